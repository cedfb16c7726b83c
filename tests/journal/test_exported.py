"""A line goes into an export and comes back as it was kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journal.test_line import erased, kept
from wasl.errors import InputError
from wasl.journal import EXPORT_LINE, ExportLine, Kept, export_line, kept_line, leaf, leaf_hash
from wasl.record import wire


@pytest.mark.parametrize("line", [kept(), erased(kept())])
def test_a_line_comes_back_as_it_was_kept(line: Kept) -> None:
    written = wire.encode(export_line(line, leaf_hash(leaf(line))), label=EXPORT_LINE)
    assert kept_line(wire.decode(ExportLine, written, label=EXPORT_LINE)) == line
    assert (b"details_salt" in written) == (not line.erased)


@pytest.mark.parametrize("change", [{"details": "[]"}, {"details": "7"}, {"details_salt": b""}])
def test_details_are_a_table_with_its_salt(change: dict[str, object]) -> None:
    with pytest.raises(InputError) as caught:
        kept_line(replace(export_line(kept(), bytes(32)), **change))  # type: ignore[arg-type]
    assert caught.value.code == "wire-field"

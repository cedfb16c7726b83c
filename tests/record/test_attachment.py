"""What an attachment knows of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record.examples import PHOTOGRAPH


@pytest.mark.parametrize(("size", "chunks"), [(1, 1), (245_759, 1), (245_760, 1), (245_761, 2), (491_520, 2)])
def test_number_of_chunks(size: int, chunks: int) -> None:
    assert replace(PHOTOGRAPH, size=size).chunks == chunks


def test_what_is_printed_holds_no_key() -> None:
    assert "key" not in repr(PHOTOGRAPH)

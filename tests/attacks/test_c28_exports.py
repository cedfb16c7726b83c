"""C28: what is exported runs in nobody's spreadsheet and turns nobody's file name: cells, names of files, prints."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Final

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, arrived
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer

FORMULAS: Final = (
    '=HYPERLINK("http://evil.invalid","x")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "＝1+1",
    "﹦1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\u200b=1+1",
    "\ufeff=1+1",
    " =1+1",
    "\u00a0=1+1",
    '"=1+1',
    "';=1+1",
    "=\u202e1+1",
)
STARTS: Final = frozenset("=+-@＝﹦＋﹢－﹣＠﹫\t\r\n")


@pytest.mark.parametrize("given", FORMULAS)
def test_no_cell_of_a_register_is_a_formula(
    given: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import register_table, registers

    said = draft(person(given), title=given)
    arrived(almaty, doha, clock, replace(said, source_ref=given.strip()))
    table = register_table.export(officer("yusuf"), registers.RegisterSearch(), "en").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert any("1" in cell or "evil" in cell for cell in cells)
    for cell in cells:
        seen = cell.lstrip(" \u00a0\u200b\ufeff\u202e\u2060")
        assert not seen or seen[0] not in STARTS, cell


def test_a_print_is_named_by_its_number_alone(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import prints

    report = arrived(almaty, doha, clock, draft(person("x"), title="a\u202efdp.exe"))
    made = prints.print_report(officer("yusuf"), report, "en")
    assert made.number.isascii()
    assert made.number.replace("-", "").isalnum()
    assert b"/JavaScript" not in made.pdf
    assert b"/OpenAction" not in made.pdf
    assert b"/Launch" not in made.pdf

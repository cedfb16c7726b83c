"""Printing is an act: a line, a number on every sheet, the handling on every sheet, in the reader's language."""

from __future__ import annotations

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, refused, told, write, writes
from tests.simulators.clock import Clock


def test_a_print_leads_to_who_made_it_and_to_nobody_else(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import prints

    report = write(officer("yusuf"), clock)
    with writes("report-printed"):
        made = prints.print_report(officer("yusuf"), report, "ar")
    assert made.pdf.startswith(b"%PDF-")
    assert told("report-printed") == [{"language": "ar"}]
    with writes("print-traced"):
        found = prints.who_printed(officer("latifa"), made.number.lower().replace("-", " "))
    assert (found.number, found.report_id, found.officer, found.desk) == (made.number, report, "yusuf", "centre")
    assert refused(lambda: prints.who_printed(officer("latifa"), "2222-2222")) == "print-unknown"
    assert b"yusuf" not in made.pdf


def test_numbers_are_random_and_can_be_read_aloud(doha: Founded) -> None:
    from wasl.flow import prints

    numbers = {prints.new_number() for _ in range(200)}
    assert len(numbers) == 200
    assert not set("01OILU") & set("".join(numbers))


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_hostile_text_is_printed_and_never_read_as_markup(
    language: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import prints

    hostile = '#panic("x") $x$ *b* `c` \\ <label> @ref #sys.inputs ]]] \u202e // /* http://x.example'
    said = draft(person(hostile), title=hostile)
    report = write(officer("yusuf"), clock, said=said, national_mark="سري", national_state="qa", conditions=hostile)
    assert prints.print_report(officer("yusuf"), report, language).pdf.startswith(b"%PDF-")


def test_what_the_desk_may_not_read_it_may_not_print(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import prints

    report = write(officer("yusuf"), clock)
    with writes():
        assert refused(lambda: prints.print_report(officer("salim"), report, "en")) == "not-found"

"""Printing is an act: a line, a number on every sheet, the handling on every sheet, in the reader's language."""

from __future__ import annotations

import json
from typing import Any

import pytest
import typst

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, refused, told, write, writes
from tests.simulators.clock import Clock
from wasl.record import LANGUAGES, PersonCategory, Text, Tlp


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
    assert found.what == "report"
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


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What was given to be laid out, print by print: the layout itself is held by the tests of paper."""
    given: list[dict[str, Any]] = []
    real: Any = typst.compile

    def compile_(*args: object, **named: Any) -> bytes:  # noqa: ANN401 - as typst takes it
        given.append(json.loads(named["sys_inputs"]["data"]))
        return bytes(real(*args, **named))

    monkeypatch.setattr(typst, "compile", compile_)
    return given


def test_a_register_and_holders_bear_the_strictest_of_what_stands_in_them(
    clock: Clock, officer: Sign, laid: list[dict[str, Any]]
) -> None:
    from wasl.flow import prints, release, table_prints
    from wasl.flow.registers import RegisterSearch

    salim = officer("salim")
    assert refused(lambda: table_prints.print_register(salim, RegisterSearch(), "en")) == "print-no-handling"
    qatar = officer("huda").desk.address
    reports = [
        write(salim, clock, qatar, tlp=tlp, said=draft(person("Salem"), title=f"Seizure {tlp}"))
        for tlp in (Tlp.GREEN, Tlp.AMBER)
    ]
    for each in reports:
        release.release(salim, each, ["qatar"])
    for language in LANGUAGES:
        with writes("register-printed"):
            table_prints.print_register(salim, RegisterSearch(), language)
        with writes("holders-printed"):
            made = table_prints.print_holders(salim, reports[0], language)
    register, holders = laid[-2:]
    assert register["mark"].startswith("TLP:AMBER")
    assert holders["mark"].startswith("TLP:GREEN")
    assert laid[0]["mark"] == register["mark"]
    assert laid[0]["meanings"] != register["meanings"]
    assert [row[5]["text"] for row in register["table"]["rows"]] == ["Seizure TLP:GREEN", "Seizure TLP:AMBER"]
    assert [row[6]["text"].split(" ")[0] for row in register["table"]["rows"]] == ["TLP:GREEN", "TLP:AMBER"]
    assert len(holders["table"]["rows"]) == 1
    assert all(each["printed"] and each["number"] and "salim" not in str(each) for each in laid)
    found = prints.who_printed(officer("latifa"), made.number)
    assert (found.what, found.report_id, found.officer) == ("holders", reports[0], "salim")
    assert refused(lambda: table_prints.print_holders(officer("yusuf"), reports[0], "en")) == "not-found"


def test_what_is_restricted_says_so_on_paper_and_a_translation_stands_beside(
    clock: Clock, officer: Sign, laid: list[dict[str, Any]]
) -> None:
    from wasl.flow import prints, translations
    from wasl.store import restrictions

    salim = officer("salim")
    report = write(salim, clock, said=draft(person("Salem", category=PersonCategory.UNKNOWN)))
    open_one = write(salim, clock)
    translations.translate(salim, report, "Seizure", Text(text="Translated account", language="en"))
    for each in (report, open_one):
        prints.print_report(salim, each, "en")
    assert [len(each["warnings"]) for each in laid] == [1, 0]
    assert "Translated account" in str(laid[0]["cards"][-1])
    restrictions.add(report, restrictions.SUBJECT, clock.now)
    prints.print_report(salim, report, "en")
    assert "contests" in laid[-1]["warnings"][0]

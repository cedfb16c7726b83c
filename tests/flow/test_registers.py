"""Registers of Doha's desks: what a desk finds in its own, and nothing of another's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.flow.story import writes
from tests.flow.test_numbering import numbers, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import AccessError, InputError
from wasl.record import Actor, Direction, RegisterNumber, Text, read_number

Sign = Callable[[str], Actor]
OUT, IN = Direction.OUT, Direction.IN


# --- searching --------------------------------------------------------------------------------------------------------


@pytest.fixture
def filled(officer: Sign, clock: Clock) -> Actor:
    """Salim, whose desk has sent three reports on three days."""
    salim = officer("salim")
    for title, desk in (("قارب صيد في خصب", "qatar"), ("Лодка у Хасаба", "kuwait"), ("Boat 50% _ off Khasab", "qatar")):
        write(salim, clock, desk, title=title)
        clock.now += timedelta(days=1)
    return salim


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [3, 2, 1]),
        ({"direction": IN}, []),
        ({"direction": OUT, "year": 2026}, [3, 2, 1]),
        ({"year": 2025}, []),
        ({"number": "2"}, [2]),
        ({"number": "٢٠٢٦/٠٠٠٢"}, [2]),
        ({"number": "2026/0002-EX"}, [2]),
        ({"number": "2025/2"}, []),
        ({"party": "qatar"}, [3, 1]),
        ({"party": "almaty"}, []),
        ({"words": "лодка ХАСАБА"}, [2]),
        ({"words": "صيد قارب"}, [1]),
        ({"words": "50%"}, [3]),
        ({"words": "5_%"}, []),
        ({"words": "Khasab Лодка"}, []),
        ({"exercise": False}, []),
    ],
)
def test_each_criterion_narrows(filled: Actor, wanted: dict[str, object], found: list[int], almaty: Peer) -> None:
    assert numbers(filled, **wanted) == [f"→2026/{number:04d}-EX" for number in found]


def test_days_are_those_of_the_centre(filled: Actor, clock: Clock) -> None:
    first = (clock.now - timedelta(days=3)).date()
    assert numbers(filled, since=first, until=first) == ["→2026/0001-EX"]
    assert numbers(filled, since=first + timedelta(days=1)) == ["→2026/0003-EX", "→2026/0002-EX"]
    with pytest.raises(InputError) as caught:
        numbers(filled, since=first, until=date(2020, 1, 1))
    assert caught.value.code == "validity-reversed"


@pytest.mark.parametrize("number", ["0", "2026/", "х", "-1", "1" * 30, "2026/1/2", "\u202e1", "1 OR 1=1"])
def test_what_is_no_number_is_refused(filled: Actor, number: str) -> None:
    with pytest.raises(InputError) as caught:
        numbers(filled, number=number)
    assert caught.value.code == "register-number-form"


def test_pages_follow_each_other_without_loss(filled: Actor) -> None:
    from wasl.flow import registers

    seen, after = [], ""
    while True:
        page = registers.look(filled, registers.RegisterSearch(), after=after, limit=1)
        seen += [line.number.number for line in page.lines]
        after = page.after
        if not after:
            break
    assert seen == [3, 2, 1]


def test_a_foreign_cursor_leads_nowhere(filled: Actor, officer: Sign) -> None:
    from wasl.flow import registers

    page = registers.look(filled, registers.RegisterSearch(), limit=1)
    for after in (page.after, "0" * 26):
        assert registers.look(officer("huda"), registers.RegisterSearch(), after=after).lines == ()
    for after in ("' OR 1=1", "\u0000", "x" * 27):
        with pytest.raises(InputError):
            registers.look(filled, registers.RegisterSearch(), after=after)


# --- whose it is ------------------------------------------------------------------------------------------------------


def test_a_desk_sees_its_own_register_only(filled: Actor, officer: Sign) -> None:
    from wasl.flow import registers

    line = registers.look(filled, registers.RegisterSearch()).lines[0]
    for login in ("huda", "yusuf"):
        with pytest.raises(AccessError) as caught:
            registers.entry(officer(login), line.entry_id)
        assert caught.value.code == "not-found"
    assert numbers(officer("yusuf")) == []


@pytest.mark.parametrize("login", ["maryam", "latifa"])
def test_who_may_not_read_sees_no_register(filled: Actor, officer: Sign, login: str) -> None:
    from wasl.flow import registers

    line = registers.look(filled, registers.RegisterSearch()).lines[0]
    at_oman = replace(officer(login), desk=filled.desk)
    for act in (
        lambda: registers.look(at_oman, registers.RegisterSearch()),
        lambda: registers.entry(at_oman, line.entry_id),
        lambda: registers.export(at_oman, registers.RegisterSearch()),
        lambda: registers.note(at_oman, line.entry_id, reference="1", remarks=""),
    ):
        with pytest.raises(AccessError) as caught:
            act()
        assert caught.value.code == "right-missing"


def test_a_title_that_may_not_be_read_is_neither_shown_nor_found_and_its_number_stays(
    officer: Sign, clock: Clock
) -> None:
    from wasl.flow import registers
    from wasl.store import models

    write(officer("salim"), clock, "qatar", title="Тайное название")
    huda = officer("huda")
    assert numbers(huda, words="тайное") == ["←2026/0001-EX"]
    models.Audience.objects.all().delete()
    models.Reading.objects.filter(desk=huda.desk.desk_id).delete()
    (line,) = registers.look(huda, registers.RegisterSearch()).lines
    assert (line.title, line.handling, line.report_id) == (None, None, "")
    assert str(line.number) == "2026/0001-EX"
    assert numbers(huda, words="тайное") == numbers(huda, words="другое") == []


# --- notes ------------------------------------------------------------------------------------------------------------


def test_the_last_note_counts_and_the_earlier_ones_stay(filled: Actor) -> None:
    from wasl.flow import registers
    from wasl.store import models

    line = registers.look(filled, registers.RegisterSearch()).lines[0]
    for reference in ("ЗБ/12", "Исх. № ٤٥-ع/2026"):
        with writes("register-noted"):
            noted = registers.note(filled, line.entry_id, reference=reference, remarks="две страницы\nв папку 3")
    assert noted.reference == "Исх. № ٤٥-ع/2026"
    assert numbers(filled, reference="45-ع") == ["→2026/0003-EX"]
    assert numbers(filled, reference="ЗБ") == []
    assert models.RegisterNote.objects.count() == 2
    with writes():
        registers.note(filled, line.entry_id, reference=noted.reference, remarks=noted.remarks)
    assert models.RegisterNote.objects.count() == 2


def test_who_may_not_write_for_the_desk_notes_nothing(filled: Actor, officer: Sign) -> None:
    from wasl.flow import registers

    line = registers.look(officer("huda"), registers.RegisterSearch()).lines[0]
    with pytest.raises(AccessError) as caught:
        registers.note(officer("huda"), line.entry_id, reference="1", remarks="")
    assert caught.value.code == "right-missing"


@pytest.mark.parametrize("reference", ["x" * 201, "a\nb", "\u0000", "\u001b[31m", "\ud800"])
def test_a_reference_that_cannot_be_kept_is_refused(filled: Actor, reference: str) -> None:
    from wasl.flow import registers

    line = registers.look(filled, registers.RegisterSearch()).lines[0]
    with pytest.raises(InputError):
        registers.note(filled, line.entry_id, reference=reference, remarks="")


@pytest.mark.parametrize("remarks", ["x" * 2001, "\u0000", "\u001b[31m", "\ud800"])
def test_remarks_that_cannot_be_kept_are_refused(filled: Actor, remarks: str) -> None:
    from wasl.flow import registers

    line = registers.look(filled, registers.RegisterSearch()).lines[0]
    with pytest.raises(InputError):
        registers.note(filled, line.entry_id, reference="", remarks=remarks)


def test_an_entry_is_found_by_its_number(filled: Actor) -> None:
    from wasl.flow import registers

    assert registers.entry_of(filled, "2026/2-ex", OUT).title == Text(text="Лодка у Хасаба", language="ru")
    for number, code in (("2026/9-EX", "not-found"), ("2026/2", "not-found")):
        with pytest.raises(AccessError) as caught:
            registers.entry_of(filled, number, OUT)
        assert caught.value.code == code
    with pytest.raises(InputError):
        registers.entry_of(filled, "2", OUT)


def test_taking_a_register_out_is_written_down(filled: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.flow import registers
    from wasl.store import models

    assert [line.number.number for line in registers.export(filled, registers.RegisterSearch())] == [1, 2, 3]
    assert models.JournalLine.objects.filter(action="register-exported").count() == 1
    monkeypatch.setattr(registers, "WHOLE_LIMIT", 2)
    with pytest.raises(InputError) as caught:
        registers.export(filled, registers.RegisterSearch())
    assert caught.value.code == "register-too-long"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026/0417", RegisterNumber(year=2026, number=417)),
        (" 417 ", RegisterNumber(year=0, number=417)),
        ("۲۰۲۶ / ۴۱۷-ex", RegisterNumber(year=2026, number=417, exercise=True)),
        ("2026/0000", None),
    ],
)
def test_numbers_are_read_in_any_digits(typed: str, read: RegisterNumber | None) -> None:
    assert read_number(typed) == read


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["رقمنا", "صادر", "سجل مكتب عُمان"]),
        ("ru", ["Наш номер", "Исходящее", "Журнал регистрации: Оман"]),
        ("en", ["Own number", "Outgoing", "Register of Oman desk, Doha centre"]),
    ],
)
def test_the_table_carries_its_handling(filled: Actor, clock: Clock, language: str, words: list[str]) -> None:
    from wasl.flow import register_table, registers

    write(filled, clock, "qatar", title='=HYPERLINK("http://example.org")', national_mark="ДСП", exercise=False)
    text = register_table.export(filled, registers.RegisterSearch(), language).decode("utf-8-sig")
    lines = text.split("\r\n")
    assert lines[0].startswith("TLP:AMBER · H1")
    assert "EXERCISE" not in lines[0]
    assert [word for word in words if word not in text] == []
    assert sum("TLP:AMBER · H1 · EXERCISE" in line for line in lines) == 3
    assert "\"'=HYPERLINK(" in text

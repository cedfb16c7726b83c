"""Searching by words and figures: whatever the ending, the spacing and the script, and only what the desk may read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, arrived, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Draft, Entity, Text, Value, new_id

ACCOUNT = Text(
    text=(
        "Водители грузовиков перевозили наркотики через границу. Грузовик 02 TJ 9341, телефон +968 9123-4567, "
        "контейнер MSCU 305438-3. ضُبطت المخدرات في الإطار الاحتياطي. The drivers were carrying pills."
    ),
    language="ru",
)


def told(title: str = "Изъятие") -> Draft:
    vehicle = Entity(
        entity_id=new_id(),
        schema="Company",
        properties={"name": (Value(text="Гулнора Трейдинг"),), "registrationNumber": (Value(text="00-4417/Б"),)},
    )
    return replace(draft(person("Farrukh Saidzoda"), vehicle, title=title), text=ACCOUNT)


@pytest.mark.parametrize(
    "query",
    [
        "водитель грузовика",
        "ГРУЗОВИКИ наркотик",
        "مخدرات",
        "والمخدرات",
        "بالمخدرات",
        "الاطار الإحتياطي",
        "driver carried pill",
        "02TJ9341",
        "02-tj-9341",
        "96891234567",
        "+968 9123 4567",
        "MSCU3054383",
        "٩٦٨٩١٢٣٤٥٦٧",
        "004417б",
        "изъятие",
    ],
)
def test_words_are_found_whatever_their_form(query: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    report = write(yusuf, clock, said=told())
    found = search.search_all(yusuf, query, reason="Case 7", exercise=True).reports
    assert [line.report_id for line in found] == [report]


@pytest.mark.parametrize(
    "query", ["водитель корабля", "968 9123 4568", "the", "и", "...", "\u200b", "driver & !pill:*"]
)
def test_what_is_not_there_is_not_found(query: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    write(yusuf, clock, said=replace(told(), text=Text(text="Другое", language="ru")))
    assert search.search_all(yusuf, query, reason="Case 7", exercise=True).reports == ()


def test_a_desk_finds_its_own_and_what_was_opened_to_it(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, search

    faisal, yusuf, salim = add_officer(officer, "faisal", "kuwait"), officer("yusuf"), officer("salim")
    write(faisal, clock, said=told("Kuwait"))
    opened = write(yusuf, clock, salim.desk.address, said=told("Doha"))
    hidden = write(yusuf, clock, said=told("Doha's own"))
    release.circulate(yusuf, opened, ["oman"])
    found = search.search_all(salim, "наркотики", reason="Case 7", exercise=True).reports
    assert [line.report_id for line in found] == [opened]
    both = search.search_all(yusuf, "наркотики", reason="Case 7", exercise=True).reports
    assert {line.report_id for line in both} == {opened, hidden}


def test_a_word_that_a_correction_took_out_finds_the_report_no_more(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search
    from wasl.store import versions

    yusuf = officer("yusuf")
    report = write(yusuf, clock, said=told())
    first = versions.find(report)
    assert first is not None
    versions.add(replace(first.version, version=2, text=Text(text="Отозвано контейнер", language="ru")), clock.now)

    def found(query: str) -> list[str]:
        return [each.report_id for each in search.search_all(yusuf, query, reason="Case 7", exercise=True).reports]

    assert found("наркотики") == []
    assert found("отозвано") == found("контейнер") == [report]


def test_hidden_reports_push_no_visible_one_out(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    faisal, yusuf = add_officer(officer, "faisal", "kuwait"), officer("yusuf")
    mine = write(yusuf, clock, said=told())
    for _ in range(3):
        clock.advance(hours=1)
        write(faisal, clock, said=told())
    found = search.search_all(yusuf, "наркотики", reason="Case 7", exercise=True, limit=1).reports
    assert [line.report_id for line in found] == [mine]


def test_what_the_rules_hide_pushes_no_visible_one_out(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import search

    salim = officer("salim")
    seen = arrived(almaty, doha, clock, told(), to=(salim.desk.address,))
    unknown = Entity(entity_id=new_id(), schema="Newcomer", properties={"name": (Value(text="-"),)})
    for _ in range(2):
        clock.advance(hours=1)
        # Opened to the desk, and for the centre alone while nobody knows what it holds.
        hidden = replace(told(), entities=(unknown,))
        arrived(almaty, doha, clock, hidden, to=(salim.desk.address,))
    found = search.search_all(salim, "наркотики", reason="Case 7", exercise=True, limit=1).reports
    assert [line.report_id for line in found] == [seen]


def test_a_list_is_cut_to_the_limit(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    written = []
    for _ in range(3):
        clock.advance(hours=1)
        written.append(write(yusuf, clock, said=told()))
    found = search.search_all(yusuf, "наркотики", reason="Case 7", exercise=True, limit=2).reports
    assert [line.report_id for line in found] == [written[2], written[1]]


def test_exercise_and_real_are_searched_apart(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    write(yusuf, clock, said=told())
    with writes("reason-picked", "search"):
        assert search.search_all(yusuf, "наркотики", reason="Case 7").reports == ()


def test_a_long_text_is_filed_and_found_by_its_beginning(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    words = " ".join(f"слово{number}ة{number % 97}" for number in range(14_000))
    report = write(yusuf, clock, said=replace(told(), text=Text(text=words[:199_000], language="ru")))
    found = search.search_all(yusuf, "слово17ة17", reason="Case 7", exercise=True).reports
    assert [line.report_id for line in found] == [report]


def test_one_word_of_a_megabyte_breaks_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    yusuf = officer("yusuf")
    write(yusuf, clock, said=replace(told(), text=Text(text="1a" * 90_000, language="ru")))


def test_a_number_of_the_desk_is_found(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, search

    yusuf, salim = officer("yusuf"), officer("salim")
    report = write(yusuf, clock, salim.desk.address, said=told())
    release.circulate(yusuf, report, ["oman"])
    for who in (yusuf, salim):
        (entry,) = search.search_all(who, "٢٠٢٦/١-EX", reason="Case 7", exercise=True).entries
        assert (entry.report_id, str(entry.number)) == (report, "2026/0001-EX")
    assert search.search_all(salim, "1", reason="Case 7", exercise=True).entries == ()
    assert search.search_all(officer("huda"), "2026/1-EX", reason="Case 7", exercise=True).entries == ()

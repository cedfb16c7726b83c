"""What officers add to the vocabulary: it counts here at once, somebody else confirms it, and nothing is taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.doha import Founded
from tests.flow.story import Sign
from tests.formats.test_unodc import HEADER, line
from tests.simulators.clock import Clock
from wasl import vocabulary as tables
from wasl.errors import WaslError
from wasl.flow.word_views import NameGiven
from wasl.vocabulary import MatchKind, NameKind

ZAMZAM = NameGiven(text="Zamzam", kind=NameKind.STREET, source="Bulletin 12 of the Oman desk")
DRONE: dict[str, Any] = {
    "labels": {"ar": "طائرة مسيّرة", "ru": "Беспилотник", "en": "Drone"},
    "facts": {},
    "source": "Meeting of 3 March",
}


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(WaslError) as caught:
        call()
    return caught.value.code


def actions() -> set[str]:
    from wasl.store import models

    return set(models.JournalLine.objects.values_list("action", flat=True))


def test_a_name_counts_at_once_and_another_officer_confirms_it(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import vocabulary, vocabulary_additions

    salim, yusuf = officer("salim"), officer("yusuf")
    with vocabulary.local():
        assert tables.lookup("substances", "zamzam") is None
    name_id = vocabulary_additions.add_name(salim, "substances", "heroin", ZAMZAM)
    with vocabulary.local():
        found = tables.lookup("substances", "ZAM-ZAM")
        assert found is not None
        assert found.code == "heroin"
    assert tables.lookup("substances", "zamzam") is None  # nowhere else
    first = vocabulary.propose(yusuf, ["substances"], "zamz", language="ru")[0]
    assert (first.code, first.match, first.reviewed) == ("heroin", MatchKind.PREFIX, False)
    added = next(each for each in vocabulary.show(yusuf, "substances", "heroin").names if each.name_id)
    assert (added.text, added.kind, added.source, added.by) == ("Zamzam", "street", ZAMZAM.source, "Salim")
    assert vocabulary.unreviewed(yusuf)[0].name.name_id == name_id
    assert refused(lambda: vocabulary_additions.review(salim, name_id)) == "vocabulary-own-name"
    vocabulary_additions.review(yusuf, name_id)
    assert vocabulary.propose(yusuf, ["substances"], "zamz", language="ru")[0].reviewed
    assert refused(lambda: vocabulary_additions.review(yusuf, name_id)) == "not-found"
    assert refused(lambda: vocabulary_additions.strike(salim, name_id)) == "not-found"
    assert {"vocabulary-name-added", "vocabulary-name-reviewed"} <= actions()


def test_a_name_of_a_unit_counts_only_when_it_is_confirmed(doha: Founded, clock: Clock, officer: Sign) -> None:
    """One officer alone changes no sum that others type."""
    from wasl.flow import vocabulary, vocabulary_additions

    given = NameGiven(text="Зембиль", kind=NameKind.STREET, source="Bulletin 12 of the Oman desk")
    name_id = vocabulary_additions.add_name(officer("salim"), "units", "kilogram", given)
    with vocabulary.local():
        assert refused(lambda: tables.units.read_amount("5 зембиль")) == "unit-unknown"
        assert tables.units.read_amount("5 кг").normal == "5000"
    vocabulary_additions.review(officer("yusuf"), name_id)
    with vocabulary.local():
        assert tables.units.read_amount("5 зембиль").normal == "5000"


def test_a_struck_name_counts_no_longer_and_may_be_added_again(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import vocabulary, vocabulary_additions

    salim = officer("salim")
    vocabulary_additions.strike(salim, vocabulary_additions.add_name(salim, "substances", "heroin", ZAMZAM))
    assert vocabulary.propose(salim, ["substances"], "zamzam", language="en") == ()
    assert vocabulary_additions.add_name(salim, "substances", "heroin", ZAMZAM)
    assert "vocabulary-name-struck" in actions()


@pytest.mark.parametrize(
    ("table", "code", "given", "error"),
    [
        ("no-such-table", "heroin", ZAMZAM, "vocabulary-table"),
        ("substances", "sugar", ZAMZAM, "vocabulary-code"),
        ("topics", "cocaine", ZAMZAM, "vocabulary-closed"),
        ("substances", "heroin", replace(ZAMZAM, text="\u200b\u202e"), "vocabulary-name-blank"),
        ("substances", "heroin", replace(ZAMZAM, text=" - "), "vocabulary-name-blank"),
        ("substances", "heroin", replace(ZAMZAM, text="Zam\u202ezam"), "name-mixed"),
        ("substances", "heroin", replace(ZAMZAM, text="Z\u0430mzam"), "name-mixed"),
        ("substances", "heroin", replace(ZAMZAM, text="Zam\x00zam"), "text-control"),
        ("substances", "heroin", replace(ZAMZAM, text="Zam\ud800zam"), "text-control"),
        ("substances", "heroin", replace(ZAMZAM, text="z" * 1_000_000), "text-too-long"),
        ("substances", "heroin", replace(ZAMZAM, source=" \u200b"), "vocabulary-source-missing"),
        ("substances", "heroin", replace(ZAMZAM, source="s" * 501), "text-too-long"),
        ("substances", "heroin", replace(ZAMZAM, language="English"), "language-form"),
        ("substances", "heroin", replace(ZAMZAM, text="ГЕРОИН"), "vocabulary-name-known"),
        ("substances", "cocaine", replace(ZAMZAM, text="Heroin"), "vocabulary-name-taken"),
        ("substances", "cocaine", replace(ZAMZAM, text="Smack", kind=NameKind.COMMON), "vocabulary-name-taken"),
    ],
)
def test_bad_names_are_refused(
    doha: Founded, clock: Clock, officer: Sign, table: str, code: str, given: NameGiven, error: str
) -> None:
    from wasl.flow import vocabulary_additions

    assert refused(lambda: vocabulary_additions.add_name(officer("salim"), table, code, given)) == error


def test_a_street_name_may_mean_two_things_and_then_codes_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import vocabulary, vocabulary_additions

    vocabulary_additions.add_name(officer("salim"), "substances", "cocaine", replace(ZAMZAM, text="Smack"))
    with vocabulary.local():
        assert {each.code for each in tables.candidates("substances", "smack")} == {"heroin", "cocaine"}
        assert tables.lookup("substances", "smack") is None


def test_an_entry_of_this_node(doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.flow import vocabulary, vocabulary_additions
    from wasl.render.sentences import label

    yusuf = officer("yusuf")
    assert refused(lambda: vocabulary_additions.add_entry(officer("salim"), "transport", "drone", **DRONE)) == (
        "vocabulary-centre-only"
    )
    code = vocabulary_additions.add_entry(yusuf, "transport", "drone", **DRONE)
    assert code == "x-doha-drone"
    with vocabulary.local():
        found = tables.lookup("transport", "беспилотник")
        assert found is not None
        assert found.code == code
        assert label("transport", code, "ar") == "طائرة مسيّرة"
    assert label("transport", code, "ar") == code  # at another node
    view = vocabulary.show(yusuf, "transport", code)
    assert view.own
    assert [each.label for each in view.names] == [True, True, True]
    assert {each.name for each in vocabulary.all_tables(yusuf) if each.extendable} == set(tables.EXTENDABLE)
    assert vocabulary.entries_of(yusuf, "transport")[-1].code == code
    assert refused(lambda: vocabulary_additions.add_entry(yusuf, "transport", "drone", **DRONE)) == "slug-taken"
    monkeypatch.setattr(vocabulary_additions, "MOST_NAMES", 3)
    another = NameGiven(text="дрон-камикадзе", source="Case 7")
    assert refused(lambda: vocabulary_additions.add_name(yusuf, "transport", code, another)) == "vocabulary-full"
    monkeypatch.setattr(vocabulary_additions, "MOST_ENTRIES", 1)
    assert refused(lambda: vocabulary_additions.add_entry(yusuf, "transport", "glider", **DRONE)) == "vocabulary-full"
    assert "vocabulary-entry-added" in actions()


@pytest.mark.parametrize(
    ("table", "slug", "changed", "error"),
    [
        ("units", "sack", {}, "vocabulary-closed"),
        ("no-such-table", "drone", {}, "vocabulary-table"),
        ("transport", "Drone", {}, "slug-form"),
        ("transport", "drone" * 7, {}, "slug-form"),
        ("transport", "drone", {"labels": {"en": " "}}, "vocabulary-labels-missing"),
        ("transport", "drone", {"labels": {"en": "Rail"}}, "vocabulary-name-taken"),
        ("transport", "drone", {"facts": {"wings": "4"}}, "vocabulary-fact-unknown"),
        ("substances", "blue", {}, "vocabulary-fact-missing"),
        ("substances", "blue", {"facts": {"group": "sugar"}}, "vocabulary-code"),
        ("substances", "blue", {"facts": {"group": "opiates", "cas": "561-27-4"}}, "vocabulary-fact-form"),
        ("places", "camp", {"facts": {"kind": "moon", "country": "om"}}, "vocabulary-fact-form"),
        ("places", "camp", {"facts": {"kind": "city"}}, "vocabulary-fact-missing"),
        ("transport", "drone", {"source": ""}, "vocabulary-source-missing"),
    ],
)
def test_bad_entries_are_refused_and_leave_nothing(
    doha: Founded, clock: Clock, officer: Sign, table: str, slug: str, changed: dict[str, Any], error: str
) -> None:
    from wasl.flow import vocabulary, vocabulary_additions

    yusuf = officer("yusuf")
    assert refused(lambda: vocabulary_additions.add_entry(yusuf, table, slug, **{**DRONE, **changed})) == error
    assert vocabulary.extension() == {}


def test_a_substance_of_this_node_codes_what_is_imported(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports, take_in, vocabulary_additions

    yusuf = officer("yusuf")
    facts = {"group": "amphetamine-type"}
    labels = {"en": "Captagon blue", "ru": "Каптагон синий", "ar": "كبتاغون أزرق"}
    code = vocabulary_additions.add_entry(
        yusuf, "substances", "captagon-blue", labels=labels, facts=facts, source="Case 7"
    )
    rows = f"{HEADER}\n{line(DRUG_NAME='КАПТАГОН синий')}\n"
    done = take_in.import_file(yusuf, rows.encode(), name="a.csv", form="unodc")
    assert done.findings == ()
    kept = reports.show_report(yusuf, reports.reports(yusuf)[0].report_id)
    name = next(each for each in kept.version.entities if each.schema == "Substance").first("name")
    assert name is not None
    assert (name.text, name.normal) == ("КАПТАГОН синий", code)
    assert kept.version.topic == "synthetic-drugs"


def test_looking_costs_two_statements_and_only_where_the_table_may_be_extended(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from wasl.flow import vocabulary

    vocabulary.extension()
    with CaptureQueriesContext(connection) as captured, vocabulary.local():
        tables.label("topics", "cocaine", "ar")
        assert len(captured) == 0
        for _ in range(5):
            tables.label("substances", "cocaine", "ar")
        assert len(captured) == 3

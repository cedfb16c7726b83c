"""Seizure rows: what becomes of each cell, what each fault costs, and that it costs nothing else."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.formats import Reading, read_unodc_seizures
from wasl.formats.unodc import COLUMNS
from wasl.record import UNJUDGED, Credibility, Draft, Entity, Grading, Reliability
from wasl.record.schemata import schema
from wasl.render.sentences import finding_sentence

EXAMPLE = Path(__file__).parents[2] / "examples" / "unodc-seizures" / "seizures.csv"

GOOD = {
    "REGION": "Asia",
    "SUBREGION": "Central Asia and Transcaucasian countries",
    "COUNTRY": "Tajikistan",
    "ADMINISTRATIVE_DIVISION": "Khatlon",
    "PLACE": "Kurgan-Tyube City",
    "SEIZURE_DATE": "2011-01-05",
    "DRUG_NAME": "Heroin",
    "AMOUNT": "5.002",
    "DRUG_UNIT": "Kilogram",
    "HIDING_PLACE": "Body",
    "INSTALLATION": "Airport",
    "TRANSPORT": "Commercial air",
    "PRODUCING_COUNTRY": "Afghanistan",
    "DEPARTURE_COUNTRY": "Tajikistan",
    "DESTINATION_COUNTRY": "Russian Federation",
    "ROUTING": "Border - outbound",
}
HEADER = ";".join(COLUMNS)


def line(**changes: str) -> str:
    cells = {**GOOD, **changes}
    return ";".join(
        '"' + cell.replace('"', '""') + '"' if set(cell) & set(';"\n\r') else cell for cell in cells.values()
    )


def read(*lines: str, header: str = HEADER) -> Reading:
    return read_unodc_seizures("\n".join([header, *lines]).encode(), source="rows.csv")


def part(draft: Draft, schema_name: str) -> Entity:
    return next(entity for entity in draft.entities if entity.schema == schema_name)


def shown(entity: Entity, name: str) -> tuple[str, str, str]:
    value = entity.first(name)
    assert value is not None
    return value.text, value.normal, value.unit


def outcome_of(data: bytes) -> str:
    try:
        reading = read_unodc_seizures(data, source="rows.csv")
    except InputError as error:
        return error.code
    return "read" if reading.rows else "nothing"


def codes(reading: Reading) -> list[tuple[int, str, str]]:
    return [(finding.row, finding.field, finding.code) for finding in reading.findings]


def test_a_row_becomes_a_draft_with_every_value_as_given_and_its_normal_form_beside() -> None:
    reading = read(line())
    (draft,) = reading.items
    seizure = part(draft, "Seizure")
    assert shown(seizure, "date") == ("2011-01-05", "2011-01-05", "day")
    assert shown(seizure, "country") == ("Tajikistan", "tj", "")
    assert shown(seizure, "region") == ("Khatlon", "", "")
    assert shown(seizure, "place") == ("Kurgan-Tyube City", "", "")
    assert shown(seizure, "quantity") == ("5.002 Kilogram", "5002", "mass_g")
    assert shown(seizure, "installation") == ("Airport", "airport", "")
    assert shown(seizure, "routing") == ("Border - outbound", "border-outbound", "")
    assert shown(seizure, "producingCountry") == ("Afghanistan", "af", "")
    assert shown(part(draft, "Substance"), "name") == ("Heroin", "heroin", "")
    assert shown(part(draft, "ConcealmentMethod"), "hidingPlace") == ("Body", "body", "")
    leg = part(draft, "RouteLeg")
    assert shown(leg, "departureCountry") == ("Tajikistan", "tj", "")
    assert shown(leg, "destinationCountry") == ("Russian Federation", "ru", "")
    assert shown(leg, "transport") == ("Commercial air", "commercial-air", "")
    assert reading.findings == ()
    assert reading.rows == 1


def test_the_seizure_refers_to_its_parts() -> None:
    (draft,) = read(line()).items
    seizure = part(draft, "Seizure")
    assert seizure.texts("substance") == (part(draft, "Substance").entity_id,)
    assert seizure.texts("concealment") == (part(draft, "ConcealmentMethod").entity_id,)
    assert seizure.texts("route") == (part(draft, "RouteLeg").entity_id,)
    assert len({entity.entity_id for entity in draft.entities}) == 4


def test_the_draft_says_what_when_and_where_it_is_from() -> None:
    (draft,) = read(line()).items
    assert draft.title.text == "Heroin · 5.002 Kilogram · Kurgan-Tyube City, Tajikistan · 2011-01-05"
    assert (draft.topic, draft.kind, draft.event_date) == ("heroin-opiates", "seizure", "2011-01-05")
    assert draft.source_ref == "rows.csv:2"
    assert draft.grading == UNJUDGED
    value = part(draft, "Seizure").first("date")
    assert value is not None
    assert value.source == "rows.csv:2"


def test_the_grading_is_the_importing_desks() -> None:
    grading = Grading(source=Reliability.B, information=Credibility.TWO)
    reading = read_unodc_seizures(f"{HEADER}\n{line()}".encode(), source="rows.csv", grading=grading)
    assert reading.items[0].grading == grading


@pytest.mark.parametrize(
    ("drug", "topic"),
    [
        ("Heroin", "heroin-opiates"),
        ("Captagon", "synthetic-drugs"),
        ("Cocaine", "cocaine"),
        ("Acetic Anhydride", "precursors"),
        ("Alprazolam (Xanax)", "medicines"),
        ("Moon dust", "drug-trafficking"),
    ],
)
def test_topic(drug: str, topic: str) -> None:
    assert read(line(DRUG_NAME=drug)).items[0].topic == topic


@pytest.mark.parametrize("nothing", ["", " ", "Unknown", "UNKNOWN", "not known", "--"])
def test_what_is_not_known_is_no_value_and_no_fault(nothing: str) -> None:
    blank = dict.fromkeys(COLUMNS, nothing)
    reading = read(line(**{**blank, "DRUG_NAME": "Opium"}))
    (draft,) = reading.items
    assert [entity.schema for entity in draft.entities] == ["Seizure", "Substance"]
    assert set(part(draft, "Seizure").properties) == {"substance"}
    assert draft.event_date == ""
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"SEIZURE_DATE": "2011-02-30"}, "SEIZURE_DATE", "date-impossible"),
        ({"SEIZURE_DATE": "05/01/2011"}, "SEIZURE_DATE", "date-unreadable"),
        ({"AMOUNT": "five"}, "AMOUNT", "number-unreadable"),
        ({"AMOUNT": "5,002"}, "AMOUNT", "number-ambiguous"),
        ({"AMOUNT": "-5.002"}, "AMOUNT", "quantity-negative"),
        ({"AMOUNT": "1e999"}, "AMOUNT", "number-unreadable"),
        ({"AMOUNT": "=2+2"}, "AMOUNT", "number-unreadable"),
        ({"DRUG_UNIT": "Sack"}, "DRUG_UNIT", "unit-unknown"),
        ({"DRUG_UNIT": ""}, "DRUG_UNIT", "unit-missing"),
        ({"DRUG_NAME": "Moon dust"}, "DRUG_NAME", "substance-unknown"),
        ({"DRUG_NAME": "GHB/GBL"}, "DRUG_NAME", "code-untold"),
        ({"DRUG_UNIT": "Viss"}, "DRUG_UNIT", "code-untold"),
        ({"COUNTRY": "Ruritania"}, "COUNTRY", "country-unknown"),
        ({"PRODUCING_COUNTRY": "Ruritania"}, "PRODUCING_COUNTRY", "country-unknown"),
        ({"DEPARTURE_COUNTRY": "Multiple Countries"}, "DEPARTURE_COUNTRY", "code-untold"),
        ({"HIDING_PLACE": "Moon"}, "HIDING_PLACE", "hiding-place-unknown"),
        ({"INSTALLATION": "Moon"}, "INSTALLATION", "installation-unknown"),
        ({"TRANSPORT": "Rocket"}, "TRANSPORT", "transport-unknown"),
        ({"ROUTING": "Outer space"}, "ROUTING", "routing-unknown"),
        ({"PLACE": "Kurgan\N{RIGHT-TO-LEFT OVERRIDE}ebuyT"}, "PLACE", "text-control"),
        ({"PLACE": "Kurgan\x1b[2J"}, "PLACE", "text-control"),
        ({"PLACE": "Kurgan\nTyube"}, "PLACE", "text-control"),
        ({"PLACE": "Kur\N{ZERO WIDTH SPACE}gan"}, "PLACE", "text-control"),
        ({"HIDING_PLACE": "Bo\N{LEFT-TO-RIGHT MARK}dy"}, "HIDING_PLACE", "text-control"),
    ],
)
def test_a_fault_in_a_cell_is_a_finding_and_the_text_stays(changes: dict[str, str], field: str, code: str) -> None:
    reading = read(line(), line(**changes), line())
    assert len(reading.items) == 3
    assert (3, field, code) in codes(reading)
    kept = {
        value.text for entity in reading.items[1].entities for values in entity.properties.values() for value in values
    }
    (changed,) = changes.values()
    assert any(changed in text for text in kept)
    for finding in reading.findings:
        for language in ("ar", "ru", "en"):
            assert finding_sentence(finding.code, finding.data, language, kind="finding")


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("ar", "يسمي عدة مواد معًا"),
        ("ru", "Названо сразу несколько веществ"),
        ("en", "It names several substances at once"),
    ],
)
def test_why_a_listed_name_cannot_be_told_is_said(language: str, reason: str) -> None:
    (finding,) = read(line(DRUG_NAME="GHB/GBL")).findings
    assert reason in finding_sentence(finding.code, finding.data, language, kind="finding")


def test_a_cell_with_a_fault_has_no_normal_form() -> None:
    reading = read(line(AMOUNT="five", SEIZURE_DATE="2011-02-30", COUNTRY="Ruritania"))
    seizure = part(reading.items[0], "Seizure")
    assert shown(seizure, "quantity") == ("five Kilogram", "", "")
    assert shown(seizure, "date") == ("2011-02-30", "", "")
    assert shown(seizure, "country") == ("Ruritania", "", "")
    assert reading.items[0].event_date == ""


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("Asia;Central Asia", "row-too-short"),
        (line() + ";more", "row-too-wide"),
        (line(DRUG_NAME="", AMOUNT=""), "row-not-seizure"),
        (";" * 15, "row-not-seizure"),
        (line().replace("Khatlon", '"Khatlon'), "row-quotes"),
        (line().replace("Khatlon", '"Khat"lon'), "row-quotes"),
        (line(PLACE="Kur\0gan"), "row-not-text"),
        (line(PLACE="x" * 30_000), "row-too-long"),
    ],
)
def test_a_row_that_cannot_be_a_seizure_is_set_aside_and_no_other(bad: str, code: str) -> None:
    reading = read(line(), bad, line(PLACE='"Astana"'), line())
    assert codes(reading) == [(3, "", code)]
    assert [draft.source_ref for draft in reading.items] == ["rows.csv:2", "rows.csv:4", "rows.csv:5"]
    assert reading.rows == 4
    (finding,) = reading.findings
    for language in ("ar", "ru", "en"):
        assert finding_sentence(finding.code, finding.data, language, kind="finding")


def test_a_line_break_inside_quotation_marks_belongs_to_the_cell() -> None:
    reading = read(line(PLACE="Kapitan Andreevo\nBCP"), line())
    assert shown(part(reading.items[0], "Seizure"), "place")[0] == "Kapitan Andreevo\nBCP"
    assert [draft.source_ref for draft in reading.items] == ["rows.csv:2", "rows.csv:4"]


def test_empty_lines_are_passed_over_and_lines_keep_their_numbers() -> None:
    reading = read("", line(), "", "  ", line(), "")
    assert [draft.source_ref for draft in reading.items] == ["rows.csv:3", "rows.csv:6"]
    assert reading.findings == ()


def test_a_table_written_by_a_russian_or_an_arab_desk_is_read_the_same() -> None:
    russian = line(
        COUNTRY="Таджикистан",
        DRUG_NAME="героин",
        AMOUNT="5002",
        DRUG_UNIT="г",
        HIDING_PLACE="На теле",
        TRANSPORT="поезд",
    )
    arabic = line(COUNTRY="طاجيكستان", DRUG_NAME="هيروين", AMOUNT="٥٫٠٠٢", DRUG_UNIT="كغ", SEIZURE_DATE="٢٠١١-٠١-٠٥")
    reading = read(russian, arabic)
    assert reading.findings == ()
    for draft in reading.items:
        seizure = part(draft, "Seizure")
        assert shown(seizure, "country")[1] == "tj"
        assert shown(seizure, "quantity")[1:] == ("5002", "mass_g")
        assert shown(part(draft, "Substance"), "name")[1] == "heroin"
        assert draft.event_date == "2011-01-05"


def test_what_is_read_has_its_place_in_the_schemata() -> None:
    for draft in read(line()).items:
        for entity in draft.entities:
            assert set(entity.properties) <= set(schema(entity.schema).properties)


def test_the_thousand_rows() -> None:
    reading = read_unodc_seizures(EXAMPLE.read_bytes(), source="seizures.csv")
    assert len(reading.items) == reading.rows == 1_000
    assert reading.findings == ()
    gulf = {"ae", "bh", "kw", "om", "qa", "sa"}
    legs = [entity for draft in reading.items for entity in draft.entities if entity.schema == "RouteLeg"]
    to_gulf = [leg for leg in legs if (value := leg.first("destinationCountry")) and value.normal in gulf]
    assert len(to_gulf) == 731
    assert Counter(draft.topic for draft in reading.items) == {
        "heroin-opiates": 762,
        "synthetic-drugs": 211,
        "cocaine": 19,
        "medicines": 8,
    }


def test_the_tajik_row_of_the_story_is_among_them() -> None:
    reading = read_unodc_seizures(EXAMPLE.read_bytes(), source="seizures.csv")
    (draft,) = [draft for draft in reading.items if "5.002 Kilogram" in draft.title.text]
    assert "Kurgan-Tyube City, Khatlon" in draft.title.text
    assert draft.event_date == "2011-01-05"
    assert shown(part(draft, "ConcealmentMethod"), "hidingPlace")[1] == "body"
    assert shown(part(draft, "RouteLeg"), "transport")[1] == "commercial-air"


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_no_text_whatever_loses_the_good_row_that_follows(rubbish: list[str]) -> None:
    rows = [text.replace("\n", " ").replace("\r", " ") for text in rubbish]
    data = "\n".join([HEADER, *rows, line(PLACE="The last")]).encode("utf-8", "replace")
    reading = read_unodc_seizures(data, source="rows.csv")
    assert "The last" in reading.items[-1].title.text


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_by_name(data: bytes) -> None:
    for whole in (data, HEADER.encode() + b"\n" + data):
        outcome = outcome_of(whole)
        assert outcome.startswith(("read", "file-", "column-"))

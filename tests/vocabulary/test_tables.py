"""The tables hold together: three labels each, one meaning per name, and facts that check."""

import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import casrn

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import PersonCategory, Purpose
from wasl.record.schemata import schemata
from wasl.text.quantities import Measure
from wasl.vocabulary.names import fold_name
from wasl.vocabulary.reading import OURS, SECTIONS, sources
from wasl.vocabulary.tables import table as whole_table

ARABIC = re.compile(r"[\u0600-\u06ff]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
EVERY_ENTRY = [(table, entry) for table in vocabulary.tables() for entry in vocabulary.entries(table).values()]

# No source at hand names every small town in all three scripts; the English name is shown until somebody adds one.
WITHOUT_SOME_LABELS = {"airports", "places", "ports"}


def test_the_tables_of_the_story_are_there() -> None:
    assert set(vocabulary.tables()) == {
        "agencies",
        "airports",
        "cannot_tell",
        "centres",
        "countries",
        "detection_methods",
        "drug_forms",
        "drug_groups",
        "genders",
        "hiding_places",
        "incident_kinds",
        "installations",
        "kinds",
        "laboratory_kinds",
        "legal_bases",
        "likelihoods",
        "offences",
        "payment_methods",
        "person_categories",
        "places",
        "ports",
        "precursors",
        "programmes",
        "purposes",
        "refusal_reasons",
        "rights_conditions",
        "routing",
        "substances",
        "topics",
        "trafficking_roles",
        "transport",
        "units",
        "urgencies",
    }


def test_every_table_that_a_schema_names_exists() -> None:
    named = {each.table for schema in schemata().values() for each in schema.properties.values() if each.table}
    assert named <= set(vocabulary.tables())


@pytest.mark.parametrize("table", vocabulary.tables())
def test_an_entry_has_a_code_a_source_and_a_label_in_each_language(table: str) -> None:
    for each in vocabulary.entries(table).values():
        labels = {name.language: name.text for name in each.names[:3] if name.text in each.labels.values()}
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.code)
        assert each.source
        assert labels["en"].strip()
        assert set(labels) == {"ar", "ru", "en"} or table in WITHOUT_SOME_LABELS, each.code
        assert CYRILLIC.search(labels.get("ru", "я")), each.code
        assert ARABIC.search(labels.get("ar", "ا")), each.code
        assert not ARABIC.search(each.labels["ru"] + each.labels["en"]), each.code
        assert not CYRILLIC.search(each.labels["ar"] + each.labels["en"]), each.code
        assert all(name.text == name.text.strip() != "" for name in each.names)


@pytest.mark.parametrize("table", vocabulary.tables())
def test_a_name_means_one_code(table: str) -> None:
    meant: dict[str, set[str]] = {}
    for entry in vocabulary.entries(table).values():
        for name in (entry.code, *entry.labels.values(), *entry.aliases):
            assert fold_name(name), name
            meant.setdefault(fold_name(name), set()).add(entry.code)
    listed = whole_table(table).ambiguous
    assert {name: codes for name, codes in meant.items() if len(codes) > 1 and name not in listed} == {}
    assert {name for name in listed if len(meant.get(name, ())) < 2} == set()
    assert {name: code for name, code in listed.items() if code and code not in meant[name]} == {}


@pytest.mark.parametrize("table", vocabulary.tables())
def test_no_two_codes_are_shown_alike(table: str) -> None:
    for language in vocabulary.LANGUAGES:
        labels = [entry.labels[language] for entry in vocabulary.entries(table).values()]
        assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize(
    ("table", "text", "code"),
    [
        ("substances", "Heroin", "heroin"),
        ("substances", "  HEROIN ", "heroin"),
        ("substances", "героин", "heroin"),
        ("substances", "ГЕРОИН", "heroin"),
        ("substances", "هيروين", "heroin"),
        ("substances", "هيرويـن", "heroin"),  # with a tatweel, which has no meaning
        ("substances", "كبتاجون", "captagon"),
        ("substances", "Alprazolam (Xanax)", "alprazolam"),
        ("units", "кг", "kilogram"),
        ("units", "كغ", "kilogram"),
        ("units", "Kilogram", "kilogram"),
        ("units", "١٠٠ جرام", "hundred-grams"),
        ("units", "Gallons (US, liquid)", "gallon-us"),
        ("places", "Термез", "uz-tirmiz"),
        ("places", "كابل", "af-kabul"),
        ("places", "Torkham", "pk-crossing-torkham"),
        ("ports", "AE JEA", "aejea"),
        ("ports", "ميناء جبل علي", "aejea"),
        ("airports", "ALA", "uaaa"),
        ("countries", "Russian Federation", "ru"),
        ("countries", "Libyan Arab Jamahiriya", "ly"),
        ("countries", "Iran, Islamic Republic of", "ir"),
        ("countries", "قطر", "qa"),
        ("countries", "Таджикистан", "tj"),
        ("countries", "TJ", "tj"),
        ("countries", "Côte d'Ivoire", "ci"),
        ("countries", "Turkey", "tr"),
        ("countries", "Bosnia and Herzegovina", "ba"),
        ("hiding_places", "Farm/Plantation", "farm-plantation"),
        ("installations", "Home / Residence", "home-residence"),
        ("routing", "Border - inbound", "border-inbound"),
        ("programmes", "ILLICIT-DRUGS-EO14059", "illicit-drugs-eo14059"),
    ],
)
def test_lookup_finds(table: str, text: str, code: str) -> None:
    found = vocabulary.lookup(table, text)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("text", ["", " ", "-", "Unknown", "Multiple Countries", "Ruritania", "x" * 100_000])
def test_lookup_does_not_guess(text: str) -> None:
    assert vocabulary.lookup("countries", text) is None


@given(st.sampled_from(EVERY_ENTRY), st.data())
def test_case_and_spacing_do_not_matter(case: tuple[str, vocabulary.Entry], data: st.DataObject) -> None:
    table, entry = case
    name = data.draw(st.sampled_from([name.text for name in entry.names]))
    written = data.draw(st.sampled_from([name, name.upper(), f"  {name} ", name.replace(" ", "  ")]))
    assert entry in vocabulary.candidates(table, written)


@given(st.text(max_size=50))
def test_any_text_is_looked_up_without_fault(text: str) -> None:
    found = vocabulary.lookup("substances", text)
    assert found is None or fold_name(text)


def test_entry_and_label() -> None:
    assert vocabulary.entry("substances", "heroin").data["cas"] == "561-27-3"
    assert [vocabulary.label("countries", "qa", language) for language in ("en", "ru", "ar")] == [
        "Qatar",
        "Катар",
        "قطر",
    ]


@pytest.mark.parametrize(
    ("table", "code", "language", "error"),
    [
        ("no-such-table", "heroin", "en", "vocabulary-table"),
        ("../tables", "heroin", "en", "vocabulary-table"),
        ("substances", "no-such-code", "en", "vocabulary-code"),
        ("substances", "Heroin", "en", "vocabulary-code"),  # a name is no code
        ("substances", "heroin", "de", "language-unknown"),
    ],
)
def test_refused(table: str, code: str, language: str, error: str) -> None:
    with pytest.raises(InputError) as caught:
        vocabulary.label(table, code, language)
    assert caught.value.code == error


def test_lookup_in_an_unknown_table_is_refused() -> None:
    with pytest.raises(InputError):
        vocabulary.lookup("no-such-table", "Heroin")


def test_nothing_can_be_changed() -> None:
    entry = vocabulary.entry("substances", "heroin")
    with pytest.raises(TypeError):
        entry.labels["en"] = "Sugar"  # type: ignore[index]
    with pytest.raises(TypeError):
        vocabulary.entries("substances")["sugar"] = entry  # type: ignore[index]


def test_cas_numbers_check() -> None:
    numbers = [entry.data["cas"] for entry in vocabulary.entries("substances").values() if "cas" in entry.data]
    assert len(numbers) > 250
    assert [number for number in numbers if not casrn.is_valid(number)] == []
    assert not casrn.is_valid("561-27-4")  # the check can fail


def test_what_is_said_of_control_names_its_source() -> None:
    for each in vocabulary.entries("substances").values():
        assert ("control" in each.data) == ("control" in each.told), each.code
        if control := each.data.get("control"):
            assert re.fullmatch(r"(1961-I{1,3}V?|1961-IV|1971-(I{1,3}|IV)|1988-I{1,2})(,1961-IV)?", control), each.code


def test_what_nobody_checked_is_never_counted_as_reviewed() -> None:
    assert not sources()[OURS].reviewed
    for _, each in EVERY_ENTRY:
        assert not [name.text for name in each.names if name.source.key == OURS and name.reviewed], each.code
        ours = {fact for fact, source in each.told.items() if source.key == OURS}
        assert ours <= set(each.unreviewed_facts), each.code
        assert set(each.told) <= set(each.data), each.code


@pytest.mark.parametrize("code", ["heroin", "buprenorphine", "zolpidem", "ghb", "mephedrone", "alpha-pvp", "4-mec"])
def test_a_schedule_from_general_knowledge_is_unreviewed(code: str) -> None:
    found = vocabulary.entry("substances", code)
    assert found.told["control"].key == OURS
    assert "control" in found.unreviewed_facts


def test_a_schedule_of_a_published_list_is_reviewed() -> None:
    assert "control" not in vocabulary.entry("substances", "fenetylline").unreviewed_facts
    assert "control" not in vocabulary.entry("precursors", "acetic-anhydride").unreviewed_facts


def test_what_the_project_wrote_of_places_does_not_cite_geonames() -> None:
    for each in vocabulary.entries("places").values():
        if each.data["kind"] != "city":
            assert {name.source.key for name in each.names} <= {OURS, "ourairports"}, each.code
    crossing = vocabulary.entry("places", "pk-crossing-torkham")
    assert crossing.unreviewed_facts == ("other",)


def test_precursors_have_a_customs_heading() -> None:
    found = vocabulary.entries("precursors")
    scheduled = {each.code: each for each in found.values() if "control" in each.data}
    assert Counter(each.data["control"] for each in scheduled.values()) == {"1988-I": 27, "1988-II": 8}
    assert all("cas" in each.data and "hs" in each.data for each in scheduled.values())
    for each in found.values():
        assert re.fullmatch(r"(2[89]|38)\d\d\.\d\d", each.data.get("hs", "2900.00")), each.code


def test_a_customs_heading_belongs_to_what_customs_names() -> None:
    found = {code: each for code, each in vocabulary.entries("substances").items() if "hs" in each.data}
    for code, each in found.items():
        assert re.fullmatch(r"(12|13|2[89]|38)\d\d\.\d\d", each.data["hs"]), code
    # Salts, and the substance by itself, are in one subheading.
    assert found["cocaine"].data["hs"] == found["cocaine-base"].data["hs"] == "2939.72"
    assert {code for code, each in found.items() if each.data["hs"] == "2939.72"} == {"cocaine", "cocaine-base"}
    assert found["heroin"].unreviewed_facts.count("hs") == 1
    assert "hs" not in found["fenetylline"].unreviewed_facts


def test_precursors_are_substances_too() -> None:
    assert vocabulary.entry("substances", "acetone") is vocabulary.entry("precursors", "acetone")
    assert vocabulary.lookup("precursors", "Heroin") is None


def test_a_name_of_several_entries_names_none_of_them() -> None:
    assert [each.code for each in vocabulary.candidates("substances", "China White")] == ["heroin", "fentanyl"]
    assert vocabulary.lookup("substances", "China White") is None
    assert vocabulary.lookup("substances", "соль") is None


def test_a_name_of_several_entries_may_have_a_main_reading() -> None:
    assert {each.code for each in vocabulary.candidates("substances", "ICE")} == {"cocaine-base", "methamphetamine"}
    found = vocabulary.lookup("substances", "ice")
    assert found is not None
    assert found.code == "methamphetamine"


def test_a_name_knows_its_kind_and_who_vouches_for_it() -> None:
    names = {name.text: name for name in vocabulary.entry("substances", "heroin").names}
    assert (names["Smack"].kind, names["Smack"].source.key, names["Smack"].reviewed) == ("street", "dea", False)
    assert (names["Герыч"].language, names["Герыч"].kind, names["Герыч"].reviewed) == ("ru", "street", False)
    assert (names["Heroin Base"].source.key, names["Heroin Base"].reviewed) == ("unodc-ids", True)
    qatar = next(name for name in vocabulary.entry("countries", "qa").names if name.language == "ar")
    assert (qatar.text, qatar.kind, qatar.reviewed) == ("قطر", "official", True)


def test_references_between_tables_hold() -> None:
    for substance in vocabulary.entries("substances").values():
        group = vocabulary.entry("drug_groups", substance.data["group"])
        assert group.data["topic"] in vocabulary.entries("topics")
    for programme in vocabulary.entries("programmes").values():
        assert programme.data["topic"] in vocabulary.entries("topics")


def test_units_have_a_measure_and_a_factor() -> None:
    for unit in vocabulary.entries("units").values():
        assert unit.data["measure"] in set(Measure)
        assert Decimal(unit.data["factor"]) > 0
        assert ("factor_source" in unit.data) != ("factor" in unit.told)


def test_the_record_and_the_tables_name_the_same_codes() -> None:
    assert set(vocabulary.entries("person_categories")) == set(PersonCategory)
    assert set(vocabulary.entries("purposes")) == set(Purpose)


def test_countries_are_those_of_iso_3166() -> None:
    codes = set(vocabulary.entries("countries"))
    assert {"az", "kz", "kg", "tj", "tm", "uz", "ru", "ae", "bh", "kw", "om", "qa", "sa", "af"} <= codes
    assert all(re.fullmatch(r"[a-z]{2}", code) for code in codes)
    assert len(codes) == 249 + 2  # Kosovo, and the Netherlands Antilles that ended in 2010


def test_the_reference_names_every_table() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "vocabulary.md").read_text("utf-8")
    assert [table for table in vocabulary.tables() if f"| `{table}` |" not in page] == []


def test_places_lie_where_they_should() -> None:
    kinds = Counter(each.data["kind"] for each in vocabulary.entries("places").values())
    assert kinds["city"] > 1300
    assert kinds["region"] > 400
    assert kinds["crossing"] > 100
    for table in ("places", "ports", "airports"):
        for each in vocabulary.entries(table).values():
            assert each.data["country"] in vocabulary.entries("countries"), each.code
            assert each.data.get("other", "af") in vocabulary.entries("countries"), each.code
            if "lat" in each.data:
                assert 10 < float(each.data["lat"]) < 82
                assert 19 < abs(float(each.data["lon"])) <= 180
            assert ("lat" in each.data) or table == "ports" or each.data["kind"] != "city"


def test_centres_and_agencies_belong_to_states() -> None:
    for each in (*vocabulary.entries("centres").values(), *vocabulary.entries("agencies").values()):
        members = [code for code in each.data.get("members", "").split(",") if code]
        assert {each.data["country"], *members} <= set(vocabulary.entries("countries"))
    assert vocabulary.entry("centres", "caricc").data["members"] == "az,kg,kz,ru,tj,tm,uz"


def test_codes_of_ports_and_airports_have_their_form() -> None:
    for each in vocabulary.entries("ports").values():
        assert re.fullmatch(r"[A-Z]{2} [A-Z2-9]{3}", each.data["unlocode"])
        assert each.code == each.data["unlocode"].replace(" ", "").lower()
    for each in vocabulary.entries("airports").values():
        assert re.fullmatch(r"[A-Z]{4}", each.data["icao"])
        assert re.fullmatch(r"[A-Z]{3}", each.data["iata"])
        assert each.code == each.data["icao"].lower()


def test_a_code_that_was_published_stays() -> None:
    lines = Path(__file__).with_name("codes.txt").read_text("utf-8").splitlines()[1:]
    published = {tuple(line.split()) for line in lines}
    there = {(table, code) for table, entry in EVERY_ENTRY if (code := entry.code) and entry.table == table}
    assert sorted(published - there) == []
    assert sorted(there - published) == [], "add the new codes to codes.txt"


def test_no_code_of_ours_can_be_taken_for_one_of_a_node() -> None:
    assert [entry.code for _, entry in EVERY_ENTRY if entry.code.startswith(vocabulary.OWN)] == []
    assert {*vocabulary.NAMEABLE, *vocabulary.EXTENDABLE} <= set(vocabulary.tables())
    assert {entry.code for _, entry in EVERY_ENTRY} & SECTIONS == set()

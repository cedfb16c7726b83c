"""Coded fields: one entry in any words of any script is understood, everything else is for its writer to choose."""

import pytest

from wasl.errors import InputError
from wasl.flow.drafts.fields import CODED
from wasl.vocabulary import LANGUAGES, entries, name_in, read_code, text_for, topic_of


@pytest.mark.parametrize("table", sorted(set(CODED.values())))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_form_names_its_own_entry(table: str, language: str) -> None:
    for code, entry in entries(table).items():
        assert name_in(table, f" {entry.labels[language].upper()} ").code == code
        assert name_in(table, text_for(table, code, language)).code == code


@pytest.mark.parametrize(
    ("table", "text", "error", "choice"),
    [
        ("topics", "heroi", "code-near", "topics/heroin-opiates"),
        ("kinds", "изятие", "code-near", "kinds/seizure"),
        ("places", "Korgan", "code-near", "places/"),
        ("topics", "qwrtzp", "choice-unknown", ""),
        ("topics", "\u200b\u2066", "choice-unknown", ""),
        ("topics", "\ud800", "choice-unknown", ""),
        ("topics", "ق" * 1_000_000, "choice-unknown", ""),
    ],
)
def test_what_names_no_one_entry_is_refused_with_the_choices(table: str, text: str, error: str, choice: str) -> None:
    with pytest.raises(InputError) as caught:
        read_code(table, text)
    assert caught.value.code == error
    choices = caught.value.data.get("choices", [""])
    assert isinstance(choices, list)
    assert any(each.startswith(choice) for each in choices) if choice else choices == [""]


@pytest.mark.parametrize(
    ("table", "text", "choice"),
    [
        ("substances", "حبوب الكبتاغون", "captagon"),
        ("substances", "таблетки каптагона", "captagon"),
        ("substances", "captagon pills", "captagon"),
        ("substances", "hashish resin", "cannabis-resin"),
        ("places", "город Душанбе", "tj-dushanbe"),
        ("topics", "كبتاغون", topic_of("captagon")),
        ("topics", "каптагон", topic_of("captagon")),
        ("topics", "Captagon tablets", topic_of("captagon")),
        ("topics", "героинн", topic_of("heroin")),
    ],
)
def test_a_name_among_other_words_is_offered_and_never_taken(table: str, text: str, choice: str) -> None:
    found = name_in(table, text)
    assert (found.code, found.several) == ("", False)
    assert choice in found.choices


@pytest.mark.parametrize("text", ["كبتاغون", "каптагон", "captagon", "Captagon tablets", "الكبتاجون"])
def test_every_spelling_of_one_name_is_one_code(text: str) -> None:
    assert name_in("substances", text).code == "captagon"


def test_every_substance_has_a_topic() -> None:
    assert {topic_of(code) for code in entries("substances")} <= entries("topics").keys()


def test_a_name_of_several_is_not_guessed() -> None:
    table = next(name for name in ("places", "countries", "substances", "airports") if _several(name))
    text = _several(table)
    found = name_in(table, text)
    assert (found.code, found.several) == ("", True)
    assert len(found.choices) > 1
    for code in found.choices:
        assert name_in(table, text_for(table, code, "ru")).code == code


def _several(table: str) -> str:
    names = (name.text for entry in entries(table).values() for name in entry.names)
    return next((text for text in names if name_in(table, text).several), "")

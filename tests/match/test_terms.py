"""A name becomes words, light words and legal forms."""

from hypothesis import given
from hypothesis import strategies as st

from wasl.match.terms import MOST_TERMS, Kind, terms_of
from wasl.text.names import words


def kinds(name: str) -> list[tuple[str, Kind]]:
    return [(term.text, term.kind) for term in terms_of(name)]


def test_parts_of_a_company() -> None:
    assert kinds("NOOR DE ORIENTE, S.A. DE C.V.") == [
        ("noor", Kind.WORD),
        ("de", Kind.LIGHT),
        ("oriente", Kind.WORD),
        ("sa de cv", Kind.FORM),
    ]


def test_arabic_words_have_a_bare_and_a_full_form() -> None:
    (term,) = terms_of("القاسم")
    assert [form.text for form in term.forms] == ["قاسم", "القاسم"]


def test_abbreviation_written_by_ear_has_its_letters_as_a_form() -> None:
    assert [form.text for form in terms_of("سان تي جي سي")[1].forms][-1] == "tgc"


def test_a_name_of_light_words_alone_is_taken_as_words() -> None:
    assert kinds("LLC") == [("llc", Kind.WORD)]
    assert kinds("Haji") == [("haji", Kind.WORD)]


@given(st.text())
def test_a_name_with_a_word_has_a_term_of_that_kind(name: str) -> None:
    terms = terms_of(name)
    assert len(terms) <= MOST_TERMS
    assert any(term.kind is Kind.WORD for term in terms) is bool(words(name))

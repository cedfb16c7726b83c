from __future__ import annotations

import pytest

from wasl.errors import InputError
from wasl.record import (
    CREDIBILITIES,
    RELIABILITIES,
    Credibility,
    Grading,
    Reliability,
    Scheme,
    approximate,
    read_grading,
)

EVERY = [
    Grading(source=source, information=information, scheme=scheme)
    for scheme in Scheme
    for source in RELIABILITIES[scheme]
    for information in CREDIBILITIES[scheme]
]


def test_both_scales_have_their_letters_and_figures() -> None:
    assert {str(each) for each in EVERY if each.scheme is Scheme.ADMIRALTY} == {
        f"{a}{b}" for a in "ABCDEF" for b in "123456"
    }
    assert {str(each) for each in EVERY if each.scheme is Scheme.EUROPOL} == {f"{a}{b}" for a in "ABCX" for b in "1234"}


@pytest.mark.parametrize(
    ("grade", "scheme", "other"),
    [
        ("A1", Scheme.ADMIRALTY, "≈A1"),
        ("B2", Scheme.ADMIRALTY, "≈B2/3"),
        ("C3", Scheme.ADMIRALTY, "≈B3"),
        ("D4", Scheme.ADMIRALTY, "≈C4"),
        ("E5", Scheme.ADMIRALTY, "≈C4"),
        ("F6", Scheme.ADMIRALTY, "≈X4"),
        ("A1", Scheme.EUROPOL, "≈A1"),
        ("B2", Scheme.EUROPOL, "≈B/C2"),
        ("C3", Scheme.EUROPOL, "≈D/E2/3"),
        ("X4", Scheme.EUROPOL, "≈F4/5/6"),
    ],
)
def test_the_other_scheme_is_shown_as_approximate(grade: str, scheme: Scheme, other: str) -> None:
    assert str(approximate(read_grading(grade, scheme))) == other


@pytest.mark.parametrize("grading", EVERY, ids=lambda each: f"{each} of {each.scheme}")
def test_an_approximation_leads_back(grading: Grading) -> None:
    other = approximate(grading)
    back = [
        approximate(Grading(source=source, information=information, scheme=other.scheme))
        for source in other.sources
        for information in other.information
    ]
    assert other.scheme is not grading.scheme
    assert all(grading.source in each.sources and grading.information in each.information for each in back)


@pytest.mark.parametrize(
    ("source", "information", "scheme"),
    [("X", "1", "6x6"), ("D", "1", "4x4"), ("F", "1", "4x4"), ("A", "5", "4x4"), ("A", "6", "4x4")],
)
def test_a_letter_of_the_other_scheme_is_refused(source: str, information: str, scheme: str) -> None:
    with pytest.raises(InputError) as caught:
        Grading(source=Reliability(source), information=Credibility(information), scheme=Scheme(scheme))
    assert caught.value.code == "grading-scheme"


@pytest.mark.parametrize("wrong", ["", "B", "G2", "B7", "B22", "2B", "В2", "B²", "x" * 1_000_000])
def test_what_is_no_grade_is_refused(wrong: str) -> None:
    with pytest.raises(InputError) as caught:
        read_grading(wrong)
    assert caught.value.code == "grading-unreadable"
    assert len(str(caught.value.data["value"])) <= 20


@pytest.mark.parametrize("text", ["b2", " B2 ", "B 2"])
def test_a_grade_is_read_as_officers_write_it(text: str) -> None:
    assert str(read_grading(text)) == "B2"

"""Spellings of one word share a skeleton, whatever their script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.match.skeleton import MOST_SKELETONS, skeletons
from wasl.text.names import words


def of(name: str) -> set[str]:
    return {skeleton for word in words(name) for skeleton in skeletons(word.text, word.script)}


@pytest.mark.parametrize(
    "spellings",
    [
        ("Farrukh", "Фаррух", "فروخ"),
        ("Saidzoda", "Саидзода", "سعيدزاده"),
        ("Jamshed", "Ҷамшед", "Джамшед", "جمشيد"),
        ("Khalid", "Халид", "خالد", "Halid"),
        ("Muhammad", "Мухаммад", "محمد", "Mohammed"),
        ("Jorge", "Хорхе", "خورخي"),
        ("Castillo", "Кастильо", "كاستيو"),
        ("Ghulam", "Ғұлам", "Гулам", "غلام"),
        ("Chavez", "Чавес", "تشافيز"),
    ],
)
def test_spellings_share_a_skeleton(spellings: tuple[str, ...]) -> None:
    first = of(spellings[0])
    assert [spelling for spelling in spellings if not first & of(spelling)] == []


@pytest.mark.parametrize(("one", "other"), [("Farrukh", "Сергей"), ("محمد", "Khalid"), ("Rustam", "Anvar")])
def test_other_words_share_none(one: str, other: str) -> None:
    assert not of(one) & of(other)


@given(st.text())
def test_few_and_of_classes_only(name: str) -> None:
    for word in words(name):
        found = skeletons(word.text, word.script)
        assert len(found) <= MOST_SKELETONS
        assert set("".join(found)) <= set("PTSCKLRMN")

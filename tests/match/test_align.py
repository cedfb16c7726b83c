"""Letters align across scripts; the worth does not depend on which word is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.match.align import perfect_mn, worth_mn
from wasl.text.names import Word, words
from wasl.text.scripts import Script

ALPHABETS = {
    Script.LATIN: "abcdefghijklmnopqrstuvwxyz",
    Script.CYRILLIC: "абвгдежзийклмнопрстуфхцчшщъыьэюяғқңөүұһәіҳҷў",
    Script.ARABIC: "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ",
    Script.OTHER: "李明王",
}


def one(name: str) -> Word:
    (word,) = words(name)
    return word


def worth(left: str, right: str) -> int:
    first, second = one(left), one(right)
    assert first.script is not None
    assert second.script is not None
    return worth_mn(first.text, first.script, second.text, second.script)


any_word = st.sampled_from(list(ALPHABETS)).flatmap(
    lambda script: st.tuples(st.text(ALPHABETS[script], min_size=1, max_size=12), st.just(script))
)


@given(any_word, any_word)
def test_symmetric(left: tuple[str, Script], right: tuple[str, Script]) -> None:
    assert worth_mn(*left, *right) == worth_mn(*right, *left)


@given(any_word)
def test_a_word_is_worth_most_against_itself(word: tuple[str, Script]) -> None:
    assert worth_mn(*word, *word) > 0
    assert perfect_mn(*word, word[1]) >= worth_mn(*word, *word)


@pytest.mark.parametrize(
    ("left", "right", "wrong"),
    [
        ("Saidzoda", "Саидзода", "Саломов"),
        ("Saidzoda", "سعيدزاده", "سليمان"),
        ("Саидзода", "سعيدزاده", "سليمان"),
        ("Щукин", "Shchukin", "Shorin"),
        ("Қасымов", "Qasymov", "Karimov"),
        ("Hussein", "Husayn", "Hassan"),
        ("پرویز", "Парвиз", "Барат"),
    ],
)
def test_a_spelling_is_worth_more_than_another_name(left: str, right: str, wrong: str) -> None:
    assert worth(left, right) > max(0, worth(left, wrong))


def test_scripts_without_a_table_align_only_when_equal() -> None:
    assert worth("李明", "李明") > 0
    assert worth("李明", "王明") < 0
    assert worth("李明", "liming") < 0

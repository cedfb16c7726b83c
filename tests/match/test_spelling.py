"""Words of two names are paired without regard to order, split or joined; what is left over counts against."""

import pytest

from wasl.match import LOOK_FROM_MN
from wasl.match.spelling import Pairing, pair_names


def pair(left: str, right: str) -> Pairing:
    pairing = pair_names(left, right)
    assert pairing is not None
    return pairing


def test_order_does_not_matter_much() -> None:
    straight, turned = pair("Фаррух Саидзода", "Farrukh Saidzoda"), pair("Саидзода Фаррух", "Farrukh Saidzoda")
    assert len(turned.paired) == 2
    assert 0 < straight.score_mn - turned.score_mn < 1_000


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Abdulrahman Karimov", "عبد الرحمن كريموف"),
        ("Zeineddine Karimov", "Zein Eddine Karimov"),
        ("Алфаконнект", "Alpha Connect"),
    ],
)
def test_joined_and_split_words_meet(left: str, right: str) -> None:
    pairing = pair(left, right)
    assert pairing.joined
    assert pairing.score_mn > LOOK_FROM_MN
    assert (pairing.left_over, pairing.right_over) == ((), ())


def test_a_longer_name_is_discounted_and_a_contradicting_one_more() -> None:
    whole = pair("Farrukh Saidzoda", "Фаррух Саидзода").score_mn
    longer = pair("Farrukh Saidzoda", "Фаррух Рустамович Саидзода").score_mn
    other = pair("Farrukh Rustamov", "Фаррух Саидзода").score_mn
    assert whole > longer > other
    assert longer > 0


def test_common_words_are_damped() -> None:
    assert pair("محمد علي", "Mohammed Ali").score_mn < pair("فروخ سعيدزاده", "Farrukh Saidzoda").score_mn - 5_000


def test_generic_words_alone_say_little() -> None:
    assert pair("ООО «Торговая компания»", "Trading Company LLC").score_mn < 5_000


def test_translated_generic_words_count_for() -> None:
    translated = pair("مؤسسة روشان للتجارة", "Roshan Trading").score_mn
    assert translated > pair("مؤسسة روشان للنقل", "Roshan Trading").score_mn


def test_other_numbers_count_against() -> None:
    assert pair("Polar Star IV", "Polar Star IV").score_mn > 12_000
    for left, right in [
        ("Polar Star IV", "Polar Star V"),
        ("Unit 46B Sun", "Unit 64E Sun"),
        ("Рост 2000", "Rost 3000"),
    ]:
        assert pair(left, right).score_mn < 12_000
    assert pair("Рост 2000", "روست ٢٠٠٠").score_mn > pair("Рост 2000", "روست ٣٠٠٠").score_mn + 5_000


def test_an_initial_stands_for_a_name() -> None:
    right = pair("Саидзода Ф.", "Farrukh Saidzoda")
    assert len(right.paired) == 2
    assert right.score_mn > pair("Саидзода К.", "Farrukh Saidzoda").score_mn


def test_abbreviations_written_by_ear() -> None:
    assert (
        pair("تي جي سي كمبوديا", "TGC Cambodia").score_mn > pair("بي إم دبليو كمبوديا", "TGC Cambodia").score_mn + 5_000
    )


def test_legal_forms_say_little() -> None:
    same, other = pair("Рост, ООО", "Rost LLC").score_mn, pair("Рост, АО", "Rost LLC").score_mn
    assert 0 < same - other < 1_000


def test_left_and_right_keep_their_sides() -> None:
    pairing = pair("Саидзода Фаррух Рустамович", "Farrukh Saidzoda")
    assert ("саидзода", "saidzoda") in pairing.paired
    assert pairing.left_over == ("рустамович",)
    assert pairing.right_over == ()


@pytest.mark.parametrize(("left", "right"), [("", "Ali"), ("Ali", "\u200f"), ("!", "?")])
def test_nothing_pairs_with_nothing(left: str, right: str) -> None:
    assert pair_names(left, right) is None

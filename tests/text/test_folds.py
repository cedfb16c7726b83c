"""One spelling for what writers do not keep apart, and folding twice changes nothing."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wasl.text.folds import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  AL-Qassim\tTrading ", "al-qassim trading"),
        ("Erdoğan", "erdogan"),
        ("Şahin Çelik", "shahin chelik"),
        ("İSTANBUL", "istanbul"),
        ("Straße", "strasse"),
        ("Łukasz Đorđe", "lukasz dorde"),
        ("Ｆｕｌｌ", "full"),
        ("O‘zbekiston Qo'qon", "ozbekiston qoqon"),
        ("Ёлкин", "елкин"),
        ("Й", "й"),
        ("И\u0306", "й"),
        ("Андре\u0301й", "андрей"),
        ("أحمد إبراهيم آدم", "احمد ابراهيم ادم"),
        ("فاطمة", "فاطمه"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("کریمی", "كريمي"),
        ("مصطفى", "مصطفي"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("٢٠١١", "2011"),
        ("۲۰۱۱", "2011"),
        ("a\u200fb\u202ec\u00ad", "abc"),
        ("می\u200cخواهم", "ميخواهم"),
        ("\u0000\u200f\u202a\u2066", ""),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
@example("\u0345\u0130\u1e9e\ufdfa")
@example("\ud800")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_normal_forms_fold_alike(text: str) -> None:
    composed = fold(unicodedata.normalize("NFC", text))
    assert composed == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_leaves_no_control_or_double_space(text: str) -> None:
    folded = fold(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Mn"} for character in folded)
    assert folded == " ".join(folded.split())

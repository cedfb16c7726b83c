"""Letters and texts know their script."""

import pytest

from wasl.text.scripts import Script, main_script, script_of_letter, scripts_of


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", Script.LATIN),
        ("Ş", Script.LATIN),
        ("Ａ", Script.LATIN),
        ("ж", Script.CYRILLIC),
        ("Ҷ", Script.CYRILLIC),
        ("ع", Script.ARABIC),
        ("گ", Script.ARABIC),
        ("ﷲ", Script.ARABIC),
        ("李", Script.OTHER),
        ("ა", Script.OTHER),
        ("7", None),
        ("٧", None),
        (" ", None),
        ("\u200f", None),
        ("\u064b", None),
    ],
)
def test_script_of_letter(letter: str, script: Script | None) -> None:
    assert script_of_letter(letter) is script


def test_counts_each_script() -> None:
    assert scripts_of("Ali علي 12") == {Script.LATIN: 3, Script.ARABIC: 3}


def test_main_script_is_that_of_most_letters() -> None:
    assert main_script("ООО Sun") is Script.LATIN  # a tie goes to the earlier script
    assert main_script("ООО Рост X") is Script.CYRILLIC
    assert main_script("2000 - !") is None

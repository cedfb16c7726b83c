"""The language is chosen before anything else is read, by the nearest voice."""

import pytest

from wasl.cli.language import choose


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "ar"}, "ar"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "arn_CL"}, "en"),
        ([], {"LC_ALL": "ar_QA.UTF-8", "LANG": "ru_RU"}, "ar"),
        ([], {"WASL_LANG": "ru", "LC_ALL": "ar_QA"}, "ru"),
        (["--lang", "ar"], {"WASL_LANG": "ru"}, "ar"),
        (["tray", "--lang=ru"], {}, "ru"),
        (["--lang", "ar", "tray", "--lang", "ru"], {}, "ru"),
        (["--lang", "klingon"], {"LANG": "ru_RU"}, "ru"),
        (["--lang"], {}, "en"),
    ],
)
def test_nearest_voice_wins(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert choose(arguments, environment) == language

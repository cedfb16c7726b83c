"""What a comparer found, in words."""

from __future__ import annotations

import pytest

from wasl.render.evidence import evidence_sentence, evidence_value


@pytest.mark.parametrize(
    ("comparer", "text", "language", "expected"),
    [
        ("country", "tj", "en", "Tajikistan"),
        ("country", "tj, ae", "ar", "طاجيكستان، الإمارات العربية المتحدة"),
        ("schema", "Person", "ru", "Лицо"),
        ("name", "Фаррух\u202e", "en", "Фаррух⟦RLO⟧"),
    ],
)
def test_values(comparer: str, text: str, language: str, expected: str) -> None:
    assert evidence_value(comparer, text, language) == expected


def test_sentence_has_the_words_and_not_the_codes() -> None:
    said = evidence_sentence("country", "country-different", ("tj", "om"), {}, "en", isolate=False)
    assert said == "No country in common: Tajikistan and Oman."

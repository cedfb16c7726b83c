"""Sentences: codes as words, days as days, values isolated, nothing half said."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wasl.errors import AccessError, InputError, ReleaseError, StoreError
from wasl.policy import Finding
from wasl.render.sentences import SentenceError, error_sentence, finding_sentence, label, say, word

FSI, PDI = "\u2068", "\u2069"


def test_value_is_isolated_unless_told_otherwise() -> None:
    assert f"{FSI}x{PDI}" in error_sentence(InputError("desk-unknown", slug="x"), "ar")
    assert FSI not in error_sentence(InputError("desk-unknown", slug="x"), "en", isolate=False)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "The agreement of 9 March 2022 does not cover this topic: Precursors."),
        ("ru", "Соглашение от 9 марта 2022 не охватывает эту тему: Прекурсоры."),
        ("ar", "اتفاقية 9 مارس 2022 لا تشمل هذا الموضوع: السلائف الكيميائية."),
    ],
)
def test_finding_names_day_and_topic_in_words(language: str, expected: str) -> None:
    data = {"since": "2022-03-09", "topic": "precursors"}
    assert finding_sentence("agreement-topic", data, language, isolate=False) == expected


def test_code_of_a_newer_peer_is_shown_as_it_stands() -> None:
    assert label("topics", "moon-dust", "ru") == "moon-dust"
    assert word("step", "teleported", "en") == "teleported"


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_error_of_a_rule_uses_the_rule(language: str) -> None:
    error = AccessError("node-handling", tlp="TLP:RED", highest="TLP:AMBER")
    assert "TLP:AMBER" in error_sentence(error, language)


def test_findings_inside_an_error_become_sentences() -> None:
    reasons = (Finding(code="agreement-none", permits=False), Finding(code="restricted", permits=False))
    said = error_sentence(ReleaseError("release-denied", reasons=reasons), "en", isolate=False)
    assert said.startswith("It may not go there. There is no agreement in force")
    assert said.endswith("it stays inside the centre.")


def test_nothing_is_half_said() -> None:
    with pytest.raises(SentenceError):
        say("no-such-key", "en")
    with pytest.raises(SentenceError):
        say("product", "de")
    with pytest.raises(SentenceError):
        error_sentence(StoreError("home-missing"), "en")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2026, 11, 23, 12, 5, tzinfo=UTC), "23 November 2026, 12:05 UTC"),
        (date(2026, 11, 23), "23 November 2026"),
        (("a", "b", "c"), "a, b and c"),
        (None, "—"),
        (12345, "12,345"),
        ("a\u202eb\x1b", "a⟦RLO⟧b␛"),
    ],
)
def test_values_become_words(value: object, expected: str) -> None:
    assert say("error-home-missing", "en", isolate=False, path=value).startswith(f"There is no node in {expected}.")


def test_number_that_names_something_is_not_grouped() -> None:
    assert "PostgreSQL 1200;" in say("error-postgres-too-old", "en", isolate=False, version=1200, oldest=15)


def test_sentence_inside_a_sentence_keeps_its_isolates_and_its_direction() -> None:
    inner = say("party-elsewhere", "ar", desk="مكتب", centre="مركز")
    outer = say("report-from", "ar", name=inner)
    assert "⟦" not in outer
    assert f"\u2067{inner}" in outer


@pytest.mark.parametrize(
    ("count", "form"), [(1, "1 получатель"), (3, "3 получателя"), (5, "5 получателей"), (21, "21 получатель")]
)
def test_russian_plurals(count: int, form: str) -> None:
    assert say("readers-count", "ru", isolate=False, count=count) == form


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, "لا جهة"), (1, "جهة واحدة (1)"), (2, "جهتان (2)"), (3, "3 جهات"), (11, "11 جهة"), (100, "100 جهة")],
)
def test_arabic_plurals(count: int, form: str) -> None:
    assert say("readers-count", "ar", isolate=False, count=count) == form


@pytest.mark.parametrize(
    ("code", "start"),
    [
        ("agreement-topic", "The agreement does not cover this topic."),
        ("agreement-none", "There is no agreement in force"),
        ("recipient-not-here", "The release names a recipient"),
        ("moon-phase", "The other side gave the reason “moon-phase”"),
    ],
)
def test_reason_of_a_peer_comes_by_its_code_alone(code: str, start: str) -> None:
    assert finding_sentence(code, {}, "en", isolate=False).startswith(start)


def test_a_long_text_is_quoted_in_part() -> None:
    for text in ("ق" * 30_000, "\u202e" * 1_200_000):
        for language in ("ar", "ru", "en"):
            said = error_sentence(InputError("desk-unknown", slug=text), language)
            assert "…" in said
            assert len(said) < 1_000

"""Handling as typed: nothing is guessed in favour of passing on."""

from datetime import UTC, date, datetime

import pytest

from wasl.cli.handling import REVIEW_AFTER, make_handling
from wasl.errors import InputError
from wasl.record import Address, HCode, NodeId, Pap, Purpose, Tlp

NODES = {"doha": Address(node=NodeId("d" * 64)), "oman": Address(node=NodeId("a" * 64))}
LEAST = {"tlp": "TLP:AMBER", "hcode": "H1"}


def resolve(slug: str) -> Address:
    return NODES[slug]


def test_least() -> None:
    handling = make_handling(LEAST, resolve=resolve)
    assert (handling.tlp, handling.hcode, handling.audience) == (Tlp.AMBER, HCode.H1, ())
    assert (handling.purpose, handling.exercise, handling.expires) == (Purpose.OPERATIONAL, False, None)
    assert handling.review == datetime.now(UTC).date() + REVIEW_AFTER


def test_all() -> None:
    given = LEAST | {
        "audience": ["doha", "oman", "doha"],
        "purpose": "analysis",
        "review": "2027-01-02",
        "expires": "2027-01-01",
        "conditions": "c",
        "national_mark": "ДСП",
        "exercise": True,
    }
    handling = make_handling(given, resolve=resolve)
    assert handling.audience == (NODES["oman"], NODES["doha"])
    assert (handling.review, handling.expires) == (date(2027, 1, 2), date(2027, 1, 1))
    assert (handling.purpose, handling.national_mark, handling.exercise) == (Purpose.ANALYSIS, "ДСП", True)


@pytest.mark.parametrize(
    ("purpose", "state"), [("analysis", "OM"), ("Анализ", "Оман"), ("تحليل", "سلطنة عمان")], ids=["code", "ru", "ar"]
)
def test_codes_in_words_of_any_script(purpose: str, state: str) -> None:
    given = LEAST | {"purpose": purpose, "national_mark": "سري", "national_state": state}
    handling = make_handling(given, resolve=resolve)
    assert (handling.purpose, handling.national_state) == (Purpose.ANALYSIS, "om")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"tlp": ""}, "draft-missing"),
        ({"hcode": ""}, "draft-missing"),
        ({"tlp": "AMBER"}, "code-unknown"),
        ({"hcode": "H4"}, "code-unknown"),
        ({"purpose": "fun"}, "code-unknown"),
        ({"audience": "doha"}, "draft-member"),
        ({"audience": [1]}, "draft-member"),
        ({"exercise": "no"}, "draft-member"),
        ({"tlp": 1}, "draft-member"),
        ({"review": "tomorrow"}, "date-form"),
        ({"expires": "2027-02-30"}, "date-form"),
    ],
)
def test_what_cannot_be_read_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(InputError) as caught:
        make_handling(LEAST | change, resolve=resolve)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "pap"), [("PAP:RED", Pap.RED), ("PAP:WHITE", Pap.CLEAR), ("PAP:CLEAR", Pap.CLEAR), ("", None)]
)
def test_pap(text: str, pap: Pap | None) -> None:
    handling = make_handling({**LEAST, "pap": text, "national_mark": "ДСП", "national_state": "KZ"}, resolve=resolve)
    assert (handling.pap, handling.national_state) == (pap, "kz")


def test_pap_of_another_protocol() -> None:
    with pytest.raises(InputError) as caught:
        make_handling({**LEAST, "pap": "TLP:RED"}, resolve=resolve)
    assert caught.value.code == "code-unknown"

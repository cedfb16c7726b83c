from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests import strategies
from wasl.record import Address, Handling, HCode, NodeId, Pap, Tlp, strictest

PLAIN = Handling(tlp=Tlp.GREEN, hcode=HCode.H1, review=date(2027, 1, 1))


def test_colours_from_free_to_strict() -> None:
    assert sorted(Tlp, key=lambda tlp: tlp.strictness) == [
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    ]


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({}, "TLP:GREEN · H1"),
        ({"national_mark": "سري"}, "TLP:GREEN · H1 · سري"),
        ({"exercise": True}, "TLP:GREEN · H1 · EXERCISE"),
        ({"national_mark": "ДСП", "exercise": True, "conditions": "x"}, "TLP:GREEN · H1 · ДСП · EXERCISE"),
        ({"pap": Pap.AMBER, "national_mark": "ДСП", "national_state": "kz"}, "TLP:GREEN · H1 · PAP:AMBER · KZ: ДСП"),
        ({"national_state": "kz"}, "TLP:GREEN · H1"),
    ],
)
def test_mark(changes: dict[str, object], mark: str) -> None:
    assert replace(PLAIN, **changes).mark == mark  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "which"),
    [
        ((Tlp.RED, HCode.H0), (Tlp.AMBER, HCode.H3), 0),
        ((Tlp.AMBER, HCode.H1), (Tlp.AMBER, HCode.H2), 1),
        ((Tlp.AMBER, HCode.H3), (Tlp.AMBER_STRICT, HCode.H0), 1),
        ((Tlp.AMBER, HCode.H1), (Tlp.AMBER, HCode.H1), 0),
    ],
)
def test_strictest(first: tuple[Tlp, HCode], second: tuple[Tlp, HCode], which: int) -> None:
    both = tuple(replace(PLAIN, tlp=tlp, hcode=hcode) for tlp, hcode in (first, second))
    assert strictest(*both) is both[which]


@strategies.few
@given(strategies.handlings, strategies.handlings)
def test_strictest_is_one_of_both_whatever_the_order(first: Handling, second: Handling) -> None:
    chosen, turned = strictest(first, second), strictest(second, first)
    assert (chosen.tlp, chosen.hcode) == (turned.tlp, turned.hcode)
    assert chosen in (first, second)
    assert chosen.tlp.strictness == max(first.tlp.strictness, second.tlp.strictness)


def test_audience_is_sorted_and_names_each_once() -> None:
    low, high = Address(node=NodeId("a" * 64)), Address(node=NodeId("b" * 64))
    assert replace(PLAIN, audience=(high, low, high)).audience == (low, high)
    assert PLAIN.audience == ()


def test_pap_decides_between_equal_marks_and_never_against_the_colour() -> None:
    silent, red = PLAIN, replace(PLAIN, pap=Pap.RED)
    assert strictest(silent, red) is red
    assert strictest(red, replace(PLAIN, pap=Pap.CLEAR)) is red
    assert strictest(replace(red, tlp=Tlp.CLEAR), silent) is silent
    assert sorted(Pap, key=lambda pap: pap.strictness) == ["PAP:CLEAR", "PAP:GREEN", "PAP:AMBER", "PAP:RED"]

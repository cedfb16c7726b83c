"""A fact holds or ends the story; it never passes silently."""

from collections.abc import Callable
from typing import Any

import pytest

from wasl.cli.demo.answer import Answer
from wasl.cli.demo.facts import Facts
from wasl.cli.demo.failure import FactFailedError


def answer(exit_code: int, document: dict[str, Any]) -> Answer:
    return Answer(arguments=("tray",), exit_code=exit_code, document=document, talk="talk")


def test_what_holds_is_shown_and_kept() -> None:
    shown: list[str] = []
    facts = Facts(show=shown.append)
    facts.equal("a", 1, 1)
    facts.among("b", "x", ["x", "y"])
    facts.refused("c", answer(1, {"error": {"code": "not-found"}}), "not-found")
    assert facts.held == shown == ["a", "b", "c"]


@pytest.mark.parametrize(
    "claim",
    [
        lambda facts: facts.equal("a", 1, 2),
        lambda facts: facts.among("a", "x", []),
        lambda facts: facts.refused("a", answer(0, {}), "not-found"),
        lambda facts: facts.refused("a", answer(1, {"error": {"code": "right-missing"}}), "not-found"),
        lambda facts: facts.refused("a", answer(0, {"error": {"code": "not-found"}}), "not-found"),
    ],
)
def test_what_does_not_hold_ends_the_story(claim: Callable[[Facts], None]) -> None:
    shown: list[str] = []
    with pytest.raises(FactFailedError) as caught:
        claim(Facts(show=shown.append))
    assert caught.value.fact == "a"
    assert shown == []


def test_a_command_that_fails_is_a_fact_that_fails() -> None:
    assert answer(0, {"desks": []}).result == {"desks": []}
    with pytest.raises(FactFailedError, match="command"):
        _ = answer(1, {"error": {"code": "not-found"}}).result

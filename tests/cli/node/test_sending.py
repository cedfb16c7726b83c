"""The worker of a real node sends to a real gate: at once, after an outage, and once in effect."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.node.almaty import Almaty
from tests.cli.node.installed import Node
from wasl.cli.node.health import wait_until

WAKE_S = 1.0


def propose(node: Node) -> float:
    """Offer an agreement to Almaty; return when the command was done, which is after the commit."""
    today = datetime.now(UTC).date()
    titles = ("--title-en", "Memorandum", "--title-ru", "Меморандум", "--title-ar", "مذكرة")
    what = ("--topic", "drug-trafficking", "--kind", "seizure", "--purpose", "operational")
    days = ("--from", str(today), "--until", str(today + timedelta(days=365)))
    node.wasl("agreement", "propose", "almaty", *titles, *what, *days)
    return time.time()


def waiting(node: Node) -> int:
    return int(node.status["queues"]["waiting"])


@pytest.fixture
def empty_hands(almaty: Almaty) -> Almaty:
    almaty.received.clear()
    return almaty


def test_sends_within_a_second_of_the_commit(installed: Node, empty_hands: Almaty) -> None:
    with empty_hands.open_gate():
        done = propose(installed)
        assert wait_until(lambda: bool(empty_hands.received), patience_s=10)
        assert wait_until(lambda: waiting(installed) == 0, patience_s=10)
    assert empty_hands.received[0][0] - done < WAKE_S
    assert len(empty_hands.received) == 1


def test_what_could_not_be_sent_waits_and_goes_once_the_gate_is_back(installed: Node, empty_hands: Almaty) -> None:
    for _offer in range(2):
        propose(installed)
    assert wait_until(lambda: '"not-sent"' in installed.logs(), patience_s=20)
    assert waiting(installed) == 2
    with empty_hands.open_gate():
        assert wait_until(lambda: len(empty_hands.received) >= 2, patience_s=90)
        assert wait_until(lambda: waiting(installed) == 0, patience_s=20)
    assert len({envelope for _at, envelope in empty_hands.received}) == 2
    refusals = [json.loads(line) for line in installed.logs().splitlines() if '"not-sent"' in line]
    assert {line["code"] for line in refusals} == {"carrier-unreachable"}
    assert [line["delay_s"] for line in refusals][:3] == [1.0, 2.0, 4.0][: len(refusals)]


def test_an_answer_that_got_lost_is_asked_for_again_with_the_same_bytes(installed: Node, empty_hands: Almaty) -> None:
    taken = len(empty_hands.peer.taken)
    empty_hands.silent = 2
    with empty_hands.open_gate():
        propose(installed)
        assert wait_until(lambda: len(empty_hands.received) >= 3, patience_s=60)
        assert wait_until(lambda: waiting(installed) == 0, patience_s=20)
    assert len({envelope for _at, envelope in empty_hands.received}) == 1
    assert len(empty_hands.peer.taken) == taken + 1

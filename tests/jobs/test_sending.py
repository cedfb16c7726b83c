import asyncio
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wasl.errors import CarrierError
from wasl.jobs.sending import LONGEST_DELAY_S, Pacer, Sender

ALMATY = "a" * 64
BAKU = "b" * 64


@dataclass(frozen=True, kw_only=True)
class SendResult:
    """As flow answers; the real one needs Django."""

    sent: int
    left: bool
    failed: CarrierError | None = None


NOTHING = SendResult(sent=0, left=False)
UNREACHABLE = SendResult(sent=0, left=True, failed=CarrierError("carrier-unreachable"))


def sent(count: int) -> SendResult:
    return SendResult(sent=count, left=False)


class Peers:
    """Peers that answer from a list each, a note of who was asked, and a clock that stands until it is moved."""

    def __init__(self, **results: list[SendResult]) -> None:
        self.results = results
        self.calls: list[str] = []
        self.now_s = 100.0
        self.sender = Sender(self._send, clock=lambda: self.now_s)

    def send(self, *peers: str) -> None:
        for peer in peers:
            asyncio.run(self.sender.send(peer))

    async def _send(self, peer: str) -> SendResult:
        self.calls.append(peer)
        return self.results[peer].pop(0)


def test_waits_longer_after_each_failure_up_to_a_minute() -> None:
    pacer = Pacer()
    delays = [pacer.note_failure(ALMATY, 0.0) for _attempt in range(9)]
    assert delays == [1, 2, 4, 8, 16, 32, 60, 60, 60]


@given(failures=some.integers(1, 100), now_s=some.integers(0, 10**9))
def test_a_peer_that_failed_is_tried_again_in_time_and_not_before(failures: int, now_s: int) -> None:
    pacer = Pacer()
    delay = 0.0
    for _failure in range(failures):
        delay = pacer.note_failure(ALMATY, now_s)
    assert 1 <= delay <= LONGEST_DELAY_S
    assert not pacer.may_try(ALMATY, now_s + delay - 0.5)
    assert pacer.may_try(ALMATY, now_s + delay)
    assert pacer.may_try(BAKU, now_s)


def test_one_success_ends_the_waiting() -> None:
    pacer = Pacer()
    pacer.note_failure(ALMATY, 0.0)
    pacer.note_failure(ALMATY, 0.0)
    pacer.note_success(ALMATY)
    assert pacer.may_try(ALMATY, 0.0)
    assert pacer.note_failure(ALMATY, 0.0) == 1


@pytest.mark.parametrize(
    "answers",
    [
        [NOTHING],
        [sent(5), NOTHING],
        [sent(100), sent(7), NOTHING],
        [UNREACHABLE],
        [sent(100), UNREACHABLE],
    ],
    ids=["nothing", "one batch", "two batches", "unreachable", "breaks off"],
)
def test_goes_on_until_nothing_is_due_or_the_way_is_broken(answers: list[SendResult]) -> None:
    peers = Peers(almaty=list(answers))
    peers.send("almaty")
    assert len(peers.calls) == len(answers)


def test_leaves_an_unreachable_peer_alone_and_then_tries_again() -> None:
    peers = Peers(almaty=[UNREACHABLE, sent(3), NOTHING])
    peers.send("almaty", "almaty")
    assert len(peers.calls) == 1
    peers.now_s += 1.0
    peers.send("almaty")
    assert len(peers.calls) == 3


def test_one_peer_does_not_hold_up_another() -> None:
    peers = Peers(almaty=[UNREACHABLE], baku=[sent(1), NOTHING])
    peers.send("almaty", "baku")
    assert peers.calls == ["almaty", "baku", "baku"]


@dataclass
class Crowd:
    """Counts how many are at work at once."""

    now: int = 0
    most: int = 0

    def enter(self) -> None:
        self.now += 1
        self.most = max(self.most, self.now)


def test_never_sends_twice_at_once_to_the_same_peer_but_to_all_peers_at_once() -> None:
    crowds = {ALMATY: Crowd(), BAKU: Crowd(), "all": Crowd()}

    async def send(peer: str) -> SendResult:
        for each in (crowds[peer], crowds["all"]):
            each.enter()
        await asyncio.sleep(0.001)
        for each in (crowds[peer], crowds["all"]):
            each.now -= 1
        return NOTHING

    async def all_at_once() -> None:
        sender = Sender(send)
        await asyncio.gather(*(sender.send(peer) for peer in [ALMATY, BAKU] * 5))

    asyncio.run(all_at_once())
    assert [crowds[name].most for name in (ALMATY, BAKU, "all")] == [1, 1, 2]


def test_a_fault_of_the_program_is_not_swallowed_and_does_not_block_the_peer() -> None:
    peers = Peers(almaty=[])
    for _call in range(2):
        with pytest.raises(IndexError):
            peers.send("almaty")

"""A carrier that loses, repeats, reorders and breaks off, by a script, so that a failure can be played again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from wasl.errors import CarrierError

Deliver = Callable[[Sequence[bytes]], list[bytes]]


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    LOSE = "lose"
    BREAK_OFF = "break-off"
    REPEAT = "repeat"
    REORDER = "reorder"
    DELAY = "delay"


class LossyCarrier:
    """Carries envelopes to one node, with the faults of its script; when that has run out, faithfully.

    LOSE: nothing arrives. BREAK_OFF: all arrives and is taken in, the answer does not come back. REPEAT: the request
    arrives twice. REORDER: it arrives backwards. DELAY: it arrives only with a later request, the sender hears nothing.
    """

    def __init__(self, deliver: Deliver, faults: Iterable[Fault] = ()) -> None:
        self._deliver = deliver
        self._faults = iter(faults)
        self._delayed: list[bytes] = []
        self.requests = 0

    def post(self, envelopes: Sequence[bytes]) -> list[bytes]:
        """Carry envelopes as the script says; answers come in the order of the envelopes."""
        self.requests += 1
        fault = next(self._faults, Fault.NONE)
        if fault is Fault.LOSE:
            raise CarrierError("carrier-unreachable", gate="simulated")
        if fault is Fault.DELAY:
            self._delayed += envelopes
            raise CarrierError("carrier-broke-off", gate="simulated")
        if self._delayed:
            late, self._delayed = self._delayed, []
            self._deliver(late)
        answers = self._carry(envelopes, fault)
        if fault is Fault.BREAK_OFF:
            raise CarrierError("carrier-broke-off", gate="simulated")
        return answers

    def _carry(self, envelopes: Sequence[bytes], fault: Fault) -> list[bytes]:
        if fault is Fault.REORDER:
            return self._deliver(envelopes[::-1])[::-1]
        if fault is Fault.REPEAT:
            self._deliver(envelopes)
        return self._deliver(envelopes)


def send_until_answered(carrier: LossyCarrier, envelopes: Sequence[bytes], *, tries: int = 10) -> list[bytes]:
    """Post the same envelopes again until answers come, as a sender does.

    Raises:
        CarrierError: the last one, if no try succeeded.
    """
    for _ in range(tries - 1):
        try:
            return carrier.post(envelopes)
        except CarrierError:
            continue
    return carrier.post(envelopes)

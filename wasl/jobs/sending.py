"""Sends to each peer what waits for it: one sender a peer, in the peer's own order, and all peers side by side.

A peer that cannot be reached is left alone for 1 s, then 2, 4 ... 60 s; the first success ends that. This
stands in memory only: a worker that starts anew tries everybody once.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from wasl.errors import CarrierError
from wasl.flow import machine

FIRST_DELAY_S: Final = 1.0
LONGEST_DELAY_S: Final = 60.0

_logger = machine.logger("worker")


class Batch(Protocol):
    """What became of one batch, as `wasl.flow.send.send_due` says it."""

    @property
    def sent(self) -> int:
        """Messages that were handed over and answered."""

    @property
    def failed(self) -> CarrierError | None:
        """Why the carrier failed, or None."""


Send = Callable[[str], Awaitable[Batch]]


class Pacer:
    """Says when a peer that could not be reached may be tried again."""

    def __init__(self) -> None:
        """Start with every peer reachable."""
        self._failures: dict[str, int] = {}
        self._next_s: dict[str, float] = {}

    def may_try(self, peer: str, now_s: float) -> bool:
        """Say whether a peer may be tried now.

        Args:
            peer: Node id.
            now_s: The monotonic clock.

        Returns:
            True if so.
        """
        return now_s >= self._next_s.get(peer, now_s)

    def note_failure(self, peer: str, now_s: float) -> float:
        """Note that a peer could not be reached.

        Args:
            peer: Node id.
            now_s: The monotonic clock.

        Returns:
            Seconds until it may be tried again.
        """
        failures = self._failures.get(peer, 0) + 1
        delay = min(FIRST_DELAY_S * 2.0 ** min(failures - 1, 16), LONGEST_DELAY_S)
        self._failures[peer], self._next_s[peer] = failures, now_s + delay
        return delay

    def note_success(self, peer: str) -> None:
        """Note that a peer was reached.

        Args:
            peer: Node id.
        """
        self._failures.pop(peer, None)
        self._next_s.pop(peer, None)


class Sender:
    """Sends to peers; never twice at once to the same one."""

    def __init__(self, send: Send, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Make it.

        Args:
            send: Sends one batch of what is due to a peer, in a thread.
            clock: The monotonic clock.
        """
        self._send = send
        self._clock = clock
        self._pacer = Pacer()
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def send(self, peer: str) -> None:
        """Send everything that waits for a peer, unless it is being left alone.

        Args:
            peer: Node id.
        """
        async with self._turns[peer]:
            while self._pacer.may_try(peer, self._clock()):
                if not await self._send_batch(peer):
                    return

    async def _send_batch(self, peer: str) -> bool:
        result = await self._send(peer)
        if result.failed is not None:
            delay = self._pacer.note_failure(peer, self._clock())
            _logger.warning("not-sent", extra={"peer": peer, "code": result.failed.code, "delay_s": delay})
            return False
        if not result.sent:
            return False
        self._pacer.note_success(peer)
        _logger.info("sent", extra={"peer": peer, "sent": result.sent})
        return True

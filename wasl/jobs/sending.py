"""Sends to each peer what waits for it: one sender a peer, in the peer's own order, and all peers side by side.

A peer that cannot be reached is left alone for 1 s, then 2, 4 ... 60 s; the first success ends that.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from wasl.flow import machine

if TYPE_CHECKING:
    from wasl.flow.send import SendResult

FIRST_DELAY_S: Final = 1.0
LONGEST_DELAY_S: Final = 60.0

Send = Callable[[str], Awaitable["SendResult"]]
_logger = machine.logger("worker")


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
                result = await self._send(peer)
                if result.failed is not None:
                    delay = self._pacer.note_failure(peer, self._clock())
                    facts = {"peer": peer, "code": result.failed.code, "left": result.left, "delay_s": delay}
                    _logger.warning("not-sent", extra=facts)
                    return
                self._pacer.note_success(peer)
                if result.sent:
                    _logger.info("sent", extra={"peer": peer, "sent": result.sent, "left": result.left})
                if not (result.sent and result.left):
                    return

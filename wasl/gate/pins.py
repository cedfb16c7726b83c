"""Keeps the gate's pinned certificates equal to the peers that the node knows, while it runs.

A new pin is added to the living TLS context. A pin cannot be taken out of one, so when a peer goes the gate ends, and
the supervisor starts it again without that pin. While the database is away the pins stay as they are.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Collection
from typing import Final

from wasl.errors import StoreError
from wasl.flow import machine

INTERVAL_S: Final = 1.0

Read = Callable[[], Awaitable[Collection[bytes]]]
_logger = machine.logger("gate")


class PinRemovedError(Exception):
    """A peer is gone: the gate has to start again to forget its certificate."""


class PinWatch:
    """Adds new pins to a TLS context, and says when one has gone."""

    def __init__(self, context: ssl.SSLContext, pins: Collection[bytes], read: Read) -> None:
        """Make it.

        Args:
            context: Of the gate, with `pins` in it.
            pins: Certificates of the peers, DER.
            read: Reads them anew.
        """
        self._context = context
        self._pins = frozenset(pins)
        self._read = read

    async def look(self) -> None:
        """Compare once.

        Raises:
            PinRemovedError: If a pin has gone.
        """
        try:
            pins = frozenset(await self._read())
        except StoreError:
            return
        if not pins >= self._pins:
            raise PinRemovedError
        for leaf in pins - self._pins:
            machine.add_pin(self._context, leaf)
        if pins != self._pins:
            _logger.info("pins-added", extra={"pins": len(pins)})
        self._pins = pins

    async def watch(self) -> None:
        """Compare every second, for ever.

        Raises:
            PinRemovedError: If a pin has gone.
        """
        while True:
            await asyncio.sleep(INTERVAL_S)
            await self.look()


async def first_pins(read: Read, *, interval_s: float = INTERVAL_S) -> Collection[bytes]:
    """Read the pins as soon as the database answers.

    Args:
        read: Reads them.
        interval_s: Between two tries.

    Returns:
        Certificates of the peers, DER.
    """
    while True:
        try:
            return await read()
        except StoreError as fault:
            _logger.warning("waits-for-database", extra={"code": fault.code})
            await asyncio.sleep(interval_s)

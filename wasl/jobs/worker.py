"""Runs the worker: a queue that wakes it, and three rounds that need no waking.

Every second it looks for peers for whom something is due and marks that it is alive, four times a second it folds the
journal, every five it takes in what lies in the folders of peers, and every ten it looks after attachments. When the
database goes, the process ends, is started again by the supervisor, and waits for the database before it does anything:
one state to reason about instead of many.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wasl.errors import StoreError
from wasl.flow import machine
from wasl.flow.machine import Threads
from wasl.jobs import queue as queues
from wasl.jobs.sending import Batch, Sender

RESTART_EXIT: Final = 75
SWEEP_S: Final = 1.0
FOLD_S: Final = 0.25
TEND_S: Final = 10.0
CARRY_S: Final = 5.0
WAIT_S: Final = 0.5
THREADS: Final = 4
ALIVE: Final = "worker.alive"
_logger = machine.logger("worker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """What the worker does, as functions that work on the database.

    Attributes:
        send_due: Sends to one peer what is due.
        peers_due: Node ids of the peers for whom something is due.
        fold: Folds journal lines into the tree and returns how many.
        tend: Looks after attachments and returns how many it dealt with.
        carry: Takes in what lies in the folders of peers and returns codes of what was in the way.
    """

    send_due: Callable[[str], Batch]
    peers_due: Callable[[], Collection[str]]
    fold: Callable[[], int]
    tend: Callable[[], int]
    carry: Callable[[], Collection[str]] = tuple


def run(home: Path, duties: Duties) -> int:
    """Work until SIGTERM, or until the database goes.

    Args:
        home: The node's directory.
        duties: What to do.

    Returns:
        Exit status: 0, or `RESTART_EXIT` to be started again at once.
    """
    return asyncio.run(_Worker(home, duties).run())


class _Worker:
    def __init__(self, home: Path, duties: Duties) -> None:
        self._alive = home / "run" / ALIVE
        self._duties = duties
        self._threads = Threads(THREADS)
        self._sender = Sender(self._send_due)
        self._senders: set[asyncio.Task[None]] = set()
        self._not_carried: frozenset[str] = frozenset()

    async def run(self) -> int:
        stopped = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        waiting = asyncio.create_task(stopped.wait())
        working = asyncio.create_task(self._work())
        await asyncio.wait({waiting, working}, return_when=asyncio.FIRST_COMPLETED)
        self._alive.unlink(missing_ok=True)
        if not working.done():
            working.cancel()
            await asyncio.wait({working})
            return 0
        waiting.cancel()
        fault = working.exception()
        _logger.error("stopped-by-fault", exc_info=fault)
        return RESTART_EXIT

    async def _work(self) -> None:
        await self._wait_for_database()
        queue = queues.make_queue(send=self._sender.send)
        async with queue.open_async():
            await queues.forget_unfinished(queue)
            async with asyncio.TaskGroup() as group:
                group.create_task(_must_go_on(queues.work(queue)))
                group.create_task(self._round(SWEEP_S, self._sweep))
                group.create_task(self._round(FOLD_S, self._fold))
                group.create_task(self._round(TEND_S, self._tend))
                group.create_task(self._round(CARRY_S, self._carry))

    async def _wait_for_database(self) -> None:
        while True:
            try:
                await self._threads.run(self._duties.peers_due)
            except StoreError as fault:
                _logger.warning("waits-for-database", extra={"code": fault.code})
                await asyncio.sleep(WAIT_S)
            else:
                return

    async def _round(self, interval_s: float, deed: Callable[[], Awaitable[None]]) -> None:
        while True:
            await deed()
            await asyncio.sleep(interval_s)

    async def _sweep(self) -> None:
        for peer in await self._threads.run(self._duties.peers_due):
            # A slow peer must not hold up the others, nor this round.
            sending = asyncio.create_task(self._sender.send(peer))
            self._senders.add(sending)
            sending.add_done_callback(self._finish)
        self._alive.touch()

    async def _fold(self) -> None:
        await self._threads.run(self._duties.fold)

    async def _tend(self) -> None:
        await self._threads.run(self._duties.tend)

    async def _carry(self) -> None:
        faults = frozenset(await self._threads.run(self._duties.carry))
        # A stick that is not plugged in is said once, not every five seconds.
        for code in sorted(faults - self._not_carried):
            _logger.warning("not-carried", extra={"code": code})
        self._not_carried = faults

    async def _send_due(self, peer: str) -> Batch:
        return await self._threads.run(self._duties.send_due, peer)

    def _finish(self, sending: asyncio.Task[None]) -> None:
        self._senders.discard(sending)
        if not sending.cancelled() and (fault := sending.exception()) is not None:
            _logger.error("sender-failed", exc_info=fault)


async def _must_go_on(work: Awaitable[None]) -> None:
    await work
    # procrastinate ends quietly when its connection is gone.
    raise StoreError("database-gone")

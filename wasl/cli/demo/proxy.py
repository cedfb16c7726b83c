"""A TCP proxy before a gate that can break off at the worst moment: the request came, the answer did not leave.

It sees only TLS. It knows the moment by counting bytes: an envelope is larger than a handshake, and so is its receipt.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from dataclasses import dataclass
from typing import Final

_CHUNK: Final = 65_536
_REQUEST_BYTES: Final = 6_000
_ANSWER_BYTES: Final = 2_500
_HOST: Final = "127.0.0.1"


@dataclass(eq=False)
class _Way:
    """One connection through the proxy, counted since the trap was last set."""

    sent: int = 0
    withheld: int = 0


class Proxy:
    """Stands between two nodes in a thread of its own."""

    def __init__(self) -> None:
        """Make it; `start` opens it, and ``gate_port`` says what is behind it."""
        self.gate_port = 0
        self.port = 0
        self.cuts = 0
        self.refusals = 0
        self.carried = 0
        self._armed = False
        self._refuse_until = 0.0
        self._refuse_s = 0.0
        self._ways: set[_Way] = set()
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="demo-proxy", daemon=True)

    def start(self) -> int:
        """Open it.

        Returns:
            Its port, on loopback.
        """
        self._thread.start()
        self._ready.wait()
        return self.port

    def stop(self) -> None:
        """Close it and break off what goes through it."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def cut_next(self, *, refuse_s: float) -> None:
        """Set the trap: the next answer is withheld, the line is cut, and nothing passes for a while.

        Args:
            refuse_s: How long nothing passes after the cut.
        """
        self._refuse_s = refuse_s
        for way in list(self._ways):
            way.sent = way.withheld = 0
        self._armed = True

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._carry, _HOST, self.port))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        # What was broken off is closed in the next turns of the loop.
        self._loop.run_until_complete(asyncio.sleep(0.01))
        self._loop.close()

    async def _carry(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        if time.monotonic() < self._refuse_until:
            self.refusals += 1
            to_client.transport.abort()
            return
        way = _Way()
        self._ways.add(way)
        tasks: list[asyncio.Task[None]] = []
        writers = [to_client]
        # A connection that breaks ends here, and so does one that is going on when the proxy is stopped.
        with contextlib.suppress(OSError, asyncio.CancelledError):
            gate, to_gate = await asyncio.open_connection(_HOST, self.gate_port)
            writers.append(to_gate)
            tasks.append(asyncio.create_task(self._forth(way, client, to_gate)))
            tasks.append(asyncio.create_task(self._back(way, gate, to_client)))
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        for writer in writers:
            writer.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._ways.discard(way)

    async def _forth(self, way: _Way, client: asyncio.StreamReader, to_gate: asyncio.StreamWriter) -> None:
        while chunk := await client.read(_CHUNK):
            way.sent += len(chunk)
            self.carried += len(chunk)
            to_gate.write(chunk)
            await to_gate.drain()

    async def _back(self, way: _Way, gate: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        while chunk := await gate.read(_CHUNK):
            if self._armed and way.sent > _REQUEST_BYTES:
                way.withheld += len(chunk)
                if way.withheld > _ANSWER_BYTES:
                    self._cut()
                    return
                continue
            to_client.write(chunk)
            await to_client.drain()

    def _cut(self) -> None:
        self._armed = False
        self.cuts += 1
        self._refuse_until = time.monotonic() + self._refuse_s

"""Runs the gate: TLS 1.3 with pinned clients, one application, a few threads for the work on the database."""

from __future__ import annotations

import asyncio
import signal
import ssl
from collections.abc import Callable, Coroutine, Sequence
from typing import Final, TypeVar

import uvicorn

from wasl.flow import machine
from wasl.flow.machine import Threads
from wasl.gate.application import make_application
from wasl.gate.pins import PinRemovedError, PinWatch, first_pins

RESTART_EXIT: Final = 75
THREADS: Final = 4
KEEP_ALIVE_S: Final = 75
_LARGEST_QUEUE: Final = 64
_TICK_S: Final = 0.1
_Result = TypeVar("_Result")
_HEADER_BYTES: Final = 16 * 1024


def run(
    home: machine.Home,
    *,
    host: str,
    port: int,
    receive: Callable[[list[bytes]], Sequence[bytes]],
    pins: Callable[[], Sequence[bytes]],
) -> int:
    """Run until SIGTERM, or until a pin has gone.

    Args:
        home: The node's directory.
        host: Address to listen on.
        port: Port to listen on.
        receive: Takes the frames of a batch; works on the database.
        pins: Reads the certificates of the peers; works on the database.

    Returns:
        Exit status: 0, or `RESTART_EXIT` to be started again at once.
    """
    return asyncio.run(_serve(home, host, port, receive=receive, pins=pins))


async def _serve(
    home: machine.Home,
    host: str,
    port: int,
    *,
    receive: Callable[[list[bytes]], Sequence[bytes]],
    pins: Callable[[], Sequence[bytes]],
) -> int:
    threads = Threads(THREADS)

    async def receive_aside(frames: list[bytes]) -> Sequence[bytes]:
        return await threads.run(receive, frames)

    async def pins_aside() -> Sequence[bytes]:
        return await threads.run(pins)

    stopped = _await_signal()
    known = await _unless(stopped, first_pins(pins_aside))
    if known is None:
        return 0
    context = machine.gate_context(home, known)
    server = _make_server(receive_aside, context, host, port)
    watching = asyncio.create_task(PinWatch(context, known, pins_aside).watch())
    serving = asyncio.create_task(server.serve())
    await asyncio.wait({stopped, watching, serving}, return_when=asyncio.FIRST_COMPLETED)
    # What has been taken in is answered before the gate ends, whichever it was.
    server.should_exit = True
    while not serving.done():
        _hang_up(server)
        await asyncio.wait({serving}, timeout=_TICK_S)
    await serving
    return RESTART_EXIT if _has_lost_pin(watching) else 0


def _await_signal() -> asyncio.Task[bool]:
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    return asyncio.create_task(stopped.wait())


async def _unless(stopped: asyncio.Task[bool], deed: Coroutine[None, None, _Result]) -> _Result | None:
    doing = asyncio.create_task(deed)
    await asyncio.wait({stopped, doing}, return_when=asyncio.FIRST_COMPLETED)
    if doing.done():
        return doing.result()
    doing.cancel()
    return None


def _hang_up(server: uvicorn.Server) -> None:
    # A peer keeps its line open between calls, and would take half a minute to agree that it is over.
    for connection in list(server.server_state.connections):
        cycle = getattr(connection, "cycle", None)
        transport = getattr(connection, "transport", None)
        if transport is not None and (cycle is None or cycle.response_complete):
            transport.abort()


def _has_lost_pin(watching: asyncio.Task[None]) -> bool:
    if not watching.done():
        watching.cancel()
        return False
    try:
        watching.result()
    except PinRemovedError:
        return True
    return False


def _make_server(
    receive: Callable[[list[bytes]], object], context: ssl.SSLContext, host: str, port: int
) -> uvicorn.Server:
    config = uvicorn.Config(
        make_application(receive),  # type: ignore[arg-type]
        host=host,
        port=port,
        access_log=False,
        backlog=128,
        date_header=False,
        h11_max_incomplete_event_size=_HEADER_BYTES,
        http="h11",
        interface="asgi3",
        lifespan="off",
        limit_concurrency=_LARGEST_QUEUE,
        log_config=None,
        loop="asyncio",
        proxy_headers=False,
        server_header=False,
        ssl_context_factory=lambda _config, _default: context,
        timeout_graceful_shutdown=8,
        timeout_keep_alive=KEEP_ALIVE_S,
        ws="none",
    )
    return uvicorn.Server(config)

"""Runs the gate: TLS 1.3 with pinned clients, one application, a few threads for the work on the database."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Sequence
from typing import Final

import uvicorn

from wasl.flow import machine
from wasl.flow.machine import Threads
from wasl.gate.application import make_application
from wasl.gate.pins import PinRemovedError, PinWatch, first_pins

RESTART_EXIT: Final = 75
THREADS: Final = 4
KEEP_ALIVE_S: Final = 75
_LARGEST_QUEUE: Final = 64
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

    known = await first_pins(pins_aside)
    context = machine.gate_context(home, known)
    server = _make_server(receive_aside, context, host, port)
    watching = asyncio.create_task(PinWatch(context, known, pins_aside).watch())
    serving = asyncio.create_task(server.serve())
    await asyncio.wait({watching, serving}, return_when=asyncio.FIRST_COMPLETED)
    # What has been taken in is answered before the gate ends, whichever it was.
    server.should_exit = True
    await serving
    watching.cancel()
    try:
        await watching
    except asyncio.CancelledError:
        return 0
    except PinRemovedError:
        return RESTART_EXIT
    return 0


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
        timeout_graceful_shutdown=20,
        timeout_keep_alive=KEEP_ALIVE_S,
        ws="none",
    )
    return uvicorn.Server(config)

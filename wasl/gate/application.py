"""The gate's only door: one POST takes a batch of envelopes and answers with a batch of frames.

What it says to a caller is constant: a status and no body, unless the batch was read and every envelope in it has been
dealt with and kept. TLS admitted the caller but does not tell who it is; that stands in the signed envelopes, and it is
flow that reads them. Nothing is acknowledged that is not durable: when the database is away the answer is 503 and the
caller sends the same again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from wasl.errors import StoreError, WaslError
from wasl.flow import machine

BODY_PATIENCE_S: Final = 60.0
MOST_AT_ONCE: Final = 8
"""So many requests are held in memory at once; the others wait."""

Receive = Callable[[list[bytes]], Awaitable[Sequence[bytes]]]
_logger = machine.logger("gate")


def make_application(receive: Receive) -> Starlette:
    """Make the application.

    Args:
        receive: Takes the frames of a batch and returns one answer for each, once all that is to be kept is kept.

    Returns:
        An ASGI application with one route.
    """
    places = asyncio.Semaphore(MOST_AT_ONCE)

    async def take(request: Request) -> Response:
        async with places:
            return await _take(request, receive)

    return Starlette(
        routes=[Route(machine.PATH, take, methods=["POST"])],
        exception_handlers={HTTPException: _refuse, Exception: _fail},
    )


async def _take(request: Request, receive: Receive) -> Response:
    begun = time.monotonic()
    try:
        async with asyncio.timeout(BODY_PATIENCE_S):
            body = await _read_body(request)
        frames = machine.read_frames(body)
    except TimeoutError:
        return _empty(HTTPStatus.REQUEST_TIMEOUT)
    except ClientDisconnect:
        # Nobody is left to read an answer, and nothing was taken in.
        return _empty(HTTPStatus.BAD_REQUEST)
    except WaslError as fault:
        _logger.info("refused", extra={"code": fault.code, "status": int(HTTPStatus.BAD_REQUEST)})
        return _empty(HTTPStatus.BAD_REQUEST)
    try:
        answers = await receive(frames)
    except StoreError as fault:
        _logger.warning("not-kept", extra={"code": fault.code, "frames": len(frames)})
        return _empty(HTTPStatus.SERVICE_UNAVAILABLE)
    duration_ms = round((time.monotonic() - begun) * 1000)
    _logger.info("taken", extra={"frames": len(frames), "bytes": len(body), "duration_ms": duration_ms})
    return Response(machine.write_frames(answers), media_type=machine.CONTENT_TYPE)


async def _read_body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > machine.MAX_BYTES:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return bytes(body)


async def _refuse(_request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else HTTPStatus.BAD_REQUEST
    return _empty(HTTPStatus(status))


async def _fail(_request: Request, fault: Exception) -> Response:
    _logger.error("failed", exc_info=fault)
    return _empty(HTTPStatus.INTERNAL_SERVER_ERROR)


def _empty(status: HTTPStatus) -> Response:
    # A connection over which something odd came is not used again.
    return Response(status_code=status, headers={"connection": "close"})

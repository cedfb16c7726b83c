"""Many envelopes in one request, many answers in one response: frames behind their lengths.

An answer frame is a sealed receipt, or empty. Empty is all that a sender learns whom the gate could not verify: the
same for every fault.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wasl.errors import TrustError
from wasl.exchange.parts import LENGTH_BYTES, join, split, take_number

MAX_FRAMES: Final = 256
MAX_FRAME_BYTES: Final = 12 * 1024 * 1024 + 32 * 1024
MAX_BYTES: Final = 32 * 1024 * 1024
"""Most bytes of one request or response; a larger batch goes in several."""

CONTENT_TYPE: Final = "application/vnd.wasl.frames"
PATH: Final = "/exchange"
"""Where every gate takes envelopes."""


def write_frames(frames: Sequence[bytes]) -> bytes:
    """Return frames as one body.

    Args:
        frames: At most `MAX_FRAMES`, together at most `MAX_BYTES`.

    Returns:
        Their number, then each behind its length.

    Raises:
        TrustError: ``frames-size`` if there are too many or too large ones.
    """
    size = LENGTH_BYTES + sum(LENGTH_BYTES + len(frame) for frame in frames)
    if len(frames) > MAX_FRAMES or size > MAX_BYTES or any(len(frame) > MAX_FRAME_BYTES for frame in frames):
        raise TrustError("frames-size", count=len(frames), size=size, limit=MAX_BYTES)
    return len(frames).to_bytes(LENGTH_BYTES, "big") + join(frames)


def read_frames(data: bytes) -> list[bytes]:
    """Return the frames of a body.

    Args:
        data: As `write_frames` makes it.

    Returns:
        The frames in order; nothing in them is verified.

    Raises:
        TrustError: ``frames-size``, or ``frames-form`` if something is missing or stands behind the last.
    """
    if len(data) > MAX_BYTES:
        raise TrustError("frames-size", count=0, size=len(data), limit=MAX_BYTES)
    try:
        count, start = take_number(data, 0)
        frames, end = split(data, [MAX_FRAME_BYTES] * min(count, MAX_FRAMES), start=start)
    except TrustError as error:
        raise TrustError("frames-form", fault=error.code) from error
    if count > MAX_FRAMES:
        raise TrustError("frames-size", count=count, size=len(data), limit=MAX_BYTES)
    if end != len(data):
        raise TrustError("frames-form", fault="trailing")
    return frames


def fill_requests(envelopes: Sequence[bytes]) -> list[list[bytes]]:
    """Divide envelopes into as few requests as their number and size allow, in order.

    Args:
        envelopes: Any number, none larger than `MAX_FRAME_BYTES`.

    Returns:
        Lists that `write_frames` takes.
    """
    requests: list[list[bytes]] = []
    size = MAX_BYTES
    for envelope in envelopes:
        needed = LENGTH_BYTES + len(envelope)
        if size + needed > MAX_BYTES or len(requests[-1]) == MAX_FRAMES:
            requests.append([])
            size = LENGTH_BYTES
        requests[-1].append(envelope)
        size += needed
    return requests

"""Binary framing: parts with their lengths before them, read in one way only.

Numbers are unsigned, big-endian. Whoever reads says how many parts there are and how long each may be, before a byte of
them is copied.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from wasl.errors import TrustError

LENGTH_BYTES: Final = 4


def join(parts: Iterable[bytes]) -> bytes:
    """Return parts, each behind its length.

    Args:
        parts: Any bytes.

    Returns:
        One string of bytes.
    """
    return b"".join(len(part).to_bytes(LENGTH_BYTES, "big") + part for part in parts)


def split(data: bytes, limits: Sequence[int], *, start: int = 0) -> tuple[list[bytes], int]:
    """Return the parts that stand at a place, and where they end.

    Args:
        data: The bytes.
        limits: For each expected part the most bytes it may have.
        start: Where the first length stands.

    Returns:
        The parts, and the offset behind the last.

    Raises:
        TrustError: ``parts-truncated`` if the bytes end too soon, ``parts-size`` if a part is longer than its limit.
    """
    parts: list[bytes] = []
    at = start
    for limit in limits:
        length, begin = take_number(data, at)
        if length > limit:
            raise TrustError("parts-size", size=length, limit=limit)
        at = begin + length
        if at > len(data):
            raise TrustError("parts-truncated", size=len(data), needed=at)
        parts.append(data[begin:at])
    return parts, at


def take_number(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that stands at a place, and where it ends.

    Args:
        data: The bytes.
        at: Its offset.

    Returns:
        The number and the offset behind it.

    Raises:
        TrustError: ``parts-truncated`` if the bytes end too soon.
    """
    end = at + LENGTH_BYTES
    if end > len(data):
        raise TrustError("parts-truncated", size=len(data), needed=end)
    return int.from_bytes(data[at:end], "big"), end

"""Versions that this process read not long ago, so that a tray that is looked at all day is not read anew each time.

Only bytes that came through the wall a moment ago find anything here: they are the key. What is kept goes after ten
minutes at most, and at once when something is erased by this process.
"""

from __future__ import annotations

import hashlib
import time
from functools import lru_cache
from typing import Final

from wasl.record import ReportVersion, wire

_AT_MOST: Final = 2000
_LIFE_S: Final = 600
_emptied = [time.monotonic()]


def version_of(body: bytes, sha256: str) -> ReportVersion:
    """Return the version that bytes hold.

    Args:
        body: The bytes as kept.
        sha256: What they hashed to when they were filed. Bytes that are others by now are read as those of a stranger.

    Returns:
        The version.

    Raises:
        InputError: The codes of `wasl.record.wire.decode`.
    """
    if hashlib.sha256(body).hexdigest() != sha256:
        return wire.decode(ReportVersion, body, label=wire.REPORT)
    if time.monotonic() - _emptied[0] > _LIFE_S:
        forget()
    return _known(body)


def forget() -> None:
    """Forget everything: what was erased is not kept here either."""
    _known.cache_clear()
    _emptied[0] = time.monotonic()


@lru_cache(maxsize=_AT_MOST)
def _known(body: bytes) -> ReportVersion:
    return wire.decode_known(ReportVersion, body, label=wire.REPORT)

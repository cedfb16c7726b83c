"""One line of the journal, and the leaf that stands for it in the tree.

The leaf holds no content: an id, a time, an action and a keyed hash of all else. Once the salt of a line is destroyed
nobody can test a guess about its details against the leaf, so details can be erased and every proof stays valid.

Source:
    DESIGN section 8; HMAC: RFC 2104.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from wasl.errors import TrustError
from wasl.record import Json
from wasl.record.canonical import dump

SALT_BYTES: Final = 32
_LABEL: Final = "journal-line/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was done, by whom, through which door.

    Attributes:
        line_id: Random id.
        at: When, aware, UTC, whole seconds.
        action: Stable code of what was done, for instance ``release-sent``; says nothing about content.
        door: Through which door: ``cli``, ``web``, ``gate``, ``jobs``.
        officer: Id of the officer who acted; empty if a program acted by itself.
        desk: Id of the desk for which was acted; empty if none.
        subjects: Ids of what it was done to.
        details: Whatever else belongs to it; may be erased.
    """

    line_id: str
    at: datetime
    action: str
    door: str
    officer: str = ""
    desk: str = ""
    subjects: tuple[str, ...] = ()
    details: Mapping[str, Json] = field(default_factory=dict)


def new_salt() -> bytes:
    """Return a fresh random salt for one line, to be kept beside its details and erased with them."""
    return secrets.token_bytes(SALT_BYTES)


def leaf(line: Line, salt: bytes) -> bytes:
    """Return the bytes of a line's leaf: a skeleton without content.

    Args:
        line: The line.
        salt: The line's own salt, 32 bytes.

    Returns:
        Canonical JSON with line id, time, action and HMAC-SHA256 over all other parts of the line.

    Raises:
        TrustError: ``journal-salt`` if the salt is not 32 bytes, ``journal-time`` if the time is not in whole seconds
            of UTC.
    """
    if len(salt) != SALT_BYTES:
        raise TrustError("journal-salt", size=len(salt))
    if line.at.tzinfo is not UTC or line.at.microsecond:
        raise TrustError("journal-time", line=line.line_id)
    skeleton: dict[str, Json] = {
        "wasl": _LABEL,
        "line_id": line.line_id,
        "at": line.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "action": line.action,
        "mac": hmac.new(salt, _covered(line), hashlib.sha256).hexdigest(),
    }
    return dump(skeleton)


def check_line(line: Line, salt: bytes, leaf_bytes: bytes) -> None:
    """Check that a line as kept is the line that the tree holds.

    Args:
        line: The line as kept.
        salt: Its salt as kept.
        leaf_bytes: The leaf as the tree has it.

    Raises:
        TrustError: ``journal-line-altered`` if they differ; ``journal-salt`` and ``journal-time`` as `leaf` says.
    """
    if not hmac.compare_digest(leaf(line, salt), leaf_bytes):
        raise TrustError("journal-line-altered", line=line.line_id)


def _covered(line: Line) -> bytes:
    covered: dict[str, Json] = {
        "door": line.door,
        "officer": line.officer,
        "desk": line.desk,
        "subjects": list(line.subjects),
        "details": dict(line.details),
    }
    return dump(covered)

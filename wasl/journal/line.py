"""One line of the journal, and the leaf that stands for it in the tree.

The leaf holds no content: an id, a time, an action, and three keyed hashes: of where it was done and to what (`place`),
of who did it (`officer`) and of all else (`details`). Each part has a key of its own, so that one can be shown to
somebody without the others. The key of the details is random and kept apart: once it is destroyed with the details,
nobody can test a guess about them against the leaf, while who did what to which item stays proven.

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
from wasl.journal.tree import leaf_hash
from wasl.record import Json
from wasl.record.canonical import dump

SALT_BYTES: Final = 32
MAC_BYTES: Final = 32
LABEL: Final = "journal-line/2"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A line as a node keeps it, with what ties it to its leaf.

    Attributes:
        line: The line; its details are empty once erased.
        salt: Key of place and officer, 32 bytes; never destroyed.
        details_salt: Key of the details, 32 bytes; empty once they are erased.
        details_mac: Keyed hash of the details, 32 bytes; stays when they are erased.
    """

    line: Line
    salt: bytes
    details_salt: bytes
    details_mac: bytes

    @property
    def erased(self) -> bool:
        """True if the details were destroyed."""
        return not self.details_salt


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a line, ready to be shown: whoever has it can hold it to the leaf.

    Attributes:
        text: What is said, canonical JSON; empty if it is withheld.
        key: Its key, 32 bytes; empty if it is withheld.
    """

    text: str = ""
    key: bytes = b""


WITHHELD: Final = Part()


def keep(line: Line) -> Kept:
    """Return a new line with fresh salts, ready to be kept.

    Args:
        line: The line.

    Returns:
        The line with what ties it to its leaf.
    """
    details_salt = secrets.token_bytes(SALT_BYTES)
    return Kept(
        line=line,
        salt=secrets.token_bytes(SALT_BYTES),
        details_salt=details_salt,
        details_mac=_mac(details_salt, dump(dict(line.details))),
    )


def leaf(kept: Kept) -> bytes:
    """Return the bytes of a line's leaf: a skeleton without content.

    Args:
        kept: The line as kept; its details need not be there.

    Returns:
        Canonical JSON with line id, time, action and the three keyed hashes.

    Raises:
        TrustError: ``journal-salt`` if the salt or the keyed hash is not 32 bytes, ``journal-time`` if the time is not
            in whole seconds of UTC.
    """
    line = kept.line
    if len(kept.salt) != SALT_BYTES or len(kept.details_mac) != MAC_BYTES:
        raise TrustError("journal-salt", size=len(kept.salt))
    if line.at.tzinfo is not UTC or line.at.microsecond:
        raise TrustError("journal-time", line=line.line_id)
    skeleton: dict[str, Json] = {
        "wasl": LABEL,
        "line_id": line.line_id,
        "at": line.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "action": line.action,
        "place": _mac(_key(kept.salt, b"place"), _place(line)).hex(),
        "officer": _mac(_key(kept.salt, b"officer"), dump(line.officer)).hex(),
        "details": kept.details_mac.hex(),
    }
    return dump(skeleton)


def check_line(kept: Kept, expected: bytes) -> None:
    """Check that a line as kept is the line that the tree holds.

    Args:
        kept: The line as kept, with or without its details.
        expected: Leaf hash as the tree has it.

    Raises:
        TrustError: ``journal-line-altered`` if they differ; ``journal-salt`` and ``journal-time`` as `leaf` says.
    """
    if not hmac.compare_digest(leaf_hash(leaf(kept)), expected) or not _details_hold(kept):
        raise TrustError("journal-line-altered", line=kept.line.line_id)


def show_place(kept: Kept) -> Part:
    """Return door, desk and subjects of a line so that another can check them against the leaf.

    Args:
        kept: The line.

    Returns:
        The part.
    """
    return Part(text=_place(kept.line).decode(), key=_key(kept.salt, b"place"))


def show_officer(kept: Kept) -> Part:
    """Return the officer of a line so that another can check it against the leaf.

    Args:
        kept: The line.

    Returns:
        The part.
    """
    return Part(text=dump(kept.line.officer).decode(), key=_key(kept.salt, b"officer"))


def show_details(kept: Kept) -> Part:
    """Return the details of a line so that another can check them against the leaf.

    Args:
        kept: The line.

    Returns:
        The part; withheld if the details were erased.
    """
    if kept.erased:
        return WITHHELD
    return Part(text=dump(dict(kept.line.details)).decode(), key=kept.details_salt)


def part_holds(part: Part, mac: str) -> bool:
    """Say whether a part that is shown is the one that a leaf stands for.

    Args:
        part: As it was shown; one that is withheld holds.
        mac: The keyed hash in the leaf, hexadecimal.

    Returns:
        True if so.
    """
    return part == WITHHELD or hmac.compare_digest(
        _mac(part.key, part.text.encode("utf-8", "surrogatepass")).hex().encode(), mac.encode()
    )


def _details_hold(kept: Kept) -> bool:
    if kept.erased:
        return not kept.line.details
    if len(kept.details_salt) != SALT_BYTES:
        return False
    return hmac.compare_digest(_mac(kept.details_salt, dump(dict(kept.line.details))), kept.details_mac)


def _place(line: Line) -> bytes:
    return dump({"door": line.door, "desk": line.desk, "subjects": list(line.subjects)})


def _key(salt: bytes, part: bytes) -> bytes:
    return _mac(salt, part)


def _mac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, hashlib.sha256)

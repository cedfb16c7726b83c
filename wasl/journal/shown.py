"""What a leaf says to somebody who has not the journal: the skeleton, and the parts that were shown with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from wasl.errors import InputError, TrustError
from wasl.journal.line import LABEL, WITHHELD, Part, part_holds
from wasl.record import Json
from wasl.record.canonical import load

_MEMBERS: Final = {"wasl", "line_id", "at", "action", "place", "officer", "details"}
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A line as far as it was shown, every part of it held to its leaf.

    Attributes:
        line_id: Its id.
        at: When, as the leaf spells it.
        action: What was done.
        door: Through which door; None if that was withheld.
        desk: For which desk; None if that was withheld.
        subjects: To what; None if that was withheld.
        officer: By whom; None if that was withheld.
        details: All else; None if that was withheld or erased.
    """

    line_id: str
    at: str
    action: str
    door: str | None = None
    desk: str | None = None
    subjects: tuple[str, ...] | None = None
    officer: str | None = None
    details: Mapping[str, Json] | None = None


def read_shown(leaf: str, *, place: Part = WITHHELD, officer: Part = WITHHELD, details: Part = WITHHELD) -> Shown:
    """Return what a leaf and the parts that came with it say.

    Args:
        leaf: The leaf's canonical JSON.
        place: Door, desk and subjects, or withheld.
        officer: The officer, or withheld.
        details: The details, or withheld.

    Returns:
        The line as far as it was shown.

    Raises:
        TrustError: ``journal-leaf-form`` if the leaf is none, ``journal-part-altered`` with ``part`` if a part is not
            the one that the leaf stands for.
    """
    skeleton = _skeleton(leaf)
    for name, part in (("place", place), ("officer", officer), ("details", details)):
        if not part_holds(part, skeleton[name]):
            raise TrustError("journal-part-altered", part=name)
    found = _opened(place, "place")
    where = cast("Mapping[str, Json]", found if isinstance(found, dict) else {})
    subjects = where.get("subjects")
    return Shown(
        line_id=skeleton["line_id"],
        at=skeleton["at"],
        action=skeleton["action"],
        door=None if place == WITHHELD else str(where.get("door", "")),
        desk=None if place == WITHHELD else str(where.get("desk", "")),
        subjects=tuple(str(each) for each in subjects) if isinstance(subjects, list) else None,
        officer=None if officer == WITHHELD else str(_opened(officer, "officer")),
        details=None if details == WITHHELD else cast("Mapping[str, Json]", _opened(details, "details")),
    )


def _skeleton(leaf: str) -> dict[str, str]:
    try:
        found = load(leaf.encode())
    except (InputError, UnicodeEncodeError) as error:
        raise TrustError("journal-leaf-form") from error
    if not isinstance(found, dict) or set(found) != _MEMBERS or found["wasl"] != LABEL:
        raise TrustError("journal-leaf-form")
    texts = {name: value for name, value in found.items() if isinstance(value, str)}
    if len(texts) != len(found) or not _MOMENT.fullmatch(texts["at"]):
        raise TrustError("journal-leaf-form")
    return texts


def _opened(part: Part, name: str) -> Json:
    if part == WITHHELD:
        return None
    try:
        return load(part.text.encode())
    except (InputError, UnicodeEncodeError) as error:
        raise TrustError("journal-part-altered", part=name) from error

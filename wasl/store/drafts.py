"""Drafts of a desk: what was typed, code point by code point, with a revision per save.

The text is kept as JSON in ASCII: a half character or a NUL that a browser or a file brought is kept as it came,
which no text column could. Nothing here judges it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAside:
    """A text that was typed on older grounds than the draft's.

    Attributes:
        aside_id: Random id.
        officer: Name of who typed it.
        tab: Place of typing.
        fields: What was typed.
        saved: When, aware, UTC.
    """

    aside_id: str
    officer: str
    tab: str
    fields: Fields
    saved: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """A draft as it is kept.

    Attributes:
        draft_id: Random id.
        desk: Desk that owns it.
        writer: Name of the officer who began it.
        saved_by: Name of the officer who saved it last.
        fields: What was typed, per field; empty fields are left out.
        revision: Counts the saves, from 1.
        grounds: Revision on which the place that saved last began its own saves.
        tab: Place of typing that saved last.
        turn: Number of that save at that place.
        cover: Key under which a browser keeps what the node has not confirmed yet, 32 bytes.
        state: ``open``, ``discarded`` or ``filed``.
        report_id: The report that it became; empty before.
        made: When it was begun, aware, UTC.
        saved: When it was saved, discarded or filed last, aware, UTC.
        asides: Texts that wait for a choice.
    """

    draft_id: str
    desk: DeskId
    writer: str
    saved_by: str
    fields: Fields
    revision: int
    grounds: int
    tab: str
    turn: int
    cover: bytes
    state: str
    report_id: str
    made: datetime
    saved: datetime
    asides: tuple[StoredAside, ...] = ()


def add(
    draft_id: str,
    *,
    desk: DeskId,
    officer_id: str,
    fields: Fields,
    cover: bytes,
    at: datetime,
    report_id: str = "",
) -> None:
    """Keep a new draft.

    Args:
        draft_id: Random id.
        desk: Desk that owns it.
        officer_id: Who begins it.
        fields: What stands in it from the beginning.
        cover: Fresh random key, 32 bytes.
        at: Now.
        report_id: The report that it is to correct; empty for a new one.
    """
    models.Draft.objects.create(
        draft_id=draft_id,
        desk_id=desk,
        officer_id=officer_id,
        saved_by_id=officer_id,
        fields=_encode(fields),
        cover=cover,
        state="open",
        report_id=report_id,
        made=at,
        saved=at,
    )


def find(draft_id: str, desk: DeskId, states: Collection[str], *, lock: bool = False) -> StoredDraft | None:
    """Return a draft of a desk, or None.

    Args:
        draft_id: The draft.
        desk: Desk for which is asked; another desk's draft is not found.
        states: Only in one of these states.
        lock: Whether to hold the row until the transaction ends, so that two saves follow one another.

    Returns:
        The draft.
    """
    rows = models.Draft.objects.filter(draft_id=draft_id, desk_id=desk, state__in=states)
    if lock:
        rows = rows.select_for_update(of=("self",))
    row = rows.select_related("officer", "saved_by").first()
    return None if row is None else _draft(row, with_asides=True)


def of_desk(desk: DeskId, state: str, *, limit: int) -> tuple[StoredDraft, ...]:
    """Return the drafts of a desk, the one saved last first; without the texts that wait for a choice.

    Args:
        desk: The desk.
        state: ``open`` or ``discarded``.
        limit: At most so many.

    Returns:
        The drafts.
    """
    rows = models.Draft.objects.filter(desk_id=desk, state=state).select_related("officer", "saved_by")
    return tuple(_draft(row) for row in rows.order_by("-saved", "draft_id")[:limit])


def count(desk: DeskId) -> int:
    """Return how many open and discarded drafts a desk has.

    Args:
        desk: The desk.

    Returns:
        How many.
    """
    return models.Draft.objects.filter(desk_id=desk).exclude(state="filed").count()


def save(
    draft_id: str, *, fields: Fields, revision: int, grounds: int, tab: str, turn: int, officer_id: str, at: datetime
) -> None:
    """Write what was typed over what the draft held.

    Args:
        draft_id: The draft, held by `find` with ``lock``.
        fields: What was typed.
        revision: The new number.
        grounds: Revision on which this place of typing stands.
        tab: Place of typing.
        turn: Number of this save at that place.
        officer_id: Who saves.
        at: Now.
    """
    models.Draft.objects.filter(draft_id=draft_id).update(
        fields=_encode(fields),
        revision=revision,
        grounds=grounds,
        tab=tab,
        turn=turn,
        saved_by_id=officer_id,
        saved=at,
    )


def set_aside(
    draft_id: str, *, aside_id: str, fields: Fields, tab: str, turn: int, officer_id: str, at: datetime
) -> None:
    """Keep a text beside the draft; it follows the one that the same place set aside before.

    Args:
        draft_id: The draft.
        aside_id: Random id, for the first of its place.
        fields: What was typed.
        tab: Place of typing.
        turn: Number of this save at that place; an older one than the one kept changes nothing.
        officer_id: Who saves.
        at: Now.
    """
    place = models.DraftAside.objects.filter(draft_id=draft_id, tab=tab)
    new = {"fields": _encode(fields), "turn": turn, "officer_id": officer_id, "saved": at}
    if place.exists():
        place.filter(turn__lte=turn).update(**new)
        return
    models.DraftAside.objects.create(aside_id=aside_id, draft_id=draft_id, tab=tab, **new)


def drop_aside(draft_id: str, aside_id: str) -> None:
    """Forget a text that was kept beside a draft: an officer has picked.

    Args:
        draft_id: The draft.
        aside_id: The text.
    """
    models.DraftAside.objects.filter(draft_id=draft_id, aside_id=aside_id).delete()


def set_state(draft_id: str, state: str, at: datetime) -> None:
    """Discard a draft, or take it back.

    Args:
        draft_id: The draft.
        state: ``open`` or ``discarded``.
        at: Now.
    """
    models.Draft.objects.filter(draft_id=draft_id).update(state=state, saved=at)


def mark_filed(draft_id: str, report_id: str, at: datetime) -> None:
    """Say which report a draft became, and empty it: the report holds the text now.

    Args:
        draft_id: The draft.
        report_id: The report.
        at: Now.
    """
    models.DraftAside.objects.filter(draft_id=draft_id).delete()
    models.Draft.objects.filter(draft_id=draft_id).update(
        state="filed", report_id=report_id, fields=_encode({}), saved=at
    )


def forget(states: Collection[str], before: datetime) -> int:
    """Delete drafts that were discarded or filed long ago.

    Args:
        states: ``discarded`` or ``filed``.
        before: Those saved last before this moment.

    Returns:
        How many drafts went.
    """
    gone = models.Draft.objects.filter(state__in=states, saved__lt=before)
    number = gone.count()
    gone.delete()
    return number


def _draft(row: models.Draft, *, with_asides: bool = False) -> StoredDraft:
    asides = row.asides.select_related("officer").order_by("saved", "aside_id") if with_asides else ()
    return StoredDraft(
        draft_id=row.draft_id,
        desk=DeskId(row.desk_id),
        writer=row.officer.name,
        saved_by=row.saved_by.name,
        fields=_decode(row.fields),
        revision=row.revision,
        grounds=row.grounds,
        tab=row.tab,
        turn=row.turn,
        cover=bytes(row.cover),
        state=row.state,
        report_id=row.report_id,
        made=row.made,
        saved=row.saved,
        asides=tuple(
            StoredAside(
                aside_id=each.aside_id,
                officer=each.officer.name,
                tab=each.tab,
                fields=_decode(each.fields),
                saved=each.saved,
            )
            for each in asides
        ),
    )


def _encode(fields: Fields) -> bytes:
    return json.dumps(dict(fields), ensure_ascii=True, sort_keys=True).encode("ascii")


def _decode(content: bytes | memoryview) -> Fields:
    found: dict[str, str] = json.loads(bytes(content))
    return found

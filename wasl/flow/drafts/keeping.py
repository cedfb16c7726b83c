"""Keeping drafts: a save never writes over what its writer has not seen.

Every save names the revision on which it stands. If somebody saved in between, the text goes beside the draft, whole,
and an officer picks field by field. A place of typing whose answer was lost on the way says its old revision again and
is recognised: what it would write over is its own.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, lines
from wasl.flow.drafts import defaults, fields
from wasl.flow.drafts.covering import handling_so_far
from wasl.flow.drafts.values import AsideView, Difference, DraftLine, DraftView, Saved, Typed
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, new_id
from wasl.store import drafts as rows
from wasl.store.connection import atomic
from wasl.store.drafts import StoredAside, StoredDraft

MOST_DRAFTS: Final = 300
"""Most open and discarded drafts of one desk."""

KEPT_DAYS: Final = 30
"""How long a discarded draft can be taken back."""

OPEN: Final = ("open",)
_TAB: Final = re.compile(r"[0-9a-z-]{0,26}")
_MOST_ASIDES: Final = 20
_LATEST_TURN: Final = 2**31 - 1
_COVER_BYTES: Final = 32


@for_reader
def access_draft(actor: Actor, draft_id: str, states: Collection[str] = OPEN, *, lock: bool = False) -> StoredDraft:
    """Return a draft of the actor's desk: the only road to one.

    Args:
        actor: Who writes.
        draft_id: The draft.
        states: Only in one of these states.
        lock: Whether to hold it until the transaction ends.

    Returns:
        The draft.

    Raises:
        AccessError: ``right-missing`` without the right to originate; ``not-found`` if this desk has no such draft.
    """
    access.require_right(actor, Act.ORIGINATE)
    stored = rows.find(draft_id, actor.desk.desk_id, states, lock=lock)
    if stored is None:
        raise AccessError("not-found")
    return stored


@for_reader
def new_draft(actor: Actor, given: Mapping[str, str] | None = None, *, report_id: str = "") -> DraftView:
    """Begin a draft.

    Args:
        actor: Who writes.
        given: What stands in it; by default what the desk's last report suggests, never its audience.
        report_id: The report that it is to correct, already permitted; empty for a new one.

    Returns:
        The draft.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``drafts-too-many``, or the codes of `wasl.flow.drafts.fields.clean`.
    """
    access.require_right(actor, Act.ORIGINATE)
    typed = fields.clean(defaults.suggested(actor) if given is None else given)
    with atomic():
        rows.forget(("discarded", "filed"), clock.now() - timedelta(days=KEPT_DAYS))
        if rows.count(actor.desk.desk_id) >= MOST_DRAFTS:
            raise InputError("drafts-too-many", limit=MOST_DRAFTS)
        draft_id = new_id()
        rows.add(
            draft_id,
            desk=actor.desk.desk_id,
            officer_id=actor.officer.officer_id,
            fields=typed,
            cover=secrets.token_bytes(_COVER_BYTES),
            at=clock.now(),
            report_id=report_id,
        )
        lines.write(actor, "draft-created", [draft_id])
        return view_of(access_draft(actor, draft_id))


@for_reader
def drafts(actor: Actor, state: str = "open") -> tuple[DraftLine, ...]:
    """Return the drafts of the actor's desk, the one saved last first.

    Args:
        actor: Who writes.
        state: ``open`` or ``discarded``.

    Returns:
        The drafts; of the discarded those that can still be taken back.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.ORIGINATE)
    oldest = clock.now() - timedelta(days=KEPT_DAYS)
    found = rows.of_desk(actor.desk.desk_id, state, limit=MOST_DRAFTS)
    return tuple(_line(each) for each in found if state == "open" or each.saved > oldest)


@for_reader
def open_draft(actor: Actor, draft_id: str) -> DraftView:
    """Open a draft to go on writing; written down, because drafts name people.

    Args:
        actor: Who writes.
        draft_id: The draft.

    Returns:
        The draft.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    with atomic():
        stored = access_draft(actor, draft_id)
        lines.write(actor, "draft-opened", [draft_id])
        return view_of(stored)


@for_reader
def save(actor: Actor, draft_id: str, typed: Typed) -> Saved:
    """Keep what was typed: in the draft, or beside it if somebody saved in between.

    Args:
        actor: Who types.
        draft_id: The draft.
        typed: What was typed, with the revision on which it stands.

    Returns:
        The new revision, and whether the text was set aside.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``draft-place`` for a place, a turn or a revision that no page of ours has, ``asides-too-many``,
            and the codes of `wasl.flow.drafts.fields.clean`.
    """
    kept = fields.clean(typed.fields)
    if not _TAB.fullmatch(typed.tab) or not 0 <= typed.turn <= _LATEST_TURN:
        raise InputError("draft-place")
    with atomic():
        stored = access_draft(actor, draft_id, lock=True)
        if not 1 <= typed.revision <= stored.revision:
            raise InputError("draft-place")
        if typed.tab and typed.tab == stored.tab and 0 < typed.turn <= stored.turn:
            # An old save that was long on its way: this place has said more since.
            return Saved(revision=stored.revision, saved=stored.saved)
        if kept == stored.fields:
            return Saved(revision=stored.revision, saved=stored.saved)
        again = typed.tab != "" and typed.tab == stored.tab and typed.revision >= stored.grounds
        if typed.revision == stored.revision or again:
            return _take(actor, stored, typed, kept)
        return _set_aside(actor, stored, typed, kept)


def _take(actor: Actor, stored: StoredDraft, typed: Typed, kept: fields.Fields) -> Saved:
    rows.save(
        stored.draft_id,
        fields=kept,
        revision=stored.revision + 1,
        grounds=typed.revision,
        tab=typed.tab,
        turn=typed.turn,
        officer_id=actor.officer.officer_id,
        at=clock.now(),
    )
    return Saved(revision=stored.revision + 1, saved=clock.now())


def _set_aside(actor: Actor, stored: StoredDraft, typed: Typed, kept: fields.Fields) -> Saved:
    tab = typed.tab or new_id()
    if len(stored.asides) >= _MOST_ASIDES and all(each.tab != tab for each in stored.asides):
        raise InputError("asides-too-many", limit=_MOST_ASIDES)
    rows.set_aside(
        stored.draft_id,
        aside_id=new_id(),
        fields=kept,
        tab=tab,
        turn=typed.turn,
        officer_id=actor.officer.officer_id,
        at=clock.now(),
    )
    waiting = access_draft(actor, stored.draft_id).asides
    aside = next(each.aside_id for each in waiting if each.tab == tab)
    return Saved(revision=typed.revision, saved=clock.now(), aside=aside)


@for_reader
def choose(actor: Actor, draft_id: str, aside_id: str, revision: int, theirs: Collection[str]) -> DraftView:
    """Settle two texts: take some fields from the text set aside, keep the others as they are.

    Args:
        actor: Who picks.
        draft_id: The draft.
        aside_id: The text set aside.
        revision: The draft's, as the officer saw it.
        theirs: Names of the fields that are taken from the text set aside.

    Returns:
        The draft.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``draft-moved`` if somebody saved since the differences were shown.
    """
    with atomic():
        stored = access_draft(actor, draft_id, lock=True)
        aside = next((each for each in stored.asides if each.aside_id == aside_id), None)
        if aside is None:
            raise AccessError("not-found")
        if revision != stored.revision:
            raise InputError("draft-moved")
        picked = dict.fromkeys((*stored.fields, *aside.fields))
        kept = fields.clean({name: (aside if name in theirs else stored).fields.get(name, "") for name in picked})
        _take(actor, stored, Typed(fields=kept, revision=stored.revision), kept)
        rows.drop_aside(draft_id, aside_id)
        lines.write(actor, "draft-settled", [draft_id])
        return view_of(access_draft(actor, draft_id))


@for_reader
def discard(actor: Actor, draft_id: str) -> None:
    """Discard a draft; it can be taken back for thirty days.

    Args:
        actor: Who discards.
        draft_id: The draft.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    _change_state(actor, draft_id, OPEN, "discarded")


@for_reader
def restore(actor: Actor, draft_id: str) -> None:
    """Take a discarded draft back.

    Args:
        actor: Who takes it back.
        draft_id: The draft.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    _change_state(actor, draft_id, ("discarded",), "open")


def _change_state(actor: Actor, draft_id: str, states: Collection[str], state: str) -> None:
    with atomic():
        now = clock.now()
        stored = access_draft(actor, draft_id, states, lock=True)
        if stored.state == "discarded" and stored.saved <= now - timedelta(days=KEPT_DAYS):
            raise AccessError("not-found")
        rows.set_state(draft_id, state, now)
        lines.write(actor, "draft-restored" if state == "open" else "draft-discarded", [draft_id])


def refuse_while_asides_wait(stored: StoredDraft) -> None:
    """Refuse to go on with a draft while a text that was typed elsewhere waits beside it.

    Args:
        stored: The draft.

    Raises:
        InputError: ``asides-waiting``.
    """
    if stored.asides:
        raise InputError("asides-waiting", count=len(stored.asides))


def view_of(stored: StoredDraft) -> DraftView:
    """Return the view of a draft that was already permitted.

    Args:
        stored: The draft.

    Returns:
        The view.
    """
    return DraftView(
        draft_id=stored.draft_id,
        fields=stored.fields,
        revision=stored.revision,
        writer=stored.writer,
        saved_by=stored.saved_by,
        saved=stored.saved,
        state=stored.state,
        report_id=stored.report_id,
        cover=stored.cover.hex(),
        asides=tuple(_aside(stored, each) for each in stored.asides),
    )


def _aside(stored: StoredDraft, aside: StoredAside) -> AsideView:
    names = sorted({*stored.fields, *aside.fields}, key=fields.place)
    pairs = [(name, stored.fields.get(name, ""), aside.fields.get(name, "")) for name in names]
    return AsideView(
        aside_id=aside.aside_id,
        officer=aside.officer,
        saved=aside.saved,
        differences=tuple(
            Difference(field=name, ours=ours, theirs=theirs) for name, ours, theirs in pairs if ours != theirs
        ),
        handling=handling_so_far(aside.fields),
    )


def _line(stored: StoredDraft) -> DraftLine:
    return DraftLine(
        draft_id=stored.draft_id,
        title=stored.fields.get("title", ""),
        writer=stored.writer,
        saved_by=stored.saved_by,
        saved=stored.saved,
        state=stored.state,
        handling=handling_so_far(stored.fields),
    )

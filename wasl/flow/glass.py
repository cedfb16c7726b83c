"""Breaking the glass: for a danger to life, one officer reads one report of another desk of this node, for a day.

It stands in for the audience and for nothing else. What a peer said, what was closed for its age, what is open to the
centre alone and what is not there take the same statements and are answered alike; each try is kept, whatever comes of
it, and is shown to the heads of both desks and to whoever audits. Nothing else of the desk asks these rules: what was
opened so stands in no list, is found by no search, and cannot be printed, passed on, answered or taken along.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.casework.glass import LASTS, MOST, Pane, Verdict, standing
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, here, limits, lines, parties
from wasl.flow.views import Party
from wasl.flow.wall import as_node, for_reader
from wasl.policy import Act, Case, decide, item_of
from wasl.record import Actor, Address, DeskId, Direction, ReportVersion, new_id
from wasl.record.register import read_number
from wasl.store import glasses, registers, versions
from wasl.store.connection import atomic
from wasl.store.glasses import Spoken, StoredGlass
from wasl.store.registers import Wanted
from wasl.store.versions import StoredVersion
from wasl.store.wall import rows as wall_rows

LIST_LIMIT: Final = 200
REASON: Final = "danger-to-life"
"""The only reason for which the glass is broken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementView:
    """What one person judged.

    Attributes:
        login: Who.
        justified: What.
        words: Why; empty once the report was erased.
        at: When.
    """

    login: str
    justified: bool
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassView:
    """Broken glass; nothing of what was read.

    Attributes:
        glass_id: Random id.
        login: Who broke it.
        desk: At which desk.
        owner: The desk that speaks in what was opened; None if there was nothing to open.
        asked: What was asked for, as it was typed.
        words: Whose life is in danger and how; empty once the report was erased.
        report_id: What was opened; empty if there was nothing to open.
        at: When.
        until: Until when it is open, unless somebody closes it.
        due: By when somebody else judges it.
        pane: What of it is open.
        verdict: What others say.
        judged: What each has judged, the first first.
        own: True if the reader broke it.
        to_judge: True if the reader may judge it and has not.
    """

    glass_id: str
    login: str
    desk: Party
    owner: Party | None
    asked: str
    words: str
    report_id: str
    at: datetime
    until: datetime
    due: datetime
    pane: Pane
    verdict: Verdict
    judged: tuple[JudgementView, ...]
    own: bool
    to_judge: bool = False

    @property
    def is_open(self) -> bool:
        """True while whoever broke it reads through it."""
        return self.pane is Pane.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """What is read through broken glass.

    Attributes:
        glass: The glass.
        origin: Who speaks.
        version: The version that was the newest when the glass was broken.
    """

    glass: GlassView
    origin: Party
    version: ReportVersion


@for_reader
def break_glass(actor: Actor, asked: str, *, desk: str = "", danger: bool, words: str) -> GlassView:
    """Break the glass over a report of another desk of this node, and tell both heads and whoever audits.

    Args:
        actor: Who reads; the door has asked for a proof given again.
        asked: Id of the report; or the number under which a desk sent it out, with that desk.
        desk: Short name of the desk whose number it is; empty for an id.
        danger: True if a life is in danger.
        words: Whose life, and how, in words.

    Returns:
        The glass; its `pane` says whether there was anything to open.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``glass-danger-missing``, ``glass-words-missing``, ``glass-asked-missing``, ``glass-needless`` for
            what the desk may read anyway, ``glass-not-again`` if somebody found it not justified before,
            ``glass-too-many``, ``recipient-unknown`` for a desk that is none, or the codes of
            `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.BREAK_GLASS)
    _check(asked, danger=danger, words=words)
    spoken = _desk_of(desk) if desk else None
    with atomic():
        glasses.hold_officer(actor.officer.officer_id)
        if glasses.count_since(actor.officer.officer_id, clock.now() - LASTS) >= MOST:
            raise InputError("glass-too-many", limit=MOST)
        report_id = _id_of(asked.strip(), spoken)
        _refuse_needless(actor, report_id)
        if glasses.was_refused(actor.officer.officer_id, report_id):
            raise InputError("glass-not-again")
        made = _broken(actor, asked.strip(), words.strip(), _open(actor, report_id, danger=danger))
        glasses.add(made)
        if made.report_id:
            wall_rows.open_glass(made.report_id, made.version, actor.desk.desk_id, actor.officer.officer_id, made.until)
            lines.write(actor, "glass-broken", [made.report_id, made.glass_id], reason=REASON, words=made.words)
        else:
            lines.write(actor, "glass-nothing", [made.glass_id], reason=REASON, words=made.words)
        return view(actor, glasses.find(made.glass_id) or made)


@for_reader
def broken_by(actor: Actor) -> tuple[GlassView, ...]:
    """Return what the actor broke at this desk, the last first.

    Args:
        actor: Who looks.

    Returns:
        At most 200.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.BREAK_GLASS)
    with parties.held():
        found = glasses.of_officer(actor.officer.officer_id, actor.desk.desk_id, limit=LIST_LIMIT)
        return tuple(view(actor, each) for each in found)


@for_reader
def read(actor: Actor, glass_id: str) -> Through:
    """Read through glass that the actor broke.

    Args:
        actor: Who broke it, at the desk where it was broken.
        glass_id: The glass.

    Returns:
        What is read: the report alone, no file of it, nothing about it.

    Raises:
        AccessError: ``right-missing``; ``not-found`` if the actor broke no such glass, or what was opened is there no
            longer; ``glass-shut`` if it is not open (any more).
    """
    access.require_right(actor, Act.READ_THROUGH)
    with atomic():
        glass = glasses.find(glass_id)
        if glass is None or glass.officer_id != actor.officer.officer_id or glass.desk != actor.desk.desk_id:
            raise AccessError("not-found")
        shown = view(actor, glass)
        if not shown.is_open:
            raise AccessError("glass-shut")
        stored = versions.find_version(glass.report_id, glass.version)
        if stored is None or not _permits(actor, Act.READ_THROUGH, stored, through=True):
            raise AccessError("not-found")
        lines.write(actor, "glass-read", [glass.report_id, glass.glass_id])
        origin = parties.directory().party(stored.version.origin)
        return Through(glass=shown, origin=origin, version=stored.version)


@for_reader
def view(actor: Actor, glass: StoredGlass) -> GlassView:
    """Return broken glass as a reader sees it; whether the reader may, the caller has asked.

    Args:
        actor: Who looks.
        glass: The glass.

    Returns:
        The view.
    """
    known, own = parties.directory(), glass.officer_id == actor.officer.officer_id
    stands = standing(
        opened=bool(glass.report_id),
        at=glass.at,
        until=glass.until,
        judged=tuple(each.justified for each in glass.judged),
        now=clock.now(),
    )
    return GlassView(
        glass_id=glass.glass_id,
        login=glass.login or actor.officer.login,
        desk=known.party(_here(glass.desk)),
        owner=known.party(_here(glass.owner)) if glass.owner else None,
        asked=glass.asked,
        words=glass.words,
        report_id=glass.report_id,
        at=glass.at,
        until=glass.until,
        due=stands.due,
        pane=stands.pane,
        verdict=stands.verdict,
        judged=tuple(
            JudgementView(login=each.login, justified=each.justified, words=each.words, at=each.at)
            for each in glass.judged
        ),
        own=own,
        to_judge=not own and all(each.officer_id != actor.officer.officer_id for each in glass.judged),
    )


def _check(asked: str, *, danger: bool, words: str) -> None:
    # All of it is asked before anything is looked for: what is there or not changes nothing here.
    if not danger:
        raise InputError("glass-danger-missing")
    if not limits.is_seen(words):
        raise InputError("glass-words-missing")
    if not limits.is_seen(asked):
        raise InputError("glass-asked-missing")
    limits.check_text(words, field="glass-words", limit=limits.VALUE_LIMIT, several_lines=True)
    limits.check_text(asked, field="glass-asked", limit=limits.NAME_LIMIT)


def _desk_of(slug: str) -> DeskId:
    address = parties.directory().address(slug)
    if address.node != here.node_id() or not address.desk:
        raise InputError("recipient-unknown", name=slug)
    return address.desk


def _here(desk: DeskId) -> Address:
    return Address(node=here.node_id(), desk=desk)


def _id_of(asked: str, desk: DeskId | None) -> str:
    number = read_number(asked) if desk else None
    if desk is None or number is None:
        return asked
    wanted = Wanted(direction=Direction.OUT, year=number.year, number=number.number, exercise=number.exercise)
    with as_node():
        found = {each.report_id for each in registers.look(desk, wanted, after="", limit=2) if each.item == "report"}
    return found.pop() if len(found) == 1 else ""


def _refuse_needless(actor: Actor, report_id: str) -> None:
    own = versions.find_for(report_id, actor.desk.desk_id, here.node_id())
    if own is not None and access.decide_here(actor, Act.READ, own).permit:
        raise InputError("glass-needless")


def _open(actor: Actor, report_id: str, *, danger: bool) -> ReportVersion | None:
    with as_node():
        spoken = glasses.find_spoken(report_id, here.node_id())
    if spoken is None or not _permits(actor, Act.BREAK_GLASS, spoken, danger=danger):
        return None
    return spoken.version


def _permits(
    actor: Actor, act: Act, spoken: Spoken | StoredVersion, *, danger: bool = False, through: bool = False
) -> bool:
    case = Case(
        act=act,
        here=here.node_id(),
        today=clock.today(),
        actor=actor,
        item=item_of(spoken.version),
        restrictions=spoken.restrictions,
        danger=danger,
        through_glass=through,
    )
    return decide(case).permit


def _broken(actor: Actor, asked: str, words: str, opened: ReportVersion | None) -> StoredGlass:
    now = clock.now()
    return StoredGlass(
        glass_id=new_id(),
        officer_id=actor.officer.officer_id,
        desk=actor.desk.desk_id,
        asked=asked,
        words=words,
        report_id=opened.report_id if opened else "",
        version=opened.version if opened else 0,
        owner=opened.origin.desk if opened else DeskId(""),
        at=now,
        until=now + LASTS,
    )

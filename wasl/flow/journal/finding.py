"""Finding lines of the journal, for who audits: by desk, officer, action, time and object, and proving what was found.

Details are not shown: they may quote what was searched for. What is exported is the proof of the lines as
`wasl.flow.journal.proving` writes it, without details, so that it can be checked without Wasl.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from wasl.errors import InputError
from wasl.exchange import MOST_LINES, JournalProof, encode_proof
from wasl.flow import access, here, limits, lines, numbering, parties
from wasl.flow.journal.folding import place_all
from wasl.flow.journal.proving import covering, proven
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Address, DeskId, Json, NodeId, check_id
from wasl.store import journal
from wasl.store import journal_search as rows
from wasl.store.connection import atomic
from wasl.store.journal_search import FoundLine, LinesWanted

PAGE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSearch:
    """What an auditor looks for; what is left empty does not count.

    Attributes:
        officer: Login of who acted; also one whose account is closed.
        desk: Short name of a desk of this node.
        action: Code of what was done.
        since: First day, in the centre's time zone.
        until: Last day.
        about: Id of what it was done to, or of a line.
    """

    officer: str = ""
    desk: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line of the journal without its details.

    Attributes:
        line_id: Its id.
        at: When, aware, UTC.
        action: Code of what was done.
        door: Through which door.
        login: Who; empty for the node itself.
        desk: At which desk; None for the node itself.
        subjects: Ids of what it was done to.
        index: Its place in the tree, from 0; None while it waits for one.
        leaf: Leaf hash, hexadecimal; empty while it waits.
        erased: True if its details were erased.
    """

    line_id: str
    at: datetime
    action: str
    door: str
    login: str
    desk: Party | None
    subjects: tuple[str, ...]
    index: int | None
    leaf: str
    erased: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePage:
    """Part of what was found.

    Attributes:
        lines: The newest first.
        after: Where to go on; empty at the end.
    """

    lines: tuple[LineView, ...]
    after: str


@for_reader
def find(actor: Actor, wanted: LineSearch, *, after: str = "", limit: int = PAGE) -> LinePage:
    """Find lines of the journal; that somebody looked is a line, too.

    Args:
        actor: An auditor.
        wanted: What is looked for.
        after: Where an earlier page ended; empty to begin.
        limit: At most so many.

    Returns:
        A page of it.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-unknown``, ``recipient-unknown``, ``journal-days-reversed``, the codes of
            `wasl.flow.limits.check_text`, or ``id-form`` for a wrong ``after``.
    """
    access.require_right(actor, Act.AUDIT)
    if after:
        check_id(after, field="after")
    exact = _wanted(wanted)
    with atomic(), parties.held():
        found = rows.look(exact, after=after, limit=limit + 1)
        lines.write(actor, "journal-searched", wanted=_asked(wanted))
        shown = found[:limit]
        return LinePage(lines=_views(shown), after=shown[-1].line_id if len(found) > limit else "")


@for_reader
def prove_found(actor: Actor, wanted: LineSearch) -> bytes:
    """Return the proof of all lines that are found, without their details, to be taken out of the program.

    Args:
        actor: An auditor.
        wanted: What is looked for.

    Returns:
        Canonical JSON, which can be checked without Wasl.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``journal-found-nothing``, ``journal-found-too-many``, or the codes of `find`.
    """
    access.require_right(actor, Act.AUDIT)
    exact = _wanted(wanted)
    with atomic():
        place_all()
        found = rows.look(exact, after="", limit=MOST_LINES + 1)
        if not found:
            raise InputError("journal-found-nothing")
        if len(found) > MOST_LINES:
            raise InputError("journal-found-too-many", limit=MOST_LINES)
        placed = journal.find_placed([each.line_id for each in found])
        lines.write(actor, "journal-proven", details=False, lines=len(placed), wanted=_asked(wanted))
        return encode_proof(JournalProof(checkpoint=covering(placed), lines=proven(placed, officers=True)))


@for_reader
def actions(actor: Actor) -> tuple[str, ...]:
    """Return the codes of what was done at this node lately, as proposals.

    Args:
        actor: An auditor.

    Returns:
        The codes, sorted.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    return rows.actions()


def _wanted(wanted: LineSearch) -> LinesWanted:
    for name in ("officer", "desk", "action", "about"):
        limits.check_text(getattr(wanted, name), field=name, limit=limits.NAME_LIMIT)
    if wanted.since and wanted.until and wanted.until < wanted.since:
        raise InputError("journal-days-reversed")
    officer, desk = wanted.officer.strip(), wanted.desk.strip()
    officer_id = rows.officer_id_of(officer) if officer else ""
    if officer and not officer_id:
        raise InputError("officer-unknown", login=officer)
    address = parties.directory().recipient(desk) if desk else None
    if address is not None and address.node != here.node_id():
        raise InputError("recipient-unknown", name=desk)
    return LinesWanted(
        officer_id=officer_id,
        desk_id=address.desk if address else "",
        action=wanted.action.strip(),
        since=_midnight(wanted.since) if wanted.since else None,
        until=_midnight(wanted.until + timedelta(days=1)) if wanted.until else None,
        about=wanted.about.strip(),
    )


def _asked(wanted: LineSearch) -> dict[str, Json]:
    asked = {
        "officer": wanted.officer.strip(),
        "desk": wanted.desk.strip(),
        "action": wanted.action.strip(),
        "since": wanted.since.isoformat() if wanted.since else "",
        "until": wanted.until.isoformat() if wanted.until else "",
        "about": wanted.about.strip(),
    }
    return {name: text for name, text in asked.items() if text}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), numbering.zone())


def _views(found: tuple[FoundLine, ...]) -> tuple[LineView, ...]:
    logins = rows.logins({each.officer_id for each in found if each.officer_id})
    known, node = parties.directory(), NodeId(here.node_id())
    return tuple(
        LineView(
            line_id=each.line_id,
            at=each.at,
            action=each.action,
            door=each.door,
            login=logins.get(each.officer_id, each.officer_id),
            desk=known.party(Address(node=node, desk=DeskId(each.desk_id))) if each.desk_id else None,
            subjects=each.subjects,
            index=each.index,
            leaf=each.leaf,
            erased=each.erased,
        )
        for each in found
    )

"""What is done for a person: restricting a report, asking the desk that speaks in it, telling what may be told.

Only the desk that speaks corrects or erases, by the steps that exist for it; whoever got the report is told by these,
and answers with a receipt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, here, limits, lines, parties
from wasl.flow.life.holders import HolderRow, rows_of
from wasl.flow.subjects.finding import SubjectHit, decided
from wasl.flow.subjects.register import access_request
from wasl.flow.views import Party
from wasl.flow.wall import for_node, for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, DeskId, Text
from wasl.store import restrictions, subjects, versions
from wasl.store.connection import atomic
from wasl.store.restrictions import SUBJECT
from wasl.store.subjects import StoredItem
from wasl.store.versions import StoredVersion

ASKED: Final = ("correct", "erase")
"""What a desk can be asked for."""

_LIMIT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What the register has on one person.

    Attributes:
        request_id: The request.
        reference: Under which the centre keeps its letters.
        at: When it was written.
        tell: What the person may be told.
        not_told: What the person may not be told, without content: for the file of the data-protection officer.
    """

    request_id: str
    reference: str
    at: datetime
    tell: tuple[ExportedItem, ...]
    not_told: tuple[ExportedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedItem:
    """One thing that concerns the person.

    Attributes:
        report_id: The report.
        mark: Its handling, as it stands on every page.
        origin: Who speaks.
        values: What is held of the person, property by property; empty for what is not told.
        category: Person category; empty for what is not told.
        legal_basis: Code; empty for what is not told.
        given_to: Short names of who got it; empty for what is not told.
        reason: Why it may or may not be told.
    """

    report_id: str
    mark: str
    origin: Party
    values: dict[str, tuple[str, ...]]
    category: str
    legal_basis: str
    given_to: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """What a desk is asked for about a report that it speaks.

    Attributes:
        report_id: The report.
        title: Its title.
        asked: ``correct`` or ``erase``.
        words: What is wrong, in words.
    """

    report_id: str
    title: Text
    asked: str
    words: str


@for_reader
def restrict(actor: Actor, request_id: str, report_id: str, *, reason: str) -> None:
    """Restrict a report that concerns the person: who has it sees the mark, and it goes to nobody else.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.
        report_id: A report that was decided to concern the person.
        reason: Why.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``, ``reason-missing``, ``subject-restricted`` if it is restricted already, or the
            codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        _access(actor, request_id, report_id, reason)
        if not restrictions.add(report_id, SUBJECT, clock.now()):
            raise InputError("subject-restricted")
        lines.write(actor, "subject-restricted", [request_id, report_id], reason=reason.strip())


@for_reader
def lift(actor: Actor, request_id: str, report_id: str, *, reason: str) -> None:
    """Lift what restricts a report for a person.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.
        report_id: The report.
        reason: Why.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if it is not restricted.
        InputError: ``subject-closed``, ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        _access(actor, request_id, report_id, reason)
        if not restrictions.lift(report_id, SUBJECT, clock.now()):
            raise AccessError("not-found")
        lines.write(actor, "subject-lifted", [request_id, report_id], reason=reason.strip())


@for_node
def _held(report_id: str) -> StoredVersion | None:
    return versions.find(report_id)


@for_node
def _holders(report_ids: Iterable[str]) -> dict[str, tuple[HolderRow, ...]]:
    known = parties.directory()
    return {each: rows_of(each, known) for each in report_ids}


def _access(actor: Actor, request_id: str, report_id: str, reason: str) -> tuple[StoredItem, ...]:
    access_request(actor, request_id, is_open=True)
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    found = tuple(each for each in subjects.items(request_id) if each.concerns and each.report_id == report_id)
    if not found or _held(report_id) is None:
        raise AccessError("not-found")
    return found


@for_reader
def ask(actor: Actor, request_id: str, report_id: str, *, what: str, words: str) -> None:
    """Ask the desk that speaks in a report to correct or erase it; it stands in the review queue of that desk.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.
        report_id: A report that was decided to concern the person, and in which a desk of this node speaks.
        what: One of `ASKED`.
        words: What is wrong.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-ask``, ``subject-originator`` for what another node speaks, ``subject-closed``,
            ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        found = _access(actor, request_id, report_id, words)
        if what not in ASKED:
            raise InputError("subject-ask")
        stored = _held(report_id)
        if stored is None or stored.version.origin.node != here.node_id():
            raise InputError("subject-originator")
        for each in found:
            item = replace(each, asked=what, words=words.strip())
            subjects.decide(request_id, item, officer_id=actor.officer.officer_id, at=clock.now())
        lines.write(actor, "subject-asked", [request_id, report_id], what=what, words=words.strip())


@for_reader
def asked_of(actor: Actor) -> tuple[AskedLine, ...]:
    """Return what the actor's desk is asked for about reports that it speaks.

    Args:
        actor: Needs the right to release.

    Returns:
        One per report and request that is open.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.TAKE_BACK)
    asked = _asked(actor.desk.desk_id)
    found = versions.find_many({each.report_id for each in asked})
    stored = {each.version.report_id: each for each in access.readable_only(actor, found)}
    return tuple(
        AskedLine(
            report_id=each.report_id,
            title=stored[each.report_id].version.title,
            asked=each.asked,
            words=each.words,
        )
        for each in asked
        if each.report_id in stored
    )


@for_node
def _asked(desk: DeskId) -> tuple[StoredItem, ...]:
    # The register is behind the wall for everybody else; a desk is told what is asked of it about its own reports.
    return subjects.asked_of(subjects.asked_reports(desk, here.node_id(), limit=_LIMIT))


@for_reader
def count_asked(actor: Actor) -> int:
    """Return how many of its reports the actor's desk is asked about.

    Args:
        actor: Who looks.

    Returns:
        Their number; none for whoever may not act on it.
    """
    return len(asked_of(actor)) if actor.holds(NEEDED_RIGHT[Act.TAKE_BACK]) else 0


@for_reader
def holders_for(actor: Actor, request_id: str) -> dict[str, tuple[HolderRow, ...]]:
    """Return who has each report that concerns the person, and what each has told about the steps that followed.

    Args:
        actor: Needs the right to protect.
        request_id: The request.

    Returns:
        Holders by report; none once the request is closed.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    if access_request(actor, request_id).closed:
        return {}
    with parties.held():
        return _holders(dict.fromkeys(each.report_id for each in subjects.items(request_id) if each.concerns))


@for_reader
def export(actor: Actor, request_id: str) -> Exported:
    """Write down what is held of the person, with its handling: what may be told, and apart from it what may not.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.

    Returns:
        Both parts.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``.
    """
    with atomic(), parties.held():
        request = access_request(actor, request_id, is_open=True)
        found = [each for each in decided(request_id) if each.item and each.item.concerns]
        told = [each for each in found if each.item and each.item.tell and each.ours]
        lines.write(actor, "subject-exported", [request_id], told=len(told), not_told=len(found) - len(told))
        return Exported(
            request_id=request_id,
            reference=request.reference,
            at=clock.now(),
            tell=_items(told, told=True),
            not_told=_items((each for each in found if each not in told), told=False),
        )


def document_of(found: Exported) -> bytes:
    """Return both parts as one document for the file of the data-protection officer.

    Args:
        found: What is held of the person.

    Returns:
        JSON, UTF-8; each thing with its handling.
    """
    return json.dumps(asdict(found), ensure_ascii=False, indent=2, default=str).encode()


def _items(found: Iterable[SubjectHit], *, told: bool) -> tuple[ExportedItem, ...]:
    several = list(found)
    holders = _holders(each.side.report_id for each in several)
    return tuple(
        ExportedItem(
            report_id=each.side.report_id,
            mark=each.side.handling.mark,
            origin=each.side.origin,
            values=_values(each) if told else {},
            category=str(each.side.entity.category or "") if told else "",
            legal_basis=each.side.entity.legal_basis if told else "",
            given_to=tuple(row.party.slug for row in holders[each.side.report_id]) if told else (),
            reason=each.item.reason if each.item else "",
        )
        for each in several
    )


def _values(hit: SubjectHit) -> dict[str, tuple[str, ...]]:
    return {name: tuple(value.text for value in given) for name, given in hit.side.entity.properties.items()}

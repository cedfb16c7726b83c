"""Asking a peer who read what it got from us, and telling a peer who read what we got from it.

A node answers by itself and at once: it tells numbers and hours of desks, never of whom, and only about what the asker
signed and sent here itself. An officer who had to answer would be asked to account for colleagues, and silence would
say as much as an answer. How often it may be asked is bounded, so that nobody watches a desk by the hour. An answer is
the word of the peer's node; nobody can check it.

Order of the rules:

1. A question stands until it is told, refused by a receipt, or three days old; until then none is put beside it.
2. An answer counts once: what comes again, late or twice, changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from wasl.errors import InputError
from wasl.exchange import Kind, Opened
from wasl.flow import clock, limits, lines, outgoing, parties
from wasl.flow.life.passing import onward_of
from wasl.flow.life.reads import ReadsRow
from wasl.flow.life.taking_back import access_own
from wasl.flow.views import Party, Step
from wasl.flow.wall import for_reader
from wasl.record import Actor, Address, DeskId, NodeId, new_id, wire
from wasl.record.reads import DeskReads, ReadsTold, ReadsWanted, check_told, check_wanted
from wasl.store import agreements, deliveries, life, outbox, readings, reads_asked
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.reads_asked import StoredQuestion

SILENT_AFTER: Final = timedelta(days=3)
"""After this time a question counts as not answered."""

APART: Final = timedelta(hours=1)
"""A release is told of once in this time."""

ITEM: Final = "reads-wanted"


class Asked(StrEnum):
    """How a question to one peer stands."""

    NOT_ASKED = "not-asked"
    WAITS = "waits"
    TOLD = "told"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerReads:
    """What one peer told, or did not, about who read a report there.

    Attributes:
        party: The peer.
        state: How the last question stands.
        made: When it was asked; None if it never was.
        told: When the peer counted, as it says; None if it has not.
        reason: Code why the peer refused; empty otherwise.
        rows: What it told, those that read most first; officers are never told.
    """

    party: Party
    state: Asked
    made: datetime | None = None
    told: datetime | None = None
    reason: str = ""
    rows: tuple[ReadsRow, ...] = ()


@for_reader
def reads_at_peers(actor: Actor, report_id: str) -> tuple[PeerReads, ...]:
    """Return, for each peer that got a report of the actor's desk, what it told about who read it.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.

    Returns:
        One per peer, by name.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
    """
    access_own(actor, report_id)
    with parties.held():
        asked = reads_asked.newest(report_id)
        found = [_view(node, asked.get(node)) for node in onward_of(report_id)]
        return tuple(sorted(found, key=lambda each: each.party.slug))


@for_reader
def ask(actor: Actor, report_id: str, peer: str) -> PeerReads:
    """Ask a peer how often each of its desks read a report of the actor's desk.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.
        peer: Slug of the peer, or of a desk there.

    Returns:
        How the question stands.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``recipient-unknown``, ``reads-not-sent`` if it never went there, ``reads-waits`` while a question
            waits, or ``reads-again-later`` within an hour of an answer.
    """
    with atomic():
        access_own(actor, report_id)
        node = parties.directory().address(peer).node
        sent = onward_of(report_id).get(node)
        if sent is None:
            raise InputError("reads-not-sent")
        before = _view(node, reads_asked.newest(report_id).get(node))
        _check_again(before)
        question = StoredQuestion(
            request_id=new_id(),
            peer=node,
            report_id=report_id,
            release_id=sent.item_id,
            desk=actor.desk.desk_id,
            made=clock.now().replace(microsecond=0),
        )
        reads_asked.add(question)
        _put_question(question)
        lines.write(actor, "reads-wanted", [report_id, question.request_id], peer=node)
        return _view(node, question)


def _check_again(before: PeerReads) -> None:
    if before.state is Asked.WAITS:
        raise InputError("reads-waits")
    if before.state is Asked.TOLD and before.made is not None and clock.now() < before.made + APART:
        raise InputError("reads-again-later")


def _put_question(question: StoredQuestion) -> None:
    wanted = ReadsWanted(
        request_id=question.request_id,
        report_id=question.report_id,
        release_id=question.release_id,
        made=question.made,
    )
    message_id = _put(question.peer, Kind.READS_WANTED, wire.encode(wanted, label=wire.READS_WANTED), wanted)
    # A receipt that refuses it, is told by this row.
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item=ITEM,
            item_id=question.request_id,
            report_id=question.report_id,
            desk=question.desk,
            recipient=Address(node=question.peer),
            message_id=message_id,
            made=clock.now(),
            steps=(StoredStep(step=Step.STORED, at=clock.now(), desk_names={}),),
        )
    )


def _put(peer: NodeId, kind: Kind, body: bytes, about: ReadsWanted, *, agreement_hash: str = "") -> str:
    agreement = agreements.in_force(peer, clock.today())
    # The agreement may have ended since: who read what was given under it, may be asked still.
    sent = (each.agreement_hash for each in outbox.of_release([about.release_id], peer))
    return outgoing.put(
        peer,
        kind,
        body,
        conversation=about.request_id,
        release_id=about.release_id,
        agreement_hash=agreement_hash or (agreement.agreement_hash if agreement else next(sent, "")),
    )


# --- what peers send ----------------------------------------------------------------------------------------------


def take_wanted(wanted: ReadsWanted, opened: Opened) -> None:
    """Tell a peer how often each desk here read what it sent; no officer has to.

    Args:
        wanted: The question.
        opened: The message that carried it.

    Raises:
        InputError: ``id-form``, ``reads-not-yours`` if that peer sent no such release, or passed on another's, or
            ``reads-too-soon`` if it was told within the last hour.
    """
    sender = opened.header.sender
    check_wanted(wanted)
    arrived = life.find_arrived(wanted.release_id, sender)
    if arrived is None or (arrived.report_id, arrived.signer) != (wanted.report_id, sender):
        raise InputError("reads-not-yours")
    if readings.was_told(wanted.release_id, clock.now() - APART):
        raise InputError("reads-too-soon")
    told = ReadsTold(
        request_id=wanted.request_id,
        report_id=wanted.report_id,
        release_id=wanted.release_id,
        at=clock.now().replace(microsecond=0),
        desks=_counted(wanted.report_id),
    )
    body = wire.encode(told, label=wire.READS_TOLD)
    _put(sender, Kind.READS_TOLD, body, wanted, agreement_hash=opened.inner.agreement_hash)
    subjects = [wanted.report_id, wanted.release_id, wanted.request_id]
    lines.write(None, "reads-told", subjects, door="gate", peer=sender, desks=len(told.desks))


def take_told(told: ReadsTold, opened: Opened) -> None:
    """Keep what a peer tells about who read a report there.

    Args:
        told: The answer.
        opened: The message that carried it.

    Raises:
        InputError: ``reads-not-asked`` if it answers nothing that was asked of that peer, ``reads-form``, or the codes
            of `wasl.flow.limits`.
    """
    check_told(told)
    limits.check_moment(told.at, field="at", now=clock.now())
    for each in told.desks:
        limits.check_short_id(each.desk, field="desk")
    question = reads_asked.find(told.request_id, opened.header.sender)
    if question is None or (question.report_id, question.release_id) != (told.report_id, told.release_id):
        raise InputError("reads-not-asked")
    if question.told is None:
        reads_asked.answer(told.request_id, told.desks, told.at)
        lines.write(None, "reads-heard", [told.report_id, told.request_id], door="gate", peer=question.peer)


def _counted(report_id: str) -> tuple[DeskReads, ...]:
    found = (
        DeskReads(desk=DeskId(each.desk_id), count=each.count, first=_hour(each.first), last=_hour(each.last))
        for each in readings.of_report(report_id)
    )
    return tuple(sorted(found, key=lambda each: each.desk))


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def _view(node: NodeId, question: StoredQuestion | None) -> PeerReads:
    party = parties.directory().party(Address(node=node))
    if question is None:
        return PeerReads(party=party, state=Asked.NOT_ASKED)
    state, reason = _state(question)
    return PeerReads(
        party=party, state=state, made=question.made, told=question.told, reason=reason, rows=_rows(question)
    )


def _state(question: StoredQuestion) -> tuple[Asked, str]:
    if question.told is not None:
        return Asked.TOLD, ""
    rows = (row for row in deliveries.of_report(question.report_id) if row.item_id == question.request_id)
    refused = next((row for row in rows if any(each.step == Step.REFUSED for each in row.steps)), None)
    if refused is not None:
        return Asked.REFUSED, next((str(each["code"]) for each in refused.reasons), "")
    return (Asked.SILENT if clock.now() > question.made + SILENT_AFTER else Asked.WAITS), ""


def _rows(question: StoredQuestion) -> tuple[ReadsRow, ...]:
    known = parties.directory()
    rows = (
        ReadsRow(
            party=known.party(Address(node=question.peer, desk=each.desk)),
            reads=each.count,
            first=each.first,
            last=each.last,
            officers=(),
        )
        for each in question.rows
    )
    return tuple(sorted(rows, key=lambda each: (-each.reads, each.party.slug)))

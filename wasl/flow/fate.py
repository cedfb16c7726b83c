"""The table of fate: what became of every item for every recipient, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from wasl.casework import four_eyes
from wasl.casework.four_eyes import State
from wasl.errors import InputError
from wasl.flow import access, clock, lines, parties, shipping
from wasl.flow.life import suspended
from wasl.flow.views import FateRow, FateTable, Step, StepTaken
from wasl.flow.wall import for_reader
from wasl.policy import Act, Finding
from wasl.record import Actor, Address
from wasl.store import deliveries, extracts, inbox, outbox, proposals
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.inbox import SetAside

_ORDER: Final = list(Step)
_SEEN: Final = frozenset({Step.OPENED, Step.ACKNOWLEDGED, Step.STOPPED})
_ARRIVED: Final = frozenset({Step.RECEIVED, Step.OPENED, Step.ACKNOWLEDGED})


@for_reader
def fate(actor: Actor, report_id: str) -> FateTable:
    """Return what became of a report for each recipient that the actor's desk sent it to.

    Args:
        actor: Who asks.
        report_id: The report.

    Returns:
        The table; a desk that sent nothing sees its own row only.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    stored = access.access_report(actor, report_id)
    return FateTable(
        report_id=report_id,
        title=stored.version.title,
        handling=stored.version.handling,
        rows=rows_for(actor, report_id),
    )


@for_reader
def rows_for(actor: Actor, report_id: str) -> tuple[FateRow, ...]:
    """Return the rows that an actor's desk may see: those it made, and its own as recipient.

    Args:
        actor: Who asks.
        report_id: The report; already permitted.

    Returns:
        The rows in the order of making.
    """
    desk = actor.desk.address
    # What became of an extract stands under its original: for the desk that cut it, because no other made a row.
    own = {report_id, *extracts.of_originals([report_id]).get(report_id, ())}
    return tuple(
        replace(view, extract_id="" if row.report_id == report_id else row.report_id)
        for row, view in _views(
            row
            for row in deliveries.of_reports(own)
            if Address(node=desk.node, desk=row.desk) == desk or (row.report_id, row.recipient) == (report_id, desk)
        )
    )


def rows_of_desk(report_id: str, desk: Address) -> tuple[FateRow, ...]:
    """Return the rows by which a report came to a desk of this node.

    Args:
        report_id: The report.
        desk: The desk.

    Returns:
        The rows.
    """
    return tuple(view for _, view in _views(deliveries.to_desk(report_id, desk)))


def take_local_step(report_id: str, desk: Address, step: Step) -> None:
    """Note that a desk of this node opened or acknowledged what was circulated to it.

    Args:
        report_id: The report.
        desk: The desk.
        step: The step.
    """
    for row in deliveries.to_desk(report_id, desk):
        deliveries.take_step(row.delivery_id, StoredStep(step=step, at=clock.now(), desk_names={}))


@for_reader
def export_envelope(actor: Actor, report_id: str, peer: str) -> bytes:
    """Return the sealed envelope by which a report went to a peer, for carrying it another way.

    Args:
        actor: Who asks; needs the right to release.
        report_id: The report.
        peer: Slug of the peer.

    Returns:
        The envelope's bytes; only the peer can open them.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown``, ``envelope-none`` if nothing was sealed for that peer yet, or
            ``suspension-in-force`` while its release is suspended.
    """
    access.require_right(actor, Act.RELEASE)
    access.access_report(actor, report_id)
    suspended.require_none(report_id, actor.desk.desk_id)
    address = parties.directory().address(peer)
    # Only what the actor's own desk sent: what another desk did with the report is not told.
    releases = [
        row.item_id
        for row in deliveries.of_reports([report_id, *extracts.of_originals([report_id]).get(report_id, ())])
        if row.recipient.node == address.node and row.desk == actor.desk.desk_id
    ]
    sealed = [each.envelope for each in outbox.of_release(releases, address.node) if each.envelope]
    if not sealed:
        raise InputError("envelope-none", peer=peer)
    with atomic():
        lines.write(actor, "envelope-exported", [report_id], peer=address.node)
    return sealed[0]


@for_reader
def set_aside(actor: Actor) -> tuple[SetAside, ...]:
    """Return the envelopes that this node did not believe.

    Args:
        actor: An auditor.

    Returns:
        Newest first.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    return inbox.all_set_aside()


def _views(rows: Iterable[StoredDelivery]) -> tuple[tuple[StoredDelivery, FateRow], ...]:
    known = parties.directory()
    several = tuple(rows)
    sent = shipping.parts_sent([row.report_id for row in several if row.message_id])
    return tuple(
        (
            row,
            replace(_view(row, known), parts=sent.get((row.report_id, row.recipient.node)) if _carries(row) else None),
        )
        for row in several
    )


def _carries(row: StoredDelivery) -> bool:
    return row.item == "release" and bool(row.message_id)


def _ended(proposal_id: str) -> tuple[Finding, ...]:
    # What waits for a second person waits no more once its proposal has ended.
    stored = proposals.find(proposal_id)
    state = four_eyes.lapse(stored.proposal, at=clock.now()).state if stored else State.VOID
    return () if state is State.OPEN else (Finding(code=f"second-{state}", permits=False),)


def _state(row: StoredDelivery, steps: set[Step]) -> Step:
    if row.held or (not steps & _SEEN and any(each["code"] == suspended.CODE for each in row.reasons)):
        return Step.HELD
    # Stopped on its way, and there all the same: then it is there.
    arrived = steps - {Step.STOPPED} if steps & _ARRIVED else steps
    return max(arrived, key=_ORDER.index, default=Step.STORED)


def _view(row: StoredDelivery, known: parties.Directory) -> FateRow:
    steps = tuple(
        StepTaken(
            step=Step(step.step),
            at=step.at,
            desk=known.party(Address(node=row.recipient.node, desk=step.desk_id)) if step.desk_id else None,
        )
        for step in row.steps
    )
    state = _state(row, {taken.step for taken in steps})
    ended = _ended(row.item_id) if state is Step.WAITING else ()
    return FateRow(
        delivery_id=row.delivery_id,
        item=row.item,
        recipient=known.party(row.recipient),
        state=Step.STOPPED if ended else state,
        steps=steps,
        reasons=(*ended, *(Finding(code=each["code"], permits=False, data=each["data"]) for each in row.reasons)),
        attempts=row.attempts,
    )

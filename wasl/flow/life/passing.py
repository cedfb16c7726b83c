"""Steps of another node that go on to whoever got its report from us, and what comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wasl.exchange import Kind, Receipt, ReceiptStatus, encode_receipt
from wasl.flow import clock, here, outgoing
from wasl.flow.life.standing import read_step
from wasl.flow.receipts import latest_checkpoint
from wasl.flow.views import Step
from wasl.record import Address, Compliance, LifeEffect, LifeStep, NodeId, OnwardCompliance, new_id
from wasl.store import agreements, deliveries, holders, life, outbox
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.holders import Reported
from wasl.store.life import StoredLifeStep


def onward_of(report_id: str) -> dict[NodeId, StoredDelivery]:
    """Return the last release by which a report went to each peer.

    Args:
        report_id: The report.

    Returns:
        A row of the table of fate per peer; what a rule stopped was never sent.
    """
    rows = deliveries.of_report(report_id)
    return {
        row.recipient.node: row
        for row in rows
        if row.item == "release" and row.message_id and row.recipient.node != here.node_id()
    }


def put_step(stored: StoredLifeStep, node: NodeId, sent: StoredDelivery) -> str:
    """Put a step into the outbox for a node that has the report, behind the release by which it went there.

    Args:
        stored: The step.
        node: For whom.
        sent: The release.

    Returns:
        The message id.
    """
    agreement = agreements.in_force(node, clock.today())
    under = agreement.agreement_hash if agreement else _agreement_of(sent, node)
    message_id = outgoing.put(
        node,
        Kind.LIFE_STEP,
        stored.body,
        conversation=stored.report_id,
        release_id=sent.item_id,
        agreement_hash=under,
    )
    now = clock.now()
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item="life-step",
            item_id=stored.step_id,
            report_id=stored.report_id,
            desk=sent.desk,
            recipient=Address(node=node),
            message_id=message_id,
            made=now,
            steps=(StoredStep(step=Step.STORED, at=now, desk_names={}),),
        )
    )
    return message_id


def _agreement_of(sent: StoredDelivery, node: NodeId) -> str:
    # It may have ended since: what was given under it can still be taken back.
    return next((each.agreement_hash for each in outbox.of_release([sent.item_id], node)), "")


def pass_on(stored: StoredLifeStep, step: LifeStep) -> None:
    """Let a step that came go on, as its originator signed it, to every node that got the report from us.

    Args:
        stored: The step as kept.
        step: What it says.
    """
    for node, sent in sorted(onward_of(step.report_id).items()):
        if node != step.originator.node:
            put_step(stored, node, sent)


def tell_erased_later(report_id: str, backups: date) -> None:
    """Tell whoever asked for an erasure that a legal hold had kept: now it is done.

    Args:
        report_id: The report.
        backups: The day from which no backup holds it.
    """
    kept = {each.step_id: each for each in life.steps_of(report_id)}
    for told in holders.reported(kept):
        if told.holder == here.node_id() and told.effect == LifeEffect.RESTRICTED:
            now = clock.now().replace(microsecond=0)
            done = replace(told, effect=str(LifeEffect.ERASED), reason="", backups=backups, at=now, heard=now)
            holders.report(done)
            stored = kept[told.step_id]
            if not stored.own:
                tell_onward(stored, read_step(stored))


def tell_onward(stored: StoredLifeStep, step: LifeStep) -> None:
    """Tell whoever sent us a step what the nodes have reported to which we passed it on.

    Args:
        stored: The step, not our own.
        step: What it says.
    """
    arrived = next((each for each in life.arrived_of(step.report_id) if each.peer == stored.peer), None)
    told = {each.holder: each for each in holders.reported([stored.step_id])}
    own = told.pop(here.node_id(), None)
    if own is None:
        return
    onward = tuple(
        OnwardCompliance(
            node=each.holder,
            effect=LifeEffect(each.effect) if each.effect else None,
            reason=each.reason,
            at=each.at,
            backups=each.backups,
        )
        for each in told.values()
    )
    tell(
        stored.peer,
        stored.message_id,
        arrived.release_id if arrived else step.release_id,
        compliance_told(own, onward),
    )


def compliance_told(own: Reported, onward: tuple[OnwardCompliance, ...] = ()) -> Compliance:
    """Return what this node did about a step, as its receipt says it.

    Args:
        own: As kept.
        onward: What further holders reported.

    Returns:
        The compliance.
    """
    return Compliance(
        effect=LifeEffect(own.effect),
        version=own.version,
        desks=own.desks,
        at=own.at,
        backups=own.backups,
        reason=own.reason,
        onward=onward,
    )


def tell(peer: NodeId, message_id: str, release_id: str, compliance: Compliance, *, agreement_hash: str = "") -> None:
    """Put a receipt of compliance into the outbox.

    Args:
        peer: For whom.
        message_id: The message that carried the step.
        release_id: The release that it named.
        compliance: What was done.
        agreement_hash: The agreement under which the step came; empty for the one in force.
    """
    agreement = agreements.in_force(peer, clock.today())
    receipt = Receipt(
        message_id=message_id,
        release_id=release_id,
        status=ReceiptStatus.COMPLIED,
        at=clock.now(),
        checkpoint=latest_checkpoint(),
        compliance=compliance,
    )
    outgoing.put(
        peer,
        Kind.RECEIPT,
        encode_receipt(receipt),
        conversation=message_id,
        release_id=release_id,
        agreement_hash=agreement_hash or (agreement.agreement_hash if agreement else ""),
    )

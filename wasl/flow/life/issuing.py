"""Taking a step as the originator: numbered, signed, kept, done here at once, and put into the outbox of its holder."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.casework.life import next_number
from wasl.exchange import SIGNED_LIFE_STEP
from wasl.flow import clock, here
from wasl.flow.life import passing
from wasl.flow.life.applying import apply, compliance_of
from wasl.flow.life.standing import read_step
from wasl.flow.sealed import EPOCH
from wasl.flow.wall import for_node
from wasl.record import Actor, Address, LifeAct, LifeStep, NodeId, new_id, wire
from wasl.store import extracts, holders, life, outbox, versions
from wasl.store.deliveries import StoredDelivery
from wasl.store.holders import told_by
from wasl.store.life import StoredLifeStep
from wasl.store.versions import StoredVersion

ANSWER_WITHIN: Final = timedelta(days=1)
"""By when a holder is to say what it did."""


def take(
    actor: Actor | None,
    stored: StoredVersion,
    act: LifeAct,
    *,
    node: NodeId,
    reason: str,
    keep: tuple[Address, ...] = (),
) -> StoredLifeStep:
    """Take a step about one holder; part of a step that has permitted it.

    Args:
        actor: Who takes it; None if it follows another node's step to an extract that was cut here, or if the time is
            over for which the report may be kept.
        stored: The report in its newest version.
        act: What is done.
        node: The holder; this node for its own desks.
        reason: Code.
        keep: Of a narrowing: who may still have it there.

    Returns:
        The step as kept.
    """
    version, inside = stored.version, node == here.node_id()
    sent = None if inside else passing.onward_of(version.report_id)[node]
    peer = NodeId("") if inside else node
    now = clock.now().replace(microsecond=0)
    step = LifeStep(
        originator=_speaker(stored),
        report_id=version.report_id,
        # Inside this node nothing was sent: the line of its own desks bears the report's own id.
        release_id=version.report_id if sent is None else sent.item_id,
        act=act,
        version=version.version,
        epoch=EPOCH,
        number=_next(version.report_id, peer),
        audience=keep,
        reason=reason,
        made=now,
        due=now + ANSWER_WITHIN,
    )
    kept = _keep(actor, stored, step, peer, sent)
    if inside:
        compliance = compliance_of(step, apply(version.report_id, actor=actor, door="" if actor else "jobs"))
        holders.report(told_by(kept.step_id, here.node_id(), compliance, clock.now(), via=NodeId("")))
    return kept


def _next(report_id: str, peer: NodeId) -> int:
    taken = [read_step(each) for each in life.steps_of(report_id) if each.own and each.peer == peer]
    return next_number(taken, EPOCH)


def _speaker(stored: StoredVersion) -> Address:
    # An extract is held to the word of the node that cut it, whoever speaks in the original.
    origin = stored.version.origin
    return origin if origin.node == here.node_id() else Address(node=here.node_id(), desk=stored.cut_by)


def _keep(
    actor: Actor | None, stored: StoredVersion, step: LifeStep, peer: NodeId, sent: StoredDelivery | None
) -> StoredLifeStep:
    signed = here.keyholder().sign_life_step(wire.encode(step, label=wire.LIFE_STEP))
    kept = StoredLifeStep(
        step_id=new_id(),
        report_id=step.report_id,
        peer=peer,
        own=True,
        body=wire.encode(signed, label=SIGNED_LIFE_STEP),
        message_id="",
        filed=clock.now(),
    )
    life.add_own_step(
        kept, step, officer_id=actor.officer.officer_id if actor else None, desk=stored.cut_by or step.originator.desk
    )
    if sent is not None:
        if step.act in {LifeAct.RECALL, LifeAct.ERASURE}:
            # What has not left must not leave any more; the step goes all the same, in case it has.
            outbox.withdraw(step.report_id, peer)
        passing.put_step(kept, peer, sent)
    return kept


@for_node
def follow(step: LifeStep) -> None:
    """Let what another node took back be taken back from whoever has an extract of it that was cut here.

    Args:
        step: The step, about the original.
    """
    if step.act is LifeAct.CORRECTION:
        return
    for cut in cuts_of(step.report_id):
        for node in sorted(passing.onward_of(cut.version.report_id)):
            if step.act is not LifeAct.NARROWING or not any(each.node == node for each in step.audience):
                act = LifeAct.RECALL if step.act is LifeAct.NARROWING else step.act
                take(None, cut, act, node=node, reason=step.reason)
        if step.act is not LifeAct.NARROWING:
            take(None, cut, step.act, node=here.node_id(), reason=step.reason)


def cuts_of(report_id: str) -> tuple[StoredVersion, ...]:
    """Return the extracts that were cut here of a report and are held here.

    Args:
        report_id: The original.

    Returns:
        Their newest versions.
    """
    ids = dict.fromkeys(each.report_id for each in extracts.of_original(report_id))
    return tuple(found for each in ids if (found := versions.find(each)))

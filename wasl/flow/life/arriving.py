"""Life steps and receipts of compliance that peers send.

Order of the rules, for each step:

1. `wasl.exchange.trusted` has verified that the node that speaks in the report signed it, whoever passed it on.
2. What it is about came by the very peer that sends it, under the same id, and is held to the word of that signer. A
   step about what has not come is kept: it counts when that comes. Each peer may have so many of these, and no more.
3. It is kept and applied in the transaction that consumes its message. What it asked for has been done when the receipt
   of compliance is put into the outbox, or it says what was not done and why.
4. It goes on, with its own signature, to every node to which the report was passed on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from wasl.errors import InputError, ReleaseError
from wasl.exchange import (
    MAX_LIFE,
    SIGNED_GRANT,
    SIGNED_LIFE_STEP,
    Opened,
    Receipt,
    Release,
    VerifiedLifeStep,
    VerifiedRelease,
)
from wasl.flow import clock, fit, here, limits, lines
from wasl.flow.life import issuing, passing
from wasl.flow.life.applying import apply, compliance_of
from wasl.flow.life.standing import is_taken_back, known_of, may_have, read_step, stands
from wasl.record import Compliance, DeskId, LifeStep, NodeId, OnwardCompliance, new_id, wire
from wasl.store import deliveries, holders, life, tombstones, versions
from wasl.store.holders import Reported, told_by
from wasl.store.life import Arrived, StoredLifeStep

MOST_EARLY: Final = 1000
"""Most steps of one peer about reports that have not come."""


def take_step(content: VerifiedLifeStep, opened: Opened) -> None:
    """Take in a step of the originator, do what it says, and tell what was done.

    Args:
        content: The verified step.
        opened: The message that carried it.

    Raises:
        InputError: ``life-step-other-release`` if its release brought another report, ``life-step-not-originator`` if
            the report is held to another node's word, ``life-steps-too-many``, and the codes of
            `wasl.flow.limits.check_moment`.
    """
    step, sender = content.step, opened.header.sender
    limits.check_moment(step.made, field="made", now=clock.now())
    _check_place(step, sender, opened.inner.release_id)
    body = wire.encode(content.signed, label=SIGNED_LIFE_STEP)
    fresh = life.add_step(new_id(), step, body, peer=sender, message_id=opened.header.message_id, at=clock.now())
    stored = next(each for each in life.steps_of(step.report_id) if each.body == body and each.peer == sender)
    if fresh:
        compliance = compliance_of(step, apply(step.report_id))
        holders.report(told_by(stored.step_id, here.node_id(), compliance, clock.now(), via=NodeId("")))
        lines.write(
            None,
            "life-step-taken",
            [step.report_id, stored.step_id],
            door="gate",
            act=str(step.act),
            effect=str(compliance.effect),
            desks=compliance.desks,
        )
        passing.pass_on(stored, step)
        issuing.follow(step)
    else:
        compliance = _told_before(stored)
    _answer(opened, compliance)


def _check_place(step: LifeStep, sender: NodeId, release_id: str) -> None:
    came = [each for each in life.arrived_of(step.report_id) if each.peer == sender]
    named = life.find_arrived(release_id, sender)
    if named is not None and named.report_id != step.report_id:
        raise InputError("life-step-other-release", release=release_id)
    if any(each.signer != step.originator.node for each in came):
        raise InputError("life-step-not-originator", report=step.report_id)
    own = versions.find(step.report_id)
    if not came and own is not None and own.version.origin.node == here.node_id():
        raise InputError("life-step-not-originator", report=step.report_id)
    if not came and life.count_early(sender, clock.now() - MAX_LIFE) >= MOST_EARLY:
        raise InputError("life-steps-too-many", limit=MOST_EARLY)


def _told_before(stored: StoredLifeStep) -> Compliance:
    told = next(each for each in holders.reported([stored.step_id]) if each.holder == here.node_id())
    return passing.compliance_told(told)


def _answer(opened: Opened, compliance: Compliance) -> None:
    passing.tell(
        opened.header.sender,
        opened.header.message_id,
        opened.inner.release_id,
        compliance,
        agreement_hash=opened.inner.agreement_hash,
    )


def desks_left(content: VerifiedRelease, opened: Opened, desks: tuple[DeskId, ...]) -> tuple[DeskId, ...]:
    """Return to which desks a release that is arriving may be opened, by the steps that came before it.

    Args:
        content: The verified release.
        opened: The message that carried it.
        desks: Desks of this node that it names.

    Returns:
        Those that the originator has left it, at least one.

    Raises:
        InputError: ``version-other-speaker`` if another version of this report is held to another's word.
        ReleaseError: ``life-taken-back`` if it was recalled, erased or narrowed to others before it came.
    """
    version = content.report
    _check_speaker(content)
    _arrive(content, opened.header.sender, opened.header.message_id)
    known = known_of(version.report_id)
    left = tuple(each for each in desks if may_have(known, version.version, each))
    if not left or is_taken_back(stands(known, version.version)):
        raise ReleaseError("life-taken-back")
    # Who has a newer version is not told any more that an older one was taken back.
    tombstones.raise_again(version.report_id, left)
    return left


def _check_speaker(content: VerifiedRelease) -> None:
    version, signer = content.report, content.release.report_signer
    came = life.arrived_of(version.report_id)
    other = versions.find(version.report_id)
    if any(each.signer != signer for each in came) or (
        other is not None and (not came or other.version.origin != version.origin)
    ):
        raise InputError("version-other-speaker", report=version.report_id)
    if other is not None and other.version.handling.exercise is not version.handling.exercise:
        raise InputError("correction-exercise")


def _arrive(content: VerifiedRelease, sender: NodeId, message_id: str) -> None:
    release: Release = content.release
    life.add_arrived(
        Arrived(
            release_id=release.release_id,
            peer=sender,
            report_id=content.report.report_id,
            version=content.report.version,
            signer=release.report_signer,
            grant=b"" if release.grant is None else wire.encode(release.grant, label=SIGNED_GRANT),
        ),
        message_id,
        clock.now(),
    )


def note_compliance(receipt: Receipt, sender: NodeId) -> None:
    """Keep what a peer says that it did about a step of ours, and pass its word on if the step was another node's.

    Args:
        receipt: The verified receipt.
        sender: The peer.
    """
    compliance = receipt.compliance
    rows = [row for row in deliveries.of_message(receipt.message_id) if row.recipient.node == sender]
    if compliance is None or not rows or rows[0].item != "life-step":
        return
    stored = life.find_step(rows[0].item_id)
    if stored is None:
        return
    told = told_by(stored.step_id, sender, compliance, clock.now(), via=NodeId(""))
    holders.report(_fit(told))
    for each in compliance.onward[: limits.AUDIENCE_LIMIT]:
        holders.report(_fit(_onward(stored.step_id, each, sender)))
    lines.write(
        None, "life-step-answered", [stored.report_id, stored.step_id], door="gate", effect=str(compliance.effect)
    )
    if not stored.own:
        passing.tell_onward(stored, read_step(stored))


def _onward(step_id: str, each: OnwardCompliance, sender: NodeId) -> Reported:
    return Reported(
        step_id=step_id,
        holder=each.node,
        via=sender,
        effect=str(each.effect or ""),
        reason=each.reason,
        backups=each.backups,
        at=each.at,
        heard=clock.now(),
    )


def _fit(told: Reported) -> Reported:
    # A peer's clock may be ahead of ours, or say anything; so may its reasons.
    return replace(
        told,
        at=min(told.at, clock.now()),
        reason=fit.reason_code(told.reason) if told.reason else "",
        version=min(max(told.version, 0), limits.VALUES_LIMIT),
        desks=min(max(told.desks, 0), limits.VALUES_LIMIT),
    )

"""Releasing: the decision per recipient, the table of fate, and the message that leaves.

Circulating inside the node and sending to a peer are the same step with different recipients: one table of fate. What
the rules forbid becomes a row that says by which rule; the rest goes.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from wasl.errors import InputError, ReleaseError
from wasl.exchange import RELEASE, Kind, Release, ReleaseForm, Signature
from wasl.flow import access, clock, fate, here, lines, lists, numbering, outgoing, parties, shipping, translations
from wasl.flow.agreed import agreement_with, arrived_under
from wasl.flow.numbering import Arrived, Item
from wasl.flow.release_views import PreviewRow, WhyView
from wasl.flow.views import FateTable, Step
from wasl.policy import Act, Case, Decision, Finding, decide, item_of
from wasl.record import Actor, Address, Agreement, Json, NodeId, new_id, wire
from wasl.store import agreements, deliveries, releases, versions
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.versions import StoredVersion

SIGNATURE: Final = "signature/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A recipient and the decision about it.

    Attributes:
        address: The recipient.
        decision: Permit or deny.
    """

    address: Address
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Who would get a report and who would not, as one thing that can be agreed to.

    Attributes:
        rows: One per recipient, in the order given.
        digest: SHA-256 over the version and every decision, hexadecimal: what an officer saw before sending.
    """

    rows: tuple[PreviewRow, ...]
    digest: str


def preview(actor: Actor, report_id: str, recipients: Sequence[str]) -> Preview:
    """Say who would get a report and who would not, by which rules; changes nothing.

    Args:
        actor: Who asks.
        report_id: The report.
        recipients: Slugs; a list is written ``@gulf``.

    Returns:
        One row per recipient, in the order given, and what stands for all of it.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown`` or ``recipients-missing``.
    """
    access.require_right(actor, Act.RELEASE)
    stored = access.access_report(actor, report_id)
    known = parties.directory()
    judged = _judge(actor, stored, recipients, known)
    rows = tuple(PreviewRow(recipient=known.party(each.address), decision=each.decision) for each in judged)
    return Preview(rows=rows, digest=_digest(stored, judged))


def release(actor: Actor, report_id: str, recipients: Sequence[str], *, seen: str | None = None) -> FateTable:
    """Release a report to recipients, here or at peers.

    Args:
        actor: Who decides.
        report_id: The report.
        recipients: Slugs: ``oman`` here, ``doha`` or ``doha/oman`` at a peer, ``@gulf`` for a list.
        seen: Digest of the preview that the officer agreed to; None where none was asked for.

    Returns:
        The table of fate; what the rules forbid is a row with the state ``stopped`` and its reasons.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown`` or ``recipients-missing``.
        ReleaseError: ``preview-changed`` if the version or any decision is no longer what the officer saw.
    """
    access.require_right(actor, Act.RELEASE)
    with atomic():
        stored = access.access_report(actor, report_id)
        judged = _judge(actor, stored, recipients, parties.directory())
        if seen is not None and not hmac.compare_digest(seen.encode(), _digest(stored, judged).encode()):
            raise ReleaseError("preview-changed")
        release_id = new_id()
        releases.add(
            release_id,
            report_id=report_id,
            version=stored.version.version,
            officer_id=actor.officer.officer_id,
            desk=actor.desk.desk_id,
            at=clock.now(),
        )
        permitted = [each.address for each in judged if each.decision.permit]
        for each in judged:
            if not each.decision.permit:
                _stop(actor, stored, release_id, each)
        item = _item(stored, release_id)
        number = str(numbering.enter_outgoing(actor.desk.desk_id, item, permitted)) if permitted else ""
        _circulate(actor, stored, item, number, [each for each in permitted if each.node == here.node_id()])
        for node in sorted({each.node for each in permitted} - {here.node_id()}):
            _send(actor, stored, item, number, [each for each in permitted if each.node == node])
        translations.accompany(actor, stored, sorted({each.node for each in permitted} - {here.node_id()}))
        lines.write(
            actor,
            "report-released",
            [report_id, release_id],
            to=[f"{each.node}/{each.desk}" for each in permitted],
            stopped=[f"{each.address.node}/{each.address.desk}" for each in judged if not each.decision.permit],
        )
        return fate.fate(actor, report_id)


def circulate(actor: Actor, report_id: str, desks: Sequence[str]) -> FateTable:
    """Circulate a report to desks of this node.

    Args:
        actor: Who decides.
        report_id: The report.
        desks: Slugs of desks of this node.

    Returns:
        The table of fate.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown``, ``recipients-missing``, or ``recipient-elsewhere`` for a desk of a peer.
    """
    known = parties.directory()
    for slug in desks:
        if any(address.node != here.node_id() for address in lists.recipients(actor, [slug], known)):
            raise InputError("recipient-elsewhere", name=slug)
    return release(actor, report_id, desks)


def why(actor: Actor, report_id: str, recipient: str) -> WhyView:
    """Say why a report reached a recipient or did not, by what happened and by what the rules say now.

    Args:
        actor: Who asks; needs the right to release, because rules are told.
        report_id: The report.
        recipient: Slug of the recipient.

    Returns:
        What happened and the decision.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown``.
    """
    access.require_right(actor, Act.RELEASE)
    stored = access.access_report(actor, report_id)
    known = parties.directory()
    address = resolve(recipient, known)
    rows = [row for row in fate.rows_for(actor, report_id) if row.recipient.address == address]
    return WhyView(
        recipient=known.party(address),
        row=rows[-1] if rows else None,
        decision=_decide(actor, stored, address, known, _agreement(stored, address.node)),
    )


def resolve(slug: str, known: parties.Directory) -> Address:
    """Return the recipient that a slug means; this node's own name means its centre desk.

    Args:
        slug: ``oman``, ``almaty`` or ``almaty/tajikistan``.
        known: The directory.

    Returns:
        The address.

    Raises:
        InputError: ``recipient-unknown``.
    """
    return known.recipient(slug)


def _decide(
    actor: Actor, stored: StoredVersion, address: Address, known: parties.Directory, agreement: Agreement | None
) -> Decision:
    if address in known.closed:
        finding = Finding(code="desk-closed", permits=False, data={"name": known.party(address).slug})
        return Decision(permit=False, findings=(finding,))
    return decide(
        Case(
            act=Act.CIRCULATE if address.node == here.node_id() else Act.RELEASE,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(stored.version),
            recipient=address,
            centre=here.centre(),
            readers=stored.readers,
            agreement=agreement,
            highest=here.highest(),
        )
    )


def _agreement(stored: StoredVersion, node: NodeId) -> Agreement | None:
    return arrived_under(stored) if node == here.node_id() else agreement_with(node)


def _judge(
    actor: Actor, stored: StoredVersion, recipients: Sequence[str], known: parties.Directory
) -> tuple[Judged, ...]:
    if not recipients:
        raise InputError("recipients-missing")
    addresses = lists.recipients(actor, recipients, known)
    named = {known.recipient(each) for each in recipients if not each.startswith(lists.MARK)}
    closed = next((address for address in addresses if address in known.closed & named), None)
    if closed is not None:
        raise InputError("desk-closed", name=known.party(closed).slug)
    agreed = {node: _agreement(stored, node) for node in {address.node for address in addresses}}
    # Who names a list did not name the desk: that it has closed since must not keep the others waiting.
    return tuple(
        Judged(address=address, decision=_decide(actor, stored, address, known, agreed[address.node]))
        for address in addresses
    )


def _digest(stored: StoredVersion, judged: Sequence[Judged]) -> str:
    decisions: list[Json] = [
        [
            each.address.node,
            each.address.desk,
            each.decision.permit,
            [[finding.code, finding.permits, dict(finding.data)] for finding in each.decision.findings],
        ]
        for each in judged
    ]
    seen: list[Json] = [stored.version.report_id, stored.version.version, stored.sha256, decisions]
    return hashlib.sha256(json.dumps(seen, sort_keys=True, default=str).encode()).hexdigest()


def _stop(actor: Actor, stored: StoredVersion, release_id: str, judged: Judged) -> None:
    reasons = tuple({"code": reason.code, "data": dict(reason.data)} for reason in judged.decision.reasons)
    _add_row(actor, stored, release_id, judged.address, (Step.STORED, Step.STOPPED), reasons=reasons)


def _item(stored: StoredVersion, release_id: str) -> Item:
    version = stored.version
    return Item(kind="report", item_id=release_id, report_id=version.report_id, exercise=version.handling.exercise)


def _circulate(actor: Actor, stored: StoredVersion, item: Item, number: str, desks: Sequence[Address]) -> None:
    version = stored.version
    versions.open_to(version.report_id, version.version, [address.desk for address in desks], clock.now())
    numbering.enter_arrivals(
        Arrived(desk=address.desk, item=item, sender=actor.desk.address, number=number) for address in desks
    )
    for address in desks:
        _add_row(actor, stored, item.item_id, address, (Step.STORED, Step.RECEIVED))


def _send(actor: Actor, stored: StoredVersion, item: Item, number: str, recipients: Sequence[Address]) -> None:
    node = recipients[0].node
    agreement = agreements.in_force(node, clock.today())
    message_id = outgoing.put(
        node,
        Kind.RELEASE,
        _release_body(stored, item.item_id, number, recipients),
        conversation=stored.version.report_id,
        release_id=item.item_id,
        agreement_hash=agreement.agreement_hash if agreement else "",
    )
    shipping.start(stored, node, message_id)
    for address in recipients:
        _add_row(actor, stored, item.item_id, address, (Step.STORED,), message_id=message_id)


def _release_body(stored: StoredVersion, release_id: str, number: str, recipients: Sequence[Address]) -> bytes:
    version = stored.version
    if stored.signature:
        signature = wire.decode(Signature, stored.signature, label=SIGNATURE)
    else:
        signature = here.keyholder().sign_report(stored.body)
        versions.set_signature(version.report_id, version.version, wire.encode(signature, label=SIGNATURE))
    release_value = Release(
        release_id=release_id,
        form=ReleaseForm.WHOLE,
        recipients=tuple(sorted(recipients)),
        report=stored.body,
        report_signature=signature,
        report_signer=version.origin.node,
        number=number,
    )
    return wire.encode(release_value, label=RELEASE)


def _add_row(
    actor: Actor,
    stored: StoredVersion,
    release_id: str,
    address: Address,
    steps: Sequence[Step],
    *,
    message_id: str = "",
    reasons: tuple[dict[str, Any], ...] = (),
) -> None:
    now = clock.now()
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item="release",
            item_id=release_id,
            report_id=stored.version.report_id,
            desk=actor.desk.desk_id,
            recipient=address,
            message_id=message_id,
            reasons=reasons,
            made=now,
            steps=tuple(StoredStep(step=step, at=now, desk_names={}) for step in steps),
        )
    )

"""Handing a released report over: rows of the table of fate, audience rows here, messages in the outbox.

What is called here was decided before, in the same transaction. The order of locks is that of `wasl.flow.numbering`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wasl.exchange import RELEASE, Kind, Release, ReleaseForm, Signature
from wasl.flow import clock, here, numbering, outgoing, shipping
from wasl.flow.deciding import Judged
from wasl.flow.numbering import Arrived, Item
from wasl.flow.views import Step
from wasl.record import Actor, Address, new_id, wire
from wasl.store import agreements, deliveries, versions
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.versions import StoredVersion

SIGNATURE: Final = "signature/1"


def stop(actor: Actor, stored: StoredVersion, release_id: str, judged: Judged) -> None:
    """Keep that the rules forbid a recipient, and by which.

    Args:
        actor: Who decided.
        stored: The report.
        release_id: The release.
        judged: The recipient with the decision against.
    """
    reasons = tuple({"code": reason.code, "data": dict(reason.data)} for reason in judged.decision.reasons)
    _add_row(actor, stored, release_id, judged.address, (Step.STORED, Step.STOPPED), reasons=reasons)


def item_of_release(stored: StoredVersion, release_id: str) -> Item:
    """Return what registers enter of a release.

    Args:
        stored: The report.
        release_id: The release.

    Returns:
        The item.
    """
    version = stored.version
    return Item(kind="report", item_id=release_id, report_id=version.report_id, exercise=version.handling.exercise)


def circulate(actor: Actor, stored: StoredVersion, item: Item, number: str, desks: Sequence[Address]) -> None:
    """Open a report to desks of this node.

    Args:
        actor: Who decided.
        stored: The report.
        item: What registers enter.
        number: Outgoing number.
        desks: The desks, permitted.
    """
    version = stored.version
    versions.open_to(version.report_id, version.version, [address.desk for address in desks], clock.now())
    numbering.enter_arrivals(
        Arrived(desk=address.desk, item=item, sender=actor.desk.address, number=number) for address in desks
    )
    for address in desks:
        _add_row(actor, stored, item.item_id, address, (Step.STORED, Step.RECEIVED))


def send(actor: Actor, stored: StoredVersion, item: Item, number: str, recipients: Sequence[Address]) -> None:
    """Put a report for desks of one peer into the outbox.

    Args:
        actor: Who decided.
        stored: The report.
        item: What registers enter.
        number: Outgoing number.
        recipients: Desks of that peer, permitted; at least one.
    """
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

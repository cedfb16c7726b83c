"""Handing a released report over: rows of the table of fate, audience rows here, messages in the outbox.

What is called here was decided before, in the same transaction. The order of locks is that of `wasl.flow.numbering`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from wasl.exchange import RELEASE, Kind, Release, ReleaseForm, Signature
from wasl.flow import clock, extracting, here, lines, matching, numbering, outgoing, shipping, translations
from wasl.flow.deciding import Judged
from wasl.flow.granted import Granted, grant_for
from wasl.flow.numbering import Arrived, Item
from wasl.flow.views import Step
from wasl.flow.wall import for_reader
from wasl.record import Actor, Address, new_id, wire
from wasl.store import deliveries, releases, versions
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.versions import StoredVersion

SIGNATURE: Final = "signature/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    # One form of a report on its way to those who get it so: whole, or as one extract.
    stored: StoredVersion
    item: Item
    number: str
    addresses: tuple[Address, ...]
    under: Mapping[Address, str]
    waiting: Mapping[Address, str] = field(default_factory=dict)


@for_reader
def wait(actor: Actor, stored: StoredVersion, proposal_id: str, addresses: Sequence[Address]) -> None:
    """Keep that recipients get a report only once a second person has approved it.

    Args:
        actor: Who proposes.
        stored: The report.
        proposal_id: The proposal.
        addresses: The recipients.
    """
    for address in addresses:
        _add_row(actor, stored, proposal_id, address, (Step.STORED, Step.WAITING))


@for_reader
def hand_over(
    actor: Actor,
    stored: StoredVersion,
    judged: Sequence[Judged],
    *,
    waiting: Mapping[Address, str] | None = None,
) -> None:
    """Hand a report over to every recipient that the rules permit, and keep which rules stopped the others.

    Each form (whole, or an extract by one recipe) is a release of its own, with its own number: nothing that one
    recipient gets tells of another form.

    Args:
        actor: Who decided.
        stored: The report.
        judged: The recipients with their decisions.
        waiting: Rows that waited for a second person, and go on now.

    Raises:
        InputError: The codes of `wasl.flow.extracting.cut`.
    """
    stopped = [each for each in judged if not each.decision.permit]
    whole = [each.address for each in judged if each.decision.permit and each.recipe is None]
    recipes = {each.recipe.recipe_id: each.recipe for each in judged if each.decision.permit and each.recipe}
    under = {each.address: each.agreement_hash for each in judged}
    forms: list[tuple[StoredVersion, list[Address]]] = [(stored, whole)] if whole or stopped else []
    for recipe_id, recipe in sorted(recipes.items()):
        got = [
            each.address
            for each in judged
            if each.decision.permit and each.recipe and each.recipe.recipe_id == recipe_id
        ]
        forms.append((extracting.cut(actor, stored, recipe), got))
    parts = [
        replace(_begin(actor, stored, form, addresses), under=under, waiting=waiting or {}) for form, addresses in forms
    ]
    for each in stopped:
        _stop(actor, stored, parts[0].item.item_id, each)
    numbering.enter_arrivals(each for part in parts for each in _circulate(actor, part))
    _send_all(actor, parts)
    for place, part in enumerate(parts):
        _write_line(actor, stored, part, stopped if place == 0 else ())


def _begin(actor: Actor, stored: StoredVersion, form: StoredVersion, addresses: Sequence[Address]) -> _Part:
    release_id = new_id()
    releases.add(
        release_id,
        report_id=form.version.report_id,
        version=form.version.version,
        officer_id=actor.officer.officer_id,
        desk=actor.desk.desk_id,
        at=clock.now(),
    )
    # The desk's own register names the report that it keeps; whoever receives is told of the form alone.
    number = (
        str(numbering.enter_outgoing(actor.desk.desk_id, _item(stored, release_id), addresses)) if addresses else ""
    )
    return _Part(stored=form, item=_item(form, release_id), number=number, addresses=tuple(addresses), under={})


def _item(stored: StoredVersion, release_id: str) -> Item:
    version = stored.version
    return Item(kind="report", item_id=release_id, report_id=version.report_id, exercise=version.handling.exercise)


def _stop(actor: Actor, stored: StoredVersion, release_id: str, judged: Judged) -> None:
    reasons = tuple({"code": reason.code, "data": dict(reason.data)} for reason in judged.decision.reasons)
    _add_row(actor, stored, release_id, judged.address, (Step.STORED, Step.STOPPED), reasons=reasons)


def _circulate(actor: Actor, part: _Part) -> tuple[Arrived, ...]:
    desks = [each for each in part.addresses if each.node == here.node_id()]
    version = part.stored.version
    if desks and part.stored.cut_by and not part.stored.readers - {part.stored.cut_by}:
        matching.match_report(part.stored, beside=extracting.family(version.report_id))
    versions.open_to(version.report_id, version.version, [address.desk for address in desks], clock.now())
    for address in desks:
        _add_row(actor, part.stored, part.item.item_id, address, (Step.STORED, Step.RECEIVED))
    return tuple(
        Arrived(desk=address.desk, item=part.item, sender=actor.desk.address, number=part.number) for address in desks
    )


def _send_all(actor: Actor, parts: Sequence[_Part]) -> None:
    # By node first, because sequences of peers are taken in that order.
    for node in sorted({each.node for part in parts for each in part.addresses} - {here.node_id()}):
        for part in parts:
            there = [each for each in part.addresses if each.node == node]
            # One message for each agreement under which it goes there.
            for agreement_hash in dict.fromkeys(part.under[each] for each in there):
                _send(actor, part, [each for each in there if part.under[each] == agreement_hash])
    for part in parts:
        abroad = sorted(each for each in part.addresses if each.node != here.node_id())
        translations.accompany(actor, part.stored, {each.node: part.under[each] for each in abroad})


def _send(actor: Actor, part: _Part, recipients: Sequence[Address]) -> None:
    node, stored, item = recipients[0].node, part.stored, part.item
    granted = grant_for(stored, recipients[0])
    if granted is not None and len(recipients) > 1:
        # A grant names one recipient, so each goes with its own.
        for address in recipients:
            _send(actor, part, [address])
        return
    message_id = outgoing.put(
        node,
        Kind.RELEASE,
        _release_body(stored, item.item_id, part.number, recipients, granted),
        conversation=stored.version.report_id,
        release_id=item.item_id,
        agreement_hash=part.under[recipients[0]],
    )
    shipping.start(stored, node, message_id)
    for address in recipients:
        if address in part.waiting:
            _go_on(part, part.waiting[address], message_id)
        else:
            _add_row(actor, stored, item.item_id, address, (Step.STORED,), message_id=message_id)


def _go_on(part: _Part, delivery_id: str, message_id: str) -> None:
    deliveries.go_on(
        delivery_id, item_id=part.item.item_id, report_id=part.stored.version.report_id, message_id=message_id
    )
    deliveries.take_step(delivery_id, StoredStep(step=Step.APPROVED, at=clock.now(), desk_names={}))


def _write_line(actor: Actor, stored: StoredVersion, part: _Part, stopped: Sequence[Judged]) -> None:
    about = [stored.version.report_id, part.item.item_id]
    lines.write(
        actor,
        "report-released",
        [*about, part.stored.version.report_id] if part.stored.cut_by else about,
        to=[f"{each.node}/{each.desk}" for each in part.addresses],
        stopped=[f"{each.address.node}/{each.address.desk}" for each in stopped],
    )


def _release_body(
    stored: StoredVersion, release_id: str, number: str, recipients: Sequence[Address], granted: Granted | None
) -> bytes:
    version = stored.version
    if stored.signature:
        signature = wire.decode(Signature, stored.signature, label=SIGNATURE)
    else:
        signature = here.keyholder().sign_report(stored.body)
        versions.set_signature(version.report_id, version.version, wire.encode(signature, label=SIGNATURE))
    release_value = Release(
        release_id=release_id,
        form=ReleaseForm(stored.form),
        recipients=tuple(sorted(recipients)),
        report=stored.body,
        report_signature=signature,
        report_signer=here.node_id() if stored.cut_by else version.origin.node,
        number=number,
        grant=granted.signed if granted else None,
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

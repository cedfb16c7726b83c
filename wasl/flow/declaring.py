"""Declining, suspending, resuming and ending: what one party declares about an agreement, here and at the peer.

A declaration is kept and sent in the transaction in which it is made, and in the same transaction everything that waits
for that peer is decided again. What a peer declares does the same here when it comes; it may come in any order, late or
twice (`wasl.casework.agreement` says what several come to).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from wasl.casework import agreement as casework
from wasl.errors import InputError
from wasl.exchange import Kind, VerifiedDeclaration
from wasl.flow import access, agreements, clock, departing, grounds, here, limits, lines, outgoing
from wasl.flow.agreed import declarations_of, read_agreement
from wasl.flow.agreement_showing import IN_FORCE
from wasl.flow.agreement_views import AgreementView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, NodeId, Standing, Text
from wasl.record.declaration import Declaration, Step
from wasl.store import declarations as rows
from wasl.store.agreements import StoredAgreement
from wasl.store.connection import atomic
from wasl.store.declarations import StoredDeclaration

MOST_DECLARATIONS: Final = 2000
_ACTIONS: Final = {
    Step.DECLINE: "agreement-declined",
    Step.SUSPEND: "agreement-suspended",
    Step.RESUME: "agreement-resumed",
    Step.END: "agreement-ended",
}


@for_reader
def decline(actor: Actor, agreement_id: str, reason: Text) -> AgreementView:
    """Decline what a peer has offered, or withdraw what this node has proposed.

    If the other party has signed meanwhile, it is in force all the same: then end it.

    Args:
        actor: A manager.
        agreement_id: Its id, or the hash of one version.
        reason: Why; the other party reads it.

    Returns:
        The agreement.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``agreement-not-found``, ``agreement-not-offered``, ``reason-missing``, and the codes of
            `wasl.flow.limits`.
    """
    return _declare(actor, agreement_id, Step.DECLINE, reason)


@for_reader
def suspend(actor: Actor, agreement_id: str, reason: Text) -> AgreementView:
    """Suspend an agreement at once; only this party resumes it.

    Args:
        actor: A manager.
        agreement_id: Its id, or the hash of one version.
        reason: Why; the other party reads it.

    Returns:
        The agreement.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``agreement-not-found``, ``agreement-not-signed``, ``agreement-suspended-already``,
            ``reason-missing``, and the codes of `wasl.flow.limits`.
    """
    return _declare(actor, agreement_id, Step.SUSPEND, reason)


@for_reader
def resume(actor: Actor, agreement_id: str, reason: Text) -> AgreementView:
    """Resume what this party has suspended.

    Args:
        actor: A manager.
        agreement_id: Its id, or the hash of one version.
        reason: Why; the other party reads it.

    Returns:
        The agreement; still suspended if the other party suspends it, too.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``agreement-not-found``, ``agreement-not-signed``, ``agreement-not-suspended``, ``reason-missing``,
            and the codes of `wasl.flow.limits`.
    """
    return _declare(actor, agreement_id, Step.RESUME, reason)


@for_reader
def end(actor: Actor, agreement_id: str, reason: Text, *, last_day: date | None = None) -> AgreementView:
    """End an agreement, all its versions: by notice with a last day, or at once for cause. It cannot be taken back.

    Args:
        actor: A manager.
        agreement_id: Its id, or the hash of one version.
        reason: Why; the other party reads it.
        last_day: Last day; None to end it at once.

    Returns:
        The agreement.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``agreement-not-found``, ``agreement-not-signed``, ``agreement-notice-short``, ``reason-missing``,
            and the codes of `wasl.flow.limits`.
    """
    return _declare(actor, agreement_id, Step.END, reason, last_day=last_day)


def take_declaration(verified: VerifiedDeclaration, sender: NodeId) -> None:
    """Keep what a peer declares, and decide again about what waits for it.

    Args:
        verified: The declaration; its signature holds.
        sender: The peer, who is its party.

    Raises:
        InputError: ``declaration-contradicts`` if that number is taken by other words, ``declarations-too-many``, and
            the codes of `wasl.flow.limits`.
    """
    declaration = verified.declaration
    limits.check_spoken(declaration.reason, field="reason", limit=limits.VALUE_LIMIT)
    limits.check_moment(declaration.made, field="made", now=clock.now())
    if rows.count(sender) >= MOST_DECLARATIONS:
        raise InputError("declarations-too-many", limit=MOST_DECLARATIONS)
    if not rows.add(_stored(declaration, verified.signed), clock.now()):
        held = next(each for each in rows.all_declarations(declaration.agreement_id) if _same(each, declaration))
        if held.signed != verified.signed:
            raise InputError("declaration-contradicts", number=declaration.number)
        return
    lines.write(
        None,
        "declaration-taken",
        [declaration.agreement_id],
        door="gate",
        step=declaration.step,
        number=declaration.number,
    )
    departing.reconsider(sender)


def _declare(actor: Actor, name: str, step: Step, reason: Text, *, last_day: date | None = None) -> AgreementView:
    access.require_right(actor, Act.MANAGE)
    if not limits.is_seen(reason.text):
        raise InputError("reason-missing")
    limits.check_spoken(reason, field="reason", limit=limits.VALUE_LIMIT)
    with atomic():
        unsigned = step is Step.DECLINE
        stored = agreements.choose(name, *((agreements.OFFERED, agreements.PROPOSED) if unsigned else (IN_FORCE,)))
        known = declarations_of(stored.agreement_id)
        _check(stored, step, casework.weigh(known), last_day)
        declaration = Declaration(
            agreement_id=stored.agreement_id,
            agreement_hash=stored.agreement_hash,
            party=here.node_id(),
            number=casework.next_number(here.node_id(), known),
            step=step,
            reason=reason,
            last_day=last_day,
            made=clock.now(),
        )
        signed = here.keyholder().sign_declaration(declaration)
        rows.add(_stored(declaration, signed), clock.now())
        outgoing.put(stored.peer, Kind.DECLARATION, signed, conversation=stored.agreement_id)
        told = {} if last_day is None else {"last_day": last_day.isoformat()}
        lines.write(actor, _ACTIONS[step], [stored.agreement_id, stored.agreement_hash], reason=reason.text, **told)
        departing.reconsider(stored.peer)
        return agreements.agreement(actor, stored.agreement_hash)


def _check(stored: StoredAgreement, step: Step, declared: casework.Declared, last_day: date | None) -> None:
    if step is Step.DECLINE:
        if stored.state == IN_FORCE or stored.agreement_hash in declared.declined:
            raise InputError("agreement-not-offered", state=stored.state)
        return
    standing = grounds.signed_by_both().get(stored.agreement_hash)
    if standing is None or standing.standing is Standing.ENDED:
        raise InputError("agreement-not-signed")
    ours = here.node_id() in declared.suspended_by
    if step is Step.SUSPEND and ours:
        raise InputError("agreement-suspended-already")
    if step is Step.RESUME and not ours:
        raise InputError("agreement-not-suspended")
    if step is Step.END and last_day is not None:
        first = clock.today() + timedelta(days=read_agreement(stored.signed).notice_days)
        if last_day < first:
            raise InputError("agreement-notice-short", day=first)


def _stored(declaration: Declaration, signed: bytes) -> StoredDeclaration:
    return StoredDeclaration(
        agreement_id=declaration.agreement_id, party=declaration.party, number=declaration.number, signed=signed
    )


def _same(stored: StoredDeclaration, declaration: Declaration) -> bool:
    return (stored.party, stored.number) == (declaration.party, declaration.number)

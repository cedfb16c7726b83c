"""Agreements: propose one to a peer, sign what a peer proposed. In force once both nodes have signed the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from wasl.casework import agreement as casework
from wasl.errors import AccessError, InputError
from wasl.exchange import Kind, PublicKeys, VerifiedAgreement, read_card, verify_agreement
from wasl.flow import (
    access,
    clock,
    departing,
    grounds,
    here,
    limits,
    lines,
    outgoing,
    parties,
    peers,
    template_books,
    terms,
)
from wasl.flow import agreement_showing as showing
from wasl.flow.agreed import declarations_of, read_agreement
from wasl.flow.agreement_showing import IN_FORCE, view_of
from wasl.flow.agreement_views import AgreementView, Outlook
from wasl.flow.template_books import Book
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Agreement, NodeId, check_id, new_id
from wasl.record.written_terms import Said
from wasl.store import agreements as agreement_rows
from wasl.store.agreements import StoredAgreement
from wasl.store.connection import atomic
from wasl.store.peers import StoredPeer

PROPOSED, OFFERED = "proposed", "offered"


@for_reader
def propose(actor: Actor, *, seen: str = "", **said: Unpack[Said]) -> AgreementView:
    """Sign an agreement for this node and offer it to a peer; a new one, or the next version of one.

    Args:
        actor: A manager.
        seen: The mark of `outlook`, if the terms differ from their template: what differs is read before it is signed.
        **said: Its terms.

    Returns:
        The agreement, ``proposed``.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``peer-unknown``, ``titles-missing``, ``terms-missing``, ``vocabulary-code``,
            ``validity-reversed``, ``days-out-of-range``, ``clause-languages``, ``clauses-too-many``,
            ``agreement-not-found``, ``agreement-over-already`` for a version of what has ended, ``template-not-found``,
            ``template-differs`` with the mark of what has to be read before, and the codes of `wasl.flow.limits`.
        TrustError: ``peer-unconfirmed``.
    """
    access.require_right(actor, Act.MANAGE)
    stored_peer = peers.confirmed_peer(said["peer"])
    agreement, book = _composed(stored_peer, said)
    outlook = showing.outlook_of(agreement, book)
    if outlook.differences and seen != outlook.mark:
        raise InputError("template-differs", count=len(outlook.differences), mark=outlook.mark)
    with atomic():
        signed = here.keyholder().sign_agreement(agreement, template=book.body if book else b"")
        verified = verify_agreement(signed, _publics())
        kept = _keep(verified, signed, stored_peer.node_id, PROPOSED)
        outgoing.put(stored_peer.node_id, Kind.AGREEMENT, signed, conversation=agreement.agreement_id)
        lines.write(actor, "agreement-proposed", [agreement.agreement_id, kept.agreement_hash])
        return view_of(kept)


@for_reader
def outlook(actor: Actor, **said: Unpack[Said]) -> Outlook:
    """Say what would be signed, and in what it differs from its template; nothing is signed.

    Args:
        actor: A manager.
        **said: The terms.

    Returns:
        The terms, the differences and their mark.

    Raises:
        AccessError: ``right-missing``.
        InputError: As `propose`, but for ``template-differs``.
        TrustError: ``peer-unconfirmed``.
    """
    access.require_right(actor, Act.MANAGE)
    agreement, book = _composed(peers.confirmed_peer(said["peer"]), said)
    return showing.outlook_of(agreement, book)


@for_reader
def sign(actor: Actor, agreement_id: str) -> AgreementView:
    """Sign an agreement that a peer has offered; from then on it is in force.

    Args:
        actor: A manager.
        agreement_id: Its id.

    Returns:
        The agreement, ``in-force``.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``agreement-not-found`` or ``agreement-not-offered``.
        TrustError: ``peer-unconfirmed``, or a signature that does not hold.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        stored = choose(agreement_id, OFFERED)
        declined = casework.weigh(declarations_of(stored.agreement_id)).declined
        if stored.state != OFFERED or stored.agreement_hash in declined:
            raise InputError("agreement-not-offered", state=stored.state)
        waiting = [each for each in agreement_rows.versions(stored.agreement_id, lock=True) if each.state == OFFERED]
        if agreement_id != stored.agreement_hash and len(waiting) > 1:
            # Who signs by the id must not sign another text than the one that was read.
            raise InputError("agreement-several-offered")
        peer = peers.confirmed_peer(stored.peer)
        signed = here.keyholder().countersign_agreement(stored.signed, peer=read_card(peer.card).public)
        verified = verify_agreement(signed, _publics())
        kept = _keep(verified, signed, peer.node_id, IN_FORCE)
        outgoing.put(peer.node_id, Kind.AGREEMENT, signed, conversation=stored.agreement_id)
        lines.write(actor, "agreement-signed", [stored.agreement_id, kept.agreement_hash])
        departing.reconsider(peer.node_id)
        return view_of(kept)


@for_reader
def agreements(actor: Actor) -> tuple[AgreementView, ...]:
    """Return the agreements of this node, newest first.

    Args:
        actor: Any officer: who may exchange what is no secret inside a centre.

    Returns:
        The agreements.
    """
    del actor
    known, standings, said = parties.directory(), grounds.signed_by_both(), declarations_of()
    books = template_books.known()
    return tuple(view_of(stored, known, standings, said, books) for stored in agreement_rows.all_agreements())


@for_reader
def agreement(actor: Actor, agreement_id: str) -> AgreementView:
    """Return one agreement, its newest version.

    Args:
        actor: Any officer.
        agreement_id: Its id.

    Returns:
        The agreement.

    Raises:
        AccessError: ``not-found``.
    """
    del actor
    found = list(agreement_rows.versions(agreement_id)) or list(_by_hash(agreement_id))
    if not found:
        raise AccessError("not-found")
    return view_of(max(found, key=_version))


def choose(name: str, *states: str) -> StoredAgreement:
    """Return the version that a name means, held until the transaction ends.

    Args:
        name: The hash of a version; or the id of an agreement, which means its newest version in one of the states, or
            its newest if none is.
        *states: As stored.

    Returns:
        The version.

    Raises:
        InputError: ``agreement-not-found``.
    """
    by_hash = next(iter(_by_hash(name)), None)
    found = agreement_rows.versions(by_hash.agreement_id if by_hash else name, lock=True)
    if not found:
        raise InputError("agreement-not-found", agreement=name)
    if by_hash is not None:
        return next(each for each in found if each.agreement_hash == name)
    return max(found, key=lambda each: (each.state in states, _version(each)))


@for_reader
def may_try(actor: Actor) -> bool:
    """Say whether an officer may try an agreement on the reports of the own desk.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return actor.holds(NEEDED_RIGHT[Act.RELEASE])


@for_reader
def may_agree(actor: Actor) -> bool:
    """Say whether an officer may propose and sign agreements.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return actor.holds(NEEDED_RIGHT[Act.MANAGE])


def take_agreement(verified: VerifiedAgreement, signed: bytes, sender: NodeId) -> None:
    """Take what a peer sent: an offer, or our own proposal with its signature.

    Args:
        verified: The agreement, all signatures on it hold.
        signed: Its bytes.
        sender: The peer.

    Raises:
        InputError: ``agreement-repeated`` if its id already names another text, and the codes of `wasl.flow.limits`.
    """
    agreement = verified.agreement
    check_id(agreement.agreement_id, field="agreement_id")
    for title in agreement.titles.values():
        limits.check_text(title, field="titles", limit=limits.TITLE_LIMIT)
    along = template_books.book_of(signed, agreement, {})
    if along is not None:
        terms.limits_of_template(along.template)
    known = agreement_rows.versions(agreement.agreement_id, lock=True)
    held = next((each for each in known if each.agreement_hash == verified.agreement_hash), None)
    if held is None:
        _check_offer(agreement, known, sender)
    elif held.state == IN_FORCE:
        return
    # Both signatures count only on bytes that this node has signed itself.
    _keep(verified, signed, sender, IN_FORCE if verified.is_complete else OFFERED)
    if verified.is_complete:
        departing.reconsider(sender)


def _keep(verified: VerifiedAgreement, signed: bytes, peer: NodeId, state: str) -> StoredAgreement:
    stored = StoredAgreement(
        agreement_hash=verified.agreement_hash,
        agreement_id=verified.agreement.agreement_id,
        peer=peer,
        signed=signed,
        state=state,
        completed=clock.today() if state == IN_FORCE else None,
    )
    agreement = verified.agreement
    agreement_rows.put(stored, valid_from=agreement.valid_from, valid_until=agreement.valid_until, at=clock.now())
    return stored


def _composed(peer: StoredPeer, said: Said) -> tuple[Agreement, Book | None]:
    replaces, template = said.get("replaces", ""), said.get("template", "")
    book = template_books.choose(template) if template else None
    agreement = terms.agreement_of(
        said,
        agreement_id=replaces or new_id(),
        version=_next_version(replaces, peer.node_id) if replaces else 1,
        parties=_pair(here.node_id(), peer.node_id),
        template=book.template_hash if book else "",
    )
    terms.check_terms(agreement)
    return agreement, book


def _publics() -> dict[NodeId, PublicKeys]:
    return {**here.confirmed_peers(), here.node_id(): here.keyholder().public}


def _pair(first: NodeId, second: NodeId) -> tuple[NodeId, NodeId]:
    return (first, second) if first < second else (second, first)


def _by_hash(name: str) -> tuple[StoredAgreement, ...]:
    found = agreement_rows.find(name)
    return (found,) if found is not None and found.agreement_hash == name else ()


def _version(stored: StoredAgreement) -> int:
    return read_agreement(stored.signed).version


def _check_offer(agreement: Agreement, known: Sequence[StoredAgreement], sender: NodeId) -> None:
    # An id never comes to mean another text, and no version comes behind one that both have signed.
    versions = {read_agreement(each.signed).version: each for each in known}
    newest = max((version for version, each in versions.items() if each.state == IN_FORCE), default=0)
    if any(each.peer != sender for each in known) or agreement.version in versions or agreement.version < newest:
        raise InputError("agreement-repeated", agreement=agreement.agreement_id)
    terms.limits_of_terms(agreement)


def _next_version(agreement_id: str, peer: NodeId) -> int:
    known = agreement_rows.versions(agreement_id)
    if not known or any(each.peer != peer for each in known):
        raise InputError("agreement-not-found", agreement=agreement_id)
    if casework.weigh(declarations_of(agreement_id)).is_ended(clock.today()):
        raise InputError("agreement-over-already")
    return max(read_agreement(each.signed).version for each in known) + 1

"""Agreements: propose one to a peer, sign what a peer proposed. In force once both nodes have signed the same bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from wasl import vocabulary
from wasl.errors import AccessError, InputError
from wasl.exchange import Kind, PublicKeys, VerifiedAgreement, read_card, verify_agreement
from wasl.flow import access, clock, here, limits, lines, outgoing, parties, peers
from wasl.flow.agreed import read_agreement
from wasl.flow.agreement_views import AgreementView
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import (
    LANGUAGES,
    Actor,
    Address,
    Agreement,
    HCode,
    NodeId,
    Onward,
    PersonCategory,
    Purpose,
    Tlp,
    check_id,
    new_id,
)
from wasl.store import agreements as agreement_rows
from wasl.store.agreements import StoredAgreement
from wasl.store.connection import atomic

PROPOSED, OFFERED, IN_FORCE, OVER = "proposed", "offered", "in-force", "over"


def propose(
    actor: Actor,
    *,
    peer: str,
    titles: Mapping[str, str],
    topics: Sequence[str],
    kinds: Sequence[str],
    categories: Sequence[PersonCategory],
    highest_tlp: Tlp,
    highest_hcode: HCode,
    onward: Onward,
    purposes: Sequence[Purpose],
    valid_from: date,
    valid_until: date,
) -> AgreementView:
    """Sign an agreement for this node and offer it to a peer.

    Args:
        actor: A manager.
        peer: Slug of a confirmed peer.
        titles: Title in ``ar``, ``ru`` and ``en``.
        topics: Codes of the vocabulary table ``topics``.
        kinds: Codes of the vocabulary table ``kinds``.
        categories: Person categories that may occur.
        highest_tlp: Strictest colour.
        highest_hcode: Strictest handling code.
        onward: Whether the receiving centre may circulate.
        purposes: Purposes that are allowed.
        valid_from: First day.
        valid_until: Last day, not before the first.

    Returns:
        The agreement, ``proposed``.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``peer-unknown``, ``titles-missing``, ``terms-missing``, ``vocabulary-code`` or
            ``validity-reversed``.
        TrustError: ``peer-unconfirmed``.
    """
    access.require_right(actor, Act.MANAGE)
    stored_peer = peers.confirmed_peer(peer)
    agreement = Agreement(
        agreement_id=new_id(),
        parties=_pair(here.node_id(), stored_peer.node_id),
        titles=dict(titles),
        topics=tuple(sorted(set(topics))),
        kinds=tuple(sorted(set(kinds))),
        categories=tuple(sorted(set(categories))),
        highest_tlp=highest_tlp,
        highest_hcode=highest_hcode,
        onward=onward,
        purposes=tuple(sorted(set(purposes))),
        valid_from=valid_from,
        valid_until=valid_until,
    )
    _check_terms(agreement)
    with atomic():
        signed = here.keyholder().sign_agreement(agreement)
        verified = verify_agreement(signed, _publics())
        kept = _keep(verified, signed, stored_peer.node_id, PROPOSED)
        outgoing.put(stored_peer.node_id, Kind.AGREEMENT, signed, conversation=agreement.agreement_id)
        lines.write(actor, "agreement-proposed", [agreement.agreement_id, kept.agreement_hash])
        return _view(kept)


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
        stored = agreement_rows.find(agreement_id)
        if stored is None:
            raise InputError("agreement-not-found", agreement=agreement_id)
        if stored.state != OFFERED:
            raise InputError("agreement-not-offered", state=stored.state)
        peer = peers.confirmed_peer(stored.peer)
        signed = here.keyholder().countersign_agreement(stored.signed, peer=read_card(peer.card).public)
        verified = verify_agreement(signed, _publics())
        kept = _keep(verified, signed, peer.node_id, IN_FORCE)
        outgoing.put(peer.node_id, Kind.AGREEMENT, signed, conversation=stored.agreement_id)
        lines.write(actor, "agreement-signed", [stored.agreement_id, kept.agreement_hash])
        return _view(kept)


def agreements(actor: Actor) -> tuple[AgreementView, ...]:
    """Return the agreements of this node, newest first.

    Args:
        actor: Any officer: who may exchange what is no secret inside a centre.

    Returns:
        The agreements.
    """
    del actor
    known = parties.directory()
    return tuple(_view(stored, known) for stored in agreement_rows.all_agreements())


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
    stored = agreement_rows.find(agreement_id)
    if stored is None:
        raise AccessError("not-found")
    return _view(stored)


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
    known = agreement_rows.find(agreement.agreement_id)
    if known is not None and known.agreement_hash != verified.agreement_hash:
        # Otherwise a manager who signs by the id could sign another text than the one that was read.
        raise InputError("agreement-repeated", agreement=agreement.agreement_id)
    if known is not None and known.state == IN_FORCE:
        return
    # Both signatures count only on bytes that this node has signed itself.
    _keep(verified, signed, sender, IN_FORCE if verified.is_complete else OFFERED)


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


def _publics() -> dict[NodeId, PublicKeys]:
    return {**here.confirmed_peers(), here.node_id(): here.keyholder().public}


def _pair(first: NodeId, second: NodeId) -> tuple[NodeId, NodeId]:
    return (first, second) if first < second else (second, first)


def _check_terms(agreement: Agreement) -> None:
    if any(not agreement.titles.get(language, "").strip() for language in LANGUAGES):
        raise InputError("titles-missing")
    for title in agreement.titles.values():
        limits.check_text(title, field="titles", limit=limits.TITLE_LIMIT)
    if not (agreement.topics and agreement.kinds and agreement.purposes):
        raise InputError("terms-missing")
    if agreement.valid_until < agreement.valid_from:
        raise InputError("validity-reversed")
    for table, codes in (("topics", agreement.topics), ("kinds", agreement.kinds)):
        for code in codes:
            vocabulary.entry(table, code)


def _view(stored: StoredAgreement, known: parties.Directory | None = None) -> AgreementView:
    agreement = read_agreement(stored.signed)
    over = stored.state == IN_FORCE and agreement.valid_until < clock.today()
    return AgreementView(
        agreement=agreement,
        agreement_hash=stored.agreement_hash,
        peer=(known or parties.directory()).party(Address(node=stored.peer)),
        state=OVER if over else stored.state,
    )

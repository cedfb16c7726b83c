"""Getting to know a centre: its card, the forty digits, the agreement."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange import Kind, card_digits, is_newer, read_card, verify_agreement
from wasl.exchange.sequences import gaps
from wasl.flow import clock
from wasl.flow.reader import telling
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Centre, KnownAgreement
from wasl.flow.views import Party
from wasl.record import Address, Agreement, NodeId
from wasl.text.digits import fold_digits

_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreView:
    """A centre as the reader's desk sees it.

    Attributes:
        slug: Short name.
        node_id: Its node.
        names: What its card calls it.
        confirmed: True once the digits were found equal.
        digits: The forty digits to read to each other.
        gaps: Numbers of its line that have not arrived although later ones have.
    """

    slug: str
    node_id: NodeId
    names: dict[str, str]
    confirmed: bool
    digits: str
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """An agreement as the reader's desk sees it.

    Attributes:
        agreement: What is agreed.
        centre: Slug of the centre.
        state: ``offered``, ``proposed``, ``in-force`` or ``over``.
    """

    agreement: Agreement
    centre: str
    state: str


def trust(reader: Reader, card: bytes) -> CentreView:
    """Take a centre's card. It is not believed yet: compare the digits next.

    Args:
        reader: The reader.
        card: As it came.

    Returns:
        The centre with the forty digits.

    Raises:
        TrustError: ``card-own``, ``card-older``, or the codes of `wasl.exchange.read_card` and `is_newer`.
    """
    read = read_card(card)
    if read.node_id == reader.keyholder.node_id:
        raise TrustError("card-own")
    known = next((each for each in reader.state.centres if each.node_id == read.node_id), None)
    if known is not None and known.card != card and not is_newer(read_card(known.card), read):
        raise TrustError("card-older", number=read.number, known=read_card(known.card).number)
    if known is None:
        known = Centre(node_id=read.node_id, slug=_slug(reader, read.names["en"], read.node_id), card=card)
    # Another card has other digits: whoever confirmed the old one has not seen this one.
    reader.change_centre(replace(known, card=card, confirmed=known.confirmed and known.card == card))
    reader.save()
    return view(reader, reader.centre(read.node_id))


def confirm(reader: Reader, name: str, digits: str) -> CentreView:
    """Say that the digits read aloud with the centre are equal.

    Args:
        reader: The reader.
        name: The centre; empty for the only one.
        digits: The forty digits as heard, in the digits of any script.

    Returns:
        The centre.

    Raises:
        InputError: ``peer-unknown``.
        TrustError: ``digits-wrong``: somebody stands in between, or a card is not the one that was sent.
    """
    centre = reader.centre(name)
    heard = "".join(each for each in fold_digits(digits) if each.isalnum())
    if not hmac.compare_digest(card_digits(reader.state.card, centre.card).encode(), heard.encode()):
        raise TrustError("digits-wrong")
    reader.change_centre(replace(centre, confirmed=True))
    reader.save()
    return view(reader, reader.centre(centre.node_id))


def centres(reader: Reader) -> tuple[CentreView, ...]:
    """Return the centres whose card is here.

    Args:
        reader: The reader.

    Returns:
        The centres with their digits.
    """
    return tuple(view(reader, each) for each in reader.state.centres)


def agreements(reader: Reader) -> tuple[AgreementLine, ...]:
    """Return the agreements with centres.

    Args:
        reader: The reader.

    Returns:
        The agreements, in the order in which they came.
    """
    return tuple(_line(reader, each) for each in reader.state.agreements)


def sign(reader: Reader, agreement_id: str) -> AgreementLine:
    """Sign an agreement that a centre has offered; from then on it is in force.

    Args:
        reader: The reader.
        agreement_id: Its id.

    Returns:
        The agreement.

    Raises:
        InputError: ``agreement-not-found``, or ``agreement-not-offered``.
        TrustError: ``peer-unconfirmed``, or a signature that does not hold.
    """
    found = [each for each in reader.state.agreements if read_agreement(reader, each).agreement_id == agreement_id]
    if not found:
        raise InputError("agreement-not-found", agreement=agreement_id)
    known = found[-1]
    if known.complete:
        raise InputError("agreement-not-offered", state="in-force")
    centre = reader.centre(known.centre)
    if not centre.confirmed:
        raise TrustError("peer-unconfirmed", peer=centre.slug)
    signed = reader.keyholder.countersign_agreement(known.signed, peer=read_card(centre.card).public)
    kept = replace(known, signed=signed, complete=True)
    others = [each for each in reader.state.agreements if each.agreement_hash != known.agreement_hash]
    reader.change(agreements=(*others, kept))
    telling.put(reader, centre.node_id, Kind.AGREEMENT, signed, conversation=agreement_id)
    reader.save()
    return _line(reader, kept)


def read_agreement(reader: Reader, known: KnownAgreement) -> Agreement:
    """Return what is agreed; its signatures are verified once more.

    Fails with `TrustError` as `wasl.exchange.verify_agreement`.

    Args:
        reader: The reader.
        known: The agreement as kept.

    Returns:
        The agreement.
    """
    publics = {each.node_id: read_card(each.card).public for each in reader.state.centres}
    return verify_agreement(known.signed, {**publics, reader.keyholder.node_id: reader.keyholder.public}).agreement


def agreements_of(reader: Reader) -> dict[str, Agreement]:
    """Return every agreement that both parties signed, by hash; those that have ended, too.

    Args:
        reader: The reader.

    Returns:
        The agreements.
    """
    return {each.agreement_hash: read_agreement(reader, each) for each in reader.state.agreements if each.complete}


def agreement_with(reader: Reader, centre: NodeId) -> tuple[str, Agreement | None]:
    """Return the agreement in force with a centre today; else the one that ended last, so that it can be named.

    Args:
        reader: The reader.
        centre: The centre.

    Returns:
        Its hash and the agreement; empty and None if there was none.
    """
    signed = {each.agreement_hash for each in reader.state.agreements if each.complete and each.centre == centre}
    known = [(name, each) for name, each in agreements_of(reader).items() if name in signed]
    in_force = [each for each in known if each[1].valid_from <= clock.today() <= each[1].valid_until]
    return max(in_force or known, key=lambda each: (each[1].valid_until, each[0]), default=("", None))


def address(reader: Reader, slug: str) -> Address:
    """Return the address that a person wrote as a slug.

    Args:
        reader: The reader.
        slug: ``doha`` for a centre, ``doha/oman`` for a desk of it.

    Returns:
        The address.

    Raises:
        InputError: ``recipient-unknown``, or ``desk-closed`` for a desk that takes nothing more.
    """
    name, _, desk_slug = slug.partition("/")
    centre = next((each for each in reader.state.centres if name and name in {each.slug, each.node_id}), None)
    if centre is not None and not desk_slug:
        return Address(node=centre.node_id)
    desks = read_card(centre.card).desks if centre else ()
    desk = next((each for each in desks if each.slug == desk_slug), None)
    if desk is None:
        raise InputError("recipient-unknown", name=slug)
    if desk.closed:
        raise InputError("desk-closed", name=slug)
    return desk.address


def party(reader: Reader, known: Address) -> Party:
    """Return a centre or a desk of it as it is shown.

    Args:
        reader: The reader.
        known: Its address.

    Returns:
        The party.
    """
    centre = reader.centre(known.node)
    card = read_card(centre.card)
    desk = next((each for each in card.desks if each.desk_id == known.desk), None)
    return Party(
        address=known,
        names=desk.names if desk else card.names,
        node_names=card.names,
        slug=f"{centre.slug}/{desk.slug}" if desk else centre.slug,
        local=False,
    )


def names_of(reader: Reader, party: Address) -> dict[str, str]:
    """Return how a centre, a desk of it, or this reader is called.

    Args:
        reader: The reader.
        party: Whose.

    Returns:
        Name per language; of a desk, with its centre.
    """
    if party.node == reader.keyholder.node_id:
        return dict(reader.state.names)
    card = read_card(reader.centre(party.node).card)
    desk = next((each for each in card.desks if each.desk_id == party.desk), None)
    if desk is None:
        return dict(card.names)
    return {language: f"{desk.names[language]}, {name}" for language, name in card.names.items()}


def view(reader: Reader, centre: Centre) -> CentreView:
    """Return a centre as the desk sees it.

    Args:
        reader: The reader.
        centre: The centre.

    Returns:
        The view.
    """
    return CentreView(
        slug=centre.slug,
        node_id=centre.node_id,
        names=dict(read_card(centre.card).names),
        confirmed=centre.confirmed,
        digits=card_digits(reader.state.card, centre.card),
        gaps=gaps(centre.heard),
    )


def _line(reader: Reader, known: KnownAgreement) -> AgreementLine:
    agreement = read_agreement(reader, known)
    state = "offered"
    if known.complete:
        state = "over" if agreement.valid_until < clock.today() else "in-force"
    return AgreementLine(agreement=agreement, centre=reader.centre(known.centre).slug, state=state)


def _slug(reader: Reader, name: str, node: NodeId) -> str:
    slug = _NOT_SLUG.sub("-", name.lower()).strip("-")[:40] or f"n{node[:8]}"
    return f"{slug}-{node[:8]}" if any(each.slug == slug for each in reader.state.centres) else slug

"""Desks and centres, here and at peers, as readers see and name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from wasl.errors import InputError
from wasl.flow import here
from wasl.flow.views import Party
from wasl.record import Address, Desk, DeskId, DeskKind, NodeId, Tlp
from wasl.store import desks, peers

_held: ContextVar[Directory | None] = ContextVar("directory", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Every desk and centre that this node knows, at one moment.

    Attributes:
        parties: By address; a centre under the address without desk.
        local: This node's desks by id.
        closed: Desks that take nothing more, here and at peers.
        kinds: What sort each desk is, here and at peers.
        highest: Strictest colour that each node may hold, as it says itself.
        desk_states: State of every open desk that has one, here and at peers.
    """

    parties: Mapping[Address, Party]
    local: Mapping[DeskId, Desk]
    closed: frozenset[Address] = frozenset()
    kinds: Mapping[Address, DeskKind] = field(default_factory=dict)
    highest: Mapping[NodeId, Tlp] = field(default_factory=dict)
    desk_states: Mapping[Address, str] = field(default_factory=dict)

    def states(self, address: Address) -> frozenset[str]:
        """Return the states that get what an address gets.

        Args:
            address: A desk; or a centre of a peer, which may give it to every desk it has.

        Returns:
            Their codes; none for a desk of no state.
        """
        if address.desk:
            state = self.desk_states.get(address, "")
            return frozenset({state} if state else ())
        return frozenset(state for each, state in self.desk_states.items() if each.node == address.node)

    def party(self, address: Address) -> Party:
        """Return who an address is; one that is not known is shown by its centre, or by its id.

        Args:
            address: The address.

        Returns:
            The party.
        """
        found = self.parties.get(address)
        if found is not None:
            return found
        centre = self.parties.get(Address(node=address.node))
        names = centre.names if centre else {}
        slug = f"{centre.slug if centre else address.node[:8]}/{address.desk[:8]}"
        return Party(address=address, names=names, node_names=names, slug=slug, local=False)

    def address(self, slug: str) -> Address:
        """Return the address that a person wrote as a slug.

        Args:
            slug: ``oman``, ``almaty`` or ``almaty/tajikistan``.

        Returns:
            The address.

        Raises:
            InputError: ``recipient-unknown``.
        """
        for address, party in self.parties.items():
            if party.slug == slug:
                return address
        raise InputError("recipient-unknown", name=slug)

    def recipient(self, slug: str) -> Address:
        """Return the recipient that a slug means; this node's own name means its centre desk.

        Args:
            slug: ``oman``, ``almaty`` or ``almaty/tajikistan``.

        Returns:
            The address.

        Raises:
            InputError: ``recipient-unknown``.
        """
        address = self.address(slug)
        return self.centre.address if address == Address(node=here.node_id()) else address

    @property
    def centre(self) -> Desk:
        """This node's centre desk."""
        return next(desk for desk in self.local.values() if desk.kind is DeskKind.CENTRE)


@contextmanager
def held() -> Iterator[None]:
    """Let all that is read within see one directory, read once; nothing within may change a desk or a peer."""
    token = _held.set(_held.get() or directory())
    try:
        yield
    finally:
        _held.reset(token)


def directory() -> Directory:
    """Return the directory as it is now, or as it was when it began to be `held`."""
    return _held.get() or _read()


def _read() -> Directory:
    node, config = here.node_id(), here.config()
    local = {desk.desk_id: desk for desk in desks.all_desks(node)}
    parties = _parties(node, config.slug, config.names, local.values(), local=True)
    closed = {desk.address for desk in local.values() if desk.closed}
    states = _states(local.values())
    kinds = {desk.address: desk.kind for desk in local.values()}
    highest = {node: here.highest()}
    for slug, kept in peers.all_cards():
        card = here.kept_card(kept)
        parties |= _parties(card.node_id, slug, card.names, card.desks, local=False)
        closed |= {desk.address for desk in card.desks if desk.closed}
        states |= _states(card.desks)
        kinds |= {desk.address: desk.kind for desk in card.desks}
        highest[card.node_id] = card.highest_tlp
    return Directory(
        parties=parties, local=local, closed=frozenset(closed), kinds=kinds, highest=highest, desk_states=states
    )


def _states(desks_of: Iterable[Desk]) -> dict[Address, str]:
    return {desk.address: desk.state for desk in desks_of if desk.state and not desk.closed}


def _parties(
    node: NodeId, slug: str, names: Mapping[str, str], its_desks: Iterable[Desk], *, local: bool
) -> dict[Address, Party]:
    centre = Address(node=node)
    found = {centre: Party(address=centre, names=names, node_names=names, slug=slug, local=local)}
    for desk in its_desks:
        name = desk.slug if local else f"{slug}/{desk.slug}"
        found[desk.address] = Party(address=desk.address, names=desk.names, node_names=names, slug=name, local=local)
    return found


def own_centre(address: Address, known: Directory) -> DeskId | None:
    """Return the desk of this node that an address means, or None if it means none.

    Args:
        address: An address.
        known: The directory.

    Returns:
        The centre desk for the address of the node itself, else the desk if it is ours.
    """
    if address.node != NodeId(here.config().node_id):
        return None
    if not address.desk:
        return known.centre.desk_id
    return address.desk if address.desk in known.local and address not in known.closed else None

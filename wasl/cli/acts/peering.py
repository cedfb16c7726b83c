"""Peer cards: ours out, theirs in, and the forty digits that two people read to each other."""

from __future__ import annotations

from wasl.cli import files
from wasl.cli.acts.delivering import deliver
from wasl.cli.screens import centre
from wasl.cli.session import Session
from wasl.flow import peers


def show_card(session: Session, *, out: str) -> None:
    """Run ``wasl peer card``.

    Args:
        session: Who acts and how to answer.
        out: File to write, or ``-``.
    """
    card = peers.own_card(session.actor())
    deliver(session, card, out)


def add_peer(session: Session, *, file: str, slug: str) -> None:
    """Run ``wasl peer add``.

    Args:
        session: Who acts and how to answer.
        file: The peer's card.
        slug: Our short name for the peer; empty to take one from its English name.
    """
    peer = peers.add_peer(session.actor(), files.read_file(file), slug=slug)
    session.answer(peer, lambda: centre.peers((peer,), session))


def confirm_peer(session: Session, *, peer: str, digits: str) -> None:
    """Run ``wasl peer confirm``.

    Args:
        session: Who acts and how to answer.
        peer: Short name or node id.
        digits: As the peer's officer read them; spaces do not count.
    """
    confirmed = peers.confirm_peer(session.actor(), peer, "".join(digits.split()))
    session.answer(confirmed, lambda: centre.peers((confirmed,), session))


def list_peers(session: Session) -> None:
    """Run ``wasl peer list``.

    Args:
        session: Who acts and how to answer.
    """
    found = peers.peers(session.actor())
    session.answer({"peers": found}, lambda: centre.peers(found, session))

"""The node itself: founding it, its pins, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping

from wasl.exchange import read_card
from wasl.flow import directory, here, lines
from wasl.flow.directory import NewOfficer
from wasl.record import DeskKind
from wasl.store import journal, outbox, peers, schema
from wasl.store.connection import atomic

CENTRE = "centre"
_CENTRE_NAMES: Mapping[str, str] = {"en": "Centre desk", "ru": "Центр", "ar": "مكتب المركز"}


def build_schema() -> None:
    """Make or bring up to date the tables, as their owner."""
    schema.build()


def found(*, login: str, name: str, language: str = "en") -> NewOfficer:
    """Found the node: its centre desk and its first manager.

    Args:
        login: Login of the manager.
        name: Name of the manager.
        language: Of the manager's screens.

    Returns:
        The manager and the credentials, shown once.

    Raises:
        InputError: ``slug-form``.
    """
    here.forget()
    with atomic():
        desk = directory.make_desk(slug=CENTRE, kind=DeskKind.CENTRE, state="", names=_CENTRE_NAMES, languages=("en",))
        made = directory.make_manager(login=login, name=name, desk=CENTRE, language=language)
        lines.write(None, "node-founded", [desk.desk_id, made.officer.officer_id], door="cli")
    return made


def pins() -> tuple[bytes, ...]:
    """Return the TLS leaves that the gate admits: those of confirmed peers. TLS only admits; envelopes identify."""
    return tuple(sorted(read_card(peer.card).tls_leaf for peer in peers.all_peers() if peer.confirmed))


def status() -> dict[str, int]:
    """Return how the node stands, without any content: messages that wait, confirmed peers, lines in the journal."""
    confirmed = sum(peer.confirmed for peer in peers.all_peers())
    return {"waiting": outbox.waiting(), "peers": confirmed, "journal_size": journal.size()}

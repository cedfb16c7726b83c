"""Carriers: how a peer is reached, and carrying by hand with a stick."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text as Line

from wasl.cli import faults
from wasl.cli.screens import carrying as screens
from wasl.cli.screens import centre
from wasl.cli.session import Session
from wasl.flow import carry_in as carrying_in
from wasl.flow import carry_out as carrying_out
from wasl.flow import carrying


def set_carrier(session: Session, *, peer: str, carrier: str, folder: str | None, way: str) -> None:
    """Run ``wasl peer carrier``.

    Args:
        session: Who acts and how to answer.
        peer: Short name or node id.
        carrier: ``https`` or ``folder``.
        folder: The directory, if it is always the same.
        way: ``both``, ``out`` or ``in``.
    """
    shown = carrying.set_carrier(
        session.actor(), peer, carrying.Carrier(carrier), folder=folder or "", way=carrying.Way(way)
    )
    session.answer(shown, lambda: centre.peers((shown,), session))


def carry_out(session: Session, *, peer: str, folder: str | None, again: bool) -> int:
    """Run ``wasl carry out``.

    Args:
        session: Who acts and how to answer.
        peer: Short name or node id.
        folder: The directory; the one that is set for the peer if none is named.
        again: Whether also what was carried before and is not confirmed.

    Returns:
        The exit code: failed if the folder did not take everything.
    """

    def tell(written: int) -> None:
        session.talk.print(session.say("carry-progress-out", written=written))

    place = Path(folder) if folder else None
    done = carrying_out.carry_out(session.actor(), peer, place, again=again, progress=tell)
    session.answer(done, lambda: screens.carried_out(done, session))
    return faults.FAILED if done.stopped else faults.DONE


def carry_in(session: Session, *, folder: str) -> int:
    """Run ``wasl carry in``.

    Args:
        session: Who acts and how to answer.
        folder: The directory.

    Returns:
        The exit code: failed if it broke off.
    """

    def tell(done: int, everything: int) -> None:
        session.talk.print(session.say("carry-progress-in", done=done, all=everything))

    done = carrying_in.carry_in(session.actor(), Path(folder), progress=tell)
    session.answer(done, lambda: screens.carried_in(done, session))
    return faults.FAILED if done.stopped else faults.DONE


def put_card(session: Session, *, folder: str) -> None:
    """Run ``wasl carry card``.

    Args:
        session: Who acts and how to answer.
        folder: The directory.
    """
    name = carrying.put_card(session.actor(), Path(folder))
    session.answer({"file": name}, lambda: Line(session.say("carry-card-put", file=name)))

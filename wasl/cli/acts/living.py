"""The life of a report: who holds it, taking it back, and what must not be erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import Group
from rich.text import Text as Line

from wasl.cli.acts.delivering import deliver_print
from wasl.cli.screens import approvals as approval_screens
from wasl.cli.screens import living as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import fate, suspending, table_prints
from wasl.flow.life import asking, holders, holds, reads, taking_back
from wasl.record import LifeAct


def list_holders(session: Session, *, report_id: str, pdf: str | None) -> None:
    """Run ``wasl report holders``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        pdf: File to which it is printed, or ``-``.
    """
    if pdf is not None:
        deliver_print(session, table_prints.print_holders(session.actor(), report_id, session.language), pdf)
        return
    found = holders.holders_of(session.actor(), report_id)
    session.answer(found, lambda: screens.holders(found, session))


def list_reads(session: Session, *, report_id: str, peer: str) -> None:
    """Run ``wasl report reads``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        peer: A peer that is asked who read it there; empty to ask none.
    """
    actor = session.actor()
    if peer:
        asking.ask(actor, report_id, peer)
    found, peers = reads.reads_of(actor, report_id), asking.reads_at_peers(actor, report_id)
    session.answer(
        {"reads": found, "peers": peers},
        lambda: Group(screens.reads(found, session), screens.reads_at_peers(peers, session)),
    )


def narrow(session: Session, *, report_id: str, losing: Sequence[str], reason: str) -> None:
    """Run ``wasl report narrow``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        losing: Short names of who is to lose it.
        reason: Code.
    """
    actor = session.actor()
    taking_back.narrow(actor, report_id, losing, reason=reason)
    found = holders.holders_of(actor, report_id)
    session.answer(found, lambda: screens.holders(found, session))


def suspend(session: Session, *, report_id: str, reason: str) -> None:
    """Run ``wasl report suspend``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        reason: Code.
    """
    actor = session.actor()
    found = suspending.suspend(actor, report_id, reason=reason)
    table = fate.fate(actor, report_id)
    session.answer(found, lambda: screens.suspended(found, table, session))


def recall(session: Session, *, report_id: str, reason: str) -> None:
    """Run ``wasl report recall``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        reason: Code.
    """
    _propose(session, report_id, LifeAct.RECALL, reason)


def erase(session: Session, *, report_id: str, reason: str) -> None:
    """Run ``wasl report erase``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        reason: Code.
    """
    _propose(session, report_id, LifeAct.ERASURE, reason)


def _propose(session: Session, report_id: str, act: LifeAct, reason: str) -> None:
    proposal = taking_back.propose_taking_back(session.actor(), report_id, act, reason=reason)
    session.answer(proposal, lambda: approval_screens.waiting(proposal.proposal_id, proposal.digest, session))


def place_hold(session: Session, *, report_id: str, authority: str, reason: str, until: str) -> None:
    """Run ``wasl hold place``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        authority: Who demands it, and under which reference.
        reason: What it is needed for.
        until: The day on which it is decided again.
    """
    found = holds.place(session.actor(), report_id, reason=reason, authority=authority, until=_day(until))
    session.answer(found, lambda: screens.holds([found], session))


def list_holds(session: Session) -> None:
    """Run ``wasl hold list``.

    Args:
        session: Who acts and how to answer.
    """
    found = holds.held(session.actor())
    session.answer({"holds": found}, lambda: screens.holds(found, session))


def renew_hold(session: Session, *, hold: str, reason: str, until: str) -> None:
    """Run ``wasl hold renew``.

    Args:
        session: Who acts and how to answer.
        hold: The hold.
        reason: Why it is needed still.
        until: The day on which it is decided again.
    """
    found = holds.renew(session.actor(), hold, until=_day(until), reason=reason)
    session.answer(found, lambda: screens.holds([found], session))


def lift_hold(session: Session, *, hold: str, reason: str) -> None:
    """Run ``wasl hold lift``.

    Args:
        session: Who acts and how to answer.
        hold: The hold.
        reason: Why it is needed no longer.
    """
    holds.lift(session.actor(), hold, reason=reason)
    session.answer({"lifted": hold}, lambda: Line(session.say("done-hold-lifted")))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("hold-day") from error

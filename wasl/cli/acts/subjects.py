"""The subject register: requests of persons, what was found, and what was done about it."""

from __future__ import annotations

from rich.text import Text as Line

from wasl.cli.screens import subjects as screens
from wasl.cli.session import Session
from wasl.flow.subjects import acting, finding, register


def open_request(session: Session, *, reference: str, given: str) -> None:
    """Run ``wasl subject open``.

    Args:
        session: Who acts and how to answer.
        reference: Under which the centre keeps its letters.
        given: What the person gave.
    """
    made = register.open_request(session.actor(), reference=reference, given=given)
    session.answer(made, lambda: screens.requests([made], session))


def list_all(session: Session) -> None:
    """Run ``wasl subject list``.

    Args:
        session: Who acts and how to answer.
    """
    found = register.requests(session.actor())
    session.answer({"requests": found}, lambda: screens.requests(found, session))


def find(session: Session, *, subject: str, query: str, exercise: bool) -> None:
    """Run ``wasl subject find``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
        query: A name.
        exercise: True to look among exercise material.
    """
    view = finding.find(session.actor(), subject, query, exercise=exercise)
    session.answer({"found": view.found}, lambda: screens.hits(view.found, session))


def decide(session: Session, *, subject: str, report_id: str, entity: str, verdict: str, reason: str) -> None:
    """Run ``wasl subject decide``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
        report_id: The report.
        entity: The entity in it.
        verdict: ``tell``, ``keep`` or ``other``.
        reason: Why so.
    """
    view = finding.decide(
        session.actor(),
        subject,
        report_id,
        entity,
        concerns=verdict != "other",
        tell=verdict == "tell",
        reason=reason,
    )
    session.answer({"decided": view.decided}, lambda: screens.hits(view.decided, session))


def act_on(session: Session, *, subject: str, report_id: str, what: str, reason: str) -> None:
    """Run ``wasl subject act``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
        report_id: The report.
        what: ``restrict``, ``lift``, ``correct`` or ``erase``.
        reason: Why, or what is wrong.
    """
    actor = session.actor()
    if what == "restrict":
        acting.restrict(actor, subject, report_id, reason=reason)
    elif what == "lift":
        acting.lift(actor, subject, report_id, reason=reason)
    else:
        acting.ask(actor, subject, report_id, what=what, words=reason)
    session.answer({"report": report_id, "done": what}, lambda: Line(session.say("done-subject")))


def show(session: Session, *, subject: str) -> None:
    """Run ``wasl subject show``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
    """
    view = finding.show(session.actor(), subject)
    session.answer(view, lambda: screens.hits(view.decided, session))


def export(session: Session, *, subject: str) -> None:
    """Run ``wasl subject export``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
    """
    found = acting.export(session.actor(), subject)
    session.answer(found, lambda: Line(acting.document_of(found).decode()))


def close(session: Session, *, subject: str, reason: str) -> None:
    """Run ``wasl subject close``.

    Args:
        session: Who acts and how to answer.
        subject: The request.
        reason: What the person was told.
    """
    done = register.close(session.actor(), subject, outcome=reason)
    session.answer(done, lambda: screens.requests([done], session))

"""What this centre declares about an agreement: declined, suspended, resumed, ended."""

from __future__ import annotations

from wasl.cli.acts.agreeing import read_day
from wasl.cli.screens import centre
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import declaring, trying
from wasl.flow.agreement_views import AgreementView
from wasl.record import Text


def try_out(session: Session, *, agreement_id: str) -> None:
    """Run ``wasl agreement try``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement, or the hash of one version.
    """
    found = trying.try_on_reports(session.actor(), agreement_id)
    session.answer(found, lambda: centre.trial(found, session))


def decline(session: Session, *, agreement_id: str, reason: str, language: str) -> None:
    """Run ``wasl agreement decline``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement, or the hash of one version.
        reason: Why.
        language: Of the reason.
    """
    _answer(session, declaring.decline(session.actor(), agreement_id, Text(text=reason, language=language)))


def suspend(session: Session, *, agreement_id: str, reason: str, language: str) -> None:
    """Run ``wasl agreement suspend``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement.
        reason: Why.
        language: Of the reason.
    """
    _answer(session, declaring.suspend(session.actor(), agreement_id, Text(text=reason, language=language)))


def resume(session: Session, *, agreement_id: str, reason: str, language: str) -> None:
    """Run ``wasl agreement resume``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement.
        reason: Why.
        language: Of the reason.
    """
    _answer(session, declaring.resume(session.actor(), agreement_id, Text(text=reason, language=language)))


def end(
    session: Session, *, agreement_id: str, reason: str, language: str, last_day: str | None, at_once: bool
) -> None:
    """Run ``wasl agreement end``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement.
        reason: Why.
        language: Of the reason.
        last_day: Last day, ISO 8601.
        at_once: True to end it at once, for cause.

    Raises:
        InputError: ``agreement-end-how`` if neither or both were said.
    """
    if at_once == (last_day is not None):
        raise InputError("agreement-end-how")
    said = Text(text=reason, language=language)
    day = None if last_day is None else read_day(last_day, option="--last-day")
    _answer(session, declaring.end(session.actor(), agreement_id, said, last_day=day))


def _answer(session: Session, view: AgreementView) -> None:
    session.answer(view, lambda: centre.agreement(view, session))

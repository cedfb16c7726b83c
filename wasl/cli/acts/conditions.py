"""Rights conditions: the table, assurances of states, decisions of officers."""

from __future__ import annotations

from datetime import date

from wasl import vocabulary
from wasl.cli.acts.agreeing import read_day
from wasl.cli.screens import conditions as screens
from wasl.cli.session import Session
from wasl.flow import assurances, conditions
from wasl.flow.condition_views import CoverGiven
from wasl.record import RightsCondition, StateCondition


def list_conditions(session: Session) -> None:
    """Run ``wasl condition list``.

    Args:
        session: Who acts and how to answer.
    """
    found = conditions.table(session.actor())
    session.answer({"conditions": found}, lambda: screens.conditions(found, session))


def add(session: Session, *, state: str, condition: str, topic: str, source: str, day: str) -> None:
    """Run ``wasl condition add``.

    Args:
        session: Who acts and how to answer.
        state: Against which state, as code or name.
        condition: Which.
        topic: For which topic; empty for every topic.
        source: Who says so.
        day: Day or year of the source.
    """
    conditions.add(session.actor(), _stands(state, condition, topic), source=source, day=day)
    list_conditions(session)


def confirm(session: Session, *, state: str, condition: str, topic: str) -> None:
    """Run ``wasl condition confirm``.

    Args:
        session: Who acts and how to answer.
        state: Against which state.
        condition: Which.
        topic: For which topic.
    """
    conditions.confirm(session.actor(), _stands(state, condition, topic))
    list_conditions(session)


def strike(session: Session, *, state: str, condition: str, topic: str, reason: str) -> None:
    """Run ``wasl condition strike``.

    Args:
        session: Who acts and how to answer.
        state: Against which state.
        condition: Which.
        topic: For which topic.
        reason: Why.
    """
    conditions.strike(session.actor(), _stands(state, condition, topic), reason=reason)
    list_conditions(session)


def decide(
    session: Session,
    *,
    state: str,
    condition: str,
    topic: str,
    report_id: str,
    since: str | None,
    until: str,
    reason: str,
) -> None:
    """Run ``wasl condition decide``.

    Args:
        session: Who acts and how to answer.
        state: Against which state.
        condition: Which.
        topic: For which topic.
        report_id: For which report alone; empty for every report.
        since: First day, or None for today.
        until: Last day.
        reason: Why.
    """
    stands = _stands(state, condition, topic)
    given = CoverGiven(
        state=stands.state,
        condition=stands.condition,
        topic=stands.topic,
        report_id=report_id,
        words=reason,
        since=_day(since),
        until=read_day(until, option="--until"),
    )
    made = assurances.decide(session.actor(), given)
    session.answer(made, lambda: screens.covers((made,), session))


def list_covers(session: Session) -> None:
    """Run ``wasl assurance list``.

    Args:
        session: Who acts and how to answer.
    """
    found = assurances.covers(session.actor())
    session.answer({"assurances": found}, lambda: screens.covers(found, session))


def assure(
    session: Session,
    *,
    state: str,
    condition: str,
    topic: str,
    words: str,
    reference: str,
    number: str,
    since: str | None,
    until: str,
) -> None:
    """Run ``wasl assurance add``.

    Args:
        session: Who acts and how to answer.
        state: Which state has given it.
        condition: What it rules out.
        topic: For which topic; empty for every topic.
        words: Its text.
        reference: File or note of that state.
        number: Number in this centre's incoming register.
        since: First day, or None for today.
        until: Last day.
    """
    stands = _stands(state, condition, topic)
    given = CoverGiven(
        state=stands.state,
        condition=stands.condition,
        topic=stands.topic,
        words=words,
        reference=reference,
        number=number,
        since=_day(since),
        until=read_day(until, option="--until"),
    )
    made = assurances.assure(session.actor(), given)
    session.answer(made, lambda: screens.covers((made,), session))


def end(session: Session, *, cover_id: str, reason: str) -> None:
    """Run ``wasl assurance end``.

    Args:
        session: Who acts and how to answer.
        cover_id: The assurance or decision.
        reason: Why.
    """
    assurances.end(session.actor(), cover_id, reason=reason)
    list_covers(session)


def _stands(state: str, condition: str, topic: str) -> StateCondition:
    return StateCondition(
        state=vocabulary.read_code("countries", state),
        condition=RightsCondition(condition),
        topic=vocabulary.read_code("topics", topic) if topic else "",
    )


def _day(text: str | None) -> date | None:
    return None if text is None else read_day(text, option="--from")

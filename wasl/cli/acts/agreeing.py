"""Agreements: proposed here, signed there, in force when both have signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from wasl import vocabulary
from wasl.cli.screens import centre
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import agreements
from wasl.record import HCode, Onward, PersonCategory, Purpose, RightsCondition, Tlp

_LONGEST_HOURS: Final = 5


def propose(
    session: Session,
    *,
    peer: str,
    title_en: str,
    title_ru: str,
    title_ar: str,
    topics: Sequence[str],
    kinds: Sequence[str],
    categories: Sequence[str],
    highest_tlp: str,
    highest_hcode: str,
    onward: str,
    purposes: Sequence[str],
    valid_from: str,
    valid_until: str,
    conditions: Sequence[str],
    answers: Sequence[str],
    keep_days: int,
    notice_days: int,
    clause_ar: Sequence[str],
    clause_ru: Sequence[str],
    clause_en: Sequence[str],
    replaces: str,
) -> None:
    """Run ``wasl agreement propose``.

    Args:
        session: Who acts and how to answer.
        peer: Short name or node id of the other party.
        title_en: Title in English.
        title_ru: Title in Russian.
        title_ar: Title in Arabic.
        topics: That may be exchanged, as codes or in words.
        kinds: Kinds of information that may be exchanged, likewise.
        categories: Person categories that may occur, likewise.
        highest_tlp: Strictest colour.
        highest_hcode: Strictest handling code.
        onward: What the receiver may do with it.
        purposes: What it may be used for.
        valid_from: First day, ISO 8601.
        valid_until: Last day, ISO 8601.
        conditions: Rights conditions that bind under it.
        answers: Hours in which questions are answered, each as urgency and hours with an equals sign between.
        keep_days: Days in which keeping what came is reviewed.
        notice_days: Days of notice before an end.
        clause_ar: Further clauses in Arabic, in their order.
        clause_ru: The same in Russian.
        clause_en: The same in English.
        replaces: The agreement of which this is the next version; empty for a new one.

    Raises:
        InputError: ``date-form`` or ``code-unknown`` for an option that cannot be read, ``clause-languages`` if a
            clause lacks a language, and the codes of `wasl.vocabulary.read_code`.
    """
    if len({len(clause_ar), len(clause_ru), len(clause_en)}) > 1:
        raise InputError("clause-languages")
    view = agreements.propose(
        session.actor(),
        peer=peer,
        titles={"en": title_en, "ru": title_ru, "ar": title_ar},
        topics=tuple(vocabulary.read_code("topics", each) for each in topics),
        kinds=tuple(vocabulary.read_code("kinds", each) for each in kinds),
        categories=tuple(_category(each) for each in categories),
        highest_tlp=Tlp(highest_tlp),
        highest_hcode=HCode(highest_hcode),
        onward=Onward(onward),
        purposes=tuple(map(Purpose, purposes)),
        valid_from=read_day(valid_from, option="--from"),
        valid_until=read_day(valid_until, option="--until"),
        conditions=tuple(map(RightsCondition, conditions)),
        answer_hours=dict(map(_answer, answers)),
        keep_days=keep_days,
        notice_days=notice_days,
        clauses=tuple(
            {"ar": arabic, "ru": russian, "en": english}
            for arabic, russian, english in zip(clause_ar, clause_ru, clause_en, strict=True)
        ),
        replaces=replaces,
    )
    session.answer(view, lambda: centre.agreement(view, session))


def read_day(text: str, *, option: str) -> date:
    """Read a day.

    Args:
        text: ISO 8601, for instance ``2026-11-23``.
        option: Where it stood.

    Returns:
        The day.

    Raises:
        InputError: ``date-form``.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("date-form", option=option, value=text) from error


def sign(session: Session, *, agreement_id: str) -> None:
    """Run ``wasl agreement sign``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement.
    """
    view = agreements.sign(session.actor(), agreement_id)
    session.answer(view, lambda: centre.agreement(view, session))


def list_agreements(session: Session) -> None:
    """Run ``wasl agreement list``.

    Args:
        session: Who acts and how to answer.
    """
    found = agreements.agreements(session.actor())
    session.answer({"agreements": found}, lambda: centre.agreements(found, session))


def show_agreement(session: Session, *, agreement_id: str) -> None:
    """Run ``wasl agreement show``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement, or the hash of one version.
    """
    found = agreements.agreement(session.actor(), agreement_id)
    session.answer(found, lambda: centre.agreement(found, session))


def _answer(text: str) -> tuple[str, int]:
    urgency, _, hours = text.partition("=")
    if not (hours.isascii() and hours.isdigit() and len(hours) <= _LONGEST_HOURS):
        raise InputError("code-unknown", option="--answer", value=text, choices="urgent=8, priority=72, routine=168")
    return vocabulary.read_code("urgencies", urgency), int(hours)


def _category(text: str) -> PersonCategory:
    found = vocabulary.lookup("person_categories", text)
    if found is None or found.code not in set(PersonCategory):
        raise InputError("code-unknown", option="--category", value=text, choices=", ".join(PersonCategory))
    return PersonCategory(found.code)

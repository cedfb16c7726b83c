"""What the terms of an agreement may be, whoever wrote them, and what this node offers."""

from __future__ import annotations

from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import limits
from wasl.record import LANGUAGES, Agreement

MOST_CLAUSES: Final = 40
MOST_DAYS: Final = 3650


def limits_of_terms(agreement: Agreement) -> None:
    """Refuse terms that cannot be kept or shown, whoever wrote them.

    Args:
        agreement: The agreement.

    Raises:
        InputError: ``days-out-of-range``, ``clauses-too-many``, ``clause-languages``, and the codes of
            `wasl.flow.limits`.
    """
    given = (agreement.keep_days, agreement.notice_days, *agreement.answer_hours.values())
    if any(not 0 <= each <= MOST_DAYS for each in given) or any(hours < 1 for hours in agreement.answer_hours.values()):
        raise InputError("days-out-of-range", days=max(given, default=0), limit=MOST_DAYS)
    if len(agreement.clauses) > MOST_CLAUSES:
        raise InputError("clauses-too-many", limit=MOST_CLAUSES)
    for clause in agreement.clauses:
        if set(clause) != set(LANGUAGES) or any(not limits.is_seen(text) for text in clause.values()):
            raise InputError("clause-languages")
        for text in clause.values():
            limits.check_text(text, field="clauses", limit=limits.VALUE_LIMIT, several_lines=True)


def check_terms(agreement: Agreement) -> None:
    """Refuse terms that this node does not offer.

    Args:
        agreement: The agreement.

    Raises:
        InputError: ``titles-missing``, ``terms-missing``, ``validity-reversed``, ``vocabulary-code``, and the codes of
            `limits_of_terms`.
    """
    if any(not agreement.titles.get(language, "").strip() for language in LANGUAGES):
        raise InputError("titles-missing")
    for title in agreement.titles.values():
        limits.check_text(title, field="titles", limit=limits.TITLE_LIMIT)
    if not (agreement.topics and agreement.kinds and agreement.purposes):
        raise InputError("terms-missing")
    if agreement.valid_until < agreement.valid_from:
        raise InputError("validity-reversed")
    limits_of_terms(agreement)
    for table, codes in (
        ("topics", agreement.topics),
        ("kinds", agreement.kinds),
        ("urgencies", tuple(agreement.answer_hours)),
    ):
        for code in codes:
            vocabulary.entry(table, code)

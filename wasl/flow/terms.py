"""What the terms of an agreement may be, whoever wrote them, and what this node offers."""

from __future__ import annotations

import re
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import limits
from wasl.formats.texts.terms import LONGEST_NAME
from wasl.record import LANGUAGES, Agreement, NodeId
from wasl.record.template import Template
from wasl.record.written_terms import Said

MOST_CLAUSES: Final = 40
MOST_DAYS: Final = 3650
_SHORT_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+){0,19}")


def agreement_of(
    said: Said, *, agreement_id: str, version: int, parties: tuple[NodeId, NodeId], template: str
) -> Agreement:
    """Return the agreement that terms make; nothing of them is checked.

    Args:
        said: The terms.
        agreement_id: Its id.
        version: Its version.
        parties: The two nodes, sorted.
        template: Hash of the template from which it is made; empty for none.

    Returns:
        The agreement.
    """
    return Agreement(
        agreement_id=agreement_id,
        version=version,
        parties=parties,
        titles=dict(said["titles"]),
        topics=tuple(sorted(set(said["topics"]))),
        kinds=tuple(sorted(set(said["kinds"]))),
        categories=tuple(sorted(set(said["categories"]))),
        highest_tlp=said["highest_tlp"],
        highest_hcode=said["highest_hcode"],
        onward=said["onward"],
        purposes=tuple(sorted(set(said["purposes"]))),
        valid_from=said["valid_from"],
        valid_until=said["valid_until"],
        conditions=tuple(sorted(set(said.get("conditions", ())))),
        answer_hours=dict(said.get("answer_hours", {})),
        keep_days=said.get("keep_days", 0),
        notice_days=said.get("notice_days", 0),
        clauses=tuple(dict(each) for each in said.get("clauses", ())),
        template=template,
    )


def limits_of_terms(agreement: Agreement | Template) -> None:
    """Refuse terms that cannot be kept or shown, whoever wrote them.

    Args:
        agreement: The agreement, or the template of one.

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


def limits_of_template(template: Template) -> None:
    """Refuse a template that cannot be kept or shown, whoever wrote it.

    Args:
        template: The template.

    Raises:
        InputError: ``template-form``, ``days-out-of-range``, ``titles-missing``, and the codes of `limits_of_terms`.
    """
    if not 0 <= template.valid_days <= MOST_DAYS:
        raise InputError("days-out-of-range", days=template.valid_days, limit=MOST_DAYS)
    short = len(template.template_id) <= LONGEST_NAME and _SHORT_NAME.fullmatch(template.template_id)
    if not short or template.version < 1:
        raise InputError("template-form")
    if any(not limits.is_seen(template.titles.get(language, "")) for language in LANGUAGES):
        raise InputError("titles-missing")
    for title in template.titles.values():
        limits.check_text(title, field="titles", limit=limits.TITLE_LIMIT)
    for note in template.notes.values():
        limits.check_text(note, field="notes", limit=limits.VALUE_LIMIT, several_lines=True)
    limits_of_terms(template)


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

"""What may be kept at all, wherever it comes from and whoever takes it in: a node with its database, or a reader.

Nothing here knows Django, so that a partner without a node refuses the same messages for the same reasons.
"""

from __future__ import annotations

import re
from typing import Final

from wasl.errors import InputError
from wasl.flow import attached, clock, limits
from wasl.record import Address, Entity, ReportVersion, Text, check_id
from wasl.record.register import NUMBER_LIMIT
from wasl.record.schemata import kind_of

UNFIT: Final = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""Faults of ours that the content of one message may set off: they cost that message, and no other."""

LAST_VERSION: Final = 1_000_000
"""No report is corrected so often."""

_REVIEW_YEARS: Final = 3
_CODE: Final = re.compile(r"[a-z][a-z0-9-]{0,63}")
_SCHEMA_LIMIT: Final = 64


def check_version(version: ReportVersion) -> None:
    """Refuse a version that says what it may not say.

    Args:
        version: The version.

    Raises:
        InputError: ``title-missing``, ``review-too-late``, ``version-unserved``, ``audience-too-large``,
            and the codes of `check_entities` and `wasl.flow.limits`.
    """
    check_id(version.report_id, field="report_id")
    if not 1 <= version.version <= LAST_VERSION:
        raise InputError("version-unserved", version=version.version)
    limits.check_moment(version.made, field="made", now=clock.now())
    _check_texts(version)
    if version.handling.review > limits.years_later(clock.today(), _REVIEW_YEARS):
        raise InputError("review-too-late", years=_REVIEW_YEARS)
    check_entities(version.entities)
    attached.check_attachments(version.attachments)


def check_entities(entities: tuple[Entity, ...]) -> None:
    """Refuse entities that cannot be kept or shown, whoever wrote them.

    A peer may run a newer model: a schema or a property that this node does not know is kept as it came, within the
    same limits, and shown as unknown.

    Args:
        entities: All entities of one report.

    Raises:
        InputError: ``entities-too-many``, ``entity-repeated``, ``names-too-many``, and the codes of
            `wasl.flow.limits`.
    """
    values = sum(len(given) for entity in entities for given in entity.properties.values())
    if len(entities) > limits.ENTITIES_LIMIT or values > limits.VALUES_LIMIT:
        raise InputError("entities-too-many", limit=limits.ENTITIES_LIMIT, values=limits.VALUES_LIMIT)
    if len({entity.entity_id for entity in entities}) < len(entities):
        raise InputError("entity-repeated")
    for entity in entities:
        _check_entity(entity)


def _check_texts(version: ReportVersion) -> None:
    if not version.title.text.strip():
        raise InputError("title-missing")
    limits.check_spoken(version.title, field="title", limit=limits.TITLE_LIMIT, several_lines=False)
    limits.check_spoken(version.text, field="text")
    _check_dates(version)
    handling = version.handling
    if len(handling.audience) > limits.AUDIENCE_LIMIT:
        raise InputError("audience-too-large", limit=limits.AUDIENCE_LIMIT)
    limits.check_text(handling.conditions, field="conditions", limit=limits.VALUE_LIMIT, several_lines=True)
    limits.check_text(handling.national_mark, field="national_mark", limit=limits.NAME_LIMIT)
    limits.check_state(handling.national_state, field="national_state")
    limits.check_text(version.likelihood, field="likelihood", limit=limits.LINE_LIMIT)
    limits.check_text(version.source_ref, field="source_ref", limit=limits.LINE_LIMIT)
    if version.origin.desk:
        limits.check_short_id(version.origin.desk, field="origin")


def _check_dates(version: ReportVersion) -> None:
    limits.check_reduced_date(version.event_date)
    limits.check_dating(version.event, field="event")
    limits.check_dating(version.page, field="page")
    # One event has one date: the text as given must not say one thing and the date that machines read another.
    if version.event is not None and version.event.normal != version.event_date:
        raise InputError("event-date-differs", event=version.event.normal, given=version.event_date)


def _check_entity(entity: Entity) -> None:
    limits.check_short_id(entity.entity_id, field="entity_id")
    limits.check_text(entity.schema, field="schema", limit=_SCHEMA_LIMIT)
    names = 0
    for name, given in entity.properties.items():
        kind = kind_of(entity.schema, name)
        names += len(given) if kind == "name" else 0
        limits.check_text(name, field="property", limit=limits.NAME_LIMIT)
        for value in given:
            limits.check_value(value, kind=kind, field=name)
    if names > limits.NAMES_LIMIT:
        raise InputError("names-too-many", limit=limits.NAMES_LIMIT)


def check_said(said_id: str, text: Text, speaker: Address) -> None:
    """Refuse a question or an answer that could not be kept or shown.

    Args:
        said_id: Its id.
        text: What it says.
        speaker: Whose it is.

    Raises:
        InputError: ``text-missing``, ``id-form``, and the codes of `wasl.flow.limits`.
    """
    check_id(said_id, field="question_id")
    if not text.text.strip():
        raise InputError("text-missing")
    limits.check_spoken(text, field="text")
    if speaker.desk:
        limits.check_short_id(speaker.desk, field="desk")


def check_open(waiting: int) -> None:
    """Refuse a further question about a report while too many wait for an answer.

    Args:
        waiting: How many of the same asker wait.

    Raises:
        InputError: ``questions-too-many``.
    """
    if waiting >= limits.OPEN_QUESTIONS_LIMIT:
        raise InputError("questions-too-many", limit=limits.OPEN_QUESTIONS_LIMIT)


def check_peer_number(number: str) -> None:
    """Refuse a sender's number that could not be kept or shown.

    Args:
        number: As the peer gave it; empty if it gave none.

    Raises:
        InputError: ``text-too-long`` or ``text-control``.
    """
    limits.check_text(number, field="number", limit=NUMBER_LIMIT)
    if number and not number.strip():
        raise InputError("text-control", field="number")


def reason_code(reason: str) -> str:
    """Return why a peer refused something, as a code that can be kept and shown.

    Args:
        reason: As the peer gave it.

    Returns:
        The code; ``reason-unreadable`` for what is none.
    """
    return reason if _CODE.fullmatch(reason) else "reason-unreadable"

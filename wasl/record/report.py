"""Reports: a graded, handled unit of information, in immutable versions.

The body names the desk that speaks, never the officer; the journal knows which officer. The source's identity is no
part of it. The bytes of `wasl.record.wire` are what is signed, kept and passed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wasl.record.attachment import Attachment
from wasl.record.entity import Entity, Json, Nature
from wasl.record.grading import UNJUDGED, Grading
from wasl.record.handling import Address, Handling
from wasl.text.calendars import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Free text in the language in which it was written.

    Attributes:
        text: Code point by code point as given.
        language: ISO 639-1 code, for instance ``ru``.
    """

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a desk or an imported row says, before the node makes a version of it.

    Attributes:
        title: One line.
        text: The account; empty text if the entities say it all.
        topic: Code of the vocabulary table ``topics``.
        kind: Code of the vocabulary table ``kinds`` (kind of information).
        grading: As given.
        entities: What it is about.
        event_date: Day (or month, year, span of days) of the event, ISO 8601; empty if there is none. Left empty beside
            ``event``, it is that one's normal form.
        source_ref: Row or document that it came from; empty if typed by the desk.
        attachments: Files that belong to it.
        nature: Whether the text is fact or assessment; none if nothing was said.
        likelihood: Code of the vocabulary table ``likelihoods``; empty if none is said.
        event: The date of the event as it was given, in its calendar; none if it was given as ISO 8601.
        page: The date of the page or document that it came from, as given; none if there is none.
    """

    title: Text
    text: Text
    topic: str
    kind: str
    grading: Grading = UNJUDGED
    entities: tuple[Entity, ...] = ()
    event_date: str = ""
    source_ref: str = ""
    attachments: tuple[Attachment, ...] = ()
    nature: Nature | None = None
    likelihood: str = ""
    event: PartialDate | None = None
    page: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportVersion:
    """One version of one report: the body that the node signs.

    Attributes:
        report_id: The same through all versions.
        version: From 1 on.
        origin: Node and desk that speak.
        made: When this version was made, aware, UTC, whole seconds.
        title: One line.
        text: The account.
        topic: Code of the vocabulary table ``topics``.
        kind: Code of the vocabulary table ``kinds``.
        grading: As given.
        handling: Who may have it and what for.
        entities: What it is about.
        event_date: ISO 8601 with reduced precision or a span of days (``2020-03-25/2020-04-23``), or empty.
        source_ref: Where it came from, or empty.
        attachments: Files that belong to it, with their keys; dropped from extracts that leave them out.
        nature: Whether the text is fact or assessment; none if nothing was said.
        likelihood: Code of the vocabulary table ``likelihoods``, or empty.
        event: The date of the event as given; its normal form is ``event_date``.
        page: The date of the page or document that it came from, as given.
        unknown: Members that a newer node sent; kept, never shown, dropped from extracts.
    """

    report_id: str
    version: int = 1
    origin: Address
    made: datetime
    title: Text
    text: Text
    topic: str
    kind: str
    grading: Grading
    handling: Handling
    entities: tuple[Entity, ...] = ()
    event_date: str = ""
    source_ref: str = ""
    attachments: tuple[Attachment, ...] = ()
    nature: Nature | None = None
    likelihood: str = ""
    event: PartialDate | None = None
    page: PartialDate | None = None
    unknown: Mapping[str, Json] = field(default_factory=dict)


def make_version(draft: Draft, *, report_id: str, origin: Address, handling: Handling, made: datetime) -> ReportVersion:
    """Make the first version of a report from a draft.

    Args:
        draft: What is said.
        report_id: A new id.
        origin: Node and desk that speak.
        handling: Who may have it.
        made: Now, aware, UTC.

    Returns:
        Version 1, with whole seconds.
    """
    return ReportVersion(
        report_id=report_id,
        origin=origin,
        made=made.replace(microsecond=0),
        title=draft.title,
        text=draft.text,
        topic=draft.topic,
        kind=draft.kind,
        grading=draft.grading,
        handling=handling,
        entities=draft.entities,
        event_date=draft.event_date or (draft.event.normal if draft.event else ""),
        source_ref=draft.source_ref,
        attachments=draft.attachments,
        nature=draft.nature,
        likelihood=draft.likelihood,
        event=draft.event,
        page=draft.page,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One desk asks another back about a report.

    Attributes:
        question_id: Random id.
        report_id: What it is about.
        asker: Who asks.
        asked: Who is to answer.
        text: The question.
        made: When, aware, UTC.
        due: By when an answer is wanted, aware, UTC.
        handling: Of the question itself.
        number: Outgoing number in the register of the desk that asks; empty if it gave none.
    """

    question_id: str
    report_id: str
    asker: Address
    asked: Address
    text: Text
    made: datetime
    due: datetime
    handling: Handling
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a question.

    Attributes:
        answer_id: Random id.
        question_id: The question.
        report_id: What the question was about.
        answerer: Who answers.
        asker: Who asked.
        text: The answer.
        made: When, aware, UTC.
        handling: Of the answer itself.
        number: Outgoing number in the register of the desk that answers; empty if it gave none.
    """

    answer_id: str
    question_id: str
    report_id: str
    answerer: Address
    asker: Address
    text: Text
    made: datetime
    handling: Handling
    number: str = ""

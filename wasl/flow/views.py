"""What flow hands to the doors: values ready to be shown, already decided for this reader.

A door adds language and layout, never rights. Nothing in a view was kept from the reader by hiding it in the door.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wasl.flow.file_views import FileView, PartsSent
from wasl.policy import Finding
from wasl.record import Address, Entity, Grading, Handling, Registered, ReportVersion, Text
from wasl.text.totals import Contradiction


class Step(StrEnum):
    """The steps in the fate of a delivery, in their order; the last three are stops."""

    STORED = "stored"
    WAITING = "waiting"
    APPROVED = "approved"
    HELD = "held"
    CARRIED = "carried"
    SENT = "sent"
    RECEIVED = "received"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    COMPLIED = "complied"
    STOPPED = "stopped"
    REFUSED = "refused"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A desk or centre as a reader sees it, here or at a peer.

    Attributes:
        address: Node and desk.
        names: Name of the desk per language; of the centre if no desk is named.
        node_names: Name of its centre per language.
        slug: Short name: ``oman``; of a peer ``almaty`` for its centre, ``almaty/tajikistan`` for its desk.
        local: True if it is of this node.
    """

    address: Address
    names: Mapping[str, str]
    node_names: Mapping[str, str]
    slug: str
    local: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTaken:
    """One step that was taken.

    Attributes:
        step: Which.
        at: When, aware, UTC.
        desk: Which desk took it, when it was not the recipient itself; else None.
    """

    step: Step
    at: datetime
    desk: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FateRow:
    """What became of one item for one recipient.

    Attributes:
        delivery_id: Random id.
        item: ``release``, ``question`` or ``answer``.
        recipient: For whom.
        state: The step reached last, in the order of `Step`; a stop wins.
        steps: All steps, oldest first.
        reasons: Why it was stopped or refused; empty otherwise.
        attempts: How often sending failed so far while it waits.
        parts: How far its attachments have come; None if it has none or stays inside.
        extract_id: The extract that went, seen from its original; empty if it went whole.
    """

    delivery_id: str
    item: str
    recipient: Party
    state: Step
    steps: tuple[StepTaken, ...]
    reasons: tuple[Finding, ...] = ()
    attempts: int = 0
    parts: PartsSent | None = None
    extract_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FateTable:
    """The one table of fate of one report.

    Attributes:
        report_id: The report.
        title: Its title.
        handling: Its handling.
        rows: One per recipient and item, in the order of making.
    """

    report_id: str
    title: Text
    handling: Handling
    rows: tuple[FateRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One report in a list.

    Attributes:
        report_id: The report.
        title: Its title.
        origin: Who speaks.
        made: When this version was made.
        received: When it came to this desk; None for its own.
        handling: Its handling.
        grading: Its grading.
        topic: Code of the vocabulary table ``topics``.
        state: ``new``, ``opened`` or ``acknowledged`` for this desk; ``own`` for the desk that speaks.
        number: Under which this desk entered it first, for instance ``2026/0417``; empty if it is in no register.
    """

    report_id: str
    title: Text
    origin: Party
    made: datetime
    received: datetime | None
    handling: Handling
    grading: Grading
    topic: str
    state: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question and its answer, if there is one.

    Attributes:
        question_id: The question.
        report_id: What it is about.
        report_title: Its title.
        asker: Who asks.
        asked: Who is to answer.
        text: The question.
        made: When.
        due: By when.
        handling: Its handling.
        answer: The answer, or None.
        answered: When, or None.
        number: Under which this desk entered the question; empty if it is in no register.
        answer_number: Under which this desk entered the answer.
    """

    question_id: str
    report_id: str
    report_title: Text
    asker: Party
    asked: Party
    text: Text
    made: datetime
    due: datetime
    handling: Handling
    answer: Text | None = None
    answered: datetime | None = None
    number: str = ""
    answer_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """One comparer's finding, for or against.

    Attributes:
        comparer: Which comparer; label key ``comparer-<comparer>``.
        score_mn: Milli-nats, above zero for, below zero against.
        left: The value it used on the left.
        right: The value it used on the right.
        reason: Code; sentence key ``reason-<code>``.
        data: Named values for the sentence.
    """

    comparer: str
    score_mn: int
    left: str
    right: str
    reason: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class HitSide:
    """One of the two entities of a hit.

    Attributes:
        entity: The entity.
        report_id: The report that speaks of it.
        report_title: Its title.
        origin: Who speaks.
        handling: Its handling.
    """

    entity: Entity
    report_id: str
    report_title: Text
    origin: Party
    handling: Handling


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementView:
    """What one person said of a hit.

    Attributes:
        verdict: ``same``, ``distinct``, ``cannot-say``, or ``open`` for one that takes the judgement before it back.
        reason: The line given.
        officer: Login of who said it.
        at: When.
    """

    verdict: str
    reason: str
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """A proposed match and what people said of it.

    Attributes:
        hit_id: Random id.
        theirs: The entity that arrived.
        ours: The entity that was held.
        total_mn: Score in milli-nats.
        band: ``same``, ``look`` or ``different``.
        evidence: In order of weight.
        verdict: ``open``, ``same``, ``distinct`` or ``cannot-say``.
        verdict_reason: The line given by the person who judged; empty while open.
        judged_by: Login of who judged; empty while open.
        judged: When, or None.
        made: When it was proposed.
        judgements: All that was said of it, oldest first; what was taken back stays.
    """

    hit_id: str
    theirs: HitSide
    ours: HitSide
    total_mn: int
    band: str
    evidence: tuple[EvidenceView, ...]
    verdict: str
    verdict_reason: str
    judged_by: str
    judged: datetime | None
    made: datetime
    judgements: tuple[JudgementView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationView:
    """A translation of a report, shown beside the original.

    Attributes:
        translation_id: The translation.
        version: Which version it is of.
        translator: Which desk made it.
        title: The title with its language.
        text: The account with its language.
        made: When.
        machine: True if a machine made it and nobody has gone over it.
        stale: True if the original was corrected since.
    """

    translation_id: str
    version: int
    translator: Party
    title: Text
    text: Text
    made: datetime
    machine: bool
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report as one reader may see it.

    Attributes:
        version: The version.
        origin: Who speaks.
        received: When it came to this desk; None for its own.
        state: As in `ReportLine`.
        readers: Every party that may read it, as far as this node knows.
        fate: What became of what this node sent of it or circulated; empty for a desk that did neither.
        hits: Hits that this reader may see.
        questions: Questions about it that concern this desk.
        files: Its attachments, in the order of the report.
        actions: What this reader may do now: ``acknowledge``, ``ask``, ``circulate``, ``release``, ``judge``,
            ``answer``, ``translate``, ``take-back``, ``correct``, ``consent``.
        numbers: Under which this desk has entered it in its registers, the first first.
        contradictions: Totals in it that do not equal their parts.
        translations: Translations of it, the newest first.
        form: ``whole``, or ``extract`` if it is known that parts of another report were left out of it.
        original_id: The report that it was cut from, for the desk that cut it; empty for everybody else.
        earlier: Its earlier versions, as far as this reader may read them, the newest first.
        contested: True if it is restricted for a person whom it concerns.
        uncategorised: True if a person in it lacks a category after its day.
    """

    version: ReportVersion
    origin: Party
    received: datetime | None
    state: str
    readers: tuple[Party, ...]
    fate: tuple[FateRow, ...]
    hits: tuple[HitView, ...]
    questions: tuple[QuestionView, ...]
    files: tuple[FileView, ...] = ()
    actions: frozenset[str]
    numbers: tuple[Registered, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    translations: tuple[TranslationView, ...] = ()
    form: str = "whole"
    original_id: str = ""
    earlier: tuple[ReportVersion, ...] = ()
    contested: bool = False
    uncategorised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """One entity found.

    Attributes:
        found: The entity and the report that speaks of it.
        total_mn: Score in milli-nats.
        band: ``same``, ``look`` or ``different``.
        evidence: In order of weight.
    """

    found: HitSide
    total_mn: int
    band: str
    evidence: tuple[EvidenceView, ...]

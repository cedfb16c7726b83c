"""What a reader remembers: centres, agreements, what was taken in, what goes out. One sealed record on disk.

No content stands here but the reader's own questions and answers: what arrived stays in its sealed envelope, what we
report lies sealed beside it, and each is opened to be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import Address, DeskId, NodeId

STATE = "reader-state/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """A centre whose card the reader has.

    Attributes:
        node_id: Its node.
        slug: Short name, from its English name.
        card: Its signed card.
        confirmed: True once the forty digits were found equal.
        next_sequence: Next number of our line to it.
        heard: Ranges of its numbers that have arrived.
    """

    node_id: NodeId
    slug: str
    card: bytes
    confirmed: bool = False
    next_sequence: int = 1
    heard: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAgreement:
    """An agreement with a centre.

    Attributes:
        agreement_hash: Its name in envelopes.
        centre: The other party.
        signed: The agreement with the signatures gathered so far.
        complete: True if both have signed.
    """

    agreement_hash: str
    centre: NodeId
    signed: bytes
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A report, a question or an answer that was taken in.

    Attributes:
        item_id: Short id for the command line.
        kind: Kind of envelope.
        sender: The centre.
        message_id: The message in which it came.
        header_sha256: Of that message's header.
        file: Name of the kept envelope.
        report_id: The report, or the one that the question was about.
        release_id: The release; empty for a question and an answer.
        agreement_hash: Under which it came.
        arrived: When, aware, UTC.
        opened: When it was first shown.
        acknowledged: When it was acknowledged.
        question_id: The question that it is or answers; empty for a report.
        answered: When a question was answered.
    """

    item_id: str
    kind: str
    sender: NodeId
    message_id: str
    header_sha256: str
    file: str
    report_id: str
    release_id: str = ""
    agreement_hash: str = ""
    arrived: datetime
    opened: datetime | None = None
    acknowledged: datetime | None = None
    question_id: str = ""
    answered: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFile:
    """An attachment of a report that was taken in. Which of its parts are here, the disk tells.

    Attributes:
        item_id: The report.
        attachment_id: The attachment.
        folder: Where its parts lie.
        state: ``arriving``, ``whole``, ``refused`` or ``damaged``.
        reason: Code why it is refused or damaged; else empty.
        touched: When its newest part came, or the report, aware, UTC.
        asked: When missing parts were last asked for.
        asked_in: The message that asked.
        size: Bytes of the whole file, which takes room from the moment it is promised.
    """

    item_id: str
    attachment_id: str
    folder: str
    state: str
    reason: str = ""
    touched: datetime
    asked: datetime | None = None
    asked_in: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumed:
    """A message that was taken in or refused, once.

    Attributes:
        sender: The centre.
        message_id: Its id.
        header_sha256: Of its header.
        answer: Name of the kept receipt; empty if none is due.
    """

    sender: NodeId
    message_id: str
    header_sha256: str
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message of ours.

    Attributes:
        message_id: Its id.
        centre: For whom.
        file: Name of the kept envelope.
        expires: After this moment it is not to be believed, aware, UTC.
        state: ``waiting``, ``carried``, ``accepted`` or ``refused``.
        reason: Why it was refused.
        about: The release, question or answer that it brings; empty for what no desk said.
    """

    message_id: str
    centre: NodeId
    file: str
    expires: datetime
    state: str = "waiting"
    reason: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentStep:
    """What a centre told of a report of ours.

    Attributes:
        step: Which step of `wasl.flow.views.Step`.
        at: When, aware, UTC.
        desk: Which desk of the centre took it; empty for the centre itself.
        reason: Code why it was refused; else empty.
    """

    step: str
    at: datetime
    desk: DeskId = DeskId("")
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A report of ours on its way to one centre.

    Attributes:
        item_id: Short id for the command line.
        report_id: The report.
        centre: To whom.
        file: Name of the kept report, sealed with our own key.
        release_id: The release.
        message_id: The message in which it goes.
        recipients: The centre, or desks of it.
        made: When it was written, aware, UTC.
        steps: What the centre told, oldest first.
    """

    item_id: str
    report_id: str
    centre: NodeId
    file: str
    release_id: str
    message_id: str
    recipients: tuple[Address, ...]
    made: datetime
    steps: tuple[SentStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything.

    Attributes:
        names: The partner's name per language.
        desk: Id of the one desk.
        card: Our signed card.
        centres: Centres.
        agreements: Agreements.
        items: What was taken in, oldest first.
        consumed: Messages that were taken in or refused.
        outgoing: Messages of ours.
        questions: Canonical bytes of our questions.
        files: Attachments of what was taken in.
        sent: Reports of ours, oldest first.
        answers: Canonical bytes of our answers.
    """

    names: dict[str, str]
    desk: DeskId
    card: bytes
    centres: tuple[Centre, ...] = ()
    agreements: tuple[KnownAgreement, ...] = ()
    items: tuple[Item, ...] = ()
    consumed: tuple[Consumed, ...] = ()
    outgoing: tuple[Outgoing, ...] = ()
    questions: tuple[bytes, ...] = ()
    files: tuple[HeldFile, ...] = ()
    sent: tuple[Sent, ...] = ()
    answers: tuple[bytes, ...] = ()

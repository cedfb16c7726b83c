"""Life steps: what the originator does with a report after it was sent.

A step names the release by which its recipient came to have the report, and the id under which the report stands in
what was sent, so that a step for an extract cannot be passed off as one for the whole. It holds no content. What
several steps together mean is told by `wasl.casework.life`.

Source:
    DESIGN section 8 (life steps).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from wasl.errors import InputError
from wasl.record.handling import Address
from wasl.record.ids import NodeId, check_id

CODE_PATTERN: Final = re.compile(r"[a-z][a-z0-9-]{0,63}")
REASONS: Final = (
    "corrected",
    "wrong-person",
    "wrong-content",
    "source-unreliable",
    "sent-by-mistake",
    "danger-to-life",
    "operation-at-risk",
    "owner-withdrew",
    "agreement-ended",
    "legal-order",
    "subject-request",
    "retention-over",
)
"""Why a step is taken; the words for it are in the catalogues."""

LARGEST_AUDIENCE: Final = 500
LARGEST_NUMBER: Final = 2**31 - 1
LARGEST_ONWARD: Final = 200


class LifeAct(StrEnum):
    """What the originator does."""

    CORRECTION = "correction"
    NARROWING = "narrowing"
    RECALL = "recall"
    ERASURE = "erasure"


class LifeEffect(StrEnum):
    """What a holder did about a step, or with what it was about."""

    REPLACED = "replaced"
    NARROWED = "narrowed"
    CLOSED = "closed"
    ERASED = "erased"
    RESTRICTED = "restricted"
    NOTHING_HELD = "nothing-held"


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStep:
    """One step in the life of a report that was released.

    Attributes:
        originator: Node and desk that speak in the report; the node signs the step.
        report_id: The report as it was sent: its own id whole, another one in every extract.
        release_id: The release by which the recipient got it from the originator.
        act: What is done.
        version: The step reaches this version and all before it; of a correction, the version that replaces them.
        epoch: The originator's epoch, from 1 on.
        number: Place in the originator's line of steps for this report and recipient, from 1 on.
        audience: Of a narrowing: who may still have it, sorted, each once; a node stands for all its desks.
        reason: A code of `REASONS`, or of a newer node.
        made: When, aware, UTC, whole seconds.
        due: By when the originator wants to hear that it was done.
    """

    originator: Address
    report_id: str
    release_id: str
    act: LifeAct
    version: int
    epoch: int = 1
    number: int
    audience: tuple[Address, ...] = ()
    reason: str
    made: datetime
    due: datetime

    def __post_init__(self) -> None:
        """Sort the audience and drop repetitions: the order means nothing, and one meaning has one encoding."""
        object.__setattr__(self, "audience", tuple(sorted(set(self.audience))))


@dataclass(frozen=True, slots=True, kw_only=True)
class OnwardCompliance:
    """What a further holder reported to the node that passed the report on to it.

    Attributes:
        node: The further holder.
        effect: What it did; none while it has not answered, or if it refused.
        reason: Why it refused; empty otherwise.
        at: When it did so, or when it was told.
        backups: The day from which no backup of it holds the content; none if nothing was erased.
    """

    node: NodeId
    effect: LifeEffect | None = None
    reason: str = ""
    at: datetime
    backups: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """What a node did about a life step, as its receipt says it.

    Attributes:
        effect: What it did.
        version: Highest version that it held; 0 if none.
        desks: How many of its desks lost it.
        at: When, aware, UTC.
        backups: The day from which no backup holds the content; none if nothing was erased.
        reason: Why it did less than was asked: ``legal-hold``; empty otherwise.
        onward: What the nodes to which it passed the report on have reported.
    """

    effect: LifeEffect
    version: int = 0
    desks: int = 0
    at: datetime
    backups: date | None = None
    reason: str = ""
    onward: tuple[OnwardCompliance, ...] = ()


def check_step(step: LifeStep) -> None:
    """Refuse a step that says what no step may say.

    Args:
        step: The step.

    Raises:
        InputError: ``id-form``, or ``life-step-form`` naming the part that is wrong.
    """
    check_id(step.report_id, field="report_id")
    check_id(step.release_id, field="release_id")
    _demand("version", (2 if step.act is LifeAct.CORRECTION else 1) <= step.version <= LARGEST_NUMBER)
    _demand("epoch", 1 <= step.epoch <= LARGEST_NUMBER)
    _demand("number", 1 <= step.number <= LARGEST_NUMBER)
    # To leave it to nobody is a recall, and is to be called so.
    _demand("audience", bool(step.audience) is (step.act is LifeAct.NARROWING))
    _demand("audience", len(step.audience) <= LARGEST_AUDIENCE)
    _demand("reason", bool(CODE_PATTERN.fullmatch(step.reason)))
    _demand("due", step.made <= step.due)


def _demand(part: str, holds: bool) -> None:  # noqa: FBT001 - the condition is the subject
    if not holds:
        raise InputError("life-step-form", part=part)

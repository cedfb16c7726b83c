"""Reports that start here: what was sent to whom, and what its centre told of it since.

A report of ours lies sealed with the reader's own key; what is remembered of it are ids, recipients and steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange import Receipt, ReceiptStatus, read_card
from wasl.flow import clock, fit
from wasl.flow.reader import acquaintance
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Sent, SentStep
from wasl.flow.views import Step
from wasl.policy import Finding
from wasl.record import Address, DeskId, NodeId, ReportVersion, wire

_STEPS: Final[Mapping[ReceiptStatus, Step]] = {
    ReceiptStatus.ACCEPTED: Step.RECEIVED,
    ReceiptStatus.OPENED: Step.OPENED,
    ReceiptStatus.ACKNOWLEDGED: Step.ACKNOWLEDGED,
    ReceiptStatus.REFUSED: Step.REFUSED,
    ReceiptStatus.EXPIRED: Step.EXPIRED,
}


_STATES: Final[Mapping[str, Step]] = {
    "waiting": Step.STORED,
    "carried": Step.CARRIED,
    "accepted": Step.RECEIVED,
    "refused": Step.REFUSED,
}
_UNCONFIRMED: Final = frozenset({"waiting", "carried"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step in the fate of something that this desk said.

    Attributes:
        step: Which.
        at: When, as far as that is known.
        names: Name per language of the desk that took it; empty for the centre itself.
        reason: Why it was refused; else None.
    """

    step: Step
    at: datetime | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    reason: Finding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentView:
    """A report of ours on its way to one centre.

    Attributes:
        version: What it says, without its attachments, whose keys belong into no answer.
        recipients: Name per language of each recipient.
        steps: What became of it, oldest first.
    """

    version: ReportVersion
    recipients: tuple[Mapping[str, str], ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentLine:
    """A line of the list of what was sent.

    Attributes:
        item_id: Short id.
        view: The report opened; None if it cannot be.
        fault: Code of what is wrong with what was kept; else empty.
    """

    item_id: str
    view: SentView | None
    fault: str = ""


def list_sent(reader: Reader) -> tuple[SentLine, ...]:
    """Return the reports of ours, newest first; one that was damaged on the disk is listed as such.

    Args:
        reader: The reader.

    Returns:
        The lines.
    """
    lines = []
    for each in reversed(reader.state.sent):
        try:
            lines.append(SentLine(item_id=each.item_id, view=view(reader, each)))
        except TrustError as error:
            lines.append(SentLine(item_id=each.item_id, view=None, fault=error.code))
    return tuple(lines)


def view(reader: Reader, sent: Sent) -> SentView:
    """Return a report of ours with what became of it.

    Args:
        reader: The reader.
        sent: Which.

    Returns:
        The view.
    """
    version = open_sent(reader, sent)
    steps = [
        StepView(
            step=Step(each.step), at=each.at, names=_desk_names(reader, sent, each.desk), reason=_finding(each.reason)
        )
        for each in sent.steps
    ]
    return SentView(
        version=replace(version, attachments=()),
        recipients=tuple(acquaintance.names_of(reader, each) for each in sent.recipients),
        steps=tuple(steps) or (replace(step_of(reader, sent.release_id), at=sent.made),),
    )


def find(reader: Reader, item_id: str) -> Sent | None:
    """Return a report of ours by its short id.

    Args:
        reader: The reader.
        item_id: Which.

    Returns:
        What was sent, or None.
    """
    return next((each for each in reader.state.sent if each.item_id == item_id), None)


def find_report(reader: Reader, report_id: str, centre: NodeId) -> ReportVersion | None:
    """Return a report of ours that went to a centre.

    Args:
        reader: The reader.
        report_id: Which.
        centre: To whom.

    Returns:
        What it says, or None if no such report went there.
    """
    found = (each for each in reader.state.sent if (each.report_id, each.centre) == (report_id, centre))
    return next((open_sent(reader, each) for each in found), None)


def open_sent(reader: Reader, sent: Sent) -> ReportVersion:
    """Open a report of ours.

    Args:
        reader: The reader.
        sent: Which.

    Returns:
        What it says.

    Raises:
        TrustError: ``reader-report-lost`` if what was kept is gone, was altered, or is another report.
    """
    try:
        body = reader.keyholder.open_own(reader.kept(sent.file, folder="kept"))
        version = wire.decode(ReportVersion, body, label=wire.REPORT)
    except (InputError, TrustError) as error:
        raise TrustError("reader-report-lost", file=sent.file) from error
    if version.report_id != sent.report_id:
        raise TrustError("reader-report-lost", file=sent.file)
    return version


def note(reader: Reader, receipt: Receipt, centre: NodeId) -> None:
    """Note what a centre tells of a report of ours; the caller saves. A step that is known changes nothing.

    Args:
        reader: The reader.
        receipt: The verified receipt.
        centre: Who tells.
    """
    step = _STEPS.get(receipt.status)
    for each in reader.state.sent:
        if step is not None and (each.message_id, each.centre) == (receipt.message_id, centre):
            _take_step(reader, each, step, receipt)


def step_of(reader: Reader, said_id: str) -> StepView:
    """Return how far something that this desk said has come.

    Args:
        reader: The reader.
        said_id: The release, the question or the answer.

    Returns:
        The step that it has reached.
    """
    out = next((each for each in reader.state.outgoing if each.about == said_id), None)
    if out is None or (out.state in _UNCONFIRMED and out.expires <= clock.now()):
        return StepView(step=Step.EXPIRED)
    return StepView(step=_STATES[out.state], reason=_finding(out.reason))


def _take_step(reader: Reader, sent: Sent, step: Step, receipt: Receipt) -> None:
    # Only desks that the centre's card names, so that nobody can make this list grow without end.
    desks = {each.desk_id for each in read_card(reader.centre(sent.centre).card).desks}
    desk = receipt.desk if receipt.desk in desks else DeskId("")
    if any((each.step, each.desk) == (step, desk) for each in sent.steps):
        return
    # A centre's clock may be ahead of ours, or say anything.
    at = max(sent.made, min(receipt.at, clock.now()))
    taken = SentStep(step=str(step), at=at, desk=desk, reason=fit.reason_code(receipt.reason) if receipt.reason else "")
    others = (
        each if each.item_id != sent.item_id else replace(each, steps=(*each.steps, taken))
        for each in reader.state.sent
    )
    reader.change(sent=tuple(others))


def _desk_names(reader: Reader, sent: Sent, desk: DeskId) -> Mapping[str, str]:
    return acquaintance.names_of(reader, Address(node=sent.centre, desk=desk)) if desk else {}


def _finding(code: str) -> Finding | None:
    return Finding(code=code, permits=False) if code else None

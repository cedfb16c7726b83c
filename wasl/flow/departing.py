"""What leaves is decided once more as it leaves, and whenever an agreement with that peer changes its standing.

Order of the rules, for each message that waits for a peer:

1. What nobody can have seen yet (not sealed) is a release of ours: every recipient is asked anew, by the rules as they
   are now. If another agreement permits it, it goes under that one.
2. Of everything else the agreement that it names is asked: is it in force, suspended, or over?
3. What a suspension stops is held, and goes when the suspension ends. What an end or another rule stops is stopped for
   good. Either way its row in the table of fate says by which rule.
4. What one officer suspended is held in the same way, until the suspension ends.
5. What a peer refused because it had suspended before we knew, is sent anew when the suspension ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from wasl.exchange import RELEASE, Kind, Release
from wasl.flow import clock, grounds, here, lines, outgoing, shipping
from wasl.flow.grounds import Grounds
from wasl.flow.life import suspended
from wasl.flow.life.suspended import Suspended
from wasl.flow.outgoing import ENVELOPE_LIFE
from wasl.flow.views import Step
from wasl.flow.wall import for_node
from wasl.policy import Act, Case, Finding, item_of
from wasl.record import Address, NodeId, ReportVersion, Standing, new_id, wire
from wasl.store import deliveries, extracts, outbox
from wasl.store.deliveries import StoredStep
from wasl.store.outbox import Outgoing

SUSPENDED: Final = f"agreement-{Standing.SUSPENDED}"
UNDER_AGREEMENT: Final = frozenset(
    {Kind.RELEASE, Kind.QUESTION, Kind.ANSWER, Kind.TRANSLATION, Kind.CHUNK, Kind.CHUNKS_WANTED}
)
"""What gives something away, or asks for it. The rest tells of what was given, takes it back, or is about trust."""

_AGAIN: Final[timedelta] = ENVELOPE_LIFE


@for_node
def reconsider(peer: NodeId) -> None:
    """Decide again about everything that waits for a peer, because an agreement with it changed.

    Args:
        peer: The peer.
    """
    ground, halted = grounds.gather(), suspended.now()
    for message in outbox.unsettled(peer):
        leaving(message, ground, halted)
    for message in outbox.refused_since(peer, clock.now() - _AGAIN):
        _send_anew(message, ground)
    shipping.reconsider(peer)


def not_held(messages: Sequence[Outgoing]) -> list[Outgoing]:
    """Return what is not held back at the moment of sending; releases are then decided by `wasl.flow.leaving`.

    Args:
        messages: What is due to one peer.

    Returns:
        The messages, each under the agreement that permits it now.
    """
    if not any(each.kind in UNDER_AGREEMENT for each in messages):
        return list(messages)
    ground, halted = grounds.gather(), suspended.now()
    left = (leaving(each, ground, halted, at_sending=True) for each in messages)
    return [each for each in left if each is not None]


def leaving(message: Outgoing, ground: Grounds, halted: Suspended, *, at_sending: bool = False) -> Outgoing | None:
    """Return a message that may leave now; if it may not, keep that it is held or stopped, and by which rule.

    Args:
        message: It waits, or is held.
        ground: What decisions rest on.
        halted: What is suspended.
        at_sending: True if `wasl.flow.leaving` decides about releases right after this.

    Returns:
        The message, under the agreement that permits it now; None if it may not leave.
    """
    against, under = halted.of_message(message), message.agreement_hash
    if against is None:
        against, under = _against(message, ground)
    if against is None:
        if under != message.agreement_hash:
            outbox.relabel(message.message_id, under)
        if message.state == "held":
            outbox.finish(message.message_id, "due")
            _tell(message, None)
            lines.write(None, "message-goes-on", [message.message_id], door="jobs")
        return replace(message, agreement_hash=under)
    if against.code in {SUSPENDED, suspended.CODE}:
        _hold(message, against)
        return None
    if at_sending and message.kind == Kind.RELEASE:
        return message
    stop(message, against)
    return None


def _hold(message: Outgoing, against: Finding) -> None:
    _tell(message, against)
    if message.state != "held":
        outbox.finish(message.message_id, "held")
        lines.write(None, "message-held", [message.message_id], door="jobs", code=against.code)


def stop(message: Outgoing, against: Finding) -> None:
    """Keep that a message will never leave, and by which rule.

    Args:
        message: It waits, or is held.
        against: The rule.
    """
    outbox.finish(message.message_id, "stopped")
    _tell(message, against)
    for row in deliveries.of_message(message.message_id):
        deliveries.take_step(row.delivery_id, StoredStep(step=Step.STOPPED, at=clock.now(), desk_names={}))
    lines.write(None, "message-stopped", [message.message_id], door="jobs", code=against.code)


def _against(message: Outgoing, ground: Grounds) -> tuple[Finding | None, str]:
    if message.kind not in UNDER_AGREEMENT:
        return None, message.agreement_hash
    if message.kind == Kind.RELEASE and message.envelope is None:
        release = wire.decode(Release, message.body, label=RELEASE)
        version = wire.decode(ReportVersion, release.report, label=wire.REPORT)
        if version.origin.node == here.node_id():
            return _against_release(message, version, release.recipients, ground)
    return ground.against(message.agreement_hash), message.agreement_hash


def _against_release(
    message: Outgoing, version: ReportVersion, recipients: tuple[Address, ...], ground: Grounds
) -> tuple[Finding | None, str]:
    # Whoever decided about a report decided about what is cut from it.
    cut = extracts.newest(version.report_id)
    about = cut.original_id if cut else version.report_id
    under = set()
    for recipient in recipients:
        judged = ground.go_out(
            Case(
                act=Act.SHIP,
                here=here.node_id(),
                today=clock.today(),
                item=replace(item_of(version), report_id=about),
                recipient=recipient,
                centre=here.centre(),
                highest=here.highest(),
            )
        )
        if not judged.decision.permit:
            return judged.decision.reasons[0], message.agreement_hash
        under.add(judged.agreement_hash)
    return None, message.agreement_hash if message.agreement_hash in under else min(under)


def _tell(message: Outgoing, against: Finding | None) -> None:
    reasons = [] if against is None else [{"code": against.code, "data": dict(against.data)}]
    for row in deliveries.of_message(message.message_id):
        deliveries.set_reasons(row.delivery_id, reasons)


def _send_anew(message: Outgoing, ground: Grounds) -> None:
    rows = deliveries.of_message(message.message_id)
    suspended = [row for row in rows if any(reason["code"] == SUSPENDED for reason in row.reasons)]
    if not suspended or ground.against(message.agreement_hash) is not None:
        return
    outbox.finish(message.message_id, "replaced")
    again = outgoing.put(
        message.peer,
        Kind(message.kind),
        message.body,
        conversation=message.conversation,
        release_id=message.release_id,
        agreement_hash=message.agreement_hash,
    )
    for row in suspended:
        step = StoredStep(step=Step.STORED, at=clock.now(), desk_names={})
        fresh = replace(row, delivery_id=new_id(), message_id=again, reasons=(), made=clock.now(), steps=(step,))
        deliveries.add(fresh)
    lines.write(None, "message-goes-on", [message.message_id, again], door="jobs")

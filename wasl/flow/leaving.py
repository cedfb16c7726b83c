"""The last look before something leaves: the worker decides a release again, by the rules as they are when it goes.

Between the officer's decision and the moment of sending may lie days, while a line is down. An agreement may have
ended, a last day passed, a peer's card been lowered. What the rules forbid by then is stopped, and the table of fate
says why.
"""

from __future__ import annotations

from collections.abc import Sequence

from wasl.exchange import Kind
from wasl.flow import clock, grounds, here, lines
from wasl.flow.granted import grant_for
from wasl.flow.grounds import Grounds
from wasl.flow.life.standing import taken_back_from
from wasl.flow.views import Step
from wasl.policy import Act, Case, Finding, item_of
from wasl.record import Address
from wasl.store import deliveries, outbox, releases, versions
from wasl.store.deliveries import StoredStep
from wasl.store.outbox import Outgoing
from wasl.store.versions import StoredVersion


def permitted(messages: Sequence[Outgoing]) -> list[Outgoing]:
    """Return what may leave, and stop what may not.

    Args:
        messages: What is due to one peer; only releases are decided again here, parts of files are by
            `wasl.flow.shipping`.

    Returns:
        The messages that may leave, in the same order.
    """
    if not any(each.kind == Kind.RELEASE for each in messages):
        return list(messages)
    ground = grounds.gather()
    return [each for each in messages if each.kind != Kind.RELEASE or not _stopped(each, ground)]


def _stopped(message: Outgoing, ground: Grounds) -> bool:
    stored = _version(message)
    rows = deliveries.of_message(message.message_id)
    against = {row.delivery_id: _against(stored, row.recipient, ground) for row in rows}
    if not any(against.values()):
        return False
    # One message names all its recipients, signed: it leaves as it is, or not at all.
    outbox.finish(message.message_id, "stopped")
    first = next(each for each in against.values() if each)
    for row in rows:
        reasons = against[row.delivery_id] or first
        deliveries.set_reasons(row.delivery_id, [{"code": each.code, "data": dict(each.data)} for each in reasons])
        deliveries.take_step(row.delivery_id, StoredStep(step=Step.STOPPED, at=clock.now(), desk_names={}))
    lines.write(None, "release-stopped", [message.release_id], door="jobs", code=first[0].code)
    return True


def _version(message: Outgoing) -> StoredVersion | None:
    version = releases.versions_of([message.release_id]).get(message.release_id)
    return None if version is None else versions.find_version(message.conversation, version)


def _against(stored: StoredVersion | None, recipient: Address, ground: Grounds) -> tuple[Finding, ...]:
    if stored is None:
        return ()
    granted = grant_for(stored, recipient)
    case = Case(
        act=Act.SHIP,
        here=here.node_id(),
        today=clock.today(),
        item=item_of(stored.version),
        recipient=recipient,
        centre=here.centre(),
        highest=here.highest(),
        taken_back=taken_back_from(stored)(recipient),
        restrictions=stored.restrictions,
        grant=granted.grant if granted else None,
    )
    return ground.go_out(case).decision.reasons

"""A newer version that came: desks here that had the old one get it, or lose the old one, by the rules as they are now.

Nobody presses anything for it: the new version goes where a person here sent the old one, decided anew for each desk.
So no desk is left with what was corrected, in whichever order the versions came.
"""

from __future__ import annotations

from wasl.flow import clock, grounds, here, lines
from wasl.flow.granted import via_of
from wasl.flow.life.standing import known_of, may_have
from wasl.flow.views import Step
from wasl.flow.wall import for_node
from wasl.policy import Act, Case, item_of
from wasl.record import Address, DeskId, new_id
from wasl.store import deliveries, life, tombstones, versions
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.tombstones import Tombstone
from wasl.store.versions import StoredVersion


@for_node
def follow(report_id: str) -> None:
    """Bring the desks that have an older version of a report that came to its newest one.

    Args:
        report_id: The report.
    """
    held = life.versions_held(report_id)
    newest = versions.find_version(report_id, held[-1]) if held else None
    if newest is None:
        return
    for number in held[:-1]:
        older = versions.find_version(report_id, number)
        for desk in sorted(older.readers - newest.readers if older else ()):
            _bring(older or newest, newest, desk)


@for_node
def follow_arrived(report_id: str) -> None:
    """Do so for desks that come back to a report, if it came from a peer; what is spoken here is brought by its desk.

    Args:
        report_id: The report.
    """
    stored = versions.find(report_id)
    if stored is not None and stored.version.origin.node != here.node_id():
        follow(report_id)


def _bring(older: StoredVersion, newest: StoredVersion, desk: DeskId) -> None:
    if may_follow(newest, desk):
        versions.open_to(newest.version.report_id, newest.version.version, [desk], clock.now())
        _enter(newest, desk)
        return
    life.shut(older.version.report_id, older.version.version, [desk], clock.now())
    tombstones.bury(
        Tombstone(
            report_id=older.version.report_id,
            desk=desk,
            version=older.version.version,
            act="narrowing",
            reason="corrected",
            origin=older.version.origin,
            exercise=older.version.handling.exercise,
            at=clock.now(),
        )
    )
    lines.write(None, "correction-kept-from-desk", [newest.version.report_id], door="gate", desk=desk)


def may_follow(newest: StoredVersion, desk: DeskId) -> bool:
    """Say whether a desk that has an older version may have the newest one without anybody asking.

    Args:
        newest: The newest version.
        desk: The desk.

    Returns:
        What the rules say.
    """
    known = known_of(newest.version.report_id)
    case = Case(
        act=Act.FOLLOW,
        here=here.node_id(),
        today=clock.today(),
        item=item_of(newest.version),
        recipient=Address(node=here.node_id(), desk=desk),
        centre=here.centre(),
        highest=here.highest(),
        taken_back=not may_have(known, newest.version.version, desk),
        via=via_of(newest),
        restrictions=newest.restrictions,
    )
    return grounds.gather().hold_to(case, newest.agreement_hash).decision.permit


def _enter(newest: StoredVersion, desk: DeskId) -> None:
    now = clock.now()
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item="release",
            item_id=newest.release_id,
            report_id=newest.version.report_id,
            desk=here.centre(),
            recipient=Address(node=here.node_id(), desk=desk),
            made=now,
            steps=tuple(StoredStep(step=step, at=now, desk_names={}) for step in (Step.STORED, Step.RECEIVED)),
        )
    )
    lines.write(None, "correction-followed", [newest.version.report_id], door="gate", desk=desk)

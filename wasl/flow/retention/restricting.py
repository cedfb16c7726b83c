"""Closing a report to its readers, and opening it again to those that had it."""

from __future__ import annotations

from wasl.flow import clock, here
from wasl.flow.life.standing import known_of, may_have
from wasl.flow.wall import for_node
from wasl.record import DeskId
from wasl.store import restrictions, tombstones, versions
from wasl.store.restrictions import REVIEW
from wasl.store.tombstones import RETENTION, Tombstone
from wasl.store.versions import StoredVersion


@for_node
def close(stored: StoredVersion) -> bool:
    """Close a report of which the review is due: its readers are told that, and that alone.

    Args:
        stored: Its newest version.

    Returns:
        False if it was closed before.
    """
    report_id = stored.version.report_id
    if not restrictions.add(report_id, REVIEW, clock.now()):
        return False
    desks = {*restrictions.shut(report_id, clock.now()), *_own_desks(stored)}
    for desk in sorted(desks):
        tombstones.bury(_tombstone(stored, desk))
    return True


@for_node
def close_again(report_id: str) -> None:
    """Put aside what a suspension gave back of a report that was closed meanwhile.

    Args:
        report_id: The report.
    """
    stored = versions.find(report_id)
    if stored is not None and restrictions.since(report_id, REVIEW) is not None:
        for desk in restrictions.shut(report_id, clock.now()):
            tombstones.bury(_tombstone(stored, desk))


def _own_desks(stored: StoredVersion) -> tuple[DeskId, ...]:
    origin = stored.version.origin
    own = (origin.desk,) if origin.node == here.node_id() else ()
    return tuple(each for each in (*own, stored.cut_by) if each)


def _tombstone(stored: StoredVersion, desk: DeskId) -> Tombstone:
    return Tombstone(
        report_id=stored.version.report_id,
        desk=desk,
        version=stored.version.version,
        act=RETENTION,
        reason="retention-over",
        origin=stored.version.origin,
        exercise=stored.version.handling.exercise,
        at=clock.now(),
    )


@for_node
def reopen(stored: StoredVersion) -> None:
    """Open a report again that was closed: it is kept, or a newer version has come.

    Args:
        stored: Its newest version.
    """
    report_id = stored.version.report_id
    if not restrictions.lift(report_id, REVIEW, clock.now()):
        return
    known = known_of(report_id)
    desks = restrictions.reopen(report_id, lambda version, desk: may_have(known, version, desk), clock.now())
    tombstones.raise_again(report_id, {*desks, *_own_desks(stored)}, act=RETENTION)

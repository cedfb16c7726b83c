"""Doing what steps say, in the transaction that takes them: audience rows go, content goes, tombstones stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from wasl.casework.life import Standing
from wasl.flow import clock, here, lines
from wasl.flow.life.standing import Known, is_taken_back, known_of, losers, stands, strongest
from wasl.flow.wall import for_node
from wasl.record import Actor, Compliance, LifeAct, LifeEffect, LifeStep
from wasl.store import hits, life, tombstones, versions
from wasl.store.tombstones import STRENGTH, Tombstone
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What was done.

    Attributes:
        held: Numbers of the versions whose content was here before.
        lost: How many desks lost a version.
        erased: True if content was erased.
        restricted: True if content was to be erased, and a legal hold keeps it.
        open: True if some desk here still has one of these versions.
    """

    held: tuple[int, ...]
    lost: int
    erased: bool
    restricted: bool
    open: bool


@for_node
def apply(report_id: str, *, actor: Actor | None = None, door: str = "gate") -> Applied:
    """Bring what is here of a report to what is known of it; doing it again changes nothing.

    Args:
        report_id: The report.
        actor: Who takes the step that is new; None for a peer, or the node itself.
        door: Through which door, when there is no actor.

    Returns:
        What was done.
    """
    known, held = known_of(report_id), life.versions_held(report_id)
    several = [stored for number in held if (stored := versions.find_version(report_id, number))]
    lost = {desk for stored in several for desk in _shut(known, stored)}
    closed = [each for each in held if is_taken_back(stands(known, each))]
    over = [each for each in held if stands(known, each) is Standing.ERASED]
    restricted = bool(over) and life.is_held(report_id)
    if closed and several[0].version.origin.node != here.node_id():
        # What may not be read is not to be found or matched either. Its own speaker goes on reading it.
        life.unindex(report_id, max(closed))
    if over and not restricted:
        erase(report_id, max(over), actor=actor, door=door)
    return Applied(
        held=held,
        lost=len(lost),
        erased=bool(over) and not restricted,
        restricted=restricted,
        open=any(not is_taken_back(stands(known, each)) for each in held),
    )


def erase(report_id: str, upto: int, *, actor: Actor | None = None, door: str = "gate") -> None:
    """Erase the content of a report here, and what the journal says beside its lines; the lines and proofs stay.

    Args:
        report_id: The report.
        upto: The last version that is erased.
        actor: Who erases; None for a peer, or the node itself.
        door: Through which door, when there is no actor.
    """
    hit_ids = hits.ids_of(report_id)
    life.erase(report_id, upto, clock.now())
    if not life.versions_held(report_id):
        lines.erase_details(actor, subjects=[report_id, *hit_ids], door=door, reason="erasure", report=report_id)


def _shut(known: Known, stored: StoredVersion) -> tuple[str, ...]:
    version = stored.version
    lost = losers(known, stored)
    step = strongest(known, version.version, STRENGTH)
    if not lost or step is None:
        return ()
    life.shut(version.report_id, version.version, lost, clock.now())
    for desk in lost:
        tombstones.bury(
            Tombstone(
                report_id=version.report_id,
                desk=desk,
                version=step.version,
                act=str(step.act),
                reason=step.reason,
                origin=version.origin,
                exercise=version.handling.exercise,
                at=clock.now(),
            )
        )
    return lost


def compliance_of(step: LifeStep, applied: Applied) -> Compliance:
    """Return what this node says that it did about a step.

    Args:
        step: The step.
        applied: What was done.

    Returns:
        What the receipt tells.
    """
    held = [each for each in applied.held if each <= step.version]
    effect, reason, backups = _effect(step, applied), "", None
    before = life.erased_at(step.report_id, step.version) if step.act is LifeAct.ERASURE else None
    if not held and before is not None:
        # Its time was over here before the originator asked: what is told is when that was done.
        return _erased_before(*before)
    if not held:
        effect = LifeEffect.NOTHING_HELD
    elif effect is LifeEffect.RESTRICTED:
        reason = "legal-hold"
    elif effect is LifeEffect.ERASED:
        backups = backups_until()
    return Compliance(
        effect=effect,
        version=max(held, default=0),
        desks=applied.lost,
        at=clock.now().replace(microsecond=0),
        backups=backups,
        reason=reason,
    )


def _erased_before(version: int, at: datetime) -> Compliance:
    return Compliance(effect=LifeEffect.ERASED, version=version, desks=0, at=at, backups=backups_of(at), reason="")


def _effect(step: LifeStep, applied: Applied) -> LifeEffect:
    if step.act is LifeAct.CORRECTION:
        return LifeEffect.REPLACED
    if step.act is LifeAct.ERASURE:
        return LifeEffect.RESTRICTED if applied.restricted else LifeEffect.ERASED
    if step.act is LifeAct.NARROWING and applied.open:
        return LifeEffect.NARROWED
    return LifeEffect.CLOSED


def backups_until() -> date:
    """Return the day from which no backup of this node holds what is erased now."""
    return backups_of(clock.now())


def backups_of(erased: datetime) -> date:
    """Return the day from which no backup of this node holds what was erased.

    Args:
        erased: When.

    Returns:
        The day.
    """
    return erased.date() + timedelta(days=here.config().backup_days)

"""Unusual reading: looked for by the worker in what the journal tells, shown to who audits, closed with a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from wasl.casework.unusual import LONGEST, Look, Rule, Thresholds, signs
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, here, limits, lines, parties
from wasl.flow.views import Party
from wasl.flow.wall import for_node, for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Address, Desk, DeskId, Hours, NodeId, new_id
from wasl.store import unusual as rows
from wasl.store import versions
from wasl.store.connection import atomic
from wasl.store.unusual import ReadingLine, StoredSign
from wasl.store.versions import StoredVersion

LIST_LIMIT: Final = 200
_AT_ONCE: Final = 5_000
_STATES: Final = ("nationality", "citizenship", "country")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignView:
    """Something unusual, and nothing of what was read.

    Attributes:
        alert_id: Random id.
        rule: By which rule.
        login: Who read.
        desk: At which desk.
        first: When the first of what counted was read.
        last: When the threshold was reached.
        count: How many counted.
        limit: The threshold.
        closed: When it was closed; None while it is open.
        closed_by: Login of who closed it.
        finding: What that person found.
        own: True if it is about whoever looks; another person has to close it.
    """

    alert_id: str
    rule: Rule
    login: str
    desk: Party
    first: datetime
    last: datetime
    count: int
    limit: int
    closed: datetime | None
    closed_by: str
    finding: str
    own: bool


@for_node
def look() -> int:
    """Look through what the journal tells since the last time; part of the worker's round.

    It may break off at any line and be repeated: how far it came is kept with what it found, and the same sign is told
    once a day.

    Returns:
        How many signs are new.
    """
    with atomic():
        after = rows.seen()
        upto, fresh = rows.fresh(after, limit=_AT_ONCE)
        if upto == after:
            return 0
        rows.set_seen(upto)
        return sum(_keep(fresh)) if fresh else 0


def thresholds() -> Thresholds:
    """Return from how many on reading is unusual at this node."""
    config = here.config()
    return Thresholds(
        without_case=config.unusual_without_case,
        outside_hours=config.unusual_outside_hours,
        after_refusals=config.unusual_after_refusals,
        same_state=config.unusual_same_state,
    )


@for_reader
def alerts(actor: Actor, *, closed: bool = False) -> tuple[SignView, ...]:
    """Return what was unusual, the latest first.

    Args:
        actor: A security officer.
        closed: True for what was closed, too.

    Returns:
        At most 200.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with parties.held():
        return tuple(_view(actor, each) for each in rows.all_signs(closed=closed, limit=LIST_LIMIT))


@for_reader
def count_open(actor: Actor) -> int:
    """Return how many signs wait for a finding; 0 for who does not audit.

    Args:
        actor: Who looks.

    Returns:
        The number.
    """
    return rows.count_open() if actor.holds(NEEDED_RIGHT[Act.AUDIT]) else 0


@for_reader
def close(actor: Actor, alert_id: str, finding: str) -> SignView:
    """Close a sign with what was found.

    Args:
        actor: A security officer, who is not the one it is about.
        alert_id: The sign.
        finding: What was found, in a line or a few.

    Returns:
        The sign.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``unusual-own``.
        InputError: ``finding-missing``, ``unusual-closed``, or the codes of `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.AUDIT)
    if not limits.is_seen(finding):
        raise InputError("finding-missing")
    limits.check_text(finding, field="finding", limit=limits.VALUE_LIMIT, several_lines=True)
    with atomic():
        found = rows.find(alert_id)
        if found is None:
            raise AccessError("not-found")
        if found.officer_id == actor.officer.officer_id:
            raise AccessError("unusual-own")
        if found.closed is not None:
            raise InputError("unusual-closed")
        rows.close(alert_id, officer_id=actor.officer.officer_id, finding=finding.strip(), at=clock.now())
        lines.write(actor, "unusual-closed", [alert_id])
        return _view(actor, rows.find(alert_id) or found)


def _keep(fresh: tuple[ReadingLine, ...]) -> Iterable[bool]:
    first, last = min(each.at for each in fresh) - LONGEST, max(each.at for each in fresh) + LONGEST
    around = rows.between({each.officer_id for each in fresh}, first, last)
    for sign in signs(_looks(around), thresholds()):
        stored = StoredSign(
            alert_id=new_id(),
            rule=sign.rule.value,
            officer_id=sign.officer,
            login="",
            desk_id=sign.desk,
            first=sign.first,
            last=sign.last,
            count=sign.count,
            limit=sign.limit,
        )
        if rows.add(stored, made=clock.now()):
            lines.write(None, "reading-unusual", [stored.alert_id], door="jobs", rule=stored.rule)
            yield True


def _looks(around: tuple[ReadingLine, ...]) -> Iterable[Look]:
    desks = parties.directory().local
    read = {each.subjects[0] for each in around if each.subjects}
    held = {each.version.report_id: each for each in versions.find_many(read)}
    zone = ZoneInfo(here.config().time_zone)
    for each in around:
        desk = desks[DeskId(each.desk_id)]
        yield Look(
            at=each.at,
            officer=each.officer_id,
            desk=each.desk_id,
            subject=_subject(each),
            refused=each.action in rows.REFUSED,
            case=each.details.get("reason_kind") == "case",
            outside=is_outside(desk.hours, each.at.astimezone(zone)),
            same_state=bool(each.subjects) and _is_of_state(desk, held.get(each.subjects[0])),
        )


def is_outside(hours: Hours | None, at: datetime) -> bool:
    """Say whether a moment lies outside a desk's hours.

    Args:
        hours: When the desk is at work; None if that was not said: nothing is outside then.
        at: The moment, in the time zone of the centre.

    Returns:
        True if so. Hours that end before they begin go past midnight, and belong to the day on which they began.
    """
    if hours is None or hours.opens == hours.closes:
        # The same is all day and night; the days still count.
        return hours is not None and at.isoweekday() not in hours.days
    now = at.strftime("%H:%M")
    today = at.isoweekday()
    before = (today - 2) % 7 + 1
    if hours.opens < hours.closes:
        return today not in hours.days or not hours.opens <= now < hours.closes
    began_today = today in hours.days and now >= hours.opens
    began_before = before in hours.days and now < hours.closes
    return not (began_today or began_before)


def _subject(line: ReadingLine) -> str:
    return " ".join(str(line.details.get("query", "")).casefold().split()) or "".join(line.subjects[:1])


def _is_of_state(desk: Desk, stored: StoredVersion | None) -> bool:
    if not desk.state or stored is None or stored.version.origin == desk.address:
        return False
    values = (
        value for entity in stored.version.entities for name in _STATES for value in entity.properties.get(name, ())
    )
    return any(desk.state in {value.normal.lower(), value.text.strip().lower()} for value in values)


def _view(actor: Actor, sign: StoredSign) -> SignView:
    address = Address(node=NodeId(here.node_id()), desk=DeskId(sign.desk_id))
    return SignView(
        alert_id=sign.alert_id,
        rule=Rule(sign.rule),
        login=sign.login,
        desk=parties.directory().party(address),
        first=sign.first,
        last=sign.last,
        count=sign.count,
        limit=sign.limit,
        closed=sign.closed,
        closed_by=sign.closed_by,
        finding=sign.finding,
        own=sign.officer_id == actor.officer.officer_id,
    )

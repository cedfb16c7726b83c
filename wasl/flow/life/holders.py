"""Who still holds a report: the originator's picture of every copy, of what was asked of it, and of what came back.

It shows what this node released, what receipts and nothing else have told since, and says so where nobody answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wasl.flow import clock, here, parties
from wasl.flow.life import suspended
from wasl.flow.life.standing import known_of, may_have, read_step
from wasl.flow.life.taking_back import access_own
from wasl.flow.views import Party, Step
from wasl.flow.wall import for_reader
from wasl.record import Actor, Address, DeskId, Handling, LifeEffect, LifeStep, NodeId, Text
from wasl.store import deliveries, holders, life, releases
from wasl.store.deliveries import StoredDelivery
from wasl.store.holders import Reported


class Holding(StrEnum):
    """What a holder has of a report, as far as this node was told; the first asks most for an officer's eye."""

    OVERDUE = "overdue"
    ASKED = "asked"
    REFUSED = "refused"
    RESTRICTED = "restricted"
    HAS = "has"
    ON_ITS_WAY = "on-its-way"
    NARROWED = "narrowed"
    CLOSED = "closed"
    ERASED = "erased"
    NOTHING_HELD = "nothing-held"


_OF_EFFECT: Mapping[str, Holding] = {
    LifeEffect.REPLACED: Holding.HAS,
    LifeEffect.NARROWED: Holding.NARROWED,
    LifeEffect.CLOSED: Holding.CLOSED,
    LifeEffect.ERASED: Holding.ERASED,
    LifeEffect.RESTRICTED: Holding.RESTRICTED,
    LifeEffect.NOTHING_HELD: Holding.NOTHING_HELD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRow:
    """One holder.

    Attributes:
        party: Who.
        via: The holder that passed it on or circulated it; None if it went there from here.
        holding: What it has.
        version: Highest version that went there; 0 if that is not known.
        given: When it was released to it; None if that is not known.
        opened: When one of its desks opened it first; None if nobody has, or it was not told.
        step: The last step that was taken about it; None if none was.
        told: What it told about that step; None if nothing.
    """

    party: Party
    via: Party | None
    holding: Holding
    version: int
    given: datetime | None = None
    opened: datetime | None = None
    step: LifeStep | None = None
    told: Reported | None = None

    @property
    def backups(self) -> date | None:
        """The day from which no backup of it holds the content; None if nothing was erased."""
        return self.told.backups if self.told else None

    @property
    def reason(self) -> str:
        """Why it did less than was asked; empty otherwise."""
        return self.told.reason if self.told else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Who holds a report.

    Attributes:
        report_id: The report.
        title: Its title.
        handling: Its handling.
        version: Its newest version.
        origin: Who speaks.
        rows: One per holder; those that ask for an officer's eye first.
        missing: How many of them have not answered in time.
        suspended: Until when nothing more of it goes to anybody; None if it is not suspended.
    """

    report_id: str
    title: Text
    handling: Handling
    version: int
    origin: Party
    rows: tuple[HolderRow, ...]
    missing: int
    suspended: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    steps: Mapping[NodeId, tuple[tuple[str, LifeStep], ...]]
    reported: Mapping[str, Mapping[NodeId, Reported]]
    versions: Mapping[str, int]


@for_reader
def holders_of(actor: Actor, report_id: str) -> Holders:
    """Return who still holds a report of the actor's desk.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.

    Returns:
        The picture.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
    """
    stored = access_own(actor, report_id)
    with parties.held():
        known = parties.directory()
        rows = rows_of(report_id, known)
        return Holders(
            report_id=report_id,
            title=stored.version.title,
            handling=stored.version.handling,
            version=stored.version.version,
            origin=known.party(stored.version.origin),
            rows=rows,
            missing=sum(row.holding is Holding.OVERDUE for row in rows),
            suspended=suspended.until(report_id, actor.desk.desk_id),
        )


def rows_of(report_id: str, known: parties.Directory) -> tuple[HolderRow, ...]:
    """Return the holders of a report, whether its content is here still or not.

    Args:
        report_id: The report, already permitted to whoever asks.
        known: The directory.

    Returns:
        One per holder; those that ask for an officer's eye first.
    """
    rows = _rows(report_id, known)
    return tuple(sorted(rows, key=lambda row: (list(Holding).index(row.holding), row.party.slug)))


def _rows(report_id: str, known: parties.Directory) -> Iterator[HolderRow]:
    sent = [row for row in deliveries.of_report(report_id) if _was_given(row)]
    facts = _facts(report_id, sent)
    last = {row.recipient: row for row in sent}
    for address, row in last.items():
        if address.node == here.node_id():
            yield _inside(row, facts, known)
        else:
            yield _outside(row, facts, known, [each for each in sent if each.recipient == address])
    for address, row in last.items():
        if address.node != here.node_id():
            yield from _opened_there(row, facts, known, set(last))
    yield from _onward(facts, known)


def _was_given(row: StoredDelivery) -> bool:
    inside = row.recipient.node == here.node_id()
    return row.item == "release" and (inside or bool(row.message_id)) and not _has(row, Step.STOPPED)


def _has(row: StoredDelivery, step: Step) -> bool:
    return any(each.step == step for each in row.steps)


def _facts(report_id: str, sent: Iterable[StoredDelivery]) -> _Facts:
    own = [each for each in life.steps_of(report_id) if each.own]
    steps: dict[NodeId, list[tuple[str, LifeStep]]] = {}
    for each in own:
        steps.setdefault(each.peer or here.node_id(), []).append((each.step_id, read_step(each)))
    reported: dict[str, dict[NodeId, Reported]] = {}
    for told in holders.reported([each.step_id for each in own]):
        reported.setdefault(told.step_id, {})[told.holder] = told
    return _Facts(
        steps={node: tuple(several) for node, several in steps.items()},
        reported=reported,
        versions=releases.versions_of({row.item_id for row in sent}),
    )


def _inside(row: StoredDelivery, facts: _Facts, known: parties.Directory) -> HolderRow:
    version = facts.versions.get(row.item_id, 0)
    has = may_have(known_of(row.report_id), version, DeskId(row.recipient.desk))
    step_id, step = _last(facts, here.node_id(), row.recipient)
    told = facts.reported.get(step_id, {}).get(here.node_id())
    holding = Holding.HAS if has else _OF_EFFECT.get(told.effect if told else "", Holding.CLOSED)
    if not has and holding is Holding.NARROWED:
        holding = Holding.CLOSED
    return HolderRow(
        party=known.party(row.recipient),
        via=None,
        holding=holding,
        version=version,
        given=row.made,
        opened=_moment(row, Step.OPENED),
        step=step,
        told=told,
    )


def _outside(
    row: StoredDelivery, facts: _Facts, known: parties.Directory, several: Iterable[StoredDelivery]
) -> HolderRow:
    step_id, step = _last(facts, row.recipient.node, row.recipient)
    told = facts.reported.get(step_id, {}).get(row.recipient.node)
    return HolderRow(
        party=known.party(row.recipient),
        via=None,
        holding=_holding(row, step, told),
        version=facts.versions.get(row.item_id, 0),
        given=row.made,
        opened=min((at for each in several if (at := _moment(each, Step.OPENED))), default=None),
        step=step,
        told=told,
    )


def _last(facts: _Facts, node: NodeId, address: Address) -> tuple[str, LifeStep | None]:
    # A narrowing that leaves it to this very recipient asks nothing of it.
    for step_id, step in reversed(facts.steps.get(node, ())):
        if not {address, Address(node=address.node)} & set(step.audience):
            return step_id, step
    return "", None


def _holding(row: StoredDelivery, step: LifeStep | None, told: Reported | None) -> Holding:
    if step is None:
        if _has(row, Step.REFUSED):
            return Holding.NOTHING_HELD
        return Holding.HAS if _has(row, Step.RECEIVED) else Holding.ON_ITS_WAY
    if told is None:
        return Holding.OVERDUE if clock.now() > step.due else Holding.ASKED
    return _OF_EFFECT.get(told.effect, Holding.REFUSED)


def _moment(row: StoredDelivery, step: Step) -> datetime | None:
    return next((each.at for each in row.steps if each.step == step), None)


def _opened_there(
    row: StoredDelivery, facts: _Facts, known: parties.Directory, named: set[Address]
) -> Iterator[HolderRow]:
    _, step = _last(facts, row.recipient.node, row.recipient)
    for each in row.steps:
        address = Address(node=row.recipient.node, desk=each.desk_id)
        if each.step == Step.OPENED and each.desk_id and address not in named:
            above = _outside(row, facts, known, [row])
            yield HolderRow(
                party=known.party(address),
                via=above.party,
                holding=above.holding,
                version=above.version,
                opened=each.at,
                step=step,
                told=above.told,
            )


def _onward(facts: _Facts, known: parties.Directory) -> Iterator[HolderRow]:
    for node, several in facts.steps.items():
        for step_id, step in several[-1:]:
            for told in facts.reported.get(step_id, {}).values():
                if told.holder not in {node, here.node_id()}:
                    yield HolderRow(
                        party=known.party(Address(node=told.holder)),
                        via=known.party(Address(node=node)),
                        holding=_OF_EFFECT.get(told.effect, Holding.REFUSED if told.reason else Holding.ASKED),
                        version=told.version,
                        step=step,
                        told=told,
                    )

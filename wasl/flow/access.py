"""The only road from a door to an object: each function returns what the actor may have, or raises.

What is hidden and what is absent look alike: both are ``not-found``, and both take the same statements, because the
statement itself asks for what this desk may read. A desk that had a report and may have it no longer is told so by its
tombstone: who took it back, when and why. Whether the
officer holds a right at all is asked first and answered openly, because it depends on no record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Never

from wasl.errors import AccessError
from wasl.flow import clock, here, parties
from wasl.policy import NEEDED_RIGHT, Act, Case, Decision, decide, item_of
from wasl.record import Actor
from wasl.store import officers, tombstones, versions
from wasl.store.versions import StoredVersion

_TAKEN_BACK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "narrowing": "report-narrowed",
        "retention": "report-retention-over",
        "recall": "report-recalled",
        "erasure": "report-erased",
    }
)
"""What a desk is told of a report that it had, by the act that took it back."""


def sign_on(login: str, *, desk: str = "", door: str) -> Actor:
    """Return the officer at work at a desk.

    Args:
        login: The login; the door has made sure who it is.
        desk: Slug of the desk; empty for the officer's first.
        door: ``web`` or ``cli``.

    Returns:
        The actor.

    Raises:
        AccessError: ``officer-not-found`` if there is no such officer at work, ``desk-not-yours`` if the officer is no
            member of that desk.
    """
    officer = officers.find(login, here.node_id())
    if officer is None or not officer.desks:
        raise AccessError("officer-not-found", login=login)
    at_work = (each for each in officer.desks if not each.closed)
    chosen = next((each for each in at_work if desk in {"", each.slug}), None)
    if chosen is None:
        raise AccessError("desk-not-yours", desk=desk)
    return Actor(officer=officer, desk=chosen, door=door)


def require_right(actor: Actor, act: Act) -> None:
    """Refuse an actor who does not hold the right that an act needs.

    Args:
        actor: Who acts.
        act: What for.

    Raises:
        AccessError: ``right-missing``.
    """
    needed = NEEDED_RIGHT[act]
    if not actor.holds(needed):
        raise AccessError("right-missing", right=str(needed))


def decide_here(actor: Actor, act: Act, stored: StoredVersion, *, beside_exercise: bool | None = None) -> Decision:
    """Decide what an actor may do to a version that this node holds.

    Args:
        actor: Who acts.
        act: What for.
        stored: The version.
        beside_exercise: Whether what it is brought together with is an exercise; None if there is nothing.

    Returns:
        The decision.
    """
    return decide(
        Case(
            act=act,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(stored.version),
            readers=stored.readers,
            highest=here.highest(),
            restrictions=stored.restrictions,
            beside_exercise=beside_exercise,
        )
    )


def access_report(actor: Actor, report_id: str, act: Act = Act.READ) -> StoredVersion:
    """Return the newest version of a report for an act.

    Args:
        actor: Who acts.
        report_id: The report.
        act: What for.

    Returns:
        The version.

    Raises:
        AccessError: ``right-missing`` without the right for the act; ``not-found`` if there is no such report for this
            actor; ``report-recalled``, ``report-narrowed``, ``report-erased`` or
            ``report-retention-over`` if this desk had it.
    """
    require_right(actor, act)
    stored = versions.find_for(report_id, actor.desk.desk_id, here.node_id())
    if stored is None or not decide_here(actor, act, stored).permit:
        _refuse(actor, report_id)
    return stored


def _refuse(actor: Actor, report_id: str) -> Never:
    found = tombstones.find(report_id, actor.desk.desk_id)
    if found is None:
        raise AccessError("not-found")
    name = parties.directory().party(found.origin).slug
    raise AccessError(_TAKEN_BACK[found.act], name=name, at=found.at, why=found.reason)


def readable_only(actor: Actor, found: Iterable[StoredVersion]) -> tuple[StoredVersion, ...]:
    """Return those versions that an actor may read.

    Args:
        actor: Who reads.
        found: Versions.

    Returns:
        The permitted ones, in the same order.
    """
    return tuple(stored for stored in found if decide_here(actor, Act.READ, stored).permit)

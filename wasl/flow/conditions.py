"""Rights conditions: the table of this centre, which says what stands against which state.

A row stands from the moment at which one officer adds it, because what protects a life may not wait; it is struck only
by two. Shipped rows name a public source, and stand until two officers of this centre have struck them. Whoever may
release at the centre desk edits all of this; every officer who reads may see it, because it says why something stops.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from wasl import vocabulary
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, limits, lines
from wasl.flow.condition_views import ConditionView
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, DeskKind, RightsCondition, StateCondition
from wasl.store import conditions as rows
from wasl.store.conditions import ADDED, CONFIRMED, STRIKING, STRUCK, StoredCondition
from wasl.store.connection import atomic
from wasl.vocabulary.state_conditions import shipped_conditions

SHIPPED: Final = "shipped"
_DAY_LIMIT: Final = 40
STANDING: Final = frozenset({SHIPPED, ADDED, CONFIRMED, STRIKING})


def standing() -> tuple[StateCondition, ...]:
    """Return what stands, for decisions."""
    return tuple(each.stands for each in _table() if each.standing in STANDING)


@for_reader
def may_decide(actor: Actor) -> bool:
    """Say whether an officer may edit the table, record assurances and decide.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return actor.desk.kind is DeskKind.CENTRE and actor.holds(NEEDED_RIGHT[Act.RELEASE])


@for_reader
def table(actor: Actor) -> tuple[ConditionView, ...]:
    """Return the table, struck rows included, by state.

    Args:
        actor: Who reads.

    Returns:
        The rows.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    decides = may_decide(actor)
    stored = {each.stands: each for each in rows.rows()}
    return tuple(_offered(each, stored.get(each.stands), actor) if decides else each for each in _table())


@for_reader
def add(actor: Actor, stands: StateCondition, *, source: str, day: str) -> None:
    """Add a row; it stands at once.

    Args:
        actor: A releasing officer of the centre desk.
        stands: Which condition, against which state, for which topic.
        source: Who says so.
        day: Day or year of the source, as it is cited.

    Raises:
        AccessError: ``right-missing`` or ``condition-centre-only``.
        InputError: ``vocabulary-code``, ``condition-source-missing``, ``condition-known``, and the codes of
            `wasl.flow.limits`.
    """
    require_deciding(actor)
    source, day = source.strip(), day.strip()
    check_codes(stands)
    check_words(source, field="source")
    limits.check_text(day, field="day", limit=_DAY_LIMIT)
    if not limits.is_seen(source) or not limits.is_seen(day):
        raise InputError("condition-source-missing")
    with atomic():
        held = rows.hold(stands)
        known = _shipped(stands) if held is None else held
        if known is not None and known.standing != STRUCK:
            raise InputError("condition-known")
        _put(actor, stands, ADDED, source=source, day=day)
        lines.write(actor, "condition-added", **told(stands), source=source)


@for_reader
def confirm(actor: Actor, stands: StateCondition) -> None:
    """Confirm a row that another officer added, or that was shipped; or refuse that it be struck.

    Args:
        actor: A releasing officer of the centre desk; not who added it, or wants it struck.
        stands: Which.

    Raises:
        AccessError: ``right-missing``, ``condition-centre-only``, ``condition-second``, or ``not-found``.
    """
    require_deciding(actor)
    with atomic():
        known = _hold(stands)
        if known.standing in {CONFIRMED, STRUCK}:
            raise AccessError("not-found")
        if isinstance(known, StoredCondition) and known.officer_id == actor.officer.officer_id:
            raise AccessError("condition-second")
        _put(actor, stands, CONFIRMED, source=known.source, day=known.day)
        lines.write(actor, "condition-confirmed", **told(stands))


@for_reader
def strike(actor: Actor, stands: StateCondition, *, reason: str) -> str:
    """Ask that a row be struck; or strike it: one's own that nobody confirmed, or if another officer asked before.

    Args:
        actor: A releasing officer of the centre desk.
        stands: Which.
        reason: Why.

    Returns:
        ``striking`` if a second officer has to confirm, else ``struck``.

    Raises:
        AccessError: ``right-missing``, ``condition-centre-only``, ``condition-second`` for whoever asked already, or
            ``not-found``.
        InputError: ``reason-missing``, and the codes of `wasl.flow.limits`.
    """
    require_deciding(actor)
    reason = checked_reason(reason)
    with atomic():
        known = _hold(stands)
        if known.standing == STRUCK:
            raise AccessError("not-found")
        own = isinstance(known, StoredCondition) and known.officer_id == actor.officer.officer_id
        if known.standing == STRIKING and own:
            raise AccessError("condition-second")
        after = STRUCK if known.standing == STRIKING or (known.standing == ADDED and own) else STRIKING
        _put(actor, stands, after, source=known.source, day=known.day, reason=reason)
        action = "condition-struck" if after == STRUCK else "condition-striking"
        lines.write(actor, action, **told(stands), reason=reason)
    return after


@for_reader
def require_deciding(actor: Actor) -> None:
    """Refuse whoever may not edit the table, record assurances and decide.

    Args:
        actor: The officer.

    Raises:
        AccessError: ``right-missing`` or ``condition-centre-only``.
    """
    access.require_right(actor, Act.RELEASE)
    if actor.desk.kind is not DeskKind.CENTRE:
        raise AccessError("condition-centre-only")


def _table() -> Iterator[ConditionView]:
    stored = {each.stands: each for each in rows.rows()}
    shipped = {view.stands: view for view in _all_shipped() if view.stands not in stored}
    own = {stands: _view(each) for stands, each in stored.items()}
    yield from (view for _stands, view in sorted({**shipped, **own}.items()))


def _all_shipped() -> Iterator[ConditionView]:
    for each in shipped_conditions():
        stands = StateCondition(state=each.state, condition=RightsCondition(each.condition))
        yield ConditionView(stands=stands, source=each.source, day=each.day, standing=SHIPPED)


def _shipped(stands: StateCondition) -> ConditionView | None:
    return next((each for each in _all_shipped() if each.stands == stands), None)


def _hold(stands: StateCondition) -> StoredCondition | ConditionView:
    found = rows.hold(stands) or _shipped(stands)
    if found is None:
        raise AccessError("not-found")
    return found


def _put(actor: Actor, stands: StateCondition, standing_now: str, *, source: str, day: str, reason: str = "") -> None:
    rows.put(
        StoredCondition(
            stands=stands,
            source=source,
            day=day,
            standing=standing_now,
            reason=reason,
            desk=actor.desk.desk_id,
            officer_id=actor.officer.officer_id,
            at=clock.now(),
        )
    )


def check_codes(stands: StateCondition) -> None:
    """Refuse a state or a topic that no table has.

    Fails with `InputError`: ``vocabulary-code``.

    Args:
        stands: What it is about.
    """
    vocabulary.entry("countries", stands.state)
    if stands.topic:
        vocabulary.entry("topics", stands.topic)


def check_words(text: str, *, field: str) -> None:
    """Refuse a line that cannot be kept or shown.

    Fails with `InputError` as `wasl.flow.limits.check_text`.

    Args:
        text: The line.
        field: Where it stood.
    """
    limits.check_text(text, field=field, limit=limits.LINE_LIMIT)


def checked_reason(given: str) -> str:
    """Return a reason as it is kept.

    Args:
        given: As it was typed.

    Returns:
        The reason.

    Raises:
        InputError: ``reason-missing``, and the codes of `wasl.flow.limits`.
    """
    reason = given.strip()
    if not limits.is_seen(reason):
        raise InputError("reason-missing")
    check_words(reason, field="reason")
    return reason


def told(stands: StateCondition) -> dict[str, str]:
    """Return what the journal tells of a condition.

    Args:
        stands: Which.

    Returns:
        Details for a line.
    """
    return {"state": stands.state, "condition": str(stands.condition), "topic": stands.topic}


def _view(stored: StoredCondition) -> ConditionView:
    return ConditionView(
        stands=stored.stands,
        source=stored.source,
        day=stored.day,
        standing=stored.standing,
        reason=stored.reason,
        officer_name=stored.officer_name,
        at=stored.at,
    )


def _offered(view: ConditionView, stored: StoredCondition | None, actor: Actor) -> ConditionView:
    own = stored is not None and stored.officer_id == actor.officer.officer_id
    return replace(
        view,
        may_confirm=view.standing in {SHIPPED, ADDED, STRIKING} and not own,
        may_strike=view.standing != STRUCK and not (view.standing == STRIKING and own),
    )

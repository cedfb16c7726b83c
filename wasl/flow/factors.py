"""An officer's own second factors: what there are, one more passkey, one less. Nobody touches another's here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from wasl.errors import AccessError, InputError
from wasl.flow import limits, lines
from wasl.flow.wall import for_reader
from wasl.record import Actor
from wasl.store import factors as rows
from wasl.store.connection import atomic
from wasl.store.factors import PASSKEY, Factor

MOST_PASSKEYS: Final = 10
"""Passkeys of one officer: one a device, and some to spare."""

_NAME_LIMIT: Final = 60


@for_reader
def factors(actor: Actor) -> tuple[Factor, ...]:
    """Return the actor's own factors.

    Args:
        actor: The officer.

    Returns:
        The factors, the oldest first.
    """
    return rows.of_officer(actor.officer.officer_id)


@for_reader
def passkey(actor: Actor, factor_id: int) -> Factor:
    """Return one of the actor's own passkeys.

    Args:
        actor: The officer.
        factor_id: Its number.

    Returns:
        The passkey.

    Raises:
        AccessError: ``not-found`` if there is none, or it is another's.
    """
    return _own(factors(actor), factor_id)


def check_name(name: str) -> str:
    """Return the name of a passkey as it is kept.

    Args:
        name: As typed.

    Returns:
        The name.

    Raises:
        InputError: ``passkey-nameless``, or the codes of `wasl.flow.limits.check_text`.
    """
    kept = " ".join(name.split())
    if not kept:
        raise InputError("passkey-nameless")
    limits.check_text(kept, field="name", limit=_NAME_LIMIT)
    return kept


@for_reader
def add_passkey(actor: Actor, name: str, credential: Mapping[str, Any]) -> int:
    """Enrol a passkey for the actor.

    Args:
        actor: The officer.
        name: As the officer calls it.
        credential: What the browser returned; the door has verified challenge, origin, and that the user was verified.

    Returns:
        Its number.

    Raises:
        InputError: ``passkeys-too-many``, or the codes of `check_name`.
    """
    kept = check_name(name)
    officer_id = actor.officer.officer_id
    with atomic():
        held = rows.of_officer(officer_id, lock=True)
        if is_full(held):
            raise InputError("passkeys-too-many", limit=MOST_PASSKEYS)
        factor_id = rows.add_passkey(officer_id, kept, credential)
        lines.write(actor, "passkey-added", [officer_id], name=kept)
    return factor_id


def is_full(held: tuple[Factor, ...]) -> bool:
    """Say whether an officer has as many passkeys as one can have.

    Args:
        held: The officer's factors.

    Returns:
        True if so.
    """
    return sum(each.kind == PASSKEY for each in held) >= MOST_PASSKEYS


@for_reader
def remove_passkey(actor: Actor, factor_id: int) -> None:
    """Remove one of the actor's own passkeys; sessions that it opened end with it.

    Args:
        actor: The officer.
        factor_id: Its number.

    Raises:
        AccessError: ``not-found`` if there is none, or it is another's.
        InputError: ``factor-last``: without it nobody could sign in to the account.
    """
    officer_id = actor.officer.officer_id
    with atomic():
        held = rows.of_officer(officer_id, lock=True)
        removed = _own(held, factor_id)
        if len(held) == 1:
            raise InputError("factor-last")
        rows.remove(officer_id, factor_id)
        lines.write(actor, "passkey-removed", [officer_id], name=removed.name)


def holds(officer_id: str, factor_id: int) -> bool:
    """Say whether the factor that opened a session is still the officer's.

    Args:
        officer_id: The officer.
        factor_id: Its number.

    Returns:
        True if so.
    """
    return rows.holds(officer_id, factor_id)


def _own(held: tuple[Factor, ...], factor_id: int) -> Factor:
    found = next((each for each in held if each.factor_id == factor_id and each.kind == PASSKEY), None)
    if found is None:
        raise AccessError("not-found")
    return found

"""The second factors of an officer, authenticator and passkeys, in allauth's table, reached through allauth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from allauth.mfa.models import Authenticator

from wasl.store import models

PASSKEY: Final = str(Authenticator.Type.WEBAUTHN)
"""Kind of a passkey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One second factor.

    Attributes:
        factor_id: Its number.
        kind: ``totp`` or ``webauthn``.
        name: As its officer called it; empty for an authenticator.
        made: When it was enrolled, aware, UTC.
        used: When it last opened a session, or None.
    """

    factor_id: int
    kind: str
    name: str
    made: datetime
    used: datetime | None


def of_officer(officer_id: str, *, lock: bool = False) -> tuple[Factor, ...]:
    """Return the factors of an officer.

    Args:
        officer_id: The officer.
        lock: True to keep others from changing them until the transaction ends.

    Returns:
        The factors, the oldest first.
    """
    if lock:
        models.Officer.objects.select_for_update().get(pk=officer_id)
    rows = Authenticator.objects.filter(user_id=officer_id).order_by("created_at", "pk")
    return tuple(
        Factor(
            factor_id=row.pk,
            kind=str(row.type),
            name=str(row.data.get("name", "")),
            made=row.created_at,
            used=row.last_used_at,
        )
        for row in rows
    )


def add_passkey(officer_id: str, name: str, credential: Mapping[str, Any]) -> int:
    """Keep a passkey whose ceremony was verified.

    Args:
        officer_id: The officer.
        name: As the officer calls it.
        credential: What the browser returned, verified.

    Returns:
        Its number.
    """
    kept = {"name": name, "credential": dict(credential)}
    return int(Authenticator.objects.create(user_id=officer_id, type=PASSKEY, data=kept).pk)


def remove(officer_id: str, factor_id: int) -> None:
    """Remove a factor; no-one else's.

    Args:
        officer_id: The officer.
        factor_id: The factor.
    """
    Authenticator.objects.filter(user_id=officer_id, pk=factor_id).delete()


def holds(officer_id: str, factor_id: int) -> bool:
    """Say whether a factor is still an officer's.

    Args:
        officer_id: The officer.
        factor_id: The factor.

    Returns:
        True if so.
    """
    return bool(Authenticator.objects.filter(user_id=officer_id, pk=factor_id).exists())


def account_of(officer_id: str) -> object:
    """Return the account for which a passkey is made, as allauth wants it.

    Args:
        officer_id: The officer.

    Returns:
        A row, to be handed to allauth.
    """
    return models.Officer.objects.get(pk=officer_id)

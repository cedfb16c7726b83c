"""Officers of this node, and the passphrase and TOTP secret with which they sign in.

The tables of allauth are its own; this module asks allauth to fill them and never reads them.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.hashers import make_password
from django.db.models import Prefetch

from wasl.record import Desk, NodeId, Officer, Right
from wasl.store import desks, models

_PASSPHRASE_BYTES: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a new officer needs to sign in; shown once and kept nowhere in this form.

    Attributes:
        passphrase: Random.
        totp_secret: Base 32, for an authenticator.
        totp_uri: The same as ``otpauth://`` address.
    """

    passphrase: str
    totp_secret: str
    totp_uri: str


def add(officer: Officer) -> Credentials:
    """Keep a new officer and make credentials.

    Args:
        officer: The officer; the login is not in use.

    Returns:
        The credentials.
    """
    passphrase = secrets.token_urlsafe(_PASSPHRASE_BYTES)
    row = _add(officer, make_password(passphrase))
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(row, secret)
    return Credentials(passphrase=passphrase, totp_secret=secret, totp_uri=get_adapter().build_totp_url(row, secret))


def add_without_credentials(officer: Officer) -> None:
    """Keep a new officer, whom nothing signs in yet.

    Args:
        officer: The officer; the login is not in use.
    """
    _add(officer, make_password(None))


def _add(officer: Officer, password: str) -> models.Officer:
    row = models.Officer.objects.create(
        officer_id=officer.officer_id,
        login=officer.login,
        name=officer.name,
        language=officer.language,
        rights=sorted(officer.rights),
        password=password,
    )
    models.Membership.objects.bulk_create(
        models.Membership(officer=row, desk_id=desk.desk_id, place=place) for place, desk in enumerate(officer.desks)
    )
    return row


def find(login: str, here: NodeId) -> Officer | None:
    """Return the active officer with a login, or None.

    Args:
        login: As typed; compared in lower case.
        here: This node.

    Returns:
        The officer with desks in their order.
    """
    row = models.Officer.objects.filter(login=login.strip().lower(), is_active=True).first()
    return None if row is None else record_of(row, here)


def is_taken(login: str) -> bool:
    """Say whether a login is or was in use: a closed account keeps its own.

    Args:
        login: As typed.

    Returns:
        True if so.
    """
    return models.Officer.objects.filter(login=login.strip().lower()).exists()


def change(officer: Officer) -> None:
    """Keep the desks, rights and language of an officer.

    Args:
        officer: The officer as it is now.
    """
    set_reach(officer.officer_id, officer.desks, officer.rights)
    set_language(officer.officer_id, officer.language)


def set_reach(officer_id: str, desks_now: Sequence[Desk], rights: Collection[Right]) -> None:
    """Keep to which desks an officer belongs, and with which rights.

    Args:
        officer_id: The officer.
        desks_now: All desks, the first is where the officer starts.
        rights: All rights.
    """
    models.Officer.objects.filter(officer_id=officer_id).update(rights=sorted(rights))
    models.Membership.objects.filter(officer_id=officer_id).delete()
    models.Membership.objects.bulk_create(
        models.Membership(officer_id=officer_id, desk_id=desk.desk_id, place=place)
        for place, desk in enumerate(desks_now)
    )


def hold(officer_id: str) -> None:
    """Let nobody else change an officer until the transaction ends.

    Args:
        officer_id: The officer.
    """
    list(models.Officer.objects.select_for_update(no_key=True).filter(officer_id=officer_id).values_list("pk"))


def close(officer_id: str) -> None:
    """Close an account: no passphrase fits it any more, which ends its sessions, too.

    Args:
        officer_id: The officer.
    """
    models.Officer.objects.filter(officer_id=officer_id).update(is_active=False, password=make_password(None))


def all_officers(here: NodeId) -> tuple[Officer, ...]:
    """Return every active officer, by login.

    Args:
        here: This node.

    Returns:
        The officers.
    """
    memberships = models.Membership.objects.select_related("desk").order_by("place")
    rows = models.Officer.objects.filter(is_active=True).prefetch_related(Prefetch("membership_set", memberships))
    return tuple(_record_of(row, row.membership_set.all(), here) for row in rows.order_by("login"))


def hold_managers() -> None:
    """Hold all active managers until the transaction ends, so that two changes of them follow each other."""
    rows = models.Officer.objects.select_for_update(no_key=True)
    list(rows.filter(is_active=True, rights__contains=[str(Right.MANAGE)]).order_by("pk").values_list("pk"))


def set_language(officer_id: str, language: str) -> None:
    """Keep the language in which an officer wants screens.

    Args:
        officer_id: The officer.
        language: ``ar``, ``ru`` or ``en``.
    """
    models.Officer.objects.filter(officer_id=officer_id).update(language=language)


def record_of(row: models.Officer, here: NodeId) -> Officer:
    """Return the officer of a row.

    Args:
        row: The row.
        here: This node.

    Returns:
        The officer.
    """
    return _record_of(row, row.membership_set.select_related("desk").order_by("place"), here)


def _record_of(row: models.Officer, memberships: Iterable[models.Membership], here: NodeId) -> Officer:
    return Officer(
        officer_id=row.officer_id,
        login=row.login,
        name=row.name,
        desks=tuple(desks.record_of(membership.desk, here) for membership in memberships),
        rights=frozenset(Right(right) for right in row.rights),
        language=row.language,
    )

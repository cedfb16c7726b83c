"""Enrolment links and recovery codes, by what they hash to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.hashers import make_password
from django.db.models import F

from wasl.record import NodeId, Officer
from wasl.store import models, officers


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEnrolment:
    """A link that still opens.

    Attributes:
        officer: Whom it is for.
        code: What the other half hashes to.
        tries: How often another half was tried in vain.
    """

    officer: Officer
    code: str
    tries: int


def begin(officer_id: str, *, token: str, code: str, expires: datetime, now: datetime) -> None:
    """Take all credentials from an officer, and keep a link by which new ones are made; earlier links end.

    Args:
        officer_id: The officer.
        token: What the link hashes to.
        code: What the other half hashes to.
        expires: From when on it opens nothing, aware, UTC.
        now: When, aware, UTC.
    """
    models.Officer.objects.filter(pk=officer_id).update(password=make_password(None))
    Authenticator.objects.filter(user_id=officer_id).delete()
    models.RecoveryCode.objects.filter(officer_id=officer_id).delete()
    models.Enrolment.objects.filter(officer_id=officer_id, ended=None).update(ended=now)
    models.Enrolment.objects.create(token=token, code=code, officer_id=officer_id, expires=expires)


def find(token: str, here: NodeId, now: datetime) -> StoredEnrolment | None:
    """Return a link that still opens, held until the transaction ends; or None.

    Args:
        token: What the link hashes to.
        here: This node.
        now: When, aware, UTC.

    Returns:
        The link; None if it is unknown, used, over, or of a closed account.
    """
    rows = models.Enrolment.objects.filter(token=token, ended=None, expires__gt=now, officer__is_active=True)
    row = rows.select_related("officer").select_for_update(of=("self",)).first()
    if row is None:
        return None
    return StoredEnrolment(officer=officers.record_of(row.officer, here), code=row.code, tries=row.tries)


def note_try(token: str) -> None:
    """Count that another half was tried in vain.

    Args:
        token: What the link hashes to.
    """
    models.Enrolment.objects.filter(token=token).update(tries=F("tries") + 1)


def end(token: str, now: datetime) -> None:
    """End a link.

    Args:
        token: What it hashes to.
        now: When, aware, UTC.
    """
    models.Enrolment.objects.filter(token=token).update(ended=now)


def end_all(officer_id: str, now: datetime) -> None:
    """End every link of an officer.

    Args:
        officer_id: The officer.
        now: When, aware, UTC.
    """
    models.Enrolment.objects.filter(officer_id=officer_id, ended=None).update(ended=now)


def set_credentials(officer_id: str, *, passphrase: str, totp_secret: str) -> None:
    """Keep what an officer signs in with.

    Args:
        officer_id: The officer, without any factor.
        passphrase: As the officer chose it; only its hash is kept.
        totp_secret: Of the officer's authenticator, base 32; empty for an officer who has a passkey instead.
    """
    row = models.Officer.objects.get(pk=officer_id)
    row.set_password(passphrase)
    row.save(update_fields=["password"])
    if totp_secret:
        totp.TOTP.activate(row, totp_secret)


def new_totp_secret() -> str:
    """Return a new secret for an authenticator, base 32."""
    return str(totp.generate_totp_secret())


def totp_uri(officer_id: str, secret: str) -> str:
    """Return the secret of an authenticator as its camera reads it.

    Args:
        officer_id: The officer.
        secret: Base 32.

    Returns:
        Address ``otpauth://``.
    """
    return str(get_adapter().build_totp_url(models.Officer.objects.get(pk=officer_id), secret))


def fits(secret: str, code: str) -> bool:
    """Say whether an authenticator with a secret shows a code now.

    Args:
        secret: Base 32.
        code: Six digits.

    Returns:
        True if so.
    """
    return bool(totp.validate_totp_code(secret, code))


def replace_recovery(officer_id: str, digests: Iterable[str]) -> None:
    """Keep new recovery codes of an officer instead of all earlier ones.

    Args:
        officer_id: The officer.
        digests: What they hash to.
    """
    models.RecoveryCode.objects.filter(officer_id=officer_id).delete()
    models.RecoveryCode.objects.bulk_create(
        models.RecoveryCode(digest=digest, officer_id=officer_id) for digest in digests
    )


def use_recovery(officer_id: str, digest: str, now: datetime) -> bool:
    """Use a recovery code up.

    Args:
        officer_id: The officer.
        digest: What it hashes to.
        now: When, aware, UTC.

    Returns:
        False if it is none of this officer's, or was used.
    """
    unused = models.RecoveryCode.objects.filter(digest=digest, officer_id=officer_id, used=None)
    return bool(unused.update(used=now))


def count_recovery(officer_id: str) -> int:
    """Return how many recovery codes of an officer are unused.

    Args:
        officer_id: The officer.

    Returns:
        How many.
    """
    return models.RecoveryCode.objects.filter(officer_id=officer_id, used=None).count()


def untold_recovery(officer_id: str, now: datetime) -> datetime | None:
    """Return when a recovery code was used of which the officer was not told yet; from now on the officer was.

    Args:
        officer_id: The officer.
        now: When, aware, UTC.

    Returns:
        When the latest was used; None if there is nothing to tell.
    """
    untold = models.RecoveryCode.objects.filter(officer_id=officer_id, used__isnull=False, told=None)
    latest = untold.order_by("-used").values_list("used", flat=True).first()
    if latest is not None:
        untold.update(told=now)
    return latest

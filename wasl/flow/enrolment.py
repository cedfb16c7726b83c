"""How an officer comes to credentials of the officer's own: a link, works once, and opens nothing else.

Two people hand over a half each: whoever proposed the account holds a code, whoever confirmed it the link. Neither
alone can make the credentials, and nobody but the officer ever sees them. A link that is unknown, used, over or
tried too often answers like a wrong code.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from wasl.errors import AccessError, InputError
from wasl.flow import clock, factors, here, lines
from wasl.flow.wall import for_reader
from wasl.record import Actor, Officer, new_id
from wasl.store import enrolments as rows
from wasl.store import factors as factor_rows
from wasl.store import sessions as session_rows
from wasl.store.connection import atomic
from wasl.text.guessable import is_guessable

OPENS: Final = timedelta(days=3)
"""How long a link opens."""

MOST_TRIES: Final = 5
RECOVERY_CODES: Final = 10
SHORTEST: Final = 12
"""Fewest characters of a passphrase."""

_LONGEST: Final = 200
_DIFFERENT: Final = 6
_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_CODE_LENGTH: Final = 12
_RECOVERY_LENGTH: Final = 16
_SAME: Final = str.maketrans("oil", "011")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolling:
    """An officer who makes credentials.

    Attributes:
        officer: The officer.
        secret: New secret for the officer's authenticator, base 32.
        uri: The same as the camera of an authenticator reads it.
    """

    officer: Officer
    secret: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPasskey:
    """A passkey that is made together with the account.

    Attributes:
        name: As the officer calls it.
        credential: What the browser returned; the door has verified challenge, origin, and that the user was verified.
    """

    name: str
    credential: Mapping[str, Any]


def new_code() -> str:
    """Return a new code that is handed over beside a link: 12 letters and digits."""
    return _random(_CODE_LENGTH)


def code_hash(code: str) -> str:
    """Return what is kept of a code.

    Args:
        code: As typed; capitals, spaces and hyphens do not count.

    Returns:
        64 lower-case hexadecimal digits.
    """
    return _hash("code", _plain(code))


def begin(officer_id: str, code: str) -> str:
    """Take all credentials from an officer and make a link; part of a step that two people have agreed to.

    Args:
        officer_id: The officer.
        code: What the other half hashes to.

    Returns:
        The token of the link; kept nowhere.
    """
    token = new_id()
    now = clock.now()
    session_rows.end(officer_id, now)
    rows.begin(officer_id, token=_hash("link", token), code=code, expires=now + OPENS, now=now)
    return token


def open_link(token: str, code: str) -> Enrolling:
    """Open a link with the other half.

    Args:
        token: Of the link.
        code: As typed.

    Returns:
        The officer and a new secret for the authenticator, not yet kept.

    Raises:
        AccessError: ``enrolment-void`` for whatever reason.
    """
    officer = _officer(token, code)
    secret = rows.new_totp_secret()
    return Enrolling(officer=officer, secret=secret, uri=rows.totp_uri(officer.officer_id, secret))


def again(token: str, code: str, secret: str) -> Enrolling:
    """Open a link once more with the secret that was shown before, after something typed was wrong.

    Args:
        token: Of the link.
        code: As typed.
        secret: As `open_link` gave it.

    Returns:
        The officer with the same secret.

    Raises:
        AccessError: ``enrolment-void`` for whatever reason.
    """
    officer = _officer(token, code)
    return Enrolling(officer=officer, secret=secret, uri=rows.totp_uri(officer.officer_id, secret))


def account(token: str, code: str) -> object:
    """Return the account for which a link and its other half let a passkey be made.

    Args:
        token: Of the link.
        code: As typed.

    Returns:
        allauth's own value, to be handed back to it.

    Raises:
        AccessError: ``enrolment-void`` for whatever reason.
    """
    return factor_rows.account_of(_officer(token, code).officer_id)


def check(token: str, code: str, *, passphrase: str, secret: str, digits: str, passkey_name: str | None) -> Officer:
    """Refuse what no credentials can be made of; before the answer of a device is looked at, which counts once.

    Args:
        token: Of the link.
        code: As typed.
        passphrase: As the officer chose it.
        secret: As `open_link` gave it.
        digits: What the authenticator shows; may be empty for an officer who makes a passkey.
        passkey_name: As the officer calls the passkey that is made, too; None without one.

    Returns:
        Whom the link is for.

    Raises:
        AccessError: ``enrolment-void`` for whatever reason.
        InputError: ``passphrase-brief``, ``passphrase-long``, ``passphrase-plain``, ``passphrase-common``,
            ``authenticator-code``, or the codes of `wasl.flow.factors.check_name`.
    """
    officer = _officer(token, code)
    check_passphrase(passphrase, officer.login, officer.name, *here.config().names.values())
    if passkey_name is not None:
        factors.check_name(passkey_name)
    if (digits or passkey_name is None) and not rows.fits(secret, digits):
        raise InputError("authenticator-code")
    return officer


def enrol(
    token: str, code: str, *, passphrase: str, secret: str, digits: str, passkey: NewPasskey | None = None
) -> tuple[str, ...]:
    """Make the credentials of an officer; the link ends.

    Args:
        token: Of the link.
        code: As typed.
        passphrase: As the officer chose it.
        secret: As `open_link` gave it.
        digits: What the authenticator shows; empty for a passkey alone.
        passkey: The passkey, beside the authenticator or instead of it.

    Returns:
        Recovery codes, shown once.

    Raises:
        AccessError: ``enrolment-void`` for whatever reason.
        InputError: As `check`.
    """
    name = passkey.name if passkey is not None else None
    officer = check(token, code, passphrase=passphrase, secret=secret, digits=digits, passkey_name=name)
    with atomic():
        if rows.find(_hash("link", token), here.node_id(), clock.now()) is None:
            raise AccessError("enrolment-void")
        rows.set_credentials(officer.officer_id, passphrase=passphrase, totp_secret=secret if digits else "")
        rows.end(_hash("link", token), clock.now())
        codes = _new_recovery(officer.officer_id)
        actor = Actor(officer=officer, desk=officer.desks[0], door="web")
        lines.write(actor, "officer-enrolled", [officer.officer_id])
        if passkey is not None:
            factors.add_passkey(actor, passkey.name, passkey.credential)
    return codes


def check_passphrase(passphrase: str, login: str, *names: str) -> None:
    """Refuse a passphrase that is easily guessed.

    Args:
        passphrase: As typed.
        login: Of the officer.
        *names: Of the officer and the centre.

    Raises:
        InputError: ``passphrase-brief``, ``passphrase-long``, ``passphrase-plain`` or ``passphrase-common``.
    """
    if len(passphrase) < SHORTEST:
        raise InputError("passphrase-brief", least=SHORTEST)
    if len(passphrase) > _LONGEST:
        raise InputError("passphrase-long", limit=_LONGEST)
    if len(set(passphrase.lower())) < _DIFFERENT or login in passphrase.lower():
        raise InputError("passphrase-plain")
    if is_guessable(passphrase, login, *names):
        raise InputError("passphrase-common")


@for_reader
def renew_recovery(actor: Actor) -> tuple[str, ...]:
    """Make new recovery codes for the actor; all earlier ones end.

    Args:
        actor: The officer.

    Returns:
        The codes, shown once.
    """
    with atomic():
        codes = _new_recovery(actor.officer.officer_id)
        lines.write(actor, "recovery-renewed", [actor.officer.officer_id])
    return codes


@for_reader
def count_recovery(actor: Actor) -> int:
    """Return how many recovery codes the actor has left.

    Args:
        actor: The officer.

    Returns:
        How many.
    """
    return rows.count_recovery(actor.officer.officer_id)


def use_recovery(officer_id: str, code: str) -> bool:
    """Use a recovery code up instead of a second factor.

    Args:
        officer_id: The officer; has given the passphrase.
        code: As typed.

    Returns:
        False if it is none of this officer's, or was used.
    """
    with atomic():
        if not rows.use_recovery(officer_id, _hash("recovery", _plain(code)), clock.now()):
            return False
        lines.write(None, "recovery-used", [officer_id], door="web", left=rows.count_recovery(officer_id))
    return True


def untold_recovery(officer_id: str) -> datetime | None:
    """Return when a recovery code was used of which its officer was not told yet; each is told once.

    Args:
        officer_id: The officer, signed in with a factor of the officer's own and not with such a code.

    Returns:
        When, aware, UTC; None if there is nothing to tell.
    """
    with atomic():
        return rows.untold_recovery(officer_id, clock.now())


def _officer(token: str, code: str) -> Officer:
    hashed = _hash("link", token)
    with atomic():
        stored = rows.find(hashed, here.node_id(), clock.now())
        known = stored is not None and hmac.compare_digest(stored.code, code_hash(code))
        if stored is not None and not known:
            rows.note_try(hashed)
            if stored.tries + 1 >= MOST_TRIES:
                rows.end(hashed, clock.now())
                lines.write(None, "enrolment-tried-too-often", [stored.officer.officer_id], door="web")
    if stored is None or not known or not stored.officer.desks:
        raise AccessError("enrolment-void")
    return stored.officer


def _new_recovery(officer_id: str) -> tuple[str, ...]:
    codes = tuple(_random(_RECOVERY_LENGTH) for _ in range(RECOVERY_CODES))
    rows.replace_recovery(officer_id, [_hash("recovery", code) for code in codes])
    return codes


def _random(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def _plain(code: str) -> str:
    # What a hurried hand writes: capitals, groups, the letter o for nought.
    return "".join(each for each in code.lower() if each.isascii() and each.isalnum()).translate(_SAME)


def _hash(what: str, text: str) -> str:
    return hashlib.sha256(f"wasl/{what}/1\0{text}".encode("utf-8", "surrogatepass")).hexdigest()

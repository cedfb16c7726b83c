"""What every page shows around its content."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest

from wasl.flow import clock
from wasl.record import Actor, Right
from wasl.render.sentences import direction_of, say
from wasl.web.keys.views import are_off
from wasl.web.rail import url_or_none
from wasl.web.reader import actor_or_none, language_of
from wasl.web.standing import sign_of

_NAMES: Final = {"ar": "ع", "ru": "Ру", "en": "En"}  # noqa: RUF001 - each in its own script


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return what the frame of a page needs; the pages' context processor.

    Args:
        request: The request.

    Returns:
        Names for the templates.
    """
    language = language_of(request)
    actor = actor_or_none(request)
    return {
        "standing": sign_of(request) if actor else "",
        "account_links": account_links(language) if actor else (),
        "actor": actor,
        "centre_name": settings.CENTRE_NAMES[language],
        "desk_name": desk_name(actor, language) if actor else "",
        "other_desks": other_desks(actor, language) if actor else (),
        "direction": direction_of(language),
        "keys_off": are_off(request),
        "language": language,
        "languages": [{"code": each, "short": _NAMES[each], "name": full} for each, full in settings.LANGUAGES],
        "now": clock.now(),
        "offset": offset_of(clock.now()),
        "offset_min": offset_min(clock.now()),
        "path": request.get_full_path() if request.method == "GET" else "/",
        "product_script": "وصل",
        "search_url": url_or_none("search") if actor and actor.holds(Right.READ) else "",
    }


def desk_name(actor: Actor, language: str) -> str:
    """Return the name of the desk at which an officer sits.

    Args:
        actor: The officer.
        language: The reader's.

    Returns:
        The name.
    """
    return actor.desk.names.get(language) or actor.desk.slug


def other_desks(actor: Actor, language: str) -> tuple[dict[str, str], ...]:
    """Return the desks to which an officer may move.

    Args:
        actor: The officer.
        language: The reader's.

    Returns:
        Slug and name of each but the present one.
    """
    return tuple(
        {"slug": desk.slug, "name": desk.names.get(language) or desk.slug}
        for desk in actor.officer.desks
        if desk != actor.desk
    )


def account_links(language: str) -> tuple[dict[str, str], ...]:
    """Return the pages of an officer's own, those that there are.

    Args:
        language: The reader's.

    Returns:
        Address, word and key of each.
    """
    return tuple(
        {"url": url, "label": say(label, language), "key": key}
        for name, label, key in (("factors", "nav-factors", ""), ("keys", "nav-keys", "?"))
        if (url := url_or_none(name))
    )


def zone() -> ZoneInfo:
    """Return the time zone of the centre, in which its officers read every moment."""
    return ZoneInfo(settings.TIME_ZONE)


def offset_of(moment: datetime) -> str:
    """Return how far the centre's clock is from UTC.

    Args:
        moment: When.

    Returns:
        For instance ``UTC+3``.
    """
    text = moment.astimezone(zone()).strftime("%z")
    hours, minutes = int(text[:3]), text[3:5]
    return f"UTC{hours:+d}" + ("" if minutes == "00" else f":{minutes}")


def offset_min(moment: datetime) -> int:
    """Return how far the centre's clock is from UTC, for the clock that goes on.

    Args:
        moment: When.

    Returns:
        Minutes, -720 to 840.
    """
    ahead = moment.astimezone(zone()).utcoffset()
    return int(ahead.total_seconds()) // 60 if ahead else 0

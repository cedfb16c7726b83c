"""Who reads a page, for which desk and in which language: read off the request, where the middleware put it."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest

from wasl.record import LANGUAGES, Actor

_ACTOR: Final = "wasl_actor"
_LANGUAGE: Final = "wasl_language"
DESK: Final = "wasl_desk"
"""Name of the session's value: slug of the desk at which the officer sits now."""

SESSION: Final = "wasl_session"
"""Name of the session's value: the id under which its officer sees it."""

_FALLBACK: Final = "en"


def set_actor(request: HttpRequest, actor: Actor) -> None:
    """Note who acts; only the middleware does.

    Args:
        request: The request.
        actor: Officer, desk and door.
    """
    setattr(request, _ACTOR, actor)


def actor_or_none(request: HttpRequest) -> Actor | None:
    """Return who acts, or None on the few pages that need no sign-in.

    Args:
        request: The request.

    Returns:
        The actor.
    """
    found = getattr(request, _ACTOR, None)
    return found if isinstance(found, Actor) else None


def actor_of(request: HttpRequest) -> Actor:
    """Return who acts.

    Args:
        request: The request; the middleware has let it pass.

    Returns:
        The actor.

    Raises:
        LookupError: When a page that needs an actor was reached without: a mistake of ours, never shown as a page.
    """
    found = actor_or_none(request)
    if found is None:
        raise LookupError(request.path)
    return found


def set_language(request: HttpRequest, language: str) -> None:
    """Note the language of the page.

    Args:
        request: The request.
        language: ``ar``, ``ru`` or ``en``.
    """
    setattr(request, _LANGUAGE, language)


def language_of(request: HttpRequest) -> str:
    """Return the language of the page.

    Args:
        request: The request.

    Returns:
        ``ar``, ``ru`` or ``en``; English where nothing was chosen.
    """
    found = getattr(request, _LANGUAGE, _FALLBACK)
    return found if found in LANGUAGES else _FALLBACK

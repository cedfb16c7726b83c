"""What was typed on a page that outlived its session, or its desk: given back, and never acted on.

A form bears, signed, for whom its page was made. If it comes back when nobody is signed in, when its token is of an
earlier session, or when its officer sits at another desk by now, nothing is done: the answer is a page that holds the
fields again. The node keeps nothing of them. After signing in (in another tab) the officer presses a button of that
page, whose token is fresh, and only then is it done, at the desk for which it was written. Another officer is shown
nothing.

Only a page of ours gets anything back: the browser must say that the form came from this node's own pages, so that no
other site can lay words into an officer's mouth.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any, Final

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wasl.flow import clock
from wasl.record import Actor, Handling, HCode, Tlp
from wasl.web.reader import actor_or_none, language_of
from wasl.web.strip import Part, Strip, strip_of

NAMES: Final = frozenset(
    {
        "acknowledge",
        "answer",
        "ask",
        "draft-act",
        "judge",
        "list",
        "list-new",
        "register-note",
        "translate",
        "vocabulary-name",
    }
)
"""Names of the addresses that take what officers type, and on which nobody's access hangs."""

WHOSE: Final = "whose"
"""Name of the field that says for whom a page was made."""

SIT: Final = "sit"
"""Name of the field by which an officer goes back to the desk for which the page was made."""

_SALT: Final = "wasl.web.held"
_KEPT: Final = timedelta(days=7)
_SHOWN: Final = ("title", "text", "reason", "name", "reference", "remarks")
_OWN: Final = frozenset({WHOSE, SIT, "csrfmiddlewaretoken"})
_CONFLICT: Final = 409
_FORBIDDEN: Final = 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A form that came back.

    Attributes:
        officer: Login of the officer for whom its page was made.
        desk: Slug of the desk at which that officer sat.
        strip: What the strip above that page said; None for nothing.
    """

    officer: str
    desk: str
    strip: Strip | None = None

    def is_of(self, actor: Actor) -> bool:
        """Say whether the form may be acted on as it is.

        Args:
            actor: Who is signed in.

        Returns:
            True for the same officer at the same desk.
        """
        return (self.officer, self.desk) == (actor.officer.login, actor.desk.slug)

    def goes_back(self, request: HttpRequest, actor: Actor) -> bool:
        """Say whether the officer chose, on the page that held the form, to go back to the desk of the form.

        Args:
            request: The request.
            actor: Who is signed in.

        Returns:
            True for the same officer, still of that desk.
        """
        return SIT in request.POST and self.officer == actor.officer.login and _may_sit(actor, self.desk)


def whose(actor: Actor, strip: Strip | None) -> str:
    """Return what a form bears.

    Args:
        actor: For whom its page is made.
        strip: The strip above it, which must stand above what is given back, too.

    Returns:
        Login, desk and strip, signed, with the moment.
    """
    said = asdict(strip) if strip is not None else None
    return signing.dumps([actor.officer.login, actor.desk.slug, said], salt=_SALT, compress=True)


def held_in(request: HttpRequest) -> Held | None:
    """Return for whom the page of a form was made.

    Args:
        request: The request.

    Returns:
        That, or None for anything but a form of ours that takes what officers type.
    """
    match = request.resolver_match
    if request.method != "POST" or match is None or match.view_name not in NAMES or not _is_ours(request):
        return None
    try:
        officer, desk, said = signing.loads(request.POST.get(WHOSE, ""), salt=_SALT, max_age=_KEPT)
        strip = Strip(**{**said, "parts": tuple(Part(**part) for part in said["parts"])}) if said else None
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Held(officer=officer, desk=desk, strip=strip)


def give_back(request: HttpRequest, held: Held) -> HttpResponse:
    """Return the page that holds a form.

    Args:
        request: The request; its actor is set if somebody is signed in.
        held: For whom its page was made.

    Returns:
        The page: with the fields for its officer or while nobody is signed in; without them for anybody else.
    """
    actor = actor_or_none(request)
    theirs = actor is None or actor.officer.login == held.officer
    context: dict[str, Any] = {
        "status": _CONFLICT if theirs else _FORBIDDEN,
        "theirs": theirs,
        "elsewhere": actor is not None and actor.desk.slug != held.desk,
        "left": actor is not None and not _may_sit(actor, held.desk),
        "fields": _fields(request) if theirs else (),
        "shown": _shown(request) if theirs else (),
        "whose": request.POST.get(WHOSE, ""),
        "action": request.path,
        "strip": _strip(request, held) if theirs else None,
        "messages": (),
    }
    return render(request, "held.html", context, status=context["status"])


def _strip(request: HttpRequest, held: Held) -> Strip | None:
    # In a draft the colour itself may be what was just typed.
    tlp, hcode = request.POST.get("tlp", ""), request.POST.get("hcode", "") or HCode.H0
    if tlp not in set(Tlp) or hcode not in set(HCode):
        return held.strip
    exercise = bool(request.POST.get("exercise"))
    typed = Handling(tlp=Tlp(tlp), hcode=HCode(hcode), review=clock.today(), exercise=exercise)
    return strip_of([typed], language_of(request))


def _may_sit(actor: Actor, desk: str) -> bool:
    return any(each.slug == desk and not each.closed for each in actor.officer.desks)


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in request.POST.lists() if name not in _OWN for text in texts]


def _shown(request: HttpRequest) -> list[str]:
    given = (request.POST.get(name, "").replace("\r\n", "\n").strip() for name in _SHOWN)
    return [text for text in given if text]


def _is_ours(request: HttpRequest) -> bool:
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"

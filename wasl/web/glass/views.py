"""The pages of broken glass: to break it, to read through it, and to judge that it was broken."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import directory, glass_reviews
from wasl.flow import glass as flow
from wasl.record import Right
from wasl.render.cards import cards
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what the officer may break and has broken, and what waits for the officer's judgement.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
@fresh
def break_glass(request: HttpRequest) -> HttpResponse:
    """Break the glass over a report.

    Args:
        request: By POST, with ``asked``, ``desk``, ``danger`` and ``words``.

    Returns:
        To what was opened; or the page, with what is wrong, or that there was nothing to open.
    """
    given = request.POST
    try:
        made = flow.break_glass(
            actor_of(request),
            given.get("asked", ""),
            desk=given.get("desk", ""),
            danger="danger" in given,
            words=given.get("words", ""),
        )
    except InputError as fault:
        return _page(request, at="break", fault=error_sentence(fault, language_of(request)))
    if made.is_open:
        return HttpResponseRedirect(reverse("glass-read", args=[made.glass_id]))
    messages.success(request, say("done-glass-nothing", language_of(request)))
    return HttpResponseRedirect(reverse("glass"))


@require_GET
def read(request: HttpRequest, glass_id: str) -> HttpResponse:
    """Read through broken glass; each time is a line of the journal.

    Args:
        request: The request.
        glass_id: The glass.

    Returns:
        The page.
    """
    language = language_of(request)
    found = flow.read(actor_of(request), glass_id)
    context = {
        "found": found,
        "version": found.version,
        "cards": cards(found.version.entities, language),
        "strip": strip_of([found.version.handling], language),
        "here": "glass",
    }
    return render(request, "glass/read.html", context)


@require_POST
@fresh
def judge(request: HttpRequest, glass_id: str) -> HttpResponse:
    """Judge broken glass.

    Args:
        request: By POST, with ``verdict`` and ``words``.
        glass_id: The glass.

    Returns:
        To the page; or the page with what is wrong, and what was typed.
    """
    given, language = request.POST, language_of(request)
    try:
        justified = _justified(given.get("verdict", ""))
        glass_reviews.judge(actor_of(request), glass_id, justified=justified, words=given.get("words", ""))
    except InputError as fault:
        return _page(request, at=glass_id, fault=error_sentence(fault, language))
    messages.success(request, say("done-glass-judged", language))
    return HttpResponseRedirect(reverse("glass"))


def _justified(verdict: str) -> bool:
    if verdict not in {"justified", "not-justified"}:
        raise InputError("glass-verdict-missing")
    return verdict == "justified"


def _page(request: HttpRequest, *, at: str = "", fault: str = "") -> HttpResponse:
    actor, language = actor_of(request), language_of(request)
    reads, judges = actor.holds(Right.READ), glass_reviews.may_judge(actor)
    context: dict[str, Any] = {
        "reads": reads,
        "judges": judges,
        "own": flow.broken_by(actor) if reads or not judges else (),
        "broken": [each for each in glass_reviews.broken(actor) if not each.own] if judges else (),
        "desks": [(each.slug, each.names[language]) for each in directory.desks(actor) if not each.closed],
        "at": at,
        "fault": fault,
        "typed": request.POST,
        "here": "glass",
    }
    return render(request, "glass/list.html", context, status=_BAD_REQUEST if fault else 200)

"""The pages of hits."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import hits as flow_hits
from wasl.flow import judge as flow_judge
from wasl.flow.views import HitView
from wasl.render.cards import card
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of
from wasl.web.tray.views import both

VERDICTS: Final = ("same", "distinct", "cannot-say")
"""What a person may say of a hit."""

_UNDO: Final = "undo"
_BAD_REQUEST: Final = 400


@require_GET
def list_open(request: HttpRequest) -> HttpResponse:
    """List the hits that wait for a judgement.

    Args:
        request: The request.

    Returns:
        The page.
    """
    found = flow_hits.hits(actor_of(request))
    return render(request, "hits/list.html", list_page(found, language_of(request), everything=False))


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List all hits, the judged ones too.

    Args:
        request: The request.

    Returns:
        The page.
    """
    found = flow_hits.hits(actor_of(request), all=True)
    return render(request, "hits/list.html", list_page(found, language_of(request), everything=True))


def list_page(found: tuple[HitView, ...], language: str, *, everything: bool) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        found: The hits.
        language: The reader's.
        everything: True if judged hits are among them.

    Returns:
        Names for the template.
    """
    handlings = [handling for hit in found for handling in both(hit)]
    return {"hits": found, "everything": everything, "strip": strip_of(handlings, language), "here": "hits"}


@require_GET
def show(request: HttpRequest, hit_id: str) -> HttpResponse:
    """Show one hit with its evidence.

    Args:
        request: The request.
        hit_id: The hit.

    Returns:
        The page.
    """
    found = flow_hits.hit(actor_of(request), hit_id)
    return render(request, "hits/hit.html", hit_page(found, language_of(request)))


def hit_page(found: HitView, language: str, *, fault: str = "", typed: str = "") -> dict[str, Any]:
    """Return what the page of a hit shows.

    Args:
        found: The hit.
        language: The reader's.
        fault: What was wrong with the form; empty if nothing.
        typed: What was typed as the reason, so that it is not lost.

    Returns:
        Names for the template.
    """
    return {
        "hit": found,
        "theirs": card(found.theirs.entity, {}, language),
        "ours": card(found.ours.entity, {}, language),
        "verdicts": VERDICTS,
        "fault": fault,
        "typed": typed,
        "strip": strip_of(both(found), language),
        "here": "hits",
    }


@require_POST
def judge(request: HttpRequest, hit_id: str) -> HttpResponse:
    """Take down what the officer says of a hit, or that the last judgement is taken back.

    Args:
        request: With ``verdict`` and ``reason``.
        hit_id: The hit.

    Returns:
        Back to the hit; or the form again with what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "")
    try:
        if verdict == _UNDO:
            flow_judge.undo(actor, hit_id, reason)
        else:
            flow_judge.judge(actor, hit_id, verdict, reason)
    except InputError as fault:
        context = hit_page(flow_hits.hit(actor, hit_id), language, fault=error_sentence(fault, language), typed=reason)
        return render(request, "hits/hit.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-undone" if verdict == _UNDO else "done-judged", language))
    return HttpResponseRedirect(reverse("hit", args=[hit_id]))

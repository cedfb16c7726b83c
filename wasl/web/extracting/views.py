"""The page on which an extract is chosen, as its reader would get it; and the keeping of that choice."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wasl.errors import InputError
from wasl.flow import choosing, extracting
from wasl.flow.extract_views import ExtractView
from wasl.record import Actor
from wasl.render.cards import cards
from wasl.render.extracts import named_sentence
from wasl.render.sentences import error_sentence
from wasl.web.extracting.form import file_boxes, read_form, thing_boxes
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400
_KEEP: Final = "keep"


@require_http_methods(["GET", "HEAD", "POST"])
def extract(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show what of a report may stay, and what a choice makes of it; keep the choice by POST.

    Args:
        request: By GET with ``without`` (entities that go from the beginning) or ``recipe`` (a choice that was kept);
            by POST with the boxes that were ticked. ``to`` names the recipients for whom it is made.
        report_id: The original.

    Returns:
        The page; after keeping, to the preview of sending.
    """
    actor, language = actor_of(request), language_of(request)
    if request.method != "POST":
        return _page(request, _begun(request, actor, report_id))
    version = extracting.begin(actor, report_id).original
    recipe = choosing.recipe_from(version, read_form(request.POST, version))
    if request.POST.get("do") != _KEEP:
        return _page(request, extracting.try_recipe(actor, report_id, recipe))
    try:
        kept = extracting.keep_recipe(actor, report_id, recipe)
    except InputError as error:
        view = extracting.try_recipe(actor, report_id, recipe)
        return _page(request, view, fault=error_sentence(error, language), status=_BAD_REQUEST)
    to = request.POST.getlist("to")
    asked = [("to", each) for each in to] + [(f"form-{each}", kept) for each in to] or [("recipe", kept)]
    return HttpResponseRedirect(f"{reverse('send', args=[report_id])}?{urlencode(asked)}")


def _begun(request: HttpRequest, actor: Actor, report_id: str) -> ExtractView:
    recipe_id = request.GET.get("recipe", "")
    if recipe_id:
        return extracting.show_recipe(actor, report_id, recipe_id)
    return extracting.begin(actor, report_id, without=request.GET.getlist("without"))


def _page(request: HttpRequest, view: ExtractView, *, fault: str = "", status: int = 200) -> HttpResponse:
    given = request.POST if request.method == "POST" else request.GET
    stopping, language = frozenset(given.getlist("without")), language_of(request)
    context = extract_page(view, language, to=given.getlist("to"), stopping=stopping)
    return render(request, "extracting/extract.html", {**context, "fault": fault}, status=status)


def extract_page(
    view: ExtractView, language: str, *, to: list[str] | None = None, stopping: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """Return what the page shows.

    Args:
        view: The original and the choice.
        language: The reader's.
        to: Recipients for whom it is made.
        stopping: Ids of entities to which a rule objects.

    Returns:
        Names for the template.
    """
    version, recipe = view.original, view.recipe
    return {
        "view": view,
        "version": version,
        "made": view.made,
        "things": thing_boxes(view, stopping, language),
        "files": file_boxes(view),
        "title": recipe.title.text if recipe.title else version.title.text,
        "text": recipe.text.text if recipe.text else version.text.text,
        "whole": [named_sentence(each, language) for each in view.named if each.whole],
        "partly": [named_sentence(each, language) for each in view.named if not each.whole],
        "cards": cards(view.made.entities, language),
        "to": to or [],
        "stopping": sorted(stopping),
        "strip": strip_of([version.handling], language),
        "here": "reports",
    }

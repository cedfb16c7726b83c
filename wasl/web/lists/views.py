"""Circulation lists: seen, made, changed, removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import InputError
from wasl.flow import lists, parties
from wasl.flow.list_views import ListGiven, ListView
from wasl.record import LANGUAGES, Actor, DeskKind, Right
from wasl.render.sentences import error_sentence, say
from wasl.web.compose.form import party_name
from wasl.web.fields import Control, Field, Option
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_METHODS: Final = ["GET", "HEAD", "POST"]


@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """List the lists that the desk may use.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    found = lists.lists(actor)
    context = {
        "lists": [(each, each.names.get(language, each.slug)) for each in found],
        "may_edit": actor.holds(Right.RELEASE),
        "strip": None,
        "here": "compose",
    }
    return render(request, "lists/list.html", context)


@require_http_methods(_METHODS)
def new(request: HttpRequest) -> HttpResponse:
    """Make a list.

    Args:
        request: By POST with ``slug``, ``name_ar``, ``name_ru``, ``name_en``, ``member`` and ``common``.

    Returns:
        The form; after making it, to the lists.
    """
    actor, language = actor_of(request), language_of(request)
    given = ListGiven(slug="", names={}, members=())
    fault = None
    if request.method == "POST":
        given = _given(request)
        try:
            lists.add_list(actor, given)
            messages.success(request, say("lists-saved", language))
            return HttpResponseRedirect(reverse("lists"))
        except InputError as error:
            fault = error
    context = form_page(actor, given, language, heading=say("lists-new", language), fault=fault)
    return render(request, "lists/form.html", context, status=_BAD_REQUEST if fault else 200)


@require_http_methods(_METHODS)
def show(request: HttpRequest, list_id: str) -> HttpResponse:
    """Show a list; change it by POST.

    Args:
        request: As `new`.
        list_id: The list.

    Returns:
        The form, or the members where the list belongs to the centre; after a change, to the lists.
    """
    actor, language = actor_of(request), language_of(request)
    view = lists.access_list(actor, list_id)
    given = _as_given(view)
    fault = None
    if request.method == "POST":
        given = replace(_given(request), slug=view.slug)
        try:
            lists.change_list(actor, view.list_id, given)
            messages.success(request, say("lists-saved", language))
            return HttpResponseRedirect(reverse("lists"))
        except InputError as error:
            fault = error
    heading = view.names.get(language, view.slug)
    context = form_page(actor, given, language, heading=heading, fault=fault, view=view)
    return render(request, "lists/form.html", context, status=_BAD_REQUEST if fault else 200)


@require_POST
def remove(request: HttpRequest, list_id: str) -> HttpResponse:
    """Remove a list.

    Args:
        request: By POST.
        list_id: The list.

    Returns:
        To the lists.
    """
    lists.remove_list(actor_of(request), list_id)
    messages.success(request, say("lists-removed", language_of(request)))
    return HttpResponseRedirect(reverse("lists"))


def form_page(
    actor: Actor,
    given: ListGiven,
    language: str,
    *,
    heading: str,
    fault: InputError | None = None,
    view: ListView | None = None,
) -> dict[str, Any]:
    """Return what the form of a list shows.

    Args:
        actor: Who looks.
        given: What stands in it.
        language: The reader's.
        heading: Of the page.
        fault: What is wrong with what was given.
        view: The list, if it is there already.

    Returns:
        Names for the template.
    """
    return {
        "heading": heading,
        "list_id": view.list_id if view else "",
        "slug": given.slug,
        "members": view.members if view else (),
        "editable": (view.editable if view else True) and actor.holds(Right.RELEASE),
        "may_common": actor.desk.kind is DeskKind.CENTRE,
        "common": given.common,
        "fields": _fields(actor, given, language, fault, new=view is None),
        "strip": None,
        "here": "compose",
    }


def _fields(actor: Actor, given: ListGiven, language: str, fault: InputError | None, *, new: bool) -> tuple[Field, ...]:
    slug = Field(
        name="slug",
        label=say("lists-slug", language),
        value=given.slug,
        hint=say("lists-slug-hint", language),
        direction="ltr",
        limit=40,
        required=True,
    )
    names = [
        Field(
            name=f"name_{each}",
            label=say(f"lists-name-{each}", language),
            value=given.names.get(each, ""),
            limit=200,
            required=True,
        )
        for each in LANGUAGES
    ]
    made: tuple[Field, ...] = (*([slug] if new else []), *names, _members(actor, given.members, language))
    if fault is None:
        return made
    # What belongs to no field of this form stands at the first.
    named = {field.name for field in made}
    wrong = place if (place := _place(fault)) in named else made[0].name
    return tuple(field.faulty(error_sentence(fault, language)) if field.name == wrong else field for field in made)


def _place(fault: InputError) -> str:
    named = str(fault.data.get("field", ""))
    by_code = {
        "slug-form": "slug",
        "slug-taken": "slug",
        "recipients-missing": "member",
        "recipient-unknown": "member",
        "list-too-long": "member",
    }
    return named or by_code.get(fault.code, "name_ar")


def _members(actor: Actor, chosen: Sequence[str], language: str) -> Field:
    known = parties.directory()
    node = actor.desk.address.node
    found = [each for address, each in known.parties.items() if address.desk or address.node != node]
    missing = [slug for slug in chosen if all(each.slug != slug for each in found)]
    return Field(
        name="member",
        label=say("lists-members", language),
        control=Control.CHECKS,
        options=(
            *(
                Option(value=each.slug, label=party_name(each, language), hint=each.slug, chosen=each.slug in chosen)
                for each in found
            ),
            *(Option(value=slug, label=slug, chosen=True) for slug in missing),
        ),
        required=True,
    )


def _given(request: HttpRequest) -> ListGiven:
    return ListGiven(
        slug=request.POST.get("slug", "").strip(),
        names={each: request.POST.get(f"name_{each}", "") for each in LANGUAGES},
        members=tuple(request.POST.getlist("member")),
        common=bool(request.POST.get("common")),
    )


def _as_given(view: ListView) -> ListGiven:
    members = tuple(each.slug for each in view.members)
    return ListGiven(slug=view.slug, names=view.names, members=members, common=view.common)

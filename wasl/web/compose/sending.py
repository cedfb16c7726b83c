"""Before a report leaves: who will get it, who will not, and by which rule; then the sending of exactly that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wasl.errors import InputError, ReleaseError
from wasl.flow import extracting, lists, parties, release, reports
from wasl.flow.release import Preview
from wasl.flow.release_views import PreviewRow
from wasl.flow.views import ReportView, Step
from wasl.record import Actor, Entity
from wasl.record.schemata import schemata
from wasl.render.sentences import error_sentence, finding_sentence, label, say
from wasl.render.shown import caption, kind_label
from wasl.web.compose.choices import WHOLE, form_fields
from wasl.web.compose.form import party_name
from wasl.web.fields import Control, Field, Option
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of

_CONFLICT: Final = 409
_BAD_REQUEST: Final = 400
_TOLD: Final = frozenset({"audience-names", "agreement-in-force", "inside-node", "recipient-here"})
"""Rules that permitted and that are worth a sentence each; the others only did not forbid."""


@require_http_methods(["GET", "HEAD", "POST"])
@fresh
def send(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show who would get a report; send it by POST, if nothing has changed since it was shown.

    Args:
        request: With ``to``, once for each recipient, and ``form-<recipient>``, the choice by which that one gets an
            extract; by POST with ``seen``, the digest of what was shown.
        report_id: The report.

    Returns:
        The preview; after sending, to the fate.
    """
    actor, language = actor_of(request), language_of(request)
    given = request.POST if request.method == "POST" else request.GET
    named = list(dict.fromkeys(given.getlist("to")))
    if request.method != "POST":
        return _show(request, actor, report_id, named, chosen="to" in request.GET)
    try:
        seen = request.POST.get("seen", "")
        table = release.release(actor, report_id, named, extracts=_extracts(request.POST, named), seen=seen)
    except ReleaseError as error:
        return _show(request, actor, report_id, named, fault=error_sentence(error, language), status=_CONFLICT)
    except InputError as error:
        return _show(request, actor, report_id, named, fault=error_sentence(error, language), status=_BAD_REQUEST)
    waits = any(row.state is Step.WAITING for row in table.rows)
    messages.success(request, say("send-waits" if waits else "compose-sent", language))
    return HttpResponseRedirect(reverse("fate", args=[report_id]))


def _show(
    request: HttpRequest,
    actor: Actor,
    report_id: str,
    named: Sequence[str],
    *,
    chosen: bool = True,
    fault: str = "",
    status: int = 200,
) -> HttpResponse:
    language = language_of(request)
    view = reports.show_report(actor, report_id)
    if not chosen and not named:
        named = _audience(view)
    preview = None
    given = request.POST if request.method == "POST" else request.GET
    extracts = _extracts(given, named)
    try:
        preview = release.preview(actor, report_id, named, extracts=extracts) if named else None
    except InputError as error:
        fault, status = error_sentence(error, language), _BAD_REQUEST
    context = send_page(actor, view, named, preview, language)
    kept = () if view.original_id else extracting.recipes(actor, report_id)
    context["forms"] = form_fields(actor, named, extracts, kept, language)
    return render(request, "compose/send.html", {**context, "fault": fault}, status=status)


def _extracts(given: QueryDict, named: Sequence[str]) -> dict[str, str]:
    chosen = {slug: given.get(f"form-{slug}", WHOLE) for slug in named}
    return {slug: recipe_id for slug, recipe_id in chosen.items() if recipe_id != WHOLE}


def _audience(view: ReportView) -> list[str]:
    known = parties.directory()
    return [known.party(address).slug for address in view.version.handling.audience]


def send_page(
    actor: Actor, view: ReportView, named: Sequence[str], preview: Preview | None, language: str
) -> dict[str, Any]:
    """Return what the page shows.

    Args:
        actor: Who would send.
        view: The report.
        named: Recipients as they were named.
        preview: What the rules say; None while nobody is named.
        language: The reader's.

    Returns:
        Names for the template.
    """
    rows = preview.rows if preview else ()
    return {
        "view": view,
        "version": view.version,
        "named": named,
        "preview": preview,
        "will": [_row(row, view, language) for row in rows if row.decision.permit],
        "will_not": [_row(row, view, language) for row in rows if not row.decision.permit],
        "may_extract": not view.original_id,
        "offer_all": urlencode([("to", each) for each in named]),
        "recipients": _recipients(actor, named, language),
        "strip": strip_of([view.version.handling], language),
        "here": "reports",
    }


def _row(row: PreviewRow, view: ReportView, language: str) -> dict[str, Any]:
    decision = row.decision
    told = [each for each in decision.findings if each.permits and each.code in _TOLD] if decision.permit else []
    return {
        "name": party_name(row.recipient, language),
        "rules": [finding_sentence(each.code, each.data, language) for each in (told or decision.reasons)],
        "recipe": row.recipe_id,
        "waits": row.waits,
        "without": [_thing(each, view, language) for each in row.without],
        "offer": urlencode([("to", row.recipient.slug), *(("without", each.entity_id) for each in row.without)]),
    }


def _thing(entity: Entity, view: ReportView, language: str) -> dict[str, str]:
    known = {each.entity_id: each for each in view.version.entities}
    name = caption(entity, known, language) if entity.schema in schemata() else entity.caption
    kind = label("person_categories", entity.category, language) if entity.category else kind_label(entity, language)
    return {"name": name, "kind": kind}


def _recipients(actor: Actor, named: Sequence[str], language: str) -> Field:
    known = parties.directory()
    options = [
        Option(
            value=f"@{each.slug}",
            label=each.names.get(language, each.slug),
            hint=say("compose-list-of", language, count=len(each.members)),
            chosen=f"@{each.slug}" in named,
        )
        for each in lists.lists(actor)
    ]
    own_node = actor.desk.address.node
    options += [
        Option(value=each.slug, label=party_name(each, language), hint=each.slug, chosen=each.slug in named)
        for address, each in known.parties.items()
        if address != actor.desk.address and (address.desk or address.node != own_node)
    ]
    return Field(
        name="to",
        label=say("compose-recipients", language),
        control=Control.CHECKS,
        options=tuple(options),
        required=True,
    )

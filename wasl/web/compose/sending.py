"""Before a report leaves: who will get it, who will not, and by which rule; then the sending of exactly that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wasl.errors import InputError, ReleaseError
from wasl.flow import lists, parties, release, reports
from wasl.flow.release import Preview
from wasl.flow.release_views import PreviewRow
from wasl.flow.views import ReportView
from wasl.record import Actor
from wasl.render.sentences import error_sentence, finding_sentence, say
from wasl.web.compose.form import party_name
from wasl.web.fields import Control, Field, Option
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of

_CONFLICT: Final = 409
_BAD_REQUEST: Final = 400
_TOLD: Final = frozenset({"audience-names", "agreement-in-force", "inside-node", "recipient-here"})
"""Rules that permitted and that are worth a sentence each; the others only did not forbid."""


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show who would get a report; send it by POST, if nothing has changed since it was shown.

    Args:
        request: With ``to``, once for each recipient; by POST with ``seen``, the digest of what was shown.
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
        release.release(actor, report_id, named, seen=request.POST.get("seen", ""))
    except ReleaseError as error:
        return _show(request, actor, report_id, named, fault=error_sentence(error, language), status=_CONFLICT)
    except InputError as error:
        return _show(request, actor, report_id, named, fault=error_sentence(error, language), status=_BAD_REQUEST)
    messages.success(request, say("compose-sent", language))
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
    try:
        preview = release.preview(actor, report_id, named) if named else None
    except InputError as error:
        fault, status = error_sentence(error, language), _BAD_REQUEST
    context = send_page(actor, view, named, preview, language)
    return render(request, "compose/send.html", {**context, "fault": fault}, status=status)


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
        "will": [_row(row, language) for row in rows if row.decision.permit],
        "will_not": [_row(row, language) for row in rows if not row.decision.permit],
        "recipients": _recipients(actor, named, language),
        "strip": strip_of([view.version.handling], language),
        "here": "reports",
    }


def _row(row: PreviewRow, language: str) -> dict[str, Any]:
    decision = row.decision
    told = [each for each in decision.findings if each.permits and each.code in _TOLD] if decision.permit else []
    return {
        "name": party_name(row.recipient, language),
        "rules": [finding_sentence(each.code, each.data, language) for each in (told or decision.reasons)],
    }


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

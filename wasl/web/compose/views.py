"""The pages of drafts: the list, the form, and the choice between two texts of one draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import attachments, lists, parties
from wasl.flow.correcting import Correction
from wasl.flow.drafts import checking, defaults, filing, keeping, revising
from wasl.flow.drafts.covering import handling_so_far
from wasl.flow.drafts.values import Checked, Difference, DraftLine, DraftView, Typed
from wasl.record import Actor, new_id
from wasl.render.sentences import error_sentence, say
from wasl.web.compose import typed as forms
from wasl.web.compose.entities import forms as entity_forms
from wasl.web.compose.entities import kinds, tables
from wasl.web.compose.form import Page, field_name, folded_fields, main_fields, table_options
from wasl.web.fields import read_figure
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400


@require_GET
def show_all(request: HttpRequest) -> HttpResponse:
    """List the drafts of the desk.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor = actor_of(request)
    found, gone = keeping.drafts(actor), keeping.drafts(actor, "discarded")
    return render(request, "compose/list.html", list_page(found, gone, language_of(request)))


def list_page(found: tuple[DraftLine, ...], gone: tuple[DraftLine, ...], language: str) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        found: The open drafts.
        gone: Those that can still be taken back.
        language: The reader's.

    Returns:
        Names for the template.
    """
    return {
        "drafts": [_listed(each) for each in found],
        "discarded": [_listed(each) for each in gone],
        "days": keeping.KEPT_DAYS,
        "strip": forms.strip_over((each.handling for each in (*found, *gone)), language),
        "here": "compose",
    }


def _listed(line: DraftLine) -> DraftLine:
    return replace(line, title=forms.shown(line.title), handling=forms.shown_handling(line.handling))


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a draft.

    Args:
        request: By POST.

    Returns:
        To its form.
    """
    made = keeping.new_draft(actor_of(request))
    return HttpResponseRedirect(reverse("draft", args=[made.draft_id]))


@require_POST
def correct(request: HttpRequest, report_id: str) -> HttpResponse:
    """Begin to correct a report of the desk, or go on with the correction that was begun.

    Args:
        request: By POST.
        report_id: The report.

    Returns:
        To the form, which says what the report says now.
    """
    made = revising.correct(actor_of(request), report_id)
    return HttpResponseRedirect(reverse("draft", args=[made.draft_id]))


@require_GET
def show(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Show the form of a draft.

    Args:
        request: With ``check`` to show what is wrong, ``more`` for a property that gets a further line.
        draft_id: The draft.

    Returns:
        The page.
    """
    actor = actor_of(request)
    view = keeping.open_draft(actor, draft_id)
    more = request.GET.get("more", "")
    context = draft_page(actor, view, language_of(request), faulty="check" in request.GET, more=more)
    return render(request, "compose/draft.html", context)


def draft_page(
    actor: Actor,
    view: DraftView,
    language: str,
    *,
    faulty: bool = False,
    more: str = "",
    unsaved: Typed | None = None,
    fault: str = "",
) -> dict[str, Any]:
    """Return what the form shows.

    Args:
        actor: Who writes.
        view: The draft.
        language: The reader's.
        faulty: Whether to show what is wrong.
        more: Property that gets a further line.
        unsaved: What was typed and could not be saved; shown instead of what is kept.
        fault: Why it could not be saved.

    Returns:
        Names for the template.
    """
    kept = {name: forms.shown(text) for name, text in view.fields.items()}
    fields = {name: forms.shown(text) for name, text in unsaved.fields.items()} if unsaved else kept
    checked = checking.check(actor, fields)
    page = Page(typed=fields, checked=checked, language=language, faulty=faulty, more=more)
    known = parties.directory()
    addressable = [each for each in known.parties.values() if each.address != actor.desk.address and each.address.desk]
    addressable += [each for each in known.parties.values() if not each.address.desk and not each.local]
    main, entities = main_fields(page, addressable, lists.lists(actor)), entity_forms(page)
    folded = folded_fields(page)
    rest = [field for group in folded.values() for field in group]
    over = (handling_so_far(fields), *(each.handling for each in view.asides))
    shown = (*main.values(), *(field for form in entities for field in form.fields), *rest)
    return {
        "draft": replace(view, fields=kept),
        "revision": unsaved.revision if unsaved else view.revision,
        "tab": (unsaved.tab if unsaved else "") or new_id(),
        "main": main,
        "entities": entities,
        "folded": folded,
        "fold_open": any(field.fault for field in rest),
        "fields": shown,
        "exercise": bool(fields.get("exercise")),
        "kinds": kinds(language),
        "tables": {name: table_options(name, language) for name in tables(shown)},
        "twins": checked.twins,
        "ready": faulty and not checked.faults,
        "last_audience": defaults.last_audience(actor),
        "asides": _asides(view, language),
        "correcting": _correcting(actor, view, checked),
        "files": attachments.uploads(actor, view.draft_id),
        "fault": fault,
        "strip": forms.strip_over(over, language),
        "here": "compose",
    }


def _correcting(actor: Actor, view: DraftView, checked: Checked) -> dict[str, Any]:
    if not view.report_id:
        return {}
    outlook = revising.outlook(actor, view, checked)
    if isinstance(outlook, Correction):
        gets = [row.recipient for row in outlook.rows if row.decision.permit]
        loses = [row for row in outlook.rows if not row.decision.permit]
        return {"report_id": view.report_id, "version": outlook.version.version, "gets": gets, "loses": loses}
    return {"report_id": view.report_id, "fault": outlook}


def _asides(view: DraftView, language: str) -> list[dict[str, Any]]:
    def named(field: str) -> str:
        return field_name(field, view.fields, language)

    def row(each: Difference) -> tuple[Difference, str]:
        plain = replace(each, ours=forms.shown(each.ours), theirs=forms.shown(each.theirs))
        return plain, named(each.field)

    return [{"aside": each, "rows": [row(difference) for difference in each.differences]} for each in view.asides]


@require_POST
def act(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Save what the form holds, then do what its button says.

    Args:
        request: With the fields, ``revision``, ``tab`` and ``do``.
        draft_id: The draft.

    Returns:
        To the next page; or the form as it was typed, with what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    do = request.POST.get("do", "save")
    typed = forms.from_form(request, language)
    verb, _, what = do.partition(":")
    fields = dict(forms.changed(typed.fields, do, request.POST.get("add", "")))
    if verb == "take":
        fields = dict(forms.taken(fields, what, language))
    if do == "audience":
        fields["audience"] = " ".join(defaults.last_audience(actor))
    try:
        saved = keeping.save(actor, draft_id, Typed(fields=fields, revision=typed.revision, tab=typed.tab))
    except InputError as error:
        view = keeping.open_draft(actor, draft_id)
        fault = error_sentence(error, language)
        context = draft_page(actor, view, language, unsaved=typed, fault=fault)
        return render(request, "compose/draft.html", context, status=_BAD_REQUEST)
    if saved.aside:
        return HttpResponseRedirect(reverse("draft", args=[draft_id]) + "#asides")
    return _next(request, actor, draft_id, do, added=forms.added(typed.fields))


def _next(request: HttpRequest, actor: Actor, draft_id: str, do: str, *, added: int) -> HttpResponse:
    here, language = reverse("draft", args=[draft_id]), language_of(request)
    verb, _, what = do.partition(":")
    if verb == "file":
        return _file(request, actor, draft_id)
    if verb == "discard":
        keeping.discard(actor, draft_id)
        messages.success(request, say("compose-discarded", language, days=keeping.KEPT_DAYS))
        return HttpResponseRedirect(reverse("compose"))
    if verb == "save":
        messages.success(request, say("compose-saved-plain", language))
    after = {
        "check": f"{here}?check=1#faults",
        "add": f"{here}#e{added}",
        "more": f"{here}?{urlencode({'more': what})}#{what}",
        "audience": f"{here}#id_audience",
        "take": f"{here}#id_{what.partition('=')[0]}",
        "files": reverse("draft-files", args=[draft_id]),
    }
    return HttpResponseRedirect(after.get(verb, here))


def _file(request: HttpRequest, actor: Actor, draft_id: str) -> HttpResponse:
    language = language_of(request)
    try:
        filed = filing.file(actor, draft_id)
    except InputError as error:
        messages.error(request, error_sentence(error, language))
        return HttpResponseRedirect(reverse("draft", args=[draft_id]) + "#asides")
    if not filed.report_id:
        return HttpResponseRedirect(reverse("draft", args=[draft_id]) + "?check=1#faults")
    messages.success(request, say("compose-filed", language))
    return HttpResponseRedirect(reverse("send" if filed.may_send else "report", args=[filed.report_id]))


@require_POST
def settle(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Settle two texts of a draft.

    Args:
        request: With ``aside``, ``revision`` and one ``pick.<field>`` for each difference.
        draft_id: The draft.

    Returns:
        To the form.
    """
    actor, language = actor_of(request), language_of(request)
    theirs = [name.removeprefix("pick.") for name, value in request.POST.items() if value == "theirs"]
    revision = read_figure(request.POST.get("revision", ""), otherwise=0)
    try:
        keeping.choose(actor, draft_id, request.POST.get("aside", ""), revision, theirs)
        messages.success(request, say("compose-settled", language))
    except InputError as error:
        messages.error(request, error_sentence(error, language))
    return HttpResponseRedirect(reverse("draft", args=[draft_id]))


@require_POST
def restore(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Take a discarded draft back.

    Args:
        request: By POST.
        draft_id: The draft.

    Returns:
        To its form.
    """
    keeping.restore(actor_of(request), draft_id)
    return HttpResponseRedirect(reverse("draft", args=[draft_id]))

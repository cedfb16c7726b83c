"""The pages of agreements: a list, one as a lawyer reads it, a proposal, a signature."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import AccessError, InputError, TrustError, WaslError
from wasl.flow import agreements as flow_agreements
from wasl.flow import clock, declaring, trying
from wasl.flow import peers as flow_peers
from wasl.flow import templates as flow_templates
from wasl.flow.agreement_views import AgreementView, Outlook, TakenText
from wasl.record import LANGUAGES, Actor, Text
from wasl.record.declaration import Declaration
from wasl.record.written_terms import written
from wasl.render.clauses import clauses, differing
from wasl.render.sentences import direction_of, error_sentence, say
from wasl.web import section
from wasl.web.agreements import form as forms
from wasl.web.agreements import templates
from wasl.web.days import read_day
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_TONGUES: Final = dict(settings.LANGUAGES)
_STEPS: Final = {"decline": declaring.decline, "suspend": declaring.suspend, "resume": declaring.resume}
_DONE: Final = {
    "decline": "done-agreement-declined",
    "suspend": "done-agreement-suspended",
    "resume": "done-agreement-resumed",
    "end": "done-agreement-ended",
}
_WAITING: Final = frozenset({"offered", "proposed"})
_COUNTING: Final = frozenset({"in-force", "coming", "suspended", "replaced", "over"})


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the agreements.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    context = {
        "agreements": flow_agreements.agreements(actor),
        "manages": flow_agreements.may_agree(actor),
        "tabs": section.tabs("agreements", language),
        "here": "agreements",
    }
    return render(request, "agreements/list.html", context)


@require_GET
def show(request: HttpRequest, agreement_id: str) -> HttpResponse:
    """Show one agreement, clause by clause.

    Args:
        request: The request.
        agreement_id: The agreement.

    Returns:
        The page.
    """
    actor = actor_of(request)
    view, language = flow_agreements.agreement(actor, agreement_id), language_of(request)
    context = agreement_page(view, actor, language)
    if "try" in request.GET:
        context["trial"] = trying.try_on_reports(actor, agreement_id)
    return render(request, "agreements/agreement.html", context)


def agreement_page(view: AgreementView, actor: Actor, language: str) -> dict[str, Any]:
    """Return what the page of an agreement shows.

    Args:
        view: The agreement.
        actor: Who reads.
        language: The reader's.

    Returns:
        Names for the template.
    """
    order = (language, *(each for each in LANGUAGES if each != language))
    names = (view.own_names, view.peer.node_names)
    titles = view.agreement.titles
    return {
        "view": view,
        "title": titles.get(language) or titles.get("en") or view.agreement.agreement_id,
        "tongues": [
            {
                "code": each,
                "name": _TONGUES[each],
                "direction": direction_of(each),
                "title": titles.get(each, ""),
            }
            for each in order
        ],
        "clauses": [
            {
                "number": clause.number,
                "said": [{"code": each, "direction": direction_of(each), "text": clause.said[each]} for each in order],
            }
            for clause in clauses(view.agreement, names)
        ],
        "may_sign": view.state == flow_agreements.OFFERED and flow_agreements.may_agree(actor),
        "may_change": view.state in _COUNTING and flow_agreements.may_agree(actor),
        "differences": [{"change": each.change, "said": differing(each, language)} for each in view.differences],
        "template_title": _template_title(view, language),
        "from_template": [{"change": each.change, "said": differing(each, language)} for each in view.from_template],
        "may_try": flow_agreements.may_try(actor),
        "steps_open": _steps_open(view) if flow_agreements.may_agree(actor) else (),
        "signatures": [
            {"name": name.get(language) or name.get("en", ""), "node": node, "signed": node in view.signers}
            for name, node in _parties(view)
        ],
        "declared": [_declared(each, view, language) for each in view.declarations],
        "steps": [
            {"url": reverse("agreements"), "label": say("section-agreements", language)},
            {"label": titles.get(language) or view.agreement.agreement_id},
        ],
        "here": "agreements",
    }


def _template_title(view: AgreementView, language: str) -> str:
    if view.template is None:
        return ""
    return view.template.titles.get(language) or view.template.template_id


def _steps_open(view: AgreementView) -> tuple[str, ...]:
    if view.state in _WAITING:
        return ("decline",)
    if view.state not in _COUNTING:
        return ()
    return ("resume" if view.suspended_by_us else "suspend", "end")


def _parties(view: AgreementView) -> tuple[tuple[Mapping[str, str], str], ...]:
    theirs = view.peer.address.node
    ours = next(node for node in view.agreement.parties if node != theirs)
    return (view.own_names, ours), (view.peer.node_names, theirs)


def _declared(declaration: Declaration, view: AgreementView, language: str) -> dict[str, object]:
    name = next(name for name, node in _parties(view) if node == declaration.party)
    key = f"agreement-declared-{declaration.step}{'-notice' if declaration.last_day else ''}"
    return {
        "said": say(key, language, party=name.get(language) or name.get("en", ""), day=declaration.last_day or ""),
        "reason": declaration.reason,
        "made": declaration.made,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """Show the form; or sign an agreement for this node and offer it.

    Args:
        request: By POST with the fields of `wasl.web.agreements.form`.

    Returns:
        The form, with what is wrong if it was refused; or to the agreement.

    Raises:
        AccessError: ``right-missing``.
    """
    actor, language = actor_of(request), language_of(request)
    if not flow_agreements.may_agree(actor):
        raise AccessError("right-missing", right="manage")
    if request.method != "POST":
        return _form(request, _typed_from(actor, request), language)
    try:
        said = forms.read(request.POST)
        made = flow_agreements.propose(actor, seen=request.POST.get("seen", ""), **said)
    except (InputError, TrustError) as fault:
        if fault.code == "template-differs":
            # What differs from the template is read before it is signed: the next press signs exactly this.
            return _form(request, request.POST, language, outlook=flow_agreements.outlook(actor, **said))
        return _form(request, request.POST, language, fault)
    messages.success(request, say("done-agreement-proposed", language))
    return HttpResponseRedirect(reverse("agreement", args=[made.agreement_hash]))


@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Read a file of terms into the form; nothing is kept.

    Args:
        request: By POST with ``file``.

    Returns:
        The form, filled in as far as the file could be read, and what is wrong with it line by line.
    """
    actor, language = actor_of(request), language_of(request)
    try:
        taken = flow_templates.read(actor, templates.file_of(request))
    except InputError as fault:
        return _form(request, QueryDict(), language, file_fault=error_sentence(fault, language))
    return _form(request, forms.typed_terms(taken.terms), language, taken=taken)


def _typed_from(actor: Actor, request: HttpRequest) -> QueryDict:
    # The next version begins as what is in force, another one as its template; what is nobody's name, as nothing.
    name, template = request.GET.get("from", ""), request.GET.get("template", "")
    try:
        if template:
            found = flow_templates.template(actor, template)
            return forms.typed_terms(written(found.template), template=found.template_hash, today=clock.today())
        view = flow_agreements.agreement(actor, name) if name else None
    except AccessError:
        view = None
    return QueryDict() if view is None else forms.typed_of(view)


def _form(
    request: HttpRequest,
    typed: QueryDict,
    language: str,
    fault: WaslError | None = None,
    *,
    outlook: Outlook | None = None,
    taken: TakenText | None = None,
    file_fault: str = "",
) -> HttpResponse:
    actor = actor_of(request)
    confirmed = [each for each in flow_peers.known_peers(actor) if each.state == "confirmed"]
    known = flow_templates.templates(actor)
    named = next((each for each in known if each.template_hash == typed.get("template")), None)
    context = {
        "fields": forms.fields(typed, confirmed, language, fault),
        "peers": confirmed,
        "replaces": typed.get("replaces", ""),
        "template": typed.get("template", ""),
        "template_title": named.template.titles.get(language, "") if named else "",
        "begins": [each for each in known if each.newest and each.source != "came"],
        "file_fields": (templates.field_of_file(language, file_fault),),
        "file_fault": file_fault,
        "findings": templates.findings_page(taken, language),
        "differences": [
            {"change": each.change, "said": differing(each, language)}
            for each in (outlook.differences if outlook else ())
        ],
        "seen": outlook.mark if outlook else "",
        "steps": [
            {"url": reverse("agreements"), "label": say("section-agreements", language)},
            {"label": say("agreement-propose-title", language)},
        ],
        "here": "agreements",
    }
    bad = fault or file_fault or (taken and taken.findings)
    return render(request, "agreements/propose.html", context, status=_BAD_REQUEST if bad else 200)


@require_POST
def declare(request: HttpRequest, agreement_id: str) -> HttpResponse:
    """Decline or withdraw an offer, suspend an agreement, resume it, or end it.

    Args:
        request: By POST with ``step``, ``reason`` and, for an end, ``how`` and ``last_day``.
        agreement_id: The hash of the version that was read.

    Returns:
        Back to the agreement.
    """
    actor, language = actor_of(request), language_of(request)
    step = request.POST.get("step", "")
    try:
        _declare(actor, agreement_id, step, request.POST, language)
    except (InputError, TrustError) as fault:
        view = flow_agreements.agreement(actor, agreement_id)
        context = agreement_page(view, actor, language) | {
            "fault": error_sentence(fault, language),
            "typed": request.POST,
            "open_step": step,
        }
        return render(request, "agreements/agreement.html", context, status=_BAD_REQUEST)
    messages.success(request, say(_DONE[step], language))
    return HttpResponseRedirect(reverse("agreement", args=[agreement_id]))


def _declare(actor: Actor, agreement_id: str, step: str, typed: QueryDict, language: str) -> None:
    reason = Text(text=typed.get("reason", ""), language=language)
    if step == "end":
        last_day = None
        if typed.get("how", "") != "at-once":
            last_day = read_day(typed.get("last_day", ""))
            if last_day is None:
                raise InputError("agreement-end-how")
        declaring.end(actor, agreement_id, reason, last_day=last_day)
        return
    if step not in _STEPS:
        raise InputError("code-unknown", option="step", value=step[:40], choices=", ".join(_STEPS))
    _STEPS[step](actor, agreement_id, reason)


@require_POST
def sign(request: HttpRequest, agreement_id: str) -> HttpResponse:
    """Sign an agreement that a peer has offered.

    Args:
        request: By POST.
        agreement_id: The agreement.

    Returns:
        Back to the agreement.
    """
    actor, language = actor_of(request), language_of(request)
    try:
        flow_agreements.sign(actor, agreement_id)
    except (InputError, TrustError) as fault:
        view = flow_agreements.agreement(actor, agreement_id)
        context = agreement_page(view, actor, language) | {"fault": error_sentence(fault, language)}
        return render(request, "agreements/agreement.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-agreement-signed", language))
    return HttpResponseRedirect(reverse("agreement", args=[agreement_id]))

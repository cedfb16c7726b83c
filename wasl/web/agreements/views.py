"""The pages of agreements: a list, one as a lawyer reads it, a proposal, a signature."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import AccessError, InputError, TrustError, WaslError
from wasl.flow import agreements as flow_agreements
from wasl.flow import peers as flow_peers
from wasl.flow.agreement_views import AgreementView
from wasl.record import LANGUAGES, Actor
from wasl.render.clauses import clauses
from wasl.render.sentences import direction_of, error_sentence, say
from wasl.web import section
from wasl.web.agreements import form as forms
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_TONGUES: Final = dict(settings.LANGUAGES)


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
    view = flow_agreements.agreement(actor, agreement_id)
    return render(request, "agreements/agreement.html", agreement_page(view, actor, language_of(request)))


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
    names = (settings.CENTRE_NAMES, view.peer.node_names)
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
        "steps": [
            {"url": reverse("agreements"), "label": say("section-agreements", language)},
            {"label": titles.get(language) or view.agreement.agreement_id},
        ],
        "here": "agreements",
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
        return _form(request, QueryDict(), language)
    try:
        made = flow_agreements.propose(actor, **forms.read(request.POST))
    except (InputError, TrustError) as fault:
        return _form(request, request.POST, language, fault)
    messages.success(request, say("done-agreement-proposed", language))
    return HttpResponseRedirect(reverse("agreement", args=[made.agreement.agreement_id]))


def _form(request: HttpRequest, typed: QueryDict, language: str, fault: WaslError | None = None) -> HttpResponse:
    confirmed = [each for each in flow_peers.known_peers(actor_of(request)) if each.state == "confirmed"]
    context = {
        "fields": forms.fields(typed, confirmed, language, fault),
        "peers": confirmed,
        "steps": [
            {"url": reverse("agreements"), "label": say("section-agreements", language)},
            {"label": say("agreement-propose-title", language)},
        ],
        "here": "agreements",
    }
    return render(request, "agreements/propose.html", context, status=_BAD_REQUEST if fault else 200)


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

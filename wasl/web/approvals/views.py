"""What waits for a second person: the list, and what that person says to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError, TrustError
from wasl.flow import approvals as flow_approvals
from wasl.flow.approvals import ApprovalView
from wasl.render.sentences import error_sentence, say
from wasl.text.digits import groups_of
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh

_BAD_REQUEST: Final = 400
_GROUP: Final = 8


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List what waits for the officer, and what the officer proposed.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
@fresh
def approve(request: HttpRequest, proposal_id: str) -> HttpResponse:
    """Approve a proposal.

    Args:
        request: By POST, with the ``digest`` that the page showed.
        proposal_id: The proposal.

    Returns:
        To the list; or the list with what is wrong.
    """
    try:
        digest = request.POST.get("digest", "")
        approved = flow_approvals.approve(actor_of(request), proposal_id, digest, language_of(request))
    except (InputError, TrustError) as fault:
        return _page(request, at=proposal_id, fault=error_sentence(fault, language_of(request)))
    if approved.done.token:
        link = request.build_absolute_uri(reverse("enrol", args=[approved.done.token]))
        context = {"link": link, "said": approved.view.said, "here": "approvals"}
        return render(request, "approvals/link.html", context)
    messages.success(request, say("done-approval-given", language_of(request)))
    return HttpResponseRedirect(reverse("approvals"))


@require_POST
def decline(request: HttpRequest, proposal_id: str) -> HttpResponse:
    """Decline a proposal.

    Args:
        request: By POST, with the ``reason``.
        proposal_id: The proposal.

    Returns:
        To the list; or the list with what is wrong.
    """
    reason = request.POST.get("reason", "").strip()
    act = lambda: flow_approvals.decline(actor_of(request), proposal_id, reason)  # noqa: E731
    return _said(request, act, proposal_id, "done-approval-declined")


@require_POST
def withdraw(request: HttpRequest, proposal_id: str) -> HttpResponse:
    """Take an own proposal back.

    Args:
        request: By POST.
        proposal_id: The proposal.

    Returns:
        To the list; or the list with what is wrong.
    """
    act = lambda: flow_approvals.withdraw(actor_of(request), proposal_id)  # noqa: E731
    return _said(request, act, proposal_id, "done-approval-withdrawn")


def _said(request: HttpRequest, act: Callable[[], None], proposal_id: str, done: str) -> HttpResponse:
    try:
        act()
    except (InputError, TrustError) as fault:
        return _page(request, at=proposal_id, fault=error_sentence(fault, language_of(request)))
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("approvals"))


def _page(request: HttpRequest, *, at: str = "", fault: str = "") -> HttpResponse:
    found = flow_approvals.approvals(actor_of(request), language_of(request))
    context: dict[str, Any] = {
        "approvals": found,
        "waiting": [_shown(each) for each in found.to_approve],
        "own": [_shown(each) for each in found.own],
        "fault": fault,
        "at": at,
        "reason": request.POST.get("reason", ""),
        "here": "approvals",
    }
    return render(request, "approvals/list.html", context, status=_BAD_REQUEST if fault else 200)


def _shown(view: ApprovalView) -> dict[str, Any]:
    return {"view": view, "digest": groups_of(view.digest, _GROUP)}

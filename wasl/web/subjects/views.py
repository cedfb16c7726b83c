"""The subject register: requests of persons, what was found, and what was done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import clock
from wasl.flow.subjects import acting, finding, register
from wasl.flow.subjects.finding import SubjectView
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the requests.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _list(request)


@require_POST
@fresh
def open_request(request: HttpRequest) -> HttpResponse:
    """Open a request.

    Args:
        request: By POST, with ``reference`` and ``given``.

    Returns:
        To its page; or the list with what is wrong.
    """
    given = request.POST
    try:
        made = register.open_request(
            actor_of(request), reference=given.get("reference", ""), given=given.get("given", "")
        )
    except InputError as fault:
        return _list(request, fault=error_sentence(fault, language_of(request)))
    return HttpResponseRedirect(reverse("subject", args=[made.request_id]))


def _list(request: HttpRequest, *, fault: str = "") -> HttpResponse:
    today = clock.today()
    found = register.requests(actor_of(request))
    context: dict[str, Any] = {
        "found": [{"request": each, "late": register.is_late(each, today)} for each in found],
        "typed": request.POST,
        "fault": fault,
        "here": "subjects",
    }
    return render(request, "subjects/list.html", context, status=_BAD_REQUEST if fault else 200)


@require_GET
def show(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show one request.

    Args:
        request: The request.
        request_id: The request of the person.

    Returns:
        The page.
    """
    return _page(request, finding.show(actor_of(request), request_id))


@require_POST
def find(request: HttpRequest, request_id: str) -> HttpResponse:
    """Look through all that is held.

    Args:
        request: By POST, with ``query`` and ``exercise``.
        request_id: The request of the person.

    Returns:
        The page with what was found; or with what is wrong.
    """
    actor, query = actor_of(request), request.POST.get("query", "")
    try:
        view = finding.find(actor, request_id, query, exercise="exercise" in request.POST)
    except InputError as fault:
        return _wrong(request, request_id, fault)
    return _page(request, view)


@require_POST
def decide(request: HttpRequest, request_id: str) -> HttpResponse:
    """Decide what concerns the person.

    Args:
        request: By POST, with ``report``, ``entity``, ``verdict`` and ``reason``.
        request_id: The request of the person.

    Returns:
        To its page; or the page with what is wrong.
    """
    given = request.POST
    verdict = given.get("verdict", "")

    def act() -> object:
        if verdict not in {"tell", "keep", "other"}:
            raise InputError("subject-verdict")
        return finding.decide(
            actor_of(request),
            request_id,
            given.get("report", ""),
            given.get("entity", ""),
            concerns=verdict != "other",
            tell=verdict == "tell",
            reason=given.get("reason", ""),
        )

    return _done(request, request_id, act)


@require_POST
@fresh
def act_on(request: HttpRequest, request_id: str) -> HttpResponse:
    """Restrict a report, lift that, or ask its desk to correct or erase it.

    Args:
        request: By POST, with ``report``, ``act`` and ``reason``.
        request_id: The request of the person.

    Returns:
        To its page; or the page with what is wrong.
    """
    what, report, reason = (request.POST.get(each, "") for each in ("act", "report", "reason"))

    def act() -> None:
        actor = actor_of(request)
        if what == "restrict":
            acting.restrict(actor, request_id, report, reason=reason)
        elif what == "lift":
            acting.lift(actor, request_id, report, reason=reason)
        else:
            acting.ask(actor, request_id, report, what=what, words=reason)

    return _done(request, request_id, act)


@require_POST
@fresh
def close(request: HttpRequest, request_id: str) -> HttpResponse:
    """Close a request.

    Args:
        request: By POST, with ``reason``.
        request_id: The request of the person.

    Returns:
        To its page; or the page with what is wrong.
    """
    outcome = request.POST.get("reason", "")
    return _done(request, request_id, lambda: register.close(actor_of(request), request_id, outcome=outcome))


@require_POST
@fresh
def export(request: HttpRequest, request_id: str) -> HttpResponse:
    """Give what is held of the person as a file.

    Args:
        request: By POST.
        request_id: The request of the person.

    Returns:
        JSON, to be kept and not to be opened in place; or the page with what is wrong.
    """
    try:
        data = acting.document_of(acting.export(actor_of(request), request_id))
    except InputError as fault:
        return _wrong(request, request_id, fault)
    name = f"subject-{request_id}.json"
    return HttpResponse(
        data, content_type="application/json", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _done(request: HttpRequest, request_id: str, act: Callable[[], object]) -> HttpResponse:
    try:
        act()
    except InputError as fault:
        return _wrong(request, request_id, fault)
    messages.success(request, say("done-subject", language_of(request)))
    return HttpResponseRedirect(reverse("subject", args=[request_id]))


def _wrong(request: HttpRequest, request_id: str, fault: InputError) -> HttpResponse:
    view = finding.show(actor_of(request), request_id)
    return _page(request, view, fault=error_sentence(fault, language_of(request)))


def _page(request: HttpRequest, view: SubjectView, *, fault: str = "") -> HttpResponse:
    held = acting.holders_for(actor_of(request), view.request.request_id)
    handlings = [each.side.handling for each in (*view.decided, *view.found)]
    context: dict[str, Any] = {
        "view": view,
        "decided": [{"hit": each, "holders": held.get(each.side.report_id, ())} for each in view.decided],
        "late": register.is_late(view.request, clock.today()),
        "typed": request.POST,
        "fault": fault,
        "strip": strip_of(handlings, language_of(request)),
        "here": "subjects",
    }
    return render(request, "subjects/subject.html", context, status=_BAD_REQUEST if fault else 200)

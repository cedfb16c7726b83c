"""The pages of desks and officers.

Who manages sees rights, and manages; everybody else sees the desks and whether somebody sits there, and no officer:
what a desk did is told to others, who did it never is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import AccessError, InputError
from wasl.flow import accounts, invitations, staffing
from wasl.flow import directory as flow_directory
from wasl.record import LANGUAGES, Actor, Desk, DeskKind, Officer, Right
from wasl.render.sentences import error_sentence, say
from wasl.text.digits import groups_of
from wasl.web import section
from wasl.web.directory import form as forms
from wasl.web.fields import Field
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_GROUP: Final = 4
Made = TypeVar("Made")


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the desks; and, to who manages, the officers.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


def _page(request: HttpRequest, *, fault: str = "") -> HttpResponse:
    actor, language = actor_of(request), language_of(request)
    desks, manages = flow_directory.desks(actor), actor.holds(Right.MANAGE)
    by_id = {desk.desk_id: desk for desk in desks}
    context = {
        "desks": [{"desk": desk, "fallback": by_id.get(desk.fallback)} for desk in desks],
        "officers": [
            {"officer": each, "rights": [right for right in Right if right in each.rights]}
            for each in (flow_directory.officers(actor) if manages else ())
        ],
        "manages": manages,
        "suspends": accounts.may_suspend(actor),
        "fault": fault,
        "tabs": section.tabs("directory", language),
        "here": "directory",
    }
    return render(request, "directory/directory.html", context, status=_BAD_REQUEST if fault else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add_desk(request: HttpRequest) -> HttpResponse:
    """Show the form of a new desk; or add it.

    Args:
        request: By POST with the fields of `wasl.web.directory.form`.

    Returns:
        The form, or to the directory.
    """
    actor, language, typed = _manager(request), language_of(request), request.POST
    added, fault = _sent(
        request,
        lambda: flow_directory.add_desk(
            actor,
            slug=typed.get("slug", "").strip(),
            kind=_kind(typed.get("kind", "")),
            state=typed.get("state", ""),
            names=_names(typed),
            languages=tuple(typed.getlist("languages")) or ("en",),
        ),
    )
    if added:
        return _done(request, "done-desk-added")
    fields = forms.desk_fields(typed, (), language, new=True)
    return _form(request, fields, fault, "directory-desk-add", reverse("desk-add"))


@require_http_methods(["GET", "HEAD", "POST"])
def change_desk(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form of a desk; or change it.

    Args:
        request: By POST with the fields of `wasl.web.directory.form`.
        slug: The desk.

    Returns:
        The form, or to the directory.
    """
    actor, language = _manager(request), language_of(request)
    desks = flow_directory.desks(actor)
    desk = _found(desks, slug)
    typed = request.POST if request.method == "POST" else forms.of_desk(desk, desks)
    changed, fault = _sent(
        request,
        lambda: staffing.change_desk(
            actor,
            slug,
            names=_names(typed),
            languages=tuple(typed.getlist("languages")),
            staffed="yes" in typed.getlist("staffed"),
            hours=forms.hours_of(typed),
            fallback=typed.get("fallback", ""),
        ),
    )
    if changed:
        return _done(request, "done-desk-changed")
    others = [each for each in desks if each.desk_id != desk.desk_id and not each.closed]
    fields = forms.desk_fields(typed, others, language, new=False)
    close = "" if desk.kind is DeskKind.CENTRE or desk.closed else reverse("desk-close", args=[slug])
    title = desk.names.get(language) or slug
    return _form(request, fields, fault, "", reverse("desk-change", args=[slug]), title=title, close=close)


@require_POST
def close_desk(request: HttpRequest, slug: str) -> HttpResponse:
    """Close a desk.

    Args:
        request: By POST.
        slug: The desk.

    Returns:
        To the directory, with the reason if it stays open.
    """
    return _close(request, staffing.close_desk, slug, "done-desk-closed")


@require_http_methods(["GET", "HEAD", "POST"])
def add_officer(request: HttpRequest) -> HttpResponse:
    """Show the form of a new account; or propose it, and show the proposer's half of what opens it this once.

    Args:
        request: By POST with the fields of `wasl.web.directory.form`.

    Returns:
        The form, or the code.
    """
    actor, language, typed = _manager(request), language_of(request), request.POST
    invited, fault = _sent(
        request,
        lambda: invitations.invite(
            actor,
            login=typed.get("login", "").strip(),
            name=typed.get("name", "").strip(),
            desks=typed.getlist("desks"),
            rights=_rights(typed),
            language=typed.get("language", ""),
        ),
    )
    if invited:
        return _invited(request, typed.get("login", "").strip(), invited.code)
    fields = forms.officer_fields(typed, _open(flow_directory.desks(actor)), language, new=True)
    return _form(request, fields, fault, "directory-officer-add", reverse("officer-add"))


@require_POST
def reset_officer(request: HttpRequest, login: str) -> HttpResponse:
    """Propose that an officer makes new credentials, and show the proposer's half this once.

    Args:
        request: By POST.
        login: The officer.

    Returns:
        The code; or the directory with what is wrong.
    """
    try:
        code = invitations.reset(_manager(request), login).code
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)))
    return _invited(request, login, code)


def _invited(request: HttpRequest, login: str, code: str) -> HttpResponse:
    return render(
        request, "directory/invited.html", {"login": login, "code": groups_of(code, _GROUP), "here": "directory"}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def change_officer(request: HttpRequest, login: str) -> HttpResponse:
    """Show the form of an account; or change it.

    Args:
        request: By POST with the fields of `wasl.web.directory.form`.
        login: The officer.

    Returns:
        The form, or to the directory.
    """
    actor, language = _manager(request), language_of(request)
    officer = _officer(flow_directory.officers(actor), login)
    typed = request.POST if request.method == "POST" else forms.of_officer(officer)
    changed, fault = _sent(
        request,
        lambda: staffing.change_officer(
            actor,
            login,
            desks=typed.getlist("desks"),
            rights=_rights(typed),
            language=typed.get("language", ""),
        ),
    )
    if changed:
        return _done(request, "done-officer-proposed" if changed.proposal else "done-officer-changed")
    fields = forms.officer_fields(typed, _open(flow_directory.desks(actor)), language, new=False)
    own = officer.officer_id == actor.officer.officer_id
    close, reset = ("", "") if own else (reverse(name, args=[login]) for name in ("officer-close", "officer-reset"))
    action = reverse("officer-change", args=[login])
    return _form(request, fields, fault, "", action, title=officer.name, close=close, reset=reset)


@require_POST
def close_officer(request: HttpRequest, login: str) -> HttpResponse:
    """Close an account.

    Args:
        request: By POST.
        login: The officer.

    Returns:
        To the directory, with the reason if it stays open.
    """
    return _close(request, staffing.close_officer, login, "done-officer-closed")


def _sent(request: HttpRequest, act: Callable[[], Made]) -> tuple[Made | None, InputError | None]:
    # What the form that was sent made, or what is wrong with it; neither where the form is only to be shown.
    if request.method != "POST":
        return None, None
    try:
        return act(), None
    except InputError as fault:
        return None, fault


def _close(request: HttpRequest, close: Callable[[Actor, str], object], name: str, done: str) -> HttpResponse:
    try:
        close(actor_of(request), name)
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)))
    return _done(request, done)


def _form(
    request: HttpRequest,
    fields: tuple[Field, ...],
    fault: InputError | None,
    heading: str,
    action: str,
    *,
    title: str = "",
    close: str = "",
    reset: str = "",
) -> HttpResponse:
    language = language_of(request)
    shown = title or say(heading, language)
    context = {
        "fields": fields if fault is None else forms.faulty(fields, fault, language),
        "title": shown,
        "action": action,
        "close": close,
        "reset": reset,
        "steps": [{"url": reverse("directory"), "label": say("section-directory", language)}, {"label": shown}],
        "here": "directory",
    }
    return render(request, "directory/form.html", context, status=200 if fault is None else _BAD_REQUEST)


def _done(request: HttpRequest, key: str) -> HttpResponse:
    messages.success(request, say(key, language_of(request)))
    return HttpResponseRedirect(reverse("directory"))


def _manager(request: HttpRequest) -> Actor:
    # A form that cannot be sent is not shown; that it cannot be sent is for flow to say.
    actor = actor_of(request)
    if not actor.holds(Right.MANAGE):
        raise AccessError("right-missing", right=str(Right.MANAGE))
    return actor


def _found(desks: tuple[Desk, ...], slug: str) -> Desk:
    desk = next((each for each in desks if each.slug == slug), None)
    if desk is None:
        raise AccessError("not-found")
    return desk


def _officer(officers: tuple[Officer, ...], login: str) -> Officer:
    officer = next((each for each in officers if each.login == login), None)
    if officer is None:
        raise AccessError("not-found")
    return officer


def _open(desks: tuple[Desk, ...]) -> list[Desk]:
    return [desk for desk in desks if not desk.closed]


def _names(typed: QueryDict) -> dict[str, str]:
    return {language: typed.get(f"name_{language}", "").strip() for language in LANGUAGES}


def _kind(text: str) -> DeskKind:
    if text not in set(DeskKind):
        raise InputError("code-unknown", option="kind", value=text[:40], choices=", ".join(DeskKind))
    return DeskKind(text)


def _rights(typed: QueryDict) -> frozenset[Right]:
    return frozenset(Right(each) for each in typed.getlist("rights") if each in set(Right))

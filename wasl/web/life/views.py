"""Who still holds a report, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import table_prints
from wasl.flow.life import asking, reads, taking_back
from wasl.flow.life import holders as flow_holders
from wasl.flow.life.holders import HolderRow, Holders
from wasl.record import LifeAct
from wasl.record.life import REASONS
from wasl.render.holders import Leaf, told_words, tree
from wasl.render.sentences import error_sentence, say
from wasl.web.printed import pdf_of
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of
from wasl.web.templatetags.wasl import party_name

_BAD_REQUEST: Final = 400
_ACTS: Final = {"recall": LifeAct.RECALL, "erasure": LifeAct.ERASURE}


@require_GET
def show(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show who still holds a report of the desk.

    Args:
        request: The request.
        report_id: The report.

    Returns:
        The page.
    """
    return _page(request, report_id)


@require_POST
def print_pdf(request: HttpRequest, report_id: str) -> HttpResponse:
    """Print who still holds a report of the desk.

    Args:
        request: By POST: that it was printed is written down.
        report_id: The report.

    Returns:
        The PDF.
    """
    return pdf_of(table_prints.print_holders(actor_of(request), report_id, language_of(request)))


@require_POST
@fresh
def narrow(request: HttpRequest, report_id: str) -> HttpResponse:
    """Take a report away from some of those who got it.

    Args:
        request: By POST, with ``losing`` and ``reason``.
        report_id: The report.

    Returns:
        Back to the page; or the page with what is wrong.
    """
    losing, reason = request.POST.getlist("losing"), request.POST.get("reason", "")
    act = lambda: taking_back.narrow(actor_of(request), report_id, losing, reason=reason)  # noqa: E731
    return _done(request, report_id, act, "done-narrowed")


@require_POST
@fresh
def take_back(request: HttpRequest, report_id: str) -> HttpResponse:
    """Propose a recall or an erasure.

    Args:
        request: By POST, with ``act`` and ``reason``.
        report_id: The report.

    Returns:
        Back to the page; or the page with what is wrong.
    """
    asked, reason = request.POST.get("act", ""), request.POST.get("reason", "")

    def act() -> object:
        if asked not in _ACTS:
            raise InputError("life-act-unknown")
        return taking_back.propose_taking_back(actor_of(request), report_id, _ACTS[asked], reason=reason)

    return _done(request, report_id, act, "done-taking-back-proposed")


@require_POST
def ask_reads(request: HttpRequest, report_id: str) -> HttpResponse:
    """Ask a peer who read a report there.

    Args:
        request: By POST, with ``peer``.
        report_id: The report.

    Returns:
        Back to the page; or the page with what is wrong.
    """
    peer = request.POST.get("peer", "")
    return _done(request, report_id, lambda: asking.ask(actor_of(request), report_id, peer), "done-reads-asked")


def _done(request: HttpRequest, report_id: str, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except InputError as fault:
        return _page(request, report_id, fault=error_sentence(fault, language_of(request)))
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("holders", args=[report_id]))


def _page(request: HttpRequest, report_id: str, *, fault: str = "") -> HttpResponse:
    language = language_of(request)
    found = flow_holders.holders_of(actor_of(request), report_id)
    context: dict[str, Any] = {
        "found": found,
        "rows": [_shown(row, language) for row in _in_tree(found)],
        # Made by our own drawing, which escapes every name.
        "picture": mark_safe(_picture(found, language)),  # noqa: S308
        "reads": reads.reads_of(actor_of(request), report_id),
        "peers": asking.reads_at_peers(actor_of(request), report_id),
        "nothing": {},
        "losing": [row.party for row in found.rows if row.via is None and row.holding in _STILL],
        "lost": request.POST.getlist("losing"),
        "reasons": REASONS,
        "reason": request.POST.get("reason", ""),
        "fault": fault,
        "strip": strip_of([found.handling], language),
        "own_strip": strip_of([found.handling], language),
        "here": "reports",
    }
    return render(request, "life/holders.html", context, status=_BAD_REQUEST if fault else 200)


_STILL: Final = frozenset({"has", "on-its-way", "narrowed", "restricted"})


def _in_tree(found: Holders) -> list[HolderRow]:
    # Whoever got it from a holder stands behind that one; the holders themselves keep their order.
    under: dict[str, list[HolderRow]] = {}
    for row in found.rows:
        if row.via is not None:
            under.setdefault(row.via.slug, []).append(row)
    ordered = []
    for row in found.rows:
        if row.via is None:
            ordered += [row, *under.pop(row.party.slug, ())]
    return [*ordered, *(row for left in under.values() for row in left)]


def _picture(found: Holders, language: str) -> str:
    leaves = [
        Leaf(name=party_name(row.party, language), holding=str(row.holding), depth=1 if row.via is None else 2)
        for row in _in_tree(found)
    ]
    return tree(party_name(found.origin, language), leaves, language)


def _shown(row: HolderRow, language: str) -> dict[str, Any]:
    told = row.told
    words = (
        told_words(told.effect, told.at, language, reason=told.reason, backups=told.backups, desks=told.desks)
        if told
        else ""
    )
    return {"row": row, "told": words, "late": row.holding == "overdue"}

"""The pages of reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.flow import fate as flow_fate
from wasl.flow import prints as flow_prints
from wasl.flow import reports as flow_reports
from wasl.flow import suspending
from wasl.flow import tray as flow_tray
from wasl.flow.suspending import SuspensionView
from wasl.flow.tray_views import Tray
from wasl.flow.views import FateTable, ReportLine, ReportView, Step
from wasl.record import Handling
from wasl.record.life import REASONS
from wasl.render.cards import cards
from wasl.render.sentences import say
from wasl.web.printed import pdf_of
from wasl.web.reader import actor_of, language_of
from wasl.web.reports.tabs import chosen_of, tabs_of
from wasl.web.strip import strip_of
from wasl.web.tray.views import both, handlings

STOPS = (Step.STOPPED, Step.REFUSED, Step.EXPIRED)
"""The steps that end a delivery which does not reach its recipient."""


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the reports that the desk may read.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return render(
        request, "reports/list.html", list_page(flow_reports.reports(actor_of(request)), language_of(request))
    )


def list_page(lines: tuple[ReportLine, ...], language: str) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        lines: The reports.
        language: The reader's.

    Returns:
        Names for the template.
    """
    return {"lines": lines, "strip": strip_of((line.handling for line in lines), language), "here": "reports"}


@require_GET
def show(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show one report; that marks it opened by the desk.

    Args:
        request: The request.
        report_id: The report.

    Returns:
        The page.
    """
    actor = actor_of(request)
    view = flow_reports.show_report(actor, report_id)
    wanted = request.GET.get("translation", "")
    return render(
        request, "reports/report.html", report_page(view, flow_tray.tray(actor), language_of(request), wanted=wanted)
    )


def report_page(view: ReportView, tray: Tray, language: str, *, wanted: str = "") -> dict[str, Any]:
    """Return what the page of a report shows.

    Args:
        view: The report.
        tray: What waits, for the list beside it.
        language: The reader's.
        wanted: Id of the translation that is to be shown; empty for the original.

    Returns:
        Names for the template.
    """
    chosen = chosen_of(view, wanted)
    return {
        "view": view,
        "version": view.version,
        "chosen": chosen,
        "tabs": tabs_of(view, chosen, language),
        "cards": cards(view.version.entities, language),
        "tray": tray,
        "stops": STOPS,
        "current": view.version.report_id,
        "strip": strip_of((*_handlings(view), *handlings(tray)), language),
        "own_strip": strip_of([view.version.handling], language),
        "here": "reports",
    }


def _handlings(view: ReportView) -> Iterator[Handling]:
    yield view.version.handling
    yield from (question.handling for question in view.questions)
    for hit in view.hits:
        yield from both(hit)


@require_POST
def print_pdf(request: HttpRequest, report_id: str) -> HttpResponse:
    """Print a report: an act of its own, with a number on every sheet.

    Args:
        request: By POST: that it was printed is written down.
        report_id: The report.

    Returns:
        The PDF, under a name that is its number and says nothing else.
    """
    return pdf_of(flow_prints.print_report(actor_of(request), report_id, language_of(request)))


@require_POST
def acknowledge(request: HttpRequest, report_id: str) -> HttpResponse:
    """Acknowledge a report for the desk.

    Args:
        request: By POST.
        report_id: The report.

    Returns:
        Back to the report.
    """
    flow_reports.acknowledge(actor_of(request), report_id)
    messages.success(request, say("done-acknowledged", language_of(request)))
    return HttpResponseRedirect(reverse("report", args=[report_id]))


@require_GET
def show_fate(request: HttpRequest, report_id: str) -> HttpResponse:
    """Show what became of a report for each recipient.

    Args:
        request: The request.
        report_id: The report.

    Returns:
        The page.
    """
    actor = actor_of(request)
    table = flow_fate.fate(actor, report_id)
    halted = suspending.standing(actor, report_id)
    page = fate_page(table, flow_tray.tray(actor), language_of(request), halted=halted)
    return render(request, "reports/fate.html", page | {"may_suspend": suspending.may_suspend(actor)})


def fate_page(table: FateTable, tray: Tray, language: str, *, halted: SuspensionView | None = None) -> dict[str, Any]:
    """Return what the page of a fate shows.

    Args:
        table: The table.
        tray: What waits, for the list beside it.
        language: The reader's.
        halted: The suspension by the reader's desk that stands.

    Returns:
        Names for the template.
    """
    return {
        "table": table,
        "tray": tray,
        "stops": STOPS,
        "halted": halted,
        "reasons": REASONS,
        "current": table.report_id,
        "strip": strip_of((table.handling, *handlings(tray)), language),
        "own_strip": strip_of([table.handling], language),
        "here": "reports",
    }

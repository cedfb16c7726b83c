"""The page of the tray, and the list of it that stands beside a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.flow import tray as flow_tray
from wasl.flow.tray_views import Tray
from wasl.flow.views import HitView
from wasl.record import Handling
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the tray.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return render(request, "tray/tray.html", page(flow_tray.tray(actor_of(request)), language_of(request)))


def page(tray: Tray, language: str) -> dict[str, Any]:
    """Return what the page of a tray shows.

    Args:
        tray: What waits.
        language: The reader's.

    Returns:
        Names for the template.
    """
    return {"tray": tray, "strip": strip_of(handlings(tray), language), "here": "tray"}


def handlings(tray: Tray) -> Iterator[Handling]:
    """Yield the handling of everything that a tray shows.

    Args:
        tray: The tray.

    Yields:
        Each handling.
    """
    yield from (question.handling for question in (*tray.to_answer, *tray.waiting))
    yield from (line.handling for line in (*tray.to_read, *tray.own))
    yield from (line.handling for line in tray.suspended)
    for hit in tray.to_judge:
        yield from both(hit)


def both(hit: HitView) -> tuple[Handling, Handling]:
    """Return the handling of both sides of a hit.

    Args:
        hit: The hit.

    Returns:
        Theirs, ours.
    """
    return hit.theirs.handling, hit.ours.handling

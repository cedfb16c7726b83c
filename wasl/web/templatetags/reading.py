"""What the frame and the page of reasons say of what an officer reads for."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import reverse

from wasl.flow import reasons
from wasl.flow.reasons import ReasonView
from wasl.record import Actor

register = template.Library()
_HELD = "reading_for"


def _held(context: Context, actor: Actor) -> ReasonView | None:
    # Asked once a page. A page that says what went wrong reads nothing more.
    if "status" in context:
        return None
    request = context["request"]
    if not hasattr(request, _HELD):
        setattr(request, _HELD, reasons.current(actor))
    found = getattr(request, _HELD)
    return found if isinstance(found, ReasonView) else None


@register.simple_tag(takes_context=True, name="reading_for")
def reading_for_tag(context: Context) -> ReasonView | None:
    """Return what the officer reads for, or None.

    Args:
        context: Of the page.

    Returns:
        The reason.
    """
    return _held(context, context["actor"])


@register.inclusion_tag("reasons/bar.html", takes_context=True, name="reading_bar")
def bar_tag(context: Context) -> dict[str, Any]:
    """Say at the top of the page what the officer reads for, and lead to where it is changed.

    Args:
        context: Of the page.

    Returns:
        Names for the template.
    """
    page = reverse("reasons")
    # From the page of reasons itself the way back is the one that it already knows.
    back = context.get("back", "") if context["path"].startswith(page) else context["path"]
    url = f"{page}?{urlencode({'next': back})}" if back else page
    return {"language": context["language"], "held": _held(context, context["actor"]), "url": url}

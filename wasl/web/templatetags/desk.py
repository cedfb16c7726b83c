"""What the frame of every page, its fields and the tray ask for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wasl.flow import apart, clock, glass_reviews, here, unusual
from wasl.flow import approvals as flow_approvals
from wasl.flow import tray as flow_tray
from wasl.flow.apart import Apart
from wasl.flow.tray_views import Tray
from wasl.render import dates
from wasl.render.sentences import say
from wasl.web import rail
from wasl.web.fields import Field
from wasl.web.frame import zone
from wasl.web.tray import groups

register = template.Library()


@register.simple_tag(takes_context=True, name="weekday")
def weekday_tag(context: Context, value: datetime) -> SafeString:
    """Write the day of a moment with its weekday, at the centre.

    Args:
        context: Of the page.
        value: When.

    Returns:
        HTML.
    """
    day = value.astimezone(zone()).date()
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), dates.long_day(day, context["language"]))


@register.simple_tag(takes_context=True, name="hijri")
def hijri_tag(context: Context, value: datetime) -> SafeString | str:
    """Write the day of a moment in the Hijri calendar, at the centre.

    Args:
        context: Of the page.
        value: When.

    Returns:
        HTML; empty outside the table of the calendar.
    """
    found = dates.hijri(value.astimezone(zone()).date(), here.config().hijri_offset_days)
    if found is None:
        return ""
    year, month, day = found
    language = context["language"]
    name = say(f"hijri-month-{month}", language)
    return format_html("<time>{}</time>", say("hijri-day", language, day=str(day), month=name, year=str(year)))


@register.simple_tag(takes_context=True, name="clock")
def clock_tag(context: Context, value: datetime) -> SafeString:
    """Write the time of day of a moment, at the centre.

    Args:
        context: Of the page.
        value: When.

    Returns:
        HTML.
    """
    text = dates.clock(value, context["language"], zone())
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), text)


@register.simple_tag(name="groups_of")
def groups_tag(tray: Tray) -> tuple[groups.Group, ...]:
    """Group the questions of a tray by when they are due.

    Args:
        tray: The tray.

    Returns:
        The groups, the most pressing first.
    """
    return groups.by_time(tray.to_answer, clock.now(), zone())


@register.simple_tag(name="clock_utc")
def clock_utc_tag(value: datetime) -> SafeString:
    """Write the time of day of a moment in UTC, which is the same for whoever sits in another zone.

    Args:
        value: When.

    Returns:
        HTML.
    """
    return format_html('<time datetime="{}">{} UTC</time>', value.isoformat(), value.astimezone(UTC).strftime("%H:%M"))


@register.simple_tag(name="to")
def to_tag(name: str) -> str:
    """Return the address of a page that may not be there.

    Args:
        name: Name of its URL.

    Returns:
        The path; empty if there is none.
    """
    return rail.url_or_none(name)


@register.simple_tag(name="apart_of")
def apart_of(items: Iterable[Any]) -> Apart:
    """Return how many things of a list are real and how many are exercise.

    Args:
        items: Reports, questions or hits, each with its handling.

    Returns:
        The figures.
    """
    return apart.count((each.theirs if hasattr(each, "theirs") else each).handling.exercise for each in items)


@register.simple_tag(name="faulty_of")
def faulty_tag(fields: Iterable[Field] | str) -> tuple[Field, ...]:
    """Return the fields in which something is wrong.

    Args:
        fields: The fields of a form; an empty text when the page has none.

    Returns:
        Those with a fault, in their order.
    """
    return tuple(field for field in fields if isinstance(field, Field) and field.fault)


@register.inclusion_tag("rail.html", takes_context=True, name="rail")
def rail_tag(context: Context, here: str) -> dict[str, Any]:
    """Lay out the rail.

    Args:
        context: Of the page.
        here: Name of the entry to which the page belongs; empty for the page's own address.

    Returns:
        Names for the template.
    """
    match = context["request"].resolver_match
    name = here or (match.url_name if match else "")
    # A page that says what went wrong reads nothing more.
    actor, counts = context["actor"], {}
    if "status" not in context:
        approvals = flow_approvals.count(actor, context.get("approvals"))
        tray: Tray | None = context.get("tray")
        counts = {
            **flow_tray.counts(actor, tray),
            "approvals": Apart(real=approvals),
            "unusual": Apart(real=unusual.count_open(actor)),
            "glass": Apart(real=glass_reviews.count_waiting(actor) if tray is None else tray.glasses),
        }
    found = rail.links(actor, context["language"], name, counts)
    return {"language": context["language"], "rail": found, "rail_rest": found[rail.IN_BAR :]}

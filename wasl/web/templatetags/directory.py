"""Names per language in templates."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.template import Context

from wasl.render.marks import visible

register = template.Library()


@register.simple_tag(takes_context=True, name="named")
def named_tag(context: Context, names: Mapping[str, str]) -> str:
    """Name something in the reader's language, else in English, else as it can be.

    Args:
        context: Of the page.
        names: Name per language.

    Returns:
        The name, its hidden controls visible.
    """
    found = names.get(context["language"]) or names.get("en") or next(iter(names.values()), "—")
    return visible(found)

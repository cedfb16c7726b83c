"""Files in templates."""

from __future__ import annotations

from django import template
from django.template import Context

from wasl.render.files import file_size
from wasl.render.sentences import finding_sentence

register = template.Library()


@register.simple_tag(takes_context=True, name="file_size")
def file_size_tag(context: Context, size: int) -> str:
    """Say how large a file is.

    Args:
        context: Of the page.
        size: In bytes.

    Returns:
        In the reader's language.
    """
    return file_size(size, context["language"])


@register.simple_tag(takes_context=True, name="file_reason")
def file_reason_tag(context: Context, code: str) -> str:
    """Say why a file goes no further; the code may be a newer peer's.

    Args:
        context: Of the page.
        code: The code.

    Returns:
        The sentence.
    """
    return finding_sentence(code, {}, context["language"])

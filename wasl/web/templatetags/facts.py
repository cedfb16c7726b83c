"""Facts of a report in templates; the wording is that of `wasl.render.facts`."""

from __future__ import annotations

from django import template
from django.template import Context

from wasl.flow.views import TranslationView
from wasl.record import Grading, Handling
from wasl.render import facts
from wasl.text.calendars import PartialDate
from wasl.text.totals import Contradiction

register = template.Library()


@register.simple_tag(takes_context=True, name="grading_words")
def grading_words_tag(context: Context, grading: Grading) -> str:
    """Say what a grade means in its own scheme.

    Args:
        context: Of the page.
        grading: As given.

    Returns:
        The words.
    """
    return " · ".join(facts.grading_words(grading, context["language"]))


@register.simple_tag(takes_context=True, name="grading_other")
def grading_other_tag(context: Context, grading: Grading) -> str:
    """Say what a grade is in the other scheme, approximately.

    Args:
        context: Of the page.
        grading: As given.

    Returns:
        The words.
    """
    return facts.grading_other(grading, context["language"])


@register.simple_tag(takes_context=True, name="likelihood")
def likelihood_tag(context: Context, code: str) -> str:
    """Say an estimative word with its range.

    Args:
        context: Of the page.
        code: Its code.

    Returns:
        The words.
    """
    return facts.likelihood_words(code, context["language"])


@register.simple_tag(takes_context=True, name="dating")
def dating_tag(context: Context, dating: PartialDate) -> str:
    """Write a date as given, with its calendar.

    Args:
        context: Of the page.
        dating: The date.

    Returns:
        The words.
    """
    return facts.dating_words(dating, context["language"])


@register.simple_tag(takes_context=True, name="contradiction")
def contradiction_tag(context: Context, found: Contradiction) -> str:
    """Say that a total does not equal its parts.

    Args:
        context: Of the page.
        found: What was found.

    Returns:
        The sentence.
    """
    return facts.contradiction_words(found, context["language"])


@register.simple_tag(takes_context=True, name="translation")
def translation_tag(context: Context, view: TranslationView) -> str:
    """Say what a translation is.

    Args:
        context: Of the page.
        view: The translation.

    Returns:
        The phrase.
    """
    return facts.translation_words(view.version, view.text.language, context["language"], machine=view.machine)


@register.simple_tag(takes_context=True, name="national_mark")
def national_mark_tag(context: Context, handling: Handling) -> str:
    """Write a national mark with the state that gave it.

    Args:
        context: Of the page.
        handling: The handling.

    Returns:
        The words.
    """
    return facts.mark_words(handling, context["language"])

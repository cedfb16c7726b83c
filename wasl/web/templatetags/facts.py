"""Facts of a report in templates; the wording is that of `wasl.render.facts`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from django import template
from django.template import Context

from wasl.flow.views import TranslationView
from wasl.record import Grading
from wasl.render import facts

register = template.Library()
Fact = TypeVar("Fact")


def in_words(words: Callable[[Fact, str], str]) -> Callable[[Context, Fact], str]:
    """Make a tag that says a fact in the language of the page.

    Args:
        words: Says it, in a language.

    Returns:
        The tag.
    """

    def tag(context: Context, fact: Fact) -> str:
        return words(fact, context["language"])

    return tag


def _grading(grading: Grading, language: str) -> str:
    return " · ".join(facts.grading_words(grading, language))


def _translation(view: TranslationView, language: str) -> str:
    return facts.translation_words(view.version, view.text.language, language, machine=view.machine)


TAGS: Final[dict[str, Callable[..., str]]] = {
    "grading_words": _grading,
    "grading_other": facts.grading_other,
    "likelihood": facts.likelihood_words,
    "dating": facts.dating_words,
    "contradiction": facts.contradiction_words,
    "translation": _translation,
    "national_mark": facts.mark_words,
}
"""What says it, by the name of the tag."""

for name, words in TAGS.items():
    register.simple_tag(in_words(words), takes_context=True, name=name)

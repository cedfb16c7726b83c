"""The catalogues: every sentence and label of Wasl, in Fluent files, one set a language, loaded when first asked for.

``locale/<language>/<area>.ftl``. The three languages hold the same keys; a test keeps it so.

Source:
    Project Fluent, syntax 1.0; plural categories of Unicode CLDR.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from wasl.render.dates import LOCALES

LANGUAGES: Final = ("ar", "ru", "en")
"""Languages of every sentence."""


@cache
def sources(language: str) -> dict[str, str]:
    """Return the text of every catalogue of a language.

    Args:
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        File name to Fluent text, sorted by name.
    """
    folder = resources.files("wasl.render").joinpath("locale", language)
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".ftl")), key=lambda each: each.name)
    return {each.name: each.read_text("utf-8") for each in files}


@cache
def bundle(language: str, *, isolate: bool) -> FluentBundle:
    """Return the catalogue of a language, ready to format.

    Args:
        language: ``ar``, ``ru`` or ``en``.
        isolate: Whether values stand between FSI and PDI, so that their direction leaves the sentence alone.

    Returns:
        The bundle. Callers do not change it.
    """
    found = FluentBundle([LOCALES[language]], use_isolating=isolate)
    for resource in _resources(language):
        found.add_resource(resource)
    return found


@cache
def _resources(language: str) -> tuple[Resource, ...]:
    # Reading the text takes half a second, and both bundles of a language are made of it.
    return tuple(FluentResource(text) for text in sources(language).values())

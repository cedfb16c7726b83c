"""The original and its translations as tabs: links, so that they work without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from wasl.flow.views import ReportView, TranslationView
from wasl.render.facts import tongue_name
from wasl.render.sentences import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One tab.

    Attributes:
        url: Where it leads.
        label: What it is called, in the reader's language.
        here: True if it is shown now.
    """

    url: str
    label: str
    here: bool


def chosen_of(view: ReportView, wanted: str) -> TranslationView | None:
    """Return the translation that was asked for.

    Args:
        view: The report.
        wanted: Its id; anything else is the original.

    Returns:
        The translation, or None for the original.
    """
    return next((each for each in view.translations if each.translation_id == wanted), None)


def tabs_of(view: ReportView, chosen: TranslationView | None, language: str) -> tuple[Tab, ...]:
    """Return the tabs of a report.

    Args:
        view: The report.
        chosen: What is shown; None for the original.
        language: The reader's.

    Returns:
        The original first; none if there is no translation.
    """
    return tuple(_tabs(view, chosen, language)) if view.translations else ()


def _tabs(view: ReportView, chosen: TranslationView | None, language: str) -> Iterator[Tab]:
    address = reverse("report", args=[view.version.report_id])
    original = say("text-original", language, language=tongue_name(view.version.text.language, language))
    yield Tab(url=address, label=original, here=chosen is None)
    for each in view.translations:
        key = "tab-stale" if each.stale else "tab-machine" if each.machine else "tab-translation"
        label = say(key, language, tongue=tongue_name(each.text.language, language), version=each.version)
        yield Tab(url=f"{address}?translation={each.translation_id}", label=label, here=each is chosen)

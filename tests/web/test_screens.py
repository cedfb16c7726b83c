"""Pages from hand-made views, in three languages: nothing half said, nothing of the wrong language, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.doha import Founded
from tests.flow.story import Sign
from tests.web import values
from wasl.record import HCode, Tlp

LANGUAGES = ("ar", "ru", "en")
Render = Callable[[str, dict[str, Any], str], str]


@pytest.fixture
def render(doha: Founded, officer: Sign) -> Render:
    from django.contrib.sessions.backends.base import SessionBase
    from django.template.loader import render_to_string
    from django.test import RequestFactory

    from wasl.web.reader import set_actor, set_language

    # The frame asks for the reader's own numbers, so the wall must know the reader.
    made, known = values.actor(), officer("salim")
    seated = replace(
        made,
        officer=replace(made.officer, officer_id=known.officer.officer_id),
        desk=replace(made.desk, address=known.desk.address),
    )

    def rendered(template: str, context: dict[str, Any], language: str) -> str:
        request = RequestFactory().get("/")
        set_language(request, language)
        request.session = SessionBase()
        set_actor(request, seated)
        return render_to_string(template, context, request)

    return rendered


def pages(language: str) -> dict[str, tuple[str, dict[str, Any]]]:
    from wasl.web.hits import views as hits
    from wasl.web.questions import views as questions
    from wasl.web.reports import views as reports
    from wasl.web.search import views as search
    from wasl.web.tray import views as tray

    waiting = values.tray()
    return {
        "tray": ("tray/tray.html", tray.page(waiting, language)),
        "report": ("reports/report.html", reports.report_page(values.report(), waiting, language)),
        "fate": ("reports/fate.html", reports.fate_page(values.fate(), waiting, language)),
        "reports": ("reports/list.html", reports.list_page((values.line(), values.line("own")), language)),
        "hits": ("hits/list.html", hits.list_page((values.hit(), values.hit("same")), language, everything=True)),
        "hit": ("hits/hit.html", hits.hit_page(values.hit("same"), language)),
        "questions": (
            "questions/list.html",
            questions.list_page((values.question(), values.question(answered=True)), values.actor(), language),
        ),
        "no questions": ("questions/list.html", questions.list_page((), values.actor(), language)),
        "search": ("search/search.html", {**search.page(values.found(), language, query="x"), "searched": True}),
        "no results": (
            "search/search.html",
            {**search.page(values.found(nothing=True), language, query="x"), "searched": True},
        ),
        "no reports": ("reports/list.html", reports.list_page((), language)),
        "no hits": ("hits/list.html", hits.list_page((), language, everything=False)),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_whole(render: Render, language: str) -> None:
    for template, context in pages(language).values():
        page = render(template, context, language)
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in page
        assert values.RLO not in page
        assert page.count("<h1") == 1
        assert page.count('<main id="main"') == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_identifiers_are_unique_and_labels_lead_somewhere(render: Render, language: str) -> None:
    for template, context in pages(language).values():
        page = render(template, context, language)
        found = re.findall(r'\sid="([^"]+)"', page)
        assert len(found) == len(set(found))
        assert set(re.findall(r'\sfor="([^"]+)"', page)) <= set(found)


def test_report_tells_every_part(render: Render) -> None:
    template, context = pages("en")["report"]
    page = re.sub("[\u2068\u2069]", "", render(template, context, "en"))
    for words in (
        "5.002", "kg", "Heroin", "On the body", "Farrukh Saidzoda", "Suspect", "Criminal investigation",
        "3 hours left", "Sending failed", "The agreement of", "Precursors", "usually reliable", "1 November 2029",
        "⟦RLO⟧",
    ):  # fmt: skip
        assert words in page, words


@pytest.mark.parametrize(("language", "count"), [("ar", "4 جهات"), ("ru", "4 получателя"), ("en", "4 readers")])
def test_readers_are_counted(render: Render, language: str, count: str) -> None:
    template, context = pages(language)["report"]
    page = re.sub("[\u2068\u2069]", "", render(template, context, language))
    assert count in page


# --- strip ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        ([], None),
        ([(Tlp.GREEN, HCode.H0, False)], "TLP:GREEN · H0"),
        ([(Tlp.GREEN, HCode.H3, False), (Tlp.RED, HCode.H0, False)], "TLP:RED · H3"),
        ([(Tlp.AMBER, HCode.H1, True), (Tlp.AMBER, HCode.H2, True)], "TLP:AMBER · H2 · EXERCISE"),
        ([(Tlp.AMBER_STRICT, HCode.H1, True), (Tlp.AMBER, HCode.H1, False)], "TLP:AMBER+STRICT · H1"),
    ],
)
def test_strip_is_the_strictest_and_calls_nothing_real_an_exercise(
    given: list[tuple[Tlp, HCode, bool]], mark: str | None
) -> None:
    from wasl.web.strip import strip_of

    found = strip_of((values.handling(tlp, hcode, exercise=exercise) for tlp, hcode, exercise in given), "ru")
    assert (found.mark if found else None) == mark


def test_strip_misses_no_part_that_is_strict_elsewhere() -> None:
    from dataclasses import replace

    from wasl.record import Pap
    from wasl.web.strip import strip_of

    red = values.handling(Tlp.RED, HCode.H0)
    amber = replace(values.handling(Tlp.AMBER, HCode.H2), pap=Pap.RED, national_mark="Restricted")
    found = strip_of((red, amber), "en")
    assert found is not None
    assert [part.mark.strip("\u2068\u2069") for part in found.parts] == [
        "TLP:RED", "H2", "PAP:RED", "Restricted", "EXERCISE",
    ]  # fmt: skip


# --- cards ------------------------------------------------------------------------------------------------------------


def test_seizure_tells_its_substance_and_route_itself() -> None:
    from wasl.render.cards import cards

    made = cards(values.version().entities, "en")
    assert [card.kind for card in made] == ["Person", "Company", "Seizure"]
    rows = {row.label: row.values for row in made[2].rows}
    assert rows["Quantity"][0].text == "\u20685.002\u2069 \u2068kg\u2069"
    assert [value.small for value in rows["Quantity"]] == ["5.002 Kilogram"]


@pytest.mark.parametrize(("language", "small"), [("ar", "Farrukh Saidzoda"), ("en", "Farrukh Saidzoda"), ("ru", "")])
def test_name_has_a_reading_for_who_cannot_read_its_letters(language: str, small: str) -> None:
    from wasl.render.cards import cards

    title = cards(values.version().entities, language)[0].title[0]
    assert (title.text, title.small) == ("Фаррух Саидзода", small)


def test_schema_of_a_newer_peer_is_shown_by_its_name() -> None:
    from dataclasses import replace

    from wasl.render.cards import cards

    (card,) = cards((replace(values.PERSON, schema="Submarine"),), "en")
    assert card.kind == "\u2068Submarine\u2069 (a kind that this node does not know)"
    assert [row.unknown for row in card.rows] == [True] * len(values.PERSON.properties)

"""Translations on the page of a report: tabs that work without scripts, and a form that loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from tests.doha import Founded
from tests.flow.story import write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor, Address

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]
GIVEN = {"language": "ar", "title": "ضبط هيروين", "text": "السطر الأول\r\nالسطر \u202eالثاني <b>"}


@pytest.fixture
def report(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> str:
    return write(officer("yusuf"), clock, Address(node=almaty.node_id), officer("huda").desk.address)


def test_it_is_added_and_shown_as_a_tab(report: str, browser: Open) -> None:
    yusuf = browser("yusuf")
    assert "?translation=" not in yusuf.get(f"/reports/{report}/").content.decode()
    answer = yusuf.post(f"/reports/{report}/translate/", GIVEN)
    assert answer.status_code == 302
    page = yusuf.get(answer["Location"]).content.decode()
    assert "السطر الأول\nالسطر ⟦RLO⟧الثاني &lt;b&gt;" in page
    assert 'lang="ar"' in page
    assert page.count('<a href="/reports/' + report + "/?translation=") == 1
    original = yusuf.get(f"/reports/{report}/").content.decode()
    assert "Учебное сообщение." in original
    assert "?translation=" in original
    assert "السطر الأول" not in original
    unknown = yusuf.get(f"/reports/{report}/?translation=" + "x" * 5000).content.decode()
    assert "Учебное сообщение." in unknown


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_stale_and_machine_are_said(language: str, report: str, browser: Open, clock: Clock, officer: Sign) -> None:
    from dataclasses import replace

    from wasl.render.sentences import say
    from wasl.store import versions

    yusuf = browser("yusuf")
    yusuf.post("/language/", {"language": language, "next": "/tray/"})
    shown = yusuf.post(f"/reports/{report}/translate/", {**GIVEN, "machine": "yes"})["Location"]
    assert str(say("translation-machine-note", language)) in yusuf.get(shown).content.decode()
    stored = versions.find(report)
    assert stored is not None
    versions.add(replace(stored.version, version=2), clock.now)
    page = yusuf.get(shown).content.decode()
    assert str(say("translation-stale", language)) in page


def test_what_is_refused_comes_back_as_it_was_typed(report: str, browser: Open) -> None:
    yusuf = browser("yusuf")
    answer = yusuf.post(f"/reports/{report}/translate/", {**GIVEN, "title": " ", "machine": "yes"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "السطر الأول" in page
    assert 'name="machine" value="yes" checked' in page


@pytest.mark.parametrize("language", [None, "", "<script>", "de", "x" * 300, "\x00"])
def test_a_language_that_was_not_said_is_never_guessed(language: str | None, report: str, browser: Open) -> None:
    from wasl.store import translations

    given = {name: text for name, text in {**GIVEN, "language": language}.items() if text is not None}
    answer = browser("yusuf").post(f"/reports/{report}/translate/", given)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "السطر الأول" in page
    assert 'value="ضبط هيروين"' in page
    # No language stands there as if it had been chosen.
    assert '<option value="" selected>' in page
    assert translations.of_report(report) == ()


def test_the_longest_text_arrives_as_a_browser_sends_it(report: str, browser: Open) -> None:
    form = urlencode({**GIVEN, "text": "ض" * 200_000})
    kind = "application/x-www-form-urlencoded"
    answer = browser("yusuf").post(f"/reports/{report}/translate/", form, content_type=kind)
    assert answer.status_code == 302


def test_hidden_and_absent_look_alike(report: str, browser: Open) -> None:
    salim = browser("salim")
    hidden = salim.post(f"/reports/{report}/translate/", GIVEN)
    absent = salim.post(f"/reports/{'0' * 26}/translate/", GIVEN)
    assert hidden.status_code == absent.status_code == 404
    assert salim.get(f"/reports/{report}/?translation=x").status_code == 404


def test_get_changes_nothing(report: str, browser: Open) -> None:
    assert browser("yusuf").get(f"/reports/{report}/translate/").status_code == 405

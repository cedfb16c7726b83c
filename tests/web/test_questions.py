"""Asking back, answering, searching and taking a judgement back, through the pages and without any script."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import add_officer, write
from tests.simulators.clock import Clock
from wasl.record import Actor

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]
BIDI = "Кто владелец?\u202e?еинечанзан еоннйат"


@pytest.fixture
def report(doha: Founded, clock: Clock, officer: Sign) -> str:
    """A report of the centre that the Oman desk may read."""
    from wasl.flow import release

    report_id = write(officer("yusuf"), clock, officer("salim").desk.address)
    release.circulate(officer("yusuf"), report_id, ["oman"])
    return report_id


def page_of(browser: Client, address: str, language: str = "en") -> str:
    browser.post("/language/", {"language": language, "next": "/tray/"})
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_desk_asks_back_and_the_other_answers(browser: Open, report: str) -> None:
    salim, yusuf = browser("salim"), browser("yusuf")
    assert "Ask back" in page_of(salim, f"/reports/{report}/")
    asked = salim.post(
        f"/reports/{report}/ask/", {"text": "من المالك؟\r\nوأين؟", "language": "ar", "days": "3"}, follow=True
    )
    assert "من المالك؟\nوأين؟" in asked.content.decode()
    page = page_of(yusuf, "/questions/")
    assert "To answer" in page
    question = page.partition("#question-")[2].partition('"')[0]
    answered = yusuf.post(f"/questions/{question}/answer/", {"text": "Неизвестно", "language": "ru"}, follow=True)
    assert "Answered." in answered.content.decode()
    assert "Неизвестно" in page_of(salim, f"/reports/{report}/")
    twice = yusuf.post(f"/questions/{question}/answer/", {"text": "Ещё раз", "language": "ru"})
    assert twice.status_code == 400


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"text": "  ", "days": "3"}, "There is no text."),
        ({"text": BIDI, "days": "0"}, "days"),
        ({"text": BIDI, "days": "٣٣٣٣٣"}, "days"),
        ({"text": BIDI, "days": "1" * 9000}, "days"),
        ({"text": "a\x01b" + "x" * 200_000, "days": "3"}, "200"),
    ],
)
def test_what_was_typed_comes_back_with_what_is_wrong(
    browser: Open, report: str, sent: dict[str, str], words: str
) -> None:
    salim = browser("salim")
    salim.post("/language/", {"language": "en", "next": "/tray/"})
    refused = salim.post(f"/reports/{report}/ask/", {"language": "ru", **sent})
    page = refused.content.decode()
    assert refused.status_code == 400
    assert words in page.partition('role="alert"')[2].partition("</div>")[0]
    assert sent["text"][:20].strip() in page
    assert '<details class="fold writing" open>' in page
    assert 'value="ru" lang="ru" selected' in page


@pytest.mark.parametrize("language", ["", "<b>", "x" * 300])
def test_a_language_that_was_not_said_is_never_guessed(browser: Open, report: str, language: str) -> None:
    sent = {"text": BIDI, "days": "3", "language": language}
    refused = browser("salim").post(f"/reports/{report}/ask/", sent)
    assert refused.status_code == 400
    assert '<option value="" selected>' in refused.content.decode()


def test_a_question_of_others_is_absent(browser: Open, report: str, officer: Sign) -> None:
    from wasl.flow import questions
    from wasl.record import Text

    asked = questions.ask(officer("salim"), report, Text(text="Which ship?", language="en"))
    salim, huda = browser("salim"), browser("huda")
    for question in (asked.question_id, "0" * 26):
        # The desk that asked may not answer itself, and who may not write is told so whatever the question.
        assert salim.post(f"/questions/{question}/answer/", {"text": "x", "language": "en"}).status_code == 404
        assert huda.post(f"/questions/{question}/answer/", {"text": "x", "language": "en"}).status_code == 403
    assert asked.question_id not in page_of(huda, "/questions/")


def test_hidden_and_absent_reports_are_asked_about_alike(browser: Open, clock: Clock, officer: Sign) -> None:
    hidden = write(officer("yusuf"), clock)
    salim = browser("salim")
    answers = [
        salim.post(f"/reports/{each}/ask/", {"text": "Who?", "language": "en", "days": "3"})
        for each in (hidden, "0" * 26)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]


# --- search -----------------------------------------------------------------------------------------------------------


def test_search_by_another_script_shows_what_the_desk_may_read(
    browser: Open, report: str, clock: Clock, officer: Sign
) -> None:
    faisal = add_officer(officer, "faisal", "kuwait")
    write(faisal, clock, said=draft(person("Farrukh Saidzoda"), title="Kuwait's own"))
    salim = browser("salim")
    asked = {"query": "Фаррух Саидзода", "reason": "Case 7", "exercise": "on"}
    page_of(salim, "/search/")
    page = salim.post("/search/", asked).content.decode()
    assert "Farrukh Saidzoda" in page
    assert f"/reports/{report}/" in page
    assert "Kuwait&#x27;s own" not in page
    assert "TLP:AMBER" in page
    nothing = salim.post("/search/", {**asked, "exercise": "", "query": "Zebra Quartz"}).content.decode()
    assert "Nothing was found that this desk may read" in nothing


def test_search_wants_its_reason_and_keeps_the_name(browser: Open, report: str) -> None:
    salim = browser("salim")
    page_of(salim, "/search/")
    refused = salim.post("/search/", {"query": 'Said "Zoda', "exercise": "on"})
    assert refused.status_code == 400
    page = refused.content.decode()
    assert [
        each
        for each in ('value="Said &quot;Zoda"', "#reasons", "Case 7", 'name="exercise" checked')
        if each not in page
    ] == []
    picked = re.search(r'name="reason" value="(\w+)" data-key="1"', page)
    assert picked is not None
    found = salim.post("/search/", {"query": "Saidzoda", "exercise": "on", "reason": picked[1]}).content.decode()
    assert f"/reports/{report}/" in found
    assert "Reading for <strong>Case" in found
    again = salim.post("/search/", {"query": "Saidzoda"})
    assert again.status_code == 200
    assert 'value="Saidzoda"' in again.content.decode()


def test_a_search_is_written_down_and_looking_at_the_form_is_not(browser: Open, report: str) -> None:
    from tests.flow.story import writes

    salim = browser("salim")
    salim.get("/keys/")  # the first page opens the session, which is written down
    with writes():
        salim.get("/search/")
        salim.post("/search/", {"query": "Saidzoda"})
    with writes("reason-picked", "search"):
        salim.post("/search/", {"query": "Saidzoda", "reason": "Case 7"})
    with writes("search"):
        salim.post("/search/", {"query": "Saidzoda"})


# --- taking a judgement back ------------------------------------------------------------------------------------------


def test_a_judgement_is_taken_back_on_the_page(browser: Open, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits

    yusuf = officer("yusuf")
    write(yusuf, clock)
    write(yusuf, clock, said=draft(person("Фаррух Саидзода", language="ru")))
    (hit,) = hits.hits(yusuf)
    desk = browser("yusuf")
    assert "Take the judgement back" not in page_of(desk, f"/hits/{hit.hit_id}/")
    early = desk.post(f"/hits/{hit.hit_id}/judge/", {"verdict": "undo", "reason": "typed"})
    assert early.status_code == 400
    assert "there is nothing to take back" in early.content.decode()
    desk.post(f"/hits/{hit.hit_id}/judge/", {"verdict": "same", "reason": "Passport seen"})
    undone = desk.post(f"/hits/{hit.hit_id}/judge/", {"verdict": "undo", "reason": "Wrong passport"}, follow=True)
    page = undone.content.decode()
    assert [words for words in ("Passport seen", "Wrong passport", "Taken back") if words not in page] == []
    assert hit.hit_id in page_of(desk, "/hits/")


def test_the_evidence_of_a_hit_stands_on_the_report(browser: Open, clock: Clock, officer: Sign) -> None:
    yusuf = officer("yusuf")
    write(yusuf, clock)
    report = write(yusuf, clock, said=draft(person("Фаррух Саидзода", language="ru")))
    page = page_of(browser("yusuf"), f"/reports/{report}/", "ru")
    assert "Доводы" in page
    assert 'class="grounds"' in page

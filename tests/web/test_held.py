"""A form that comes too late is given back to its officer, to nobody else, and nothing is done before a click."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.doha import PEOPLE, Founded
from tests.flow.story import give
from tests.web.conftest import code_now

if TYPE_CHECKING:
    from django.test import Client

SAID = "Откуда сведения?\r\nСрочно «сегодня» <b>"
SIGN_IN = "/sign-in/"


@pytest.fixture
def report(doha: Founded, clock: object) -> str:
    """A report of the centre that the Oman desk may read; it waits for an acknowledgement."""
    from tests.doha import draft, handling
    from tests.simulators.clock import Clock
    from wasl.flow import access, release, reports

    yusuf, salim = (access.sign_on(login, door="cli") for login in ("yusuf", "salim"))
    made = reports.new_report(yusuf, draft(), handling(Clock(), salim.desk.address))
    release.circulate(yusuf, made.version.report_id, ["oman"])
    return made.version.report_id


def origin(doha: Founded) -> dict[str, str]:
    return {"origin": f"http://{doha.config.web_host}"}


def form_of(client: Client, page: str, action: str) -> dict[str, str]:
    """The hidden fields of a form, as a browser would send them."""
    body = client.get(page).content.decode()
    found = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', body, re.DOTALL)
    assert found is not None
    return hidden_in(found[0])


def hidden_in(markup: str) -> dict[str, str]:
    own = re.sub(r"<header.*?</header>", "", markup, flags=re.DOTALL)
    pairs = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', own)
    return {name: unescape(value) for name, value in pairs if name != "csrfmiddlewaretoken"}


def strip_on(markup: str) -> str:
    """What the strip of the page says; empty if it says that nothing carries a handling."""
    found = re.findall(r'<strong class="mark"[^>]*>([^<]*)</strong>', markup)
    return found[-1] if found else ""


def strict(doha: Founded, client: Client) -> Client:
    """The same browser, its tokens checked as at work."""
    client.handler.enforce_csrf_checks = True
    return client


def sign_in_again(client: Client, doha: Founded, login: str) -> None:
    client.handler.enforce_csrf_checks = False
    who = doha.people[login]
    client.post(SIGN_IN, {"login": login, "password": who.credentials.passphrase})
    done = client.post("/sign-in/code/", {"code": code_now(who.credentials.totp_secret, steps=1)})
    assert done.headers["Location"] == "/"


def end_session(client: Client) -> None:
    from django.contrib.sessions.models import Session

    Session.objects.all().delete()


def questions_of(report_id: str) -> int:
    from wasl.store import models

    return int(models.Question.objects.filter(report_id=report_id).count())


def test_a_form_after_the_session_is_given_back_and_done_after_two_clicks(
    browser: Callable[[str], Client], doha: Founded, report: str
) -> None:
    salim, ask = browser("salim"), f"/reports/{report}/ask/"
    typed = {**form_of(salim, f"/reports/{report}/", ask), "text": SAID, "language": "ru", "days": "3"}
    shown_before = salim.get(f"/reports/{report}/").content.decode()
    end_session(salim)
    late = salim.post(ask, typed, headers=origin(doha))
    assert (late.status_code, questions_of(report)) == (409, 0)
    assert hidden_in(late.content.decode()) == typed
    assert strip_on(late.content.decode()) == strip_on(shown_before) == "TLP:AMBER · H1 · EXERCISE"
    assert 'href="/sign-in/" target="_blank"' in late.content.decode()
    sign_in_again(salim, doha, "salim")
    # The token of the page is of the session before: it is shown once more, and nothing is done.
    again = strict(doha, salim).post(ask, typed, headers=origin(doha))
    assert (again.status_code, questions_of(report)) == (409, 0)
    held = hidden_in(again.content.decode())
    assert held == {**typed, "sit": "1"}
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', again.content.decode())
    assert token is not None
    done = salim.post(ask, {**held, "csrfmiddlewaretoken": token[1]}, headers=origin(doha))
    assert (done.status_code, questions_of(report)) == (302, 1)


def test_another_officer_is_shown_nothing(browser: Callable[[str], Client], doha: Founded, report: str) -> None:
    salim, ask = browser("salim"), f"/reports/{report}/ask/"
    typed = {**form_of(salim, f"/reports/{report}/", ask), "text": SAID, "language": "ru", "days": "3"}
    end_session(salim)
    sign_in_again(salim, doha, "yusuf")
    for checked in (False, True):
        salim.handler.enforce_csrf_checks = checked
        refused = salim.post(ask, {**typed, "sit": "1"}, headers=origin(doha))
        assert (refused.status_code, questions_of(report)) == (403, 0)
        assert "Откуда" not in refused.content.decode()
        assert strip_on(refused.content.decode()) == ""


def test_a_colour_that_was_just_typed_stands_above_what_is_given_back(
    browser: Callable[[str], Client], doha: Founded
) -> None:
    yusuf = browser("yusuf")
    page = yusuf.post("/compose/new/").headers["Location"]
    typed = {**form_of(yusuf, page, f"{page}act/"), "text": SAID, "tlp": "TLP:RED", "hcode": "H2", "do": "save"}
    end_session(yusuf)
    late = yusuf.post(f"{page}act/", typed, headers=origin(doha)).content.decode()
    assert strip_on(late) == "TLP:RED · H2"
    assert hidden_in(late) == typed


def test_another_site_gets_nothing_onto_a_page(browser: Callable[[str], Client], doha: Founded, report: str) -> None:
    salim, ask = browser("salim"), f"/reports/{report}/ask/"
    typed = {**form_of(salim, f"/reports/{report}/", ask), "text": SAID}
    strict(doha, salim)
    for headers in ({"origin": "https://example.org"}, {"origin": "null"}, {}):
        assert "Откуда" not in salim.post(ask, typed, headers=headers).content.decode()
    end_session(salim)
    salim.handler.enforce_csrf_checks = False
    for whose in ("", "x", typed["whose"][:-1], "\x00", typed["whose"] * 2):
        answer = salim.post(ask, {**typed, "whose": whose}, headers=origin(doha))
        assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/?next=/")
    assert questions_of(report) == 0


def test_what_is_too_old_is_not_given_back(
    browser: Callable[[str], Client], doha: Founded, report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    salim, ask = browser("salim"), f"/reports/{report}/ask/"
    typed = {**form_of(salim, f"/reports/{report}/", ask), "text": SAID}
    end_session(salim)
    later = time.time() + 8 * 24 * 3600
    monkeypatch.setattr("time.time", lambda: later)
    assert salim.post(ask, typed, headers=origin(doha)).status_code == 302


def test_a_form_of_another_desk_is_done_at_its_own(
    browser: Callable[[str], Client], doha: Founded, report: str
) -> None:
    """Two tabs, two desks: what was written at one is never sent in the name of the other."""
    from wasl.flow import access, staffing
    from wasl.store import models

    manager = access.sign_on("maryam", door="cli")
    rights = PEOPLE["salim"][1]
    give(lambda login: access.sign_on(login, door="cli"), "salim", "oman", "qatar", rights=rights)
    salim, acknowledge = browser("salim"), f"/reports/{report}/acknowledge/"
    typed = form_of(salim, f"/reports/{report}/", acknowledge)
    salim.post("/desk/", {"desk": "qatar"})
    held = salim.post(acknowledge, typed, headers=origin(doha))
    assert held.status_code == 409
    assert not models.Mark.objects.filter(step="acknowledged").exists()
    done = salim.post(acknowledge, {**typed, "sit": "1"}, headers=origin(doha))
    assert done.status_code == 302
    assert models.Mark.objects.get(step="acknowledged").desk.slug == "oman"
    assert 'value="qatar"' in salim.get("/tray/").content.decode()
    staffing.change_officer(manager, "salim", desks=["qatar"], rights=rights, language="en")
    assert salim.get("/tray/").status_code == 302
    sign_in_again(salim, doha, "salim")
    left = salim.post(acknowledge, {**typed, "sit": "1"}, headers=origin(doha))
    assert left.status_code == 409
    assert acknowledge not in left.content.decode()


def test_forms_on_which_access_hangs_are_never_held(doha: Founded) -> None:
    from wasl.web.held import NAMES

    hanging = ("account", "agreement", "desk", "factor", "mfa", "officer", "passkey", "peer", "send")
    assert [name for name in NAMES if name.startswith(hanging)] == []


@pytest.mark.parametrize("name", ["list-new", "vocabulary-name", "draft-act"])
def test_every_kind_of_form_bears_for_whom_it_is(browser: Callable[[str], Client], name: str) -> None:
    yusuf = browser("yusuf")
    pages = {
        "list-new": ("/lists/new/", "/lists/new/"),
        "vocabulary-name": ("/vocabulary/countries/tj/", "/vocabulary/countries/tj/name/"),
        "draft-act": (draft := yusuf.post("/compose/new/").headers["Location"], f"{draft}act/"),
    }
    page, action = pages[name]
    assert "whose" in form_of(yusuf, page, action)

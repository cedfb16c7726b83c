"""The pages of the vocabulary: look up, read, add, confirm; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.web.conftest import sign_in
from wasl.render.sentences import say

if TYPE_CHECKING:
    from django.test import Client

HEROIN = "/vocabulary/substances/heroin/"
NAME = {"name": "Zamzam", "kind": "street", "language": "", "source": "Case 7"}


def test_looking_up_in_any_script(client: Client, doha: Founded) -> None:
    sign_in(client, doha.people["salim"])
    page = client.get("/vocabulary/").content.decode()
    assert "/vocabulary/substances/" in page
    for typed in ("герыч", "هيروين", "heroin", "geroin"):
        found = client.post("/vocabulary/", {"query": typed, "table": "substances"}).content.decode()
        assert f'href="{HEROIN}"' in found, typed
    nothing = client.post("/vocabulary/", {"query": "qqqqqqqq", "table": "no-such-table"})
    assert nothing.status_code == 200
    assert 'role="status"' in nothing.content.decode()


def test_tables_have_pages(client: Client, doha: Founded) -> None:
    sign_in(client, doha.people["salim"])
    first, last = (client.get(f"/vocabulary/places/?page={page}").content.decode() for page in ("1", "9999"))
    assert 'rel="next"' in first
    assert 'rel="prev"' in last
    for page in ("\u0663", "-1", "", "9" * 5000):
        assert client.get("/vocabulary/places/", {"page": page}).status_code == 200
    assert client.get("/vocabulary/no_such/").status_code == 400
    assert client.get("/vocabulary/places/no-such/").status_code == 400


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_an_entry_tells_names_sources_and_facts(client: Client, doha: Founded, language: str) -> None:
    sign_in(client, doha.people["salim"])
    client.post("/language/", {"language": language})
    page = client.get(HEROIN).content.decode()
    for text in ("561-27-3", "1961", "Smack", "Герыч", "هيروين"):
        assert text in page
    assert "vocabulary-" not in page.replace("/vocabulary-", "").replace('"vocabulary-', "")


def test_a_schedule_that_nobody_checked_says_so(browser: Callable[[str], Client]) -> None:
    salim = browser("salim")
    unchecked = say("vocabulary-source-wasl", "ar")
    heroin, fenetylline = (
        salim.get(f"/vocabulary/substances/{code}/").content.decode().partition("<section>")[0]
        for code in ("heroin", "fenetylline")
    )
    assert unchecked in heroin
    assert unchecked not in fenetylline
    schedule = say("vocabulary-control-1961-II", "ar")
    assert schedule in salim.get("/vocabulary/unreviewed/?table=substances").content.decode()


def test_a_name_is_added_and_confirmed_by_another(browser: Callable[[str], Client]) -> None:
    salim, yusuf = browser("salim"), browser("yusuf")
    assert salim.post(f"{HEROIN}name/", NAME).status_code == 302
    page = salim.get("/vocabulary/unreviewed/?table=substances").content.decode()
    assert page.index("Zamzam") < page.index("Smack")
    action = page.split("/review/")[0].rpartition('"')[2] + "/review/"
    assert salim.post(action).status_code == 403
    assert yusuf.post(action).status_code == 302
    assert "Zamzam" not in yusuf.get("/vocabulary/unreviewed/?table=substances").content.decode()
    assert yusuf.post(action).status_code == 404


@pytest.mark.parametrize(
    ("changed", "at"),
    [
        ({"name": "Cocaine"}, "name"),
        ({"name": "\u200b"}, "name"),
        ({"source": " "}, "source"),
        ({"language": "?"}, "language"),
    ],
)
def test_what_is_refused_comes_back_as_typed(client: Client, doha: Founded, changed: dict[str, str], at: str) -> None:
    sign_in(client, doha.people["salim"])
    answer = client.post(f"{HEROIN}name/", {**NAME, **changed})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert f'id="id_{at}-fault"' in page
    assert 'value="Zamzam"' in page or 'value="Case 7"' in page
    assert client.post("/vocabulary/substances/sugar/name/", NAME).status_code == 400


def test_who_may_only_read_sees_no_form(browser: Callable[[str], Client]) -> None:
    huda = browser("huda")
    assert f'action="{HEROIN}name/"' not in huda.get(HEROIN).content.decode()
    assert huda.post(f"{HEROIN}name/", NAME).status_code == 403
    assert browser("maryam").get("/vocabulary/").status_code == 403

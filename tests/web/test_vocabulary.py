"""The pages of the vocabulary: look up, read, add, confirm; nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.web.conftest import sign_in
from wasl.render.sentences import say
from wasl.vocabulary import entries

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
    for typed in {"name", "source"} - set(changed):
        assert f'value="{NAME[typed]}"' in page
    assert client.post("/vocabulary/substances/sugar/name/", NAME).status_code == 400


def test_who_may_only_read_sees_no_form(browser: Callable[[str], Client]) -> None:
    huda = browser("huda")
    assert f'action="{HEROIN}name/"' not in huda.get(HEROIN).content.decode()
    assert huda.post(f"{HEROIN}name/", NAME).status_code == 403
    assert browser("maryam").get("/vocabulary/").status_code == 403


BLUE = {
    "name_ar": "",
    "name_ru": "синий лёд",
    "name_en": "Blue ice",
    "slug": "blue-ice",
    "fact_group": "synthetic-stimulants",
    "fact_cas": "",
    "source": "Laboratory report 7",
}


def test_the_centre_adds_an_entry_and_a_second_person_confirms_it(
    browser: Callable[[str], Client],
) -> None:
    yusuf, salim = browser("yusuf"), browser("salim")
    assert "/vocabulary/new/substances/" in yusuf.get("/vocabulary/substances/").content.decode()
    assert "/vocabulary/new/substances/" not in salim.get("/vocabulary/substances/").content.decode()
    group = next(iter(entries("drug_groups")))
    added = yusuf.post("/vocabulary/new/substances/", {**BLUE, "fact_group": group})
    assert added.headers["Location"] == "/vocabulary/substances/x-doha-blue-ice/"
    page = salim.get(added.headers["Location"]).content.decode()
    assert [word for word in ("синий лёд", "Blue ice", "Laboratory report 7") if word not in page] == []
    (first, second) = re.findall(r"/vocabulary/names/[0-9a-z]{26}/review/", page)
    assert yusuf.post(first).status_code == 403
    for each in (first, second):
        assert salim.post(each).status_code == 302
    assert "/review/" not in salim.get(added.headers["Location"]).content.decode()
    found = salim.get("/compose/propose/", {"table": "substances", "text": "синий лед"}).json()["found"]
    assert found[0]["by"] == "синий лёд"


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_everything_wrong_with_an_entry_stands_beside_its_field(
    browser: Callable[[str], Client], language: str
) -> None:
    yusuf = browser("yusuf")
    yusuf.post("/language/", {"language": language, "next": "/tray/"})
    typed = {
        **BLUE,
        "name_ar": "\u202e\u2066",
        "name_ru": "Героин",
        "slug": "Blue ice",
        "fact_group": "sugar",
        "fact_cas": "561-27-4",
        "source": " ",
    }
    answer = yusuf.post("/vocabulary/new/substances/", typed)
    page = answer.content.decode()
    assert answer.status_code == 400
    faulty = re.findall(r'class="wrong-field" id="id_([a-z_]+)-fault"', page)
    assert faulty == ["name_ar", "name_ru", "slug", "fact_group", "fact_cas", "source"]
    assert set(re.findall(r'<a href="#id_([a-z_]+)">', page)) == set(faulty)
    assert 'value="Blue ice"' in page
    nothing = yusuf.post("/vocabulary/new/places/", {}).content.decode()
    assert re.findall(r'class="wrong-field" id="id_([a-z_]+)-fault"', nothing) == [
        f"name_{language}", "slug", "fact_kind", "fact_country", "source",
    ]  # fmt: skip


def test_a_state_of_a_new_place_is_written_in_any_script(browser: Callable[[str], Client]) -> None:
    yusuf = browser("yusuf")
    typed = {"name_ru": "Стоянка 7", "slug": "camp-7", "fact_kind": "city", "source": "Case 7"}
    for country in ("Омман", "Атлантида"):
        page = yusuf.post("/vocabulary/new/places/", {**typed, "fact_country": country})
        assert page.status_code == 400
        assert f'value="{country}"' in page.content.decode()
    added = yusuf.post("/vocabulary/new/places/", {**typed, "fact_country": "سلطنة عمان"})
    assert added.headers["Location"] == "/vocabulary/places/x-doha-camp-7/"


def test_who_may_add_no_entry_is_refused(browser: Callable[[str], Client]) -> None:
    salim, yusuf = browser("salim"), browser("yusuf")
    assert salim.get("/vocabulary/new/transport/").status_code == 403
    assert salim.post("/vocabulary/new/transport/", BLUE).status_code == 403
    assert yusuf.get("/vocabulary/new/units/").status_code == 400
    assert yusuf.get("/vocabulary/new/no_such/").status_code == 400

"""The pages of desks and officers: by need to know, in three languages, and ending sessions at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from wasl.errors import AccessError

if TYPE_CHECKING:
    from django.test import Client

    from tests.doha import Founded

Open = Callable[[str], "Client"]
DESK = {
    "slug": "bahrain",
    "kind": "member",
    "state": "bh",
    "name_en": "Bahrain desk",
    "name_ru": "Бахрейн",
    "name_ar": "مكتب البحرين",
    "languages": ["ar", "en"],
}
OFFICER = {"login": "dana", "name": "Dana", "desks": ["oman"], "rights": ["read"], "language": "en"}


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", ["مكتب عُمان", "فيه من يرد"]), ("ru", ["Оман", "на месте"]), ("en", ["Oman desk", "staffed"])],
)
def test_everybody_sees_desks_and_only_managers_officers(browser: Open, language: str, words: list[str]) -> None:
    for login in ("salim", "maryam"):
        them = browser(login)
        them.post("/language/", {"language": language, "next": "/"})
        page = them.get("/directory/").content.decode()
        assert [word for word in words if word not in page] == []
        assert ("Latifa" in page) is (login == "maryam")
        assert ("/directory/officers/" in page) is (login == "maryam")


def test_a_desk_is_added_changed_and_closed(browser: Open) -> None:
    maryam = browser("maryam")
    assert "Bahrain desk" in maryam.post("/directory/desks/add/", DESK, follow=True).content.decode()
    page = maryam.get("/directory/desks/at/bahrain/").content.decode()
    assert 'value="Bahrain desk"' in page
    said = {**DESK, "staffed": [], "days": ["7", "1"], "opens": "07:00", "closes": "14:00", "fallback": "oman"}
    done = maryam.post("/directory/desks/at/bahrain/", said, follow=True).content.decode()
    assert "07:00–14:00" in done
    assert maryam.post("/directory/desks/at/bahrain/close/", follow=True).status_code == 200
    assert maryam.post("/directory/desks/at/bahrain/close/").status_code == 400


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"slug": "Oman!"}, "slug"),
        ({"slug": "oman"}, "slug"),
        ({"name_en": "\u041eman desk"}, "name_en"),
        ({"name_ar": "\u200b"}, "name_en"),
        ({"name_ru": ""}, "name_en"),
        ({"state": "zz"}, "state"),
        ({"kind": "palace"}, "slug"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(browser: Open, change: dict[str, str], field: str) -> None:
    answer = browser("maryam").post("/directory/desks/add/", DESK | change)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert f'href="#id_{field}"' in page
    assert "مكتب البحرين" in page or "name_ar" in change


def test_an_invitation_shows_its_code_once_and_makes_nobody_yet(browser: Open, doha: Founded) -> None:
    from wasl.flow import access

    answer = browser("maryam").post("/directory/officers/add/", OFFICER)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert re.search(r"(\w{4} ){3}</bdi>", page)
    assert "no-store" in answer.headers["Cache-Control"]
    with pytest.raises(AccessError):
        access.sign_on("dana", door="cli")


def test_closing_an_account_ends_its_sessions(browser: Open) -> None:
    salim, maryam = browser("salim"), browser("maryam")
    assert salim.get("/tray/").status_code == 200
    changed = maryam.post(
        "/directory/officers/at/salim/", {"desks": ["qatar"], "rights": ["read"], "language": "ar"}, follow=True
    )
    assert changed.status_code == 200
    maryam.post("/directory/officers/at/salim/close/")
    assert salim.get("/tray/").headers["Location"].startswith("/sign-in/")


def test_who_may(browser: Open) -> None:
    for login in ("salim", "latifa"):
        them = browser(login)
        for address in ("desks/add/", "officers/add/", "desks/at/oman/", "officers/at/huda/"):
            assert them.get(f"/directory/{address}").status_code == 403
            assert them.post(f"/directory/{address}", DESK | OFFICER).status_code == 403
        for address in ("desks/at/oman/close/", "officers/at/huda/close/", "officers/at/huda/reset/"):
            assert them.post(f"/directory/{address}").status_code == 403
    maryam = browser("maryam")
    assert maryam.get("/directory/desks/at/nowhere/").status_code == 404
    assert maryam.get("/directory/officers/at/nobody/").status_code == 404

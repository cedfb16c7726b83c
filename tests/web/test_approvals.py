"""The page of what waits for a second person: three languages, without scripts, and the digest that was shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
GIVEN = {"desks": ["oman"], "rights": ["read", "originate", "release", "downgrade"], "language": "ar"}
WORDS = {
    "ar": ("تخفيف قيود التداول", "الموافقة على هذا بعينه"),
    "ru": ("смягчать режим обращения", "Утвердить именно это"),
    "en": ("make handling freer", "Approve exactly this"),
}


def proposed(browser: Open) -> Client:
    maryam = browser("maryam")
    page = maryam.post("/directory/officers/at/salim/", GIVEN, follow=True)
    assert "waits for a second person" in page.content.decode()
    return maryam


def form_of(page: str, act: str) -> tuple[str, str]:
    """Return address and digest of the form that does it."""
    found = re.search(rf'action="(/approvals/\w+/{act}/)"(?:.*?name="digest" value="(\w+)")?', page)
    assert found is not None
    return found[1], found[2] or ""


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_the_second_manager_reads_it_and_approves(browser: Open, language: str) -> None:
    from wasl.flow import access
    from wasl.record import Right

    proposed(browser)
    noora = browser("noora")
    noora.post("/language/", {"language": language, "next": "/"})
    page = noora.get("/approvals/").content.decode()
    assert [word for word in WORDS[language] if word not in page] == []
    assert '<span class="count">1</span>' in page
    address, digest = form_of(page, "approve")
    wrong = noora.post(address, {"digest": "0" * 64})
    assert wrong.status_code == 400
    assert 'role="alert"' in wrong.content.decode()
    assert noora.post(address, {"digest": digest}, follow=True).status_code == 200
    assert Right.DOWNGRADE in access.sign_on("salim", door="cli").officer.rights


def test_declining_says_why_and_keeps_what_was_typed(browser: Open) -> None:
    maryam, noora = proposed(browser), browser("noora")
    address, _ = form_of(noora.get("/approvals/").content.decode(), "decline")
    assert noora.post(address, {"reason": " "}).status_code == 400
    assert "x" * 501 in noora.post(address, {"reason": "x" * 501}).content.decode()
    assert noora.post(address, {"reason": "Leaves in a week"}).status_code == 302
    assert "Leaves in a week" in maryam.get("/approvals/").content.decode()


def test_the_proposer_only_takes_it_back(browser: Open) -> None:
    maryam = proposed(browser)
    page = maryam.get("/approvals/").content.decode()
    assert "/approve/" not in page
    address, _ = form_of(page, "withdraw")
    assert maryam.post(address).status_code == 302
    assert maryam.post(address).status_code == 400


def test_whoever_may_not_learns_nothing(browser: Open) -> None:
    proposed(browser)
    address, digest = form_of(browser("noora").get("/approvals/").content.decode(), "approve")
    salim, huda = browser("salim"), browser("huda")
    assert "downgrade" not in salim.get("/approvals/").content.decode()
    for them in (salim, huda):
        assert them.post(address, {"digest": digest}).status_code == 403
    assert salim.post(address.replace("/approve/", "/withdraw/")).status_code == 404

"""C29: what looks equal is not taken for equal: names, logins; handling stays in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import ALL_WORK, Sign, arrived, refused
from tests.people import invite
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

LOOKS_LIKE_SALIM: Final = ("Sаlim", "Ѕalim", "Salim\u200b", "Sal\u00adim", "\u202eSalim", "Ｓalim", "Sa\u0301lim\u200d")
LOGINS: Final = ("sаlim", "ѕalim", "salim\u200b", "ｓalim", "SALIM", "salım")
MARK: Final = 'class="mark" dir="ltr" lang="en">TLP:AMBER · H1 · EXERCISE<'
PUSHES: Final = (
    "\u202e" * 30 + "TLP:CLEAR",
    "TLP:CLEAR · H0",
    "\u2067" * 50 + "TLP:GREEN",
    "ﷺ" * 200,
    "\n" * 80 + "TLP:CLEAR",
    "ـ" * 900,
    "Z" + "\u0301" * 400,
)


@pytest.mark.parametrize("login", LOGINS)
def test_no_login_looks_like_another(login: str, doha: Founded, officer: Sign) -> None:
    code = refused(
        lambda: invite(
            officer("maryam"), officer("noora"), login=login, name="Another Person", desks=["oman"], rights=ALL_WORK
        )
    )
    assert code in {"login-taken", "login-form", "name-resembles"}


def test_who_resembles_nobody_is_taken(doha: Founded, officer: Sign) -> None:
    invite(officer("maryam"), officer("noora"), login="dana", name="Another Person", desks=["oman"], rights=ALL_WORK)
    assert officer("dana").officer.login == "dana"


@pytest.mark.parametrize("name", LOOKS_LIKE_SALIM)
def test_no_officer_looks_like_another(name: str, doha: Founded, officer: Sign) -> None:
    code = refused(
        lambda: invite(officer("maryam"), officer("noora"), login="dana", name=name, desks=["oman"], rights=ALL_WORK)
    )
    assert code in {"name-resembles", "text-control", "name-form"}


@pytest.mark.parametrize("given", PUSHES)
def test_nothing_pushes_the_mark_off_or_turns_it(
    given: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    said = draft(person(given.replace("\n", " ")[:200]), title=given.replace("\n", " ")[:200])
    report = arrived(almaty, doha, clock, said)
    yusuf = browser("yusuf")
    for language in ("ar", "ru", "en"):
        yusuf.post("/language/", {"language": language, "next": "/tray/"})
        page = yusuf.get(f"/reports/{report}/").content.decode()
        # The strip stands before anything that was given, is isolated, and is the only place that says a mark.
        assert page.index(MARK) < page.index("<main")
        assert "\u202e" not in page
        assert "\u2067" * 2 not in page

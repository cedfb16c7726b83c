"""Sessions: how long, how many, whose; and a code again before what cannot be undone alone."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import journal_actions
from tests.web.conftest import code_now, sign_in

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
GIVEN = {"desks": ["oman"], "rights": ["read", "originate", "release", "downgrade"], "language": "ar"}


def age(**by: timedelta) -> None:
    """Let the sessions be older: opened, last seen."""
    from wasl.store import models

    now = datetime.now(UTC)
    models.OfficerSession.objects.update(**{name: now - span for name, span in by.items()})


@pytest.mark.parametrize("by", [{"seen": timedelta(minutes=30)}, {"opened": timedelta(hours=8)}])
def test_a_session_runs_out_and_keeps_what_was_typed(browser: Open, by: dict[str, timedelta]) -> None:
    salim = browser("salim")
    assert salim.get("/tray/").status_code == 200
    age(**by)
    answer = salim.get("/tray/")
    assert answer.headers["Location"].startswith("/sign-in/?next=")
    # The same officer comes back, and finds the sealed copies.
    assert "Clear-Site-Data" not in answer.headers
    assert salim.get("/tray/").status_code == 302


def test_a_session_in_use_goes_on(browser: Open) -> None:
    salim = browser("salim")
    salim.get("/tray/")
    for _ in range(3):
        age(seen=timedelta(minutes=29))
        assert salim.get("/tray/").status_code == 200


def another(browser: Client, doha: Founded) -> Client:
    """Salim once more: at another machine, when the authenticator shows the next digits."""
    from django.core.cache import cache
    from django.test import Client

    cache.clear()
    own = Client(headers={"host": doha.config.web_host})
    sign_in(own, doha.people["salim"])
    own.get("/tray/")
    return own


def test_an_officer_sees_and_ends_own_sessions_and_nobody_elses(browser: Open, doha: Founded) -> None:
    salim = browser("salim")
    salim.get("/tray/")
    other, huda = another(salim, doha), browser("huda")
    huda.get("/tray/")
    ends = re.findall(r"/sign-in/sessions/\w+/end/", salim.get("/sign-in/factors/").content.decode())
    assert len(ends) == 2
    theirs = re.findall(r"/sign-in/sessions/\w+/end/", huda.get("/sign-in/factors/").content.decode())
    assert salim.post(theirs[0]).status_code == 404
    assert huda.get("/tray/").status_code == 200
    assert salim.post(ends[0]).headers["Location"] == "/sign-in/factors/"
    answer = other.get("/tray/")
    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"storage"')
    assert salim.get("/tray/").status_code == 200
    assert {"session-opened", "session-ended"} <= set(journal_actions())


def test_one_more_than_five_ends_the_oldest(browser: Open, doha: Founded) -> None:
    first = browser("salim")
    first.get("/tray/")
    later = [another(first, doha) for _ in range(5)]
    assert first.get("/tray/").status_code == 302
    assert [each.get("/tray/").status_code for each in later] == [200] * 5


def test_signing_out_ends_it_in_the_list_too(browser: Open) -> None:
    from wasl.store import models

    salim = browser("salim")
    salim.get("/tray/")
    salim.post("/sign-out/")
    assert models.OfficerSession.objects.get(officer__login="salim").ended is not None


# --- a code once more -------------------------------------------------------------------------------------------------


@pytest.fixture
def waiting(browser: Open, monkeypatch: pytest.MonkeyPatch) -> tuple[Client, str, str]:
    """Noora, who signed in six minutes ago, and what waits for her: address and seal."""
    browser("maryam").post("/directory/officers/at/salim/", GIVEN)
    noora = browser("noora")
    page = noora.get("/approvals/").content.decode()
    found = re.search(r'action="(/approvals/\w+/approve/)".*?name="digest" value="(\w+)"', page)
    assert found is not None
    later = time.time() + 6 * 60
    monkeypatch.setattr("time.time", lambda: later)
    return noora, found[1], found[2]


def is_done() -> bool:
    from wasl.flow import access
    from wasl.record import Right

    return Right.DOWNGRADE in access.sign_on("salim", door="cli").officer.rights


def test_an_old_code_is_asked_for_again_and_nothing_is_lost(waiting: tuple[Client, str, str], doha: Founded) -> None:
    noora, address, digest = waiting
    asked = noora.post(address, {"digest": digest})
    assert (asked.status_code, is_done()) == (403, False)
    assert f'name="digest" value="{digest}"' in asked.content.decode()
    wrong = noora.post(address, {"digest": digest, "fresh-code": "000000"})
    assert (wrong.status_code, 'role="alert"' in wrong.content.decode(), is_done()) == (403, True, False)
    code = code_now(doha.people["noora"].credentials.totp_secret)
    assert noora.post(address, {"digest": digest, "fresh-code": code}).status_code == 302
    assert is_done()


def test_a_code_again_is_guessed_no_faster(waiting: tuple[Client, str, str], doha: Founded) -> None:
    noora, address, digest = waiting
    said = [noora.post(address, {"digest": digest, "fresh-code": f"{n:06d}"}).content.decode() for n in range(7)]
    assert "fresh-code" in said[-1]
    code = code_now(doha.people["noora"].credentials.totp_secret)
    noora.post(address, {"digest": digest, "fresh-code": code})
    assert not is_done()

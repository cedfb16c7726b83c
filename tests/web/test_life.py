"""The page of who still holds a report: three languages, without scripts, and what is pressed there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.flow.story import Sign, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
TITLES = {"ar": "من لا يزال يحتفظ بهذا", "ru": "У кого это ещё есть", "en": "Who still holds this"}


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    from wasl.flow import release

    report_id = write(officer("salim"), clock, officer("huda").desk.address, Address(node=almaty.node_id))
    release.release(officer("salim"), report_id, ["qatar", "almaty"])
    return report_id


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_it_shows_every_holder_in_words_and_as_a_picture(browser: Open, report: str, language: str) -> None:
    salim = browser("salim")
    salim.post("/language/", {"language": language, "next": "/"})
    assert f"/reports/{report}/holders/" in salim.get(f"/reports/{report}/").content.decode()
    page = salim.get(f"/reports/{report}/holders/").content.decode()
    assert TITLES[language] in page
    assert page.count('<path class="leaf') == 3
    assert page.count('name="losing"') == 2


def test_some_lose_it_at_once_and_all_by_two(browser: Open, report: str, officer: Sign) -> None:
    salim, huda = browser("salim"), browser("huda")
    done = salim.post(
        f"/reports/{report}/narrow/", {"losing": ["qatar"], "reason": "sent-by-mistake"}, follow=True
    ).content.decode()
    assert "&lt;time" not in done
    assert "It was taken away here" in done or "استُرد هنا" in done
    gone = huda.get(f"/reports/{report}/")
    assert gone.status_code == 403
    asked = salim.post(f"/reports/{report}/take-back/", {"act": "recall", "reason": "wrong-person"}, follow=True)
    assert asked.status_code == 200
    from wasl.flow import approvals

    (waiting,) = approvals.approvals(officer("salim"), "en").own
    assert waiting.kind == "life-recall"


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("narrow", {"losing": ["qatar"], "reason": "because"}),
        ("narrow", {"reason": "wrong-person"}),
        ("take-back", {"act": "burn", "reason": "wrong-person"}),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_done(
    browser: Open, report: str, address: str, given: dict[str, object]
) -> None:
    salim = browser("salim")
    answer = salim.post(f"/reports/{report}/{address}/", given)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert browser("huda").get(f"/reports/{report}/").status_code == 200


def test_other_desks_see_nothing_of_it(browser: Open, report: str) -> None:
    assert browser("huda").get(f"/reports/{report}/holders/").status_code == 403
    assert browser("yusuf").get(f"/reports/{report}/holders/").status_code == 404


SUSPENDED = {"ar": "معلَّق حتى", "ru": "Приостановлено до", "en": "Suspended until"}


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_one_suspends_it_and_the_desk_sees_it_first(browser: Open, report: str, language: str) -> None:
    salim = browser("salim")
    salim.post("/language/", {"language": language, "next": "/"})
    assert f"/reports/{report}/suspend/" in salim.get(f"/reports/{report}/fate/").content.decode()
    wrong = salim.post(f"/reports/{report}/suspend/", {"reason": "because"})
    assert (wrong.status_code, 'role="alert"' in wrong.content.decode()) == (400, True)
    done = salim.post(f"/reports/{report}/suspend/", {"reason": "danger-to-life"}, follow=True).content.decode()
    assert SUSPENDED[language] in done
    assert f"/reports/{report}/suspend/" not in done
    assert SUSPENDED[language] in salim.get(f"/reports/{report}/holders/").content.decode()
    assert f'href="/reports/{report}/fate/"' in salim.get("/tray/").content.decode()
    assert browser("huda").get(f"/reports/{report}/").status_code == 404

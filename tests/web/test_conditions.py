"""The page of rights conditions: what stands, what meets it, what ends soon; two officers for what protects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, give, write
from tests.simulators.clock import Clock
from tests.web.test_agreements import english
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
OMAN = {"state": "عُمان", "condition": "death-penalty", "topic": ""}
WORK = frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE})
PAGE = "/conditions/"


def text_of(browser: Client) -> str:
    return " ".join(browser.get(PAGE).content.decode().split())


@pytest.fixture
def pair(browser: Open, doha: Founded, officer: Sign) -> tuple[Client, Client]:
    """Two officers of the centre desk who may release, by their browsers."""
    give(officer, "huda", "centre", rights=WORK)
    return english(browser("yusuf")), english(browser("huda"))


def test_a_row_is_added_by_one_and_struck_by_two(pair: tuple[Client, Client]) -> None:
    yusuf, huda = pair
    done = yusuf.post(f"{PAGE}add/", OMAN | {"source": "EXERCISE/1", "day": "2026"}, follow=True).content.decode()
    assert "Added. It stands from now on." in done
    assert "by nothing: nothing goes there" in done
    code = OMAN | {"state": "om"}
    assert "Confirmed." in huda.post(f"{PAGE}confirm/", code, follow=True).content.decode()
    asked = yusuf.post(f"{PAGE}strike/", code | {"reason": "The law has changed"}, follow=True).content.decode()
    assert "It stands until a second officer strikes it." in asked
    assert yusuf.post(f"{PAGE}strike/", code | {"reason": "Once more"}).status_code == 403
    assert "Strike this row" in text_of(huda)
    struck = huda.post(f"{PAGE}strike/", code | {"reason": "I have read it"}, follow=True).content.decode()
    assert "Struck." in struck
    assert "struck by two officers" in struck


def test_an_assurance_is_recorded_meets_the_row_ends_soon_and_early(
    pair: tuple[Client, Client], clock: Clock, browser: Open
) -> None:
    yusuf, _ = pair
    until = (clock.now.date() + timedelta(days=20)).strftime("%d.%m.%Y")
    given = {"state": "AE", "condition": "death-penalty", "topic": "", "words": "No death penalty.", "until": until}
    wrong = yusuf.post(f"{PAGE}assure/", given)
    page = wrong.content.decode()
    assert wrong.status_code == 400
    assert "id_assure_reference-fault" in page
    assert "No death penalty." in page
    done = yusuf.post(f"{PAGE}assure/", given | {"reference": "Note 7/2026"}, follow=True).content.decode()
    assert "The assurance is recorded." in done
    assert "Ends soon" in done
    assert "Yusuf" in done
    seen = text_of(english(browser("salim")))
    assert "Note 7/2026" in seen
    assert "/conditions/assure/" not in seen
    cover = done.split("/conditions/at/")[1].split("/")[0]
    ended = yusuf.post(f"{PAGE}at/{cover}/end/", {"reason": "Withdrawn"}, follow=True).content.decode()
    assert "It meets nothing from now on." in ended
    assert yusuf.post(f"{PAGE}at/{'0' * 26}/end/", {"reason": "x"}).status_code == 404


def test_a_decision_about_one_report_is_shown_to_its_readers_with_the_name_of_who_decided(
    pair: tuple[Client, Client], clock: Clock, browser: Open, officer: Sign
) -> None:
    yusuf, _ = pair
    report = write(officer("yusuf"), clock)
    given = {"state": "ae", "condition": "death-penalty", "until": clock.now.date().isoformat(), "report": report}
    assert yusuf.post(f"{PAGE}decide/", given).status_code == 400
    done = yusuf.post(f"{PAGE}decide/", given | {"reason": "Danger to life"}, follow=True).content.decode()
    assert "recorded under your name" in done
    assert "for one report" in done
    assert "Danger to life" not in text_of(browser("salim"))
    assert yusuf.post(f"{PAGE}decide/", given | {"reason": "x", "report": "0" * 26}).status_code == 404


WRONG = [
    ({"state": "Atlantis"}, "id_assure_state-fault"),
    ({"condition": "boredom"}, "id_assure_condition-fault"),
    ({"until": "soon"}, "id_assure_until-fault"),
    ({"until": ""}, "id_assure_until-fault"),
    ({"until": "2099-01-01"}, "id_assure_until-fault"),
    ({"number": "seven"}, "id_assure_number-fault"),
]


@pytest.mark.parametrize(("change", "at"), WRONG, ids=[" ".join(each[0]) for each in WRONG])
def test_what_is_wrong_is_said_at_its_field(change: dict[str, str], at: str, browser: Open, clock: Clock) -> None:
    given = {**OMAN, "reference": "Note 7", "until": (clock.now.date() + timedelta(days=9)).isoformat()}
    answer = browser("yusuf").post(f"{PAGE}assure/", given | change)
    assert (answer.status_code, at in answer.content.decode()) == (400, True)


def test_who_does_not_decide_is_refused(browser: Open, doha: Founded) -> None:
    salim = browser("salim")
    for act in ("add", "confirm", "strike", "assure", "decide"):
        given = OMAN | {"state": "om", "reason": "x", "until": "2027-01-01", "source": "x", "day": "x"}
        assert salim.post(f"{PAGE}{act}/", given).status_code == 403, act
    assert browser("latifa").get(PAGE).status_code == 403

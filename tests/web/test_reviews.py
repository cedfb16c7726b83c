"""The review queue on the screen: three languages, what is pressed there, and what is wrong said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.flow.story import Sign, write
from tests.simulators.clock import Clock

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
TITLES = {"ar": "مراجعة مدة الحفظ", "ru": "Пересмотр сроков хранения", "en": "What was erased"}


@pytest.fixture
def report(officer: Sign, clock: Clock) -> str:
    from wasl.flow import release

    report_id = write(officer("salim"), clock, officer("huda").desk.address)
    release.release(officer("salim"), report_id, ["qatar"])
    clock.advance(days=364)
    return report_id


def test_a_desk_keeps_what_it_needs_and_the_rest_goes(browser: Open, report: str, clock: Clock) -> None:
    from wasl.flow.retention import ageing

    clock.advance(days=1)
    ageing.age()
    salim, huda = browser("salim"), browser("huda")
    assert '/reviews/"' in salim.get("/tray/").content.decode()
    assert huda.get(f"/reports/{report}/").status_code == salim.get(f"/reports/{report}/").status_code == 403
    day = clock.now.date() + timedelta(days=200)
    for given in ({"until": "soon", "reason": "Case 7"}, {"until": day.isoformat(), "reason": " "}):
        answer = salim.post(f"/reviews/{report}/keep/", given)
        assert answer.status_code == 400
        assert 'role="alert"' in answer.content.decode()
    done = salim.post(f"/reviews/{report}/keep/", {"until": day.isoformat(), "reason": "Case 7 <b>"}, follow=True)
    assert 'class="done"' in done.content.decode()
    assert huda.get(f"/reports/{report}/").status_code == 200
    clock.advance(days=200)
    ageing.age()
    page = salim.get("/reviews/").content.decode()
    assert "Case 7 &lt;b&gt;" in page
    clock.advance(days=30)
    ageing.age()
    for language, title in TITLES.items():
        salim.post("/language/", {"language": language, "next": "/"})
        page = salim.get("/reviews/").content.decode()
        assert title in page
        assert report in page
        assert "Case 7" not in page


def test_who_decides_nothing_finds_no_queue(browser: Open, report: str) -> None:
    assert browser("huda").get("/reviews/").status_code == 403
    assert browser("maryam").get("/reviews/").status_code == 403
    assert browser("yusuf").post(f"/reviews/{report}/keep/", {"until": "2027-12-01", "reason": "x"}).status_code == 404

"""Legal holds on the screen: three languages, placed, renewed, lifted, and who sees nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.flow.story import Sign, give, write
from tests.simulators.clock import Clock
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
TITLES = {"ar": "أوامر الحفظ القانوني", "ru": "Запреты на удаление", "en": "Legal holds"}


def test_a_hold_from_its_first_day_to_its_end(browser: Open, officer: Sign, clock: Clock) -> None:
    give(officer, "salim", "oman", rights=frozenset({Right.READ, Right.ORIGINATE, Right.PROTECT}))
    report = write(officer("salim"), clock)
    salim, soon = browser("salim"), clock.now.date() + timedelta(days=10)
    for language, title in TITLES.items():
        salim.post("/language/", {"language": language, "next": "/"})
        assert title in salim.get("/holds/").content.decode()
    assert "/holds/" not in re.sub(r'(?s)<nav class="rail".*?</nav>', "", salim.get("/tray/").content.decode())
    given = {"report": report, "authority": "Court <b>", "reason": "Trial", "until": soon.isoformat()}
    for wrong in ({"until": "soon"}, {"authority": ""}, {"report": "../x"}, {"until": "2020-01-01"}):
        answer = salim.post("/holds/place/", {**given, **wrong})
        assert answer.status_code == 400
        assert 'role="alert"' in answer.content.decode()
        assert 'value="Trial"' in answer.content.decode()
    page = salim.post("/holds/place/", given, follow=True).content.decode()
    assert "Court &lt;b&gt;" in page
    assert "&lt;time" not in page
    assert f"/reports/{report}/" in page
    assert '<a href="/holds/">Legal holds to decide again</a>' in salim.get("/tray/").content.decode()
    hold = re.search(r"/holds/([^/]+)/renew/", page)
    assert hold is not None
    later = (clock.now.date() + timedelta(days=200)).isoformat()
    assert salim.post(f"/holds/{hold[1]}/renew/", {"until": later, "reason": " "}).status_code == 400
    page = salim.post(f"/holds/{hold[1]}/renew/", {"until": later, "reason": "Appeal"}, follow=True).content.decode()
    assert "Appeal" in page
    assert browser("huda").get("/holds/").status_code == browser("maryam").get("/holds/").status_code == 403
    page = salim.post(f"/holds/{hold[1]}/lift/", {"reason": "Over"}, follow=True).content.decode()
    assert "Nothing is held by this desk." in page
    assert salim.post(f"/holds/{hold[1]}/lift/", {"reason": "Over"}).status_code == 404

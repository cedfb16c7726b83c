"""The subject register on the screen: three languages, a request from first to last day, and who sees nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.doha import draft, person
from tests.flow.story import Sign, give, write
from tests.simulators.clock import Clock
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
TITLES = {"ar": "طلبات الأشخاص المعنيين", "ru": "Обращения лиц", "en": "Requests of persons"}


def test_a_request_on_the_screen(browser: Open, officer: Sign, clock: Clock) -> None:
    give(officer, "huda", "qatar", rights=frozenset({Right.PROTECT}))
    report = write(officer("salim"), clock, officer("huda").desk.address, said=draft(person("Farrukh Saidzoda")))
    guard, salim = browser("huda"), browser("salim")
    for language, title in TITLES.items():
        guard.post("/language/", {"language": language, "next": "/"})
        assert title in guard.get("/subjects/").content.decode()
    assert guard.post("/subjects/open/", {"reference": " ", "given": "x"}).status_code == 400
    made = guard.post("/subjects/open/", {"reference": "DP/7 <b>", "given": "Farrukh"})
    page = made.headers["Location"]
    assert "DP/7 &lt;b&gt;" in guard.get(page).content.decode()
    seen = guard.post(f"{page}find/", {"query": "Фаррух Саидзода", "exercise": "yes"}).content.decode()
    entity = re.search(r'name="entity" value="([^"]+)"', seen)
    assert entity is not None
    choice = {"report": report, "entity": entity[1], "reason": "Same passport"}
    assert guard.post(f"{page}decide/", choice).status_code == 400
    assert guard.post(f"{page}decide/", {**choice, "verdict": "tell"}).status_code == 302
    assert guard.post(f"{page}act/", {"report": report, "act": "burn", "reason": "x"}).status_code == 400
    for act in ("restrict", "correct"):
        assert guard.post(f"{page}act/", {"report": report, "act": act, "reason": "Not <i>him"}).status_code == 302
    assert "Not &lt;i&gt;him" in salim.get("/reviews/").content.decode()
    assert 'class="notice late"' in salim.get(f"/reports/{report}/").content.decode()
    answer = guard.post(f"{page}export/")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "Farrukh Saidzoda" in answer.content.decode()
    assert guard.post(f"{page}close/", {"reason": "Told"}).status_code == 302
    closed = guard.get(page)
    assert closed.status_code == 200
    for what in ("Farrukh", report[:8], "Not &lt;i&gt;him", "export/"):
        assert what not in closed.content.decode()
    answer = guard.post(f"{page}export/")
    assert (answer.status_code, b"Saidzoda" in answer.content) == (400, False)
    for who in (salim, browser("yusuf"), browser("maryam")):
        assert who.get("/subjects/").status_code == 403
        assert who.get(page).status_code == 403

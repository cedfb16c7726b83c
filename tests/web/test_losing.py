"""A right, a desk or an account that goes is gone at the next request, whatever page is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, give, write
from tests.simulators.clock import Clock
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
ALL = frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE})


def leave(officer: Sign, *desks: str, rights: frozenset[Right] = ALL) -> None:
    """Let one manager take something away from Salim."""
    from wasl.flow import staffing

    staffing.change_officer(officer("maryam"), "salim", desks=desks, rights=rights, language="en")


@pytest.mark.parametrize("asks", [{}, {"hx-request": "true"}, {"accept": "application/json"}])
def test_without_the_right_to_read_an_open_page_gets_nothing_more(
    browser: Open, officer: Sign, clock: Clock, asks: dict[str, str]
) -> None:
    report = write(officer("salim"), clock)
    salim = browser("salim")
    assert salim.get(f"/reports/{report}/").status_code == 200
    leave(officer, "oman", rights=frozenset({Right.ORIGINATE}))
    for page in ("/tray/", f"/reports/{report}/", "/reports/", f"/reports/{report}/fate/"):
        answer = salim.get(page, headers=asks)
        assert answer.status_code in {403, 404}, page
        assert "Saidzoda" not in answer.content.decode()


def test_without_the_right_to_write_an_open_draft_takes_nothing_more(browser: Open, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    draft = keeping.new_draft(officer("salim"), {"title": "Первое"}).draft_id
    salim = browser("salim")
    salim.get(f"/compose/{draft}/")
    leave(officer, "oman", rights=frozenset({Right.READ}))
    saved = {"fields": {"title": "Второе"}, "revision": 1, "tab": "0" * 26, "turn": 1}
    assert salim.post(f"/compose/{draft}/save/", saved, content_type="application/json").status_code == 403


def test_without_the_desk_the_session_at_it_ends_and_the_other_desk_is_still_there(
    browser: Open, doha: Founded, officer: Sign
) -> None:
    give(officer, "salim", "oman", "qatar", rights=ALL)
    salim = browser("salim")
    assert salim.get("/tray/").status_code == 200
    leave(officer, "qatar")
    answer = salim.get("/tray/")
    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"storage"')
    assert officer("salim").desk.slug == "qatar"


def test_drafts_of_the_desk_stay_with_the_desk(browser: Open, officer: Sign) -> None:
    from tests.flow.story import add_officer
    from wasl.flow import staffing
    from wasl.flow.drafts import keeping

    draft = keeping.new_draft(officer("salim"), {"title": "Первое"}).draft_id
    colleague = add_officer(officer, "faisal", "oman")
    staffing.close_officer(officer("maryam"), "salim")
    assert keeping.open_draft(colleague, draft).draft_id == draft

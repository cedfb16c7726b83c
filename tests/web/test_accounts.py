"""An account is suspended: the next click and a file under way stop, and nothing that was typed is given back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.files import text
from tests.flow.story import Sign, add_officer
from tests.simulators.clock import Clock
from tests.web.test_attachments import attached_report, begin, chosen, held
from tests.web.test_held import form_of, origin, report
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["report"]
Open = Callable[[str], "Client"]
OVER = "/sign-in/over/"


@pytest.fixture
def suspended(doha: Founded, officer: Sign) -> Callable[[], None]:
    """Suspends Salim."""
    from wasl.flow import accounts

    latifa = officer("latifa")

    def act() -> None:
        accounts.suspend(latifa, "salim", reason="Exercise")

    return act


def test_the_next_click_is_refused_and_says_so(browser: Open, suspended: Callable[[], None]) -> None:
    salim = browser("salim")
    assert salim.get("/tray/").status_code == 200
    suspended()
    answer = salim.get("/tray/")
    assert (answer.status_code, answer.headers["Location"]) == (302, OVER)
    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert "This session has ended" in salim.get(OVER).content.decode()


def test_what_was_typed_is_not_given_back_to_a_suspended_officer(
    browser: Open, suspended: Callable[[], None], doha: Founded, report: str
) -> None:
    salim, ask = browser("salim"), f"/reports/{report}/ask/"
    typed = {**form_of(salim, f"/reports/{report}/", ask), "text": "Откуда?", "language": "ru", "days": "3"}
    suspended()
    answer = salim.post(ask, typed, headers=origin(doha))
    assert (answer.status_code, answer.headers["Location"]) == (302, OVER)


class Slow(io.BytesIO):
    """A body that comes in slowly: something happens before its second half."""

    def __init__(self, body: bytes, between: Callable[[], None]) -> None:
        super().__init__(body)
        self._between, self._half = between, len(body) // 2

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() > self._half and self._between is not None:
            between, self._between = self._between, None  # type: ignore[assignment]
            between()
        return super().read(size)


def test_a_file_under_way_is_cut_and_leaves_nothing(
    browser: Open, suspended: Callable[[], None], officer: Sign
) -> None:
    from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

    salim, actor = browser("salim"), officer("salim")
    draft_id = begin(actor)
    salim.get("/tray/")
    body = encode_multipart(BOUNDARY, {"files": chosen(text(3_000_000), "протокол.txt")})
    answer = salim.generic(
        "POST",
        f"/compose/{draft_id}/files/",
        body,
        content_type=MULTIPART_CONTENT,
        **{"wsgi.input": Slow(body, suspended)},  # type: ignore[arg-type]
    )
    assert (answer.status_code, held()) == (403, 0)


def test_a_file_on_its_way_out_is_cut(
    browser: Open, suspended: Callable[[], None], officer: Sign, clock: Clock
) -> None:
    from wasl.errors import AccessError
    from wasl.store import models

    salim = browser("salim")
    report, file = attached_report(officer("salim"), clock, text(3_000_000), "протокол.txt")
    pieces = iter(salim.get(f"/reports/{report}/files/{file.attachment_id}/"))
    assert next(pieces)
    suspended()
    with pytest.raises(AccessError):
        list(pieces)
    # The reader lost the file; the file is as whole as it was.
    assert models.HeldFile.objects.get(attachment_id=file.attachment_id).state == "whole"


def test_asking_whether_a_session_stands_keeps_none_open(
    client: Client, browser: Open, suspended: Callable[[], None]
) -> None:
    from wasl.store import models

    salim = browser("salim")
    found = re.search(r'data-standing="([^"]+)"', salim.get("/tray/").content.decode())
    assert found is not None
    seen = models.OfficerSession.objects.get(officer__login="salim").seen
    # The browser asks without its cookie, so even a session that ran out is not touched.
    assert client.get(unescape(found[1])).status_code == 204
    assert models.OfficerSession.objects.get(officer__login="salim").seen == seen
    for forged in ("", "0" * 26, found[1].partition("of=")[2][:-1]):
        assert client.get("/standing/", {"of": forged}).status_code == 410
    suspended()
    assert client.get(unescape(found[1])).status_code == 410


def test_the_page_of_accounts_shows_each_what_they_may_suspend(browser: Open, officer: Sign) -> None:
    add_officer(officer, "faisal", "oman", frozenset({Right.READ, Right.APPROVE}))
    maryam, latifa, salim = browser("maryam"), browser("latifa"), browser("salim")
    assert salim.get("/directory/suspensions/").status_code == 403
    assert salim.post("/directory/suspensions/huda/suspend/", {"reason": "x"}).status_code == 403
    assert "huda" in latifa.get("/directory/suspensions/").content.decode()
    wrong = latifa.post("/directory/suspensions/huda/suspend/", {"reason": " "})
    assert (wrong.status_code, 'role="alert"' in wrong.content.decode()) == (400, True)
    done = latifa.post("/directory/suspensions/huda/suspend/", {"reason": "Exercise"}, follow=True)
    assert "tag-shut" in done.content.decode()
    # Who audits suspends and does not lift; who manages proposes it, and the auditor may be the second person.
    assert latifa.post("/directory/suspensions/huda/lift/").status_code == 403
    assert maryam.post("/directory/suspensions/salim/lift/").status_code == 400
    maryam.post("/directory/suspensions/huda/lift/")
    waiting = latifa.get("/approvals/").content.decode()
    act = re.search(r'action="(/approvals/\w+/approve/)".*?name="digest" value="(\w+)"', waiting)
    assert act is not None
    latifa.post(act[1], {"digest": act[2]})
    assert officer("huda").desk.slug == "qatar"

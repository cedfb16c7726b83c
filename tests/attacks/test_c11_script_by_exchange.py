"""C11: script in whatever a peer can name (desk, agreement, title, entity, file) runs on no page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from tests.doha import Founded, deliver, draft, person
from tests.files import sealed
from tests.flow.story import Sign, arrived, befriend, here_of
from tests.flow.test_peers import desk_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from tests.web.crawl import pages
from wasl.exchange import Kind, ReceiptStatus
from wasl.record import Attachment, Tlp

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

PAYLOADS: Final = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</textarea><svg/onload=alert(1)>",
    "{{constructor}}{%include 'x'%}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)
ALIVE: Final = re.compile(r"<script>alert|<img src=x|<svg/onload|<[^>]*\son(?:error|load)=", re.IGNORECASE)


@pytest.fixture
def poisoned(doha: Founded, clock: Clock, officer: Sign) -> int:
    """Everything that a confirmed peer can name bears a payload; returns how many reports came."""
    baku = Peer("baku", clock)
    befriend(baku, doha, officer, titles=dict.fromkeys(("ar", "ru", "en"), PAYLOADS[1]))
    card = baku.keyholder.make_card(
        number=2,
        names=dict.fromkeys(("ar", "en", "ru"), baku.name),
        gate="127.0.0.1:9443",
        highest_tlp=Tlp.AMBER,
        made=clock.now,
        desks=[replace(desk_of(baku.node_id), names=dict.fromkeys(("ar", "en", "ru"), PAYLOADS[3]))],
    )
    (receipt,) = deliver(baku, here_of(doha), baku.message(Kind.CARD, card))
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
    for payload in PAYLOADS:
        file = baku_file(payload)
        arrived(baku, doha, clock, replace(draft(person(payload), title=payload), attachments=(file,)))
    return len(PAYLOADS)


def baku_file(name: str) -> Attachment:
    return sealed(b"text", name.replace("/", "\u2215")).attachment


@pytest.mark.parametrize("login", ["yusuf", "maryam"])
def test_no_page_obeys_what_a_peer_named(poisoned: int, browser: Callable[[str], Client], login: str) -> None:
    met = 0
    for page, text in pages(browser(login), "/", "/search/", "/peers/", "/agreements/", "/directory/"):
        assert not ALIVE.search(re.sub(r'"[^"]*"', '""', text)), page.address
        met += "&lt;script&gt;alert(1)" in text or "&lt;img src=x" in text
    # The payloads are on pages, so that the search is known to look where they are.
    assert met >= (poisoned if login == "yusuf" else 1)

"""C18: an error text reveals no file, no address, no peer: what is wrong with a peer reads alike outside."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, befriend
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from wasl.exchange import Kind

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

REVEALS: Final = re.compile(r"Traceback|File \"|/home/|/tmp/|/work|\.py\b|psycopg|django|ssl\.|Errno|127\.0\.0\.1")


def spoilt(card: bytes) -> dict[str, bytes]:
    return {
        "nothing": b"",
        "text": b"not a card",
        "cut": card[: len(card) // 2],
        "turned": card[::-1],
        "one bit": card[:-40] + bytes([card[-40] ^ 1]) + card[-39:],
        "of json": b'{"wasl":"signed-card/1"}',
        "a key": b"-----BEGIN PRIVATE KEY-----\nMC4CAQAw\n-----END PRIVATE KEY-----\n",
        "a certificate": b"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
    }


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_a_card_that_is_wrong_is_refused_without_an_inner_word(
    language: str, doha: Founded, clock: Clock, browser: Callable[[str], Client]
) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    maryam = browser("maryam")
    maryam.post("/language/", {"language": language, "next": "/peers/"})
    for what, card in spoilt(Peer("baku", clock).card).items():
        answer = maryam.post("/peers/add/", {"card": SimpleUploadedFile("a.card", card), "slug": "baku"})
        assert answer.status_code in {400, 403, 422}, what
        assert not REVEALS.search(re.sub(r"<head.*?</head>", "", answer.content.decode(), flags=re.DOTALL)), what


def test_the_gate_answers_every_stranger_with_the_same_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import receive

    known, stranger = Peer("baku", clock), Peer("nowhere", clock)
    befriend(known, doha, officer)
    stranger.confirm(officer_card(officer))
    here = next(iter(stranger.peers))
    sealed = stranger.seal(here, stranger.message(Kind.AGREEMENT, stranger.offer(here)))
    told = receive.receive([*sealed, b"", b"{}", b"\xff" * 400])
    assert set(told) == {b""}


def officer_card(officer: Sign) -> bytes:
    from wasl.flow import peers

    return peers.own_card(officer("maryam"))

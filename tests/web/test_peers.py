"""The pages of peers: cards in and out, the ceremony, the alarm, and who sees what."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.doha import Founded
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.fixture
def baku(doha: Founded, clock: Clock) -> Peer:
    return Peer("baku", clock)


def english(browser: Client) -> Client:
    browser.post("/language/", {"language": "en", "next": "/"})
    return browser


def test_ceremony_of_two_managers(browser: Open, baku: Peer, officer: Sign) -> None:
    from wasl.flow import peers

    maryam, noora = english(browser("maryam")), english(browser("noora"))
    added = maryam.post("/peers/add/", {"card": SimpleUploadedFile("card.json", baku.card)}, follow=True)
    assert added.redirect_chain == [("/peers/at/baku/", 302)]
    digits = peers.peer(officer("maryam"), "baku").digits
    page = added.content.decode()
    groups = [digits[place : place + 5] for place in range(0, 40, 5)]
    assert all(f"<li>{group}</li>" in page for group in groups)
    assert 'class="forty box" dir="ltr"' in page
    assert [
        word for word in ("What to say, in English", "Что говорить, по-русски", "ما يُقال بالعربية") if word not in page
    ] == []
    assert "more managers are needed" in page
    half = maryam.post("/peers/at/baku/confirm/", {"digits": " ".join(groups).translate(ARABIC)}, follow=True)
    assert "one more manager is needed" in half.content.decode()
    assert "Another manager has to do the same" in half.content.decode()
    maryam.post("/peers/at/baku/confirm/", {"digits": digits})
    assert peers.peer(officer("maryam"), "baku").state == "half-confirmed"
    whole = noora.post("/peers/at/baku/confirm/", {"digits": digits}, follow=True).content.decode()
    assert "Two managers have confirmed" in whole
    assert peers.peer(officer("maryam"), "baku").state == "confirmed"


def test_wrong_digits_are_an_alarm_and_are_written_down(browser: Open, baku: Peer, officer: Sign) -> None:
    from wasl.flow import peers
    from wasl.store import models

    maryam = english(browser("maryam"))
    maryam.post("/peers/add/", {"pasted": baku.card.decode()[:100] + "\r\n" + baku.card.decode()[100:]})
    digits = peers.peer(officer("maryam"), "baku").digits
    for wrong in (digits[:-1] + str((int(digits[-1]) + 1) % 10), digits[:39], "", "\u202e" + digits[::-1], "x" * 200):
        answer = maryam.post("/peers/at/baku/confirm/", {"digits": wrong})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "Stop: the digits are not the same" in page
        assert 'role="alert"' in page
        assert 'value=""' in page.partition('name="digits"')[2][:60]
    assert models.JournalLine.objects.filter(action="peer-digits-wrong").count() == 5
    assert peers.peer(officer("maryam"), "baku").confirmed_by == ()


@pytest.mark.parametrize(
    "pasted", ["", "{}", "\u0000", "x" * 600_000, '{"wasl":"signed-card/1"}', "<script>alert(1)</script>"]
)
def test_what_is_no_card_is_refused_and_kept_in_the_form(browser: Open, pasted: str) -> None:
    answer = browser("maryam").post("/peers/add/", {"pasted": pasted, "slug": "typed"})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert 'value="typed"' in page
    assert "<script>alert" not in page


def test_own_card_is_handed_out(browser: Open, officer: Sign) -> None:
    from wasl.exchange import read_card

    answer = browser("maryam").post("/peers/card/")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="wasl-card-doha-')
    assert read_card(answer.content).names["en"] == "Doha centre"


def test_others_see_confirmed_peers_without_digits_and_names(
    browser: Open, almaty: Peer, baku: Peer, officer: Sign
) -> None:
    from wasl.flow import peers

    peers.add_peer(officer("maryam"), baku.card)
    digits = peers.peer(officer("maryam"), "almaty").digits
    for login in ("salim", "latifa"):
        them = browser(login)
        page = them.get("/peers/").content.decode()
        assert "almaty" in page
        assert [
            word for word in ("baku", "noora", digits[:5], '<form method="post" action="/peers/') if word in page
        ] == []
        assert them.get("/peers/at/almaty/").status_code == 403
        assert them.get("/peers/at/nowhere/").status_code == 403
        assert them.post("/peers/at/almaty/confirm/", {"digits": digits}).status_code == 403
        assert them.post("/peers/card/").status_code == 403
    assert browser("noora").get("/peers/at/nowhere/").status_code == 404


def test_how_a_peer_is_reached(browser: Open, almaty: Peer, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import NO_GATE
    from wasl.flow import carrying, peers
    from wasl.store import peers as rows

    maryam = english(browser("maryam"))
    peers.add_peer(officer("maryam"), Peer("lab", clock, gate=NO_GATE).card)
    page = maryam.get("/peers/at/lab/").content.decode()
    assert [word for word in ("a folder", "Folder carried by hand", "there and back") if word not in page] == []
    assert "nothing, as far as can be seen here" in page
    for path in ("/peers/", "/peers/at/lab/"):
        for language in ("ar", "ru", "en"):
            maryam.post("/language/", {"language": language, "next": "/"})
            assert NO_GATE.partition(":")[0] not in maryam.get(path).content.decode()
    assert almaty_gate(peers.peer(officer("maryam"), "almaty").gate) in maryam.get("/peers/at/almaty/").content.decode()
    carrying.set_carrier(officer("maryam"), "lab", carrying.Carrier.FOLDER, way=carrying.Way.OUT)
    rows.hear(peers.peer(officer("maryam"), "lab").party.address.node, [1, 3, 7])
    page = re.sub("[\u2068\u2069]", "", maryam.get("/peers/at/lab/").content.decode())
    assert "nothing can come back that says it arrived" in page
    assert "Message 2 has not arrived" in page
    assert "Messages 4 to 6 have not arrived" in page
    assert "something is missing" in maryam.get("/peers/").content.decode()
    assert "something is missing" not in english(browser("salim")).get("/peers/").content.decode()


def almaty_gate(gate: str) -> str:
    return f'<bdi class="figure" dir="ltr">{gate}</bdi>'


def test_a_partner_without_a_gate_is_not_called(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.errors import InputError
    from wasl.exchange import NO_GATE
    from wasl.flow import carrying, peers

    added = peers.add_peer(officer("maryam"), Peer("lab", clock, gate=NO_GATE).card)
    assert (added.carrier, added.gate) == ("folder", "")
    with pytest.raises(InputError, match="carrier-no-gate"):
        carrying.set_carrier(officer("maryam"), "lab", carrying.Carrier.HTTPS)

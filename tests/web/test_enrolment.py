"""The page behind an enrolment link: opens nothing but enrolment, says nothing of the node, works once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.digits import code_now
from tests.doha import Founded
from tests.flow.story import Sign
from tests.people import Halves, enrol, invite
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

PASSPHRASE = "سبعة جمال تمشي ليلا"


@pytest.fixture
def halves(doha: Founded, officer: Sign) -> Halves:
    rights = {Right.READ}
    return invite(officer("maryam"), officer("noora"), login="dana", name="Dana", desks=["oman"], rights=rights)


def words(page: str) -> str:
    return re.sub(r"<time.*?</time>|value=\"[^\"]*\"|/enrol/\w+/", "", page)


def opened(client: Client, halves: Halves) -> dict[str, str]:
    page = client.post(f"/enrol/{halves.token}/", {"code": halves.code}).content.decode()
    shown = re.search(r'dir="ltr">([A-Z2-7 ]+)</bdi>', page)
    sealed = re.search(r'name="secret" value="([^"]+)"', page)
    assert shown is not None
    assert sealed is not None
    digits = code_now("".join(shown[1].split()))
    return {
        "code": halves.code,
        "secret": sealed[1],
        "passphrase": PASSPHRASE,
        "again": PASSPHRASE,
        "digits": digits,
        "shown": "".join(shown[1].split()),
    }


def test_the_officer_enrols_and_signs_in(client: Client, halves: Halves) -> None:
    typed = opened(client, halves)
    wrong = client.post(f"/enrol/{halves.token}/", {**typed, "again": "other"})
    assert (wrong.status_code, "The two passphrases are not the same" in wrong.content.decode()) == (400, True)
    assert PASSPHRASE not in wrong.content.decode()
    done = client.post(f"/enrol/{halves.token}/", typed).content.decode()
    assert len(re.findall(r"<li><bdi", done)) == 10
    # No session has begun.
    assert client.get("/tray/").status_code == 302
    client.post("/sign-in/", {"login": "dana", "password": PASSPHRASE})
    assert client.post("/sign-in/code/", {"code": code_now(typed["shown"], steps=1)}).headers["Location"] == "/"
    assert client.get("/tray/").status_code == 200


def test_a_link_opens_nothing_else_and_says_nothing_of_the_node(client: Client, halves: Halves) -> None:
    unknown = f"/enrol/{'0' * 26}/"
    first, second = (client.get(path).content.decode() for path in (f"/enrol/{halves.token}/", unknown))
    assert words(first) == words(second)
    for name in ("Dana", "dana", "Oman", "عُمان"):
        assert name not in first
    wrong = [client.post(path, {"code": "0" * 12}) for path in (f"/enrol/{halves.token}/", unknown)]
    assert [each.status_code for each in wrong] == [400, 400]
    assert words(wrong[0].content.decode()) == words(wrong[1].content.decode())
    opened(client, halves)
    for page in ("/tray/", "/directory/", "/sign-in/factors/", "/approvals/"):
        assert client.get(page).status_code == 302


@pytest.mark.parametrize("secret", ["", "JBSWY3DPEHPK3PXP", "x:y:z"])
def test_no_other_authenticator_secret_is_slipped_in(client: Client, halves: Halves, secret: str) -> None:
    typed = opened(client, halves) | {"secret": secret}
    assert client.post(f"/enrol/{halves.token}/", typed).status_code == 400
    client.post("/sign-in/", {"login": "dana", "password": PASSPHRASE})
    assert client.get("/sign-in/code/").status_code == 302


def test_too_many_tries_from_one_address_are_stopped(client: Client, halves: Halves) -> None:
    said = [client.post(f"/enrol/{'0' * 26}/", {"code": "x"}).status_code for _ in range(32)]
    assert said[-1] == 429


def test_a_lost_authenticator_is_stood_in_for_once_and_its_officer_is_told(
    client: Client, doha: Founded, halves: Halves
) -> None:
    made = enrol(halves)
    code = " ".join(re.findall("....", made.recovery[3])).upper()
    client.post("/sign-in/", {"login": "dana", "password": made.passphrase})
    assert client.post("/sign-in/code/", {"code": code}).headers["Location"] == "/"
    assert "You signed in with a recovery code" in client.get("/tray/").content.decode()
    client.post("/sign-out/")
    client.post("/sign-in/", {"login": "dana", "password": made.passphrase})
    assert "The code is not right" in client.post("/sign-in/code/", {"code": code}).content.decode()
    client.post("/sign-in/code/", {"code": code_now(made.totp_secret)})
    assert "A recovery code of yours was used" in client.get("/tray/").content.decode()
    assert re.search(r"You have \W?9\W? recovery codes left", client.get("/sign-in/factors/").content.decode())
    assert len(re.findall(r"<li><bdi", client.post("/sign-in/factors/recovery/").content.decode())) == 10


def test_recovery_codes_are_guessed_no_faster_than_digits(client: Client, doha: Founded, halves: Halves) -> None:
    made = enrol(halves)
    client.post("/sign-in/", {"login": "dana", "password": made.passphrase})
    said = [client.post("/sign-in/code/", {"code": f"{n:016d}"}).content.decode() for n in range(7)]
    assert "Too many attempts" in said[-1]
    late = client.post("/sign-in/code/", {"code": made.recovery[0]})
    assert late.status_code == 200
    assert client.get("/tray/").status_code == 302


def test_a_reset_ends_open_sessions_at_once(browser: Callable[[str], Client]) -> None:
    salim, maryam, noora = (browser(login) for login in ("salim", "maryam", "noora"))
    assert "hand it to the officer" in maryam.post("/directory/officers/at/salim/reset/").content.decode().lower()
    assert salim.get("/tray/").status_code == 200
    page = noora.get("/approvals/").content.decode()
    found = re.search(r'action="(/approvals/\w+/approve/)".*?name="digest" value="(\w+)"', page)
    assert found is not None
    link = noora.post(found[1], {"digest": found[2]}).content.decode()
    assert re.search(r"http://doha\.localhost/enrol/\w{26}/", link)
    answer = salim.get("/tray/")
    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"storage"')

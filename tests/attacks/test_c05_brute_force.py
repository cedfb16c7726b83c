"""C5: the brake on guessing counts one login as one, whatever its letters, by every verb, and the digits, too."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.web.conftest import browser, client, code_now
from tests.web.test_sign_in import words

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

SIGN_IN, CODE = "/sign-in/", "/sign-in/code/"
VARIANTS = ("salim", "SALIM", " salim", "Salim ", "sAlIm")
FULL_WIDTH = "\uff53\uff41\uff4c\uff49\uff4d"
LOCKED = "Too many attempts"


def test_five_spellings_of_one_login_are_one(client: Client, doha: Founded) -> None:
    for login in VARIANTS:
        client.post(SIGN_IN, {"login": login, "password": "wrong"})
    right = client.post(SIGN_IN, {"login": "salim", "password": doha.people["salim"].credentials.passphrase})
    assert LOCKED in right.content.decode()
    assert client.get(CODE).status_code == 302


@pytest.mark.parametrize("login", [FULL_WIDTH, "sal\u0131m", "salim\u200b", "s\u0430lim", "salim\x00", "\ud800"])
def test_a_login_that_only_looks_like_one_opens_nothing_and_says_no_more(
    client: Client, doha: Founded, login: str
) -> None:
    known = client.post(SIGN_IN, {"login": "salim", "password": "wrong"})
    looks = client.post(
        SIGN_IN,
        "login=" + "".join(f"%{byte:02x}" for byte in login.encode("utf-8", "surrogatepass")) + "&password=wrong",
        content_type="application/x-www-form-urlencoded",
    )
    assert looks.status_code in {200, 400}
    if looks.status_code == 200:
        assert words(known.content) == words(looks.content)


@pytest.mark.parametrize("verb", ["put", "patch", "delete", "options"])
def test_no_verb_but_post_tries_anything(client: Client, doha: Founded, verb: str) -> None:
    body = f"login=salim&password={doha.people['salim'].credentials.passphrase}"
    getattr(client, verb)(SIGN_IN, body, content_type="application/x-www-form-urlencoded")
    assert client.get(CODE).status_code == 302
    assert client.get("/tray/").status_code == 302


def test_headers_of_a_client_are_no_address(client: Client, doha: Founded) -> None:
    for number in range(5):
        client.post(SIGN_IN, {"login": "salim", "password": "wrong"}, headers={"x-forwarded-for": f"192.0.2.{number}"})
    right = {"login": "salim", "password": doha.people["salim"].credentials.passphrase}
    assert LOCKED in client.post(SIGN_IN, right, headers={"x-forwarded-for": "192.0.2.9"}).content.decode()


@pytest.mark.parametrize("steps", [-20, -3, 3, 20])
def test_a_skewed_clock_of_either_side_opens_nothing(client: Client, doha: Founded, steps: int) -> None:
    salim = doha.people["salim"].credentials
    client.post(SIGN_IN, {"login": "salim", "password": salim.passphrase})
    assert (
        "The code is not right"
        in client.post(CODE, {"code": code_now(salim.totp_secret, steps=steps)}).content.decode()
    )


def test_digits_are_counted_over_new_sessions_and_a_clock_that_goes_back(
    client: Client, doha: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.test import Client

    salim, said = doha.people["salim"].credentials, []
    for number in range(7):
        own = Client(headers={"host": doha.config.web_host})
        own.post(SIGN_IN, {"login": "salim", "password": salim.passphrase})
        said.append(own.post(CODE, {"code": f"{number:06d}"}).content.decode())
    assert LOCKED in said[-1]
    earlier = time.time() - 120
    monkeypatch.setattr("time.time", lambda: earlier)
    late = own.post(CODE, {"code": code_now(salim.totp_secret)})
    assert late.status_code == 200
    assert own.get("/tray/").status_code == 302


def test_the_lock_looks_alike_for_a_login_that_there_is_not(client: Client) -> None:
    said = {}
    for login in ("huda", "nobody"):
        for _ in range(6):
            last = client.post(SIGN_IN, {"login": login, "password": "wrong"})
        said[login] = (last.status_code, re.sub(login, "", words(last.content)))
    assert said["huda"] == said["nobody"]

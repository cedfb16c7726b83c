"""Browsers of named people: Django's test client, signed in as they sign in, with passphrase and code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded

if TYPE_CHECKING:
    from django.test import Client

    from wasl.flow.directory import NewOfficer

PERIOD_S = 30


def code_now(secret: str, *, steps: int = 0) -> str:
    """Compute the six digits of an authenticator, as RFC 6238 says, without the library that checks them."""
    counter = struct.pack(">Q", int(time.time()) // PERIOD_S + steps)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def sign_in(client: Client, who: NewOfficer) -> None:
    """Sign in; fails loudly if that does not end inside."""
    first = client.post("/sign-in/", {"login": who.officer.login, "password": who.credentials.passphrase})
    assert (first.status_code, first.headers["Location"]) == (302, "/sign-in/code/")
    second = client.post("/sign-in/code/", {"code": code_now(who.credentials.totp_secret)})
    assert (second.status_code, second.headers["Location"]) == (302, "/")


@pytest.fixture
def client(doha: Founded) -> Client:
    """A browser of nobody. Codes used and attempts counted by other tests are forgotten."""
    from django.core.cache import cache
    from django.test import Client

    cache.clear()
    return Client(headers={"host": doha.config.web_host})


@pytest.fixture
def browser(client: Client, doha: Founded) -> Callable[[str], Client]:
    """Opens the browser of a named person, signed in."""
    from django.test import Client

    def opened(login: str) -> Client:
        own = Client(headers={"host": doha.config.web_host})
        sign_in(own, doha.people[login])
        return own

    return opened

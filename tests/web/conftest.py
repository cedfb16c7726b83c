"""Browsers of named people: Django's test client, signed in as they sign in, with passphrase and code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.digits import PERIOD_S, code_now
from tests.doha import Founded

if TYPE_CHECKING:
    from django.test import Client

    from wasl.flow.directory import NewOfficer

__all__ = ["PERIOD_S", "code_now"]


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

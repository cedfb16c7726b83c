"""Signing in never tells who exists: the page, the statements, and the work of checking are the same for everybody.

Time itself is not compared: it is the work that takes it. One check of a passphrase is some hundred thousand rounds of
PBKDF2, and every try does exactly one, whoever is named; beside it the rest is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer
from tests.web.test_sign_in import SIGN_IN, words

if TYPE_CHECKING:
    from django.test import Client

WRONG = "copper lantern drifts nine"


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rounds of every derivation of a key, as they are done."""
    import hashlib

    done: list[int] = []
    derive = hashlib.pbkdf2_hmac

    def counted(name: str, password: bytes, salt: bytes, count: int, length: int | None = None) -> bytes:
        done.append(count)
        return derive(name, password, salt, count, length)

    monkeypatch.setattr(hashlib, "pbkdf2_hmac", counted)
    return done


@pytest.fixture
def whom(doha: Founded, officer: Sign) -> dict[str, tuple[str, str]]:
    """Login and passphrase of everybody who may not come in, for one reason each."""
    from wasl.flow import accounts, staffing

    salim, huda, yusuf = (doha.people[each].credentials.passphrase for each in ("salim", "huda", "yusuf"))
    add_officer(officer, "dana", "oman")
    accounts.suspend(officer("latifa"), "huda", reason="Exercise")
    staffing.close_officer(officer("maryam"), "yusuf")
    return {
        "nobody": ("nobody", WRONG),
        "wrong passphrase": ("salim", WRONG),
        "other spelling, wrong": (" NOORA ", WRONG),
        "not enrolled yet": ("dana", WRONG),
        "closed, once right": ("yusuf", yusuf),
        "suspended, right": ("huda", huda),
        "another's passphrase": ("maryam", salim),
    }


def tried(client: Client, login: str, passphrase: str, rounds: list[int]) -> tuple[int, str, list[str], list[int]]:
    """How one try ends: status, what is said, what is asked of the database, and the work that is done."""
    from django.core.cache import cache
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    cache.clear()
    rounds.clear()
    with CaptureQueriesContext(connection) as captured:
        answer = client.post(SIGN_IN, {"login": login, "password": passphrase})
    asked = [re.sub(r"'[^']*'|\b[0-9]+\b|_x\d+", "?", each["sql"]) for each in captured.captured_queries]
    return answer.status_code, words(answer.content), asked, list(rounds)


def test_every_try_that_fails_is_the_same(client: Client, whom: dict[str, tuple[str, str]], rounds: list[int]) -> None:
    first, *others = ((name, tried(client, login, said, rounds)) for name, (login, said) in whom.items())
    for name, ended in others:
        assert ended == first[1], name
    assert (first[1][0], len(first[1][3])) == (200, 1)


def test_a_try_that_counts_is_told_apart(client: Client, doha: Founded, rounds: list[int]) -> None:
    passphrase = doha.people["salim"].credentials.passphrase
    assert tried(client, "salim", passphrase, rounds)[0] == 302


def test_locks_by_account_and_by_address_tell_nothing_either(client: Client, doha: Founded) -> None:
    from django.core.cache import cache

    said: Callable[[str], tuple[int, str]] = lambda login: (  # noqa: E731
        (answer := client.post(SIGN_IN, {"login": login, "password": WRONG})).status_code,
        words(answer.content),
    )
    known = [said("salim") for _ in range(6)]
    cache.clear()
    assert [said("nobody") for _ in range(6)] == known
    assert "Too many attempts" in known[-1][1]
    # By address: ten accounts, one try each, and the next is stopped whoever it names.
    cache.clear()
    for number in range(10):
        said(f"nobody-{number}")
    assert "Too many attempts" in said("maryam")[1]
    assert said("maryam") == said("nobody-at-all")

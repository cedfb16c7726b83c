"""Signing in: passphrase, then code; wrong ones; locks; what is closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.web.conftest import code_now, sign_in

if TYPE_CHECKING:
    from django.test import Client

SIGN_IN, CODE = "/sign-in/", "/sign-in/code/"


def words(body: bytes) -> str:
    """What a page says, without what differs each time."""
    text = re.sub(r'value="[^"]*"', "", body.decode())
    return re.sub(r"<time.*?</time>", "", text)


def test_passphrase_and_code_lead_to_the_tray(client: Client, doha: Founded) -> None:
    sign_in(client, doha.people["salim"])
    page = client.get("/tray/")
    assert page.status_code == 200
    assert 'lang="ar" dir="rtl"' in page.content.decode()
    assert "مكتب عُمان" in page.content.decode()


def test_passphrase_alone_opens_nothing(client: Client, doha: Founded) -> None:
    salim = doha.people["salim"]
    client.post(SIGN_IN, {"login": "salim", "password": salim.credentials.passphrase})
    answer = client.get("/tray/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/?next=/tray/")


def test_unknown_login_and_wrong_passphrase_look_alike(client: Client) -> None:
    wrong = client.post(SIGN_IN, {"login": "salim", "password": "wrong"})
    unknown = client.post(SIGN_IN, {"login": "nobody", "password": "wrong"})
    assert (wrong.status_code, unknown.status_code) == (200, 200)
    assert words(wrong.content) == words(unknown.content)
    assert "do not belong together" in wrong.content.decode()


@pytest.mark.parametrize("login", ["salim", "nobody"])
def test_fifth_failure_locks_whether_or_not_the_account_exists(client: Client, doha: Founded, login: str) -> None:
    for _ in range(5):
        last = client.post(SIGN_IN, {"login": login, "password": "wrong"})
    right = client.post(SIGN_IN, {"login": login.upper(), "password": doha.people["salim"].credentials.passphrase})
    for answer in (last, right):
        assert "Too many attempts" in answer.content.decode()
    assert right.status_code in {200, 429}


def test_wrong_code_is_refused_and_too_many_are_stopped(client: Client, doha: Founded) -> None:
    salim = doha.people["salim"]
    client.post(SIGN_IN, {"login": "salim", "password": salim.credentials.passphrase})
    wrong = f"{(int(code_now(salim.credentials.totp_secret)) + 1) % 1_000_000:06d}"
    said = [client.post(CODE, {"code": wrong}).content.decode() for _ in range(7)]
    assert "The code is not right" in said[0]
    assert "Too many attempts" in said[-1]
    late = client.post(CODE, {"code": code_now(salim.credentials.totp_secret)})
    assert late.status_code == 200
    assert client.get("/tray/").status_code == 302


def test_code_opens_once(client: Client, doha: Founded) -> None:
    salim = doha.people["salim"]
    code = code_now(salim.credentials.totp_secret)
    client.post(SIGN_IN, {"login": "salim", "password": salim.credentials.passphrase})
    assert client.post(CODE, {"code": code}).status_code == 302
    client.post("/sign-out/")
    client.post(SIGN_IN, {"login": "salim", "password": salim.credentials.passphrase})
    assert "The code is not right" in client.post(CODE, {"code": code}).content.decode()


def test_officer_without_second_factor_can_do_nothing(client: Client, doha: Founded) -> None:
    from allauth.mfa.models import Authenticator

    huda = doha.people["huda"]
    Authenticator.objects.filter(user_id=huda.officer.officer_id).delete()
    client.post(SIGN_IN, {"login": "huda", "password": huda.credentials.passphrase})
    refused = client.get("/tray/")
    assert (refused.status_code, refused.headers["Clear-Site-Data"]) == (403, '"storage"')
    assert "ليس لحسابك عامل تحقق ثانٍ" in refused.content.decode()
    assert client.get("/tray/").status_code == 302


def test_missing_field_is_said(client: Client) -> None:
    assert "Fill in every field" in client.post(SIGN_IN, {"login": "salim", "password": ""}).content.decode()


def test_sign_out_is_by_post_and_ends_the_session(browser: Callable[[str], Client]) -> None:
    salim = browser("salim")
    assert salim.get("/sign-out/").status_code == 405
    assert salim.get("/tray/").status_code == 200
    left = salim.post("/sign-out/")
    assert (left.headers["Location"], left.headers["Clear-Site-Data"]) == ("/sign-in/", '"storage"')
    assert salim.get("/tray/").status_code == 302


def test_officer_who_left_is_shown_nothing_more(browser: Callable[[str], Client]) -> None:
    from wasl.store import models

    huda = browser("huda")
    models.Officer.objects.filter(login="huda").update(is_active=False)
    assert huda.get("/reports/").status_code == 302


def close_account(login: str) -> None:
    from wasl.store import models

    models.Officer.objects.filter(login=login).update(is_active=False)


def leave_desk(login: str) -> None:
    from wasl.store import models

    models.Membership.objects.filter(officer__login=login).delete()


@pytest.mark.parametrize("end", [close_account, leave_desk])
def test_whoever_is_put_out_leaves_nothing_in_the_browser(
    browser: Callable[[str], Client], end: Callable[[str], None]
) -> None:
    salim = browser("salim")
    end("salim")
    answer = salim.get("/tray/")
    assert (answer.status_code, answer.headers["Clear-Site-Data"]) == (302, '"storage"')
    # Once. A session that only ran out keeps its copies for the officer, who comes back.
    assert "Clear-Site-Data" not in salim.get("/tray/").headers


def test_cookies_are_of_this_node_and_out_of_reach(browser: Callable[[str], Client]) -> None:
    salim = browser("salim")
    assert {"wasl_doha_session", "wasl_doha_csrf"} <= set(salim.cookies)
    for name in ("wasl_doha_session", "wasl_doha_csrf"):
        assert salim.cookies[name]["httponly"]
        assert salim.cookies[name]["samesite"] == "Strict"


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/login/",
        "/sign-up/",
        "/signup/",
        "/password/reset/",
        "/2fa/",
        "/sign-in/code/trust/",
        "/admin/",
        "/reauthenticate/",
    ],
)
def test_what_is_not_needed_has_no_address(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_way_back_after_sign_in_stays_on_this_host(client: Client, doha: Founded) -> None:
    salim = doha.people["salim"]
    client.post(SIGN_IN, {"login": "salim", "password": salim.credentials.passphrase, "next": "https://example.org/"})
    answer = client.post(CODE, {"code": code_now(salim.credentials.totp_secret)})
    assert answer.headers["Location"] == "/"


def test_form_of_another_site_is_refused(doha: Founded) -> None:
    from django.test import Client

    strict = Client(enforce_csrf_checks=True, headers={"host": doha.config.web_host})
    answer = strict.post(SIGN_IN, {"login": "salim", "password": "x"})
    assert answer.status_code == 403
    assert "nothing was done" in answer.content.decode()

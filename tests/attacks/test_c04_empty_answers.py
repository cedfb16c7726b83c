"""C4: nothing, an empty text, a wrong kind of value or a header of a proxy is never taken for who somebody is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import pytest

from tests.digits import code_now
from tests.doha import Founded
from tests.simulators.passkey import Device, encode
from tests.web.conftest import browser, client

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

SIGN_IN, CODE, PASSKEY = "/sign-in/", "/sign-in/code/", "/sign-in/passkey/"
NOTHING: Final[tuple[Mapping[str, object], ...]] = (
    {},
    {"login": "", "password": ""},
    {"login": "salim"},
    {"login": "salim", "password": ""},
    {"login": "salim", "password": "\x00"},
    {"login": "salim", "password": ["", ""]},
    {"login": ["salim", "maryam"], "password": "null"},
    {"login": "null", "password": "null"},
    {"login": "None", "password": "None"},
    {"login": "0", "password": "0"},
    {"login[]": "salim", "password[]": ""},
    {"user": "salim", "password": "*"},
)
CREDENTIALS: Final = ("", "null", "{}", "[]", "true", "0", '""', '{"id":null}', '{"id":"","rawId":"","response":{}}')
REFUSED: Final = {400, 403, 422}
PROXY: Final = (
    {"remote-user": "salim"},
    {"x-remote-user": "salim"},
    {"x-forwarded-user": "salim"},
    {"x-ssl-client-verify": "SUCCESS", "x-ssl-client-s-dn": "CN=salim"},
    {"authorization": "Basic c2FsaW06"},
    {"authorization": "Bearer null"},
    {"cookie": "wasl_doha_session=; sessionid=null"},
)


def is_in(browser: Client, **headers: str) -> bool:
    return browser.get("/tray/", headers=headers).status_code == 200


@pytest.mark.parametrize("given", NOTHING, ids=json.dumps)
def test_nothing_is_no_passphrase(client: Client, given: Mapping[str, object]) -> None:
    assert client.post(SIGN_IN, given).status_code in {200, 400}
    # The next step is not reached: there is nobody who could give a code.
    assert client.get(CODE).status_code == 302
    assert not is_in(client)


@pytest.mark.parametrize("body", ["", "null", "[]", '{"login": null}', '{"login": {"$ne": 1}}', "\xff"])
def test_another_form_of_body_is_no_passphrase(client: Client, body: str) -> None:
    for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
        assert client.post(SIGN_IN, body, content_type=kind).status_code in {200, 400}
        assert not is_in(client)


@pytest.mark.parametrize("code", ["", " ", "null", "None", "0", "000000", "\x00", "٠٠٠٠٠٠", "[]", "-1", "1e5"])
def test_nothing_is_no_code(client: Client, doha: Founded, code: str) -> None:
    secret = doha.people["salim"].credentials
    client.post(SIGN_IN, {"login": "salim", "password": secret.passphrase})
    assert code != code_now(secret.totp_secret)
    assert client.post(CODE, {"code": code}).status_code == 200
    assert client.post(CODE, {"code": [code, code]}).status_code == 200
    assert client.post(CODE, {}).status_code == 200
    assert not is_in(client)


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_nothing_is_no_passkey(client: Client, credential: str) -> None:
    for asked in (False, True):
        if asked:
            client.post(f"{PASSKEY}options/")
        assert client.post(PASSKEY, {"credential": credential}).status_code in REFUSED
        assert client.post(PASSKEY, credential, content_type="application/json").status_code in REFUSED
        assert not is_in(client)


def test_a_passkey_that_names_nobody_opens_nothing(
    client: Client, doha: Founded, browser: Callable[[str], Client]
) -> None:
    device = Device(origin=f"http://{doha.config.web_host}")
    salim = browser("salim")
    made = device.create(salim.post("/sign-in/factors/options/").json())
    salim.post("/sign-in/factors/add/", {"name": "Telephone", "credential": made})
    for handle in ("", "AA", "bnVsbA", encode(b"maryam"), encode(b"1")):
        device.user = handle
        credential = device.get(client.post(f"{PASSKEY}options/").json())
        assert client.post(PASSKEY, {"credential": credential}).status_code in REFUSED, handle
        assert not is_in(client)


@pytest.mark.parametrize("headers", PROXY, ids=lambda each: next(iter(each)))
def test_no_header_says_who_somebody_is(client: Client, headers: dict[str, str]) -> None:
    assert not is_in(client, **headers)
    assert client.get("/directory/", headers=headers).status_code == 302

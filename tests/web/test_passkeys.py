"""Passkeys: enrolling, signing in with both factors in one, and everything that must not open an account."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded
from tests.simulators.passkey import Device, encode
from tests.web.conftest import sign_in
from tests.web.test_sessions import is_done

if TYPE_CHECKING:
    from django.test import Client

    from wasl.record import Actor

Open = Callable[[str], "Client"]
OPTIONS, SIGN_IN = "/sign-in/passkey/options/", "/sign-in/passkey/"
FACTORS, ADD = "/sign-in/factors/", "/sign-in/factors/add/"


@pytest.fixture
def device(doha: Founded) -> Device:
    return Device(origin=f"http://{doha.config.web_host}")


def enrol(browser: Client, device: Device, name: str = "Telephone", **client: Any) -> Any:  # noqa: ANN401 - an answer
    options = browser.post(f"{FACTORS}options/").json()
    return browser.post(ADD, {"name": name, "credential": device.create(options, **client)})


def enter(client: Client, device: Device, **changed: Any) -> Any:  # noqa: ANN401
    options = client.post(OPTIONS).json()
    return client.post(SIGN_IN, {"credential": device.get(options, **changed)})


def is_in(client: Client) -> bool:
    return client.get("/tray/").status_code == 200


def test_passkey_is_enrolled_and_signs_in_alone(browser: Open, client: Client, device: Device) -> None:
    salim = browser("salim")
    assert enrol(salim, device).headers["Location"] == FACTORS
    assert "Telephone" in salim.get(FACTORS).content.decode()
    answer = enter(client, device)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_in(client)


def test_enrolment_and_removal_are_in_the_journal(browser: Open, device: Device) -> None:
    from wasl.store import models

    salim = browser("salim")
    enrol(salim, device)
    salim.post(f"{FACTORS}{number()}/remove/")
    lines = models.JournalLine.objects.filter(action__startswith="passkey-").order_by("at")
    assert [line.action for line in lines] == ["passkey-added", "passkey-removed"]


def number() -> int:
    from allauth.mfa.models import Authenticator

    return int(Authenticator.objects.get(type="webauthn").pk)


def test_challenges_ask_for_verification_on_our_host_alone(browser: Open, client: Client, doha: Founded) -> None:
    made = browser("salim").post(f"{FACTORS}options/").json()["publicKey"]
    wanted = client.post(OPTIONS).json()["publicKey"]
    assert made["rp"]["id"] == wanted["rpId"] == doha.config.web_host
    assert made["authenticatorSelection"]["userVerification"] == wanted["userVerification"] == "required"
    assert made["authenticatorSelection"]["residentKey"] == "required"
    assert wanted.get("allowCredentials", []) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"origin": "https://doha.example"},
        {"origin": "http://evil.doha.localhost"},
        {"origin": "http://doha.localhost:9999"},
        {"origin": "https://doha.localhost"},
        {"challenge": encode(bytes(32))},
        {"type": "webauthn.create"},
        {"crossOrigin": True},
    ],
)
def test_answer_from_another_page_opens_nothing(
    browser: Open, client: Client, device: Device, changed: dict[str, Any]
) -> None:
    enrol(browser("salim"), device)
    answer = enter(client, device, **changed)
    assert answer.status_code == 422
    assert "does not open an account here" in answer.content.decode()
    assert not is_in(client)


def test_answer_is_good_once(browser: Open, client: Client, device: Device, doha: Founded) -> None:
    from django.test import Client

    enrol(browser("salim"), device)
    said = device.get(client.post(OPTIONS).json())
    assert client.post(SIGN_IN, {"credential": said}).status_code == 302
    client.post("/sign-out/")
    assert client.post(SIGN_IN, {"credential": said}).status_code == 422
    client.post(OPTIONS)
    assert client.post(SIGN_IN, {"credential": said}).status_code == 422
    thief = Client(headers={"host": doha.config.web_host})
    thief.post(OPTIONS)
    assert thief.post(SIGN_IN, {"credential": said}).status_code == 422


def test_a_wrong_answer_uses_the_challenge_up(browser: Open, client: Client, device: Device) -> None:
    enrol(browser("salim"), device)
    options = client.post(OPTIONS).json()
    stranger = Device(origin=device.origin, user=device.user, credential_id=device.credential_id)
    assert client.post(SIGN_IN, {"credential": stranger.get(options)}).status_code == 422
    assert client.post(SIGN_IN, {"credential": device.get(options)}).status_code == 422
    assert not is_in(client)


def test_passkey_of_one_officer_opens_no_other_account(browser: Open, client: Client, device: Device) -> None:
    other = Device(origin=device.origin)
    enrol(browser("salim"), device)
    enrol(browser("huda"), other)
    other.user = device.user
    assert enter(client, other).status_code == 422
    assert not is_in(client)


def test_device_that_verified_nobody_opens_nothing_and_is_not_enrolled(
    browser: Open, client: Client, device: Device
) -> None:
    salim = browser("salim")
    enrol(salim, device)
    device.verifies = False
    assert enter(client, device).status_code == 422
    assert enrol(salim, Device(origin=device.origin, verifies=False)).status_code == 400


@pytest.mark.parametrize(
    "changed", [{"origin": "https://doha.example"}, {"challenge": encode(bytes(32))}, {"type": "webauthn.get"}]
)
def test_enrolment_from_another_page_is_refused(browser: Open, device: Device, changed: dict[str, Any]) -> None:
    salim = browser("salim")
    assert enrol(salim, device, **changed).status_code == 400
    assert "/remove/" not in salim.get(FACTORS).content.decode()


def test_name_is_kept_when_something_is_wrong(browser: Open, device: Device) -> None:
    salim = browser("salim")
    answer = enrol(salim, device, "x" * 61)
    assert answer.status_code == 400
    assert "x" * 61 in answer.content.decode()
    assert enrol(salim, device, "  ").status_code == 400
    assert enrol(salim, device, "a\u202eb").status_code == 302
    assert "\u202e" not in salim.get(FACTORS).content.decode()


def test_only_own_passkeys_are_seen_and_removed(browser: Open, device: Device) -> None:
    salim, huda = browser("salim"), browser("huda")
    enrol(salim, device, "Telephone of Salim")
    assert "Telephone of Salim" not in huda.get(FACTORS).content.decode()
    assert huda.get(f"{FACTORS}{number()}/remove/").status_code == 404
    assert huda.post(f"{FACTORS}{number()}/remove/").status_code == 404
    assert huda.get(f"{FACTORS}999999/remove/").status_code == 404


def test_authenticator_is_not_removed_here_and_the_last_factor_never(
    browser: Open, device: Device, doha: Founded
) -> None:
    from allauth.mfa.models import Authenticator

    salim = browser("salim")
    enrol(salim, device)
    own = doha.people["salim"].officer.officer_id
    totp = Authenticator.objects.get(user_id=own, type="totp")
    assert salim.post(f"{FACTORS}{totp.pk}/remove/").status_code == 404
    totp.delete()
    refused = salim.post(f"{FACTORS}{number()}/remove/")
    assert refused.status_code == 400
    assert Authenticator.objects.filter(user_id=own).count() == 1


def test_removed_passkey_ends_the_sessions_that_it_opened(browser: Open, client: Client, device: Device) -> None:
    salim = browser("salim")
    enrol(salim, device)
    enter(client, device)
    assert is_in(client)
    assert salim.post(f"{FACTORS}{number()}/remove/").status_code == 302
    assert not is_in(client)
    assert enter(client, device).status_code == 422
    assert is_in(salim)


def test_nothing_changes_long_after_signing_in(browser: Open, device: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.web.sign_in import passkeys

    salim = browser("salim")
    enrol(salim, device)
    monkeypatch.setattr(passkeys, "RECENT_S", 0)
    assert salim.post(f"{FACTORS}options/").json() == {}
    assert salim.post(ADD, {"name": "x", "credential": "{}"}).status_code == 403
    assert salim.post(f"{FACTORS}{number()}/remove/").status_code == 403
    assert "/remove/" not in salim.get(FACTORS).content.decode()


def test_closed_account_is_not_opened_by_its_passkey(
    browser: Open, client: Client, device: Device, doha: Founded
) -> None:
    from wasl.store import models

    enrol(browser("salim"), device)
    models.Officer.objects.filter(login="salim").update(is_active=False)
    enter(client, device)
    assert not is_in(client)


def test_half_a_sign_in_enrols_nothing(client: Client, doha: Founded, device: Device) -> None:
    salim = doha.people["salim"]
    client.post("/sign-in/", {"login": "salim", "password": salim.credentials.passphrase})
    assert client.post(f"{FACTORS}options/").status_code == 302
    assert client.post("/sign-in/code/", {"credential": "{}"}).status_code == 200
    assert not is_in(client)


MALFORMED = (
    "", "null", "[]", "7", '"x"', "{", "{}", '{"response": 1}', "[" * 60_000, '{"response": {"clientDataJSON": 5}}',
    json.dumps({"response": {"clientDataJSON": "!!!", "userHandle": "e30"}}),
    json.dumps({"response": {"clientDataJSON": encode(b"[]"), "userHandle": encode(b"\0")}}),
    json.dumps({"id": 1, "rawId": {}, "type": [], "response": {"clientDataJSON": encode(b"{}")}}),
)  # fmt: skip


def test_malformed_answer_is_refused_like_a_wrong_one(browser: Open, client: Client) -> None:
    salim = browser("salim")
    for answer in MALFORMED:
        client.post(OPTIONS)
        assert client.post(SIGN_IN, {"credential": answer}).status_code == 422, answer[:40]
        salim.post(f"{FACTORS}options/")
        assert salim.post(ADD, {"name": "x", "credential": answer}).status_code == 400, answer[:40]


def test_answer_with_a_broken_part_is_refused(browser: Open, client: Client, device: Device) -> None:
    from django.core.cache import cache

    enrol(browser("salim"), device)
    for part in ("clientDataJSON", "authenticatorData", "signature", "userHandle"):
        for value in (None, 5, "", "AA", encode(bytes(200)), encode(b"\xff\xfe")):
            cache.clear()
            answer = json.loads(device.get(client.post(OPTIONS).json()))
            answer["response"][part] = value
            assert client.post(SIGN_IN, {"credential": json.dumps(answer)}).status_code == 422, (part, value)
            assert not is_in(client)


def test_way_back_stays_on_this_host(browser: Open, client: Client, device: Device) -> None:
    enrol(browser("salim"), device)
    said = device.get(client.post(OPTIONS).json())
    answer = client.post(SIGN_IN, {"credential": said, "next": "https://example.org/"})
    assert answer.headers["Location"] == "/"
    client.post("/sign-out/")
    said = device.get(client.post(OPTIONS).json())
    assert client.post(SIGN_IN, {"credential": said, "next": "/reports/"}).headers["Location"] == "/reports/"


def test_too_many_challenges_are_stopped(client: Client, doha: Founded) -> None:
    said = [client.post(OPTIONS).status_code for _ in range(31)]
    assert said == [200] * 30 + [429]


def test_tenth_passkey_is_the_last(browser: Open, device: Device, client: Client) -> None:
    salim = browser("salim")
    for _ in range(10):
        assert enrol(salim, Device(origin=device.origin)).status_code == 302
    assert "بلغت مفاتيحك الحد الأعلى" in salim.get(FACTORS).content.decode()
    assert enrol(salim, Device(origin=device.origin)).status_code == 400


def test_sign_in_by_code_goes_on(client: Client, doha: Founded, browser: Open, device: Device) -> None:
    enrol(browser("huda"), device)
    sign_in(client, doha.people["salim"])
    assert is_in(client)


# --- a passkey once more ----------------------------------------------------------------------------------------------


@pytest.fixture
def waiting(browser: Open, device: Device, monkeypatch: pytest.MonkeyPatch) -> tuple[Client, str, str]:
    """Noora, with a passkey, who signed in six minutes ago, and what waits for her: address and seal."""
    given = {"desks": ["oman"], "rights": ["read", "originate", "release", "downgrade"], "language": "ar"}
    browser("maryam").post("/directory/officers/at/salim/", given)
    noora = browser("noora")
    enrol(noora, device)
    page = noora.get("/approvals/").content.decode()
    found = re.search(r'action="(/approvals/\w+/approve/)".*?name="digest" value="(\w+)"', page)
    assert found is not None
    later = time.time() + 6 * 60
    monkeypatch.setattr("time.time", lambda: later)
    return noora, found[1], found[2]


def test_a_passkey_counts_as_the_proof_given_again(waiting: tuple[Client, str, str], device: Device) -> None:
    noora, address, digest = waiting
    asked = noora.post(address, {"digest": digest})
    assert (asked.status_code, 'name="fresh-credential"' in asked.content.decode(), is_done()) == (403, True, False)
    said = device.get(noora.post(OPTIONS).json())
    assert noora.post(address, {"digest": digest, "fresh-credential": said}).status_code == 302
    assert is_done()


@pytest.mark.parametrize("how", ["another's", "unverified", "empty", "old", "elsewhere"])
def test_no_other_passkey_is_that_proof(
    waiting: tuple[Client, str, str], browser: Open, device: Device, doha: Founded, how: str
) -> None:
    from wasl.flow.factors import add_passkey

    noora, address, digest = waiting
    if how == "another's":
        other = Device(origin=device.origin)
        options = browser("salim").post(f"{FACTORS}options/").json()
        assert options
        add_passkey(_actor("salim"), "Other", json.loads(other.create(options)))
        said = other.get(noora.post(OPTIONS).json())
    elif how == "empty":
        said = ""
    else:
        device.verifies = how != "unverified"
        changed = {"origin": "https://doha.example"} if how == "elsewhere" else {}
        said = device.get(noora.post(OPTIONS).json(), **changed)
        if how == "old":
            noora.post(OPTIONS)
    answer = noora.post(address, {"digest": digest, "fresh-credential": said})
    assert (answer.status_code, 'role="alert"' in answer.content.decode(), is_done()) == (403, True, False)


def _actor(login: str) -> Actor:
    from wasl.flow import access

    return access.sign_on(login, door="web")

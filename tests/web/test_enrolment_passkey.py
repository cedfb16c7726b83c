"""A passkey behind an enrolment link: beside the authenticator or instead of it, for that officer and nobody else."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.digits import code_now
from tests.doha import Founded
from tests.flow.story import Sign, writes
from tests.people import Halves, invite
from tests.simulators.passkey import Device, encode
from tests.web.test_enrolment import PASSPHRASE, halves, opened

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["halves"]


@pytest.fixture
def device(doha: Founded) -> Device:
    return Device(origin=f"http://{doha.config.web_host}")


def ask(client: Client, halves: Halves, code: str | None = None) -> Any:  # noqa: ANN401 - an answer
    return client.post(f"/enrol/{halves.token}/passkey/", {"code": halves.code if code is None else code})


def filled(client: Client, halves: Halves, device: Device, **client_data: Any) -> dict[str, str]:  # noqa: ANN401
    """The form, with a passkey and without the digits of an authenticator."""
    typed = opened(client, halves) | {"digits": ""}
    said = device.create(ask(client, halves).json(), **client_data)
    return typed | {"passkey": "Telephone", "credential": said}


def send(client: Client, halves: Halves, typed: dict[str, str]) -> Any:  # noqa: ANN401
    return client.post(f"/enrol/{halves.token}/", typed)


def kinds(login: str = "dana") -> list[str]:
    from allauth.mfa.models import Authenticator

    return sorted(Authenticator.objects.filter(user__login=login).values_list("type", flat=True))


def enter(client: Client, device: Device) -> bool:
    options = client.post("/sign-in/passkey/options/").json()
    client.post("/sign-in/passkey/", {"credential": device.get(options)})
    return bool(client.get("/tray/").status_code == 200)


def codes_of(answer: Any) -> list[str]:  # noqa: ANN401
    return ["".join(each.split()) for each in re.findall(r'<li><bdi class="number" dir="ltr">(.*?)</bdi>', answer)]


def test_a_passkey_alone_sets_the_account_up_and_opens_it(client: Client, halves: Halves, device: Device) -> None:
    typed = filled(client, halves, device)
    with writes("officer-enrolled", "passkey-added"):
        done = send(client, halves, typed).content.decode()
    assert (len(codes_of(done)), kinds()) == (10, ["webauthn"])
    assert client.get("/tray/").status_code == 302
    assert enter(client, device)
    assert "Telephone" in client.get("/sign-in/factors/").content.decode()


def test_both_are_taken(client: Client, halves: Halves, device: Device) -> None:
    typed = filled(client, halves, device)
    digits = code_now(typed["shown"])
    assert send(client, halves, typed | {"digits": "000000"}).status_code == 400
    assert kinds() == []
    assert send(client, halves, typed | {"digits": digits}).status_code == 200
    assert kinds() == ["totp", "webauthn"]
    assert enter(client, device)


def test_passphrase_alone_opens_nothing_and_a_recovery_code_stands_in_for_the_passkey(
    client: Client, halves: Halves, device: Device
) -> None:
    recovery = codes_of(send(client, halves, filled(client, halves, device)).content.decode())
    client.post("/sign-in/", {"login": "dana", "password": PASSPHRASE})
    assert client.get("/tray/").status_code == 302
    for wrong in ("", "000000", "0" * 16):
        client.post("/sign-in/code/", {"code": wrong})
        assert client.get("/tray/").status_code == 302
    assert client.post("/sign-in/code/", {"code": recovery[0]}).headers["Location"] == "/"
    assert "You signed in with a recovery code" in client.get("/tray/").content.decode()
    # With it a new passkey is made in time.
    new = Device(origin=device.origin)
    said = new.create(client.post("/sign-in/factors/options/").json())
    assert client.post("/sign-in/factors/add/", {"name": "New", "credential": said}).status_code == 302
    client.post("/sign-out/")
    client.post("/sign-in/", {"login": "dana", "password": PASSPHRASE})
    assert client.post("/sign-in/code/", {"code": recovery[0]}).status_code == 200
    client.post("/sign-out/")
    assert enter(client, new)


def test_what_is_mistyped_beside_it_does_not_use_the_passkey_up(client: Client, halves: Halves, device: Device) -> None:
    typed = filled(client, halves, device)
    for wrong in ({"again": "other"}, {"passphrase": "short", "again": "short"}, {"passkey": " "}):
        answer = send(client, halves, typed | wrong)
        assert (answer.status_code, "Telephone" in answer.content.decode()) == (400, "passkey" not in wrong)
        kept = re.search(r'name="credential" value="([^"]*)"', answer.content.decode())
        assert kept is not None
        assert json.loads(kept[1].replace("&quot;", '"')) == json.loads(typed["credential"])
    assert send(client, halves, typed).status_code == 200
    assert enter(client, device)


@pytest.mark.parametrize(
    "changed",
    [
        {"origin": "https://doha.example"},
        {"challenge": encode(bytes(32))},
        {"type": "webauthn.get"},
        {"crossOrigin": True},
    ],
)
def test_an_answer_from_another_page_makes_nothing(
    client: Client, halves: Halves, device: Device, changed: dict[str, Any]
) -> None:
    typed = filled(client, halves, device, **changed)
    answer = send(client, halves, typed)
    assert (answer.status_code, "cannot be trusted" in answer.content.decode(), kinds()) == (400, True, [])
    assert 'name="credential" value=""' in answer.content.decode()


@pytest.mark.parametrize("answer", ["null", "[]", "{}", "{", "7", "x" * 70_000])
def test_no_answer_of_a_device_makes_no_account(client: Client, halves: Halves, answer: str) -> None:
    typed = opened(client, halves) | {"digits": "", "passkey": "x", "credential": answer}
    ask(client, halves)
    assert send(client, halves, typed).status_code == 400
    assert send(client, halves, typed | {"credential": ""}).status_code == 400
    assert kinds() == []


def test_a_device_that_verified_nobody_makes_nothing(client: Client, halves: Halves, device: Device) -> None:
    device.verifies = False
    assert send(client, halves, filled(client, halves, device)).status_code == 400
    assert kinds() == []


def test_a_challenge_is_of_one_officer_and_one_browser(
    client: Client, doha: Founded, halves: Halves, officer: Sign, device: Device
) -> None:
    from django.test import Client

    from wasl.record import Right

    given: dict[str, Any] = {"desks": ["oman"], "rights": {Right.READ}}
    hind = invite(officer("maryam"), officer("noora"), login="hind", name="Hind", **given)
    typed = filled(client, halves, device)
    other = opened(client, hind) | {"digits": "", "passkey": "x", "credential": typed["credential"]}
    assert send(client, hind, other).status_code == 400
    elsewhere = Client(headers={"host": doha.config.web_host})
    assert send(elsewhere, halves, typed).status_code == 400
    assert kinds() + kinds("hind") == []


def test_the_link_makes_no_passkey_for_who_has_not_both_halves(client: Client, halves: Halves, device: Device) -> None:
    unknown = Halves(token="0" * 26, code=halves.code)
    said = [ask(client, halves, "0" * 12), ask(client, unknown), ask(client, halves, "")]
    assert [(each.status_code, each.content) for each in said] == [(400, b"{}")] * 3
    typed = filled(client, halves, device)
    assert send(client, halves, typed).status_code == 200
    assert ask(client, halves).status_code == 400
    again = typed | {"credential": Device(origin=device.origin).create(json.loads(OPTIONS))}
    assert send(client, halves, again).status_code == 400
    assert kinds() == ["webauthn"]


OPTIONS = json.dumps(
    {"publicKey": {"rp": {"id": "doha.localhost"}, "user": {"id": "x"}, "challenge": encode(bytes(32))}}
)


def test_wrong_codes_for_a_passkey_end_the_link_like_others(client: Client, halves: Halves) -> None:
    for _ in range(5):
        assert ask(client, halves, "0" * 12).status_code == 400
    assert ask(client, halves).status_code == 400
    assert client.post(f"/enrol/{halves.token}/", {"code": halves.code}).status_code == 400


def test_too_many_are_stopped(client: Client, halves: Halves) -> None:
    assert [ask(client, halves).status_code for _ in range(32)][-1] == 429

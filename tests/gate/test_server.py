import socket
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.gate.conftest import NOW, Gate, plain_context, spawn_gate, start_gate, stop_gate
from wasl.exchange import Keyholder, create_keyholder
from wasl.flow.machine import PATH, write_frames


@pytest.fixture
def stranger(tmp_path: Path) -> Keyholder:
    return create_keyholder(tmp_path / "keys", made=NOW)


def test_refuses_a_stranger(gate: Gate, stranger: Keyholder) -> None:
    with pytest.raises((httpx.ReadError, httpx.ConnectError, httpx.RemoteProtocolError)):
        gate.post(write_frames([b"abc"]), caller=stranger)


def test_refuses_a_caller_without_a_certificate(gate: Gate) -> None:
    client = httpx.Client(base_url=f"https://127.0.0.1:{gate.port}", verify=plain_context(), trust_env=False)
    with client, pytest.raises((httpx.ReadError, httpx.ConnectError, httpx.RemoteProtocolError)):
        client.post(PATH, content=b"")


def test_refuses_tls_1_2(gate: Gate) -> None:
    context = plain_context()
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with (
        socket.create_connection(("127.0.0.1", gate.port), timeout=5) as plain,
        pytest.raises(ssl.SSLError),
    ):
        context.wrap_socket(plain)


def test_greets_in_tls_1_3(gate: Gate) -> None:
    with (
        socket.create_connection(("127.0.0.1", gate.port), timeout=5) as plain,
        plain_context().wrap_socket(plain) as secured,
    ):
        assert secured.version() == "TLSv1.3"
        assert secured.getpeercert(binary_form=True) == gate.keys.tls_leaf


def test_refuses_plain_http(gate: Gate) -> None:
    with pytest.raises(httpx.TransportError):
        httpx.post(f"http://127.0.0.1:{gate.port}{PATH}", content=b"", trust_env=False)


def test_is_still_there_after_all_that(gate: Gate) -> None:
    assert gate.post(write_frames([b"abc"])).status_code == 200


def test_a_new_peer_comes_in_without_a_restart_and_a_lost_one_ends_the_gate(
    tmp_path: Path, stranger: Keyholder
) -> None:
    folder = tmp_path / "gate"
    folder.mkdir()
    gate = start_gate(folder)
    pin = gate.home / "pins" / "second.der"
    try:
        pin.write_bytes(stranger.tls_leaf)
        assert _comes_in(gate, stranger)
        assert gate.process.poll() is None
        pin.unlink()
        assert gate.process.wait(10) == 75
    finally:
        if gate.process.poll() is None:
            stop_gate(gate)


def _comes_in(gate: Gate, caller: Keyholder) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            return gate.post(write_frames([b"abc"]), caller=caller).status_code == 200
        except httpx.TransportError:
            time.sleep(0.1)
    return False


def test_waits_for_the_database_and_can_be_stopped_while_it_waits(tmp_path: Path) -> None:
    (tmp_path / "gone").touch()
    gate = spawn_gate(tmp_path)
    deadline = time.monotonic() + 20
    while "waits-for-database" not in gate.log and time.monotonic() < deadline:
        time.sleep(0.05)
    assert "waits-for-database" in gate.log
    stop_gate(gate)


def test_ends_at_once_although_a_peer_keeps_its_line_open(tmp_path: Path) -> None:
    gate = start_gate(tmp_path)
    with gate.client() as client:
        assert client.post(PATH, content=write_frames([b"abc"])).status_code == 200
        begun = time.monotonic()
        stop_gate(gate)
    assert time.monotonic() - begun < 4


def test_answers_what_it_has_taken_in_before_it_ends(tmp_path: Path) -> None:
    gate = start_gate(tmp_path)
    (tmp_path / "slow").touch()
    with ThreadPoolExecutor(1) as caller:
        calling = caller.submit(gate.post, write_frames([b"abc"]))
        time.sleep(0.5)
        stop_gate(gate)
        assert calling.result().status_code == 200

"""One real gate for the whole folder, with one pinned peer."""

import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from wasl.exchange import Keyholder, create_keyholder
from wasl.flow.machine import CONTENT_TYPE, PATH

LONE_GATE = Path(__file__).with_name("lone_gate.py")
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Gate:
    """A gate that runs, and who may come in."""

    home: Path
    port: int
    keys: Keyholder
    peer: Keyholder
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        return (self.home / "log").read_text(encoding="utf-8")

    def client(self, caller: Keyholder | None = None) -> httpx.Client:
        context = (caller or self.peer).client_context(self.keys.tls_leaf)
        return httpx.Client(base_url=f"https://127.0.0.1:{self.port}", verify=context, trust_env=False, timeout=10)

    def post(self, content: bytes, *, caller: Keyholder | None = None) -> httpx.Response:
        with self.client(caller) as client:
            return client.post(PATH, content=content, headers={"content-type": CONTENT_TYPE})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_gate(folder: Path) -> Gate:
    gate = spawn_gate(folder)
    wait_until_open(gate)
    return gate


def spawn_gate(folder: Path) -> Gate:
    keys = create_keyholder(folder / "keys", made=NOW)
    peer = create_keyholder(folder / "peer" / "keys", made=NOW)
    (folder / "pins").mkdir()
    (folder / "pins" / "peer.der").write_bytes(peer.tls_leaf)
    port = free_port()
    with (folder / "log").open("wb") as log:
        command = [sys.executable, str(LONE_GATE), str(folder), str(port)]
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=Path(__file__).parents[2])
    return Gate(home=folder, port=port, keys=keys, peer=peer, process=process)


def wait_until_open(gate: Gate) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and gate.process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", gate.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"the gate did not open: {gate.log}")


def stop_gate(gate: Gate) -> None:
    gate.process.terminate()
    assert gate.process.wait(30) == 0, gate.log


def plain_context() -> ssl.SSLContext:
    """Trusts everybody and shows no certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    gate = start_gate(tmp_path_factory.mktemp("gate"))
    yield gate
    stop_gate(gate)

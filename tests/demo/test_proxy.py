"""The line that is cut: after the request, before the answer, once."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator

import pytest

from wasl.cli.demo.proxy import Proxy

REQUEST = b"q" * 9000
ANSWER = b"a" * 4000


class Gate(socketserver.ThreadingTCPServer):
    """Answers each whole request with one answer."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        self.taken = 0
        super().__init__(("127.0.0.1", 0), Take)


class Take(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        gate = self.server
        assert isinstance(gate, Gate)
        while len(_receive(self.request, len(REQUEST))) == len(REQUEST):
            gate.taken += 1
            self.request.sendall(ANSWER)


def _receive(line: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size and (chunk := line.recv(size - len(got))):
        got += chunk
    return got


@pytest.fixture
def gate() -> Iterator[Gate]:
    with Gate() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def proxy(gate: Gate) -> Iterator[Proxy]:
    line = Proxy()
    line.gate_port = gate.server_address[1]
    line.start()
    yield line
    line.stop()


def ask(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        try:
            line.sendall(REQUEST)
            return _receive(line, len(ANSWER))
        except OSError:
            return b""


def test_carries(gate: Gate, proxy: Proxy) -> None:
    assert [ask(proxy.port), ask(proxy.port)] == [ANSWER, ANSWER]
    assert gate.taken == 2
    assert proxy.cuts == 0


def test_cuts_after_the_request_and_before_the_answer(gate: Gate, proxy: Proxy) -> None:
    proxy.cut_next(refuse_s=0.5)
    assert ask(proxy.port) == b""
    assert (gate.taken, proxy.cuts) == (1, 1)
    assert ask(proxy.port) == b""
    assert gate.taken == 1
    time.sleep(0.6)
    assert ask(proxy.port) == ANSWER
    assert (gate.taken, proxy.cuts) == (2, 1)


def test_a_line_that_was_open_before_is_cut_too(gate: Gate, proxy: Proxy) -> None:
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=10) as line:
        line.sendall(REQUEST)
        assert _receive(line, len(ANSWER)) == ANSWER
        proxy.cut_next(refuse_s=0.1)
        line.sendall(REQUEST)
        try:
            left = _receive(line, len(ANSWER))
        except OSError:
            left = b""
    assert left == b""
    assert gate.taken == 2

"""The carrier against real sockets: a gate that answers, one that does not, and one that answers nonsense."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.simulators.clock import START
from wasl.errors import CarrierError
from wasl.exchange import Keyholder, create_keyholder
from wasl.exchange.carriers import https
from wasl.exchange.carriers.https import HttpsLine, post
from wasl.exchange.frames import CONTENT_TYPE, MAX_BYTES, PATH, read_frames, write_frames

Answer = Callable[[bytes], bytes]


def response(body: bytes, *, status: str = "200 OK", announced: int | None = None) -> bytes:
    length = len(body) if announced is None else announced
    return f"HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n".encode() + body


def echo(body: bytes) -> bytes:
    return response(write_frames([frame[::-1] for frame in read_frames(body)]))


def _head(reader: BinaryIO) -> bytes:
    """The lines of one request up to the empty one; nothing if the caller has hung up."""
    head = b""
    while (line := reader.readline()) not in {b"", b"\r\n"}:
        head += line
    return head


class Server:
    """Reads requests on each connection and answers as it is told; counts both."""

    def __init__(self, context: ssl.SSLContext, answer: Answer) -> None:
        self._context = context
        self.answer = answer
        self.connections = 0
        self.heads: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.gate = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            with plain:
                plain.settimeout(5)
                try:
                    with self._context.wrap_socket(plain, server_side=True) as secured:
                        self._talk(secured)
                except OSError:
                    continue

    def _talk(self, secured: ssl.SSLSocket) -> None:
        with secured.makefile("rb") as reader:
            while head := _head(reader):
                self.heads.append(head)
                length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
                answer = self.answer(reader.read(int(length.split(b":")[1])))
                secured.sendall(answer)
                if not answer.startswith(b"HTTP/1.1 200 OK"):
                    return

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(timeout=5)


@pytest.fixture
def almaty(tmp_path: Path) -> Keyholder:
    return create_keyholder(tmp_path / "almaty", made=START)


@pytest.fixture
def doha(tmp_path: Path) -> Keyholder:
    return create_keyholder(tmp_path / "doha", made=START)


@pytest.fixture
def server(almaty: Keyholder, doha: Keyholder) -> Iterator[Server]:
    server = Server(doha.server_context([almaty.tls_leaf]), echo)
    yield server
    server.close()


@pytest.fixture
def line(server: Server, almaty: Keyholder, doha: Keyholder) -> Iterator[HttpsLine]:
    with HttpsLine(gate=server.gate, context=almaty.client_context(doha.tls_leaf), timeout_s=5) as line:
        yield line


def refusal(line: HttpsLine) -> CarrierError:
    with pytest.raises(CarrierError) as caught:
        line.post([b"one"])
    return caught.value


def test_each_envelope_gets_its_answer_over_one_connection(server: Server, line: HttpsLine) -> None:
    assert line.post([b"one", b"two"]) == [b"eno", b"owt"]
    assert line.post([]) == []
    assert server.connections == 1
    head = server.heads[0].lower()
    assert head.startswith(b"post " + PATH.encode())
    assert b"content-type: " + CONTENT_TYPE.encode() in head
    assert b"cookie" not in head


def test_a_line_of_its_own(server: Server, almaty: Keyholder, doha: Keyholder) -> None:
    context = almaty.client_context(doha.tls_leaf)
    assert post([b"one"], gate=server.gate, context=context, timeout_s=5) == [b"eno"]


NONSENSE: dict[str, tuple[bytes, str]] = {
    "status": (response(b"", status="503 Busy"), "503"),
    "redirect": (response(b"", status="302 Found"), "302"),
    "no frames": (response(b"<html>"), "frames-form"),
    "too few": (response(write_frames([])), "count"),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_what_is_not_the_answer_of_a_gate(server: Server, line: HttpsLine, name: str) -> None:
    answer, fault = NONSENSE[name]
    server.answer = lambda _: answer
    error = refusal(line)
    assert (error.code, error.data) == ("carrier-answer", {"gate": server.gate, "fault": fault})


def test_an_answer_without_end_is_not_read_to_its_end(server: Server, line: HttpsLine) -> None:
    server.answer = lambda _: response(bytes(MAX_BYTES + 1), announced=MAX_BYTES * 100)
    error = refusal(line)
    assert (error.code, error.data["fault"]) == ("carrier-answer", "size")


def test_a_line_that_breaks(server: Server, line: HttpsLine) -> None:
    server.answer = lambda _: b""
    assert refusal(line).code == "carrier-broke-off"
    server.answer = lambda _: b"HTTP/1.1 2"
    assert refusal(line).code == "carrier-broke-off"
    server.answer = echo
    assert line.post([b"again"]) == [b"niaga"]


def test_nobody_listens(almaty: Keyholder, doha: Keyholder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        gate = f"127.0.0.1:{free.getsockname()[1]}"
    with HttpsLine(gate=gate, context=almaty.client_context(doha.tls_leaf), timeout_s=5) as line:
        assert refusal(line).code == "carrier-unreachable"


def test_either_side_refuses_the_others_leaf(
    server: Server, almaty: Keyholder, doha: Keyholder, tmp_path: Path
) -> None:
    stranger = create_keyholder(tmp_path / "stranger", made=START)
    for caller, pin in ((stranger, doha.tls_leaf), (almaty, stranger.tls_leaf)):
        with HttpsLine(gate=server.gate, context=caller.client_context(pin), timeout_s=5) as line:
            assert refusal(line).code == "carrier-refused-tls"


def test_the_environment_names_no_proxy(
    monkeypatch: pytest.MonkeyPatch, server: Server, almaty: Keyholder, doha: Keyholder
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    context = almaty.client_context(doha.tls_leaf)
    assert post([b"one"], gate=server.gate, context=context, timeout_s=5) == [b"eno"]


def test_the_carrier_meets_no_key() -> None:
    assert "keys" not in vars(https)

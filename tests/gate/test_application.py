import json
import socket
import time
from collections.abc import Iterator

import httpx
import pytest

from tests.gate.conftest import Gate
from wasl.flow.machine import CONTENT_TYPE, MAX_BYTES, PATH, read_frames, write_frames


def test_answers_one_frame_for_each(gate: Gate) -> None:
    answer = gate.post(write_frames([b"abc", b"", b"\xd0\xba"]))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == CONTENT_TYPE
    assert read_frames(answer.content) == [b"cba", b"", b"\xba\xd0"]


def test_keeps_the_line_open(gate: Gate) -> None:
    with gate.client() as client:
        for number in range(3):
            answer = client.post(PATH, content=write_frames([str(number).encode()]))
            assert read_frames(answer.content) == [str(number).encode()]


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"\x00",
        b"GET / HTTP/1.1",
        b"\xff" * 64,
        write_frames([b"whole"])[:-1],
        write_frames([b"whole"]) + b"trailing",
        b'{"json": true}',
    ],
    ids=["empty", "short", "text", "huge-count", "truncated", "trailing", "json"],
)
def test_refuses_garbage_with_nothing_but_a_status(gate: Gate, garbage: bytes) -> None:
    answer = gate.post(garbage)
    assert (answer.status_code, answer.content) == (400, b"")


@pytest.mark.parametrize("path", ["/", "/envelopes/", "/admin", f"{PATH}/../x", f"{PATH}?a=1/x", "/%2e%2e/keys"])
def test_knows_no_other_path(gate: Gate, path: str) -> None:
    with gate.client() as client:
        answer = client.get(path)
    assert answer.status_code in {404, 405}
    assert answer.content == b""


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_takes_nothing_but_post(gate: Gate, method: str) -> None:
    with gate.client() as client:
        answer = client.request(method, PATH)
    assert (answer.status_code, answer.content) == (405, b"")


def test_says_nothing_of_itself(gate: Gate) -> None:
    headers = gate.post(b"").headers
    assert set(headers) <= {"content-length", "connection"}


def test_refuses_a_body_that_is_too_large_before_it_is_read_to_the_end(gate: Gate) -> None:
    answer = gate.post(b"\x00" * (MAX_BYTES + 1))
    assert (answer.status_code, answer.content) == (413, b"")


def test_refuses_an_endless_body_without_a_length(gate: Gate) -> None:
    def pieces() -> Iterator[bytes]:
        for _piece in range(MAX_BYTES // 65_536 + 2):
            yield b"\x00" * 65_536

    with gate.client() as client:
        try:
            answer = client.post(PATH, content=pieces())
        except httpx.WriteError:
            return  # the gate hung up while we were still talking, which is as good
    assert answer.status_code == 413


def test_a_database_that_is_gone_is_503_and_comes_back(gate: Gate) -> None:
    (gate.home / "gone").touch()
    try:
        answer = gate.post(write_frames([b"abc"]))
        assert (answer.status_code, answer.content) == (503, b"")
        time.sleep(1.2)  # the pins are read meanwhile and stay as they are
    finally:
        (gate.home / "gone").unlink()
    assert gate.post(write_frames([b"abc"])).status_code == 200


def test_a_fault_of_the_program_tells_nobody_anything(gate: Gate) -> None:
    (gate.home / "fault").touch()
    try:
        answer = gate.post(write_frames([b"abc"]))
    finally:
        (gate.home / "fault").unlink()
    assert (answer.status_code, answer.content) == (500, b"")
    assert "RuntimeError" in gate.log
    assert "Kurgan" not in gate.log


def test_the_log_has_listed_fields_and_no_content(gate: Gate) -> None:
    canary = b"CANARY-4711"
    gate.post(write_frames([canary]))
    gate.post(canary)
    with gate.client() as client:
        client.get("/CANARY-4711?q=CANARY-4711", headers={"user-agent": "CANARY-4711"})
    assert "CANARY" not in gate.log
    taken = [line for line in map(json.loads, gate.log.splitlines()) if line.get("event") == "taken"]
    assert taken[-1]["frames"] == 1


def test_a_caller_that_falls_silent_does_not_stop_the_others(gate: Gate) -> None:
    context = gate.peer.client_context(gate.keys.tls_leaf)
    with (
        socket.create_connection(("127.0.0.1", gate.port)) as plain,
        context.wrap_socket(plain) as silent,
    ):
        silent.sendall(f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf".encode())
        assert gate.post(write_frames([b"abc"])).status_code == 200

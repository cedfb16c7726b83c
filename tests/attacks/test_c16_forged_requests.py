"""C16: what a peer says makes the node ask nobody: no link is followed, no picture fetched, no file read."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, arrived, befriend, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import TrustError
from wasl.exchange import read_card
from wasl.record import Address

SECRET: Final = "only on this disk"


@contextmanager
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A host that waits to be asked; yields its address and what it was asked."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def listen() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    caller.settimeout(2)
                    try:
                        heard.append(caller.recv(512))
                    except OSError:
                        heard.append(b"")

        threading.Thread(target=listen, daemon=True).start()
        yield f"127.0.0.1:{port}", heard
        server.shutdown(socket.SHUT_RDWR)


def texts(host: str, file: Path) -> tuple[str, ...]:
    return (
        f'#image("http://{host}/a.png") #read("{file}") #include "{file}"',
        f"![](http://{host}/a.png) <img src='http://{host}/b'> \\input{{{file}}}",
        f"[[file://{file}]] url(http://{host}/c) @import 'http://{host}/d'",
    )


def test_a_print_fetches_nothing_and_reads_no_file(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, tmp_path: Path
) -> None:
    from wasl.flow import prints

    kept = tmp_path / "kept.txt"
    kept.write_text(SECRET, "utf-8")
    with listener() as (host, heard):
        for text in texts(host, kept):
            report = arrived(almaty, doha, clock, draft(person(text), title=text))
            printed = prints.print_report(officer("yusuf"), report, "ar")
            assert printed.pdf.startswith(b"%PDF")
            assert SECRET.encode() not in printed.pdf
    assert heard == []


def test_taking_in_what_a_peer_says_asks_nobody(doha: Founded, clock: Clock, officer: Sign) -> None:
    with listener() as (host, heard):
        baku = Peer("baku", clock, gate=host)
        befriend(baku, doha, officer)
        arrived(baku, doha, clock, draft(title=f"http://{host}/ https://{host}/"))
        # Only to send is a gate called, and then by a line that knows its leaf: who answers otherwise hears no more
        # than the greeting.
        assert heard == []


@pytest.mark.parametrize(
    "gate",
    [
        "http://127.0.0.1:80",
        "127.0.0.1:80/path",
        "user@127.0.0.1:80",
        "127.0.0.1:80#x",
        "127.0.0.1:80\r\nHost: x",
        "file:///etc/passwd",
        "127.0.0.1",
        "127.0.0.1:0",
        "127.0.0.1:99999",
        "[::1]:80 ",
        "шлюз:80",
        "",
    ],
)
def test_a_gate_is_a_host_and_a_port(clock: Clock, gate: str) -> None:
    with pytest.raises(TrustError) as caught:
        read_card(Peer("baku", clock, gate=gate).card)
    assert caught.value.code == "card-form"


def test_who_answers_at_a_gate_without_its_leaf_is_told_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, send
    from wasl.flow.machine.wires import Caller

    with listener() as (host, heard):
        baku = Peer("baku", clock, gate=host)
        befriend(baku, doha, officer)
        report = write(officer("yusuf"), clock, Address(node=baku.node_id), said=draft(title=SECRET))
        release.release(officer("yusuf"), report, ["baku"])
        line = Caller(doha.home, timeout_s=5)
        try:
            assert send.send_due(baku.node_id, post=line.post).sent == 0
        finally:
            line.close()
    # It was called, and heard a greeting in TLS that it cannot answer.
    assert heard
    assert not any(SECRET.encode() in each for each in heard)

import socket

import pytest

from wasl.cli.node.ports import HIGHEST, LOWEST, is_free, pick_free, require_free
from wasl.errors import StoreError
from wasl.flow.machine import gate_host
from wasl.flow.machine.addresses import EVERYWHERE


def test_a_taken_port_is_refused_with_the_setting_that_holds_it() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_free(port)
        with pytest.raises(StoreError) as refused:
            require_free(port, door="gate")
    assert refused.value.code == "port-taken"
    assert refused.value.data == {"port": port, "setting": "gate_port"}


def test_a_port_that_was_left_a_moment_ago_is_free() -> None:
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            server.accept()[0].close()
    assert is_free(port)


def test_picks_ports_outside_of_what_the_system_lends() -> None:
    port = pick_free()
    assert LOWEST <= port <= HIGHEST < 32_768
    assert is_free(port)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("127.0.0.1:4433", "127.0.0.1"),
        ("127.1.2.3:4433", "127.0.0.1"),
        ("localhost:4433", "127.0.0.1"),
        ("gate.example.org:4433", EVERYWHERE),
        ("[2001:db8::1]:4433", EVERYWHERE),
        ("localhost.example.org:4433", EVERYWHERE),
    ],
)
def test_the_gate_is_open_to_the_outside_only_if_peers_come_from_there(address: str, host: str) -> None:
    assert gate_host(address) == host

"""A real node that is stopped, and what keeps it from starting."""

import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.cli.node.installed import ROOT, Node
from wasl.cli.node.claim import is_claimed
from wasl.cli.node.processes import is_alive, memory_bytes
from wasl.store import launcher


@pytest.fixture(scope="module")
def stopped(installed: Node) -> Iterator[Node]:
    """The node, stopped once for all tests of this file."""
    pids = [pid for name in ("supervisor", "web", "gate", "worker", "database") if (pid := installed.pid(name))]
    assert len(pids) == 5
    installed.wasl("node", "stop")
    assert not any(map(is_alive, pids))
    assert memory_bytes(*pids) == 0
    yield installed
    installed.wasl("node", "start")


def test_says_that_it_does_not_run(stopped: Node) -> None:
    status = stopped.status
    assert (status["running"], status["healthy"], status["queues"]) == (False, False, None)
    assert not any(process["answers"] or process["pid"] for process in status["processes"])


def test_cannot_be_stopped_twice(stopped: Node) -> None:
    assert stopped.refused("node", "stop")["code"] == "node-stopped"


@pytest.mark.parametrize("door", ["web", "gate"])
def test_a_taken_port_is_said_with_the_setting_to_change(stopped: Node, door: str) -> None:
    port = stopped.made[f"{door}_port"]
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        error = stopped.refused("node", "start")
    assert error["code"] == "port-taken"
    assert error["data"] == {"port": port, "setting": f"{door}_port"}
    assert str(port) in error["sentence"]
    assert not is_claimed(stopped.home / "run")
    assert not launcher.is_running(stopped.home / "pg")


def test_one_that_was_not_made_to_the_end_does_not_start(stopped: Node) -> None:
    mark = stopped.home / "run" / "unfinished"
    mark.touch()
    try:
        assert stopped.refused("node", "start")["code"] == "node-unfinished"
    finally:
        mark.unlink()


def test_a_folder_without_a_node_is_said(stopped: Node) -> None:
    error = stopped.refused("node", "start", str(stopped.home / "logs"))
    assert error["code"] == "home-missing"


def test_in_the_foreground_it_stays_and_stops_with_its_command(stopped: Node) -> None:
    command = [sys.executable, "-m", "wasl", "node", "start", str(stopped.home), "--foreground", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline()  # it answers once every door does
        assert stopped.is_healthy()
        process.terminate()
        assert process.wait(60) == 0
    assert not is_claimed(stopped.home / "run")
    assert not launcher.is_running(stopped.home / "pg")

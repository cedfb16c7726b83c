"""The processes of a real node that runs: watched, refused a second time, killed."""

import os
import signal

import pytest

from tests.cli.node.installed import Node
from wasl.cli.node.health import wait_until
from wasl.cli.node.processes import is_alive

DOORS = ("web", "gate", "worker")
PATIENCE_S = 60.0


def pid_of(node: Node, name: str) -> int:
    pid = node.pid(name)
    assert pid is not None
    return pid


def test_runs_whole_and_within_a_gigabyte(installed: Node) -> None:
    status = installed.status
    assert status["running"]
    assert status["healthy"]
    assert {process["name"] for process in status["processes"]} == {"supervisor", *DOORS, "database"}
    assert 0 < status["memory_bytes"] < 10**9
    assert int(status["database_version"].split(".")[0]) >= 15
    assert status["database_origin"] in {"system", "embedded"}
    assert status["queues"]["journal_size"] >= 1


def test_a_second_start_is_refused_and_changes_nothing(installed: Node) -> None:
    before = [installed.pid(name) for name in ("supervisor", *DOORS, "database")]
    error = installed.refused("node", "start")
    assert (error["family"], error["code"]) == ("store", "node-running")
    assert [installed.pid(name) for name in ("supervisor", *DOORS, "database")] == before


@pytest.mark.parametrize("name", DOORS)
def test_a_door_that_is_killed_comes_back(installed: Node, name: str) -> None:
    before = pid_of(installed, name)
    os.kill(before, signal.SIGKILL)
    assert wait_until(lambda: installed.pid(name) not in {None, before}, patience_s=PATIENCE_S)
    assert wait_until(lambda: installed.answers(name), patience_s=PATIENCE_S)


def test_a_node_whose_supervisor_was_killed_starts_again(installed: Node) -> None:
    before = {name: pid_of(installed, name) for name in ("supervisor", *DOORS)}
    os.kill(before["supervisor"], signal.SIGKILL)
    assert wait_until(lambda: not is_alive(before["supervisor"]), patience_s=5)
    assert is_alive(before["gate"]), "its doors have outlived it, and hold its ports"
    installed.wasl("node", "start")
    assert installed.is_healthy()
    assert not any(is_alive(before[name]) for name in DOORS)

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wasl.cli.node.claim import read_state
from wasl.cli.node.doors import RESTART_EXIT, Door
from wasl.cli.node.health import wait_until
from wasl.cli.node.processes import is_alive
from wasl.cli.node.supervisor import LONGEST_DELAY_S, STEADY_S, Supervisor, Watch, delay_after
from wasl.errors import StoreError


def test_waits_longer_after_each_end() -> None:
    assert [delay_after(ends) for ends in range(1, 9)] == [0.5, 1, 2, 4, 8, 16, 30, 30]


@given(ends=some.integers(1, 10_000))
def test_never_waits_longer_than_half_a_minute(ends: int) -> None:
    assert 0.5 <= delay_after(ends) <= LONGEST_DELAY_S


def test_one_that_ran_steadily_begins_again_with_a_short_wait() -> None:
    watch = Watch()
    for _end in range(5):
        watch.note_start(0.0)
        watch.note_end(1.0, wanted=False)
    watch.note_start(100.0)
    assert watch.note_end(100.0 + STEADY_S, wanted=False) == 0.5


def test_one_that_asks_for_it_starts_at_once() -> None:
    watch = Watch()
    watch.note_start(0.0)
    assert watch.note_end(0.1, wanted=True) == 0.0
    assert watch.ends == 0


class Bench:
    """A supervisor in a thread, over small programs that stand for doors."""

    def __init__(self, home: Path) -> None:
        self.home = home
        (home / "run").mkdir()
        self.database = True
        self.database_starts = 0

    def door(self, name: str, program: str) -> Door:
        return Door(name=name, command=(sys.executable, "-c", program), log=self.home / f"{name}.log")

    @contextmanager
    def running(self, *doors: Door) -> Iterator[Supervisor]:
        supervisor = Supervisor(
            self.home, doors, database_stands=lambda: self.database, start_database=self._start_database
        )
        thread = threading.Thread(target=supervisor.run)
        thread.start()
        try:
            yield supervisor
        finally:
            supervisor.stop()
            thread.join(30)
            assert not thread.is_alive()

    def state(self, name: str) -> dict[str, object]:
        return dict(read_state(self.home / "run").get("doors", {}).get(name, {}))

    def wait_for(self, name: str, **wanted: object) -> dict[str, object]:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            state = self.state(name)
            if state.get("pid") and all(state.get(key) == value for key, value in wanted.items()):
                return state
            time.sleep(0.02)
        pytest.fail(f"{name}: {self.state(name)}")

    def _start_database(self) -> None:
        self.database_starts += 1
        if self.database_starts == 1:
            raise StoreError("postgres-orphans", path="")
        self.database = True


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


SLEEP = "import time; time.sleep(600)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
)


def test_starts_a_door_again_that_was_killed(bench: Bench) -> None:
    with bench.running(bench.door("web", SLEEP), bench.door("gate", SLEEP)):
        first = bench.wait_for("web")
        other = bench.wait_for("gate")
        os.kill(int(str(first["pid"])), signal.SIGKILL)
        again = bench.wait_for("web", restarts=1, last_exit=-9)
        assert again["pid"] != first["pid"]
        assert bench.state("gate")["pid"] == other["pid"]


def test_starts_a_door_at_once_that_asks_for_it(bench: Bench) -> None:
    marker = bench.home / "second"
    program = f"import pathlib, sys, time; m = pathlib.Path({str(marker)!r})\n"
    program += f"if not m.exists(): m.touch(); sys.exit({RESTART_EXIT})\ntime.sleep(600)"
    with bench.running(bench.door("gate", program)):
        bench.wait_for("gate", restarts=1, last_exit=RESTART_EXIT)


def test_stops_its_doors_and_what_they_started(bench: Bench) -> None:
    child = bench.home / "child"
    program = f"import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', {SLEEP!r}])\n"
    program += f"open({str(child)!r}, 'w').write(str(p.pid)); time.sleep(600)"
    with bench.running(bench.door("web", program)):
        pid = int(str(bench.wait_for("web")["pid"]))
        _wait_for_text(child)
    assert not is_alive(pid)
    assert wait_until(lambda: not is_alive(int(child.read_text())), patience_s=5)


def test_kills_a_door_that_does_not_listen(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wasl.cli.node.supervisor.STOP_PATIENCE_S", 0.3)
    with bench.running(bench.door("web", STUBBORN)):
        pid = int(str(bench.wait_for("web")["pid"]))
        _wait_for_text(bench.home / "web.log")
    assert not is_alive(pid)


def test_starts_the_database_again(bench: Bench) -> None:
    with bench.running(bench.door("web", SLEEP)):
        bench.wait_for("web")
        bench.database = False
        deadline = time.monotonic() + 10
        while not bench.database and time.monotonic() < deadline:
            time.sleep(0.05)
        assert bench.database
        assert bench.database_starts == 2


def test_a_door_reads_no_secret_and_no_role_of_the_callers_environment(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"ROLE": "owner", "URL": "postgresql://somebody:secret@/wasl"}.items():
        monkeypatch.setenv(f"WASL_DATABASE_{name}", value)
    monkeypatch.setenv("WASL_NODE", "/elsewhere")
    program = "import json, os, time; print(json.dumps(dict(os.environ)), flush=True); time.sleep(600)"
    door = bench.door("web", program)
    with bench.running(door):
        bench.wait_for("web")
        seen = json.loads(_wait_for_text(door.log))
    assert seen["WASL_NODE"] == str(bench.home)
    assert not {name for name in seen if name.startswith("WASL_DATABASE")}
    assert door.log.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_stops_no_door(bench: Bench) -> None:
    (bench.home / "full").symlink_to("/dev/full")
    door = Door(name="web", command=(sys.executable, "-c", "print('x' * 100000, flush=True)"), log=bench.home / "full")
    with bench.running(door, bench.door("gate", SLEEP)):
        gate = bench.wait_for("gate")
        bench.wait_for("web", restarts=1)
        assert is_alive(int(str(gate["pid"])))


def _wait_for_text(path: Path) -> str:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if path.exists() and (text := path.read_text(encoding="utf-8")):
            return text
        time.sleep(0.02)
    pytest.fail(f"nothing in {path}")

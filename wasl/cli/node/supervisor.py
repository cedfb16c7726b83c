"""The process that keeps a node running: starts the doors, starts a door again that ended, and stops all in order.

A door that ends comes back after 0.5 s, then 1, 2, 4 ... 30 s if it keeps ending; one that ran for a minute begins
again at 0.5 s. The node's own database is watched in the same way. SIGTERM stops the doors first, then the database.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from wasl.cli.node.claim import end_group, write_holder, write_state
from wasl.cli.node.doors import RESTART_EXIT, Door, environment, list_doors
from wasl.errors import StoreError
from wasl.flow import machine

FIRST_DELAY_S: Final = 0.5
LONGEST_DELAY_S: Final = 30.0
STEADY_S: Final = 60.0
TICK_S: Final = 0.2
STOP_PATIENCE_S: Final = 10.0
LARGEST_LOG_BYTES: Final = 5_000_000

_logger = machine.logger("supervisor")


def delay_after(ends: int) -> float:
    """Say how long to wait before the next start.

    Args:
        ends: How often it ended in a row without having run steadily, at least 1.

    Returns:
        Seconds.
    """
    return min(FIRST_DELAY_S * 2.0 ** min(ends - 1, 16), LONGEST_DELAY_S)


@dataclass(slots=True, kw_only=True)
class Watch:
    """When to start something again that may end at any time.

    Attributes:
        started_s: When it was started last, on the monotonic clock.
        next_s: When it may be started next.
        ends: How often it ended in a row without having run steadily.
        restarts: How often it was started again in all.
    """

    started_s: float = 0.0
    next_s: float = 0.0
    ends: int = 0
    restarts: int = -1

    def note_start(self, now_s: float) -> None:
        """Note that it starts.

        Args:
            now_s: The monotonic clock.
        """
        self.started_s = now_s
        self.restarts += 1

    def note_end(self, now_s: float, *, wanted: bool) -> float:
        """Note that it ended.

        Args:
            now_s: The monotonic clock.
            wanted: True if it asked to be started again.

        Returns:
            Seconds until it may start again.
        """
        if wanted:
            self.next_s = now_s
            return 0.0
        self.ends = 1 if now_s - self.started_s >= STEADY_S else self.ends + 1
        delay = delay_after(self.ends)
        self.next_s = now_s + delay
        return delay


@dataclass(slots=True, kw_only=True)
class Running:
    """A door and its process.

    Attributes:
        door: The door.
        watch: When to start it.
        process: Its process, or None between two.
        since: When this process was started, aware, UTC.
        last_exit: Status with which the one before ended, or None.
    """

    door: Door
    watch: Watch = field(default_factory=Watch)
    process: subprocess.Popen[bytes] | None = None
    since: datetime | None = None
    last_exit: int | None = None


class Supervisor:
    """Keeps the doors of one node running until it is told to stop."""

    def __init__(
        self,
        home: Path,
        doors: Sequence[Door],
        *,
        database_stands: Callable[[], bool],
        start_database: Callable[[], None],
    ) -> None:
        """Make it.

        Args:
            home: The node's directory, absolute.
            doors: Its processes.
            database_stands: Says whether the database is there.
            start_database: Starts it.
        """
        self._home = home
        self._doors = [Running(door=door) for door in doors]
        self._environment = environment(home)
        self._database = Watch()
        self._database_stands = database_stands
        self._start_database = start_database
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask it to stop; safe in a signal handler."""
        self._stop.set()

    def run(self) -> None:
        """Keep the doors running until `stop`, then stop them."""
        self._database.note_start(time.monotonic())
        try:
            while not self._stop.is_set():
                if self._tend(time.monotonic()):
                    self._publish()
                self._stop.wait(TICK_S)
        finally:
            self._stop_doors()

    def _tend(self, now_s: float) -> bool:
        self._tend_database(now_s)
        changed = False
        for running in self._doors:
            if running.process is not None and (status := running.process.poll()) is not None:
                self._note_end(running, status, now_s)
                changed = True
            if running.process is None and now_s >= running.watch.next_s:
                self._start(running, now_s)
                changed = True
        return changed

    def _tend_database(self, now_s: float) -> None:
        watch = self._database
        if now_s < watch.next_s or self._database_stands():
            return
        try:
            self._start_database()
            watch.note_start(now_s)
            _logger.warning("database-started-again")
        except StoreError:
            delay = watch.note_end(now_s, wanted=False)
            _logger.exception("database-not-started", extra={"delay_s": delay})

    def _start(self, running: Running, now_s: float) -> None:
        door = running.door
        try:
            with _open_log(door.log) as log:
                running.process = subprocess.Popen(
                    door.command,
                    cwd="/",
                    env=dict(self._environment),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    umask=0o077,
                    process_group=0,
                )
        except OSError:
            delay = running.watch.note_end(now_s, wanted=False)
            _logger.exception("door-not-started", extra={"which": door.name, "delay_s": delay})
            return
        running.watch.note_start(now_s)
        running.since = datetime.now(UTC)
        _logger.info("door-started", extra={"which": door.name, "pid": running.process.pid})

    def _note_end(self, running: Running, status: int, now_s: float) -> None:
        if running.process is not None:
            # Its children may have outlived it, and would hold its port.
            end_group(running.process.pid, patience_s=1.0)
        delay = running.watch.note_end(now_s, wanted=status == RESTART_EXIT)
        running.process, running.last_exit = None, status
        _logger.warning("door-ended", extra={"which": running.door.name, "exit": status, "delay_s": delay})

    def _stop_doors(self) -> None:
        processes = [running.process for running in self._doors if running.process is not None]
        for process in processes:
            process.terminate()
        deadline = time.monotonic() + STOP_PATIENCE_S
        for process in processes:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
        for process in processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _publish(self) -> None:
        # Without its state a node runs on; with a full disk there is nothing better to do.
        with contextlib.suppress(StoreError):
            write_state(self._home / "run", {"supervisor": os.getpid(), "doors": self._facts()})

    def _facts(self) -> Mapping[str, Mapping[str, Any]]:
        return {
            running.door.name: {
                "pid": running.process.pid if running.process else None,
                "since": running.since.isoformat() if running.since else None,
                "restarts": max(running.watch.restarts, 0),
                "last_exit": running.last_exit,
            }
            for running in self._doors
        }


def _open_log(path: Path) -> Any:  # noqa: ANN401 - a binary file, for a process to write to
    if path.exists() and path.stat().st_size > LARGEST_LOG_BYTES:
        path.replace(path.with_suffix(".log.1"))
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


def supervise(path: Path, lock: int) -> None:
    """Run a node whose database runs.

    Args:
        path: The node's directory.
        lock: Descriptor of the node's lock, which this process inherited.
    """
    with contextlib.suppress(OSError):  # on a full disk the number is missing, and the lock holds all the same
        write_holder(lock)
    home, config = machine.load(path)
    supervisor = Supervisor(
        home.path,
        list_doors(home.path, web_port=config.web_port),
        database_stands=lambda: machine.database_stands(home, config),
        start_database=lambda: machine.start_database(home, config),
    )
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: supervisor.stop())
    _logger.info("node-started", extra={"pid": os.getpid()})
    try:
        supervisor.run()
    finally:
        (home.run / "state.json").unlink(missing_ok=True)
        machine.stop_database(home, config)
        _logger.info("node-stopped")


if __name__ == "__main__":
    machine.configure_logs("supervisor")
    supervise(Path(sys.argv[1]), int(sys.argv[2]))

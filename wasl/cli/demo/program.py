"""Drives the `wasl` program from outside, as a person or a script would: a process, arguments, JSON.

Nothing of store, flow or exchange is imported: what the demonstration knows of a node is what the program says.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import wasl
from wasl.cli.demo.answer import Answer
from wasl.cli.demo.failure import FactFailedError

Result = TypeVar("Result")

PATIENCE_S: Final = 30.0
_COMMAND_PATIENCE_S: Final = 180.0
_PAUSE_S: Final = 0.2


@dataclass(kw_only=True)
class Node:
    """One node of the story, as its people reach it.

    Attributes:
        slug: ``almaty`` or ``doha``.
        home: Its directory.
        web_port: Port of its web door.
        gate_port: Port of its gate.
        credentials: Passphrase and TOTP secret by login, as shown once.
        peak_bytes: The most memory that its processes had together.
        runs: How often the program was run for it.
    """

    slug: str
    home: Path
    web_port: int = 0
    gate_port: int = 0
    credentials: dict[str, Mapping[str, str]] = field(default_factory=dict)
    peak_bytes: int = 0
    runs: int = 0
    _batch: subprocess.Popen[str] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def web(self) -> str:
        """Address for browsers."""
        return f"http://{self.slug}.localhost:{self.web_port}"

    def run(self, login: str, *arguments: str, given: str = "") -> Answer:
        """Run `wasl` at this node.

        Args:
            login: Officer who acts; empty for commands that need none.
            *arguments: The command line.
            given: Standard input.

        Returns:
            The answer, whatever it is.
        """
        self.runs += 1
        if arguments[0] == "node":
            return run_program(arguments, environment=self._environment())
        with self._lock:
            if self._batch is None:
                self._batch = _start_batch(self._environment())
            return _ask_batch(self._batch, login, arguments, given)

    def close(self) -> None:
        """End the process that runs this node's commands."""
        with self._lock:
            if self._batch is not None:
                self._batch.communicate(timeout=_COMMAND_PATIENCE_S)
                self._batch = None

    def _environment(self) -> dict[str, str]:
        return program_environment() | {"WASL_NODE": str(self.home)}

    def get(self, login: str, *arguments: str, given: str = "") -> Mapping[str, Any]:
        """Run `wasl` at this node and return what it answered.

        Args:
            login: Officer who acts.
            *arguments: The command line.
            given: Standard input.

        Returns:
            The document.
        """
        return self.run(login, *arguments, given=given).result


def program_environment() -> dict[str, str]:
    """Return the environment in which this very package is found, and no node is named."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith("WASL_NODE") and name != "WASL_OFFICER"
    }
    return kept | {"PYTHONPATH": str(Path(wasl.__file__).parent.parent), "PYTHONIOENCODING": "utf-8"}


def run_program(arguments: Sequence[str], *, environment: Mapping[str, str]) -> Answer:
    """Run `wasl ... --json` once, in a process of its own.

    Args:
        arguments: The command line.
        environment: Its environment.

    Returns:
        The answer.
    """
    done = subprocess.run(
        [sys.executable, "-m", "wasl", *arguments, "--json"],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_COMMAND_PATIENCE_S,
        check=False,
    )
    document = json.loads(done.stdout) if done.stdout.strip() else {}
    return Answer(arguments=tuple(arguments), exit_code=done.returncode, document=document, talk=done.stderr)


def _start_batch(environment: Mapping[str, str]) -> subprocess.Popen[str]:
    # One process for all commands of a node: each is the same command line with the same JSON, without the start.
    # In a session of its own, so that Ctrl-C reaches the story and not, in the middle of a command, the program.
    return subprocess.Popen(
        [sys.executable, "-m", "wasl", "batch"],
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def _ask_batch(batch: subprocess.Popen[str], login: str, arguments: Sequence[str], given: str) -> Answer:
    if batch.stdin is None or batch.stdout is None:
        raise FactFailedError("command", expected="pipes", got="none")
    words = [*arguments, "--as", login] if login else [*arguments]
    batch.stdin.write(json.dumps({"words": words, "input": given}, ensure_ascii=False) + "\n")
    batch.stdin.flush()
    line = batch.stdout.readline()
    if not line:
        raise FactFailedError("command", expected="an answer", got=f"{' '.join(arguments)}: the program ended")
    answer = json.loads(line)
    return Answer(
        arguments=tuple(arguments),
        exit_code=answer["exit_code"],
        document=answer["answer"] or {},
        talk=answer["talk"],
    )


def wait_for(fact: str, look: Callable[[], Result | None], *, patience_s: float = PATIENCE_S) -> Result:
    """Look again and again until there is something to see.

    Args:
        fact: Name of the fact that fails if nothing comes.
        look: Returns what is waited for, or None.
        patience_s: How long at most.

    Returns:
        What came.

    Raises:
        FactFailedError: If nothing came in time.
    """
    until = time.monotonic() + patience_s
    while True:
        found = look()
        if found is not None:
            return found
        if time.monotonic() > until:
            raise FactFailedError(fact, expected="in time", got=f"nothing in {patience_s:.0f} s")
        time.sleep(_PAUSE_S)


def together(*tasks: Callable[[], Result]) -> list[Result]:
    """Do several things at the same time.

    Args:
        *tasks: The things.

    Returns:
        Their results, in order; the first fault is raised when all have ended.
    """
    with ThreadPoolExecutor(len(tasks)) as pool:
        return [future.result() for future in [pool.submit(task) for task in tasks]]

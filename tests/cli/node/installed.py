"""A real node for tests: made and run by the program itself, as a user would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wasl.cli.node.claim import read_state
from wasl.cli.node.doors import NAMES
from wasl.cli.node.health import door_answers
from wasl.flow import machine

ROOT = Path(__file__).parents[3]
PATIENCE_S = 120


def run_wasl(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WASL_", "DJANGO_", "LC_", "LANG"))
    }
    # The suite chooses the PostgreSQL for all its tests, and ours is no exception.
    chosen = {"WASL_POSTGRES": os.environ["WASL_POSTGRES"]} if "WASL_POSTGRES" in os.environ else {}
    return subprocess.run(
        [sys.executable, "-m", "wasl", *words],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=kept | chosen | {"WASL_LANG": "en"} | variables,
        text=True,
        timeout=PATIENCE_S,
    )


def init(home: Path, *, slug: str = "doha", **variables: str) -> subprocess.CompletedProcess[str]:
    """Make a node."""
    names = ("--name-en", "Doha centre", "--name-ru", "Центр в Дохе", "--name-ar", "مركز الدوحة")
    words = ("node", "init", str(home), "--slug", slug, *names, "--manager", "amal", "--manager-name", "Amal", "--json")
    return run_wasl(*words, **variables)


@dataclass(kw_only=True)
class Node:
    """A node in a folder."""

    home: Path
    made: dict[str, Any] = field(default_factory=dict)

    def wasl(self, *words: str, login: str = "amal") -> Any:  # noqa: ANN401 - JSON
        """Run a command that must succeed, and return its answer."""
        done = run_wasl(*words, "--node", str(self.home), "--as", login, "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def appoint(self, login: str, *rights: str) -> None:
        """Let both managers make an officer of the centre desk; Sara becomes the second manager if there is none."""
        managers = [each for each in self.wasl("officer", "list")["officers"] if each["rights"] == ["manage"]]
        several = [word for right in rights for word in ("--right", right)]
        if len(managers) == 1:
            self.wasl("officer", "add", "sara", "--name", "Sara", "--member-of", "centre", "--right", "manage")
        words = ("officer", "add", login, "--name", login.title(), "--member-of", "centre")
        waits = self.wasl(*words, *several)["proposal"]
        self.wasl("approve", waits["proposal_id"], "--digest", waits["digest"], login="sara")

    def refused(self, *words: str) -> dict[str, Any]:
        """Run a command that must fail, and return its error."""
        done = run_wasl(*words, "--node", str(self.home), "--json")
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        error = json.loads(done.stdout)["error"]
        assert error["sentence"] in " ".join(done.stderr.split())
        return dict(error)

    @property
    def status(self) -> dict[str, Any]:
        """What of it runs."""
        return dict(self.wasl("node", "status"))

    def pid(self, name: str) -> int | None:
        """Number of one of its processes, asked without the program, which takes a second to start."""
        home, config = machine.load(self.home)
        if name == "database":
            return machine.read_database(home, config).pid
        state = read_state(home.run)
        found = state.get("supervisor") if name == "supervisor" else state.get("doors", {}).get(name, {}).get("pid")
        return None if found is None else int(found)

    def answers(self, name: str) -> bool:
        """Whether one of its doors answers."""
        home, config = machine.load(self.home)
        return door_answers(name, home, config, self.pid(name))

    def is_healthy(self) -> bool:
        """Whether all its doors and its database answer."""
        home, config = machine.load(self.home)
        return machine.read_database(home, config).running and all(map(self.answers, NAMES))

    def logs(self) -> str:
        """All that its processes wrote."""
        return "".join(path.read_text(encoding="utf-8") for path in sorted((self.home / "logs").iterdir()))

"""A centre for tests that need two: its own home, its own database, and the program itself, command by command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.cli.node.installed import ROOT
from wasl.store.launcher import DatabaseUrls

MANAGERS = ("amal", "noora")
OFFICER = "yusuf"
RIGHTS = ("read", "originate", "release")


@dataclass(frozen=True, kw_only=True)
class Centre:
    """A node in a folder, and a process of its own in which its commands run one after the other."""

    slug: str
    home: Path
    process: subprocess.Popen[str]

    def run(self, *words: str, login: str = OFFICER) -> Any:  # noqa: ANN401 - JSON
        """Run a command that must succeed, and return its answer."""
        answer = self.try_to(*words, login=login)
        assert answer["exit_code"] == 0, answer
        return answer["answer"]

    def try_to(self, *words: str, login: str = OFFICER) -> dict[str, Any]:
        """Run a command, and return exit code, answer and talk."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([*words, "--as", login]) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"{self.slug} ended"
        return dict(json.loads(line))

    def add(self, card: Path, slug: str) -> str:
        """Take a peer's card; return the forty digits."""
        return str(self.run("peer", "add", str(card), "--slug", slug, login=MANAGERS[0])["digits"])

    def confirm(self, slug: str, digits: str) -> None:
        """Let both managers confirm the digits of a peer."""
        for manager in MANAGERS:
            self.run("peer", "confirm", slug, digits, login=manager)

    def carry_in(self, folder: Path) -> dict[str, Any]:
        return dict(self.run("carry", "in", str(folder)))

    def carry_out(self, peer: str, folder: Path) -> dict[str, Any]:
        return dict(self.run("carry", "out", peer, str(folder)))

    def look_after_files(self) -> None:
        """Let the worker look after files of which nothing has come for a long time."""
        program = (
            "import sys\n"
            "from datetime import UTC, datetime, timedelta\n"
            "from pathlib import Path\n"
            "from wasl.flow import machine\n"
            "machine.open_django(Path(sys.argv[1]))\n"
            "from wasl.flow import arriving, tending\n"
            "from wasl.store import models\n"
            "from wasl.store.wall.subject import NODE, speaking\n"
            "with speaking(NODE):\n"
            "    models.HeldFile.objects.update(touched=datetime.now(UTC) - arriving.STALLED - timedelta(hours=1))\n"
            "tending.tend()\n"
        )
        subprocess.run([sys.executable, "-c", program, str(self.home)], check=True, cwd=ROOT, env=_clean())

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(30)
        if self.process.stdout is not None:
            self.process.stdout.close()


def found(place: Path, slug: str, urls: DatabaseUrls) -> Centre:
    """Found a centre with two managers and an officer."""
    home = place / slug
    names = ("--name-en", slug.title(), "--name-ru", f"Центр {slug}", "--name-ar", f"مركز {slug}")
    words = ("node", "init", str(home), "--slug", slug, *names, "--manager", MANAGERS[0], "--json")
    database = {"WASL_DATABASE_URL": urls.app, "WASL_DATABASE_OWNER_URL": urls.owner}
    subprocess.run(
        [sys.executable, "-m", "wasl", *words], check=True, capture_output=True, cwd=ROOT, env=_clean() | database
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "wasl", "batch", "--node", str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        env=_clean(),
    )
    centre = Centre(slug=slug, home=home, process=process)
    desk = centre.run("desk", "list", login=MANAGERS[0])["desks"][0]["slug"]
    _add(centre, MANAGERS[1], desk, ("manage",))
    _add(centre, OFFICER, desk, RIGHTS)
    return centre


def agreement(peer: str) -> tuple[str, ...]:
    """The words that propose an agreement to a peer."""
    today = datetime.now(UTC).date()
    return (
        *("agreement", "propose", peer, "--title-en", "Terms", "--title-ru", "Условия", "--title-ar", "اتفاق"),
        *("--topic", "heroin-opiates", "--kind", "seizure", "--category", "suspect", "--purpose", "operational"),
        *("--highest-tlp", "TLP:AMBER", "--highest-hcode", "H1", "--onward", "none"),
        *("--from", str(today - timedelta(days=1)), "--until", str(today + timedelta(days=90))),
    )


def _add(centre: Centre, login: str, desk: str, rights: tuple[str, ...]) -> None:
    several = [word for right in rights for word in ("--right", right)]
    words = ("officer", "add", login, "--name", login.title(), "--member-of", desk, *several)
    waits = centre.run(*words, login=MANAGERS[0]).get("proposal")
    if waits:
        centre.run("approve", waits["proposal_id"], "--digest", waits["digest"], login=MANAGERS[1])


def _clean() -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WASL_", "DJANGO_", "LC_", "LANG"))
    }
    chosen = {"WASL_POSTGRES": os.environ["WASL_POSTGRES"]} if "WASL_POSTGRES" in os.environ else {}
    return kept | chosen | {"WASL_LANG": "en"}

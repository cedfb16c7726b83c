"""The stage: both nodes, the proxy between them, what has been learned so far, and the voice that tells the story."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text as Line

from wasl.cli.demo.facts import Facts
from wasl.cli.demo.program import Node, program_environment
from wasl.cli.demo.proxy import Proxy
from wasl.cli.node.processes import family, memory_bytes
from wasl.cli.session import Session

_PAUSE_S: Final = 1.5
_SAMPLE_S: Final = 2.0
_TABLE_WIDTH: Final = 118


@dataclass(kw_only=True)
class Stage:
    """Everything that the steps share.

    Attributes:
        session: Language and form of the answer.
        console: Where the story is told.
        place: Directory of both nodes and of what they hand over.
        examples: Directory of the example data.
        almaty: The node in Almaty.
        doha: The node in Doha.
        proxy: In front of Doha's gate.
        check: True to run without pause and without tables.
        learned: Ids and other texts that later steps need.
        step: The step that runs.
    """

    session: Session
    console: Console
    place: Path
    examples: Path
    almaty: Node
    doha: Node
    proxy: Proxy
    check: bool
    learned: dict[str, str] = field(default_factory=dict)
    step: str = ""
    facts: Facts = field(init=False)

    def __post_init__(self) -> None:
        """Let every fact be shown as it is found to hold."""
        self.facts = Facts(show=self._show_fact)

    def open_step(self, number: int, name: str) -> None:
        """Begin a step.

        Args:
            number: Its number, from 1.
            name: Its name.
        """
        if self.step and not self.check:
            time.sleep(_PAUSE_S)
        self.step = name
        self.console.print()
        self.console.print(Rule(Line(f"{number}. {self.say(f'demo-step-{name}')}", style="bold"), align="left"))

    def tell(self, key: str, /, **data: object) -> None:
        """Tell a sentence of the story.

        Args:
            key: Key of the catalogues.
            **data: Values for its places.
        """
        self.console.print(Padding(Line(self.say(key, **data)), (0, 2)))

    def put(self, text: str, *, style: str = "") -> None:
        """Put a line that is the same in every language.

        Args:
            text: The line.
            style: How it looks.
        """
        self.console.print(Padding(Line(text, style=style), (0, 4)))

    @contextmanager
    def working(self, key: str, /, **data: object) -> Iterator[None]:
        """Show that something takes a while.

        Args:
            key: Key of the catalogues.
            **data: Values for its places.

        Yields:
            Nothing.
        """
        if self.console.is_terminal:
            with self.console.status(self.say(key, **data)):
                yield
        else:
            yield

    def show(self, node: Node, login: str, *arguments: str) -> None:
        """Show what a person sees who runs this command; left out under ``--check``.

        Args:
            node: At which node.
            login: As whom.
            *arguments: The command line.
        """
        if self.check:
            return
        self.console.print(
            Padding(Line(f"$ wasl --node {node.slug} --as {login} {' '.join(arguments)}", style="dim"), (0, 2))
        )
        environment = program_environment() | {
            "WASL_NODE": str(node.home),
            "WASL_OFFICER": login,
            "COLUMNS": str(min(_TABLE_WIDTH, self.console.width - 4)),
        }
        shown = subprocess.run(
            [sys.executable, "-m", "wasl", "--lang", self.session.language, *arguments],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.console.print(Padding(Line(shown.stdout.rstrip()), (0, 4)))

    def say(self, key: str, /, **data: object) -> str:
        """Return a sentence in the reader's language.

        Args:
            key: Key of the catalogues.
            **data: Values for its places.

        Returns:
            The sentence.
        """
        return self.session.say(key, **data)

    def _show_fact(self, fact: str) -> None:
        line = Line("  ✓ ", style="green")
        line.append(self.say(f"demo-fact-{fact}"), style="")
        self.console.print(line)


class Scales:
    """Weighs the processes of both nodes, again and again, in a thread of its own."""

    def __init__(self, *nodes: Node) -> None:
        """Make them; `watch` lets them weigh.

        Args:
            *nodes: The nodes; each keeps its own peak.
        """
        self._nodes = nodes
        self._pids: dict[str, tuple[int, ...]] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, name="demo-scales", daemon=True)

    def watch(self, pids: Mapping[str, tuple[int, ...]]) -> None:
        """Weigh these processes from now on.

        Args:
            pids: First processes of each node, by its short name.
        """
        self._pids = dict(pids)
        if not self._thread.is_alive():
            self._thread.start()

    def stop(self) -> None:
        """End."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join(_SAMPLE_S * 2)

    def _weigh(self) -> None:
        while not self._over.wait(_SAMPLE_S):
            for node in self._nodes:
                first = self._pids.get(node.slug, ())
                everybody = {pid for each in first for pid in family(each)}
                node.peak_bytes = max(node.peak_bytes, memory_bytes(*everybody))


Step = Callable[[Stage], None]

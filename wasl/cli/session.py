"""One run of the program: who acts, where, in which language, and how the answer is given.

An answer goes to standard output, talk goes to standard error, so that ``--json`` gives one document and nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from rich.console import Console, RenderableType

from wasl.cli.plain import to_json, to_plain
from wasl.errors import InputError
from wasl.render.sentences import say

if TYPE_CHECKING:
    from wasl.record import Actor

NODE_VARIABLE: Final = "WASL_NODE"
OFFICER_VARIABLE: Final = "WASL_OFFICER"
_WIDTH_OF_A_PIPE: Final = 140


@dataclass(kw_only=True)
class Session:
    """What the global options say, and the way to answer.

    Attributes:
        language: Of everything shown.
        node: Directory of the node; empty if only the environment may name it.
        login: Officer who acts; empty if only the environment may name one.
        desk: Desk for which the officer acts; empty for the officer's first.
        as_json: True if the answer is to be one JSON document.
        answered: True once the answer was given.
        acting: The officer who acts, once that was asked.
    """

    language: str
    node: str = ""
    login: str = ""
    desk: str = ""
    as_json: bool = False
    answered: bool = field(default=False, init=False)
    acting: Actor | None = field(default=None, init=False)

    @cached_property
    def output(self) -> Console:
        """Where answers go."""
        return _console(stderr=False)

    @cached_property
    def talk(self) -> Console:
        """Where everything else goes."""
        return _console(stderr=True)

    def say(self, key: str, /, **data: object) -> str:
        """Return a sentence in the reader's language.

        Args:
            key: Key of the catalogues.
            **data: Values for its places.

        Returns:
            The sentence.
        """
        return say(key, self.language, isolate=self.language == "ar", **data)

    def open_node(self) -> None:
        """Make the node named by ``--node`` or the environment ready for use.

        Raises:
            InputError: ``batch-other-node`` if this process has opened another node.
            StoreError: With the codes of the node's home, if there is none or it cannot be read.
        """
        import django  # noqa: PLC0415 - half a second that `wasl --help` does not pay
        from django.apps import apps  # noqa: PLC0415

        if apps.ready:
            if self.node not in {"", os.environ.get(NODE_VARIABLE, "")}:
                raise InputError("batch-other-node", path=self.node)
            return
        if self.node:
            os.environ[NODE_VARIABLE] = self.node
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.settings")
        django.setup()

    def actor(self) -> Actor:
        """Return the officer who acts.

        Returns:
            The actor, at the desk of ``--desk``.

        Raises:
            InputError: ``officer-unnamed`` if nobody was named.
            AccessError: ``officer-not-found`` or ``desk-not-yours``.
        """
        from wasl.flow import access  # noqa: PLC0415 - needs an opened node

        login = self.login or os.environ.get(OFFICER_VARIABLE, "")
        if not login:
            raise InputError("officer-unnamed", option="--as", variable=OFFICER_VARIABLE)
        self.acting = access.sign_on(login, desk=self.desk, door="cli")
        return self.acting

    def answer(self, value: object, show: Callable[[], RenderableType]) -> None:
        """Give the answer: once, to standard output.

        Args:
            value: For ``--json``.
            show: Makes the same for a person; only called if a person reads.
        """
        self.answered = True
        if self.as_json:
            sys.stdout.write(to_json(to_plain(value)))
            sys.stdout.flush()
        else:
            self.output.print(show())


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = _WIDTH_OF_A_PIPE
    return console

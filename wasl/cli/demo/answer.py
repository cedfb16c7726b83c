"""What one run of the program answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wasl.cli.demo.failure import FactFailedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one run of the program answered.

    Attributes:
        arguments: The command line, for people.
        exit_code: 0 done, 1 failed, 2 usage, 3 not trusted.
        document: The JSON on standard output.
        talk: Standard error.
    """

    arguments: tuple[str, ...]
    exit_code: int
    document: Mapping[str, Any]
    talk: str

    @property
    def code(self) -> str:
        """Code of the error; empty if there was none."""
        return str(self.document.get("error", {}).get("code", ""))

    @property
    def result(self) -> Mapping[str, Any]:
        """The document of a run that succeeded.

        Raises:
            FactFailedError: If it failed.
        """
        if self.exit_code:
            raise FactFailedError(
                "command", expected=0, got=f"{' '.join(self.arguments)}: {self.exit_code} {self.talk.strip()[-600:]}"
            )
        return self.document

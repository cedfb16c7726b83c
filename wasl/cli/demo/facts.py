"""Facts: what the demonstration claims, checked as it goes, and shown as it is checked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from wasl.cli.demo.answer import Answer
from wasl.cli.demo.failure import FactFailedError


@dataclass(kw_only=True)
class Facts:
    """The facts of one run.

    Attributes:
        show: Called with the name of each fact that holds.
        held: Names of the facts that held, in order.
    """

    show: Callable[[str], None]
    held: list[str] = field(default_factory=list)

    def equal(self, fact: str, got: object, expected: object) -> None:
        """Claim that two values are equal.

        Args:
            fact: Name of the fact.
            got: What was read.
            expected: What it is to be.

        Raises:
            FactFailedError: If they are not.
        """
        if got != expected:
            raise FactFailedError(fact, expected=expected, got=got)
        self._hold(fact)

    def among(self, fact: str, wanted: object, found: Collection[object]) -> None:
        """Claim that something is among others.

        Args:
            fact: Name of the fact.
            wanted: What is to be there.
            found: What was read.

        Raises:
            FactFailedError: If it is not.
        """
        if wanted not in found:
            raise FactFailedError(fact, expected=wanted, got=list(found))
        self._hold(fact)

    def refused(self, fact: str, answer: Answer, code: str) -> None:
        """Claim that the program refused, and for which reason.

        Args:
            fact: Name of the fact.
            answer: What it answered.
            code: The code of the error.

        Raises:
            FactFailedError: If it did not, or for another reason.
        """
        if not answer.exit_code or answer.code != code:
            raise FactFailedError(fact, expected=code, got=answer.code or f"exit {answer.exit_code}")
        self._hold(fact)

    def _hold(self, fact: str) -> None:
        self.held.append(fact)
        self.show(fact)

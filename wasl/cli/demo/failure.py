"""How the demonstration fails: by a fact that does not hold."""

from __future__ import annotations


class FactFailedError(Exception):
    """A claim of the demonstration does not hold."""

    def __init__(self, fact: str, *, expected: object, got: object) -> None:
        """Make it.

        Args:
            fact: Name of the fact.
            expected: What was to be.
            got: What was.
        """
        super().__init__(fact)
        self.fact = fact
        self.expected = expected
        self.got = got

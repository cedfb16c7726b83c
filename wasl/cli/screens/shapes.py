"""What screens read of values that are made below flow, which this door does not import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from wasl.record import Officer


class Finding(Protocol):
    """What a rule or a check found."""

    @property
    def code(self) -> str:
        """Stable code."""

    @property
    def data(self) -> Mapping[str, object]:
        """Named values for the sentence."""


class RuleFinding(Finding, Protocol):
    """What a rule said."""

    @property
    def permits(self) -> bool:
        """True for, False against."""


class Decision(Protocol):
    """Permit or deny, with every rule that counted."""

    @property
    def permit(self) -> bool:
        """The answer."""

    @property
    def findings(self) -> Sequence[RuleFinding]:
        """What the rules said."""


class RowFinding(Finding, Protocol):
    """What was wrong with one field of one row."""

    @property
    def row(self) -> int:
        """Line of the file."""

    @property
    def field(self) -> str:
        """Column."""


class Imported(Protocol):
    """What an import brought."""

    @property
    def items(self) -> int:
        """How many rows were taken in."""

    @property
    def findings(self) -> Sequence[RowFinding]:
        """What was wrong with rows."""


class Credentials(Protocol):
    """What a new officer needs to sign in."""

    @property
    def passphrase(self) -> str:
        """Random words."""

    @property
    def totp_secret(self) -> str:
        """Base 32."""

    @property
    def totp_uri(self) -> str:
        """The same for an authenticator."""


class Appointed(Protocol):
    """A new officer with credentials."""

    @property
    def officer(self) -> Officer:
        """The officer."""

    @property
    def credentials(self) -> Credentials:
        """Shown once."""


class Aside(Protocol):
    """An envelope that was not believed."""

    @property
    def sha256(self) -> str:
        """Hash of its bytes."""

    @property
    def at(self) -> datetime:
        """When it came first."""

    @property
    def code(self) -> str:
        """Why it was not believed."""

    @property
    def size(self) -> int:
        """Its bytes."""

    @property
    def seen(self) -> int:
        """How often it came."""


class JournalCheck(Protocol):
    """Whether a journal holds."""

    @property
    def lines(self) -> int:
        """How many lines it has."""

    @property
    def tree_size(self) -> int:
        """How many of them are in the tree."""

    @property
    def root(self) -> str:
        """Root of the tree, hexadecimal."""

    @property
    def erased(self) -> int:
        """How many have lost their details, with a line that names them."""

    @property
    def ok(self) -> bool:
        """True if it holds."""

    @property
    def faults(self) -> Sequence[Finding]:
        """What does not hold."""

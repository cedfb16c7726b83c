"""Desks, officers, and the rights that an officer may hold.

A right permits an act in general; whether it permits it on this report is for `wasl.policy` to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wasl.record.handling import Address
from wasl.record.ids import DeskId

LANGUAGES = ("ar", "ru", "en")
"""The three languages of every screen, sentence and label."""


class DeskKind(StrEnum):
    """What a desk is."""

    CENTRE = "centre"
    MEMBER = "member"
    AGENCY = "agency"
    DUTY = "duty"
    OBSERVER = "observer"


class Right(StrEnum):
    """What an officer may do in general; each is given by itself, and ``MANAGE`` goes with no other."""

    READ = "read"
    ORIGINATE = "originate"
    RELEASE = "release"
    DOWNGRADE = "downgrade"
    JUDGE = "judge"
    APPROVE = "approve"
    PROTECT = "protect"
    MANAGE = "manage"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a desk is at work, in the time zone of its centre.

    Attributes:
        days: Days of the week, ISO 8601: 1 is Monday, 7 is Sunday; ascending, each once.
        opens: Start of the day, ``HH:MM``.
        closes: End of the day, ``HH:MM``; the same as the start for all day and night.
    """

    days: tuple[int, ...]
    opens: str
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An addressee inside a centre.

    Attributes:
        address: Node and desk id.
        slug: Short local name in ASCII, for the command line: ``oman``.
        kind: What it is.
        state: ISO 3166-1 alpha-2, lower case; empty for a centre or an international body.
        names: Name per language (``ar``, ``ru``, ``en``).
        languages: Languages in which the desk works, first the preferred one.
        staffed: False while nobody sits there.
        hours: When it is at work; None if that was not said.
        fallback: Desk of the same centre to turn to when nobody answers; empty if none. Nothing goes there by itself.
        closed: True once it takes nothing more; its id is never used again.
    """

    address: Address
    slug: str
    kind: DeskKind
    state: str = ""
    names: Mapping[str, str]
    languages: tuple[str, ...] = ("en",)
    staffed: bool = True
    hours: Hours | None = None
    fallback: DeskId = DeskId("")
    closed: bool = False

    @property
    def desk_id(self) -> DeskId:
        """The id inside the node."""
        return self.address.desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person with an account.

    Attributes:
        officer_id: Random id.
        login: Name for signing in, ASCII, lower case.
        name: As the officer writes it, any script.
        desks: Desks of which the officer is a member; the first is where the officer starts.
        rights: What the officer may do in general.
        language: Of screens and messages.
    """

    officer_id: str
    login: str
    name: str
    desks: tuple[Desk, ...]
    rights: frozenset[Right]
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An officer at work: who acts, for which desk, through which door.

    Attributes:
        officer: Who.
        desk: For which desk.
        door: ``web``, ``cli``, ``jobs`` or ``gate``.
    """

    officer: Officer
    desk: Desk
    door: str

    def holds(self, right: Right) -> bool:
        """Say whether the officer holds a right.

        Args:
            right: The right.

        Returns:
            True if so.
        """
        return right in self.officer.rights

"""What is suspended now: asked whenever something is released, sent or shown; changes nothing.

A desk that speaks suspends everything that leaves of its report; a desk that passed a report on, what it passed on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import InputError
from wasl.exchange import Kind
from wasl.flow import clock
from wasl.policy import Finding
from wasl.record import DeskId
from wasl.store import suspensions
from wasl.store.outbox import Outgoing
from wasl.store.suspensions import StoredSuspension

CODE: Final = "release-suspended"
STOPPED: Final = "release-not-resumed"
"""Why something never went: a second person agreed that it should not."""

_GIVES: Final = frozenset({Kind.RELEASE, Kind.TRANSLATION, Kind.CHUNK})
"""Messages that give something of a report away. What takes it back, or asks, goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspended:
    """What is suspended at one moment.

    Attributes:
        several: The suspensions.
    """

    several: tuple[StoredSuspension, ...]

    def of_message(self, message: Outgoing) -> Finding | None:
        """Return what holds a message back, or None.

        Args:
            message: It waits for a peer.

        Returns:
            The finding.
        """
        if message.kind not in _GIVES:
            return None
        return self.of_release(message.conversation, message.release_id)

    def of_release(self, report_id: str, release_id: str) -> Finding | None:
        """Return what holds a release back, or None.

        Args:
            report_id: The report, or the extract.
            release_id: The release.

        Returns:
            The finding.
        """
        found = (
            each
            for each in self.several
            if (each.everything and report_id in each.reports) or release_id in each.releases
        )
        return next(map(finding, found), None)


def now() -> Suspended:
    """Return what is suspended now."""
    return Suspended(several=suspensions.in_force(clock.now()))


def finding(stored: StoredSuspension) -> Finding:
    """Return what a suspension says in the table of fate.

    Args:
        stored: The suspension.

    Returns:
        The finding.
    """
    return Finding(code=CODE, permits=False, data={"lapses": stored.until.isoformat()})


def of_desk(report_id: str, desk: DeskId, among: Iterable[StoredSuspension] | None = None) -> StoredSuspension | None:
    """Return the suspension that counts for what a desk would release of a report, or None.

    Args:
        report_id: The report, or an extract of it.
        desk: The desk.
        among: Suspensions in force; None to ask for them.

    Returns:
        The suspension.
    """
    several = suspensions.in_force(clock.now()) if among is None else among
    return next(
        (each for each in several if report_id in each.reports and (each.everything or each.desk == desk)), None
    )


def until(report_id: str, desk: DeskId) -> datetime | None:
    """Return until when nothing that a desk would release of a report may go, or None.

    Args:
        report_id: The report, or an extract of it.
        desk: The desk.

    Returns:
        The moment, aware, UTC.
    """
    found = of_desk(report_id, desk)
    return found.until if found else None


def require_none(report_id: str, desk: DeskId) -> None:
    """Refuse an act that would give more of a report away while that is suspended.

    Args:
        report_id: The report, or an extract of it.
        desk: Desk that would do it.

    Raises:
        InputError: ``suspension-in-force``.
    """
    lapses = until(report_id, desk)
    if lapses is not None:
        raise InputError("suspension-in-force", lapses=lapses)

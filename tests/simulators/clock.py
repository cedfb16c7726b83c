"""A clock that stands until it is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)


class Clock:
    """Gives the time that the test says it is."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **units: float) -> datetime:
        """Move on by days, hours, minutes or seconds, as `timedelta` takes them."""
        self.now += timedelta(**units)
        return self.now

"""The time by which flow works: one place, so that tests can hold the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime


def _system_time() -> datetime:
    return datetime.now(UTC)


_clock: ContextVar[Callable[[], datetime]] = ContextVar("clock", default=_system_time)


def now() -> datetime:
    """Return the time, aware, UTC, in whole seconds, as bodies and the journal carry it."""
    return _clock.get()().replace(microsecond=0)


def today() -> date:
    """Return the day in UTC."""
    return now().date()


@contextmanager
def held(clock: Callable[[], datetime]) -> Iterator[None]:
    """Let another clock tell the time inside the block.

    Args:
        clock: Returns the time, aware, UTC.

    Yields:
        Nothing.
    """
    token = _clock.set(clock)
    try:
        yield
    finally:
        _clock.reset(token)

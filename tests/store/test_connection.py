"""Transactions: all or nothing, and whose fault it was."""

from __future__ import annotations

import psycopg
import pytest

from tests.doha import Founded
from tests.simulators.clock import Clock
from wasl.errors import InputError, StoreError


def caused_by(cause: Exception) -> Exception:
    from django.db.utils import Error

    error = Error("as Django wraps it")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        (psycopg.OperationalError("server closed the connection"), "database-gone"),
        (psycopg.InterfaceError("the connection is closed"), "database-gone"),
        (psycopg.errors.DiskFull("could not extend file"), "disk-full"),
        (psycopg.errors.DeadlockDetected("deadlock"), "database-gone"),
    ],
)
def test_a_fault_of_the_server_is_the_operators(cause: Exception, code: str, doha: Founded) -> None:
    from wasl.store.connection import atomic

    with pytest.raises(StoreError) as caught, atomic():
        raise caused_by(cause)
    assert caught.value.code == code


def test_a_value_that_cannot_be_kept_is_its_givers(doha: Founded, clock: Clock) -> None:
    from wasl.flow import lines
    from wasl.store import models
    from wasl.store.connection import atomic

    before = models.JournalLine.objects.count()
    with pytest.raises(InputError) as caught, atomic():
        lines.write(None, "x" * 65, door="gate")
    assert caught.value.code == "value-unstorable"
    assert models.JournalLine.objects.count() == before


def test_our_own_mistake_stays_what_it_is(doha: Founded) -> None:
    from django.db.utils import IntegrityError

    from wasl.store.connection import atomic

    with pytest.raises(IntegrityError), atomic():
        raise IntegrityError


def test_nothing_of_a_block_that_fails_is_kept(doha: Founded, clock: Clock) -> None:
    from wasl.flow import lines
    from wasl.store import models
    from wasl.store.connection import atomic

    class Stop(Exception):  # noqa: N818 - not an error but a stop
        pass

    before = models.JournalLine.objects.count()

    def break_off() -> None:
        with atomic():
            lines.write(None, "test", door="gate")
            raise Stop

    with pytest.raises(Stop):
        break_off()
    assert models.JournalLine.objects.count() == before


def test_what_is_to_run_after_commit_does_not_run_without(doha: Founded) -> None:
    from wasl.store.connection import atomic, run_after_commit

    ran: list[str] = []
    with atomic():
        run_after_commit(lambda: ran.append("now"))
    # The fixture's own transaction is never committed.
    assert ran == []

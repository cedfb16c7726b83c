"""Asking the second wall: statements as whoever speaks, and what PostgreSQL answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

NO_PRIVILEGE = "42501"


def rows(statement: str, *values: str) -> list[tuple[object, ...]]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def count(table: str) -> int:
    return int(str(rows(f"SELECT count(*) FROM {table}")[0][0]))


def refused(statement: str, *values: str) -> str:
    """Return the SQLSTATE with which PostgreSQL refuses a statement; fails if it does not."""
    from django.db import transaction
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError) as caught, transaction.atomic():
        rows(statement, *values)
    return str(getattr(caught.value.__cause__, "sqlstate", ""))


@contextmanager
def undone() -> Iterator[None]:
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def walled() -> list[str]:
    from wasl.store.wall.tables import TABLES, Place

    return sorted(table for table, placed in TABLES.items() if placed.place is not Place.OPEN)

"""The second wall: what the application's role cannot do in the database, whatever the program does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.doha import Founded
from tests.simulators.clock import Clock
from wasl.store.launcher import DatabaseUrls


def denied(statement: str) -> str:
    """Return the SQLSTATE with which PostgreSQL refuses a statement of the application; fails if it does not."""
    from django.db import connection, transaction
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    return str(getattr(caught.value.__cause__, "sqlstate", ""))


NO_PRIVILEGE = "42501"


def tables() -> Iterator[str]:
    from django.db import connection

    yield from connection.introspection.table_names()


def test_the_application_is_no_superuser_and_owns_nothing(doha: Founded) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles"
            " WHERE rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False, False, False)
        cursor.execute(
            "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)"
        )
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE of_my_own (one integer)",
        "CREATE SCHEMA of_my_own",
        "CREATE TABLE public.of_my_own (one integer)",
        "DROP TABLE store_version",
        "ALTER TABLE store_version DROP COLUMN body",
        "ALTER TABLE store_journalline DISABLE TRIGGER ALL",
        "TRUNCATE store_version CASCADE",
        "UPDATE django_migrations SET name = 'other'",
        "COPY store_version TO PROGRAM 'cat'",
        "SELECT pg_read_file('/etc/hostname')",
    ],
)
def test_the_application_changes_no_structure_and_reaches_no_file(statement: str, doha: Founded) -> None:
    assert denied(statement) == NO_PRIVILEGE


def test_the_application_does_not_become_the_owner(doha: Founded) -> None:
    from django.db import connections

    owner = connections["owner"].settings_dict["USER"]
    assert owner != connections["default"].settings_dict["USER"]
    assert denied(f'SET ROLE "{owner}"') == NO_PRIVILEGE


def test_the_application_cannot_give_itself_a_right(doha: Founded) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("GRANT UPDATE ON store_journalline TO CURRENT_USER")  # PostgreSQL only warns
    assert denied("UPDATE store_journalline SET action = 'other'") == NO_PRIVILEGE


def test_a_version_is_signed_later_and_never_changed(doha: Founded) -> None:
    from wasl.store import models

    for field in models.Version._meta.concrete_fields:
        if field.column != "signature":
            column = field.column
            assert denied(f'UPDATE store_version SET "{column}" = "{column}"') == NO_PRIVILEGE, column
    assert denied("DELETE FROM store_version") == NO_PRIVILEGE


def append_only() -> tuple[str, ...]:
    from wasl.store.schema import APPEND_ONLY

    return APPEND_ONLY


def test_what_is_only_added_to_is_never_changed_or_deleted(doha: Founded, clock: Clock) -> None:
    from django.db import connection

    assert set(append_only()) <= set(tables())
    for table in append_only():
        with connection.cursor() as cursor:
            cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = %s", [table])
            columns = [row[0] for row in cursor.fetchall()]
        assert columns
        for column in columns:
            assert denied(f'UPDATE {table} SET "{column}" = "{column}"') == NO_PRIVILEGE, (table, column)
        assert denied(f"DELETE FROM {table}") == NO_PRIVILEGE, table
        assert denied(f"TRUNCATE {table} CASCADE") == NO_PRIVILEGE, table


def test_every_record_of_what_happened_is_only_added_to(doha: Founded) -> None:
    history = {name for name in tables() if name.startswith(("store_journal", "store_checkpoint", "store_judgement"))}
    assert history <= set(append_only())
    assert {"store_deliverystep", "store_peerconfirmation"} <= set(append_only())


def test_deleting_what_history_hangs_on_is_no_way_round(doha: Founded) -> None:
    # PostgreSQL checks a cascade with the rights of the table's owner, so the foreign keys must not cascade at all.
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT conrelid::regclass::text, confdeltype FROM pg_constraint WHERE contype = 'f'")
        actions = {table: action for table, action in cursor.fetchall() if table.startswith("store_")}
    assert actions
    assert set(actions.values()) == {"a"}


@pytest.fixture
def fresh(make_database: object) -> DatabaseUrls:
    return make_database()  # type: ignore[operator,no-any-return]


def test_a_stranger_may_not_even_connect(fresh: DatabaseUrls) -> None:
    import psycopg

    with psycopg.connect(fresh.app) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE has_database_privilege('public', datname, 'CONNECT')")
        open_to_all = {row[0] for row in cursor.fetchall()}
    assert not any(name.startswith("test_") for name in open_to_all)

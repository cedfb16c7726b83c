"""A new database has the tables that the migrations lead to: column by column, index by index, function by function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from wasl.store.launcher import DatabaseUrls

CATALOGUE = {
    "columns": """
        SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, is_identity,
               attstorage FROM information_schema.columns JOIN pg_attribute
        ON attrelid = (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass AND attname = column_name
        WHERE table_schema = 'public'""",
    "indexes": "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_like'",
    "constraints": """
        SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace""",
    "functions": "SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE proname LIKE 'wasl%'",
    "triggers": "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "migrations": "SELECT app, name FROM django_migrations",
}


@contextmanager
def database(alias: str, urls: DatabaseUrls) -> Iterator[None]:
    from django.db import connections

    from wasl.store.connection import _database

    connections.databases[alias] = connections.configure_settings({"default": {}, alias: _database(urls.owner)})[alias]
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SET wasl.deed = 'build'")
        yield
    finally:
        connections[alias].close()
        del connections.databases[alias]


def catalogue(alias: str) -> dict[str, list[tuple[object, ...]]]:
    from django.db import connections

    found = {}
    with connections[alias].cursor() as cursor:
        for what, statement in CATALOGUE.items():
            cursor.execute(statement)
            found[what] = sorted(cursor.fetchall(), key=repr)
    return found


@pytest.mark.usefixtures("founded")
def test_tables_made_at_once_are_those_of_the_migrations(make_database: Callable[[], DatabaseUrls]) -> None:
    from django.core.management import call_command

    from wasl.store.tables import make_at_once

    with database("stepwise", make_database()), database("at_once", make_database()):
        call_command("migrate", database="stepwise", verbosity=0)
        make_at_once("at_once")
        call_command("migrate", database="at_once", verbosity=0)
        stepwise, at_once = catalogue("stepwise"), catalogue("at_once")
        make_at_once("stepwise")
        assert catalogue("stepwise") == stepwise, "a database that has tables was touched"
    for what, rows in stepwise.items():
        assert len(rows) > 1
        assert sorted({*rows} ^ {*at_once[what]}, key=repr) == [], what

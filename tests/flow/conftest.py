"""Fixtures of the tests of flow."""

from collections.abc import Callable, Iterator

import pytest

from tests.doha import Founded
from tests.flow.carrying import by_folder, place
from tests.flow.reader.world import pair

__all__ = ["by_folder", "pair", "place"]


@pytest.fixture
def tamper(founded: Founded, doha: Founded) -> Iterator[Callable[..., None]]:
    """Runs a statement with the rights of the tables' owner, within the test's own transaction."""
    from django.db import connection, connections

    from wasl.store.schema import APPEND_ONLY

    role = connections["default"].settings_dict["USER"]
    tables = ", ".join(APPEND_ONLY)

    def as_owner(statement: str) -> None:
        with connections["owner"].cursor() as cursor:
            cursor.execute(statement)

    def run(statement: str, *values: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            assert cursor.rowcount > 0, statement

    as_owner(f'GRANT UPDATE, DELETE ON {tables} TO "{role}"')
    yield run
    as_owner(f'REVOKE UPDATE, DELETE ON {tables} FROM "{role}"')
    connections["owner"].close()

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

    from wasl.store.launcher import step_roles
    from wasl.store.schema import APPEND_ONLY

    app = connections["default"].settings_dict["USER"]
    # Statements of a test run as the node's own work.
    roles = f'"{app}", "{step_roles(app).worker}"'
    tables = ", ".join(APPEND_ONLY)

    def as_owner(statement: str) -> None:
        with connections["owner"].cursor() as cursor:
            cursor.execute(statement)

    def run(statement: str, *values: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            assert cursor.rowcount > 0, statement

    as_owner(f"GRANT UPDATE, DELETE ON {tables} TO {roles}")
    yield run
    as_owner(f"REVOKE UPDATE, DELETE ON {tables} FROM {roles}")
    connections["owner"].close()

"""Roles of the second wall: what the worker, the matcher and the functions that search may do, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.flow.story import Sign
from tests.store.walled import NO_PRIVILEGE, count, refused, rows, undone


def test_a_role_without_its_token_and_a_token_without_its_role_show_nothing(full: str, officer: Sign) -> None:
    from django.conf import settings
    from django.db import connection

    from wasl.store.launcher import step_roles
    from wasl.store.wall.subject import NOBODY, node_token, officer_at_work, speaking

    roles = step_roles(str(connection.settings_dict["USER"]))
    node = node_token("node", settings.SECRET_KEY)
    for subject in (NOBODY, officer_at_work(officer("salim"))):
        for role, token, seen in ((roles.worker, "", False), ("none", node, False), (roles.worker, node, True)):
            with speaking(subject), undone():
                count("store_desk")
                rows("SELECT set_config('role', %s, true), set_config('wasl.token', %s, true)", role, token)
                assert bool(count("store_version")) is seen


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT body FROM store_outbox",
        "INSERT INTO store_outbox DEFAULT VALUES",
        "SELECT * FROM store_question",
        "SELECT * FROM store_agreement",
        "SELECT * FROM store_journalline",
        "SELECT * FROM store_officersession",
        "SELECT login FROM store_officer",
        "SELECT rights FROM store_officer",
        "UPDATE store_version SET signature = ''",
        "INSERT INTO store_audience DEFAULT VALUES",
        "INSERT INTO store_reading DEFAULT VALUES",
        "DELETE FROM store_hit",
    ],
)
def test_the_matcher_reads_what_it_compares_and_cannot_send(statement: str, full: str) -> None:
    from wasl.store.wall.subject import MATCHER, speaking

    with speaking(MATCHER):
        assert count("store_entitykey")
        assert refused(statement) == NO_PRIVILEGE


@contextmanager
def as_finder() -> Iterator[object]:
    """Speak as the role of the functions that search; what was done is undone."""
    from django.db import connection, connections, transaction

    from wasl.store.launcher import step_roles

    finder = step_roles(str(connection.settings_dict["USER"])).finder
    try:
        with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {finder}")
            yield cursor
            transaction.set_rollback(True, using="owner")
    finally:
        connections["owner"].close()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT body FROM store_version",
        "SELECT title_folded FROM store_version",
        "SELECT * FROM store_audience",
        "SELECT * FROM store_officer",
        "UPDATE store_version SET exercise = exercise",
        "INSERT INTO store_reading DEFAULT VALUES",
        "DELETE FROM store_words",
    ],
)
def test_the_finder_sees_columns_to_find_by_and_nothing_else(statement: str, full: str) -> None:
    from django.db.utils import ProgrammingError

    with as_finder() as cursor:
        cursor.execute("SELECT count(id) FROM store_version")  # type: ignore[attr-defined]
    with pytest.raises(ProgrammingError, match="permission denied"), as_finder() as cursor:
        cursor.execute(statement)  # type: ignore[attr-defined]


def test_the_functions_that_search_find_nothing_for_nobody_and_cannot_be_changed(full: str, officer: Sign) -> None:
    from wasl.store.wall.subject import NOBODY, officer_at_work, speaking

    asked = "SELECT report FROM wasl_find_words(plainto_tsquery('simple', 'farrukh'), true, 0, 10)"
    with speaking(officer_at_work(officer("salim"))):
        assert rows(asked) == [(full,)]
        assert refused("DROP FUNCTION wasl_find_words") == NO_PRIVILEGE
    with speaking(NOBODY):
        assert rows(asked) == []

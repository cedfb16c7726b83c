"""Whatever who owns the tables changes in the journal, a check finds it: any row, any column, any order, any end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doha import Founded
from tests.flow.story import Sign
from tests.simulators.clock import Clock

TABLES = {
    "store_journalline": "line_id",
    "store_journalleaf": "index",
    "store_journalnode": "index",
    "store_checkpoint": "size",
    "store_treestate": "name",
}
OFTEN = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def grown(doha: Founded, clock: Clock, officer: Sign, tamper: Callable[..., None]) -> Founded:
    """A journal of three hundred lines with a kept node, several checkpoints and erased lines; nothing waits in it."""
    from wasl.flow import journal, lines

    for hour in range(3):
        for number in range(100):
            lines.write(officer("yusuf"), "report-read", [f"thing{number % 20}"], door="web", hour=hour, number=number)
        clock.advance(hours=1)
        journal.fold()
        lines.erase_details(None, subjects=[f"thing{hour}"], door="jobs", reason="order")
    while journal.fold():
        pass
    return doha


@contextmanager
def undone() -> Iterator[None]:
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def run(statement: str, *values: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - whatever a column holds
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def other(value: Any, draw: Callable[..., Any]) -> object:  # noqa: ANN401 - whatever a column holds
    """Return another value of the same kind."""
    if isinstance(value, datetime):
        return value + timedelta(seconds=draw(st.integers(1, 10**6)))
    if isinstance(value, int):
        return value + draw(st.integers(1, 10**6))
    if isinstance(value, memoryview | bytes):
        whole = bytes(value)
        place = draw(st.integers(0, len(whole)))
        return draw(
            st.sampled_from(
                [whole[:place] + b"x" + whole[place:], whole[:place] + b"y" + whole[place + 1 :], whole[:-1]]
            ).filter(lambda changed: changed != whole)
        )
    if value[:1] in {"{", "["}:
        return draw(st.sampled_from(['{"hour": 9}', "{}", "[]", '["thing"]', "7"]).filter(lambda text: text != value))
    return draw(st.text("abz019", max_size=26).filter(lambda text: text != value))


def change_a_value(draw: Callable[..., Any]) -> None:
    table = draw(st.sampled_from(sorted(TABLES)))
    names = run("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s ORDER BY 1", table)
    column, kind = draw(st.sampled_from(names))
    cast = "::text" if kind == "jsonb" else ""
    rows = run(f'SELECT ctid::text, "{column}"{cast} FROM {table} ORDER BY {TABLES[table]}')
    place, value = draw(st.sampled_from(rows))
    back = {"jsonb": "::jsonb", "smallint": "::smallint"}.get(kind, "")
    changed = (value % 30000) + 1 if kind == "smallint" else other(value, draw)
    taken = run(f'SELECT 1 FROM {table} WHERE "{column}" = %s{back}', changed) if cast == "" else []
    if not taken:
        run(f'UPDATE {table} SET "{column}" = %s{back} WHERE ctid = %s::tid', changed, place)
    else:
        run(f"DELETE FROM {table} WHERE ctid = %s::tid", place)


def delete_rows(draw: Callable[..., Any]) -> None:
    table = draw(st.sampled_from(sorted(TABLES)))
    (count,) = run(f"SELECT count(*) FROM {table}")[0]
    first = draw(st.integers(0, count - 1))
    few = draw(st.integers(1, 5))
    run(
        f"DELETE FROM {table} WHERE ctid IN (SELECT ctid FROM {table} ORDER BY {TABLES[table]} OFFSET %s LIMIT %s)",
        first,
        few,
    )


def cut_the_end(draw: Callable[..., Any]) -> None:
    keep = draw(st.integers(0, run("SELECT count(*) - 1 FROM store_journalleaf")[0][0]))
    run(
        "DELETE FROM store_journalline USING store_journalleaf AS place"
        " WHERE place.line_id = store_journalline.line_id AND place.index >= %s",
        keep,
    )
    run("DELETE FROM store_journalleaf WHERE index >= %s", keep)


def swap_two(draw: Callable[..., Any]) -> None:
    (count,) = run("SELECT count(*) FROM store_journalleaf")[0]
    first, second = draw(st.lists(st.integers(0, count - 1), min_size=2, max_size=2, unique=True))
    for old, new in ((first, 10**9), (second, first), (10**9, second)):
        run("UPDATE store_journalleaf SET index = %s WHERE index = %s", new, old)


def renumber(draw: Callable[..., Any]) -> None:
    (count,) = run("SELECT count(*) FROM store_journalleaf")[0]
    first, by = draw(st.integers(0, count - 1)), draw(st.integers(1, 1000))
    run("UPDATE store_journalleaf SET index = index + 1000000 WHERE index >= %s", first)
    run("UPDATE store_journalleaf SET index = index - 1000000 + %s WHERE index >= 1000000", by)


def put_in_a_line(draw: Callable[..., Any]) -> None:
    """Copy a line under another id, with its leaf, at the end or beside what is there."""
    (count,) = run("SELECT count(*) FROM store_journalleaf")[0]
    source = draw(st.integers(0, count - 1))
    place = draw(st.integers(count, count + 3))
    run(
        "INSERT INTO store_journalline SELECT 'copy', at, action, door, officer_id, desk_id, subjects, details, salt,"
        " details_salt, details_mac FROM store_journalline JOIN store_journalleaf USING (line_id) WHERE index = %s",
        source,
    )
    run("DELETE FROM store_unplacedline")
    run(
        "INSERT INTO store_journalleaf (index, line_id, leaf)"
        " SELECT %s, 'copy', leaf FROM store_journalleaf WHERE index = %s",
        place,
        source,
    )


def replace_a_checkpoint(draw: Callable[..., Any]) -> None:
    sizes = [row[0] for row in run("SELECT size FROM store_checkpoint ORDER BY 1")]
    one, two = draw(st.permutations(sizes))[:2]
    run(
        "UPDATE store_checkpoint AS one SET root = two.root, signed = two.signed, at = two.at"
        " FROM store_checkpoint AS two WHERE one.size = %s AND two.size = %s",
        one,
        two,
    )


def pretend_erasure(draw: Callable[..., Any]) -> None:
    ids = run(
        "SELECT line_id FROM store_journalline WHERE action = 'report-read' AND details_salt <> '' ORDER BY line_id"
    )
    (line,) = draw(st.sampled_from(ids))
    run("UPDATE store_journalline SET details = '{}', details_salt = '' WHERE line_id = %s", line)


WAYS = [
    change_a_value,
    delete_rows,
    cut_the_end,
    swap_two,
    renumber,
    put_in_a_line,
    replace_a_checkpoint,
    pretend_erasure,
]


def test_every_tampering_is_found(grown: Founded, officer: Sign) -> None:
    from wasl.flow import journal

    assert journal.verify(officer("latifa")).ok
    while journal.fold():
        pass
    auditor = officer("latifa")

    @OFTEN
    @given(st.sampled_from(WAYS), st.data())
    def tampered(way: Callable[..., None], data: st.DataObject) -> None:
        with undone():
            way(data.draw)
            assert not journal.verify(auditor).ok

    tampered()

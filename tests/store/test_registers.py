"""Numbers under real concurrency: several connections, rolled back and kept in turn, leave no gap and no repetition."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from threading import Barrier

import pytest
from django.db.utils import IntegrityError, ProgrammingError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doha import Founded
from wasl.record import Address, DeskId, Direction, NodeId, RegisterNumber, new_id

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
YEARS = iter(range(2100, 9999))


class GivenUpError(Exception):
    """The act fails after the number was taken."""


@pytest.fixture(scope="module")
def desk(founded: Founded) -> DeskId:
    """A desk of Doha outside any test's transaction: what these tests enter stays, each in a year of its own."""
    from wasl.store import desks

    found = desks.find("kuwait", NodeId(founded.config.node_id))
    assert found is not None
    return found.desk_id


def enter(desk: DeskId, year: int, *, fails: bool = False, item_id: str = "") -> int:
    """Enter one item in a transaction of its own, which may fail afterwards."""
    from wasl.store import registers
    from wasl.store.connection import atomic
    from wasl.store.wall.subject import NODE, speaking

    entry = registers.StoredEntry(
        entry_id=new_id(),
        desk=desk,
        direction=Direction.OUT,
        number=RegisterNumber(year=year, number=0),
        at=AT,
        item="report",
        item_id=item_id or new_id(),
        report_id=item_id or new_id(),
        parties=(Address(node=NodeId("a" * 64)),),
    )
    with speaking(NODE), atomic():
        registers.hold_series(desk, Direction.OUT, exercise=False, year=year)
        made = registers.add(entry)
        if fails:
            raise GivenUpError
    return made.number.number


def run(desk: DeskId, year: int, plan: list[bool], together: Barrier) -> list[int]:
    """Enter items one after the other on a connection of this thread; True in the plan fails."""
    from django.db import connection

    taken = []
    with closing(connection):
        together.wait()
        for fails in plan:
            try:
                taken.append(enter(desk, year, fails=fails))
            except GivenUpError:
                continue
    return taken


plans = st.lists(st.lists(st.booleans(), min_size=1, max_size=6), min_size=2, max_size=3)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans=plans)
def test_numbers_have_no_gap_and_none_comes_twice(desk: DeskId, plans: list[list[bool]]) -> None:
    year, together = next(YEARS), Barrier(len(plans))
    with ThreadPoolExecutor(len(plans)) as pool:
        taken = [each for part in pool.map(lambda plan: run(desk, year, plan, together), plans) for each in part]
    kept = sum(not fails for plan in plans for fails in plan)
    assert Counter(taken) == Counter(range(1, kept + 1))


def test_the_same_item_keeps_its_number(desk: DeskId) -> None:
    year, item = next(YEARS), new_id()
    assert [enter(desk, year, item_id=item), enter(desk, year), enter(desk, year, item_id=item)] == [1, 2, 1]


@pytest.mark.parametrize("statement", ["UPDATE {} SET number = 7", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_can_change_no_entry(doha: Founded, statement: str) -> None:
    from django.db import connection, transaction

    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format("store_registerentry"))


def test_the_database_itself_refuses_a_number_twice(doha: Founded) -> None:
    from django.db import transaction

    from wasl.store import models

    desk = models.Desk.objects.first()
    row = {"desk": desk, "direction": "in", "exercise": False, "year": 2026, "number": 1, "at": AT, "item": "report"}
    models.RegisterEntry.objects.create(entry_id=new_id(), item_id=new_id(), report_id=new_id(), parties=[], **row)
    with pytest.raises(IntegrityError), transaction.atomic():
        models.RegisterEntry.objects.create(entry_id=new_id(), item_id=new_id(), report_id=new_id(), parties=[], **row)

"""Who may have what, at size: a decision, lists and search at a million entities, with the second wall and without.

The same steps of flow are timed on the same rows: first with the wall, then with row-level security switched off by the
owner of the tables, which nothing but this measurement does, on a database that is thrown away.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

from bench.figure import Figure, cpu_microseconds, seconds
from bench.measure_journal import found
from tests.doha import draft, handling, person
from tests.simulators.clock import Clock
from wasl.policy import Act, Case, decide, item_of
from wasl.record import Actor, DeskKind, Purpose, Right, make_version, new_id
from wasl.store import launcher

ENTITIES = int(os.environ.get("BENCH_ENTITIES", "1000000"))
EACH = 5
DESKS = 40
OPENED = 3
HITS = 20_000
ROUNDS = 60
GOAL_MS = 200
NAMES = ("Farrukh Saidzoda", "Rustam Karimov", "Фаррух Саидзода", "Ahmad Nasser", "Olim Rahmonov")
MULTIPLY = Path(__file__).with_name("multiply_reports.sql")
WORK = frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE, Right.JUDGE})


def measure() -> list[Figure]:
    """Fill a node with a million entities and look at it as an officer of one of forty desks.

    Returns:
        Microseconds for a decision; milliseconds for lists and searches, with the wall and without.
    """
    place = Path(tempfile.mkdtemp(prefix="wasl-bench-", dir=os.path.realpath(tempfile.gettempdir())))
    place.chmod(0o755)
    cluster = None
    try:
        launcher.create(place / "data")
        cluster = launcher.start(place / "data")
        found(place / "home", launcher.create_database(cluster, "handling"))
        return [*deciding(), *looking(fill())]
    finally:
        if cluster is not None:
            launcher.stop(place / "data")
        shutil.rmtree(place)


def deciding() -> list[Figure]:
    """Decide about one report: to read it, and to send it.

    Returns:
        The figures.
    """
    from wasl.flow import access, here  # noqa: PLC0415 - needs a node

    actor = access.sign_on("maryam", door="cli")
    actor = replace(actor, officer=replace(actor.officer, rights=WORK))
    clock = Clock()
    version = make_version(
        draft(*(person(each) for each in NAMES)),
        report_id=new_id(),
        origin=actor.desk.address,
        handling=handling(clock, actor.desk.address),
        made=clock.now,
    )
    case = Case(act=Act.READ, here=here.node_id(), today=clock.now.date(), actor=actor, item=item_of(version))
    out = replace(case, act=Act.RELEASE, recipient=actor.desk.address)
    return [
        Figure(
            case=f"decide to {act}",
            value=cpu_microseconds(lambda each=each: decide(each), times=20_000),  # type: ignore[misc]
            unit="us",
            against="goal",
            against_value=50,
        )
        for act, each in (("read", case), ("release", out))
    ]


def fill() -> Actor:
    """File one report in every way by flow, and multiply it by SQL.

    Returns:
        The reader: of one of forty desks, to which three of forty parts are open.
    """
    from wasl.flow import access, matching  # noqa: PLC0415 - needs a node
    from wasl.flow import clock as flow_clock  # noqa: PLC0415
    from wasl.store import models, versions  # noqa: PLC0415
    from wasl.store.connection import atomic  # noqa: PLC0415
    from wasl.store.wall.subject import NODE, speaking  # noqa: PLC0415

    names = {"en": "Desk", "ru": "Бюро", "ar": "مكتب"}
    ids = []
    with speaking(NODE), atomic():
        for number in range(DESKS):
            slug = f"desk-{number:02}"
            models.Desk.objects.create(
                desk_id=new_id(), slug=slug, kind=DeskKind.MEMBER, state="om",
                names={each: f"{text} {number}" for each, text in names.items()}, languages=["ar"],
            )  # fmt: skip
        account = models.Officer.objects.create(officer_id=new_id(), login="reader", name="R", rights=sorted(WORK))
        models.Membership.objects.create(officer=account, desk=models.Desk.objects.get(slug="desk-07"))
        salim = access.sign_on("reader", door="cli")
        for name in NAMES:
            said = draft(*(person(f"{name} {extra}") for extra in ("", "Aziz", "Bek", "Jon", "Zod")))
            given = replace(handling(Clock(), salim.desk.address), exercise=False)
            made = make_version(said, report_id=new_id(), origin=salim.desk.address, handling=given, made=Clock().now)
            versions.add(made, flow_clock.now())
            matching.add_keys([made])
            ids.append(made.report_id)
    multiply(ids)
    return salim


def multiply(ids: list[str]) -> None:
    """Multiply what was filed by flow.

    Args:
        ids: The reports.
    """
    from django.db import connections  # noqa: PLC0415 - needs a node

    count = ENTITIES // EACH
    with connections["owner"].cursor() as cursor:
        walled(cursor, stands=False)
        cursor.execute("SET work_mem = '256MB'")
        cursor.execute(
            "CREATE TEMP TABLE numbered AS SELECT desk_id, row_number() OVER (ORDER BY slug) - 1 AS place"
            " FROM store_desk WHERE slug LIKE 'desk-%'"
        )
        for statement in MULTIPLY.read_text("utf-8").strip().removesuffix(";").split(";\n"):
            cursor.execute(
                statement.format(count=count, seeds=len(ids), desks=DESKS, each=EACH, every=max(ENTITIES // HITS, 1))
            )
        walled(cursor, stands=True)
    connections["owner"].close()


def walled(cursor: object, *, stands: bool) -> None:
    """Let the wall stand, or take it away, as the owner.

    Args:
        cursor: Of the owner.
        stands: True to raise it.
    """
    from wasl.store.wall.tables import TABLES  # noqa: PLC0415

    words = ("ENABLE", "FORCE") if stands else ("DISABLE", "NO FORCE")
    for table in TABLES:
        for word in words:
            cursor.execute(f"ALTER TABLE {table} {word} ROW LEVEL SECURITY")  # type: ignore[attr-defined]


def looking(reader: Actor) -> list[Figure]:
    """Look at lists and search, with the wall and without, in turns.

    Args:
        reader: Who looks.

    Returns:
        Median and 95th percentile of each.
    """
    steps = list(looks(reader))
    took: dict[tuple[str, bool], list[float]] = {}
    for stands in (True, False, True, False):
        with wall(stands=stands):
            for case, look in steps:
                look()
                took.setdefault((case, stands), []).extend(seconds(look) * 1000 for _ in range(ROUNDS // 2))
    figures = []
    for case, _ in steps:
        behind, bare = (quantiles(took[case, stands], n=100) for stands in (True, False))
        figures += [
            Figure(
                case=f"{case}, behind the wall, {name}",
                value=behind[place],
                unit="ms",
                against="without",
                against_value=bare[place],
            )
            for name, place in (("median", 49), ("p95", 94))
        ]
    return figures


@contextmanager
def wall(*, stands: bool) -> Iterator[None]:
    """Run a block with the wall or without it.

    Args:
        stands: True for with.

    Yields:
        Nothing.
    """
    from django.db import connections  # noqa: PLC0415 - needs a node

    with connections["owner"].cursor() as cursor:
        walled(cursor, stands=stands)
    yield
    with connections["owner"].cursor() as cursor:
        walled(cursor, stands=True)


def looks(reader: Actor) -> Iterator[tuple[str, Callable[[], object]]]:
    """List what is timed.

    Args:
        reader: Who looks.

    Yields:
        Name and step.
    """
    from wasl.flow import cases, hits, reports, search, tray  # noqa: PLC0415 - needs a node

    reason = cases.open_case(reader, "1/2026", title="Measuring", purpose=Purpose.ANALYSIS).case_id

    yield "list of reports", lambda: reports.reports(reader)
    yield "tray", lambda: tray.tray(reader)
    yield "counts on every page", lambda: tray.counts(reader)
    yield "list of hits", lambda: hits.hits(reader)
    yield "search by name", lambda: search.search(reader, NAMES[0], reason=reason)
    yield "search by words", lambda: search.search_all(reader, "n4242", reason=reason)

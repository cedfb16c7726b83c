"""The journal at size: lines folded a second, durable; proofs of single lines and of growth at ten million leaves."""

from __future__ import annotations

import os
import random
import resource
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import quantiles

from bench.figure import Figure, seconds
from tests.simulators.clock import Clock
from wasl.exchange import create_keyholder
from wasl.store import home as homes
from wasl.store import launcher

LINES = 60_000
LEAVES = 10_000_000
PROOFS = 400
STEP = 65_536


def measure() -> list[Figure]:
    """Fold sixty thousand lines, check them, and prove from a tree of ten million leaves.

    Returns:
        Lines a second, milliseconds for a proof, and the memory that checking took.
    """
    place = Path(tempfile.mkdtemp(prefix="wasl-bench-", dir=os.path.realpath(tempfile.gettempdir())))
    place.chmod(0o755)
    cluster = None
    try:
        launcher.create(place / "data")
        cluster = launcher.start(place / "data")
        found(place / "home", launcher.create_database(cluster, "journal"))
        return [*folding(), *proving()]
    finally:
        if cluster is not None:
            launcher.stop(place / "data")
        shutil.rmtree(place)


def found(place: Path, urls: launcher.DatabaseUrls) -> None:
    """Found a node with an auditor.

    Args:
        place: Its home.
        urls: Its database.
    """
    home = homes.make(place)
    keyholder = create_keyholder(home.keys, made=Clock().now)
    config = homes.Config(
        node_id=keyholder.node_id,
        slug="doha",
        name_ar="الدوحة",
        name_ru="Доха",
        name_en="Doha",
        database_owner=urls.owner,
        database_app=urls.app,
        own_cluster=False,
        web_host="doha.localhost",
        web_port=8000,
        gate_port=8443,
        gate_address="127.0.0.1:8443",
        time_zone="Asia/Qatar",
        secret_key=secrets.token_urlsafe(48),
    )
    homes.save(home, config)
    from wasl.flow import machine  # noqa: PLC0415 - needs a node

    machine.open_django(home.path)
    from wasl.flow import node  # noqa: PLC0415 - needs a node

    node.build_schema()
    node.found(login="maryam", name="Maryam")


def run(statement: str, *values: int) -> None:
    """Run a statement as the owner of the tables.

    Args:
        statement: The statement.
        values: Its values.
    """
    from django.db import connections  # noqa: PLC0415 - needs a node

    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)


def folding() -> list[Figure]:
    """Fold lines that were committed before, and check them.

    Returns:
        The figures.
    """
    from wasl.flow import journal  # noqa: PLC0415 - needs a node
    from wasl.flow.journal import auditing  # noqa: PLC0415
    from wasl.store import journal as rows  # noqa: PLC0415

    run(
        "INSERT INTO store_journalline (line_id, at, action, door, officer_id, desk_id, subjects, details, salt,"
        " details_salt, details_mac) SELECT lpad(i::text, 26, '0'), date_trunc('second', now()), 'report-read', 'web',"
        " lpad('1', 26, '0'), lpad('2', 26, '0'), jsonb_build_array(lpad(i::text, 26, '0')), '{}',"
        " sha256(int8send(i)), sha256(int8send(i + 1)), sha256(int8send(i + 2)) FROM generate_series(1, %s) AS i",
        LINES,
    )

    def fold() -> None:
        while journal.fold():
            pass

    began = time.process_time()
    folded = seconds(fold)
    processor_us = (time.process_time() - began) / LINES * 1_000_000

    def check() -> None:
        audit = auditing.Audit(checkpoints={})
        from wasl.store.connection import atomic  # noqa: PLC0415 - needs a node

        with atomic():
            for _full in audit.take((each.kept, each.leaf) for each in rows.placed()):
                pass

    checked = seconds(check)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure(
            case=f"fold {LINES} lines, durable", value=LINES / folded, unit="1/s", against="goal", against_value=5000
        ),
        Figure(case="fold one line, processor time outside the database", value=processor_us, unit="us"),
        Figure(case="check line by line", value=LINES / checked, unit="1/s"),
        Figure(case="most memory of this process so far", value=memory, unit="MiB"),
    ]


def proving() -> list[Figure]:
    """Prove from ten million leaves, of which only hashes are there.

    Returns:
        The figures.

    Raises:
        ArithmeticError: If the tree that was read is not the one that was built.
    """
    from django.db import connection  # noqa: PLC0415 - needs a node

    from wasl.journal import Frontier, Tree, grow  # noqa: PLC0415
    from wasl.store import journal as rows  # noqa: PLC0415

    run("ALTER TABLE store_journalleaf DROP CONSTRAINT IF EXISTS store_journalleaf_line_id_key CASCADE")
    for name in foreign_keys():
        run(f'ALTER TABLE store_journalleaf DROP CONSTRAINT "{name}"')
    run("TRUNCATE store_journalleaf, store_journalnode")
    run(
        "INSERT INTO store_journalleaf (index, line_id, leaf) SELECT i, lpad(i::text, 26, '0'), sha256(int8send(i))"
        " FROM generate_series(0, %s) AS i",
        LEAVES - 1,
    )
    run("ANALYZE store_journalleaf")

    def blocks() -> Iterator[bytes]:
        for first in range(0, LEAVES, STEP):
            data = rows.read_nodes(0, first, min(STEP, LEAVES - first))
            yield from (data[at : at + 32] for at in range(0, len(data), 32))

    edge, full = grow(Frontier(), blocks())
    for first in range(0, len(full), STEP):
        part = full[first : first + STEP]
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO store_journalnode (level, index, value)"
                " SELECT * FROM unnest(%s::smallint[], %s::bigint[], %s::bytea[])",
                [[each.level for each in part], [each.index for each in part], [each.value for each in part]],
            )
    if Tree(LEAVES, rows.read_nodes).root != edge.root:
        raise ArithmeticError
    chance = random.Random(7)  # noqa: S311 - which leaves are asked for, the same in each run
    places = [chance.randrange(LEAVES) for _ in range(PROOFS)]
    return [
        *timed("proof of one line", places, lambda place: Tree(LEAVES, rows.read_nodes).inclusion(place)),
        *timed("proof of growth", places, lambda place: Tree(LEAVES, rows.read_nodes).consistency(place)),
    ]


def timed(case: str, places: list[int], prove: Callable[[int], object]) -> list[Figure]:
    """Time one kind of proof.

    Args:
        case: Its name.
        places: For which leaves.
        prove: Makes it.

    Returns:
        Median and 95th percentile.
    """
    took = quantiles([seconds(lambda place=place: prove(place)) * 1000 for place in places], n=100)  # type: ignore[misc]
    return [
        Figure(case=f"{case} among {LEAVES} leaves, {name}", value=value, unit="ms", against="goal", against_value=5)
        for name, value in (("median", took[49]), ("p95", took[94]))
    ]


def foreign_keys() -> list[str]:
    """List the foreign keys of the table of leaves, which has no lines here.

    Returns:
        Their names.
    """
    from django.db import connections  # noqa: PLC0415 - needs a node

    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = 'store_journalleaf'::regclass"
        )
        return [str(row[0]) for row in cursor.fetchall()]

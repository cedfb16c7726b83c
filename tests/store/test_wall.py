"""The second wall: every table has its place, nobody sees nothing, and what SQL shows the decision permits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doha import Founded, draft, handling, person
from tests.flow.story import Sign
from tests.simulators.clock import Clock
from tests.store.walled import NO_PRIVILEGE, count, refused, rows, undone, walled
from tests.wall_law import permits
from wasl.record import (
    Actor,
    Address,
    Desk,
    DeskId,
    Entity,
    NodeId,
    ReportVersion,
    Right,
    make_version,
    new_id,
)

ISSUE = """
    INSERT INTO store_walltoken (digest, kind, officer_id, desk_id, until) VALUES (%s, 'officer', %s, %s, %s)
"""
BURY = """
    INSERT INTO store_tombstone (report_id, desk_id, version, act, reason, origin_node, origin_desk, exercise, at)
    VALUES ('x', '{other}', 1, 'recall', 'x', 'x', 'x', true, now())
"""
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)


# --- every table ------------------------------------------------------------------------------------------------------


def test_every_table_has_its_place_its_policy_and_force(doha: Founded) -> None:
    from django.db import connection

    from wasl.store.wall.finding import LOOKS_AT
    from wasl.store.wall.raising import POLICIES
    from wasl.store.wall.tables import TABLES

    tables = {name for name in connection.introspection.table_names() if name.startswith("store_")}
    assert tables == set(TABLES)
    forced = rows("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
    assert tables <= {str(row[0]) for row in forced}
    policies = rows("SELECT tablename, policyname, permissive FROM pg_policies WHERE schemaname = 'public'")
    assert tables <= {str(table) for table, name, _ in policies if name == "wall"}
    for policy, placed in (
        ("wall", tables),
        ("wall_owner", set(walled())),
        ("wall_work", set(walled()) - {"store_walltoken"}),
        ("wall_finder", set(LOOKS_AT) - {"store_restriction"}),
    ):
        assert {str(table) for table, name, _ in policies if name == policy} == placed
    assert {str(name) for _, name, _ in policies} == set(POLICIES)


def test_nobody_sees_no_row_of_any_walled_table(full: str) -> None:
    from wasl.store.wall.subject import NOBODY, speaking

    held = {table for table in walled() if table != "store_walltoken" and count(table)}
    assert {
        "store_version", "store_reading", "store_words", "store_audience", "store_entity", "store_entitykey",
        "store_hit", "store_translation", "store_heldfile", "store_heldchunk", "store_release", "store_question",
        "store_answer", "store_draft", "store_registerentry",
    } <= held  # fmt: skip
    with speaking(NOBODY):
        assert {table: count(table) for table in held} == dict.fromkeys(held, 0)


def test_a_transaction_begins_as_nobody_and_a_rollback_takes_the_subject_back(full: str, officer: Sign) -> None:
    from wasl.store.wall.subject import NOBODY, officer_at_work, speaking

    salim = officer_at_work(officer("salim"))
    for first, then, seen in ((NOBODY, salim, True), (salim, NOBODY, False)):
        with speaking(first):
            count("store_version")
        with undone(), speaking(then):
            count("store_version")
        with speaking(then):
            assert bool(count("store_version")) is seen


# --- tokens -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["", "x", "%", "0" * 64, "'; SELECT 1; --"])
def test_a_token_that_nobody_issued_shows_nothing(token: str, full: str) -> None:
    from wasl.store.wall.subject import NOBODY, speaking

    with speaking(NOBODY), undone():
        assert count("store_version") == 0
        rows("SELECT set_config('wasl.token', %s, true)", token)
        assert (count("store_version"), count("store_draft")) == (0, 0)


def test_a_token_shows_until_it_ends(full: str, officer: Sign) -> None:
    from django.db import connection

    from wasl.store.wall.subject import NOBODY, digest_of, speaking

    salim = officer("salim")
    for hours, seen in ((1, True), (-1, False)):
        with speaking(NOBODY), undone():
            rows("SELECT 1")
            token, until = new_id(), datetime.now(UTC) + timedelta(hours=hours)
            with connection.cursor() as cursor:
                cursor.execute(ISSUE, [digest_of(token), salim.officer.officer_id, salim.desk.desk_id, until])
            rows("SELECT set_config('wasl.token', %s, true)", token)
            assert bool(count("store_version")) is seen


def test_the_application_cannot_read_change_or_end_tokens(doha: Founded) -> None:
    for statement in (
        "SELECT digest FROM store_walltoken",
        "UPDATE store_walltoken SET until = 'infinity'",
        "DELETE FROM store_walltoken",
        "TRUNCATE store_walltoken",
    ):
        assert refused(statement) == NO_PRIVILEGE


def test_tokens_that_ended_are_thrown_away_and_no_others(doha: Founded, officer: Sign) -> None:
    from django.db import connection

    from wasl.store.wall.subject import NOBODY, officer_at_work, speaking, sweep

    salim = officer("salim")
    with undone():
        with speaking(NOBODY), connection.cursor() as cursor:
            for token, end in (("ended", AT), ("standing", datetime.now(UTC) + timedelta(hours=1))):
                cursor.execute(ISSUE, [token, salim.officer.officer_id, salim.desk.desk_id, end])
        assert sweep() == 1
        assert sweep() == 0
        with speaking(officer_at_work(salim)):
            assert count("store_desk")


def test_who_leaves_a_desk_or_loses_the_last_right_sees_nothing_at_once(full: str, officer: Sign) -> None:
    from wasl.store import models
    from wasl.store.wall.subject import officer_at_work, speaking

    salim = officer("salim")
    subject = officer_at_work(salim)
    mine = models.Officer.objects.filter(pk=salim.officer.officer_id)

    def seen() -> int:
        with speaking(subject):
            return count("store_version")

    assert seen()
    for change in (
        lambda: mine.update(is_active=False),
        lambda: mine.update(rights=["manage", "audit"]),
        lambda: models.Membership.objects.filter(officer=salim.officer.officer_id, desk=salim.desk.desk_id).delete(),
    ):
        with undone():
            change()
            assert seen() == 0
        assert seen()


# --- what is not an officer's -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO store_reading (version_id, desk_id) SELECT min(version_id), '{desk}' FROM store_reading",
        BURY,
        "UPDATE store_draft SET desk_id = '{other}'",
    ],
)
def test_an_officers_step_opens_nothing_and_writes_for_no_other_desk(statement: str, full: str, officer: Sign) -> None:
    from wasl.store.wall.subject import officer_at_work, speaking

    salim, huda = officer("salim"), officer("huda")
    with speaking(officer_at_work(salim)):
        assert refused(statement.format(desk=salim.desk.desk_id, other=huda.desk.desk_id)) == NO_PRIVILEGE


def test_the_owner_is_held_too_and_its_functions_are_not(full: str, officer: Sign) -> None:
    from django.db import connections, transaction

    from wasl.store import life

    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM store_walltoken")
        cursor.execute("SET LOCAL wasl.deed = 'build'")
        desk = officer("salim").desk.desk_id
        cursor.execute(BURY.format(other=desk))
        cursor.execute("SET LOCAL wasl.deed = ''")
        cursor.execute("SELECT count(*) FROM store_tombstone")
        assert cursor.fetchone() == (0,)
        transaction.set_rollback(True, using="owner")
    connections["owner"].close()
    life.erase(full, 9, AT)
    assert rows("SELECT body FROM store_version WHERE report_id = %s", full) == [(b"",)]
    assert rows("SELECT 1 FROM store_reading r JOIN store_version v ON v.id = r.version_id WHERE v.report_id = %s"
                " AND r.desk_id <> v.origin_desk", full) == []  # fmt: skip


# --- the law ----------------------------------------------------------------------------------------------------------

SLUGS = ("centre", "kuwait", "oman", "qatar")
RIGHTS = st.sets(st.sampled_from(Right), max_size=3)


def things() -> st.SearchStrategy[tuple[Entity, ...]]:
    """Persons that may and may not be read everywhere, and what this node does not know."""
    restricted = person("Rustam", category=None, legal_basis="")
    strange = Entity(entity_id=new_id(), schema="Spaceship", properties={})
    return st.sets(st.sampled_from(["plain", "restricted", "strange"]), max_size=2).map(
        lambda names: tuple(
            {"plain": person("Farrukh"), "restricted": restricted, "strange": strange}[each] for each in sorted(names)
        )
    )


@st.composite
def worlds(draw: st.DrawFn) -> list[tuple[str, tuple[Entity, ...], list[str], list[str], str]]:
    """Who speaks (a desk, or abroad), of what, opened to whom, then shut to whom, and who cut it, if an extract."""
    desks = st.lists(st.sampled_from(SLUGS), unique=True, max_size=3)
    one = st.tuples(st.sampled_from([*SLUGS, "abroad"]), things(), desks, desks, st.sampled_from(["", "", "oman"]))
    return draw(st.lists(one, min_size=1, max_size=4))


def file(world: object, known: dict[str, Desk], here: NodeId, clock: Clock) -> None:
    from wasl.store import life, versions

    for origin, said, opened, shut, cut_by in world:  # type: ignore[attr-defined]
        speaker = known[origin].address if origin in known else Address(node=NodeId("b" * 64), desk=DeskId("x"))
        made: ReportVersion = make_version(
            draft(*said), report_id=new_id(), origin=speaker, handling=handling(clock, speaker), made=clock.now
        )
        if cut_by:
            versions.add_extract(made, clock.now, known[cut_by].desk_id)
        else:
            versions.add(made, clock.now)
        versions.open_to(made.report_id, 1, [known[each].desk_id for each in opened], clock.now)
        life.shut(made.report_id, 1, [known[each].desk_id for each in shut], clock.now)


def sql_shows(reader: Actor) -> set[str]:
    from wasl.store.wall.subject import officer_at_work, speaking

    with speaking(officer_at_work(reader)):
        shown = {str(row[0]) for row in rows("SELECT report_id FROM store_version")}
        words = rows("SELECT v.report_id FROM store_words w JOIN store_version v ON v.id = w.version_id")
        assert {str(row[0]) for row in words} == shown
        assert count("store_words") == len(shown)
        entities = rows(
            "SELECT count(*) FROM store_entity e LEFT JOIN store_version v ON v.id = e.version_id WHERE v.id IS NULL"
        )
        assert entities == [(0,)]
        # An extract stands under its original, and is found beside it by those to whom it was opened.
        desk = reader.desk.desk_id
        assert found(_WORDS) == {str(row[0]) for row in rows(_FOUND, desk, desk)}
        holding = rows("SELECT v.report_id FROM store_entity e JOIN store_version v ON v.id = e.version_id")
        assert found(_THINGS) <= {str(row[0]) for row in holding}
    return shown


_WORDS = "wasl_find_words(plainto_tsquery('simple', 'героина'), {exercise}, 0, 1000)"
_FOUND = """
    SELECT report_id FROM store_version v WHERE cut_by = '' OR (cut_by <> %s AND EXISTS (
        SELECT 1 FROM store_audience a WHERE a.version_id = v.id AND a.desk_id = %s))
"""
_THINGS = "wasl_find_things((SELECT array_agg(DISTINCT key::text) FROM store_entitykey), {exercise}, 1000)"


def found(function: str) -> set[str]:
    """Return the reports that a function finds, of both kinds of material."""
    several = (function.format(exercise=each) for each in ("true", "false"))
    return {str(row[0]) for each in several for row in rows(f"SELECT report FROM {each}")}


def decision_permits(reader: Actor, here: NodeId) -> set[str]:
    from wasl.store import models
    from wasl.store.wall.raising import READING_RIGHTS

    if not {str(each) for each in reader.officer.rights} & set(READING_RIGHTS):
        return set()
    found = set()
    for row in models.Version.objects.all():
        opened = frozenset(map(DeskId, models.Audience.objects.filter(version=row).values_list("desk_id", flat=True)))
        if permits(bytes(row.body), opened, reader.desk, here):
            found.add(row.report_id)
    return found


@given(world=worlds(), rights=RIGHTS, slug=st.sampled_from(SLUGS))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_sql_shows_the_decision_permits_and_the_reverse(
    world: object, rights: set[Right], slug: str, doha: Founded, clock: Clock
) -> None:
    from wasl.store import desks, models

    here = NodeId(doha.config.node_id)
    with undone():
        known = {desk.slug: desk for desk in desks.all_desks(here)}
        file(world, known, here, clock)
        account = models.Officer.objects.create(
            officer_id=new_id(), login="anybody", name="x", rights=sorted(map(str, rights))
        )
        models.Membership.objects.create(officer=account, desk_id=known[slug].desk_id)
        from wasl.flow import access

        reader = access.sign_on("anybody", door="cli")
        assert sql_shows(reader) == decision_permits(reader, here)

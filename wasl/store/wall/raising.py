"""Raises the second wall: the functions that say who reads, the policies of every table, and FORCE on each.

Whatever was there before is replaced, so that building twice, or after a change of `tables`, ends the same. The owner
of the tables is held by the wall, too: only its functions, when another role calls them, and migrations pass it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, LiteralString

from django.conf import settings
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from wasl.errors import StoreError
from wasl.record import Right
from wasl.store.launcher import StepRoles, step_roles
from wasl.store.wall.finding import LOOKS_AT, finding_functions
from wasl.store.wall.granting import grants
from wasl.store.wall.subject import digest_of, node_token
from wasl.store.wall.tables import TABLES, Place, Placed

READING_RIGHTS: Final = tuple(sorted(str(each) for each in Right if each not in {Right.MANAGE, Right.AUDIT}))
"""Whoever holds none of these reads nothing: who manages accounts, and who audits."""

POLICIES: Final = ("wall", "wall_owner", "wall_work", "wall_finder")
"""Names of policies: for officers, functions of the owner, the node's own work, and the functions that search."""

_WORKS: Final = "(SELECT wasl_works())"
# A function with the owner's rights runs in a session of somebody else; the owner itself has to say that it builds.
_DEED: Final = "session_user <> current_user OR current_setting('wasl.deed', true) = 'build'"
_MEANT: Final[LiteralString] = """
    FROM public.store_walltoken t WHERE t.until > statement_timestamp()
    AND t.digest = encode(sha256(convert_to(current_setting('wasl.token', true), 'UTF8')), 'hex')
"""
_DEFINER: Final[LiteralString] = "LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
# Whether the officer is still at work, still a member of the desk, and still holds a right to read, is asked each time.
_FUNCTIONS: Final[LiteralString] = """
CREATE OR REPLACE FUNCTION wasl_works() RETURNS boolean {definer} AS $$
    SELECT EXISTS (SELECT 1 {meant} AND t.kind <> 'officer')
$$;
CREATE OR REPLACE FUNCTION wasl_desk() RETURNS varchar {definer} AS $$
    SELECT t.desk_id {meant} AND t.kind = 'officer'
    AND EXISTS (SELECT 1 FROM public.store_membership m WHERE m.officer_id = t.officer_id AND m.desk_id = t.desk_id)
    AND EXISTS (SELECT 1 FROM public.store_officer o
                WHERE o.officer_id = t.officer_id AND o.is_active AND o.rights ?| {rights})
$$;
CREATE OR REPLACE FUNCTION wasl_protects() RETURNS boolean {definer} AS $$
    SELECT EXISTS (SELECT 1 {meant} AND t.kind = 'officer'
    AND EXISTS (SELECT 1 FROM public.store_membership m WHERE m.officer_id = t.officer_id AND m.desk_id = t.desk_id)
    AND EXISTS (SELECT 1 FROM public.store_officer o
                WHERE o.officer_id = t.officer_id AND o.is_active AND o.rights ? {protect}))
$$;
CREATE OR REPLACE FUNCTION wasl_officer() RETURNS varchar {definer} AS $$
    SELECT t.officer_id {meant} AND t.kind = 'officer'
$$;
CREATE OR REPLACE FUNCTION wasl_is_centre() RETURNS boolean {definer} AS $$
    SELECT EXISTS (SELECT 1 FROM public.store_desk d WHERE d.desk_id = public.wasl_desk() AND d.kind = 'centre')
$$;
CREATE OR REPLACE FUNCTION wasl_sweep_tokens() RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    WITH gone AS (DELETE FROM public.store_walltoken WHERE until <= statement_timestamp() RETURNING 1)
    SELECT count(*) FROM gone
$$;
CREATE OR REPLACE FUNCTION wasl_here() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT {node}::text $$;
"""
_KNOW: Final = "INSERT INTO store_walltoken (digest, kind, until) VALUES (%s, %s, 'infinity') ON CONFLICT DO NOTHING"


def raise_wall(cursor: CursorWrapper, *, owner: str, application: str) -> None:
    """Put every table behind the wall, and give the roles of steps what they need and no more.

    Args:
        cursor: Of the owner's connection.
        owner: Role of the owner.
        application: Role of the application.

    Raises:
        StoreError: ``wall-table-unplaced`` if a table of ours has no line in `tables`.
    """
    _check_placed(cursor)
    roles = step_roles(application)
    for statement in (_functions(), *grants(roles), *finding_functions(owner, roles.finder)):
        cursor.execute(statement)
    for table, placed in TABLES.items():
        for statement in _policies(table, placed, owner, application, roles):
            cursor.execute(statement)
    names = {"role": sql.Identifier(application), "worker": sql.Identifier(roles.worker)}
    cursor.execute(sql.SQL("REVOKE ALL ON store_walltoken FROM {role}, {worker}").format(**names))
    cursor.execute(sql.SQL("GRANT INSERT ON store_walltoken TO {role}").format(**names))
    for kind in ("node", "matcher"):
        cursor.execute(_KNOW, [digest_of(node_token(kind, str(settings.SECRET_KEY))), kind])


def _check_placed(cursor: CursorWrapper) -> None:
    cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'store_%%'")
    found = {str(row[0]) for row in cursor.fetchall()} - {"store_officer_groups", "store_officer_user_permissions"}
    for table in sorted(found ^ TABLES.keys()):
        raise StoreError("wall-table-unplaced", table=table)


def _functions() -> sql.Composed:
    from wasl.store import home  # noqa: PLC0415 - the home names the node that is built

    return sql.SQL(_FUNCTIONS).format(
        definer=sql.SQL(_DEFINER),
        meant=sql.SQL(_MEANT),
        node=sql.Literal(home.current()[1].node_id),
        rights=sql.Literal(list(READING_RIGHTS)),
        protect=sql.Literal(str(Right.PROTECT)),
    )


def _policies(table: str, placed: Placed, owner: str, application: str, roles: StepRoles) -> Iterator[sql.Composed]:
    name = sql.Identifier(table)
    shown, added = _conditions(placed)
    yield sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(name)
    yield sql.SQL("ALTER TABLE {} FORCE ROW LEVEL SECURITY").format(name)
    for policy in POLICIES:
        yield sql.SQL("DROP POLICY IF EXISTS {} ON {}").format(sql.Identifier(policy), name)
    if placed.place is Place.OPEN:
        yield _policy("wall", name, ["public"], "true", "true")
        return
    yield _policy("wall", name, [application], shown, added)
    deed = "true" if placed.place is Place.SEALED else _DEED
    yield _policy("wall_owner", name, [owner], deed, deed)
    if placed.place is not Place.SEALED:
        yield _policy("wall_work", name, [roles.worker, roles.matcher], _WORKS, _WORKS)
    if table in LOOKS_AT:
        yield _policy("wall_finder", name, [roles.finder], "true", "false")


def _policy(policy: str, table: sql.Identifier, roles: list[str], shown: str, added: str) -> sql.Composed:
    named = [sql.SQL("public") if role == "public" else sql.Identifier(role) for role in roles]
    return sql.SQL("CREATE POLICY {} ON {} TO {} USING ({}) WITH CHECK ({})").format(
        sql.Identifier(policy), table, sql.SQL(", ").join(named), _sql(shown), _sql(added)
    )


def _conditions(placed: Placed) -> tuple[str, str]:
    if placed.place is Place.SEALED:
        return "false", "true"
    if placed.place is Place.NODE:
        return "false", "true"
    return placed.shown, placed.added or placed.shown


def _sql(text: str) -> sql.SQL:
    return sql.SQL(text)  # ours, from `tables`

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
from wasl.store.wall.subject import digest_of, node_token
from wasl.store.wall.tables import TABLES, Place, Placed

READING_RIGHTS: Final = tuple(sorted(str(each) for each in Right if each not in {Right.MANAGE, Right.AUDIT}))
"""Whoever holds none of these reads nothing: who manages accounts, and who audits."""

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
CREATE OR REPLACE FUNCTION wasl_is_centre() RETURNS boolean {definer} AS $$
    SELECT EXISTS (SELECT 1 FROM public.store_desk d WHERE d.desk_id = public.wasl_desk() AND d.kind = 'centre')
$$;
CREATE OR REPLACE FUNCTION wasl_here() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT {node}::text $$;
"""
_KNOW: Final = "INSERT INTO store_walltoken (digest, kind, until) VALUES (%s, %s, 'infinity') ON CONFLICT DO NOTHING"


def raise_wall(cursor: CursorWrapper, *, owner: str, application: str) -> None:
    """Put every table behind the wall.

    Args:
        cursor: Of the owner's connection.
        owner: Role of the owner.
        application: Role of the application.

    Raises:
        StoreError: ``wall-table-unplaced`` if a table of ours has no line in `tables`.
    """
    _check_placed(cursor)
    cursor.execute(_functions())
    for table, placed in TABLES.items():
        for statement in _policies(table, placed, owner):
            cursor.execute(statement)
    role = sql.Identifier(application)
    cursor.execute(sql.SQL("REVOKE ALL ON store_walltoken FROM {}").format(role))
    cursor.execute(sql.SQL("GRANT INSERT ON store_walltoken TO {}").format(role))
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


def _policies(table: str, placed: Placed, owner: str) -> Iterator[sql.Composed]:
    name, keeper = sql.Identifier(table), sql.Identifier(owner)
    shown, added = _conditions(placed)
    yield sql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(name)
    yield sql.SQL("ALTER TABLE {} FORCE ROW LEVEL SECURITY").format(name)
    for policy in ("wall", "wall_owner"):
        yield sql.SQL("DROP POLICY IF EXISTS {} ON {}").format(sql.Identifier(policy), name)
    yield sql.SQL("CREATE POLICY wall ON {} USING ({}) WITH CHECK ({})").format(name, _sql(shown), _sql(added))
    if placed.place is not Place.OPEN:
        deed = _sql("true" if placed.place is Place.SEALED else _DEED)
        yield sql.SQL("CREATE POLICY wall_owner ON {} TO {} USING ({}) WITH CHECK ({})").format(
            name, keeper, deed, deed
        )


def _conditions(placed: Placed) -> tuple[str, str]:
    if placed.place is Place.OPEN:
        return "true", "true"
    if placed.place is Place.SEALED:
        return "false", "true"
    if placed.place is Place.NODE:
        return _WORKS, "true"
    return f"{_WORKS} OR ({placed.shown})", f"{_WORKS} OR ({placed.added or placed.shown})"


def _sql(text: str) -> sql.SQL:
    return sql.SQL(text)  # ours, from `tables`

"""What each role of steps may do with tables, before any policy is asked for rows.

The worker may what the application may: it takes in, sends, opens and closes. The matcher reads what it compares and
proposes hits; it has no right on anything that is sent, and none on people, sessions, agreements or the journal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from psycopg import sql

from wasl.store.launcher import StepRoles

MATCHER_READS: Final = (
    "store_version",
    "store_audience",
    "store_reading",
    "store_entity",
    "store_entitykey",
    "store_hit",
    "store_judgement",
    "store_restriction",
)
"""Where the matcher may look: a judgement follows on to the next version of what was judged."""
MATCHER_WRITES: Final = {
    "store_entitykey": "INSERT, DELETE",
    "store_hit": "INSERT",
    "store_judgement": "INSERT",
}


def grants(roles: StepRoles) -> Iterator[sql.Composed]:
    """Return what gives the matcher its rights; the worker has what the application has.

    Args:
        roles: The roles.

    Yields:
        Statements of the owner.
    """
    matcher = sql.Identifier(roles.matcher)
    yield sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {}").format(matcher)
    yield sql.SQL("REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {}").format(matcher)
    for table in MATCHER_READS:
        yield sql.SQL("GRANT SELECT ON {} TO {}").format(sql.Identifier(table), matcher)
    for table, rights in MATCHER_WRITES.items():
        yield sql.SQL("GRANT {} ON {} TO {}").format(sql.SQL(rights), sql.Identifier(table), matcher)
    for table in ("store_entitykey", "store_judgement"):
        yield sql.SQL("GRANT USAGE ON SEQUENCE {} TO {}").format(sql.Identifier(f"{table}_id_seq"), matcher)

"""Raises the functions that list and search for whoever reads: the reader's audience is inside them, and ids come out.

Behind a policy PostgreSQL uses no index of words, and reads whole tables for a list: it cannot know that an operator
tells nothing of the rows that it is asked about. These functions belong to a role of their own, which no policy holds
on the few columns that they look at and which may do nothing else; who asks, they learn from the token, as every policy
does. What they find is read through the wall.

Source:
    PostgreSQL, Rules and Privileges: only leakproof operators pass a security barrier.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from psycopg import sql

from wasl.store.wall.queries import texts

LOOKS_AT: Final = {
    "store_version": (
        "id, report_id, version, exercise, cut_by, filed, erased, origin_node, origin_desk, import_run_id"
    ),
    "store_words": "version_id, words",
    "store_entity": "id, version_id, entity_id, exercise",
    "store_entitykey": "entity_id, key, version_id",
    "store_reading": "version_id, desk_id, officer_id, until, filed",
    "store_audience": "version_id, desk_id, since",
    "store_mark": "version_id, desk_id, step",
    "store_hit": "hit_id, theirs_version_id, ours_version_id, total_mn",
    "store_judgement": "id, hit_id, verdict",
    "store_restriction": "report_id, cause, lifted",
}
"""Tables and columns that the functions look at: no body among them."""


def finding_functions(owner: str, finder: str) -> Iterator[sql.Composed]:
    """Return what makes the functions and gives them to their role.

    Args:
        owner: Role of the owner of the tables.
        finder: Role that the functions belong to.

    Yields:
        Statements of the owner.
    """
    roles = {"owner": sql.Identifier(owner), "finder": sql.Identifier(finder)}
    yield sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {finder}").format(**roles)
    for table, columns in LOOKS_AT.items():
        granted = {"columns": _sql(columns), "table": sql.Identifier(table)}
        yield sql.SQL("GRANT SELECT ({columns}) ON {table} TO {finder}").format(**granted, **roles)
    # Who is to own a function must be able to make one, for a moment.
    yield sql.SQL("GRANT CREATE ON SCHEMA public TO {finder}").format(**roles)
    for signature, text in texts():
        named = {"signature": signature, **roles}
        yield sql.SQL("DROP FUNCTION IF EXISTS {signature}").format(**named)
        yield sql.SQL("CREATE FUNCTION {signature} {text}").format(text=text, **named)
        yield sql.SQL("ALTER FUNCTION {signature} OWNER TO {finder}").format(**named)
    yield sql.SQL("REVOKE CREATE ON SCHEMA public FROM {finder}").format(**roles)


def _sql(text: str) -> sql.SQL:
    return sql.SQL(text)  # ours

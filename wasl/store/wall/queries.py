"""The text of the functions that list and search for whoever reads: SQL, and nothing else.

Each asks the token who reads, looks only at what the rows of audiences give that desk, and returns ids. Written in
PL/pgSQL, since that plans each call with what is asked for in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, LiteralString

from psycopg import sql

_MADE: Final[LiteralString] = """
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE reader varchar := public.wasl_desk();
BEGIN RETURN QUERY
"""
# Each of these is asked row by row by an index: LIMIT sees to it. As joins they wait for the figures that PostgreSQL
# gathers later: until then, after a large import, every version is taken against every other.
# What one officer reads through broken glass is read by its address, and neither listed nor found.
_READS: Final[LiteralString] = """
    (SELECT true FROM store_reading r WHERE r.version_id = {version} AND r.desk_id = reader
     AND r.officer_id IS NULL AND (r.until IS NULL OR r.until > statement_timestamp()) LIMIT 1)
"""
_STANDS: Final[LiteralString] = """
    v.erased IS NULL AND NOT EXISTS (
        SELECT 1 FROM store_restriction s WHERE s.report_id = v.report_id AND s.cause = 'review' AND s.lifted IS NULL)
"""
# What lacks the category of a person after its day is listed and read, and neither found by a name nor compared.
_USED: Final[LiteralString] = """
    v.erased IS NULL AND NOT EXISTS (
        SELECT 1 FROM store_restriction s
        WHERE s.report_id = v.report_id AND s.cause IN ('review', 'category') AND s.lifted IS NULL)
"""
# Of several versions that a desk may read, the newest counts.
_NEWEST: Final[LiteralString] = """
    v.version = (
        SELECT max(n.version) FROM store_version n
        WHERE n.report_id = v.report_id AND n.erased IS NULL AND (
            SELECT true FROM store_reading m WHERE m.version_id = n.id AND m.desk_id = reader
            AND m.officer_id IS NULL AND (m.until IS NULL OR m.until > statement_timestamp()) LIMIT 1))
"""
# An extract stands under its original for the desk that cut it; it is there beside it for those that were given it.
_GIVEN: Final[LiteralString] = """
    v.cut_by <> reader AND (v.cut_by = '' OR EXISTS (
        SELECT 1 FROM store_audience a WHERE a.version_id = v.id AND a.desk_id = reader))
"""
_SIDE: Final[LiteralString] = """
    {reads} AND EXISTS (SELECT 1 FROM store_version v WHERE v.id = {version} AND {used} AND {newest} AND {given})
"""

FUNCTIONS: Final[Mapping[LiteralString, LiteralString]] = MappingProxyType(
    {
        "wasl_find_words(asked tsquery, for_exercise boolean, past integer, most integer)": """
            RETURNS TABLE (report varchar) {made}
            SELECT v.report_id FROM store_words w JOIN store_version v ON v.id = w.version_id
            WHERE w.words @@ asked AND v.exercise = for_exercise AND v.erased IS NULL AND {reads} AND {given}
            AND {newest}
            ORDER BY v.filed DESC, v.id DESC OFFSET past LIMIT most; END $$
        """,
        "wasl_find_things(asked text[], for_exercise boolean, most integer)": """
            RETURNS TABLE (report varchar, thing varchar) {made}
            SELECT v.report_id, e.entity_id FROM (
                SELECT k.entity_id, count(*) AS shared FROM store_entitykey k
                WHERE k.key = ANY (asked) AND {reads_key} GROUP BY k.entity_id ORDER BY shared DESC, k.entity_id) AS b
            JOIN store_entity e ON e.id = b.entity_id JOIN store_version v ON v.id = e.version_id
            WHERE e.exercise = for_exercise AND {used} AND {given}
            ORDER BY b.shared DESC, b.entity_id LIMIT most; END $$
        """,
        "wasl_list_readable(most integer)": """
            RETURNS TABLE (version bigint) {made}
            SELECT v.id FROM store_reading r JOIN store_version v ON v.id = r.version_id
            WHERE r.desk_id = reader AND r.officer_id IS NULL AND (r.until IS NULL OR r.until > statement_timestamp())
            AND {stands} AND {given} AND {newest}
            ORDER BY r.filed DESC, r.version_id DESC LIMIT most; END $$
        """,
        "wasl_list_spoken(most integer)": """
            RETURNS TABLE (version bigint) {made}
            SELECT v.id FROM store_version v
            WHERE v.origin_node = public.wasl_here() AND v.origin_desk = reader AND v.import_run_id IS NULL
            AND v.cut_by = '' AND {reads} AND {stands} AND {newest}
            ORDER BY v.filed DESC, v.id DESC LIMIT most; END $$
        """,
        "wasl_list_waiting(most integer, unopened boolean)": """
            RETURNS TABLE (version bigint) {made}
            SELECT w.id FROM (
                SELECT v.id, a.since, v.filed FROM store_audience a JOIN store_version v ON v.id = a.version_id
                WHERE a.desk_id = reader AND v.cut_by <> reader AND v.erased IS NULL AND {reads} AND {newest}
                AND NOT EXISTS (
                    SELECT 1 FROM store_mark k
                    WHERE k.version_id = v.id AND k.desk_id = reader AND k.step = 'acknowledged')
                ORDER BY a.since DESC, v.filed DESC, v.id DESC LIMIT most) AS w
            WHERE NOT unopened OR NOT EXISTS (
                SELECT 1 FROM store_mark k WHERE k.version_id = w.id AND k.desk_id = reader)
            ORDER BY w.since DESC, w.filed DESC, w.id DESC; END $$
        """,
        "wasl_list_hits(unjudged boolean, most integer)": """
            RETURNS TABLE (hit varchar) {made}
            SELECT h.hit_id FROM store_hit h
            WHERE {theirs} AND {ours} AND (NOT unjudged OR 'open' = coalesce((
                SELECT j.verdict FROM store_judgement j WHERE j.hit_id = h.hit_id ORDER BY j.id DESC LIMIT 1), 'open'))
            ORDER BY h.total_mn DESC, h.hit_id LIMIT most; END $$
        """,
    }
)
"""What each function is called with, and what it is, in parts that recur."""


def texts() -> Iterator[tuple[sql.SQL, sql.Composed]]:
    """Put the functions together.

    Yields:
        What each is called with, and what it is.
    """
    parts = {"stands": sql.SQL(_STANDS), "used": sql.SQL(_USED), "newest": sql.SQL(_NEWEST), "given": sql.SQL(_GIVEN)}
    reads = {"reads": _reads("v", "id"), "reads_key": _reads("k", "version_id")}
    sides = {name: _side(sql.Identifier("h", f"{name}_version_id"), parts) for name in ("theirs", "ours")}
    for signature, text in FUNCTIONS.items():
        yield sql.SQL(signature), sql.SQL(text).format(made=sql.SQL(_MADE), **parts, **reads, **sides)


def _reads(table: str, column: str) -> sql.Composed:
    return sql.SQL(_READS).format(version=sql.Identifier(table, column))


def _side(version: sql.Identifier, parts: Mapping[str, sql.SQL]) -> sql.Composed:
    return sql.SQL(_SIDE).format(version=version, reads=sql.SQL(_READS).format(version=version), **parts)

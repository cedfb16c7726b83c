"""Makes the tables, as their owner, and gives the application's role what it needs and no more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from django.core.management import call_command
from django.db import connections
from psycopg import sql

from wasl.store.connection import OWNER
from wasl.store.launcher import step_roles
from wasl.store.tables import make_at_once
from wasl.store.wall.raising import raise_wall
from wasl.store.wall.rows import make_up

# Rows that are only ever added: no change and no deletion, whatever the program does.
APPEND_ONLY: Final = (
    "store_journalline",
    "store_journalleaf",
    "store_journalnode",
    "store_checkpoint",
    "store_judgement",
    "store_deliverystep",
    "store_peerconfirmation",
    "store_owncard",
    "store_importrun",
    "store_importfinding",
    "store_release",
    "store_question",
    "store_answer",
    "store_inbox",
    "store_mark",
    "store_registerentry",
    "store_registernote",
    "store_localentry",
    "store_translation",
    "store_agreementdeclaration",
    "store_agreementtemplate",
    "store_recipe",
    "store_extract",
    "store_arrivedrelease",
    "store_lifestep",
    "store_holderreport",
)
# Of a version that is filed, one column may still be written: the signature, when it is released for the first time.
SIGNED_LATER: Final = ("store_version", "signature")


def build() -> None:
    """Bring the tables up to date and set the rights of the application's role and of those of its steps."""
    role, owner = (str(connections[each].settings_dict["USER"]) for each in ("default", OWNER))
    with connections[OWNER].cursor() as cursor:
        cursor.execute("SET wasl.deed = 'build'")  # the owner is held by the wall, too
        make_at_once(OWNER)
        call_command("migrate", database=OWNER, interactive=False, verbosity=0)
        for each in (role, step_roles(role).worker):
            for statement in _grants(each):
                cursor.execute(statement)
        raise_wall(cursor, owner=owner, application=role)
    connections[OWNER].close()
    make_up(datetime.now(UTC))


def _grants(role: str) -> list[sql.Composed]:
    name = sql.Identifier(role)
    statements = [
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(name),
        sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(name),
        sql.SQL("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}").format(name),
        sql.SQL("REVOKE ALL ON django_migrations FROM {}").format(name),
        sql.SQL("GRANT SELECT ON django_migrations TO {}").format(name),
    ]
    statements += [
        sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), name)
        for table in APPEND_ONLY
    ]
    table, column = (sql.Identifier(part) for part in SIGNED_LATER)
    statements += [
        sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(table, name),
        sql.SQL("GRANT UPDATE ({}) ON {} TO {}").format(column, table, name),
    ]
    return statements

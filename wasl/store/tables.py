"""Makes the tables of a new database in one step; a database that has tables goes through the migrations.

Each migration renders every model anew in each state between two steps: for a new node that took longer than all else
about making it. The models are what the migrations lead to, which a test holds, down to the text of each function.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

_AT_ONCE: Final = ("sessions", "account", "mfa", "axes", "store")
"""Labels of the applications whose models say all about their tables; what others bring is their migrations' to say."""
_STATEMENTS: Final = (
    ("0006_attachments", ("STORAGE",)),
    ("0009_journal", ("WAITING", "ERASING")),
    ("0012_life", ("CLOSE", "ERASE")),
)
"""What no model says, by the migration that has the newest text of it: functions, triggers, how a column is stored."""


def make_at_once(using: str) -> None:
    """Make the tables of a new database, and record that its migrations went; do nothing to one that has tables.

    Args:
        using: Alias of the database, as the tables' owner.
    """
    connection = connections[using]
    recorder = MigrationRecorder(connection)
    if recorder.has_table():
        return
    with connection.schema_editor() as editor:
        for label in _AT_ONCE:
            for model in apps.get_app_config(label).get_models():
                editor.create_model(model)
        for migration, names in _STATEMENTS:
            module = import_module(f"wasl.store.migrations.{migration}")
            for name in names:
                editor.execute(getattr(module, name), None)
        # Within the same transaction: all of it is there, or nothing.
        _record(connection, recorder)


def _record(connection: BaseDatabaseWrapper, recorder: MigrationRecorder) -> None:
    recorder.ensure_schema()
    for label, name in sorted(MigrationLoader(connection).graph.nodes):
        if label in _AT_ONCE:
            recorder.record_applied(label, name)

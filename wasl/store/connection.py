"""How Django reaches the node's database, and what a transaction is here.

Two aliases: ``default`` is the application's role, which owns nothing; ``owner`` changes tables, for migrations only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg.conninfo import conninfo_to_dict

from wasl.errors import InputError, StoreError
from wasl.store.home import Config

OWNER: Final = "owner"
DISK_FULL: Final = "53100"


def databases(config: Config) -> dict[str, dict[str, Any]]:
    """Return Django's ``DATABASES`` for a node.

    Args:
        config: The node's configuration.

    Returns:
        The aliases ``default`` and ``owner``.
    """
    return {"default": _database(config.database_app), OWNER: _database(config.database_owner)}


def _database(url: str) -> dict[str, Any]:
    parts = conninfo_to_dict(url)
    known = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    named = {django: str(parts.pop(libpq, "") or "") for libpq, django in known.items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**parts, "connect_timeout": 5},
        **named,
    }


@contextmanager
def atomic() -> Iterator[None]:
    """Run the block in one transaction: all of it is kept, or nothing.

    Yields:
        Nothing.

    Raises:
        known: `StoreError` with ``database-gone`` if the server cannot be reached or breaks off, with ``disk-full`` if
            it has no room left; `InputError` with ``value-unstorable`` if a value is none that it can hold.
        Error: What else the database refuses: a mistake of this program.
    """
    from django.db import Error, transaction  # noqa: PLC0415 - needs configured settings, which `databases` must not

    try:
        with transaction.atomic():
            yield
    except Error as error:
        if known := as_store_error(error) or _as_input_error(error):
            raise known from error
        raise


def as_store_error(error: Exception) -> StoreError | None:
    """Return the store error for a fault of the server, or None if the mistake is our own.

    Args:
        error: What Django raised.

    Returns:
        ``database-gone``, ``disk-full`` or None.
    """
    cause = error.__cause__
    if getattr(cause, "sqlstate", None) == DISK_FULL:
        return StoreError("disk-full")
    if isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError):
        return StoreError("database-gone")
    return None


def _as_input_error(error: Exception) -> InputError | None:
    # An id that is taken (IntegrityError) is the giver's fault too: ours are random and checked before.
    unfit = isinstance(error.__cause__, psycopg.DataError | psycopg.IntegrityError)
    return InputError("value-unstorable") if unfit else None


def run_after_commit(deed: Any) -> None:  # noqa: ANN401 - any callable without arguments
    """Run something once the transaction is kept, never if it is not.

    Args:
        deed: What to run.
    """
    from django.db import transaction  # noqa: PLC0415 - see `atomic`

    transaction.on_commit(deed)


def release_connections() -> None:
    """Give back connections that are broken or too old; to be called between units of work by doors that stay open.

    A connection inside a transaction is left alone: its unit of work is not over.
    """
    from django.db import connections  # noqa: PLC0415 - see `atomic`

    for each in connections.all(initialized_only=True):
        if not each.in_atomic_block:
            each.close_if_unusable_or_obsolete()

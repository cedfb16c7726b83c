"""Threads for work on the database, beside an event loop: each keeps its connection, and replaces a broken one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from wasl.errors import StoreError
from wasl.store.connection import as_store_error, release_connections

_Result = TypeVar("_Result")


class Threads:
    """A few threads that work for an event loop."""

    def __init__(self, count: int) -> None:
        """Make them.

        Args:
            count: How many; each holds one database connection.
        """
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="database")

    async def run(self, deed: Callable[..., _Result], *values: object) -> _Result:
        """Run something in a thread.

        Args:
            deed: What to run.
            *values: Its arguments.

        Returns:
            What it returns.

        Raises:
            StoreError: ``database-gone`` or ``disk-full``, also where `deed` did not turn the server's fault into one.
        """
        return await asyncio.get_running_loop().run_in_executor(self._pool, _run, deed, values)

    def close(self) -> None:
        """Let the threads end once they are done."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def refresh() -> None:
    """Give back connections that are broken or too old, before a further piece of work."""
    release_connections()


def known_fault(error: Exception) -> StoreError | None:
    """Return what a fault of the database's server is called here, or None if it is none.

    Args:
        error: Any fault.

    Returns:
        ``database-gone``, ``disk-full`` or None.
    """
    return as_store_error(error)


def _run(deed: Callable[..., _Result], values: tuple[object, ...]) -> _Result:
    from django.db import Error  # noqa: PLC0415 - needs Django, which this package does not import

    release_connections()
    try:
        return deed(*values)
    except Error as fault:
        known = as_store_error(fault)
        if known is None:
            raise
        raise known from fault
    finally:
        release_connections()

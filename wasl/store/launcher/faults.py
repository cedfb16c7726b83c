"""Names what went wrong when PostgreSQL or the disk refuses."""

import errno
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from wasl.errors import StoreError

# What the programs say in English (their messages are never translated: LC_ALL is C.UTF-8), in order of weight.
_SAID = (
    ("No space left on device", "disk-full"),
    ("Disk quota exceeded", "disk-full"),
    ("Is another postmaster", "postgres-running"),
    ("Is another server", "postgres-running"),
    ("still in use", "postgres-orphans"),
    ("invalid locale name", "postgres-locale"),
    ("invalid locale settings", "postgres-locale"),
    ("Permission denied", "postgres-folder-denied"),
    ("has wrong ownership", "postgres-folder-denied"),
    ("has invalid permissions", "postgres-folder-denied"),
)


def raise_fault(said: str, data: Path) -> NoReturn:
    """Turns what a PostgreSQL program said into an error of ours.

    Args:
        said: Its standard error and the new lines of its log.
        data: The data folder.

    Raises:
        StoreError: What it means; postgres-failed with the path of the log if we know no better.
    """
    for phrase, code in _SAID:
        if phrase in said:
            raise StoreError(code, path=str(data))
    raise StoreError("postgres-failed", path=str(data), log=str(data / "server.log"))


@contextmanager
def naming_faults(data: Path) -> Iterator[None]:
    """Turns refusals of the file system inside the block into errors of ours.

    Args:
        data: The data folder, for errors that name no file.

    Yields:
        Nothing.

    Raises:
        StoreError: disk-full, postgres-folder-denied, or postgres-failed for the rest.
    """
    try:
        yield
    except OSError as fault:
        path = str(fault.filename or data)
        if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StoreError("disk-full", path=path) from fault
        if fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise StoreError("postgres-folder-denied", path=path) from fault
        raise StoreError("postgres-failed", path=path, log=str(data / "server.log")) from fault
    except subprocess.TimeoutExpired as fault:
        raise StoreError("postgres-failed", path=str(data), log=str(data / "server.log")) from fault

"""Private files: written whole or not at all, read without following a link."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from wasl.errors import StoreError


def read_private(path: Path, *, limit: int) -> bytes:
    """Return what is in a file.

    Args:
        path: The file; a link is refused.
        limit: So many bytes at most.

    Returns:
        The bytes, cut at the limit.

    Raises:
        OSError: If it is gone, is a link, or cannot be read.
    """
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), "rb") as file:
        return file.read(limit)


def write_private(path: Path, content: bytes) -> None:
    """Write a file for its owner alone, whole or not at all, and make it durable.

    Args:
        path: The file; one that is there is replaced.
        content: The bytes.

    Raises:
        StoreError: ``reader-unwritable``.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.rename(path)
        directory = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise StoreError("reader-unwritable", path=str(path.parent), fault=error.strerror or "") from error

"""Files and standard streams, with our own errors: what, where, how to mend."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import BinaryIO, Final

from wasl.errors import InputError, StoreError

STANDARD: Final = "-"
_PIECE_BYTES: Final = 240 * 1024
_LINE_BYTES: Final = 16 * 1024 * 1024
MAX_BYTES: Final = 256 * 1024 * 1024
_given: ContextVar[bytes | None] = ContextVar("given", default=None)


def read_file(name: str) -> bytes:
    """Return the content of a file, or of standard input for ``-``.

    Args:
        name: Path or ``-``.

    Returns:
        The bytes.

    Raises:
        InputError: ``file-missing``, ``file-is-directory``, ``file-unreadable`` or ``file-too-large``.
    """
    if name == STANDARD:
        given = _given.get()
        return _bounded(sys.stdin.buffer.read(MAX_BYTES + 1) if given is None else given, name)
    with _opened(name) as file:
        return _bounded(file.read(MAX_BYTES + 1), name)


def read_pieces(name: str) -> Iterator[bytes]:
    """Read a file piece by piece, so that it is never in memory whole.

    Args:
        name: Path.

    Yields:
        Its bytes, in order.

    Raises:
        InputError: ``file-missing``, ``file-is-directory`` or ``file-unreadable``.
    """
    with _opened(name) as file:
        while piece := file.read(_PIECE_BYTES):
            yield piece


def read_lines(name: str) -> Iterator[bytes]:
    """Read a file line by line, or standard input for ``-``, so that it is never in memory whole.

    Args:
        name: Path or ``-``.

    Yields:
        Its lines with their ends; one that is longer than 16 MiB comes in pieces.

    Raises:
        InputError: ``file-missing``, ``file-is-directory`` or ``file-unreadable``.
    """
    if name == STANDARD:
        yield from read_file(name).splitlines(keepends=True)
        return
    with _opened(name) as file:
        while line := file.readline(_LINE_BYTES):
            yield line


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    try:
        with Path(name).open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError("file-missing", path=name) from error
    except IsADirectoryError as error:
        raise InputError("file-is-directory", path=name) from error
    except (OSError, ValueError) as error:
        raise InputError("file-unreadable", path=name, fault=getattr(error, "strerror", None) or "") from error


@contextmanager
def given_input(content: bytes) -> Iterator[None]:
    """Let these bytes be standard input inside the block.

    Args:
        content: The bytes.

    Yields:
        Nothing.
    """
    token = _given.set(content)
    try:
        yield
    finally:
        _given.reset(token)


def write_file(name: str, content: bytes) -> None:
    """Write a file whole or not at all, or to standard output for ``-``.

    Fails as `write_pieces` does.

    Args:
        name: Path or ``-``; a file that is there is replaced.
        content: The bytes.
    """
    write_pieces(name, [content])


def write_pieces(name: str, pieces: Iterable[bytes]) -> None:
    """Write a file piece by piece, whole or not at all; or to standard output for ``-``, as it comes.

    Args:
        name: Path or ``-``; a file that is there is replaced.
        pieces: Its bytes, in order.

    Raises:
        StoreError: ``file-unwritable``, for instance when the disk is full.
        BrokenPipeError: If whoever reads standard output has gone.
    """
    try:
        if name == STANDARD:
            for piece in pieces:
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        else:
            _write_beside(name, pieces)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StoreError("file-unwritable", path=name, fault=error.strerror or "") from error


def _write_beside(name: str, pieces: Iterable[bytes]) -> None:
    # In a folder of several people a name that can be guessed may already be a link to where it is not ours to write.
    draft = Path(f"{name}.{secrets.token_hex(8)}.new")
    with draft.open("xb") as file:
        try:
            file.writelines(pieces)
            file.flush()
            draft.replace(name)
        finally:
            draft.unlink(missing_ok=True)


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > MAX_BYTES:
        raise InputError("file-too-large", path=name, limit=MAX_BYTES // 2**20)
    return content

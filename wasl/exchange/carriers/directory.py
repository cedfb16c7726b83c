"""A directory that somebody else may write into, too: opened once, then only ever used through its handle.

No link is followed, neither in the path nor inside; nothing but a regular file with one name is opened; nothing is ever
written into a file that is there. A file appears whole under its name or not at all: it is written beside under a
temporary name, synced, and renamed. Where the file system promises no atomic rename (FAT, exFAT), a torn file is found
by whoever reads it, because what is carried is signed.

Names and times say nothing: a name is 128 random bits, and every file bears the same date.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from wasl.errors import CarrierError

ASIDE: Final = "set-aside"
"""Subfolder for what was not believed."""

_TEMPORARY: Final = re.compile(r"\.[0-9a-f]{32}\.part")
_SAME_DATE_S: Final = 315_619_200
"""2 January 1980, UTC: the first day that FAT can write in every time zone."""

_STALE_S: Final = 24 * 3600
_FILE_MODE: Final = 0o640
_DIRECTORY_MODE: Final = 0o750
_STEP: Final = os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_READ: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_WRITE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_RESERVE_BYTES: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name in the directory and what stands behind it, without having opened it.

    Attributes:
        name: As the file system gives it: anything at all.
        regular: True for a regular file that has no other name.
        link: True for a symbolic link, or a file with a second name.
        folder: True for a directory.
        size: In bytes.
    """

    name: str
    regular: bool
    link: bool
    folder: bool
    size: int


class Directory:
    """An opened directory."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Args:
            path: Absolute, or relative to the working directory; no part of it may be a link.

        Raises:
            CarrierError: ``folder-missing``, ``folder-link``, or ``folder-unreadable`` if it cannot be opened.
        """
        self.path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        self._handle = _open_path(self.path)

    def __enter__(self) -> Self:
        """Return the directory itself."""
        return self

    def __exit__(self, *failure: object) -> None:
        """Close it, whatever happened.

        Args:
            *failure: Not looked at.
        """
        self.close()

    def close(self) -> None:
        """Close it."""
        os.close(self._handle)

    def entries(self, *, limit: int) -> Iterator[Entry]:
        """Go through the directory, without opening anything; temporary and hidden names are left out.

        Args:
            limit: So many names at most.

        Yields:
            What is there, in no particular order.

        Raises:
            CarrierError: ``folder-unreadable``.
        """
        try:
            with os.scandir(self._handle) as found:
                for number, each in enumerate(found):
                    if number >= limit:
                        return
                    if not each.name.startswith(".") and not each.name.endswith(".part"):
                        with suppress(FileNotFoundError):
                            yield self._look(each.name)
        except OSError as error:
            raise self._error("folder-unreadable", error) from error

    def read(self, name: str, *, limit: int, start_only: bool = False) -> bytes | None:
        """Return what is in a file.

        Args:
            name: Its name.
            limit: So many bytes at most.
            start_only: Whether a longer file is cut at the limit; without it, a longer one is None.

        Returns:
            The bytes; None if it is gone, is no regular file with one name, or is longer.

        Raises:
            CarrierError: ``folder-unreadable``, for instance when a stick is pulled out or a sector is broken.
        """
        try:
            entry = self._look(name)
            if not entry.regular or (entry.size > limit and not start_only):
                return None
            handle = os.open(name, _READ, dir_fd=self._handle)
        except OSError as error:
            if error.errno in {errno.ENOENT, errno.ELOOP, errno.EACCES, errno.EPERM}:
                return None
            raise self._error("folder-unreadable", error) from error
        facts = os.fstat(handle)
        # It may have been exchanged since the look.
        if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1:
            os.close(handle)
            return None
        try:
            with os.fdopen(handle, "rb") as file:
                content = file.read(limit if start_only else limit + 1)
        except OSError as error:
            raise self._error("folder-unreadable", error) from error
        return content if len(content) <= limit else None

    def write(self, content: bytes, *, suffix: str) -> str:
        """Write a file whole or not at all; it is durable once `settle` has returned.

        Args:
            content: What it is to hold.
            suffix: End of its name, with the dot.

        Returns:
            Its name.

        Raises:
            CarrierError: ``folder-full``, or ``folder-unwritable``.
        """
        self._check_room(len(content))
        beside, name = f".{secrets.token_hex(16)}.part", f"{secrets.token_hex(16)}{suffix}"
        try:
            with os.fdopen(os.open(beside, _WRITE, _FILE_MODE, dir_fd=self._handle), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                os.rename(beside, name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
                os.utime(file.fileno(), (_SAME_DATE_S, _SAME_DATE_S))
        except OSError as error:
            with suppress(OSError):
                os.unlink(beside, dir_fd=self._handle)
            code = "folder-full" if error.errno in _NO_ROOM else "folder-unwritable"
            raise self._error(code, error) from error
        return name

    def settle(self) -> None:
        """Make the names durable, too.

        Raises:
            CarrierError: ``folder-unwritable``.
        """
        try:
            os.fsync(self._handle)
        except OSError as error:
            if error.errno != errno.EINVAL:  # a file system that knows no such thing
                raise self._error("folder-unwritable", error) from error

    def remove(self, name: str) -> bool:
        """Take a file away.

        Args:
            name: Its name.

        Returns:
            True if it is gone; False if the directory does not let us, for instance on a medium that is read only.
        """
        try:
            os.unlink(name, dir_fd=self._handle)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True

    def set_aside(self, name: str) -> bool:
        """Move a file to the subfolder `ASIDE`, under a new random name.

        Args:
            name: Its name.

        Returns:
            True if it is no longer there; else it is left where it is.
        """
        try:
            with suppress(FileExistsError):
                os.mkdir(ASIDE, _DIRECTORY_MODE, dir_fd=self._handle)
            inner = os.open(ASIDE, os.O_RDONLY | _STEP, dir_fd=self._handle)
        except OSError:
            return False
        try:
            os.rename(name, f"{secrets.token_hex(16)}.wasl", src_dir_fd=self._handle, dst_dir_fd=inner)
        except FileNotFoundError:
            return True
        except OSError:
            return False
        finally:
            os.close(inner)
        return True

    def clear_unfinished(self, now_s: float) -> int:
        """Take away what writers left half done that died: temporary files older than a day.

        Args:
            now_s: Seconds since 1970.

        Returns:
            How many there were.
        """
        count = 0
        with suppress(OSError), os.scandir(self._handle) as found:
            for each in found:
                with suppress(OSError):
                    if _TEMPORARY.fullmatch(each.name) and _is_stale(each.stat(follow_symlinks=False), now_s):
                        os.unlink(each.name, dir_fd=self._handle)
                        count += 1
        return count

    def _look(self, name: str) -> Entry:
        facts = os.stat(name, dir_fd=self._handle, follow_symlinks=False)
        regular = stat.S_ISREG(facts.st_mode)
        return Entry(
            name=name,
            regular=regular and facts.st_nlink == 1,
            link=stat.S_ISLNK(facts.st_mode) or (regular and facts.st_nlink > 1),
            folder=stat.S_ISDIR(facts.st_mode),
            size=facts.st_size,
        )

    def _check_room(self, size: int) -> None:
        try:
            facts = os.fstatvfs(self._handle)
        except OSError as error:
            raise self._error("folder-unwritable", error) from error
        if facts.f_blocks and facts.f_bavail * facts.f_frsize < size + _RESERVE_BYTES:
            raise CarrierError("folder-full", path=str(self.path), fault="")

    def _error(self, code: str, error: OSError) -> CarrierError:
        return CarrierError(code, path=str(self.path), fault=error.strerror or "")


def _is_stale(facts: os.stat_result, now_s: float) -> bool:
    return stat.S_ISREG(facts.st_mode) and now_s - facts.st_mtime > _STALE_S


def _open_path(path: Path) -> int:
    # Part by part, so that no part can be a link.
    handle = os.open("/", os.O_RDONLY | _STEP)
    for number, part in enumerate(path.parts[1:], start=2):
        last = number == len(path.parts)
        # On the way nothing is read, so that passing through is all the right that is needed.
        way = os.O_RDONLY if last else getattr(os, "O_PATH", os.O_RDONLY)
        try:
            inner = os.open(part, way | _STEP, dir_fd=handle)
        except OSError as error:
            raise _refused(path, handle, part, error) from error
        finally:
            os.close(handle)
        handle = inner
    return handle


def _refused(path: Path, handle: int, part: str, error: OSError) -> CarrierError:
    with suppress(OSError):
        if stat.S_ISLNK(os.stat(part, dir_fd=handle, follow_symlinks=False).st_mode):
            return CarrierError("folder-link", path=str(path), part=part)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return CarrierError("folder-missing", path=str(path))
    return CarrierError("folder-unreadable", path=str(path), fault=error.strerror or "")

"""Places the folder of the unix socket: short enough for the kernel, and open to its owner only."""

import hashlib
import os
import re
import stat
from pathlib import Path

from wasl.errors import StoreError
from wasl.store.launcher.configuration import PORT

# The kernel takes about 104 bytes for folder, "/.s.PGSQL.5432" and ".lock" together.
MAX_FOLDER_BYTES = 80
# The server reads a list of folders with its own quoting: anything beyond these characters goes to /tmp.
_PLAIN = re.compile(r"[A-Za-z0-9_./-]+")
_SHORT_ROOT = Path("/tmp")  # noqa: S108 -- the folder inside is ours alone, and that is checked


def place_sockets(data: Path) -> Path:
    """Says where the socket of a data folder lies: beside the data if that is short, else under /tmp.

    Args:
        data: The data folder, absolute.

    Returns:
        The folder; it need not exist yet.
    """
    beside = data.with_name(f"{data.name}.sockets")
    if len(os.fsencode(beside)) <= MAX_FOLDER_BYTES and _PLAIN.fullmatch(str(beside)):
        return beside
    digest = hashlib.sha256(os.fsencode(data)).hexdigest()[:16]
    return _SHORT_ROOT / f"wasl-{digest}"


def make_sockets(data: Path, *, owners: set[int]) -> Path:
    """Makes the folder of the socket, or checks the one that is there.

    Args:
        data: The data folder, absolute.
        owners: The accounts that may own the folder.

    Returns:
        The folder, which only its owner can enter.

    Raises:
        StoreError: postgres-socket-folder if somebody else made it: they could answer in the server's place.
    """
    folder = place_sockets(data)
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid not in owners or stat.S_IMODE(status.st_mode) & 0o077:
        raise StoreError("postgres-socket-folder", path=str(folder))
    return folder


def lock_of(sockets: Path) -> Path:
    """Names the lock file that the server keeps beside its socket.

    Args:
        sockets: The folder of the socket.

    Returns:
        The path of the lock.
    """
    return sockets / f".s.PGSQL.{PORT}.lock"

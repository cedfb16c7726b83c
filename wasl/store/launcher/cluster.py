"""A PostgreSQL server of ours, as a value: where it lies and how its superuser reaches it."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from wasl.errors import StoreError
from wasl.store.launcher.configuration import PORT
from wasl.store.launcher.sockets import place_sockets

SUPERUSER = "postgres"
# pg_ctl puts the path between double quotes of a shell.
_BREAKS_SHELL = re.compile(r'["$`\\\n]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A PostgreSQL server of ours and how its superuser reaches it.

    Attributes:
        data: The data folder, absolute.
        sockets: The folder of its unix socket.
        superuser: The superuser's name.
        password: The superuser's password.
    """

    data: Path
    sockets: Path
    superuser: str = SUPERUSER
    password: str = field(repr=False)

    def url(self, database: str = "postgres", *, user: str = "", password: str = "") -> str:
        """Writes the address of a database of this server.

        Args:
            database: Its name.
            user: Who connects; the superuser if empty.
            password: Of that user.

        Returns:
            A libpq URL.
        """
        who, secret = (user, password) if user else (self.superuser, self.password)
        place = quote(str(self.sockets), safe="")
        return f"postgresql://{quote(who, safe='')}:{quote(secret, safe='')}@/{database}?host={place}&port={PORT}"


def locate(data: Path) -> Path:
    """Makes the path of a data folder absolute, as the server and its lock will name it.

    Args:
        data: The data folder; it need not exist.

    Returns:
        The absolute path without symbolic links.

    Raises:
        StoreError: postgres-folder-name if the path has a character that a shell would act on.
    """
    resolved = data.resolve()
    if _BREAKS_SHELL.search(str(resolved)):
        raise StoreError("postgres-folder-name", path=str(resolved))
    return resolved


def describe(data: Path) -> Cluster:
    """Reads how to reach the server of a data folder.

    Args:
        data: The data folder, absolute.

    Returns:
        The cluster, running or not.

    Raises:
        StoreError: postgres-password-missing if the file with the superuser's password is gone.
    """
    try:
        password = password_file(data).read_text(encoding="ascii").strip()
    except FileNotFoundError as fault:
        raise StoreError("postgres-password-missing", path=str(password_file(data))) from fault
    return Cluster(data=data, sockets=place_sockets(data), password=password)


def password_file(data: Path) -> Path:
    """Names the file beside a data folder that holds the superuser's password.

    Args:
        data: The data folder, absolute.

    Returns:
        Its path.
    """
    return data.with_name(f"{data.name}.password")

"""The node's own directory: its configuration, its keys, its database, its logs.

    <home>/node.toml     names, addresses, database URLs and secrets; mode 0600
    <home>/keys/         private keys (only `wasl.exchange.keys` reads them)
    <home>/pg/           the database cluster, unless a server is named
    <home>/logs/         one file a process
    <home>/run/          process ids and the lock of the running node

Everything under it is for the node's own account and nobody else.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from wasl.errors import StoreError

ENVIRONMENT: Final = "WASL_NODE"
_CONFIG: Final = "node.toml"
_OFFSETS: Final = range(-2, 3)
_TWO_TLP: Final = frozenset({"TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT"})
_TWO_HCODE: Final = frozenset({"H0", "H1", "H2"})
_UNUSUAL: Final = (
    "unusual_without_case",
    "unusual_outside_hours",
    "unusual_after_refusals",
    "unusual_same_state",
)
_THRESHOLDS: Final = range(1, 201)
_CATEGORY_DAYS: Final = range(1, 366)
_PRIVATE_FILE: Final = 0o600
_PRIVATE_DIRECTORY: Final = 0o700


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What ``node.toml`` says.

    Attributes:
        node_id: The node's id.
        slug: Short name in ASCII, for instance ``doha``.
        name_ar: Name of the centre in Arabic.
        name_ru: Name of the centre in Russian.
        name_en: Name of the centre in English.
        database_owner: libpq URL of the role that owns the tables; for migrations only.
        database_app: libpq URL of the application's role.
        own_cluster: True if ``pg/`` holds the node's own database cluster.
        web_host: Name by which browsers know the node, for instance ``doha.localhost``.
        web_port: Port of the web door, on loopback.
        gate_port: Port of the gate.
        gate_address: ``host:port`` at which peers reach the gate (as written on the peer card).
        time_zone: IANA name, for instance ``Asia/Qatar``.
        secret_key: Django's secret.
        highest_tlp: Strictest colour that this node may hold.
        two_persons_tlp: Colour from which on a release to a peer takes two persons; at most TLP:AMBER+STRICT.
        two_persons_hcode: Handling code from which on it does, too; at most H2.
        hijri_offset_days: Days by which the Hijri calendar at this place runs behind Umm al-Qura, from -2 to 2.
        attachment_mib: Largest file that this node takes in, from a desk or a peer, in MiB.
        desk_quota_mib: Most that the files of one desk may take together, in MiB.
        peer_quota_mib: Most that the files of one peer may take together, in MiB.
        category_days: Within so many days a person in a report is given a category; 1 to 365.
        backup_days: After so many days no backup holds what was erased here.
        unusual_without_case: Names and reports without a case within an hour that the security officer is told of.
        unusual_outside_hours: Reads outside the desk's hours within eight hours, likewise.
        unusual_after_refusals: Refusals within the hour before a read, likewise.
        unusual_same_state: Reports about people of the reader's own state, without a case, within a day, likewise.
    """

    node_id: str
    slug: str
    name_ar: str
    name_ru: str
    name_en: str
    database_owner: str
    database_app: str
    own_cluster: bool
    web_host: str
    web_port: int
    gate_port: int
    gate_address: str
    time_zone: str
    secret_key: str
    highest_tlp: str = "TLP:RED"
    two_persons_tlp: str = "TLP:AMBER+STRICT"
    two_persons_hcode: str = "H2"
    hijri_offset_days: int = 0
    attachment_mib: int = 200
    desk_quota_mib: int = 10_240
    peer_quota_mib: int = 20_480
    category_days: int = 90
    backup_days: int = 35
    unusual_without_case: int = 30
    unusual_outside_hours: int = 20
    unusual_after_refusals: int = 5
    unusual_same_state: int = 15

    @property
    def names(self) -> Mapping[str, str]:
        """Name of the centre per language."""
        return {"ar": self.name_ar, "ru": self.name_ru, "en": self.name_en}


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A node's directory.

    Attributes:
        path: Absolute path.
    """

    path: Path

    @property
    def keys(self) -> Path:
        """Directory of the private keys."""
        return self.path / "keys"

    @property
    def cluster(self) -> Path:
        """Directory of the database cluster."""
        return self.path / "pg"

    @property
    def logs(self) -> Path:
        """Directory of the logs."""
        return self.path / "logs"

    @property
    def run(self) -> Path:
        """Directory of process ids and of the lock."""
        return self.path / "run"

    @property
    def config_file(self) -> Path:
        """The configuration file."""
        return self.path / _CONFIG


def make(path: Path) -> Home:
    """Make an empty home.

    Args:
        path: A directory that does not exist yet, or is empty.

    Returns:
        The home with its directories.

    Raises:
        StoreError: ``home-taken`` if something is there, ``home-unwritable`` if it cannot be made.
    """
    home = Home(path=path.resolve())
    try:
        home.path.mkdir(mode=_PRIVATE_DIRECTORY, parents=True, exist_ok=True)
        if any(home.path.iterdir()):
            raise StoreError("home-taken", path=str(path))
        home.path.chmod(_PRIVATE_DIRECTORY)
        for directory in (home.logs, home.run):
            directory.mkdir(mode=_PRIVATE_DIRECTORY)
    except OSError as error:
        raise StoreError("home-unwritable", path=str(path), fault=error.strerror or "") from error
    return home


def save(home: Home, config: Config) -> None:
    """Write the configuration: whole or not at all.

    Args:
        home: Where.
        config: What.

    Raises:
        StoreError: ``home-unwritable``.
    """
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in asdict(config).items()]
    draft = home.path / f"{_CONFIG}.new"
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(home.config_file)
    except OSError as error:
        raise StoreError("home-unwritable", path=str(home.path), fault=error.strerror or "") from error


def load(path: Path) -> tuple[Home, Config]:
    """Read a home.

    Args:
        path: Its directory.

    Returns:
        The home and its configuration.

    Raises:
        StoreError: ``home-missing`` if there is none, ``home-config`` if the file cannot be understood, ``home-open``
            if others than its owner may read it.
    """
    home = Home(path=path.resolve())
    try:
        found = home.config_file.stat()
        config = _read(home.config_file, (found.st_mtime_ns, found.st_size, found.st_ino))
    except FileNotFoundError as error:
        raise StoreError("home-missing", path=str(path)) from error
    except (OSError, TypeError, ValueError) as error:
        raise StoreError("home-config", path=str(path), fault=str(error)) from error
    if found.st_mode & 0o077:
        raise StoreError("home-open", path=str(home.config_file))
    return home, config


@lru_cache(maxsize=8)
def _read(file: Path, state: tuple[int, int, int]) -> Config:  # noqa: ARG001 - a file that changed is read anew
    # Asked for at every step, and reading it takes longer than many a step.
    return _checked(Config(**tomllib.loads(file.read_text("utf-8"))))


def _checked(config: Config) -> Config:
    if config.hijri_offset_days not in _OFFSETS:
        message = f"hijri_offset_days = {config.hijri_offset_days!r}: -2 to 2"
        raise ValueError(message)
    if config.two_persons_tlp not in _TWO_TLP or config.two_persons_hcode not in _TWO_HCODE:
        # Above these two persons are needed on every node: a level that switches it off is no level.
        message = f"two_persons_tlp = {config.two_persons_tlp!r}, two_persons_hcode = {config.two_persons_hcode!r}"
        raise ValueError(message)
    if config.category_days not in _CATEGORY_DAYS:
        message = f"category_days = {config.category_days!r}: {_CATEGORY_DAYS.start} to {_CATEGORY_DAYS.stop - 1}"
        raise ValueError(message)
    for name in _UNUSUAL:
        # A threshold that nobody reaches would switch the rule off.
        if getattr(config, name) not in _THRESHOLDS:
            message = f"{name} = {getattr(config, name)!r}: {_THRESHOLDS.start} to {_THRESHOLDS.stop - 1}"
            raise ValueError(message)
    return config


def current() -> tuple[Home, Config]:
    """Read the home named by the environment variable ``WASL_NODE``.

    Returns:
        The home and its configuration.

    Raises:
        StoreError: ``home-unnamed`` if the variable is not set, and the codes of `load`.
    """
    path = os.environ.get(ENVIRONMENT)
    if not path:
        raise StoreError("home-unnamed")
    return load(Path(path))

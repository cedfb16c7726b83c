"""The database under a node: starts, tests and stops it, and says which one it is."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.errors import StoreError
from wasl.store import launcher
from wasl.store.home import Config, Home
from wasl.store.launcher.lock import read_server_pid


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseFacts:
    """What is to be known of the database of a node.

    Attributes:
        running: True if it answers.
        version: As the server says it; empty if it does not answer.
        origin: ``system`` or ``embedded``: whose programs run the node's own cluster; ``named``: the administrator's.
        pid: First process of the node's own cluster, or None.
    """

    running: bool
    version: str
    origin: str
    pid: int | None


def start_database(home: Home, config: Config) -> None:
    """Start the node's own cluster unless it runs already, and test that the database can serve.

    Args:
        home: Of the node.
        config: Of the node.

    Raises:
        StoreError: By the codes of the launcher: the server cannot be started or reached, the disk is full, the
            server does not treat Arabic as text, or the application's role is too strong.
    """
    if config.own_cluster and not launcher.is_running(home.cluster):
        launcher.start(home.cluster)
    launcher.self_test(config.database_app)
    launcher.check_application_role(config.database_app)


def stop_database(home: Home, config: Config) -> None:
    """Stop the node's own cluster, in order. A server that the administrator named is left alone.

    Args:
        home: Of the node.
        config: Of the node.

    Raises:
        StoreError: ``postgres-failed`` if it does not stop in time.
    """
    if config.own_cluster:
        launcher.stop(home.cluster)


def database_stands(home: Home, config: Config) -> bool:
    """Say whether the process of the node's own cluster is there; a named server is not ours to watch.

    Args:
        home: Of the node.
        config: Of the node.

    Returns:
        False if the node's own cluster has ended.
    """
    return not config.own_cluster or launcher.is_running(home.cluster)


def read_database(home: Home, config: Config) -> DatabaseFacts:
    """Ask the database for its version and say where it comes from.

    Args:
        home: Of the node.
        config: Of the node.

    Returns:
        The facts; a server that does not answer is a fact, too.
    """
    version = launcher.read_version(config.database_app)
    return DatabaseFacts(
        running=bool(version),
        version=version,
        origin=_origin(home) if config.own_cluster else "named",
        pid=read_server_pid(home.cluster) if config.own_cluster else None,
    )


def _origin(home: Home) -> str:
    try:
        major = int((home.cluster / "PG_VERSION").read_text(encoding="ascii"))
        return launcher.find(major=major).origin
    except (OSError, ValueError, StoreError):
        return ""

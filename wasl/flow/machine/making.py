"""Makes a node: directory, keys, database, tables, and its first manager; whole, or nothing is left.

The mark ``run/unfinished`` stands from the first step to the last. It tells a node that a power cut left half made from
one that is stopped.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wasl.exchange import create_keyholder
from wasl.flow.clock import now
from wasl.flow.machine.opening import open_django
from wasl.store import home as homes
from wasl.store import launcher
from wasl.store.home import Config, Home
from wasl.store.launcher import DatabaseUrls
from wasl.store.launcher.sockets import place_sockets

if TYPE_CHECKING:
    from wasl.flow.directory import NewOfficer

UNFINISHED: Final = "unfinished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a new node is to be.

    Attributes:
        slug: Short name in ASCII, for instance ``doha``.
        name_ar: Name of the centre in Arabic.
        name_ru: Name of the centre in Russian.
        name_en: Name of the centre in English.
        web_host: Name by which browsers know it.
        web_port: Port of the web door.
        gate_port: Port of the gate.
        gate_address: ``host:port`` at which peers reach the gate.
        time_zone: IANA name.
        manager: Login of the first manager.
        manager_name: Name of the first manager.
    """

    slug: str
    name_ar: str
    name_ru: str
    name_en: str
    web_host: str
    web_port: int
    gate_port: int
    gate_address: str
    time_zone: str
    manager: str
    manager_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A node that was made.

    Attributes:
        home: Its directory.
        config: Its configuration.
        manager: Its first manager, with the secrets that are shown once.
    """

    home: Home
    config: Config
    manager: NewOfficer


def make_node(path: Path, plan: Plan, *, tell: Callable[[str], None] = lambda _step: None) -> Made:
    """Make a node. Its database runs during the making and is stopped again.

    Args:
        path: A directory that does not exist yet, or is empty.
        plan: What it is to be.
        tell: Called with the name of each step as it begins: ``database``, ``tables``, ``manager``.

    Returns:
        The node.

    Raises:
        StoreError: By the codes of the home and of the launcher; nothing is left behind.
    """
    was_there = path.exists()
    home = homes.make(path)
    (home.run / UNFINISHED).touch()
    with _nothing_left(home, keep_directory=was_there):
        tell("database")
        config = _lay_ground(home, plan)
        tell("tables")
        open_django(home.path)
        _build_tables()
        tell("manager")
        manager = _found(plan)
        if config.own_cluster:
            launcher.stop(home.cluster)
        (home.run / UNFINISHED).unlink()
    return Made(home=home, config=config, manager=manager)


def _lay_ground(home: Home, plan: Plan) -> Config:
    with ThreadPoolExecutor(1) as second:
        # initdb waits for the disk and the keys for the processor: side by side they take the time of one.
        finding = second.submit(_find_database, home, plan)
        node_id = create_keyholder(home.keys, made=now()).node_id
        urls, is_own = finding.result()
    config = _configure(plan, node_id, urls, own_cluster=is_own)
    homes.save(home, config)
    return config


def _find_database(home: Home, plan: Plan) -> tuple[DatabaseUrls, bool]:
    named = launcher.named_database()
    if named is not None:
        return named, False
    launcher.create(home.cluster)
    cluster = launcher.start(home.cluster)
    return launcher.create_database(cluster, f"wasl_{plan.slug.replace('-', '_')}"), True


def _configure(plan: Plan, node_id: str, urls: DatabaseUrls, *, own_cluster: bool) -> Config:
    return Config(
        node_id=node_id,
        slug=plan.slug,
        name_ar=plan.name_ar,
        name_ru=plan.name_ru,
        name_en=plan.name_en,
        database_owner=urls.owner,
        database_app=urls.app,
        own_cluster=own_cluster,
        web_host=plan.web_host,
        web_port=plan.web_port,
        gate_port=plan.gate_port,
        gate_address=plan.gate_address,
        time_zone=plan.time_zone,
        secret_key=secrets.token_urlsafe(48),
    )


def _build_tables() -> None:
    from wasl.store import schema  # noqa: PLC0415 - needs Django

    # Seventy migrations would wait for the disk seventy times. The manager's transaction, which follows, waits for all
    # that was written before it, and a node without a manager is thrown away.
    os.environ["PGOPTIONS"] = "-c synchronous_commit=off"
    try:
        schema.build()
    finally:
        del os.environ["PGOPTIONS"]


def _found(plan: Plan) -> NewOfficer:
    from wasl.flow import node  # noqa: PLC0415 - needs Django

    return node.found(login=plan.manager, name=plan.manager_name)


@contextmanager
def _nothing_left(home: Home, *, keep_directory: bool) -> Iterator[None]:
    try:
        yield
    except BaseException:  # an interrupt from the keyboard leaves no half a node either
        if launcher.is_running(home.cluster):
            launcher.stop(home.cluster)
        shutil.rmtree(place_sockets(home.cluster), ignore_errors=True)
        for entry in home.path.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)
        if not keep_directory:
            home.path.rmdir()
        raise

"""From what was typed to the plan of a node: what was not said is filled in, what cannot be is refused."""

from __future__ import annotations

import re
from typing import Final
from zoneinfo import ZoneInfo

from wasl.cli.node.ports import pick_free, require_free
from wasl.errors import InputError
from wasl.flow.machine import LOOPBACK
from wasl.flow.machine.making import Plan

_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST_SLUG: Final = 24
_LOGIN: Final = re.compile(r"[a-z][a-z0-9._-]{0,63}")
_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_GATE: Final = re.compile(r"([A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\]):([0-9]{1,5})")
_HIGHEST_PORT: Final = 65_535
_ZONE: Final = "UTC"


def make_plan(
    *,
    slug: str,
    names: tuple[str, str, str],
    manager: str,
    manager_name: str | None = None,
    web_host: str | None = None,
    web_port: int | None = None,
    gate_port: int | None = None,
    gate_address: str | None = None,
    time_zone: str | None = None,
) -> Plan:
    """Make the plan of a node.

    Args:
        slug: Short name: lower-case ASCII letters, digits and single hyphens, at most 24.
        names: Name of the centre in English, Russian and Arabic.
        manager: Login of the first manager.
        manager_name: Name of the first manager; the login if not given.
        web_host: Name by which browsers know it; ``<slug>.localhost`` if not given.
        web_port: Port of the web door; a free one if not given.
        gate_port: Port of the gate; a free one if not given.
        gate_address: ``host:port`` at which peers reach the gate; loopback and the gate's port if not given.
        time_zone: IANA name; UTC if not given.

    Returns:
        The plan.

    Raises:
        InputError: ``node-slug``, ``node-login``, ``node-name``, ``node-host``, ``node-gate-address``,
            ``node-time-zone`` or ``node-ports``, each with the value that will not do.
        StoreError: ``port-taken`` for a port that was asked for and is not free.
    """
    _check_words(slug=slug, login=manager, names=names)
    web, gate = _choose_ports(web_port, gate_port)
    host = web_host or f"{slug}.localhost"
    address = gate_address or f"{LOOPBACK}:{gate}"
    _check_addresses(host=host, address=address)
    name_en, name_ru, name_ar = (name.strip() for name in names)
    return Plan(
        slug=slug,
        name_ar=name_ar,
        name_ru=name_ru,
        name_en=name_en,
        web_host=host,
        web_port=web,
        gate_port=gate,
        gate_address=address,
        time_zone=_check_zone(time_zone or _ZONE),
        manager=manager,
        manager_name=(manager_name or manager).strip(),
    )


def _check_words(*, slug: str, login: str, names: tuple[str, str, str]) -> None:
    if len(slug) > _LONGEST_SLUG or not _SLUG.fullmatch(slug):
        raise InputError("node-slug", value=slug, longest=_LONGEST_SLUG)
    if not _LOGIN.fullmatch(login):
        raise InputError("node-login", value=login)
    if not all(name.strip() for name in names):
        raise InputError("node-name")


def _choose_ports(web_port: int | None, gate_port: int | None) -> tuple[int, int]:
    if web_port is not None and web_port == gate_port:
        raise InputError("node-ports", port=web_port)
    for port, door in ((web_port, "web"), (gate_port, "gate")):
        if port is not None:
            require_free(port, door=door)
    web = web_port or pick_free(gate_port or 0)
    return web, gate_port or pick_free(web)


def _check_addresses(*, host: str, address: str) -> None:
    if not _HOST.fullmatch(host):
        raise InputError("node-host", value=host)
    match = _GATE.fullmatch(address)
    if match is None or not 0 < int(match[2]) <= _HIGHEST_PORT:
        raise InputError("node-gate-address", value=address)


def _check_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (OSError, ValueError) as fault:  # an unknown name is a KeyError of its own that is no OSError
        raise InputError("node-time-zone", value=name) from fault
    except KeyError as fault:
        raise InputError("node-time-zone", value=name) from fault

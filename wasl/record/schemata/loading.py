"""The data read once and resolved: a schema has what it extends, relabelled where it says so, less what it leaves out.

One file per group, in `data/`. A property that a parent has already needs no kind again; what it says anew holds for
this schema and its children. `without` leaves out what makes no sense for a schema (an incorporation date of a
person): FollowTheMoney would allow it, we never write it, and what a peer sends of it is kept.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from wasl.record.schemata.model import MATCHABLE_KINDS, Edge, Property, Schema

LANGUAGES: Final = ("ar", "ru", "en")
_GROUPS: Final = ("parties", "drugs", "things", "accounts", "documents", "events", "relations")


@cache
def groups() -> Mapping[str, Mapping[str, str]]:
    """Return the groups in the order in which they are listed, each with its label per language."""
    return MappingProxyType({name: _labels(_file(name)["group"]) for name in _GROUPS})


@cache
def model() -> Mapping[str, Schema]:
    """Return every schema by name, the abstract ones too, in the order in which they are listed."""
    raw: dict[str, dict[str, Any]] = {}
    for group in _GROUPS:
        raw |= {name: {**body, "in_group": group} for name, body in _file(group).items() if name != "group"}
    done: dict[str, Schema] = {}
    for name in raw:
        _resolve(name, raw, done)
    return MappingProxyType({name: done[name] for name in raw})


@cache
def _file(group: str) -> Mapping[str, Any]:
    text = resources.files(__package__).joinpath("data", f"{group}.toml").read_text("utf-8")
    return tomllib.loads(text)


def _resolve(name: str, raw: Mapping[str, dict[str, Any]], done: dict[str, Schema]) -> Schema:
    if name in done:
        return done[name]
    body = raw[name]
    parents = [_resolve(parent, raw, done) for parent in body.get("extends", ())]
    featured = tuple(body["featured"])
    inherited: dict[str, Any] = {}
    for parent in parents:
        inherited |= {each: prop for each, prop in parent.properties.items() if each not in inherited}
    own = {each: _property(each, given, inherited.get(each), name) for each, given in body["properties"].items()}
    known = {**own, **{each: prop for each, prop in inherited.items() if each not in own}}
    left_out = frozenset(body.get("without", ()))
    order = (*featured, *(each for each in known if each not in featured and each not in left_out))
    required = dict.fromkeys((*body.get("required", ()), *(each for parent in parents for each in parent.required)))
    done[name] = Schema(
        name=name,
        labels=_labels(body),
        plurals=_labels(body["plural"]),
        group=body["in_group"],
        properties=MappingProxyType({each: known[each] for each in order}),
        featured=featured,
        required=tuple(required),
        caption=tuple(body["caption"]) if "caption" in body else parents[0].caption,
        ancestors=frozenset({name}).union(*(parent.ancestors for parent in parents)),
        edge=_edge(body["edge"]) if "edge" in body else None,
        abstract=body.get("abstract", False),
        ours=body.get("ours", False),
    )
    return done[name]


def _property(name: str, given: Mapping[str, Any], inherited: Property | None, schema: str) -> Property:
    kind = given.get("kind") or (inherited.kind if inherited else "")
    if inherited is not None and kind == inherited.kind:
        matchable, table, reach = inherited.matchable, inherited.table, inherited.range
    else:
        matchable, table, reach = kind in MATCHABLE_KINDS, "", ""
    return Property(
        name=name,
        kind=kind,
        labels=_labels(given),
        table=given.get("table", table),
        range=given.get("range", reach),
        matchable=given.get("matchable", matchable),
        sensitive=given.get("sensitive", inherited.sensitive if inherited else False),
        declared=inherited.declared if inherited else schema,
        ours=given.get("ours", inherited.ours if inherited else False),
    )


def _edge(body: Mapping[str, Any]) -> Edge:
    return Edge(
        source=body["source"],
        target=body["target"],
        directed=body["directed"],
        forward=_labels(body["forward"]),
        backward=_labels(body["backward"]),
    )


def _labels(body: Mapping[str, Any]) -> Mapping[str, str]:
    return MappingProxyType({language: body[language] for language in LANGUAGES})

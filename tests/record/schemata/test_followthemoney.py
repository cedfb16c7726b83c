"""Our model against FollowTheMoney's: its facts and what it reads of ours, as `freeze_followthemoney.py` froze them."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.record import examples
from tests.record.schemata.written import documents, entities
from wasl.record import Entity, ReportVersion, wire
from wasl.record.schemata import Property, Schema, model, schema, schemata

HERE = Path(__file__).parent
FROZEN: dict[str, Any] = json.loads(HERE.joinpath("model.json").read_text("utf-8"))
THEIRS: dict[str, dict[str, Any]] = FROZEN["schemata"]
READ: list[dict[str, Any]] = json.loads(HERE.joinpath("entities.json").read_text("utf-8"))
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(HERE.joinpath("differences.toml").read_text("utf-8"))
TAKEN = [each for each in model().values() if not each.ours]

TYPES = {
    "name": {"name", "string"},
    "text": {"string", "text", "mimetype"},
    "prose": {"text", "string"},
    "money": {"number"},
    "currency": {"string"},
    "code": {"gender"},
}
"""Which of its types a kind of ours stands for, where the two are not called the same."""


def listed(of: str) -> set[str]:
    """Return what the table lists as different in one respect; fails if a row lists it twice."""
    rows = [
        name
        for row in TABLE["difference"]
        if row["of"] == of
        for name in row.get("schemata", row.get("properties", ()))
    ]
    assert len(rows) == len(set(rows))
    return set(rows)


def their_properties(name: str) -> dict[str, str]:
    """Return what it says of each property of a schema, inherited ones too."""
    found: dict[str, str] = {}
    nearest = sorted(THEIRS[name]["ancestors"], key=lambda each: -len(THEIRS[each]["ancestors"]))
    for ancestor in nearest:
        for each, line in THEIRS[ancestor]["properties"].items():
            found.setdefault(each, line)
    return found


def line_of(each: Property, their_type: str) -> str:
    return f"{their_type}{f' {each.range}' if each.range else ''}{' *' if each.matchable else ''}"


# --- their facts ------------------------------------------------------------------------------------------------------


def test_what_is_ours_it_has_no_word_for() -> None:
    every = set(FROZEN["every"])
    assert {each.name for each in model().values() if each.ours} & every == set()
    assert {each.name for each in TAKEN} <= every


def test_what_it_has_and_we_have_not_is_listed() -> None:
    left_out = [name for row in TABLE["left_out"] for name in row.get("schemata", ())]
    assert sorted(left_out) == sorted(set(FROZEN["every"]) - set(model()))


def test_its_properties_that_we_have_not_are_listed() -> None:
    left_out = [f"{row['schema']}.{name}" for row in TABLE["left_out"] for name in row.get("properties", ())]
    held = {(each.declared, each.name) for body in model().values() for each in body.properties.values()}
    missing = [
        f"{body.name}.{name}"
        for body in TAKEN
        for name in THEIRS[body.name]["properties"]
        if (body.name, name) not in held and name not in body.properties
    ]
    assert sorted(left_out) == sorted(missing)


@pytest.mark.parametrize("body", TAKEN, ids=lambda each: each.name)
def test_inheritance_and_relations_are_its_own(body: Schema) -> None:
    facts = THEIRS[body.name]
    assert body.ancestors == set(facts["ancestors"]) & set(model())
    assert body.abstract == facts["abstract"]
    ours = None if body.edge is None else (body.edge.source, body.edge.target, body.edge.directed)
    assert ours == (
        None if facts["edge"] is None else tuple(facts["edge"][each] for each in ("source", "target", "directed"))
    )


@pytest.mark.parametrize("body", TAKEN, ids=lambda each: each.name)
def test_properties_are_its_own(body: Schema) -> None:
    theirs = their_properties(body.name)
    for name, each in body.properties.items():
        assert each.ours == (name not in theirs), name
        if each.ours:
            continue
        line = theirs[name]
        assert line.split()[0] in TYPES.get(each.kind, {each.kind}), name
        assert line == line_of(each, line.split()[0]), name
        assert name in THEIRS[each.declared]["properties"] or f"{each.declared}.{name}" in listed("declared")


@pytest.mark.parametrize("of", ["required", "caption", "featured"])
def test_every_difference_is_deliberate(of: str) -> None:
    differing = {
        body.name
        for body in TAKEN
        if (sorted(body.required) if of == "required" else list(getattr(body, of))) != THEIRS[body.name][of]
    }
    assert differing == listed(of)


# --- its reading of what we write -------------------------------------------------------------------------------------


def test_what_it_read_is_what_we_write() -> None:
    assert [each["ours"] for each in READ] == documents(entities())
    assert {each["ours"]["schema"] for each in READ} == {each.name for each in schemata().values() if not each.ours}


@pytest.mark.parametrize("read", READ, ids=lambda each: each["ours"]["schema"])
def test_it_sees_the_same_edges(read: dict[str, Any]) -> None:
    edge = schema(read["ours"]["schema"]).edge
    values = read["ours"]["properties"]
    ours = [[source, target] for source in values[edge.source] for target in values[edge.target]] if edge else []
    assert ours == read["edges"]


@pytest.mark.parametrize("read", READ, ids=lambda each: each["ours"]["schema"])
def test_it_calls_them_as_we_do_but_for_what_is_listed(read: dict[str, Any]) -> None:
    body = schema(read["ours"]["schema"])
    named = [text for name in body.caption for text in read["ours"]["properties"].get(name, ())]
    if body.name not in listed("caption") and body.caption:
        assert read["caption"] in named


@pytest.mark.parametrize("read", [each for each in READ if "theirs" in each], ids=lambda each: each["ours"]["schema"])
def test_we_read_what_it_writes(read: dict[str, Any]) -> None:
    document = json.loads(wire.encode(replace(examples.REPORT, entities=()), label=wire.REPORT))
    document["entities"] = [read["theirs"]]
    encoded = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    (entity,) = wire.decode(ReportVersion, encoded, label=wire.REPORT).entities
    assert isinstance(entity, Entity)
    assert (entity.entity_id, entity.schema) == (read["ours"]["id"], read["ours"]["schema"])
    for name, texts in read["ours"]["properties"].items():
        assert sorted(entity.texts(name)) == sorted(texts)


if find_spec("followthemoney"):

    def test_the_package_says_what_is_frozen() -> None:
        from tests.record.schemata import freeze_followthemoney as freeze

        assert {name: freeze.freeze_schema(name) for name in THEIRS} == THEIRS
        assert [freeze.freeze_entity(each) for each in documents(entities())] == READ

"""The written format and the list of attacks speak of what is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.exchange.world import VECTORS
from wasl.exchange.envelope import Header, Inner, Kind
from wasl.exchange.statement import Purpose
from wasl.exchange.suite import SUITE

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
FORMAT = (REFERENCE / "wire-format.md").read_text("utf-8")
ATTACKS = (REFERENCE / "attacks-on-the-exchange.md").read_text("utf-8")


def test_every_member_kind_and_purpose_is_written_down() -> None:
    words = [*Header.__dataclass_fields__, *Inner.__dataclass_fields__, *Kind, *Purpose, SUITE]
    assert [word for word in words if f"`{word}`" not in FORMAT] == []


def test_every_attempt_named_is_a_vector() -> None:
    names = {Path(path).stem for path in json.loads((VECTORS / "expected.json").read_text("utf-8"))}
    table = ATTACKS[ATTACKS.index("| attempt |") :]
    named = set(re.findall(r"`([a-z0-9-]+)`", table))
    assert len(named) > 20
    assert named <= names

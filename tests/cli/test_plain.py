"""Views become JSON by one rule."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record import examples
from wasl.cli.plain import to_plain
from wasl.record import Entity, PersonCategory, Tlp, Value


@dataclass(frozen=True)
class Inner:
    when: datetime
    what: frozenset[Tlp]


@dataclass(frozen=True)
class Outer:
    name: str
    inner: tuple[Inner, ...]
    raw: bytes


def test_view_becomes_an_object_with_all_fields() -> None:
    at = datetime(2026, 11, 23, 15, 0, tzinfo=timezone(timedelta(hours=3)))
    value = Outer(name="x", inner=(Inner(when=at, what=frozenset({Tlp.RED, Tlp.AMBER})),), raw=b"\x01\xff")
    assert to_plain(value) == {
        "name": "x",
        "inner": [{"when": "2026-11-23T12:00:00Z", "what": ["TLP:AMBER", "TLP:RED"]}],
        "raw": "01ff",
    }


def test_entity_takes_the_form_of_the_wire() -> None:
    entity = Entity(
        entity_id="0" * 26,
        schema="Person",
        properties={"name": (Value(text="Озмоиши", language="ru"),)},
        category=PersonCategory.SUSPECT,
    )
    assert to_plain(entity) == {
        "id": "0" * 26,
        "schema": "Person",
        "properties": {"name": ["Озмоиши"]},
        "details": {"name": [{"language": "ru"}]},
        "category": "suspect",
    }


@pytest.mark.parametrize("value", [object(), 1.5, int])
def test_what_has_no_place_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        to_plain(value)


SIMPLE = st.none() | st.booleans() | st.integers() | st.text() | st.dates() | st.binary()


@given(st.recursive(SIMPLE, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20))
def test_whatever_comes_out_is_json(value: object) -> None:
    json.dumps(to_plain(value))


def test_mapping_proxy_and_days() -> None:
    assert to_plain(MappingProxyType({"day": date(2026, 1, 2)})) == {"day": "2026-01-02"}
    assert to_plain(datetime(2026, 1, 2, tzinfo=UTC)) == "2026-01-02T00:00:00Z"


def test_the_key_of_an_attachment_is_never_shown() -> None:
    key = examples.PHOTOGRAPH.key
    shown = json.dumps(to_plain((examples.WITH_ATTACHMENTS, examples.PHOTOGRAPH)))
    assert '"key"' not in shown
    assert key.hex() not in shown
    assert examples.PHOTOGRAPH.sha256 in shown

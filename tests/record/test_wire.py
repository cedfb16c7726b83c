"""One encoding per value, and no value from anything but its encoding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.record import examples
from wasl.errors import InputError
from wasl.record import Agreement, Answer, Desk, Entity, Handling, Json, Question, ReportVersion, Value, wire

KINDS: dict[type, tuple[st.SearchStrategy[Any], str]] = {
    ReportVersion: (strategies.reports, wire.REPORT),
    Agreement: (strategies.agreements, wire.AGREEMENT),
    Question: (strategies.questions, wire.QUESTION),
    Answer: (strategies.answers, wire.ANSWER),
    Desk: (strategies.desks, "desk/1"),
    Entity: (strategies.entities, "entity/1"),
    Handling: (strategies.handlings, "handling/1"),
}


def encode(value: object) -> bytes:
    return wire.encode(value, label=KINDS[type(value)][1])


def decode(kind: type, data: bytes) -> object:
    return wire.decode(kind, data, label=KINDS[kind][1])


def reordered(value: Any) -> Any:  # noqa: ANN401 - any value of the record
    """Return an equal value whose mappings hold their members in the reverse order."""
    if isinstance(value, Entity):
        return replace(
            value, properties=dict(reversed([*value.properties.items()])), unknown=turned(dict(value.unknown))
        )
    if isinstance(value, ReportVersion):
        entities = tuple(reordered(entity) for entity in value.entities)
        return replace(value, entities=entities, unknown=turned(dict(value.unknown)))
    if isinstance(value, Desk):
        return replace(value, names=dict(reversed([*value.names.items()])))
    return value


def turned(document: Json) -> Any:  # noqa: ANN401 - JSON
    if isinstance(document, dict):
        return {name: turned(content) for name, content in reversed(document.items())}
    return [turned(content) for content in document] if isinstance(document, list) else document


# --- properties -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
@strategies.few
@given(data=st.data())
def test_decoding_gives_what_was_encoded(kind: type, data: st.DataObject) -> None:
    value = data.draw(KINDS[kind][0])
    assert decode(kind, encode(value)) == value
    assert wire.decode_known(kind, wire.encode(value, label="x/1"), label="x/1") == value


@pytest.mark.parametrize("kind", [ReportVersion, Entity, Desk])
@strategies.few
@given(data=st.data())
def test_equal_values_have_the_same_bytes(kind: type, data: st.DataObject) -> None:
    value = data.draw(KINDS[kind][0])
    same = reordered(value)
    assert same == value
    assert encode(same) == encode(value)


@strategies.few
@given(strategies.handlings, st.randoms(use_true_random=False))
def test_order_and_repetition_in_an_audience_mean_nothing(handling: Handling, random: Any) -> None:  # noqa: ANN401
    twice = [*handling.audience, *handling.audience]
    random.shuffle(twice)
    same = replace(handling, audience=tuple(twice))
    assert same == handling
    assert encode(same) == encode(handling)


@pytest.mark.parametrize("kind", [ReportVersion, Agreement, Question, Handling])
@strategies.few
@given(data=st.data())
def test_one_flipped_bit_is_refused_or_another_value(kind: type, data: st.DataObject) -> None:
    value = data.draw(KINDS[kind][0])
    encoded = encode(value)
    place = data.draw(st.integers(0, len(encoded) * 8 - 1))
    flipped = bytearray(encoded)
    flipped[place // 8] ^= 1 << place % 8
    try:
        read = decode(kind, bytes(flipped))
    except InputError:
        return
    assert read != value
    assert encode(read) == bytes(flipped)


def test_every_flipped_bit_of_a_handling() -> None:
    encoded = encode(examples.HANDLING)
    refused = 0
    for place in range(len(encoded) * 8):
        flipped = bytearray(encoded)
        flipped[place // 8] ^= 1 << place % 8
        try:
            assert decode(Handling, bytes(flipped)) != examples.HANDLING
        except InputError:
            refused += 1
    assert refused > len(encoded)  # most are; the rest is another text, told apart by its signature


@strategies.few
@given(strategies.texts)
def test_text_is_kept_code_point_by_code_point(text: str) -> None:
    report = replace(examples.REPORT, source_ref=text, title=replace(examples.REPORT.title, text=text))
    read = wire.decode(ReportVersion, encode(report), label=wire.REPORT)
    assert [*read.title.text] == [*read.source_ref] == [*text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\u0439", "\u0438\u0306"),  # й composed and decomposed
        ("\u0622", "\u0627\u0653"),  # آ
        ("\u064a", "\u06cc"),  # Arabic and Persian yeh
        ("\u0664", "\u06f4"),  # Arabic and Persian four
        ("a", "\u0430"),  # Latin and Cyrillic a
        ("a", "a\u200f"),
        ("\ufb51", "\u0671"),  # presentation form
        ("", "\ufeff"),
    ],
)
def test_texts_that_look_alike_stay_apart(one: str, other: str) -> None:
    first, second = (replace(examples.REPORT, source_ref=text) for text in (one, other))
    assert encode(first) != encode(second)
    assert decode(ReportVersion, encode(first)) == first
    assert decode(ReportVersion, encode(second)) == second


# --- unknown members --------------------------------------------------------------------------------------------------


def test_unknown_members_survive_sorted() -> None:
    report = replace(examples.BARE, unknown={"z": {"b": 1, "a": 2}, "m": None}, entities=(examples.SEIZURE,))
    read = wire.decode(ReportVersion, encode(report), label=wire.REPORT)
    assert list(read.unknown) == ["m", "z"]
    assert read.unknown == report.unknown
    assert encode(read) == encode(report)


@pytest.mark.parametrize("name", ["version", "source_ref", "entities", "handling", "unknown", "wasl"])
def test_unknown_member_cannot_pass_for_a_field_of_a_report(name: str) -> None:
    # Also where the field is left out because it equals its default: the reader would take the one for the other.
    with pytest.raises(InputError, match="wire-field"):
        encode(replace(examples.BARE, unknown={name: "x"}))


@pytest.mark.parametrize(
    "name", ["id", "entity_id", "schema", "properties", "details", "category", "legal_basis", "restricted", "unknown"]
)
def test_unknown_member_cannot_pass_for_a_field_of_an_entity(name: str) -> None:
    with pytest.raises(InputError, match="wire-field"):
        encode(replace(examples.SEIZURE, unknown={name: True}))


@pytest.mark.parametrize(
    ("unknown", "code"),
    [
        ({"x": 1.5}, "wire-number"),
        ({"x": [2**53]}, "wire-number"),
        ({"имя": 1}, "wire-name"),
        ({"x": {"имя": 1}}, "wire-name"),
        ({"x": "\ud800"}, "wire-text"),
        ({"x": ("a", "b")}, "wire-field"),
        ({"x": "y" * 9_000_000}, "wire-too-large"),
    ],
)
def test_what_would_not_read_back_is_not_written(unknown: Any, code: str) -> None:  # noqa: ANN401 - on purpose ill-typed
    with pytest.raises(InputError, match=code):
        encode(replace(examples.BARE, unknown=unknown))


# --- values that have no encoding -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "made",
    [
        datetime(2026, 1, 1),  # noqa: DTZ001 - naive on purpose
        datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=5))),
        datetime(2026, 1, 1, tzinfo=timezone(timedelta(0), "GMT")),
        datetime(2026, 1, 1, 0, 0, 0, 1, tzinfo=UTC),
    ],
)
def test_moment_is_utc_in_whole_seconds(made: datetime) -> None:
    with pytest.raises(InputError) as caught:
        encode(replace(examples.REPORT, made=made))
    assert caught.value.data == {"path": "/made"}


@pytest.mark.parametrize("year", [1, 999, 1000, 9999])
def test_moment_of_any_year_reads_back(year: int) -> None:
    report = replace(examples.REPORT, made=examples.MADE.replace(year=year))
    assert f'"made":"{year:04}-11-23T09:05:00Z"'.encode() in encode(report)
    assert decode(ReportVersion, encode(report)) == report


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A value with the kinds of fields that the record itself has none of."""

    content: bytes = b""
    count: int = 0
    pair: tuple[str, int] = ("", 0)
    inner: Value | None = None
    anything: object = None


@strategies.few
@given(st.binary(max_size=70), st.integers(-(2**53) + 1, 2**53 - 1), strategies.values)
def test_bytes_pairs_and_optional_values_read_back(content: bytes, count: int, inner: Value) -> None:
    parcel = Parcel(content=content, count=count, pair=("é", count), inner=inner)
    assert wire.decode(Parcel, wire.encode(parcel, label="parcel/1"), label="parcel/1") == parcel


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("AA", "wire-not-json"),  # no quotation marks: the table's own check
        ('"AA=="', "wire-not-canonical"),
        ('"AB"', "wire-not-canonical"),  # bits beyond the last byte
        ('"A"', "wire-field"),
        ('"A A"', "wire-field"),
        ('"AAA\\n"', "wire-field"),
        ('"//8"', "wire-not-canonical"),  # the alphabet that we do not use
        ('"é"', "wire-field"),
        ("[]", "wire-field"),
    ],
)
def test_bytes_have_one_spelling(content: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        wire.decode(Parcel, f'{{"content":{content},"wasl":"parcel/1"}}'.encode(), label="parcel/1")
    good = b'{"content":"__8","wasl":"parcel/1"}'
    assert wire.decode(Parcel, good, label="parcel/1").content == b"\xff\xff"


@pytest.mark.parametrize("content", [1.5, {1, 2}, ["list"], object(), Parcel])
def test_what_has_no_form_is_not_written(content: object) -> None:
    with pytest.raises(InputError) as caught:
        wire.encode(Parcel(anything=content), label="parcel/1")
    assert caught.value.data == {"path": "/anything"}


@pytest.mark.parametrize("value", [Parcel, "text", None, {}])
def test_only_values_of_dataclasses_are_documents(value: object) -> None:
    with pytest.raises(InputError, match="wire-field"):
        wire.encode(value, label="parcel/1")


@pytest.mark.parametrize("pair", ['["a"]', '["a",1,2]', '"a"', "[1,1]", '["a",true]'])
def test_pair_has_two_parts_of_its_types(pair: str) -> None:
    with pytest.raises(InputError, match="wire-field"):
        wire.decode(Parcel, f'{{"pair":{pair},"wasl":"parcel/1"}}'.encode(), label="parcel/1")


def test_label_is_part_of_the_bytes() -> None:
    question = wire.encode(examples.QUESTION, label=wire.QUESTION)
    with pytest.raises(InputError) as caught:
        wire.decode(Question, question, label="question/2")
    assert caught.value.data == {"expected": "question/2"}

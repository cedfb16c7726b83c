"""Hypothesis strategies for values of the record and cases of the policy: the one place where they are made.

Texts mix the three scripts with what a careless or hostile sender may put in: combining marks, bidi controls,
zero-width letters, control characters, the edges of Unicode. Cases are drawn from a small world of two nodes and a
third, so that permission and denial both come up often.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from wasl.policy import Case
from wasl.record import (
    CREDIBILITIES,
    RELIABILITIES,
    Actor,
    Address,
    Agreement,
    Answer,
    Attachment,
    Desk,
    DeskId,
    DeskKind,
    Entity,
    Grading,
    Handling,
    HCode,
    Json,
    Nature,
    NodeId,
    Officer,
    Onward,
    Pap,
    PersonCategory,
    Purpose,
    Question,
    ReportVersion,
    Right,
    RightsCondition,
    Scheme,
    Text,
    Tlp,
    Value,
)
from wasl.record.schemata import schemata
from wasl.text.calendars import Calendar, PartialDate, Precision

few = settings(max_examples=25, deadline=None)
"""For values that take long to draw; without a deadline, because the machine may be busy."""

many = settings(max_examples=100, deadline=None)
"""For values that take no time."""

LETTERS = "aZ é Ж ё ї қ ғ ҷ ӣ Ү ў ء آ أ ة ى ي ی ک گ پ چ ١ ۵ ٬ أ é ﷲ ـ 漢 🚢 \U0010ffff"
ODD = (
    "\u0301\u0308\u0651\u064b"  # combining marks
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"  # invisible
    "\x01\b\t\n\f\r\x1b\x7f\x85\u2028\u2029\ufffd\ufffe\uffff"  # controls and what is no letter at all
    "\"\\/'<>&{}[]:,"
)
OFF_WIRE = "\x00"
"""What the wire refuses, beside lone surrogates."""

# --- the record -------------------------------------------------------------------------------------------------------

texts = st.text(st.sampled_from(LETTERS + ODD), max_size=12) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=OFF_WIRE), max_size=6
)
codes = st.text("abcxyz-", min_size=1, max_size=5)
ids = st.integers(0, 10**26 - 1).map(lambda number: f"{number:026}")
node_ids = st.binary(min_size=32, max_size=32).map(lambda drawn: NodeId(drawn.hex()))
addresses = st.builds(Address, node=node_ids, desk=st.just(DeskId("")) | ids.map(DeskId))
days = st.dates()
moments = st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
names = st.dictionaries(st.sampled_from(["ar", "ru", "en"]), texts, max_size=3)
free_texts = st.builds(Text, text=texts, language=st.sampled_from(["ar", "ru", "en", ""]))
gradings = st.sampled_from(Scheme).flatmap(
    lambda scheme: st.builds(
        Grading,
        source=st.sampled_from(RELIABILITIES[scheme]),
        information=st.sampled_from(CREDIBILITIES[scheme]),
        scheme=st.just(scheme),
    )
)
datings = st.builds(
    PartialDate,
    text=texts,
    normal=texts,
    precision=st.sampled_from(Precision),
    calendar=st.sampled_from(Calendar),
    tolerance_days=st.integers(0, 3),
    offset_days=st.integers(-3, 3),
)
natures = st.none() | st.sampled_from(Nature)

handlings = st.builds(
    Handling,
    tlp=st.sampled_from(Tlp),
    hcode=st.sampled_from(HCode),
    audience=st.lists(addresses, max_size=3).map(tuple),
    purpose=st.sampled_from(Purpose),
    review=days,
    expires=st.none() | days,
    conditions=texts,
    national_mark=texts,
    national_state=st.sampled_from(["", "kz", "om"]),
    pap=st.none() | st.sampled_from(Pap),
    exercise=st.booleans(),
)

values = st.builds(
    Value,
    text=texts,
    language=codes | st.just(""),
    normal=texts,
    unit=texts,
    source=texts,
    calendar=st.sampled_from(Calendar),
    tolerance_days=st.integers(0, 3),
    sensitive=st.booleans(),
)

documents: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(2 - 2**53, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(codes, inner, max_size=2),
    max_leaves=4,
)
unknown_members = st.dictionaries(codes.map(lambda code: f"x-{code}"), documents, max_size=2)

entities = st.builds(
    Entity,
    entity_id=ids,
    schema=st.sampled_from(sorted(schemata())) | codes,
    properties=st.dictionaries(codes, st.lists(values, max_size=2).map(tuple), max_size=3),
    category=st.none() | st.sampled_from(PersonCategory),
    legal_basis=codes | st.just(""),
    restricted=st.booleans(),
    nature=natures,
    sensitive=st.booleans(),
    unknown=unknown_members,
)

attachments = st.builds(
    Attachment,
    attachment_id=ids,
    name=texts,
    media_type=st.sampled_from(["image/jpeg", "application/pdf", "x/y"]),
    size=st.integers(1, 2**40),
    sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    key=st.binary(min_size=32, max_size=32),
    chunk_size=st.integers(1, 2**20),
    language=st.sampled_from(["ar", "ru", "en", ""]),
    description=texts,
)

reports = st.builds(
    ReportVersion,
    report_id=ids,
    version=st.integers(1, 2**53 - 1),
    origin=addresses,
    made=moments,
    title=free_texts,
    text=free_texts,
    topic=codes,
    kind=codes,
    grading=gradings,
    handling=handlings,
    entities=st.lists(entities, max_size=2).map(tuple),
    event_date=texts,
    source_ref=texts,
    attachments=st.lists(attachments, max_size=2).map(tuple),
    nature=natures,
    likelihood=codes | st.just(""),
    event=st.none() | datings,
    page=st.none() | datings,
    unknown=unknown_members,
)

agreements = st.builds(
    Agreement,
    agreement_id=ids,
    version=st.integers(1, 9),
    parties=st.tuples(node_ids, node_ids),
    titles=names,
    topics=st.lists(codes, max_size=3).map(tuple),
    kinds=st.lists(codes, max_size=3).map(tuple),
    categories=st.lists(st.sampled_from(PersonCategory), max_size=3).map(tuple),
    highest_tlp=st.sampled_from(Tlp),
    highest_hcode=st.sampled_from(HCode),
    onward=st.sampled_from(Onward),
    purposes=st.lists(st.sampled_from(Purpose), max_size=3).map(tuple),
    valid_from=days,
    valid_until=days,
    conditions=st.lists(st.sampled_from(RightsCondition), max_size=2).map(tuple),
    answer_hours=st.dictionaries(st.sampled_from(["urgent", "priority", "routine"]), st.integers(1, 2000), max_size=3),
    keep_days=st.integers(0, 1095),
    notice_days=st.integers(0, 365),
    clauses=st.lists(names, max_size=2).map(tuple),
    template=st.just("") | st.binary(min_size=32, max_size=32).map(bytes.hex),
)

questions = st.builds(
    Question,
    question_id=ids,
    report_id=ids,
    asker=addresses,
    asked=addresses,
    text=free_texts,
    made=moments,
    due=moments,
    handling=handlings,
)

answers = st.builds(
    Answer,
    answer_id=ids,
    question_id=ids,
    report_id=ids,
    answerer=addresses,
    asker=addresses,
    text=free_texts,
    made=moments,
    handling=handlings,
)

desks = st.builds(
    Desk,
    address=addresses,
    slug=codes,
    kind=st.sampled_from(DeskKind),
    state=st.sampled_from(["", "kz", "om"]),
    names=names,
    languages=st.lists(st.sampled_from(["ar", "ru", "en"]), max_size=3).map(tuple),
    staffed=st.booleans(),
)

# --- the policy -------------------------------------------------------------------------------------------------------

HERE = NodeId("d" * 64)
PEER = NodeId("a" * 64)
THIRD = NodeId("c" * 64)
CENTRE = DeskId("centre")
TODAY = date(2026, 11, 23)

_desk_ids = st.sampled_from([DeskId(""), CENTRE, DeskId("oman"), DeskId("qatar")])
_nodes = st.sampled_from([HERE, PEER, HERE, PEER, THIRD])
small_addresses = st.builds(Address, node=_nodes, desk=_desk_ids)
_near_days = st.sampled_from([TODAY + timedelta(days=number) for number in (-2, -1, 0, 1, 2)])


def desk_of(desk_id: str, *, node: NodeId = HERE, kind: DeskKind = DeskKind.MEMBER) -> Desk:
    """Return a desk of a node, without names."""
    return Desk(address=Address(node=node, desk=DeskId(desk_id)), slug=desk_id or "node", kind=kind, names={})


def actor_of(desk: Desk, *rights: Right, own: tuple[Desk, ...] | None = None) -> Actor:
    """Return an officer at work at a desk, member of that desk unless other desks are given."""
    desks_of = (desk,) if own is None else own
    officer = Officer(officer_id="0" * 26, login="amina", name="Amina", desks=desks_of, rights=frozenset(rights))
    return Actor(officer=officer, desk=desk, door="cli")


_few_desks = st.sampled_from(
    [
        desk_of("centre", kind=DeskKind.CENTRE),
        desk_of("oman"),
        desk_of("qatar"),
        desk_of("oman", node=PEER),
    ]
)
_some_rights = st.just(tuple(Right)) | st.lists(st.sampled_from(Right), unique=True).map(tuple)
_codes = st.sampled_from([("seizure", "trafficking"), ("trafficking",), ("seizure",), ()])

_VARIED: dict[str, st.SearchStrategy[Any]] = {
    "actor": st.none() | st.builds(lambda desk, rights: actor_of(desk, *rights), _few_desks, _some_rights),
    "item": st.none(),
    "item.origin": small_addresses,
    "item.handling.tlp": st.sampled_from(Tlp),
    "item.handling.hcode": st.sampled_from(HCode),
    "item.handling.audience": st.lists(small_addresses, max_size=6).map(tuple),
    "item.handling.purpose": st.sampled_from(Purpose),
    "item.handling.expires": st.none() | _near_days,
    "item.handling.exercise": st.booleans(),
    "item.topic": st.sampled_from(["trafficking", "precursors"]),
    "item.kind": st.sampled_from(["seizure", "alert"]),
    "item.categories": st.frozensets(st.sampled_from([PersonCategory.SUSPECT, PersonCategory.VICTIM])),
    "item.restricted": st.booleans(),
    "recipient": st.none() | small_addresses,
    "centre": st.sampled_from([CENTRE, DeskId("")]),
    "readers": st.frozensets(st.sampled_from([CENTRE, DeskId("oman"), DeskId("qatar")])),
    "agreement": st.none(),
    "agreement.parties": st.sampled_from([(THIRD, HERE), (PEER, THIRD), (HERE, HERE), (HERE, PEER)]),
    "agreement.topics": _codes,
    "agreement.kinds": _codes,
    "agreement.categories": st.sampled_from([tuple(PersonCategory), (PersonCategory.VICTIM,), ()]),
    "agreement.highest_tlp": st.sampled_from(Tlp),
    "agreement.highest_hcode": st.sampled_from(HCode),
    "agreement.onward": st.sampled_from(Onward),
    "agreement.purposes": st.sampled_from([tuple(Purpose), ()]),
    "agreement.valid_from": _near_days,
    "agreement.valid_until": _near_days,
    "highest": st.sampled_from(Tlp),
    "beside_exercise": st.none() | st.booleans(),
    "suspended": st.none() | st.just(datetime(2026, 12, 1, tzinfo=UTC)),
    "taken_back": st.booleans(),
    "danger": st.booleans(),
    "through_glass": st.booleans(),
}


@st.composite
def cases_near(draw: st.DrawFn, base: Case) -> Case:
    """Return cases that differ from a given one in a few respects, so that permission is as common as denial."""
    case = base
    for path in draw(st.lists(st.sampled_from(sorted(_VARIED)), unique=True, max_size=4)):
        case = _vary(case, path.split("."), draw(_VARIED[path]))
    return case


def _vary(value: Any, path: list[str], part: object) -> Any:  # noqa: ANN401 - any value inside a case
    """Return a value with another part at a path; unchanged where it has no such part."""
    if value is None:
        return None
    name, *rest = path
    return replace(value, **{name: _vary(getattr(value, name), rest, part) if rest else part})

"""The node of Doha for tests, in this process on a real PostgreSQL, and Almaty as a simulated peer.

Named people: Maryam and Noora manage; Yusuf is the analyst at the centre desk; Latifa audits; Salim sits at the Oman
desk, Huda at the Qatar desk (she may only read). Each test sees the founded node and leaves no trace.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.people import enrol, invite
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.wall_law import breaches
from wasl.exchange import Message, Receipt, create_keyholder
from wasl.record import (
    Actor,
    Address,
    Credibility,
    DeskKind,
    Draft,
    Entity,
    Grading,
    Handling,
    HCode,
    NodeId,
    Onward,
    PersonCategory,
    Purpose,
    Reliability,
    ReportVersion,
    Right,
    Text,
    Tlp,
    Value,
    make_version,
    new_id,
)
from wasl.store import home as homes
from wasl.store.launcher import DatabaseUrls

if TYPE_CHECKING:
    from wasl.flow.directory import NewOfficer

DESKS = {
    "oman": ("om", "Oman desk", "Оман", "مكتب عُمان"),
    "qatar": ("qa", "Qatar desk", "Катар", "مكتب قطر"),
    "kuwait": ("kw", "Kuwait desk", "Кувейт", "مكتب الكويت"),
}
WORKING = frozenset({Right.READ, Right.ORIGINATE})
CASE = "Case 7"
PEOPLE = {
    "noora": ("centre", frozenset({Right.MANAGE})),
    "latifa": ("centre", frozenset({Right.AUDIT})),
    "yusuf": ("centre", WORKING | {Right.RELEASE, Right.JUDGE}),
    "salim": ("oman", WORKING | {Right.RELEASE}),
    "huda": ("qatar", frozenset({Right.READ})),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Founded:
    """A founded node: its home, and everybody's credentials."""

    home: homes.Home
    config: homes.Config
    people: dict[str, NewOfficer]


@pytest.fixture(scope="session")
def founded(make_database: Callable[[], DatabaseUrls], tmp_path_factory: pytest.TempPathFactory) -> Founded:
    """Doha, founded once a run, with its desks and people."""
    clock = Clock()
    home = homes.make(tmp_path_factory.mktemp("doha") / "home")
    keyholder = create_keyholder(home.keys, made=clock.now)
    urls = make_database()
    config = homes.Config(
        node_id=keyholder.node_id,
        slug="doha",
        name_ar="مركز الدوحة",
        name_ru="Центр в Дохе",
        name_en="Doha centre",
        database_owner=urls.owner,
        database_app=urls.app,
        own_cluster=False,
        web_host="doha.localhost",
        web_port=8000,
        gate_port=8443,
        gate_address="127.0.0.1:8443",
        time_zone="Asia/Qatar",
        secret_key=secrets.token_urlsafe(48),
    )
    homes.save(home, config)
    return Founded(home=home, config=config, people=_people(home))


def _people(home: homes.Home) -> dict[str, NewOfficer]:
    from wasl.flow import machine

    machine.open_django(home.path)
    from wasl.flow import access, directory, node

    node.build_schema()
    people = {"maryam": node.found(login="maryam", name="Maryam")}
    maryam = access.sign_on("maryam", door="cli")
    for slug, (state, english, russian, arabic) in DESKS.items():
        names = {"en": english, "ru": russian, "ar": arabic}
        directory.add_desk(maryam, slug=slug, kind=DeskKind.MEMBER, state=state, names=names, languages=("ar",))
    people["noora"] = directory.add_officer(
        maryam, login="noora", name="Noora", desks=["centre"], rights={Right.MANAGE}, language="ar"
    )
    noora = access.sign_on("noora", door="cli")
    for login, (desk, rights) in PEOPLE.items():
        if login != "noora":
            people[login] = appoint(maryam, noora, login, [desk], rights)
    _open_case(access.sign_on("yusuf", door="cli"))
    return people


def _open_case(yusuf: Actor) -> None:
    """A case on which every desk works: what the people of the tests search for."""
    from wasl.flow import cases

    cases.open_case(yusuf, CASE, title="Учебное дело", purpose=Purpose.OPERATIONAL)
    for slug in DESKS:
        cases.share_case(yusuf, CASE, slug)


def appoint(
    first: Actor, second: Actor, login: str, desks: Sequence[str], rights: frozenset[Right], language: str = "ar"
) -> NewOfficer:
    """Let two managers make an officer, and the officer make credentials."""
    from wasl.flow import access
    from wasl.flow.directory import NewOfficer
    from wasl.store.officers import Credentials

    halves = invite(first, second, login=login, name=login.title(), desks=desks, rights=rights, language=language)
    made = enrol(halves)
    credentials = Credentials(passphrase=made.passphrase, totp_secret=made.totp_secret, totp_uri="")
    return NewOfficer(officer=access.sign_on(login, door="cli").officer, credentials=credentials)


@pytest.fixture
def clock() -> Iterator[Clock]:
    """The clock by which flow works in this test; it stands until the test moves it."""
    from wasl.flow import clock as flow_clock

    held = Clock()
    with flow_clock.held(held):
        yield held


@pytest.fixture
def doha(founded: Founded, clock: Clock) -> Generator[Founded, None, None]:
    """Doha in one transaction that is rolled back when the test is over."""
    from django.db import transaction

    from wasl.store.wall.subject import NODE, forget, speaking

    os.environ[homes.ENVIRONMENT] = str(founded.home.path)
    with ExitStack() as stack:
        stack.enter_context(transaction.atomic())
        # The test looks at the tables as the node does; what it asks of flow and of doors, is asked for their readers.
        stack.enter_context(speaking(NODE))
        forget()
        yield founded
        if not transaction.get_connection().needs_rollback:
            # Whatever the test did: what the second wall shows is what the decision permits.
            assert breaches(NodeId(founded.config.node_id)) == []
        transaction.set_rollback(True)


@pytest.fixture
def officer(doha: Founded) -> Callable[[str], Actor]:
    """Signs a named person on."""
    from wasl.flow import access

    return lambda login: access.sign_on(login, door="cli")


@pytest.fixture
def almaty(doha: Founded, clock: Clock, officer: Callable[[str], Actor]) -> Peer:
    """Almaty, confirmed on both sides, with an agreement in force."""
    from wasl.flow import agreements, peers

    peer = Peer("almaty", clock)
    shown = peers.add_peer(officer("maryam"), peer.card, slug="almaty")
    for login in ("maryam", "noora"):
        peers.confirm_peer(officer(login), "almaty", shown.digits)
    peer.confirm(peers.own_card(officer("maryam")))
    doha_id = NodeId(doha.config.node_id)
    offered = peer.offer(
        doha_id,
        topics=("heroin-opiates", "organised-crime"),
        kinds=("seizure", "person", "company"),
        onward=Onward.MEMBERS,
        highest_hcode=HCode.H2,
        categories=(PersonCategory.ASSOCIATE, PersonCategory.SUSPECT),
    )
    from tests.simulators.peer import hash_of
    from wasl.exchange import Kind

    deliver(peer, doha_id, peer.message(Kind.AGREEMENT, offered))
    view = agreements.sign(officer("maryam"), agreements.agreements(officer("maryam"))[0].agreement.agreement_id)
    send_all(peer)
    countersigned = peer.taken[-1].content
    from wasl.exchange import VerifiedAgreement

    assert isinstance(countersigned, VerifiedAgreement)
    peer.agreements[view.agreement_hash] = countersigned.agreement
    assert hash_of(countersigned.agreement) == view.agreement_hash
    return peer


def deliver(peer: Peer, to: NodeId, *messages: Message) -> Sequence[Receipt | None]:
    """Seal messages of a peer, hand them to Doha's gate, and return the receipts (None for an empty frame)."""
    from wasl.flow import receive

    return peer.read_receipts(receive.receive(peer.seal(to, *messages)))


def send_all(peer: Peer) -> int:
    """Send all that Doha has for a peer, by a carrier that works; return how many messages."""
    from wasl.flow import send

    count = 0
    while sent := send.send_due(peer.node_id, post=lambda envelopes, _: peer.gate(envelopes)).sent:
        count += sent
    return count


def handling(clock: Clock, *audience: Address, **changes: object) -> Handling:
    """Return handling of an exercise, TLP:AMBER and H1, for an audience."""
    made = Handling(
        tlp=Tlp.AMBER,
        hcode=HCode.H1,
        audience=tuple(sorted(audience)),
        purpose=Purpose.OPERATIONAL,
        review=clock.now.date() + timedelta(days=365),
        exercise=True,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def person(name: str, *, language: str = "", **changes: object) -> Entity:
    """Return an invented suspect."""
    entity = Entity(
        entity_id=new_id(),
        schema="Person",
        properties={"name": (Value(text=name, language=language),)},
        category=PersonCategory.SUSPECT,
        legal_basis="criminal-investigation",
    )
    return replace(entity, **changes)  # type: ignore[arg-type]


def draft(*entities: Entity, title: str = "Изъятие героина (учебное)", topic: str = "heroin-opiates") -> Draft:
    """Return an invented draft about entities."""
    return Draft(
        title=Text(text=title, language="ru"),
        text=Text(text="Учебное сообщение.", language="ru"),
        topic=topic,
        kind="seizure",
        grading=Grading(source=Reliability.B, information=Credibility.TWO),
        entities=entities,
    )


def report_from(peer: Peer, said: Draft, given: Handling, *, desk: str = "tajikistan") -> ReportVersion:
    """Return a report of a peer's desk."""
    from wasl.record import DeskId

    origin = Address(node=peer.node_id, desk=DeskId(desk))
    return make_version(said, report_id=new_id(), origin=origin, handling=given, made=peer.clock.now)

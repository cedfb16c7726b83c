"""A partner without a node and the centre of Doha on its database, who know each other, and a stick between them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded, draft, handling, person
from tests.simulators.clock import Clock
from wasl.exchange import RELEASE, Kind, Message, Release, ReleaseForm, read_card
from wasl.exchange.carriers.folder import Folder
from wasl.flow.reader import acquaintance, home, showing, taking
from wasl.flow.reader.home import Reader
from wasl.record import (
    Actor,
    Address,
    DeskId,
    HCode,
    NodeId,
    Onward,
    PersonCategory,
    Purpose,
    Tlp,
    make_version,
    new_id,
    wire,
)

PASSPHRASE = "четыре слова سري words"
NAMES = {"ar": "مختبر تجريبي", "en": "Trial laboratory", "ru": "Учебная лаборатория"}
SECRET = "Садыков Тимур Учебный"
Officer = Callable[[str], Actor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A reader and Doha, who know each other, and the stick between them."""

    home: Path
    stick: Path
    officer: Officer
    clock: Clock

    def open(self) -> Reader:
        return home.unlock(self.home, PASSPHRASE)

    def read(self) -> taking.ReadIn:
        with self.open() as reader:
            return taking.read_folder(reader, self.stick)

    def carry(self) -> None:
        """Doha takes in what lies on the stick, and writes what waits."""
        from wasl.flow import carry_in, carry_out

        carry_in.carry_in(self.officer("yusuf"), self.stick)
        carry_out.carry_out(self.officer("yusuf"), "lab", self.stick)

    def send(self, **changes: object) -> str:
        """Doha releases a report to the reader; return its id."""
        from wasl.flow import release, reports

        with self.open() as reader:
            node = reader.keyholder.node_id
        view = reports.new_report(
            self.officer("yusuf"),
            draft(person(SECRET, language="ru")),
            handling(self.clock, Address(node=node), **changes),
        )
        release.release(self.officer("yusuf"), view.version.report_id, ["lab"])
        return view.version.report_id

    def steps(self, report_id: str) -> list[str]:
        from wasl.flow import fate

        (row,) = [each for each in fate.fate(self.officer("yusuf"), report_id).rows if each.item == "release"]
        return [str(each.step) for each in row.steps]


@pytest.fixture
def pair(doha: Founded, officer: Officer, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pair:
    """Card, digits, agreement: the whole acquaintance, over the stick."""
    from wasl.flow import agreements, carrying, peers

    monkeypatch.setattr("wasl.exchange.locked._WORK", 2**4)  # a fifth of a second each time is for real readers
    place = Path(os.path.realpath(tmp_path))
    made = Pair(home=place / "reader", stick=place / "stick", officer=officer, clock=clock)
    made.stick.mkdir()
    with home.create(made.home, PASSPHRASE, names=NAMES, language="en") as reader:
        added = peers.add_peer(officer("maryam"), reader.state.card, slug="lab")
        centre = acquaintance.trust(reader, peers.own_card(officer("maryam")))
        assert centre.digits == added.digits
        assert not centre.confirmed
        acquaintance.confirm(reader, "", added.digits)
    for login in ("maryam", "noora"):
        peers.confirm_peer(officer(login), "lab", added.digits)
    carrying.set_carrier(officer("maryam"), "lab", carrying.Carrier.FOLDER)
    proposed = agreements.propose(
        officer("maryam"),
        peer="lab",
        titles={"ar": "اتفاق", "en": "Terms", "ru": "Условия"},
        topics=("heroin-opiates",),
        kinds=("seizure",),
        categories=(PersonCategory.SUSPECT,),
        highest_tlp=Tlp.AMBER,
        highest_hcode=HCode.H1,
        onward=Onward.NONE,
        purposes=(Purpose.OPERATIONAL,),
        valid_from=clock.now.date(),
        valid_until=clock.now.date() + timedelta(days=90),
    )
    made.carry()
    made.read()
    with made.open() as reader:
        assert [each.state for each in acquaintance.agreements(reader)] == ["offered"]
        acquaintance.sign(reader, proposed.agreement.agreement_id)
    made.read()
    made.carry()
    assert agreements.agreements(officer("maryam"))[0].state == "in-force"
    made.read()
    assert list(made.stick.iterdir()) == []
    return made


def node_of(pair: Pair) -> NodeId:
    with pair.open() as reader:
        return reader.keyholder.node_id


def sealed_by_doha(
    pair: Pair,
    *,
    audience: object,
    topic: str = "heroin-opiates",
    expires_in: int | None = None,
    desk: str = "",
    title: str = "Изъятие героина (учебное)",
    number: str = "",
    **changes: Any,  # noqa: ANN401 - fields of the handling
) -> bytes:
    """Seal what a Doha that holds to no rule would send: the reader has to refuse it by itself."""
    from wasl.flow import here
    from wasl.store import peers

    stored = peers.find("lab")
    assert stored is not None
    now = pair.clock.now
    if expires_in is not None:
        changes["expires"] = now.date() + timedelta(days=expires_in)
    version = make_version(
        draft(person(SECRET), title=title, topic=topic),
        report_id=new_id(),
        origin=Address(node=here.node_id(), desk=here.centre()),
        handling=replace(handling(pair.clock), audience=audience, **changes),  # type: ignore[arg-type]
        made=now,
    )
    body = wire.encode(version, label=wire.REPORT)
    release = Release(
        release_id=new_id(),
        form=ReleaseForm.WHOLE,
        recipients=(Address(node=stored.node_id, desk=DeskId(desk)),),
        report=body,
        report_signature=here.keyholder().sign_report(body),
        report_signer=here.node_id(),
        number=number,
    )
    return _sealed(pair, Kind.RELEASE, wire.encode(release, label=RELEASE), release_id=release.release_id)


def put_by_doha(pair: Pair, kind: Kind, body: bytes) -> None:
    """Put on the stick what a Doha that holds to no rule would send."""
    with Folder(pair.stick) as folder:
        folder.write(_sealed(pair, kind, body))


def _sealed(pair: Pair, kind: Kind, body: bytes, *, release_id: str = "") -> bytes:
    from wasl.flow import agreements, here
    from wasl.store import peers

    stored = peers.find("lab")
    assert stored is not None
    message = Message(
        message_id=new_id(),
        epoch=1,
        sequence=peers.take_sequence(stored.node_id),
        kind=kind,
        body=body,
        conversation=new_id(),
        made=pair.clock.now,
        expires=pair.clock.now + timedelta(days=7),
        release_id=release_id,
        agreement_hash=agreements.agreements(pair.officer("maryam"))[0].agreement_hash,
    )
    return here.keyholder().seal_batch(read_card(stored.card).public, [message])[0]


def only_in(reader: Reader) -> str:
    """Return the id of the newest item."""
    return showing.items(reader)[0].item_id

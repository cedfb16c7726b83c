"""Records that a reader may not see: each makes one, names it, and says to whom it is hidden."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pytest

from tests.doha import draft, person, send_all
from tests.files import photograph
from tests.flow.story import Sign, add_officer, arrived, befriend, write
from tests.interference.surfaces import Asked
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor, Address, Entity, Purpose, Right, Text, Value

if TYPE_CHECKING:
    from tests.doha import Founded

NAME: Final = "Farrukh Saidzoda"
ALIKE: Final = "Фаррух Саидзода"
PLATE: Final = "7077 BBX"
TITLE: Final = "Hidden consignment of Kuwait"
FILE: Final = "jetty-of-kuwait.jpg"
NUMBER: Final = "KWT-2026-0717"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What stands in both worlds, and who acts in them.

    Attributes:
        doha: The founded node.
        almaty: A peer.
        clock: The clock of both.
        officer: Signs a person on.
        owner: An officer of the Kuwait desk, whose the hidden records are.
        second: Another of the same desk.
        astana: Another peer, which was sent nothing.
        theirs: A report of the Kuwait desk that nobody else may read; in both worlds.
    """

    doha: Founded
    almaty: Peer
    clock: Clock
    officer: Sign
    owner: Actor
    second: Actor
    astana: Peer
    theirs: str = ""


def make(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> World:
    """Make what both worlds hold: things that readers see, of every kind, beside a desk whose things they do not."""
    from wasl.flow import lists, questions, release
    from wasl.flow.drafts import keeping
    from wasl.flow.list_views import ListGiven

    yusuf, salim = officer("yusuf"), officer("salim")
    world = World(
        doha=doha,
        almaty=almaty,
        clock=clock,
        officer=officer,
        owner=add_officer(officer, "faisal", "kuwait"),
        second=add_officer(officer, "dalal", "kuwait"),
        astana=Peer("astana", clock),
    )
    befriend(world.astana, doha, officer)
    send_all(world.astana)
    write(salim, clock)
    report = write(yusuf, clock, salim.desk.address, said=draft(person(ALIKE, language="ru")))
    release.circulate(yusuf, report, ["oman"])
    questions.ask(salim, report, Text(text="Which ship?", language="en"))
    questions.ask(yusuf, arrived(almaty, doha, clock), Text(text="Какое судно?", language="ru"))
    keeping.new_draft(salim, {"title": "Seen draft"})
    names = {"en": "Seen", "ru": "Видно", "ar": "ظاهر"}
    lists.add_list(salim, ListGiven(slug="seen", names=names, members=("qatar",)))
    return replace(world, theirs=write(world.owner, clock, world.owner.desk.address, said=draft(person(NAME))))


def seed(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Let ids be drawn in the same order each time; how they are drawn, nothing here depends on."""
    for module in ("wasl.record.ids", "wasl.flow.enrolment", "wasl.flow.prints"):
        monkeypatch.setattr(f"{module}.secrets", random.Random(word))  # noqa: S311 - a test wants it foreseeable


def _car() -> Entity:
    plate = Value(text=PLATE)
    return Entity(entity_id="c" * 26, schema="Vehicle", properties={"registrationNumber": (plate,)})


def _asked(*texts: str, **ids: str) -> Asked:
    return Asked(ids=ids, texts=texts)


def report(world: World) -> Asked:
    """A report of another desk with a person of the same name as one that is seen, and a vehicle."""
    made = write(world.owner, world.clock, said=draft(person(NAME), _car(), title=TITLE))
    return _asked(ALIKE, PLATE, report_id=made)


def circulated(world: World) -> Asked:
    """A report that other desks got: their numbers, receipts and tray are not the reader's."""
    from wasl.flow import release, reports

    huda = world.officer("huda")
    made = write(world.owner, world.clock, huda.desk.address, said=draft(person(ALIKE), title=TITLE))
    release.circulate(world.owner, made, ["qatar"])
    reports.show_report(huda, made)
    reports.acknowledge(huda, made)
    return _asked(TITLE, report_id=made)


def attachment(world: World) -> Asked:
    """A file of a hidden report, and one that waits beside a hidden draft."""
    from wasl.flow import attachments

    file = attachments.take_file(world.owner, FILE, [photograph()]).attachment
    said = replace(draft(person(NAME), title=TITLE), attachments=(file,))
    made = write(world.owner, world.clock, said=said)
    attachments.take_file(world.owner, NUMBER, [b"waits"])
    return _asked(FILE, report_id=made, attachment_id=file.attachment_id)


def draft_of(world: World) -> Asked:
    """A draft of another desk."""
    from wasl.flow.drafts import keeping

    return _asked(TITLE, draft_id=keeping.new_draft(world.owner, {"title": TITLE, "text": NAME}).draft_id)


def question(world: World) -> Asked:
    """A question between other desks about a report that they share, answered and translated."""
    from wasl.flow import questions, release, translations

    jassim = add_officer(world.officer, "jassim", "qatar")
    made = write(world.owner, world.clock, jassim.desk.address, said=draft(person(NAME), title=TITLE))
    release.circulate(world.owner, made, ["qatar"])
    asked = questions.ask(jassim, made, Text(text=TITLE, language="en"))
    questions.answer(world.owner, asked.question_id, Text(text=NAME, language="en"))
    translations.translate(world.owner, made, "شحنة", Text(text="شحنة مخفية", language="ar"))
    return _asked(TITLE, report_id=made, question_id=asked.question_id)


def hit(world: World) -> Asked:
    """A judged hit between two reports of another desk."""
    from wasl.flow import hits, judge

    made = write(world.owner, world.clock, said=draft(person(ALIKE), title=TITLE))
    (found, *_) = hits.hits(world.owner, all=True)
    judge.judge(world.owner, found.hit_id, "same", NUMBER)
    return _asked(NAME, report_id=made, hit_id=found.hit_id)


def entry(world: World) -> Asked:
    """A number in another desk's register, with a note."""
    from wasl.flow import registers
    from wasl.flow.registers import RegisterSearch

    asked = circulated(world)
    (line, *_) = registers.look(world.owner, RegisterSearch()).lines
    registers.note(world.owner, line.entry_id, reference=NUMBER, remarks=TITLE)
    return _asked(NUMBER, str(line.number), entry_id=line.entry_id, **asked.ids)


def circulation_list(world: World) -> Asked:
    """A list of another desk."""
    from wasl.flow import lists
    from wasl.flow.list_views import ListGiven

    names = {"en": TITLE, "ru": "Скрытый", "ar": "مخفي"}
    made = lists.add_list(world.owner, ListGiven(slug="hidden", names=names, members=("qatar",)))
    return _asked("hidden", list_id=made.list_id)


def sent(world: World) -> Asked:
    """A report that another desk sent to a peer, which took it in."""
    from wasl.flow import release

    there = Address(node=world.almaty.node_id)
    made = write(world.owner, world.clock, there, said=draft(person(NAME), title=TITLE))
    release.release(world.owner, made, ["almaty"])
    send_all(world.almaty)
    return _asked(TITLE, report_id=made)


def case(world: World) -> Asked:
    """A case of another desk, shared with a third, and read for."""
    from wasl.flow import cases, reasons

    opened = cases.open_case(world.owner, NUMBER, title=TITLE, purpose=Purpose.OPERATIONAL)
    cases.share_case(world.owner, NUMBER, "qatar")
    reasons.pick(world.owner, NUMBER)
    return _asked(TITLE, NUMBER, case_id=opened.case_id)


def officer(world: World) -> Asked:
    """An officer of another desk, who has searched."""
    from wasl.flow import cases, search

    added = add_officer(world.officer, "hidden-one", "kuwait", frozenset({Right.READ, Right.ORIGINATE}))
    case = cases.open_case(added, NUMBER, title=TITLE, purpose=Purpose.OPERATIONAL)
    search.search(added, NAME, reason=case.case_id, exercise=True)
    return _asked(NUMBER, login=added.officer.login, officer=added.officer.login)


def agreement(world: World) -> Asked:
    """A further agreement with another peer, in force."""
    befriend(Peer("bishkek", world.clock), world.doha, world.officer)
    return _asked(agreement_id="0" * 26)


def peer(world: World) -> Asked:
    """A peer that two managers have confirmed, with another desk's report on its way to it."""
    from wasl.flow import release

    third = Peer("dushanbe", world.clock)
    befriend(third, world.doha, world.officer)
    made = write(world.owner, world.clock, Address(node=third.node_id), said=draft(person(NAME), title=TITLE))
    release.release(world.owner, made, ["dushanbe"])
    return _asked(TITLE, report_id=made)


def desk(world: World) -> Asked:
    """A desk that was closed before the reader came."""
    from wasl.flow import directory, staffing
    from wasl.record import DeskKind

    names = {"en": "Hidden desk", "ru": "Скрытое бюро", "ar": "مكتب مخفي"}
    maryam = world.officer("maryam")
    directory.add_desk(maryam, slug="hidden", kind=DeskKind.AGENCY, state="kw", names=names, languages=("ar",))
    staffing.close_desk(maryam, "hidden")
    return _asked("hidden", slug="hidden")


Make = Callable[[World], Asked]
HIDDEN_FROM_DESKS: Final[dict[str, Make]] = {
    "report": report,
    "circulated report": circulated,
    "attachment": attachment,
    "draft": draft_of,
    "question": question,
    "hit": hit,
    "register entry": entry,
    "list": circulation_list,
    "report sent to a peer": sent,
    "case": case,
    "officer": officer,
}
"""Of another desk: hidden from every desk that was not let in, from managers and from peers."""

HIDDEN_FROM_PEERS: Final[dict[str, Make]] = {
    **HIDDEN_FROM_DESKS,
    "agreement": agreement,
    "peer": peer,
}
"""What a node has with others is no matter of a peer."""

HIDDEN_FROM_STRANGERS: Final[dict[str, Make]] = {**HIDDEN_FROM_PEERS, "desk": desk}
"""Whoever has not signed in sees nothing of anything."""


def shown(world: World) -> Asked:
    """The control: a report that the reader's desk was let into, so that what sees no difference is blind."""
    from wasl.flow import release

    salim = world.officer("salim")
    made = write(world.owner, world.clock, salim.desk.address, said=draft(person(ALIKE), _car(), title=TITLE))
    release.circulate(world.owner, made, ["oman"])
    return _asked(ALIKE, report_id=made)

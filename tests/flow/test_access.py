"""Who may do what: every public step, every role, and own, visible, hidden and absent things."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded, draft, handling, person
from tests.files import photograph
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from wasl.errors import AccessError, InputError, WaslError
from wasl.flow.list_views import ListGiven
from wasl.flow.word_views import NameGiven
from wasl.record import (
    Actor,
    DeskKind,
    Direction,
    HCode,
    Onward,
    PersonCategory,
    Purpose,
    Right,
    Text,
    Tlp,
    new_id,
)

HELD_ELSEWHERE = {
    "carry_in": "test_carry.py",
    "carry_out": "test_carry.py",
    "carrying": "test_carry.py",
    "drafts.filing": "test_drafts.py",
    "drafts.keeping": "test_drafts.py",
    "translations": "test_translations.py",
}
"""Modules of flow whose steps have tests of their guard elsewhere: what they act on is made there."""


def modules() -> tuple[str, ...]:
    """Every module of flow, found by itself: a new one is held to the guard from its first step on."""
    import wasl.flow

    found = pkgutil.walk_packages(wasl.flow.__path__, "wasl.flow.")
    names = (each.name.removeprefix("wasl.flow.") for each in found if not each.ispkg)
    return tuple(
        name
        for name in names
        if name != "access" and not name.startswith(("machine.", "reader.")) and name not in HELD_ELSEWHERE
    )


SAID = Text(text="من هو؟", language="ar")
NAMES = {"en": "Bahrain desk", "ru": "Бахрейн", "ar": "مكتب البحرين"}
DAY = date(2026, 11, 23)
TERMS: dict[str, Any] = {
    "peer": "nobody",
    "titles": NAMES,
    "topics": ["heroin-opiates"],
    "kinds": ["seizure"],
    "categories": [PersonCategory.SUSPECT],
    "highest_tlp": Tlp.AMBER,
    "highest_hcode": HCode.H1,
    "onward": Onward.MEMBERS,
    "purposes": [Purpose.OPERATIONAL],
    "valid_from": DAY,
    "valid_until": DAY + timedelta(days=365),
}
GULF = ListGiven(slug="gulf", names=NAMES, members=("qatar",))

INSIDE = {
    "drafts.checking.check",
    "drafts.defaults.last_audience",
    "drafts.defaults.suggested",
    "attachments.bind",
    "fate.rows_for",
    "hits.access_hit",
    "hits.of_report",
    "hits.views",
    "lists.recipients",
    "questions.decide_between",
    "questions.of_report",
    "questions.views",
    "registers.of_items",
    "registers.of_reports",
    "release.decide_recipient",
    "reports.list_reports",
    "reports.note_opened",
    "reports.view_report",
}
"""Parts that other steps call with what they have already permitted; no door calls them."""

OPEN = {
    "agreements.agreement",
    "agreements.agreements",
    "agreements.may_agree",
    "directory.desks",
    "directory.set_language",
    "peers.known_peers",
    "registers.may_note",
    "tray.counts",
    "factors.add_passkey",
    "factors.factors",
    "factors.passkey",
    "factors.remove_passkey",
}
"""What every officer may do, whatever the rights: nothing of it is content."""

Call = Callable[[Any, Actor, str], object]


def everything() -> object:
    """A search of a register for all that it has."""
    from wasl.flow.registers import RegisterSearch

    return RegisterSearch()


WITHOUT_OBJECT: dict[str, tuple[Right, Call]] = {
    "agreements.propose": (Right.MANAGE, lambda step, who, _: step(who, **TERMS)),
    "agreements.sign": (Right.MANAGE, lambda step, who, _: step(who, new_id())),
    "attachments.discard": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.of_draft": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.take_file": (Right.ORIGINATE, lambda step, who, _: step(who, "a.txt", [b"a"])),
    "attachments.upload_preview": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "attachments.uploads": (Right.ORIGINATE, lambda step, who, _: step(who)),
    "directory.add_desk": (
        Right.MANAGE,
        lambda step, who, _: step(who, slug="bahrain", kind=DeskKind.MEMBER, state="bh", names=NAMES),
    ),
    "directory.add_officer": (
        Right.MANAGE,
        lambda step, who, _: step(who, login="nasser", name="Nasser", desks=["oman"], rights={Right.READ}),
    ),
    "directory.officers": (Right.MANAGE, lambda step, who, _: step(who)),
    "fate.set_aside": (Right.AUDIT, lambda step, who, _: step(who)),
    "hits.hits": (Right.JUDGE, lambda step, who, _: step(who)),
    "journal.export": (Right.AUDIT, lambda step, who, _: step(who)),
    "journal.verify": (Right.AUDIT, lambda step, who, _: step(who)),
    "lists.access_list": (Right.READ, lambda step, who, _: step(who, new_id())),
    "lists.add_list": (Right.RELEASE, lambda step, who, _: step(who, GULF)),
    "lists.change_list": (Right.RELEASE, lambda step, who, _: step(who, new_id(), GULF)),
    "lists.lists": (Right.READ, lambda step, who, _: step(who)),
    "lists.remove_list": (Right.RELEASE, lambda step, who, _: step(who, new_id())),
    "peers.add_peer": (Right.MANAGE, lambda step, who, _: step(who, b"no card")),
    "peers.confirm_peer": (Right.MANAGE, lambda step, who, _: step(who, "nobody", "0" * 40)),
    "peers.own_card": (Right.MANAGE, lambda step, who, _: step(who)),
    "peers.peer": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "peers.peers": (Right.MANAGE, lambda step, who, _: step(who)),
    "questions.questions": (Right.READ, lambda step, who, _: step(who)),
    "register_table.export": (Right.READ, lambda step, who, _: step(who, everything(), "en")),
    "registers.entry": (Right.READ, lambda step, who, _: step(who, new_id())),
    "registers.entry_of": (Right.READ, lambda step, who, _: step(who, "2026/1", Direction.OUT)),
    "registers.export": (Right.READ, lambda step, who, _: step(who, everything())),
    "registers.look": (Right.READ, lambda step, who, _: step(who, everything())),
    "registers.note": (Right.ORIGINATE, lambda step, who, _: step(who, new_id(), reference="1", remarks="")),
    "reports.check_report": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, draft(person("Farrukh Saidzoda")), handling(Clock())),
    ),
    "reports.new_report": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, draft(person("Farrukh Saidzoda")), handling(Clock())),
    ),
    "reports.reports": (Right.READ, lambda step, who, _: step(who)),
    "search.search_all": (Right.READ, lambda step, who, _: step(who, "Saidzoda", reason="Case 7")),
    "search.search": (Right.READ, lambda step, who, _: step(who, "Saidzoda", reason="Case 7")),
    "staffing.change_desk": (
        Right.MANAGE,
        lambda step, who, _: step(
            who, "nowhere", names=NAMES, languages=("ar",), staffed=True, hours=None, fallback=""
        ),
    ),
    "staffing.change_officer": (
        Right.MANAGE,
        lambda step, who, _: step(who, "nobody", desks=["oman"], rights={Right.READ}, language="en"),
    ),
    "staffing.close_desk": (Right.MANAGE, lambda step, who, _: step(who, "nowhere")),
    "staffing.close_officer": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "take_in.import_file": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, b'{"records": []}', name="a.json", form="ofac"),
    ),
    "vocabulary.all_tables": (Right.READ, lambda step, who, _: step(who)),
    "vocabulary.entries_of": (Right.READ, lambda step, who, _: step(who, "units")),
    "vocabulary.propose": (Right.READ, lambda step, who, _: step(who, ["units"], "кг", language="ru")),
    "vocabulary.show": (Right.READ, lambda step, who, _: step(who, "units", "kilogram")),
    "vocabulary.unreviewed_facts": (Right.READ, lambda step, who, _: step(who)),
    "vocabulary.unreviewed": (Right.READ, lambda step, who, _: step(who, table="units")),
    "vocabulary_additions.add_entry": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, "transport", "drone", labels=NAMES, facts={}, source="Case 7"),
    ),
    "vocabulary_additions.add_name": (
        Right.ORIGINATE,
        lambda step, who, _: step(who, "substances", "heroin", NameGiven(text="Zamzam", source="Case 7")),
    ),
    "vocabulary_additions.review": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "vocabulary_additions.strike": (Right.ORIGINATE, lambda step, who, _: step(who, new_id())),
    "tray.tray": (Right.READ, lambda step, who, _: step(who)),
}

ATTACHED = [new_id()]
"""The attachment of the scene's report."""

OF_A_REPORT: dict[str, tuple[Right, Call]] = {
    "downloads.open_attachment": (Right.READ, lambda step, who, report: step(who, report, ATTACHED[0])),
    "downloads.preview": (Right.READ, lambda step, who, report: step(who, report, ATTACHED[0])),
    "fate.export_envelope": (Right.RELEASE, lambda step, who, report: step(who, report, "oman")),
    "fate.fate": (Right.READ, lambda step, who, report: step(who, report)),
    "questions.ask": (Right.ORIGINATE, lambda step, who, report: step(who, report, SAID)),
    "release.circulate": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.preview": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.release": (Right.RELEASE, lambda step, who, report: step(who, report, ["qatar"])),
    "release.why": (Right.RELEASE, lambda step, who, report: step(who, report, "qatar")),
    "reports.acknowledge": (Right.READ, lambda step, who, report: step(who, report)),
    "reports.show_report": (Right.READ, lambda step, who, report: step(who, report)),
}
OF_A_HIT: dict[str, tuple[Right, Call]] = {
    "hits.hit": (Right.JUDGE, lambda step, who, hit: step(who, hit)),
    "judge.judge": (Right.JUDGE, lambda step, who, hit: step(who, hit, "same", "Same name")),
    "judge.undo": (Right.JUDGE, lambda step, who, hit: step(who, hit, "Another man")),
}
OF_A_QUESTION: dict[str, tuple[Right, Call]] = {
    "questions.answer": (Right.ORIGINATE, lambda step, who, question: step(who, question, SAID)),
}
TABLE = {**WITHOUT_OBJECT, **OF_A_REPORT, **OF_A_HIT, **OF_A_QUESTION}


def step_of(name: str) -> Callable[..., object]:
    module, function = name.split(".")
    found = getattr(import_module(f"wasl.flow.{module}"), function)
    assert callable(found)
    return found  # type: ignore[no-any-return]


def outcome(name: str, who: Actor, object_id: str = "") -> str:
    """Return how a step ends, ``done`` or its code (with + if it says more), and undo it."""
    return ending(lambda: TABLE[name][1](step_of(name), who, object_id))


def ending(call: Callable[[], object]) -> str:
    from django.db import transaction

    with transaction.atomic():
        try:
            call()
            ended = "done"
        except WaslError as error:
            ended = f"{error.code}+" if error.data else error.code
        transaction.set_rollback(True)
    return ended


def test_every_public_step_has_its_row(doha: Founded) -> None:
    public = set()
    for module in modules():
        found = import_module(f"wasl.flow.{module}")
        for name, function in vars(found).items():
            if inspect.isfunction(function) and not name.startswith("_") and function.__module__ == found.__name__:
                first = next(iter(inspect.signature(function).parameters.values()), None)
                if first is not None and first.annotation in {"Actor", Actor}:
                    public.add(f"{module}.{name}")
    assert public == {*TABLE, *INSIDE, *OPEN}


@pytest.mark.parametrize(("module", "file"), HELD_ELSEWHERE.items())
def test_what_is_held_elsewhere_is_held_there(doha: Founded, module: str, file: str) -> None:
    told = (Path(__file__).parent / file).read_text("utf-8")
    assert "right-missing" in told
    assert module.rpartition(".")[2] in told


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A report of Oman that Qatar got, a question about it, a hit; and everybody who is there."""

    people: dict[str, Actor]
    report: str
    question: str
    hit: str


@pytest.fixture
def scene(doha: Founded, clock: Clock, officer: Sign) -> Scene:
    from wasl.flow import attachments, questions, release
    from wasl.store import models

    people = {login: officer(login) for login in ("maryam", "noora", "latifa", "yusuf", "salim", "huda")}
    people["jassim"] = add_officer(officer, "jassim", "qatar")
    people["badr"] = add_officer(officer, "badr", "kuwait")
    salim, jassim = people["salim"], people["jassim"]
    audience = (salim.desk.address, jassim.desk.address)
    attached = attachments.take_file(salim, "load.jpg", [photograph()]).attachment
    ATTACHED[0] = attached.attachment_id
    report = write(salim, clock, *audience, said=replace(draft(person("Farrukh Saidzoda")), attachments=(attached,)))
    release.circulate(salim, report, ["qatar"])
    question = questions.ask(jassim, report, SAID).question_id
    write(jassim, clock, said=draft(person("Фаррух Саидзода", language="ru")))
    hit = models.Hit.objects.get(ours__version__report_id=report)
    return Scene(people=people, report=report, question=question, hit=hit.hit_id)


def missing(who: Actor, right: Right) -> bool:
    return right not in who.officer.rights


def test_steps_without_an_object_ask_for_the_right_first(scene: Scene) -> None:
    for name, (right, _) in WITHOUT_OBJECT.items():
        for login, who in scene.people.items():
            ended = outcome(name, who)
            assert (ended == "right-missing+") is missing(who, right), (name, login, ended)


SEES_REPORT = {"salim", "jassim", "huda"}
MAY_JUDGE_HIT = {"jassim"}
WAS_ASKED = {"salim"}


def objects(scene: Scene) -> Iterator[tuple[str, Right, str, set[str]]]:
    """Every step with an object: its name, its right, the object, and who sees that."""
    for table, object_id, seen_by in (
        (OF_A_REPORT, scene.report, SEES_REPORT),
        (OF_A_HIT, scene.hit, MAY_JUDGE_HIT),
        (OF_A_QUESTION, scene.question, WAS_ASKED),
    ):
        for name, (right, _) in table.items():
            yield name, right, object_id, seen_by


def test_hidden_and_absent_are_the_very_same(scene: Scene) -> None:
    for name, right, object_id, seen_by in objects(scene):
        for login, who in scene.people.items():
            there, absent = outcome(name, who, object_id), outcome(name, who, new_id())
            if missing(who, right):
                assert (there, absent) == ("right-missing+", "right-missing+"), (name, login)
            elif login in seen_by:
                assert there not in {"not-found", "right-missing+"}, (name, login)
                assert absent == "not-found", (name, login)
            else:
                assert (there, absent) == ("not-found", "not-found"), (name, login)


def test_hidden_and_absent_take_the_same_statements(scene: Scene) -> None:
    for name, _, object_id, _ in objects(scene):
        hidden = statements(name, scene.people["badr"], object_id)
        assert hidden == statements(name, scene.people["badr"], new_id()), name
        assert any("SELECT" in each for each in hidden), name


def statements(name: str, who: Actor, object_id: str) -> list[str]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        assert outcome(name, who, object_id) == "not-found", name
    return [re.sub(r"_x[0-9]+", "", each["sql"]).replace(object_id, "") for each in captured.captured_queries]


def test_managers_and_auditors_read_nothing(scene: Scene) -> None:
    content = [name for name, (right, _) in TABLE.items() if right not in {Right.MANAGE, Right.AUDIT}]
    for login in ("maryam", "noora", "latifa"):
        for name in content:
            for object_id in (scene.report, scene.hit, scene.question):
                assert outcome(name, scene.people[login], object_id) == "right-missing+", (login, name)


def test_sign_on_knows_officers_and_their_own_desks_only(doha: Founded, clock: Clock) -> None:
    from wasl.flow import access

    assert access.sign_on("salim", desk="oman", door="web").desk.slug == "oman"
    for login, desk, code in (("nobody", "", "officer-not-found"), ("salim", "qatar", "desk-not-yours")):
        with pytest.raises(AccessError) as caught:
            access.sign_on(login, desk=desk, door="web")
        assert caught.value.code == code


def test_rights_on_content_exclude_managing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import directory

    for right in (Right.READ, Right.ORIGINATE, Right.RELEASE, Right.JUDGE):
        with pytest.raises(InputError) as caught:
            directory.add_officer(
                officer("maryam"), login="both", name="Both", desks=["oman"], rights={Right.MANAGE, right}
            )
        assert caught.value.code == "rights-conflict"

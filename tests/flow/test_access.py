"""Who may do what: every public step, every role, and own, visible, hidden and absent things."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module

import pytest

from tests.doha import Founded, draft, person
from tests.files import photograph
from tests.flow.kept_steps import JUDGING, SUSPENDING
from tests.flow.steps import (
    APPROVING,
    ASIDE,
    ATTACHED,
    CARRYING,
    INSIDE,
    OF_A_DISCARDED_DRAFT,
    OF_A_DRAFT,
    OF_A_HIT,
    OF_A_QUESTION,
    OF_A_REPORT,
    ON_REQUEST,
    OPEN,
    SAID,
    TABLE,
    WITHOUT_OBJECT,
    typed,
)
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from wasl.errors import AccessError, InputError, WaslError
from wasl.record import (
    Actor,
    Right,
    new_id,
)


def modules() -> tuple[str, ...]:
    """Every module of flow, found by itself: a new one is held to the guard from its first step on."""
    import wasl.flow

    found = pkgutil.walk_packages(wasl.flow.__path__, "wasl.flow.")
    names = (each.name.removeprefix("wasl.flow.") for each in found if not each.ispkg)
    return tuple(
        name for name in names if name not in {"access", "wall"} and not name.startswith(("machine.", "reader."))
    )


def step_of(name: str) -> Callable[..., object]:
    module, _, function = name.rpartition(".")
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
            called = inspect.isfunction(function) or inspect.isclass(function)
            if called and not name.startswith("_") and function.__module__ == found.__name__:
                first = next(iter(inspect.signature(function).parameters.values()), None)
                if first is not None and first.annotation in {"Actor", Actor}:
                    public.add(f"{module}.{name}")
    assert public == {*TABLE, *CARRYING, *APPROVING, *SUSPENDING, *JUDGING, *ON_REQUEST, *INSIDE, *OPEN}


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A report of Oman that Qatar got, a question about it, a hit, drafts of Oman; and everybody who is there."""

    people: dict[str, Actor]
    report: str
    question: str
    hit: str
    draft: str
    discarded: str


@pytest.fixture
def scene(doha: Founded, clock: Clock, officer: Sign) -> Scene:
    from wasl.flow import attachments, questions, release
    from wasl.flow.drafts import keeping
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
    kept, discarded = (keeping.new_draft(salim, {"title": "Первое"}).draft_id for _ in range(2))
    keeping.save(salim, kept, typed("Второе"))
    ASIDE[0] = keeping.save(salim, kept, typed("Иначе", tab="other")).aside
    keeping.discard(salim, discarded)
    return Scene(people=people, report=report, question=question, hit=hit.hit_id, draft=kept, discarded=discarded)


def missing(who: Actor, right: Right) -> bool:
    return right not in who.officer.rights


def test_steps_without_an_object_ask_for_the_right_first(scene: Scene) -> None:
    for name, (right, _) in WITHOUT_OBJECT.items():
        for login, who in scene.people.items():
            ended = outcome(name, who)
            assert (ended == "right-missing+") is missing(who, right), (name, login, ended)


def test_only_who_releases_or_manages_carries(scene: Scene) -> None:
    from wasl.flow.carrying import MAY_CARRY

    assert set(MAY_CARRY) == {Right.RELEASE, Right.MANAGE}
    for name, call in CARRYING.items():
        for login, who in scene.people.items():
            ended = ending(lambda call=call, name=name, who=who: call(step_of(name), who, ""))  # type: ignore[misc]
            may = bool({Right.RELEASE, Right.MANAGE} & who.officer.rights)
            assert (ended == "right-missing+") is not may, (name, login, ended)


def test_only_a_second_person_approves_and_declines(scene: Scene) -> None:
    from wasl.flow.approvals import MAY_APPROVE

    assert set(MAY_APPROVE) == {Right.APPROVE, Right.MANAGE, Right.AUDIT}
    for name, call in APPROVING.items():
        for login, who in scene.people.items():
            ended = ending(lambda call=call, name=name, who=who: call(step_of(name), who, ""))  # type: ignore[misc]
            may = bool({Right.APPROVE, Right.MANAGE, Right.AUDIT} & who.officer.rights)
            assert ended == ("not-found" if may else "right-missing+"), (name, login, ended)


def test_only_who_manages_audits_or_approves_suspends(scene: Scene) -> None:
    for name, call in SUSPENDING.items():
        for login, who in scene.people.items():
            ended = ending(lambda call=call, name=name, who=who: call(step_of(name), who, ""))  # type: ignore[misc]
            may = bool({Right.APPROVE, Right.MANAGE, Right.AUDIT} & who.officer.rights)
            assert (ended == "right-missing+") is not may, (name, login, ended)


def test_only_a_head_or_who_audits_judges_broken_glass(scene: Scene) -> None:
    for name, call in JUDGING.items():
        for login, who in scene.people.items():
            ended = ending(lambda call=call, name=name, who=who: call(step_of(name), who, ""))  # type: ignore[misc]
            may = bool({Right.APPROVE, Right.AUDIT} & who.officer.rights)
            assert (ended == "right-missing+") is not may, (name, login, ended)


def test_a_request_for_consent_is_found_by_whoever_was_asked(scene: Scene) -> None:
    for name, call in ON_REQUEST.items():
        for login, who in scene.people.items():
            ended = ending(lambda call=call, name=name, who=who: call(step_of(name), who, ""))  # type: ignore[misc]
            assert ended == ("right-missing+" if missing(who, Right.RELEASE) else "not-found"), (name, login, ended)


SEES_REPORT = {"salim", "jassim", "huda"}
MAY_JUDGE_HIT = {"jassim"}
WAS_ASKED = {"salim"}
IS_OF_ITS_DESK = {"salim"}


def objects(scene: Scene) -> Iterator[tuple[str, Right, str, set[str]]]:
    """Every step with an object: its name, its right, the object, and who sees that."""
    for table, object_id, seen_by in (
        (OF_A_REPORT, scene.report, SEES_REPORT),
        (OF_A_HIT, scene.hit, MAY_JUDGE_HIT),
        (OF_A_QUESTION, scene.question, WAS_ASKED),
        (OF_A_DRAFT, scene.draft, IS_OF_ITS_DESK),
        (OF_A_DISCARDED_DRAFT, scene.discarded, IS_OF_ITS_DESK),
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
            for object_id in (scene.report, scene.hit, scene.question, scene.draft, scene.discarded):
                assert outcome(name, scene.people[login], object_id) == "right-missing+", (login, name)


def test_sign_on_knows_officers_and_their_own_desks_only(doha: Founded, clock: Clock) -> None:
    from wasl.flow import access

    assert access.sign_on("salim", desk="oman", door="web").desk.slug == "oman"
    for login, desk, code in (("nobody", "", "officer-not-found"), ("salim", "qatar", "desk-not-yours")):
        with pytest.raises(AccessError) as caught:
            access.sign_on(login, desk=desk, door="web")
        assert caught.value.code == code


def test_rights_on_content_exclude_managing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import invitations

    for right in set(Right) - {Right.MANAGE}:
        with pytest.raises(InputError) as caught:
            invitations.invite(
                officer("maryam"), login="both", name="Both", desks=["oman"], rights={Right.MANAGE, right}
            )
        assert caught.value.code == "rights-conflict"

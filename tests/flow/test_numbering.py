"""Numbers of what goes out and what comes in: one for each item and register, exercises apart, by the centre's year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import InputError
from wasl.exchange import Message, Release, ReleaseForm, VerifiedRelease
from wasl.exchange.report import RELEASE
from wasl.record import Actor, Address, Direction, NodeId, Question, Text, wire

Sign = Callable[[str], Actor]
OUT, IN = Direction.OUT, Direction.IN


@pytest.fixture
def here(doha: Founded) -> Address:
    return Address(node=NodeId(doha.config.node_id))


def numbers(actor: Actor, **wanted: object) -> list[str]:
    """The numbers of a desk's register, the last first, with an arrow for the direction."""
    from wasl.flow import registers

    page = registers.look(actor, registers.RegisterSearch(**wanted))  # type: ignore[arg-type]
    return [f"{'→' if line.direction is OUT else '←'}{line.number}" for line in page.lines]


def write(actor: Actor, clock: Clock, *desks: str, title: str = "Изъятие героина (учебное)", **changes: object) -> str:
    """File a report of a desk for others, and circulate it."""
    from wasl.flow import parties, release, reports

    known = parties.directory()
    audience = [known.address(slug) for slug in desks]
    view = reports.new_report(actor, draft(person("Farrukh"), title=title), handling(clock, *audience, **changes))
    release.release(actor, view.version.report_id, list(desks))
    return view.version.report_id


# --- numbers ----------------------------------------------------------------------------------------------------------


def test_a_release_has_one_number_going_out_and_one_in_each_register_that_it_reaches(
    officer: Sign, clock: Clock, almaty: Peer
) -> None:
    report = write(officer("salim"), clock, "qatar", "kuwait", "almaty")
    assert numbers(officer("salim")) == ["→2026/0001-EX"]
    assert numbers(officer("huda")) == ["←2026/0001-EX"]
    assert numbers(officer("yusuf")) == []
    send_all(almaty)
    content = almaty.taken[-1].content
    assert isinstance(content, VerifiedRelease)
    assert content.release.number == "2026/0001-EX"
    from wasl.flow import registers

    (line,) = registers.look(officer("huda"), registers.RegisterSearch()).lines
    assert (line.peer_number, line.report_id, line.parties[0].slug) == ("2026/0001-EX", report, "oman")


def test_what_the_rules_stop_gets_no_number(officer: Sign, clock: Clock) -> None:
    from wasl.flow import release, reports

    view = reports.new_report(officer("salim"), draft(person("Farrukh")), handling(clock))
    release.release(officer("salim"), view.version.report_id, ["qatar"])
    assert numbers(officer("salim")) == numbers(officer("huda")) == []
    write(officer("salim"), clock, "qatar")
    assert numbers(officer("salim")) == ["→2026/0001-EX"]


def test_exercises_are_counted_apart(officer: Sign, clock: Clock) -> None:
    salim = officer("salim")
    write(salim, clock, "qatar")
    write(salim, clock, "qatar", exercise=False)
    write(salim, clock, "qatar")
    assert numbers(salim) == ["→2026/0002-EX", "→2026/0001", "→2026/0001-EX"]
    assert numbers(salim, exercise=False) == ["→2026/0001"]


def test_a_year_begins_at_midnight_of_the_centre(officer: Sign, clock: Clock) -> None:
    salim = officer("salim")
    clock.now = datetime(2026, 12, 31, 20, 59, 59, tzinfo=UTC)  # a second before midnight in Doha
    write(salim, clock, "qatar")
    clock.now += timedelta(seconds=1)
    write(salim, clock, "qatar")
    assert numbers(salim) == ["→2027/0001-EX", "→2026/0001-EX"]
    assert numbers(officer("huda")) == ["←2027/0001-EX", "←2026/0001-EX"]
    clock.now = datetime(2027, 12, 31, 21, tzinfo=UTC)
    write(salim, clock, "qatar")
    assert numbers(salim, year=2028) == ["→2028/0001-EX"]


def test_what_arrives_from_a_peer_is_entered_with_the_number_that_the_peer_gave(
    officer: Sign, clock: Clock, almaty: Peer, here: Address
) -> None:
    yusuf = officer("yusuf")
    for number in ("1-24/333", ""):
        report = report_from(almaty, draft(person("Фаррух")), handling(clock, here))
        deliver(almaty, here.node, numbered(almaty.release(report, [here], agreement(almaty)), number))
    from wasl.flow import registers

    later, first = registers.look(yusuf, registers.RegisterSearch()).lines
    assert (str(first.number), first.peer_number) == ("2026/0001-EX", "1-24/333")
    assert (str(later.number), later.peer_number) == ("2026/0002-EX", "")
    assert first.parties[0].slug.startswith("almaty/")


def test_a_repetition_is_entered_once(officer: Sign, clock: Clock, almaty: Peer, here: Address) -> None:
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, here))
    message = almaty.release(report, [here], agreement(almaty))
    again = almaty.message(
        message.kind, message.body, release_id=message.release_id, agreement_hash=message.agreement_hash
    )
    deliver(almaty, here.node, message, message, again)
    deliver(almaty, here.node, again)
    deliver(almaty, here.node, almaty.release(report, [here], agreement(almaty)))
    assert numbers(officer("yusuf")) == ["←2026/0002-EX", "←2026/0001-EX"]


@pytest.mark.parametrize("number", ["9" * 65, "12\n", " ", "\u0000", "\ud800", "\u001b[2J"])
def test_a_number_that_cannot_be_kept_costs_its_message_and_no_number(
    officer: Sign, clock: Clock, almaty: Peer, here: Address, number: str
) -> None:
    bad, good = (report_from(almaty, draft(person(name)), handling(clock, here)) for name in ("Фаррух", "Рустам"))
    honest = almaty.release(good, [here], agreement(almaty))
    try:
        spoiled = numbered(almaty.release(bad, [here], agreement(almaty)), number)
    except InputError:
        assert number in {"\u0000", "\ud800"}  # no wire can carry these
        return
    refused, taken = deliver(almaty, here.node, spoiled, honest)
    assert refused is not None
    assert refused.reason in {"text-too-long", "text-control"}
    assert taken is not None
    assert numbers(officer("yusuf")) == ["←2026/0001-EX"]


def test_questions_and_answers_are_entered_on_both_sides(officer: Sign, clock: Clock) -> None:
    from wasl.flow import questions

    salim, huda = officer("salim"), officer("huda")
    huda = replace(huda, officer=replace(huda.officer, rights=salim.officer.rights))
    report = write(salim, clock, "qatar")
    asked = questions.ask(huda, report, Text(text="هل عُرفت الوجهة؟", language="ar"))
    given = questions.answer(salim, asked.question_id, Text(text="Маскат", language="ru"))
    assert numbers(huda) == ["←2026/0002-EX", "→2026/0001-EX", "←2026/0001-EX"]
    assert numbers(salim) == ["→2026/0002-EX", "←2026/0001-EX", "→2026/0001-EX"]
    assert (asked.number, given.number, given.answer_number) == ("2026/0001-EX", "2026/0001-EX", "2026/0002-EX")


def test_a_question_of_a_peer_and_our_answer_carry_their_numbers(
    officer: Sign, clock: Clock, almaty: Peer, here: Address
) -> None:
    from wasl.exchange import Kind
    from wasl.flow import questions, registers

    salim = officer("salim")
    report = write(salim, clock, "almaty")
    send_all(almaty)
    held = handling(clock, Address(node=almaty.node_id), salim.desk.address)
    question = Question(
        question_id="q" * 26,
        report_id=report,
        asker=Address(node=almaty.node_id),
        asked=salim.desk.address,
        text=Text(text="Известен ли рейс?", language="ru"),
        made=clock.now,
        due=clock.now + timedelta(days=3),
        handling=held,
        number="Вх-7",
    )
    body = wire.encode(question, label=wire.QUESTION)
    deliver(almaty, here.node, almaty.message(Kind.QUESTION, body, agreement_hash=agreement(almaty)))
    questions.answer(salim, question.question_id, Text(text="Да", language="ru"))
    answered, came, _ = registers.look(salim, registers.RegisterSearch()).lines
    assert (str(came.number), came.peer_number, came.item) == ("2026/0001-EX", "Вх-7", "question")
    assert (str(answered.number), answered.direction, answered.item) == ("2026/0002-EX", OUT, "answer")


def test_numbers_stand_in_lists_and_on_the_report(officer: Sign, clock: Clock) -> None:
    from wasl.flow import reports, tray

    report = write(officer("salim"), clock, "qatar")
    (line,) = tray.tray(officer("huda")).to_read
    assert line.number == "2026/0001-EX"
    view = reports.show_report(officer("salim"), report)
    assert [(each.direction, str(each.number)) for each in view.numbers] == [(OUT, "2026/0001-EX")]


def agreement(peer: Peer) -> str:
    return next(iter(peer.agreements))


def numbered(message: Message, number: str) -> Message:
    """The same release with a number of the sender."""
    release = wire.decode(Release, message.body, label=RELEASE)
    assert release.form is ReleaseForm.WHOLE
    body = wire.encode(replace(release, number=number), label=RELEASE)
    return replace(message, body=body)

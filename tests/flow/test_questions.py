"""Asking back and answering, inside the node and with a peer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doha import Founded, deliver, handling, send_all
from tests.flow.story import Sign, add_officer, arrived, befriend, here_of, refused, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import Kind, ReceiptStatus
from wasl.record import Actor, Address, Answer, DeskId, Question, Text, Tlp, new_id, wire

WHO = Text(text="من مالك الشركة؟", language="ar")
KNOWN = Text(text="Владелец неизвестен", language="ru")


def released(actor: Actor, almaty: Peer, clock: Clock, *others: Address) -> str:
    from wasl.flow import release

    report = write(actor, clock, Address(node=almaty.node_id), *others)
    release.release(actor, report, ["almaty"])
    send_all(almaty)
    return report


def question_from(peer: Peer, report: str, asked: Address, clock: Clock) -> Question:
    asker = Address(node=peer.node_id, desk=DeskId("tajikistan"))
    return Question(
        question_id=new_id(),
        report_id=report,
        asker=asker,
        asked=asked,
        text=Text(text="Известен ли рейс?", language="ru"),
        made=clock.now,
        due=clock.now + timedelta(days=3),
        handling=handling(clock, asker, asked),
    )


def send_question(peer: Peer, doha: Founded, question: Question, agreement: str = "") -> tuple[str, str]:
    body = wire.encode(question, label=wire.QUESTION)
    cited = agreement or next(iter(peer.agreements))
    (receipt,) = deliver(peer, here_of(doha), peer.message(Kind.QUESTION, body, agreement_hash=cited))
    assert receipt is not None
    return str(receipt.status), receipt.reason


def send_answer(peer: Peer, doha: Founded, answer: Answer) -> tuple[str, str]:
    body = wire.encode(answer, label=wire.ANSWER)
    message = peer.message(Kind.ANSWER, body, agreement_hash=next(iter(peer.agreements)))
    (receipt,) = deliver(peer, here_of(doha), message)
    assert receipt is not None
    return str(receipt.status), receipt.reason


def answer_to(question: Question, clock: Clock) -> Answer:
    return Answer(
        answer_id=new_id(),
        question_id=question.question_id,
        report_id=question.report_id,
        answerer=question.asked,
        asker=question.asker,
        text=KNOWN,
        made=clock.now,
        handling=replace(question.handling),
    )


TAKEN = (str(ReceiptStatus.ACCEPTED), "")


def test_a_peer_asks_and_the_desk_that_spoke_answers(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, questions, reports, tray

    yusuf = officer("yusuf")
    report = released(yusuf, almaty, clock)
    question = question_from(almaty, report, yusuf.desk.address, clock)
    assert send_question(almaty, doha, question) == TAKEN
    (waiting,) = tray.tray(yusuf).to_answer
    assert (waiting.question_id, waiting.text, waiting.asker.local) == (question.question_id, question.text, False)
    assert "answer" in reports.show_report(yusuf, report).actions
    with writes("question-answered"):
        view = questions.answer(yusuf, question.question_id, KNOWN)
    assert (view.answer, view.answered) == (KNOWN, clock.now)
    assert "answer" not in reports.show_report(yusuf, report).actions
    send_all(almaty)
    given = almaty.taken[-1].content
    assert isinstance(given, Answer)
    assert (given.question_id, given.text) == (question.question_id, KNOWN)
    assert given.handling.audience == tuple(sorted((question.asker, question.asked)))
    assert [(row.item, row.state) for row in fate.fate(yusuf, report).rows] == [
        ("release", "received"),
        ("answer", "received"),
    ]
    assert refused(lambda: questions.answer(yusuf, question.question_id, KNOWN)) == "already-answered"


def test_only_the_desk_that_was_asked_answers(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import questions, release

    salim, yusuf = officer("salim"), officer("yusuf")
    colleague = add_officer(officer, "badr", "oman")
    report = released(salim, almaty, clock, yusuf.desk.address)
    release.circulate(salim, report, ["centre"])
    question = question_from(almaty, report, salim.desk.address, clock)
    assert send_question(almaty, doha, question) == TAKEN
    # The centre reads the report, but the question was not put to it, and nobody there learns of it.
    assert questions.questions(yusuf) == ()
    assert refused(lambda: questions.answer(yusuf, question.question_id, KNOWN)) == "not-found"
    assert questions.answer(colleague, question.question_id, KNOWN).answer == KNOWN


def test_nobody_asks_about_what_was_not_sent_to_them(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import questions, release
    from wasl.store import models

    yusuf = officer("yusuf")
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    sent = released(yusuf, almaty, clock)
    stopped = write(yusuf, clock, Address(node=almaty.node_id), tlp=Tlp.RED)
    release.release(yusuf, stopped, ["almaty"])
    never = write(yusuf, clock, Address(node=almaty.node_id))
    ours = (str(ReceiptStatus.REFUSED), "question-not-ours")
    for peer, report in ((almaty, stopped), (almaty, never), (almaty, new_id()), (baku, sent)):
        assert send_question(peer, doha, question_from(peer, report, yusuf.desk.address, clock)) == ours
    other_desk = question_from(almaty, sent, officer("salim").desk.address, clock)
    assert send_question(almaty, doha, other_desk) == ours
    assert not models.Question.objects.exists()
    assert questions.questions(yusuf) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"question_id": "x" * 300}, "id-form"),
        ({"text": Text(text=" ", language="ru")}, "text-missing"),
        ({"text": Text(text="я" * 200_001, language="ru")}, "text-too-long"),
        ({"number": "7\n8"}, "text-control"),
        ({"number": "9" * 65}, "text-too-long"),
        ({"made": Clock().now.replace(year=9999)}, "moment-out-of-range"),
        ({"due": Clock().now.replace(year=9999)}, "moment-out-of-range"),
        ({"handling": handling(Clock(), exercise=False)}, "audience-not-named"),
    ],
)
def test_a_question_that_cannot_be_kept_is_refused(
    change: dict[str, object], code: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    yusuf = officer("yusuf")
    question = question_from(almaty, released(yusuf, almaty, clock), yusuf.desk.address, clock)
    bad = replace(question, **change)  # type: ignore[arg-type]
    assert send_question(almaty, doha, bad) == (str(ReceiptStatus.REFUSED), code)


def test_a_real_question_about_an_exercise_is_refused(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    yusuf = officer("yusuf")
    question = question_from(almaty, released(yusuf, almaty, clock), yusuf.desk.address, clock)
    mixed = replace(question, handling=replace(question.handling, exercise=False))
    assert send_question(almaty, doha, mixed) == (str(ReceiptStatus.REFUSED), "exercise-mixed")


def test_an_id_of_a_question_is_used_once(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    yusuf = officer("yusuf")
    question = question_from(almaty, released(yusuf, almaty, clock), yusuf.desk.address, clock)
    assert send_question(almaty, doha, question) == TAKEN
    assert send_question(almaty, doha, question) == TAKEN
    other = replace(question, text=Text(text="Другой вопрос", language="ru"))
    assert send_question(almaty, doha, other) == (str(ReceiptStatus.REFUSED), "question-repeated")


def asked_back(officer: Sign, almaty: Peer, doha: Founded, clock: Clock) -> Question:
    from wasl.flow import questions, release

    report = arrived(almaty, doha, clock)
    release.circulate(officer("yusuf"), report, ["oman"])
    questions.ask(officer("salim"), report, WHO, days=2)
    send_all(almaty)
    question = almaty.taken[-1].content
    assert isinstance(question, Question)
    return question


def test_so_many_wait_for_an_answer_and_no_more(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A peer that floods a desk's tray is told so; its repeated question, and the desks here, are not its victims."""
    from wasl.flow import limits, questions

    monkeypatch.setattr(limits, "OPEN_QUESTIONS_LIMIT", 2)
    yusuf, salim = officer("yusuf"), officer("salim")
    report = released(yusuf, almaty, clock, salim.desk.address)
    said = [question_from(almaty, report, yusuf.desk.address, clock) for _ in range(3)]
    far = [replace(each, asker=replace(each.asker, desk=DeskId(f"d{number}"))) for number, each in enumerate(said)]
    far = [replace(each, handling=replace(each.handling, audience=(each.asker, each.asked))) for each in far]
    assert [send_question(almaty, doha, each)[1] for each in (*far, far[0])] == ["", "", "questions-too-many", ""]
    from wasl.flow import release

    release.circulate(yusuf, report, ["oman"])
    for _ in range(2):
        questions.ask(salim, report, WHO)
    assert refused(lambda: questions.ask(salim, report, WHO)) == "questions-too-many"
    questions.answer(yusuf, far[0].question_id, KNOWN)
    assert send_question(almaty, doha, far[2])[1] == ""


def test_a_question_inherits_handling_and_exercise(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    question = asked_back(officer, almaty, doha, clock)
    salim = officer("salim").desk.address
    assert question.due == clock.now + timedelta(days=2)
    assert (question.handling.tlp, question.handling.hcode, question.handling.exercise) == ("TLP:AMBER", "H1", True)
    assert question.handling.audience == tuple(sorted((salim, question.asked)))


def test_an_answer_is_taken_from_the_desk_that_was_asked_and_once(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import questions

    question = asked_back(officer, almaty, doha, clock)
    answer = answer_to(question, clock)
    not_asked = (str(ReceiptStatus.REFUSED), "answer-not-asked")
    elsewhere = replace(answer.answerer, desk=DeskId("uzbekistan"))
    for wrong in (
        replace(answer, question_id=new_id()),
        replace(answer, report_id=new_id()),
        replace(answer, answerer=elsewhere),
        replace(answer, asker=officer("huda").desk.address),
    ):
        assert send_answer(almaty, doha, wrong) == not_asked
    mixed = replace(answer, handling=replace(answer.handling, exercise=False))
    assert send_answer(almaty, doha, mixed) == (str(ReceiptStatus.REFUSED), "exercise-mixed")
    spoiled = {
        "id-form": replace(answer, answer_id="x" * 300),
        "text-control": replace(answer, number="7\n8"),
        "text-missing": replace(answer, text=Text(text=" ", language="ru")),
        "moment-out-of-range": replace(answer, made=clock.now.replace(year=9999)),
    }
    for code, unfit in spoiled.items():
        assert send_answer(almaty, doha, unfit) == (str(ReceiptStatus.REFUSED), code)
    assert questions.questions(officer("salim"))[0].answer is None
    assert send_answer(almaty, doha, answer) == TAKEN
    assert send_answer(almaty, doha, answer) == TAKEN
    second = replace(answer, answer_id=new_id(), text=Text(text="Нет, известен", language="ru"))
    assert send_answer(almaty, doha, second) == (str(ReceiptStatus.REFUSED), "already-answered")
    assert questions.questions(officer("salim"))[0].answer == KNOWN


def test_an_answer_of_another_centre_is_refused(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    question = asked_back(officer, almaty, doha, clock)
    forged = replace(answer_to(question, clock), answerer=Address(node=baku.node_id, desk=question.asked.desk))
    assert send_answer(baku, doha, forged) == (str(ReceiptStatus.REFUSED), "answer-not-asked")


def test_asking_and_answering_inside_the_node(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, questions, release

    salim = officer("salim")
    jassim = add_officer(officer, "jassim", "qatar")
    report = write(salim, clock, jassim.desk.address)
    release.circulate(salim, report, ["qatar"])
    asked = questions.ask(jassim, report, WHO)
    assert [row.state for row in fate.fate(jassim, report).rows if row.item == "question"] == ["received"]
    questions.answer(salim, asked.question_id, KNOWN)
    (view,) = questions.questions(jassim)
    assert (view.answer, view.due) == (KNOWN, clock.now + timedelta(days=7))


@pytest.mark.parametrize(
    ("text", "days", "code"),
    [
        (Text(text=" ", language="ar"), 7, "text-missing"),
        (Text(text="x" * 200_001, language="ar"), 7, "text-too-long"),
        (Text(text="\x00", language="ar"), 7, "text-control"),
        (WHO, 0, "days-out-of-range"),
        (WHO, 91, "days-out-of-range"),
    ],
)
def test_what_is_no_question(text: Text, days: int, code: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import questions, release

    report = write(officer("salim"), clock, officer("yusuf").desk.address)
    release.circulate(officer("salim"), report, ["centre"])
    assert refused(lambda: questions.ask(officer("yusuf"), report, text, days=days)) == code


def test_of_two_answers_at_once_the_first_stands(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import questions, release
    from wasl.store import models
    from wasl.store import questions as rows

    salim, jassim = officer("salim"), add_officer(officer, "jassim", "qatar")
    report = write(salim, clock, jassim.desk.address)
    release.circulate(salim, report, ["qatar"])
    asked = questions.ask(jassim, report, WHO)
    before = rows.find_put_to(asked.question_id, salim.desk.address)
    questions.answer(salim, asked.question_id, KNOWN)
    monkeypatch.setattr(rows, "find_put_to", lambda *_: before)
    entered = models.RegisterEntry.objects.count()
    assert refused(lambda: questions.answer(salim, asked.question_id, WHO)) == "already-answered"
    assert questions.questions(jassim)[0].answer == KNOWN
    assert models.RegisterEntry.objects.count() == entered


def test_nobody_asks_oneself(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import questions, reports

    report = write(officer("salim"), clock)
    assert refused(lambda: questions.ask(officer("salim"), report, WHO)) == "question-to-oneself"
    assert refused(lambda: reports.acknowledge(officer("salim"), report)) == "report-own"


def test_when_the_agreement_is_over_no_question_goes(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import questions

    report = arrived(almaty, doha, clock)
    clock.advance(days=366)
    assert refused(lambda: questions.ask(officer("yusuf"), report, WHO)) == "release-denied"
    assert questions.questions(officer("yusuf")) == ()

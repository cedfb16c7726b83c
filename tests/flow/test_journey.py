"""A report of Almaty's Tajik desk on its way through Doha, from the gate to the answer."""

from __future__ import annotations

from collections.abc import Callable

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import Receipt, ReceiptStatus, VerifiedReceipt
from wasl.record import Actor, Address, Answer, NodeId, Question, Text, new_id, wire

Sign = Callable[[str], Actor]


def arrive(almaty: Peer, doha: Founded, clock: Clock, **changes: object) -> tuple[str, Receipt]:
    here = NodeId(doha.config.node_id)
    report = report_from(
        almaty, draft(person("Фаррух Саидзода", language="ru")), handling(clock, Address(node=here), **changes)
    )
    message = almaty.release(report, [Address(node=here)], next(iter(almaty.agreements)))
    (receipt,) = deliver(almaty, here, message)
    assert isinstance(receipt, Receipt)
    return report.report_id, receipt


def test_report_is_taken_in_matched_judged_circulated_and_acknowledged(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, journal, judge, release, reports, tray

    yusuf = officer("yusuf")
    reports.new_report(yusuf, draft(person("Farrukh Saidzoda"), title="Held"), handling(clock))
    report_id, receipt = arrive(almaty, doha, clock)
    assert receipt.status is ReceiptStatus.ACCEPTED

    (line,) = tray.tray(yusuf).to_read
    assert (line.report_id, line.state) == (report_id, "new")
    (hit,) = hits.hits(yusuf)
    assert hit.band == "same"
    assert judge.judge(yusuf, hit.hit_id, "same", "Same name, same case").verdict == "same"
    assert reports.show_report(yusuf, report_id).state == "opened"

    table = release.circulate(yusuf, report_id, ["oman", "qatar"])
    assert [row.state for row in table.rows] == ["received", "received"]
    reports.acknowledge(officer("huda"), report_id)
    send_all(almaty)
    told = [opened.content.receipt for opened in almaty.taken if isinstance(opened.content, VerifiedReceipt)]
    steps = [(each.status, each.desk) for each in told if each.status is not ReceiptStatus.ACCEPTED]
    centre, qatar = yusuf.desk.desk_id, officer("huda").desk.desk_id
    assert steps == [("opened", centre), ("opened", qatar), ("acknowledged", qatar)]
    assert journal.verify(officer("latifa")).ok


def test_desk_asks_back_and_the_answer_comes_home(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import Kind
    from wasl.flow import questions, release

    report_id, _ = arrive(almaty, doha, clock)
    release.circulate(officer("yusuf"), report_id, ["oman"])
    asked = questions.ask(officer("salim"), report_id, Text(text="من مالك الشركة؟", language="ar"))
    send_all(almaty)
    question = almaty.taken[-1].content
    assert isinstance(question, Question)
    assert question.question_id == asked.question_id
    answer = Answer(
        answer_id=new_id(),
        question_id=asked.question_id,
        report_id=report_id,
        answerer=question.asked,
        asker=question.asker,
        text=Text(text="Владелец неизвестен", language="ru"),
        made=clock.now,
        handling=handling(clock, question.asker, question.asked),
    )
    message = almaty.message(
        Kind.ANSWER,
        wire.encode(answer, label=wire.ANSWER),
        agreement_hash=next(iter(almaty.agreements)),
        conversation=report_id,
    )
    (receipt,) = deliver(almaty, NodeId(doha.config.node_id), message)
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED
    (view,) = questions.questions(officer("salim"))
    assert view.answer is not None
    assert view.answer.text == "Владелец неизвестен"


def test_h2_is_stopped_at_doha_with_the_rule(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release
    from wasl.record import HCode

    report_id, _ = arrive(almaty, doha, clock, hcode=HCode.H2)
    (row,) = release.circulate(officer("yusuf"), report_id, ["oman"]).rows
    assert row.state == "stopped"
    assert [reason.code for reason in row.reasons] == ["h2-onward"]

"""What the originator takes back: who may, by how many, what holders do, and who still holds what."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.doha import Founded, deliver, draft, person, send_all
from tests.flow.life_world import content_left
from tests.flow.story import Sign, add_officer, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import Kind, Receipt, ReceiptStatus, VerifiedLifeStep, encode_receipt
from wasl.record import Actor, Address, Compliance, LifeAct, LifeEffect, LifeStep, OnwardCompliance, Right, new_id

APPROVING = frozenset({Right.READ, Right.APPROVE})


@pytest.fixture
def zayd(officer: Sign) -> Actor:
    """The second person of the Oman desk."""
    return add_officer(officer, "zayd", "oman", APPROVING)


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    """A report of Oman that Qatar and Almaty have; Qatar has opened it."""
    from wasl.flow import release, reports

    qatar = officer("huda").desk.address
    report_id = write(officer("salim"), clock, qatar, Address(node=almaty.node_id), said=draft(person("Salem Nasser")))
    release.release(officer("salim"), report_id, ["qatar", "almaty"])
    send_all(almaty)
    reports.show_report(officer("huda"), report_id)
    return report_id


def take_back(officer: Sign, zayd: Actor, report_id: str, act: LifeAct) -> None:
    """Let Salim propose it and Zayd approve exactly that."""
    from wasl.flow import approvals
    from wasl.flow.life import taking_back

    proposal = taking_back.propose_taking_back(officer("salim"), report_id, act, reason="wrong-person")
    approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")


def steps_at(almaty: Peer) -> list[LifeStep]:
    send_all(almaty)
    return [each.content.step for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]


def comply(almaty: Peer, doha: Founded, compliance: Compliance, *, place: int = -1) -> None:
    """Let Almaty say what it did about a step."""
    steps = [each for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]
    opened = steps[place]
    receipt = Receipt(
        message_id=opened.header.message_id,
        release_id=opened.inner.release_id,
        status=ReceiptStatus.COMPLIED,
        at=almaty.clock.now,
        compliance=compliance,
    )
    message = almaty.message(
        Kind.RECEIPT,
        encode_receipt(receipt),
        release_id=opened.inner.release_id,
        agreement_hash=opened.inner.agreement_hash,
    )
    (answer,) = deliver(almaty, here_of(doha), message)
    assert answer is not None
    assert answer.status is ReceiptStatus.ACCEPTED, answer.reason


def held(officer: Sign, report_id: str) -> dict[str, tuple[str, int]]:
    from wasl.flow.life import holders

    return {
        row.party.slug: (str(row.holding), row.version) for row in holders.holders_of(officer("salim"), report_id).rows
    }


def test_a_recall_takes_two_persons_and_closes_here_at_once(
    report: str, officer: Sign, zayd: Actor, almaty: Peer, clock: Clock
) -> None:
    from wasl.flow import approvals, reports
    from wasl.flow.life import taking_back

    proposal = taking_back.propose_taking_back(officer("salim"), report, LifeAct.RECALL, reason="wrong-person")
    assert reports.show_report(officer("huda"), report).version.version == 1
    assert refused(lambda: approvals.approve(officer("salim"), proposal.proposal_id, proposal.digest, "en")) in {
        "right-missing",
        "approval-own",
    }
    view = approvals.approval(zayd, proposal.proposal_id, "en")
    assert "Almaty" in " ".join(view.said) or "almaty" in " ".join(view.said)
    approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")
    assert refused(lambda: reports.show_report(officer("huda"), report)) == "report-recalled"
    assert reports.show_report(officer("salim"), report).version.report_id == report
    (step,) = steps_at(almaty)
    assert (step.act, step.version, step.number, step.reason) == (LifeAct.RECALL, 1, 1, "wrong-person")
    assert step.due == clock.now.replace(microsecond=0) + timedelta(days=1)
    assert "report-taken-back" in journal_actions()


def test_what_changed_since_it_was_proposed_is_void(report: str, officer: Sign, zayd: Actor, clock: Clock) -> None:
    from wasl.flow import approvals
    from wasl.flow.life import taking_back
    from wasl.store import deliveries

    proposal = taking_back.propose_taking_back(officer("salim"), report, LifeAct.RECALL, reason="wrong-person")
    taking_back.narrow(officer("salim"), report, ["qatar"], reason="sent-by-mistake")
    before = len(deliveries.of_report(report))
    assert refused(lambda: approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")) == "proposal-stale"
    assert len(deliveries.of_report(report)) == before


def test_an_erasure_takes_the_content_from_the_originator_too(
    report: str, officer: Sign, zayd: Actor, almaty: Peer
) -> None:
    from wasl.store import models

    take_back(officer, zayd, report, LifeAct.ERASURE)
    assert set(content_left(report).values()) == {0}
    assert not models.Outbox.objects.filter(conversation=report, kind="release").exclude(body=b"").exists()
    assert [each.act for each in steps_at(almaty)] == [LifeAct.ERASURE]


def test_a_narrowing_takes_one_person_and_says_who_keeps_it(report: str, officer: Sign, almaty: Peer) -> None:
    from wasl.flow import reports
    from wasl.flow.life import taking_back

    done = taking_back.narrow(officer("salim"), report, ["qatar"], reason="sent-by-mistake")
    assert [each.act for each in done] == [LifeAct.RECALL]
    assert refused(lambda: reports.show_report(officer("huda"), report)) == "report-recalled"
    assert steps_at(almaty) == []
    again = lambda: taking_back.narrow(officer("salim"), report, ["almaty"], reason="sent-by-mistake")  # noqa: E731
    assert refused(again) == "life-all"


def test_what_was_taken_back_does_not_go_there_again(report: str, officer: Sign, zayd: Actor) -> None:
    from wasl.flow import release

    take_back(officer, zayd, report, LifeAct.RECALL)
    preview = release.preview(officer("salim"), report, ["qatar", "almaty"])
    assert [[reason.code for reason in row.decision.reasons] for row in preview.rows] == [["life-taken-back"]] * 2


def test_only_the_desk_that_speaks_takes_back(report: str, officer: Sign) -> None:
    from wasl.flow.life import holders, taking_back

    badr = add_officer(officer, "badr", "qatar")
    for call in (
        lambda: taking_back.propose_taking_back(badr, report, LifeAct.RECALL, reason="wrong-person"),
        lambda: taking_back.narrow(badr, report, ["almaty"], reason="wrong-person"),
        lambda: holders.holders_of(badr, report),
    ):
        assert refused(call) == "speaker-other"
    assert refused(lambda: holders.holders_of(officer("huda"), report)) == "right-missing"
    assert (
        refused(lambda: taking_back.narrow(officer("salim"), report, ["almaty"], reason="because"))
        == "life-reason-unknown"
    )
    assert (
        refused(lambda: taking_back.narrow(officer("salim"), report, ["kuwait"], reason="wrong-person"))
        == "life-nobody"
    )
    assert (
        refused(lambda: taking_back.narrow(officer("salim"), report, [], reason="wrong-person")) == "recipients-missing"
    )


def test_who_still_holds_it_is_told_by_receipts_alone(
    report: str, officer: Sign, zayd: Actor, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    from wasl.flow.life import holders

    assert held(officer, report) == {"qatar": ("has", 1), "almaty": ("has", 1)}
    take_back(officer, zayd, report, LifeAct.RECALL)
    assert held(officer, report) == {"qatar": ("closed", 1), "almaty": ("asked", 1)}
    clock.advance(days=2)
    assert held(officer, report)["almaty"] == ("overdue", 1)
    found = holders.holders_of(officer("salim"), report)
    assert (found.missing, found.rows[0].party.slug) == (1, "almaty")
    send_all(almaty)
    comply(almaty, doha, Compliance(effect=LifeEffect.CLOSED, version=1, desks=3, at=clock.now))
    assert "life-step-answered" in journal_actions()
    assert held(officer, report)["almaty"] == ("closed", 1)


def test_what_onward_holders_told_is_shown_under_whoever_passed_it_on(
    report: str, officer: Sign, zayd: Actor, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    tashkent = Peer("tashkent", clock)
    take_back(officer, zayd, report, LifeAct.RECALL)
    send_all(almaty)
    onward = OnwardCompliance(node=tashkent.node_id, effect=LifeEffect.CLOSED, at=clock.now)
    comply(almaty, doha, Compliance(effect=LifeEffect.CLOSED, version=1, at=clock.now, onward=(onward,)))
    rows = held(officer, report)
    assert rows[f"{tashkent.node_id[:8]}/"] == ("closed", 0)


def test_a_step_that_a_rule_of_the_peer_refuses_says_so(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import fate

    take_back(officer, zayd, report, LifeAct.RECALL)
    almaty.agreements.clear()
    send_all(almaty)
    rows = [row for row in fate.fate(officer("salim"), report).rows if row.item == "life-step"]
    assert [str(row.state) for row in rows] == ["refused"]


def test_a_receipt_about_another_peers_step_is_not_believed(
    report: str, officer: Sign, zayd: Actor, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    take_back(officer, zayd, report, LifeAct.RECALL)
    send_all(almaty)
    receipt = Receipt(
        message_id=new_id(),
        status=ReceiptStatus.COMPLIED,
        at=clock.now,
        compliance=Compliance(effect=LifeEffect.ERASED, at=clock.now),
    )
    message = almaty.message(Kind.RECEIPT, encode_receipt(receipt), agreement_hash=next(iter(almaty.agreements)))
    deliver(almaty, here_of(doha), message)
    assert held(officer, report)["almaty"] == ("asked", 1)


def test_whoever_does_not_answer_is_asked_again_a_few_times(
    report: str, officer: Sign, zayd: Actor, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    from wasl.flow.life import reminding

    take_back(officer, zayd, report, LifeAct.RECALL)
    assert (len(steps_at(almaty)), reminding.remind()) == (1, 0)
    for _ in range(6):
        clock.advance(days=2)
        reminding.remind()
        assert reminding.remind() == 0
    assert "life-step-reminded" in journal_actions()
    several = steps_at(almaty)
    assert (len(several), len(set(several))) == (4, 1)
    comply(almaty, doha, Compliance(effect=LifeEffect.CLOSED, version=1, at=clock.now))
    assert held(officer, report)["almaty"] == ("closed", 1)

"""Three nodes: consent from A for B to C, and a recall by A that reaches C; Doha as B, as C and as A."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from tests.doha import Founded, deliver, send_all
from tests.flow.life_world import Sent, content_left, sent
from tests.flow.story import Sign, befriend, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, introduce
from wasl.exchange import (
    CONSENT_ANSWER,
    ConsentAnswer,
    Kind,
    Receipt,
    ReceiptStatus,
    VerifiedConsent,
    VerifiedLifeStep,
    VerifiedRelease,
    encode_receipt,
)
from wasl.record import (
    Address,
    Compliance,
    ConsentRequest,
    Grant,
    LifeAct,
    LifeEffect,
    NodeId,
    Purpose,
    new_id,
    wire,
)


@pytest.fixture
def tashkent(doha: Founded, clock: Clock, officer: Sign, almaty: Peer) -> Peer:
    """A third centre, which knows both others."""
    peer = Peer("tashkent", clock)
    befriend(peer, doha, officer)
    introduce(almaty, peer)
    return peer


@pytest.fixture
def given(almaty: Peer, doha: Founded, clock: Clock) -> Sent:
    """A report of Almaty that Doha has."""
    made = sent(almaty, doha, clock)
    assert made.come().status is ReceiptStatus.ACCEPTED
    return made


def day(clock: Clock, days: int = 10) -> date:
    return clock.now.date() + timedelta(days=days)


def asked(given: Sent, officer: Sign, clock: Clock) -> ConsentRequest:
    """Let Yusuf ask Almaty for Tashkent; return what Almaty gets."""
    from wasl.flow import consents

    consents.ask(officer("yusuf"), given.report_id, "tashkent", why="A courier lives there", until=day(clock))
    send_all(given.almaty)
    request = given.almaty.taken[-1].content
    assert isinstance(request, ConsentRequest)
    return request


def granted(given: Sent, request: ConsentRequest, **changes: object) -> Receipt:
    """Let Almaty grant it, or something else; return Doha's receipt."""
    grant = Grant(
        request_id=request.request_id,
        originator=request.asked,
        report_id=request.report_id,
        version=request.version,
        holder=request.asker.node,
        recipient=request.recipient,
        purpose=request.purpose,
        until=request.until,
        made=given.clock.now,
    )
    signed = given.almaty.keyholder.sign_grant(wire.encode(replace(grant, **changes), label=wire.GRANT))  # type: ignore[arg-type]
    answer = ConsentAnswer(request_id=request.request_id, grant=signed)
    body = wire.encode(answer, label=CONSENT_ANSWER)
    return given.give(given.almaty.message(Kind.CONSENT_ANSWER, body, agreement_hash=given.agreement))


def reasons(officer: Sign, report_id: str) -> list[str]:
    from wasl.flow import release

    (row,) = release.preview(officer("yusuf"), report_id, ["tashkent"]).rows
    return [each.code for each in row.decision.reasons]


def pass_on(given: Sent, officer: Sign, tashkent: Peer) -> VerifiedRelease:
    from wasl.flow import release

    release.release(officer("yusuf"), given.report_id, ["tashkent"])
    send_all(tashkent)
    content = tashkent.taken[-1].content
    assert isinstance(content, VerifiedRelease)
    return content


def test_without_a_grant_nothing_goes_on(given: Sent, tashkent: Peer, officer: Sign) -> None:
    assert "onward-node" in reasons(officer, given.report_id)


def test_a_grant_lets_exactly_this_go_on_and_travels_inside(
    given: Sent, tashkent: Peer, officer: Sign, clock: Clock
) -> None:
    assert granted(given, asked(given, officer, clock), once=True).status is ReceiptStatus.ACCEPTED
    assert reasons(officer, given.report_id) == []
    came = pass_on(given, officer, tashkent)
    assert came.report == given.report
    assert came.grant is not None
    assert came.grant.recipient == Address(node=tashkent.node_id)
    assert reasons(officer, given.report_id)[:1] == ["onward-node"]
    assert "grant-used" in reasons(officer, given.report_id)
    told = [each for each in journal_actions() if each.startswith("consent-")]
    assert told == ["consent-asked", "consent-answered"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"recipient": Address(node=NodeId("c" * 64))}, "consent-not-asked"),
        ({"version": 2}, "consent-not-asked"),
        ({"report_id": new_id()}, "consent-not-asked"),
        ({"holder": NodeId("c" * 64)}, "content-mismatch"),
        ({"request_id": new_id()}, "content-mismatch"),
    ],
)
def test_another_grant_is_refused(
    given: Sent, tashkent: Peer, officer: Sign, clock: Clock, changes: dict[str, object], code: str
) -> None:
    receipt = granted(given, asked(given, officer, clock), **changes)
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, code)
    assert "onward-node" in reasons(officer, given.report_id)


def test_its_last_day_ends_it(given: Sent, tashkent: Peer, officer: Sign, clock: Clock) -> None:
    granted(given, asked(given, officer, clock))
    clock.advance(days=11)
    assert "grant-over" in reasons(officer, given.report_id)


def test_a_recall_reaches_the_third_node_and_its_receipt_comes_back(
    given: Sent, tashkent: Peer, officer: Sign, clock: Clock, doha: Founded
) -> None:
    granted(given, asked(given, officer, clock))
    pass_on(given, officer, tashkent)
    told = given.take(LifeAct.RECALL)
    assert (told.effect, told.onward) == (LifeEffect.CLOSED, ())
    send_all(tashkent)
    opened = tashkent.taken[-1]
    assert isinstance(opened.content, VerifiedLifeStep)
    assert opened.content.step.originator == given.report.origin
    receipt = Receipt(
        message_id=opened.header.message_id,
        release_id=opened.inner.release_id,
        status=ReceiptStatus.COMPLIED,
        at=clock.now,
        compliance=Compliance(effect=LifeEffect.CLOSED, version=1, at=clock.now),
    )
    message = tashkent.message(
        Kind.RECEIPT,
        encode_receipt(receipt),
        release_id=opened.inner.release_id,
        agreement_hash=opened.inner.agreement_hash,
    )
    deliver(tashkent, here_of(doha), message)
    last = given.answers()[-1]
    assert [(each.node, each.effect) for each in last.onward] == [(tashkent.node_id, LifeEffect.CLOSED)]


def test_doha_as_the_third_node_obeys_in_any_order(
    almaty: Peer, tashkent: Peer, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from django.db import transaction

    from wasl.flow import reports

    made = sent(almaty, doha, clock)
    centre = Address(node=here_of(doha))
    report = replace(
        made.report,
        origin=Address(node=tashkent.node_id),
        handling=replace(made.report.handling, audience=(Address(node=almaty.node_id),)),
    )
    body = wire.encode(report, label=wire.REPORT)
    grant = Grant(
        request_id=new_id(),
        originator=report.origin,
        report_id=report.report_id,
        version=1,
        holder=almaty.node_id,
        recipient=centre,
        purpose=report.handling.purpose,
        until=clock.now.date(),
        made=clock.now,
    )
    passed = made.passed(tashkent, body, grant, centre)
    step = tashkent.life_step(report, new_id(), LifeAct.RECALL, made.agreement)
    recall = almaty.message(Kind.LIFE_STEP, step.body, release_id=passed.release_id, agreement_hash=made.agreement)
    ends = set()
    for several in permutations((passed, recall)):
        with transaction.atomic():
            receipts = deliver(almaty, here_of(doha), *(replace(each, message_id=new_id()) for each in several))
            if several[0] is passed:
                assert [each and each.status for each in receipts] == [ReceiptStatus.ACCEPTED] * 2
            assert refused(lambda: reports.show_report(officer("yusuf"), report.report_id)) in {
                "report-recalled",
                "not-found",
            }
            left = content_left(report.report_id)
            ends.add((left["words"], left["audience"], left["entities"]))
            transaction.set_rollback(True)
    assert ends == {(0, 0, 0)}
    bare = made.passed(tashkent, body, None, centre)
    assert made.give(bare).reason == "content-mismatch"
    wider = made.passed(tashkent, body, replace(grant, recipient=officer("huda").desk.address), centre)
    assert made.give(wider).reason == "audience-not-named"
    forged = made.passed(tashkent, body, grant, centre, signer=almaty)
    assert made.give(forged).reason == "signature-bad"


def test_doha_as_the_originator_grants_refuses_and_is_silent(
    almaty: Peer, tashkent: Peer, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import consents, release

    salim = officer("salim")
    report_id = write(salim, clock, Address(node=almaty.node_id))
    release.release(salim, report_id, ["almaty"])
    send_all(almaty)

    def request() -> ConsentRequest:
        made = ConsentRequest(
            request_id=new_id(),
            report_id=report_id,
            version=1,
            asker=Address(node=almaty.node_id),
            asked=salim.desk.address,
            recipient=Address(node=tashkent.node_id),
            purpose=Purpose.OPERATIONAL,
            until=clock.now.date() + timedelta(days=9),
            why="Нужно проверить",
            language="ru",
            made=clock.now,
            due=clock.now + timedelta(days=3),
        )
        message = almaty.message(
            Kind.CONSENT_REQUEST,
            wire.encode(made, label=wire.CONSENT_REQUEST),
            agreement_hash=next(iter(almaty.agreements)),
        )
        (receipt,) = deliver(almaty, here_of(doha), message)
        assert receipt is not None
        assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
        return made

    first, second, third = request(), request(), request()
    assert {each.state for each in consents.list_consents(salim)} == {"asked"}
    later = clock.now.date() + timedelta(days=20)
    assert refused(lambda: consents.grant(salim, first.request_id, until=later)) == "consent-form"
    assert consents.grant(salim, first.request_id, once=True).state == "granted"
    assert refused(lambda: consents.refuse(salim, second.request_id, reason="never")) == "consent-reason-unknown"
    assert consents.refuse(salim, second.request_id, reason="source-at-risk").state == "refused"
    assert refused(lambda: consents.grant(salim, second.request_id)) == "consent-over"
    clock.advance(days=4)
    assert refused(lambda: consents.grant(salim, third.request_id)) == "consent-over"
    assert {each.request_id: each.state for each in consents.list_consents(salim)}[third.request_id] == "lapsed"
    send_all(almaty)
    answers = [each.content for each in almaty.taken if isinstance(each.content, VerifiedConsent)]
    assert [(each.grant is not None, each.answer.reason) for each in answers] == [(True, ""), (False, "source-at-risk")]
    told = [each for each in journal_actions() if each.startswith("consent-")]
    assert told == ["consent-requested", "consent-requested", "consent-requested", "consent-granted", "consent-refused"]

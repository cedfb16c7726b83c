"""Consent inside one node: a desk asks the desk that speaks, here or at a peer, for a further desk of this node."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.flow.story import ALL_WORK, Sign, add_officer, befriend, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import WaslError
from wasl.exchange import CONSENT_ANSWER, ConsentAnswer, Kind, ReceiptStatus
from wasl.record import Actor, Address, ConsentRequest, Grant, HCode, LifeAct, Onward, Right, wire


@pytest.fixture
def jassim(officer: Sign) -> Actor:
    """Of Qatar; releases."""
    return add_officer(officer, "jassim", "qatar")


@pytest.fixture
def badr(officer: Sign) -> Actor:
    """Of Kuwait; got nothing."""
    return add_officer(officer, "badr", "kuwait")


@pytest.fixture
def report(officer: Sign, clock: Clock, jassim: Actor) -> str:
    """A report of Oman that only Qatar may have, and has; H2."""
    from wasl.flow import release

    report_id = write(officer("salim"), clock, jassim.desk.address, hcode=HCode.H2)
    release.circulate(officer("salim"), report_id, ["qatar"])
    return report_id


def day(clock: Clock, days: int = 10) -> date:
    return clock.now.date() + timedelta(days=days)


def against(who: Actor, report_id: str, slug: str) -> list[str]:
    from wasl.flow import release

    (row,) = release.preview(who, report_id, [slug]).rows
    return [each.code for each in row.decision.reasons]


def reads(who: Actor, report_id: str) -> str:
    from wasl.flow import access

    try:
        access.access_report(who, report_id)
    except WaslError as fault:
        return fault.code
    return "reads"


def test_the_desk_that_speaks_lets_it_go_to_exactly_one_more(
    report: str, officer: Sign, clock: Clock, jassim: Actor, badr: Actor
) -> None:
    from wasl.flow import consents, release, tray

    salim = officer("salim")
    assert against(jassim, report, "kuwait") == ["audience-not-named", "h2-onward"]
    asked = consents.ask(jassim, report, "kuwait", why="The courier lives there", until=day(clock))
    assert (consents.count_waiting(salim), tray.tray(salim).consents, consents.count_waiting(badr)) == (1, 1, 0)
    assert refused(lambda: consents.grant(jassim, asked.request_id)) == "not-found"
    (waits,) = consents.list_consents(salim)
    assert (waits.own, waits.asker.slug, waits.recipient.slug, waits.state) == (False, "qatar", "kuwait", "asked")
    assert against(jassim, report, "kuwait") == ["audience-not-named", "h2-onward"]
    consents.grant(salim, asked.request_id, once=True)
    assert [each.state for each in consents.list_consents(jassim)] == ["granted"]
    assert against(jassim, report, "kuwait") == []
    assert "audience-not-named" in against(jassim, report, "centre")
    release.circulate(jassim, report, ["kuwait"])
    assert reads(badr, report) == "reads"
    assert "audience-not-named" in against(jassim, report, "kuwait")
    assert {"consent-asked", "consent-granted"} <= set(journal_actions())


def test_a_grant_is_for_the_desk_that_asked_until_its_day_and_for_that_version(
    report: str, officer: Sign, clock: Clock, jassim: Actor, badr: Actor
) -> None:
    from wasl.flow import consents, release

    del badr
    salim = officer("salim")
    asked = consents.ask(jassim, report, "kuwait", why="The courier lives there", until=day(clock))
    consents.grant(salim, asked.request_id)
    other = add_officer(officer, "lina", "qatar")
    assert against(other, report, "kuwait") == []
    release.circulate(salim, report, ["qatar"])
    clock.advance(days=11)
    assert "h2-onward" in against(jassim, report, "kuwait")


def test_it_is_refused_with_a_reason_or_lapses(report: str, officer: Sign, clock: Clock, jassim: Actor) -> None:
    from wasl.flow import consents

    add_officer(officer, "badr", "kuwait")
    salim = officer("salim")
    first, second = (consents.ask(jassim, report, "kuwait", why="Why not", until=day(clock)) for _ in range(2))
    consents.refuse(salim, first.request_id, reason="source-at-risk")
    states = {each.request_id: (each.state, each.reason) for each in consents.list_consents(jassim)}
    assert states == {first.request_id: ("refused", "source-at-risk"), second.request_id: ("asked", "")}
    clock.advance(days=4)
    assert refused(lambda: consents.grant(salim, second.request_id)) == "consent-over"
    assert "h2-onward" in against(jassim, report, "kuwait")


@pytest.mark.parametrize(("login", "recipient"), [("jassim", "oman"), ("jassim", "qatar"), ("jassim", "almaty")])
def test_for_whom_it_cannot_be_asked(
    report: str, officer: Sign, clock: Clock, jassim: Actor, almaty: Peer, login: str, recipient: str
) -> None:
    from wasl.flow import consents

    del jassim, almaty
    asking = lambda: consents.ask(officer(login), report, recipient, why="x", until=day(clock))  # noqa: E731
    assert refused(asking) == "consent-inside"
    own = lambda: consents.ask(officer("salim"), report, "kuwait", why="x", until=day(clock))  # noqa: E731
    assert refused(own) == "consent-own"


def test_a_recall_reaches_who_got_it_by_consent(
    report: str, officer: Sign, clock: Clock, jassim: Actor, badr: Actor
) -> None:
    from wasl.flow import approvals, consents, release
    from wasl.flow.life import taking_back

    zayd = add_officer(officer, "zayd", "oman", frozenset({Right.READ, Right.APPROVE}))
    asked = consents.ask(jassim, report, "kuwait", why="The courier lives there", until=day(clock))
    consents.grant(officer("salim"), asked.request_id)
    release.circulate(jassim, report, ["kuwait"])
    proposal = taking_back.propose_taking_back(officer("salim"), report, LifeAct.RECALL, reason="wrong-person")
    approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")
    assert reads(badr, report) == "report-recalled"


def test_an_agreement_that_asks_for_consent_honours_the_originators_grant(
    doha: Founded, clock: Clock, officer: Sign, almaty: Peer
) -> None:
    from wasl.flow import consents, release

    yusuf, huda = add_officer(officer, "rana", "centre", ALL_WORK), officer("huda")
    peer = Peer("tashkent", clock)
    agreement = befriend(peer, doha, officer, onward=Onward.CONSENT)
    centre = Address(node=here_of(doha))
    said = report_from(peer, draft(person("Фаррух Саидзода", language="ru")), handling(clock, centre))
    (receipt,) = deliver(peer, here_of(doha), peer.release(said, (centre,), agreement))
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED
    report_id = said.report_id
    assert "agreement-onward-consent" in against(yusuf, report_id, "qatar")
    consents.ask(yusuf, report_id, "qatar", why="The courier lives there", until=day(clock))
    send_all(peer)
    request = peer.taken[-1].content
    assert isinstance(request, ConsentRequest)
    grant = Grant(
        request_id=request.request_id,
        originator=request.asked,
        report_id=report_id,
        version=1,
        holder=here_of(doha),
        recipient=huda.desk.address,
        purpose=request.purpose,
        until=request.until,
        made=clock.now,
    )
    signed = peer.keyholder.sign_grant(wire.encode(grant, label=wire.GRANT))
    body = wire.encode(ConsentAnswer(request_id=request.request_id, grant=signed), label=CONSENT_ANSWER)
    deliver(peer, here_of(doha), peer.message(Kind.CONSENT_ANSWER, body, agreement_hash=agreement))
    assert against(yusuf, report_id, "qatar") == []
    assert "agreement-onward-consent" in against(yusuf, report_id, "oman")
    release.circulate(yusuf, report_id, ["qatar"])
    assert reads(huda, report_id) == "reads"
    assert reads(officer("salim"), report_id) == "not-found"

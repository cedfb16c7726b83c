"""Who read it at a peer: asked through sealed envelopes, answered by the node itself, and never by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded, deliver, send_all
from tests.flow.life_world import Sent
from tests.flow.life_world import sent as sent_by
from tests.flow.story import Sign, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from wasl.exchange import Kind, Receipt, ReceiptStatus
from wasl.record import Actor, Address, DeskId, NodeId, new_id, wire
from wasl.record.reads import DeskReads, ReadsTold, ReadsWanted

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]
TAJIK = DeskId("tajikistan")


@contextmanager
def writes(*expected: str) -> Iterator[None]:
    """Hold that the block writes exactly these lines about reads, whatever else a message leaves."""

    def lines() -> list[str]:
        return [each for each in journal_actions() if each.startswith("reads-")]

    before = lines()
    yield
    assert Counter(lines()) - Counter(before) == Counter(expected)


# --- Doha has a report of Almaty, and is asked ---------------------------------------------------------------------


@pytest.fixture
def held(almaty: Peer, doha: Founded, clock: Clock) -> Sent:
    made = sent_by(almaty, doha, clock)
    assert made.come().status is ReceiptStatus.ACCEPTED
    return made


def asks(held: Sent, **changes: Any) -> tuple[Receipt, list[ReadsTold]]:  # noqa: ANN401 - parts of the question
    """Let Almaty ask; return the receipt, and what Doha tells then."""
    made = ReadsWanted(
        request_id=new_id(), report_id=held.report_id, release_id=held.release.release_id, made=held.clock.now
    )
    made = replace(made, **changes)
    body = wire.encode(made, label=wire.READS_WANTED)
    message = held.almaty.message(Kind.READS_WANTED, body, release_id=made.release_id, agreement_hash=held.agreement)
    receipt, before = held.give(message), len(held.almaty.taken)
    send_all(held.almaty)
    later = held.almaty.taken[before:]
    return receipt, [each.content for each in later if isinstance(each.content, ReadsTold)]


def test_a_node_tells_numbers_and_hours_of_desks_and_no_officer(held: Sent, officer: Sign, clock: Clock) -> None:
    from wasl.flow import prints, release, reports

    yusuf, salim = officer("yusuf"), officer("salim")
    receipt, (told,) = asks(held)
    assert (receipt.status, told.desks) == (ReceiptStatus.ACCEPTED, ())
    release.circulate(yusuf, held.report_id, ["oman"])
    clock.advance(hours=2, minutes=20)
    first = clock.now.replace(minute=0)
    reports.show_report(salim, held.report_id)
    reports.show_report(yusuf, held.report_id)
    clock.advance(hours=1)
    prints.print_report(salim, held.report_id, "ar")
    with writes("reads-told"):
        receipt, (told,) = asks(held)
    rows = {each.desk: (each.count, each.first, each.last) for each in told.desks}
    assert rows[salim.desk.desk_id] == (2, first, first + timedelta(hours=1))
    assert rows[yusuf.desk.desk_id] == (1, first, first)
    assert not any(each.officer.officer_id in str(told) or each.officer.login in str(told) for each in (yusuf, salim))


def test_it_tells_once_an_hour_and_the_same_envelope_twice_nothing_more(held: Sent, clock: Clock) -> None:
    asks(held)
    receipt, told = asks(held)
    assert (receipt.reason, told) == ("reads-too-soon", [])
    clock.advance(hours=1, seconds=1)
    message = held.almaty.message(
        Kind.READS_WANTED,
        wire.encode(
            ReadsWanted(
                request_id=new_id(), report_id=held.report_id, release_id=held.release.release_id, made=clock.now
            ),
            label=wire.READS_WANTED,
        ),
        release_id=held.release.release_id,
        agreement_hash=held.agreement,
    )
    (envelope,) = held.almaty.seal(here_of(held.doha), message)
    from wasl.flow import receive

    with writes("reads-told"):
        assert receive.receive([envelope]) == receive.receive([envelope])


@pytest.mark.parametrize("part", ["release_id", "report_id"])
def test_it_tells_of_nothing_else_whether_it_is_there_or_not(
    part: str, held: Sent, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    other = sent_by(almaty, doha, clock)
    other.come()
    there = {"release_id": other.release.release_id, "report_id": other.report_id}[part]
    with writes():
        for value in (there, new_id()):
            receipt, told = asks(held, **{part: value})
            assert (receipt.status, receipt.reason, told) == (ReceiptStatus.REFUSED, "reads-not-yours", [])


def test_what_another_node_signed_is_not_told_to_who_passed_it_on(held: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.store import life

    arrived = life.find_arrived(held.release.release_id, held.almaty.node_id)
    assert arrived is not None
    monkeypatch.setattr(life, "find_arrived", lambda *_: replace(arrived, signer=NodeId("0" * 64)))
    assert asks(held)[0].reason == "reads-not-yours"


# --- Doha has sent a report to Almaty, and asks --------------------------------------------------------------------


@pytest.fixture
def given(almaty: Peer, officer: Sign, clock: Clock) -> str:
    from wasl.flow import release

    salim = officer("salim")
    report = write(salim, clock, Address(node=almaty.node_id))
    release.release(salim, report, ["almaty"])
    send_all(almaty)
    return report


def question_of(almaty: Peer) -> ReadsWanted:
    send_all(almaty)
    return [each.content for each in almaty.taken if isinstance(each.content, ReadsWanted)][-1]


def tells(almaty: Peer, doha: Founded, wanted: ReadsWanted, **changes: Any) -> Receipt:  # noqa: ANN401 - as above
    at = almaty.clock.now
    rows = (DeskReads(desk=TAJIK, count=3, first=at - timedelta(hours=5), last=at - timedelta(hours=1)),)
    told = ReadsTold(
        request_id=wanted.request_id, report_id=wanted.report_id, release_id=wanted.release_id, at=at, desks=rows
    )
    told = replace(told, **changes)
    message = almaty.message(
        Kind.READS_TOLD,
        wire.encode(told, label=wire.READS_TOLD),
        release_id=told.release_id,
        agreement_hash=next(iter(almaty.agreements)),
    )
    (receipt,) = deliver(almaty, here_of(doha), message)
    assert receipt is not None
    return receipt


def state_of(who: Actor, report: str) -> str:
    from wasl.flow.life import asking

    (row,) = asking.reads_at_peers(who, report)
    return str(row.state)


def test_the_desk_that_speaks_asks_waits_and_is_told(
    given: str, almaty: Peer, doha: Founded, officer: Sign, clock: Clock
) -> None:
    from wasl.flow.life import asking

    salim = officer("salim")
    assert state_of(salim, given) == "not-asked"
    with writes("reads-wanted"):
        asking.ask(salim, given, "almaty")
    assert state_of(salim, given) == "waits"
    assert refused(lambda: asking.ask(salim, given, "almaty")) == "reads-waits"
    wanted = question_of(almaty)
    assert (wanted.report_id, bool(wanted.release_id)) == (given, True)
    with writes("reads-heard"):
        assert tells(almaty, doha, wanted).status is ReceiptStatus.ACCEPTED
    with writes():
        late = tells(almaty, doha, wanted, desks=())
    assert late.status is ReceiptStatus.ACCEPTED
    (row,) = asking.reads_at_peers(salim, given)
    assert (row.state, row.party.slug, [(each.reads, each.officers) for each in row.rows]) == (
        "told",
        "almaty",
        [(3, ())],
    )
    assert refused(lambda: asking.ask(salim, given, "almaty")) == "reads-again-later"
    clock.advance(hours=2)
    assert asking.ask(salim, given, "almaty").state == "waits"
    assert refused(lambda: asking.ask(officer("yusuf"), given, "almaty")) == "not-found"
    assert refused(lambda: asking.ask(salim, given, "oman")) == "reads-not-sent"


def test_silence_and_refusal_are_two_things(given: str, almaty: Peer, officer: Sign, clock: Clock) -> None:
    from wasl.flow.life import asking
    from wasl.store import deliveries
    from wasl.store.deliveries import StoredStep

    salim = officer("salim")
    asking.ask(salim, given, "almaty")
    question_of(almaty)
    clock.advance(days=3, seconds=1)
    assert state_of(salim, given) == "silent"
    asking.ask(salim, given, "almaty")
    wanted = question_of(almaty)
    (row,) = [each for each in deliveries.of_report(given) if each.item_id == wanted.request_id]
    deliveries.take_step(row.delivery_id, StoredStep(step="refused", at=clock.now, desk_names={}))
    deliveries.set_reasons(row.delivery_id, [{"code": "reads-too-soon", "data": {}}])
    (shown,) = asking.reads_at_peers(salim, given)
    assert (shown.state, shown.reason) == ("refused", "reads-too-soon")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"request_id": "0" * 26}, "reads-not-asked"),
        ({"report_id": "0" * 26}, "reads-not-asked"),
        ({"desks": "twice"}, "reads-form"),
        ({"desks": "none read"}, "reads-form"),
        ({"desks": "backwards"}, "reads-form"),
        ({"desks": "unnamed"}, "reads-form"),
        ({"desks": "no id"}, "id-form"),
    ],
)
def test_what_was_not_asked_or_cannot_be_is_not_kept(
    changes: dict[str, Any], code: str, given: str, almaty: Peer, doha: Founded, officer: Sign
) -> None:
    from wasl.flow.life import asking

    salim = officer("salim")
    asking.ask(salim, given, "almaty")
    now = almaty.clock.now
    one = DeskReads(desk=TAJIK, count=1, first=now, last=now)
    rows = {
        "twice": (one, one),
        "none read": (replace(one, count=0),),
        "backwards": (replace(one, last=now - timedelta(hours=1)),),
        "unnamed": (replace(one, desk=DeskId("")),),
        "no id": (replace(one, desk=DeskId("Tajik desk!")),),
    }
    wrong = {name: rows.get(value, value) for name, value in changes.items()}
    receipt = tells(almaty, doha, question_of(almaty), **wrong)
    assert (receipt.status, receipt.reason, state_of(salim, given)) == (ReceiptStatus.REFUSED, code, "waits")


def test_both_doors_ask_and_show(
    given: str, almaty: Peer, doha: Founded, browser: Callable[[str], Client], capsys: pytest.CaptureFixture[str]
) -> None:
    from wasl.cli.running import run

    salim = browser("salim")
    page = salim.get(f"/reports/{given}/holders/").content.decode()
    assert "لم يُسأل" in page
    asked = salim.post(f"/reports/{given}/ask-reads/", {"peer": "almaty"}, follow=True).content.decode()
    assert "ينتظر الجواب" in asked
    assert salim.post(f"/reports/{given}/ask-reads/", {"peer": "almaty"}).status_code == 400
    tells(almaty, doha, question_of(almaty))
    page = salim.get(f"/reports/{given}/holders/").content.decode()
    assert "أجاب" in page
    assert "&lt;time" not in page
    assert run(["report", "reads", given, "--as", "salim", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "Answered" in told
    assert run(["report", "reads", given, "--ask", "almaty", "--as", "salim", "--json"]) == 1
    assert "reads-again-later" in capsys.readouterr().out

"""The gate's side: what is not believed, what is refused, what comes again, and what one bad message costs others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from
from tests.exchange.builder import Builder
from tests.exchange.vectors.build_vectors import framing, headers, inside, releases, signatures, talk, terms
from tests.exchange.world import SEEN_ID, World
from tests.files import sealed
from tests.flow.story import Sign, arrive, befriend, here_of, told
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, report_of
from wasl.errors import StoreError
from wasl.exchange import Kind, Message, ReceiptStatus
from wasl.exchange.keys import NodeKeys
from wasl.record import Address, DeskId, Entity, ReportVersion, Text, Value
from wasl.text.calendars import PartialDate


class AtDoha(Builder):
    """Makes the faults of the frozen vectors anew, for the founded node."""

    def __init__(self, almaty: Peer, doha: Founded, clock: Clock, officer: Sign) -> None:
        world = World.__new__(World)
        world.clock, world.almaty = clock, almaty
        world.doha = Peer("doha", clock, keys=NodeKeys.load(doha.home.keys))
        world.doha.confirm(almaty.card)
        world.tashkent, world.stranger = Peer("tashkent", clock), Peer("stranger", clock)
        world.agreement = next(iter(almaty.agreements))
        world.others = befriend(world.tashkent, doha, officer)
        world.tashkent.confirm(almaty.card)
        almaty.confirm(world.tashkent.card)
        past = clock.now.date() - timedelta(days=400)
        offered = almaty.offer(here_of(doha), valid_from=past, valid_until=past)
        world.ended = _enacted(almaty, doha, offered, officer)
        self.world, self.almaty, self.doha = world, almaty, world.doha
        self.desk = Address(node=here_of(doha), desk=DeskId("qa"))
        self.report = report_of(almaty)


def _enacted(almaty: Peer, doha: Founded, offered: bytes, officer: Sign) -> str:
    from wasl.flow import agreements

    deliver(almaty, here_of(doha), almaty.message(Kind.AGREEMENT, offered))
    view = next(each for each in agreements.agreements(officer("maryam")) if each.state == "offered")
    return agreements.sign(officer("maryam"), view.agreement.agreement_id).agreement_hash


def counts() -> dict[str, int]:
    from wasl.store import models

    kept = ("Version", "Audience", "Question", "Answer", "Agreement", "DeliveryStep", "Hit", "Entity")
    return {name: getattr(models, name).objects.count() for name in kept}


SOURCES = (framing, headers, signatures, inside, terms, releases, talk)
NOT_BELIEVED = (framing, headers, signatures)
"""Faults that say nothing about who sent the bytes: the answer is an empty frame, the same for all."""


@pytest.mark.parametrize("source", SOURCES, ids=[source.__name__ for source in SOURCES])
def test_every_fault_of_the_vectors_is_set_aside_with_its_code_and_leaves_nothing(
    source: Callable[[Builder], Iterator[tuple[str, str, bytes]]],
    doha: Founded,
    almaty: Peer,
    clock: Clock,
    officer: Sign,
) -> None:
    from wasl.flow import receive
    from wasl.store import inbox, models

    build = AtDoha(almaty, doha, clock, officer)
    seen = inbox.Consumed(
        message_id=SEEN_ID, peer=almaty.node_id, header_sha256="f" * 64, sequence=1, kind="release", receipt=b""
    )
    inbox.consume(seen, clock.now)
    before = counts()
    faults = [*source(build)]
    for name, code, envelope in faults:
        (frame,) = receive.receive([envelope])
        assert models.Aside.objects.get(envelope=envelope).code == code, name
        if source in NOT_BELIEVED:
            assert frame == b"", name
        else:
            assert _reason(build, envelope, frame) == code, name
    assert counts() == before
    assert sorted(line["code"] for line in told("envelope-set-aside")) == sorted(code for _, code, _ in faults)


def _reason(build: AtDoha, envelope: bytes, frame: bytes) -> str:
    from wasl.exchange import peek_header

    senders = {peer.node_id: peer for peer in (build.almaty, build.world.tashkent)}
    (receipt,) = senders[peek_header(envelope).sender].read_receipts([frame])
    assert receipt is not None
    assert receipt.status is ReceiptStatus.REFUSED
    return receipt.reason


# --- one bad message costs no other -----------------------------------------------------------------------------------


def many(count: int) -> tuple[Entity, ...]:
    return tuple(person("Фаррух") for _ in range(count))


def with_value(**parts: object) -> tuple[Entity, ...]:
    value = replace(Value(text="Фаррух"), **parts)  # type: ignore[arg-type]
    return (person("Фаррух", properties={"name": (value,)}),)


def quantity(normal: str) -> Entity:
    value = Value(text="5 kg", normal=normal, unit="mass_g")
    return person("Фаррух", schema="Seizure", properties={"quantity": (value,)}, category=None, legal_basis="")


DATED = PartialDate(text="1 février 2026", normal="2026-02-01")


def many_names(name: str, *, schema: str = "Person") -> Entity:
    return person("Фаррух", schema=schema, properties={name: (Value(text="Фаррух"),) * 51})


TWIN = person("Фаррух")
FILE = sealed(b"exercise").attachment
POISON: list[tuple[str, dict[str, object], str]] = [
    ("entity id too long", {"entities": (person("Фаррух", entity_id="x" * 27),)}, "id-form"),
    ("entity id empty", {"entities": (person("Фаррух", entity_id=""),)}, "id-form"),
    ("entity id twice", {"entities": (TWIN, TWIN)}, "entity-repeated"),
    ("too many entities", {"entities": many(501)}, "entities-too-many"),
    ("name of a schema too long", {"entities": (person("Фаррух", schema="G" * 65),)}, "text-too-long"),
    ("control in a schema", {"entities": (person("Фаррух", schema="Gh\x07st"),)}, "text-control"),
    ("control in a property", {"entities": (person("Фаррух", properties={"a\x1bra": ()}),)}, "text-control"),
    ("names under an unknown property", {"entities": (many_names("abbreviation"),)}, "names-too-many"),
    ("names of an unknown schema", {"entities": (many_names("alias", schema="Ghost"),)}, "names-too-many"),
    ("value too long", {"entities": with_value(text="я" * 20_001)}, "text-too-long"),
    ("control in a value", {"entities": with_value(text="Фаррух\x1b[2J")}, "text-control"),
    ("name too long", {"entities": with_value(text="я" * 301)}, "text-too-long"),
    ("figure in words", {"entities": (quantity("five"),)}, "figure-form"),
    ("figure without end", {"entities": (quantity("9" * 400),)}, "figure-form"),
    ("control in a normal form", {"entities": with_value(normal="a\nb")}, "text-control"),
    ("title empty", {"title": Text(text=" ", language="ru")}, "title-missing"),
    ("title too long", {"title": Text(text="я" * 501, language="ru")}, "text-too-long"),
    ("title of two lines", {"title": Text(text="one\ntwo", language="en")}, "text-control"),
    ("text too long", {"text": Text(text="я" * 200_001, language="ru")}, "text-too-long"),
    ("control in the text", {"text": Text(text="\x07", language="ru")}, "text-control"),
    ("language", {"text": Text(text="Да", language="<b>")}, "language-form"),
    ("event date", {"event_date": "2026-02-30"}, "event-date-form"),
    ("event date in words", {"event_date": "yesterday"}, "event-date-form"),
    ("event said to be another day", {"event": DATED, "event_date": "2026-02-02"}, "event-date-differs"),
    ("event with no day", {"event": replace(DATED, normal=""), "event_date": ""}, "event-date-form"),
    ("page on no day", {"page": replace(DATED, normal="2026-02-30")}, "event-date-form"),
    ("page off by a year", {"page": replace(DATED, tolerance_days=365)}, "date-tolerance"),
    ("page off by less than nothing", {"page": replace(DATED, tolerance_days=-1)}, "date-tolerance"),
    ("page seen from the moon", {"page": replace(DATED, offset_days=-99)}, "date-tolerance"),
    ("page of a megabyte", {"page": replace(DATED, text="ش" * 1_000_000)}, "text-too-long"),
    ("page with a control", {"page": replace(DATED, text="4\x1b")}, "text-control"),
    ("likelihood of a megabyte", {"likelihood": "x" * 1_000_000}, "text-too-long"),
    ("made in the year 1", {"made": Clock().now.replace(year=1)}, "moment-out-of-range"),
    ("made in the year 9999", {"made": Clock().now.replace(year=9999)}, "moment-out-of-range"),
    ("version without end", {"version": 2**50}, "version-unserved"),
    ("version 0", {"version": 0}, "version-unserved"),
    ("report id", {"report_id": "x" * 40}, "id-form"),
    ("source", {"source_ref": "x" * 501}, "text-too-long"),
    ("desk id", {"origin": "x" * 27}, "id-form"),
    ("conditions with a control", {"handling": {"conditions": "a\x1b[2J"}}, "text-control"),
    ("conditions without end", {"handling": {"conditions": "я" * 20_001}}, "text-too-long"),
    ("national mark of two lines", {"handling": {"national_mark": "سري\nعام"}}, "text-control"),
    ("national mark of no state", {"handling": {"national_mark": "سري", "national_state": "Q"}}, "state-form"),
    ("a value off by less than nothing", {"entities": with_value(tolerance_days=-1)}, "date-tolerance"),
    ("file of less than nothing", {"attachments": (replace(FILE, size=-5),)}, "attachment-form"),
    ("file in chunks of a terabyte", {"attachments": (replace(FILE, chunk_size=2**40),)}, "attachment-form"),
    ("file whose name has no end", {"attachments": (replace(FILE, name="x" * 256),)}, "attachment-name"),
    ("file twice", {"attachments": (FILE, FILE)}, "attachment-repeated"),
    ("too many files", {"attachments": (FILE,) * 51}, "attachments-too-many"),
]


def poisoned(report: ReportVersion, change: dict[str, object]) -> ReportVersion:
    if "origin" in change:
        change = {"origin": Address(node=report.origin.node, desk=DeskId(str(change["origin"])))}
    if "handling" in change:
        change = {"handling": replace(report.handling, **change["handling"])}  # type: ignore[arg-type]
    return replace(report, **change)  # type: ignore[arg-type]


def test_poison_in_a_batch_is_refused_with_its_reason_and_costs_nothing_else(
    doha: Founded, almaty: Peer, clock: Clock
) -> None:
    here = Address(node=here_of(doha))
    agreed = next(iter(almaty.agreements))
    honest = report_from(almaty, draft(person("Фаррух")), handling(clock, here))
    bad = [poisoned(report_from(almaty, draft(), handling(clock, here)), change) for _, change, _ in POISON]
    messages = [almaty.release(report, [here], agreed) for report in (*bad, honest)]
    receipts = deliver(almaty, here.node, *messages)
    told = [(receipt.status, receipt.reason) for receipt in receipts if receipt]
    expected = [(ReceiptStatus.REFUSED, code) for *_, code in POISON]
    assert dict(zip([name for name, *_ in POISON], told, strict=False)) == dict(
        zip([name for name, *_ in POISON], expected, strict=True)
    )
    assert told[-1] == (ReceiptStatus.ACCEPTED, "")
    assert counts()["Version"] == 1


def test_review_date_beyond_three_years_is_refused(doha: Founded, almaty: Peer, clock: Clock) -> None:
    limit = clock.now.date().replace(year=clock.now.year + 3)
    _, kept = arrive(almaty, doha, clock, review=limit)
    _, beyond = arrive(almaty, doha, clock, review=limit + timedelta(days=1))
    assert (kept.status, beyond.reason) == (ReceiptStatus.ACCEPTED, "review-too-late")


# --- what comes again -------------------------------------------------------------------------------------------------


def honest(almaty: Peer, doha: Founded, clock: Clock) -> Message:
    here = Address(node=here_of(doha))
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, here))
    return almaty.release(report, [here], next(iter(almaty.agreements)))


def test_a_repetition_is_answered_with_the_first_receipt(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, receive

    (envelope,) = almaty.seal(here_of(doha), honest(almaty, doha, clock))
    (first,) = receive.receive([envelope])
    before = counts()
    clock.advance(days=40)
    assert receive.receive([envelope]) == [first]
    assert receive.receive([envelope, envelope]) == [first, first]
    assert counts() == before
    assert fate.set_aside(officer("latifa")) == ()


def test_twice_in_one_batch_is_once_and_both_are_answered_alike(doha: Founded, almaty: Peer, clock: Clock) -> None:
    from wasl.flow import receive

    (envelope,) = almaty.seal(here_of(doha), honest(almaty, doha, clock))
    first, second = receive.receive([envelope, envelope])
    assert first == second != b""
    assert counts()["Version"] == 1


def test_a_used_message_id_under_another_header_is_set_aside(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate

    message = honest(almaty, doha, clock)
    (first,) = deliver(almaty, here_of(doha), message)
    other = replace(honest(almaty, doha, clock), message_id=message.message_id)
    assert first is not None
    assert deliver(almaty, here_of(doha), other) == [None]
    assert [each.code for each in fate.set_aside(officer("latifa"))] == ["replay-altered"]
    assert counts()["Version"] == 1


def test_what_was_refused_stays_refused(doha: Founded, almaty: Peer, clock: Clock) -> None:
    here = Address(node=here_of(doha))
    report = report_from(almaty, draft(topic="precursors"), handling(clock, here))
    message = almaty.release(report, [here], next(iter(almaty.agreements)))
    (envelope,) = almaty.seal(here.node, message)
    from wasl.flow import receive

    (first,) = receive.receive([envelope])
    assert receive.receive([envelope]) == [first]
    assert counts()["Version"] == 0


def test_the_same_report_again_opens_further_desks_and_another_content_is_refused(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    here, oman = Address(node=here_of(doha)), officer("salim").desk.address
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, here, oman))
    agreed = next(iter(almaty.agreements))
    deliver(almaty, here.node, almaty.release(report, [here], agreed))
    clock.advance(hours=2)
    (again,) = deliver(almaty, here.node, almaty.release(report, [oman], agreed))
    assert again is not None
    assert again.status is ReceiptStatus.ACCEPTED
    assert counts()["Version"] == 1
    assert reports.show_report(officer("salim"), report.report_id).received == clock.now
    assert reports.show_report(officer("yusuf"), report.report_id).received == clock.now - timedelta(hours=2)
    altered = replace(report, title=Text(text="Другое", language="ru"))
    (refused,) = deliver(almaty, here.node, almaty.release(altered, [oman], agreed))
    assert refused is not None
    assert refused.reason == "report-repeated"


def test_a_release_to_a_desk_that_is_not_here_is_refused_whole(doha: Founded, almaty: Peer, clock: Clock) -> None:
    nowhere = Address(node=here_of(doha), desk=DeskId("nowhere"))
    _, receipt = arrive(almaty, doha, clock, to=tuple(sorted((nowhere, Address(node=here_of(doha))))))
    assert receipt.reason == "recipient-not-here"
    assert counts()["Version"] == 0


def test_nothing_is_answered_when_the_database_goes(
    doha: Founded, almaty: Peer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import receive
    from wasl.store import versions

    def gone(*_: object, **__: object) -> None:
        raise StoreError("database-gone")

    envelopes = almaty.seal(here_of(doha), honest(almaty, doha, clock), honest(almaty, doha, clock))
    with monkeypatch.context() as broken:
        broken.setattr(versions, "add", gone)
        with pytest.raises(StoreError):
            receive.receive(envelopes)
    assert counts()["Version"] == 0
    assert len([frame for frame in receive.receive(envelopes) if frame]) == 2
    assert counts()["Version"] == 2


def test_what_is_set_aside_can_be_kept_whatever_it_quotes(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.errors import TrustError
    from wasl.flow import fate
    from wasl.flow.receive import _set_aside

    _set_aside(b"one", TrustError("header-form", part="\x00\ud800\u202e" + "x" * 5000))
    _set_aside(b"one", TrustError("header-form", part="the same bytes again"))
    (aside,) = fate.set_aside(officer("latifa"))
    assert (aside.code, aside.seen, aside.size) == ("header-form", 2, 3)
    assert str(aside.data["part"]).startswith("\ufffd\ufffd\ufffdxxx")
    assert len(str(aside.data["part"])) == 200

"""Releasing and circulating: what goes, what is stopped and why, and that the preview tells the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doha import Founded, draft, person, send_all
from tests.flow.story import Sign, arrived, here_of, refused, states, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import VerifiedRelease
from wasl.record import Address, DeskId, Entity, HCode, PersonCategory, Tlp


def test_preview_tells_what_release_then_does(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address, Address(node=almaty.node_id))
    to = ["oman", "kuwait", "almaty"]
    rows = release.preview(yusuf, report, to).rows
    foretold = [(row.recipient.slug, [reason.code for reason in row.decision.reasons]) for row in rows]
    assert foretold == [("oman", []), ("kuwait", ["audience-not-named"]), ("almaty", [])]
    assert send_all(almaty) == 0
    done = states(release.release(yusuf, report, to))
    assert {(slug, tuple(reasons)) for slug, _, reasons in done} == {(slug, tuple(why)) for slug, why in foretold}
    assert {slug: state for slug, state, _ in done} == {"oman": "received", "kuwait": "stopped", "almaty": "stored"}
    assert send_all(almaty) == 1
    assert {slug: state for slug, state, _ in states(release.release(yusuf, report, ["oman"]))}["almaty"] == "received"


def test_what_is_released_is_what_was_signed_once(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release
    from wasl.store import models

    yusuf = officer("yusuf")
    there = Address(node=almaty.node_id)
    report = write(yusuf, clock, there, replace(there, desk=DeskId("tajikistan")))
    release.release(yusuf, report, ["almaty"])
    signature = bytes(models.Version.objects.get(report_id=report).signature)
    assert signature
    release.release(yusuf, report, ["almaty"])
    assert bytes(models.Version.objects.get(report_id=report).signature) == signature
    send_all(almaty)
    contents = [opened.content for opened in almaty.taken]
    released = [content.release for content in contents if isinstance(content, VerifiedRelease)]
    assert len(released) == 2
    assert released[0].report == released[1].report == bytes(models.Version.objects.get(report_id=report).body)
    assert released[0].report_signature == released[1].report_signature
    assert released[0].release_id != released[1].release_id


def test_an_empty_audience_is_nobody(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    report = write(officer("yusuf"), clock)
    rows = states(release.release(officer("yusuf"), report, ["oman", "qatar", "almaty"]))
    assert [(state, reasons) for _, state, reasons in rows] == [("stopped", ["audience-not-named"])] * 3
    assert send_all(almaty) == 0


STRICT: list[tuple[str, dict[str, Any], bool, list[str]]] = [
    ("amber", {}, False, []),
    ("red to a centre", {"tlp": Tlp.RED}, False, ["tlp-onward"]),
    ("red to the desk by name", {"tlp": Tlp.RED}, True, []),
    ("strict amber to a centre", {"tlp": Tlp.AMBER_STRICT}, False, ["tlp-onward"]),
    ("strict amber to the desk by name", {"tlp": Tlp.AMBER_STRICT}, True, []),
    ("h2", {"hcode": HCode.H2}, False, ["h2-onward"]),
    ("h2 to the desk by name", {"hcode": HCode.H2}, True, []),
    ("h3", {"hcode": HCode.H3}, False, ["h3-onward"]),
    ("red and h3", {"tlp": Tlp.RED, "hcode": HCode.H3}, False, ["tlp-onward", "h3-onward"]),
]


@pytest.mark.parametrize(("given", "by_name", "reasons"), [row[1:] for row in STRICT], ids=[row[0] for row in STRICT])
def test_what_came_from_a_peer_goes_on_as_its_handling_says(
    given: dict[str, Any], by_name: bool, reasons: list[str], doha: Founded, clock: Clock, officer: Sign
) -> None:
    from tests.flow.story import befriend
    from wasl.flow import release

    baku = Peer("baku", clock)
    befriend(baku, doha, officer, highest_tlp=Tlp.RED, highest_hcode=HCode.H3)
    centre, oman = Address(node=here_of(doha)), officer("salim").desk.address
    named = tuple(sorted((centre, oman))) if by_name else (centre,)
    report = arrived(baku, doha, clock, to=(centre,), audience=named, **given)
    (row,) = release.circulate(officer("yusuf"), report, ["oman"]).rows
    assert [reason.code for reason in row.reasons] == reasons
    assert row.state == ("stopped" if reasons else "received")


def test_what_came_from_a_peer_is_not_sent_on_to_a_third(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from tests.flow.story import befriend
    from wasl.flow import release

    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    there = Address(node=baku.node_id)
    both = tuple(sorted((there, Address(node=here_of(doha)))))
    report = arrived(almaty, doha, clock, audience=both)
    (row,) = release.release(officer("yusuf"), report, ["baku"]).rows
    assert "onward-node" in [reason.code for reason in row.reasons]
    assert send_all(baku) == 0


@pytest.mark.parametrize(
    "entity",
    [
        person("Farrukh Saidzoda", restricted=True),
        person("Farrukh Saidzoda", category=PersonCategory.UNKNOWN),
    ],
    ids=["restricted", "category unknown"],
)
def test_a_restricted_person_never_leaves_by_any_way(
    entity: Entity, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    everybody = (officer("salim").desk.address, Address(node=almaty.node_id))
    report = write(yusuf, clock, *everybody, said=draft(entity))
    for step in (release.release, release.circulate):
        table = states(step(yusuf, report, ["oman"]))
        assert {(state, *reasons) for _, state, reasons in table} == {("stopped", "restricted")}
    (_, state, reasons) = states(release.release(yusuf, report, ["almaty"]))[-1]
    assert state == "stopped"
    assert "restricted" in reasons
    assert send_all(almaty) == 0


def test_after_its_last_day_nothing_is_passed_on(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    audience = (officer("salim").desk.address, Address(node=almaty.node_id))
    report = write(yusuf, clock, *audience, expires=clock.now.date() + timedelta(days=1))
    clock.advance(days=1)
    assert [state for _, state, _ in states(release.release(yusuf, report, ["oman", "almaty"]))] == [
        "received",
        "stored",
    ]
    clock.advance(days=1)
    later = states(release.release(yusuf, report, ["oman", "almaty"]))[2:]
    assert [reasons for _, _, reasons in later] == [["expired"], ["expired"]]


def test_who_may_not_release_does_not(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release
    from wasl.store import models

    report = write(officer("salim"), clock, officer("huda").desk.address)
    assert refused(lambda: release.release(officer("huda"), report, ["qatar"])) == "right-missing"
    # Who reads it because it was circulated has the right, and passes on only what the handling names.
    release.circulate(officer("salim"), report, ["qatar"])
    assert not models.Release.objects.filter(desk=officer("huda").desk.desk_id).exists()


@pytest.mark.parametrize(
    ("recipients", "code"),
    [([], "recipients-missing"), (["atlantis"], "recipient-unknown"), (["almaty/atlantis"], "recipient-unknown")],
)
def test_unknown_recipients_change_nothing(
    recipients: list[str], code: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address)
    for step in (release.release, release.preview, release.circulate):
        assert refused(lambda step=step: step(yusuf, report, [*recipients])) == code  # type: ignore[misc]
    assert refused(lambda: release.release(yusuf, report, ["oman", "atlantis"])) == "recipient-unknown"
    assert fate.fate(yusuf, report).rows == ()


def test_circulating_stays_inside_the_node(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    report = write(officer("yusuf"), clock, Address(node=almaty.node_id))
    assert refused(lambda: release.circulate(officer("yusuf"), report, ["almaty"])) == "recipient-elsewhere"


def test_same_recipient_twice_is_one_row_and_the_nodes_name_is_its_centre(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    salim, yusuf = officer("salim"), officer("yusuf")
    report = write(salim, clock, yusuf.desk.address)
    table = release.release(salim, report, ["doha", "centre", "doha"])
    assert states(table) == [("centre", "received", [])]


def test_why_says_what_happened_and_what_the_rules_say_now(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address)
    release.release(yusuf, report, ["oman", "qatar"])
    there, stopped, never = (release.why(yusuf, report, slug) for slug in ("oman", "qatar", "kuwait"))
    assert there.row is not None
    assert (there.row.state, there.decision.permit) == ("received", True)
    assert stopped.row is not None
    assert (stopped.row.state, stopped.decision.permit) == ("stopped", False)
    assert never.row is None
    assert [reason.code for reason in never.decision.reasons] == ["audience-not-named"]


def test_fate_shows_each_desk_its_own_part(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, release, reports

    salim, huda, yusuf = officer("salim"), officer("huda"), officer("yusuf")
    report = write(salim, clock, huda.desk.address, yusuf.desk.address)
    release.circulate(salim, report, ["qatar", "centre"])
    reports.acknowledge(huda, report)
    assert [row.state for row in fate.fate(salim, report).rows] == ["acknowledged", "received"]
    assert [(row.recipient.slug, row.state) for row in fate.fate(huda, report).rows] == [("qatar", "acknowledged")]
    assert [row.recipient.slug for row in fate.fate(yusuf, report).rows] == ["centre"]


def test_only_the_desk_that_sent_it_exports_the_envelope(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, release

    yusuf, salim = officer("yusuf"), officer("salim")
    report = write(yusuf, clock, salim.desk.address, Address(node=almaty.node_id))
    release.release(yusuf, report, ["oman", "almaty"])
    assert refused(lambda: fate.export_envelope(yusuf, report, "almaty")) == "envelope-none"
    send_all(almaty)
    assert len(fate.export_envelope(yusuf, report, "almaty")) > 8000
    assert refused(lambda: fate.export_envelope(salim, report, "almaty")) == "envelope-none"


def test_steps_of_a_desk_find_its_row_in_whichever_message_it_went(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    # First to the centre of Almaty, later to its Tajik desk by name: the desk tells of the first message it knew.
    from tests.doha import deliver
    from tests.flow.test_peers import card_of, desk_of
    from wasl.exchange import Kind, Receipt, ReceiptStatus, encode_receipt
    from wasl.flow import fate, peers, release

    yusuf = officer("yusuf")
    peers.add_peer(officer("maryam"), card_of(almaty, desk_of(almaty.node_id)))
    report = write(yusuf, clock, Address(node=almaty.node_id))
    release.release(yusuf, report, ["almaty"])
    release.release(yusuf, report, ["almaty/tajikistan"])
    send_all(almaty)
    first = next(opened for opened in almaty.taken if isinstance(opened.content, VerifiedRelease))
    told = Receipt(
        message_id=first.header.message_id,
        release_id=first.inner.release_id,
        status=ReceiptStatus.ACKNOWLEDGED,
        desk=DeskId("tajikistan"),
        at=clock.now,
    )
    message = almaty.message(
        Kind.RECEIPT,
        encode_receipt(told),
        release_id=told.release_id,
        agreement_hash=first.inner.agreement_hash,
    )
    deliver(almaty, here_of(doha), message)
    assert [(row.recipient.slug, row.state) for row in fate.fate(yusuf, report).rows] == [
        ("almaty", "received"),
        ("almaty/tajikistan", "acknowledged"),
    ]

"""Two centres that reach each other by a folder: there and back, one way, by hand."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.doha import Founded
from tests.flow.carrying import SECRET, Officer, almaty_reads, almaty_writes, send_reports, steps
from tests.flow.story import told, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import AccessError, CarrierError, InputError
from wasl.exchange import Receipt, ReceiptStatus, VerifiedReceipt, VerifiedRelease
from wasl.exchange.carriers.folder import Folder

# --- there and back ---------------------------------------------------------------------------------------------------


def test_carried_is_unconfirmed_until_the_receipt_is_here(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock
) -> None:
    from wasl.flow import carry_in, carry_out

    (report,) = send_reports(officer, almaty, clock)
    assert steps(officer, report) == ["stored"]
    with writes("carried-out"):
        done = carry_out.carry_out(officer("yusuf"), "almaty")
    assert (done.written, done.already, done.waiting, done.stopped) == (1, 0, 1, None)
    assert steps(officer, report) == ["stored", "carried"]
    assert len(almaty_reads(almaty, by_folder)) == 1
    taken = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (taken.accepted, taken.answered, taken.left) == (1, 0, 0)
    assert told("carried-in") == [{"accepted": 1, "repeated": 0, "refused": 0}]
    assert told("peer-carrier-set") == [{"carrier": "folder", "way": "both"}]
    assert steps(officer, report) == ["stored", "carried", "received"]
    assert list(by_folder.iterdir()) == []
    assert carry_out.carry_out(officer("yusuf"), "almaty").waiting == 0


def test_the_state_in_the_table_of_fate(by_folder: Path, almaty: Peer, officer: Officer, clock: Clock) -> None:
    from wasl.flow import carry_out, fate
    from wasl.flow.views import Step
    from wasl.render.sentences import word
    from wasl.web.templatetags.wasl import way

    (report,) = send_reports(officer, almaty, clock)
    carry_out.carry_out(officer("yusuf"), "almaty")
    (row,) = fate.fate(officer("yusuf"), report).rows
    assert row.state is Step.CARRIED
    assert way(row)[:3] == (Step.STORED, Step.CARRIED, Step.RECEIVED)
    assert len({word("step", step, language) for step in Step for language in ("ar", "ru", "en")}) == 3 * len(Step)


def test_the_worker_uses_the_carrier_that_is_set(by_folder: Path, almaty: Peer, officer: Officer, clock: Clock) -> None:
    from wasl.flow import carry_in, carry_out, send

    def refuse(*_: object) -> list[bytes]:
        pytest.fail("a peer that is reached by a folder was called")

    (report,) = send_reports(officer, almaty, clock)
    assert send.send_due(almaty.node_id, post=refuse).sent == 0
    assert carry_out.deliver_due(almaty.node_id, post=refuse).sent == 1
    assert carry_out.deliver_due(almaty.node_id, post=refuse).sent == 0
    almaty_reads(almaty, by_folder)
    assert carry_in.carry_all() == ()
    assert steps(officer, report)[-1] == "received"


def test_what_arrives_is_filed_and_answered(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, tray

    almaty_writes(almaty, by_folder, doha, clock, 3)
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.answered, done.gaps) == (3, 3, ())
    assert len(tray.tray(officer("yusuf")).to_read) == 3
    with Folder(by_folder) as folder:
        listing = folder.look()
        contents = [folder.read(each, listing) or b"" for each in listing.envelopes]
    receipts = almaty.read_receipts(contents)
    assert [each.status for each in receipts if isinstance(each, Receipt)] == [ReceiptStatus.ACCEPTED] * 3


def test_answers_are_not_answered_for_ever(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, carry_out

    send_reports(officer, almaty, clock, 2)
    almaty_writes(almaty, by_folder, doha, clock, 2)
    for _ in range(4):
        carry_out.carry_out(officer("yusuf"), "almaty")
        almaty_reads(almaty, by_folder)
        carry_in.carry_in(officer("yusuf"), by_folder)
    assert list(by_folder.iterdir()) == []
    assert not almaty.refused


def test_what_a_desk_does_comes_back_as_a_receipt_too(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, carry_out, reports, tray

    almaty_writes(almaty, by_folder, doha, clock)
    carry_in.carry_in(officer("yusuf"), by_folder)
    reports.show_report(officer("yusuf"), tray.tray(officer("yusuf")).to_read[0].report_id)
    carry_out.carry_out(officer("yusuf"), "almaty")
    almaty_reads(almaty, by_folder)
    told = [each.content.receipt.status for each in almaty.taken if isinstance(each.content, VerifiedReceipt)]
    assert told[-2:] == [ReceiptStatus.ACCEPTED, ReceiptStatus.OPENED]


# --- what the carrier can read ----------------------------------------------------------------------------------------


def test_who_carries_reads_nothing(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, carry_out

    send_reports(officer, almaty, clock, 3)
    carry_out.carry_out(officer("yusuf"), "almaty")
    almaty_writes(almaty, by_folder, doha, clock, 3)
    carry_in.carry_in(officer("yusuf"), by_folder)
    names = [*doha.config.names.values(), "almaty", "doha", "yusuf", "Yusuf", "oman", "tajikistan"]
    words = [SECRET, "Изъятие", "учебное", "heroin", "TLP", "AMBER", "EXERCISE", "release", "receipt", *names]
    paths = list(by_folder.iterdir())
    assert len(paths) == 6
    for path in paths:
        content = path.read_bytes()
        for word in words:
            for form in (word.encode(), word.encode("utf-16-le"), json.dumps(word).strip('"').encode()):
                assert form not in content, word
                assert word not in path.name
    header = json.loads(paths[0].read_bytes()[9:].split(b"}")[0] + b"}")
    assert set(header) == {
        "epoch", "message_id", "padded_size", "recipient", "recipient_key_id", "sender", "sender_key_id", "sequence",
        "suite", "version", "wasl",
    }  # fmt: skip


def test_carrying_needs_a_right_and_gives_none(almaty: Peer, officer: Officer, place: Path) -> None:
    from wasl.flow import carry_in, carry_out, carrying

    for act in (
        lambda: carry_in.carry_in(officer("huda"), place),
        lambda: carry_out.carry_out(officer("huda"), "almaty", place),
        lambda: carrying.put_card(officer("yusuf"), place),
        lambda: carrying.set_carrier(officer("yusuf"), "almaty", carrying.Carrier.FOLDER),
    ):
        with pytest.raises(AccessError, match="right-missing"):
            act()


# --- one way, by hand, and other carriers -----------------------------------------------------------------------------


def test_one_way_stays_unconfirmed_and_is_not_repeated(
    almaty: Peer, officer: Officer, clock: Clock, place: Path
) -> None:
    from wasl.flow import carry_in, carry_out, carrying

    carrying.set_carrier(officer("maryam"), "almaty", carrying.Carrier.FOLDER, folder=str(place), way=carrying.Way.OUT)
    (report,) = send_reports(officer, almaty, clock)
    assert carry_out.deliver_due(almaty.node_id, post=lambda *_: []).sent == 1
    clock.now += timedelta(days=40)
    carry_in.carry_all()
    assert carry_out.deliver_due(almaty.node_id, post=lambda *_: []).sent == 0
    assert steps(officer, report) == ["stored", "carried"]


def test_inwards_only_gives_nothing_back(
    almaty: Peer, officer: Officer, clock: Clock, doha: Founded, place: Path
) -> None:
    from wasl.flow import carry_in, carry_out, carrying

    carrying.set_carrier(officer("maryam"), "almaty", carrying.Carrier.FOLDER, folder=str(place), way=carrying.Way.IN)
    send_reports(officer, almaty, clock)
    almaty_writes(almaty, place, doha, clock)
    assert carry_in.carry_all() == ()
    assert carry_out.deliver_due(almaty.node_id, post=lambda *_: []).sent == 0
    assert list(place.iterdir()) == []


def test_a_stick_for_a_peer_whose_gate_is_away(almaty: Peer, officer: Officer, clock: Clock, place: Path) -> None:
    from wasl.flow import carry_in, carry_out

    first, second = send_reports(officer, almaty, clock, 2)
    done = carry_out.carry_out(officer("maryam"), "almaty", place)
    assert done.written == 2
    almaty_reads(almaty, place)
    assert carry_out.deliver_due(almaty.node_id, post=lambda envelopes, _: almaty.gate(envelopes)).sent == 2
    carry_in.carry_in(officer("maryam"), place)
    for report in (first, second):
        assert sorted(set(steps(officer, report))) == ["carried", "received", "sent", "stored"]
    assert sum(1 for each in almaty.taken if isinstance(each.content, VerifiedRelease)) == 2


def test_what_was_carried_in_vain_goes_by_the_gate_when_there_is_one_again(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock
) -> None:
    from wasl.flow import carry_out, carrying

    (report,) = send_reports(officer, almaty, clock)
    carry_out.carry_out(officer("yusuf"), "almaty")
    carrying.set_carrier(officer("maryam"), "almaty", carrying.Carrier.HTTPS)
    assert carry_out.deliver_due(almaty.node_id, post=lambda envelopes, _: almaty.gate(envelopes)).sent == 1
    assert steps(officer, report)[-1] == "received"


def test_faults_of_the_setting(almaty: Peer, officer: Officer, place: Path) -> None:
    from wasl.flow import carry_out, carrying

    maryam = officer("maryam")
    with pytest.raises(InputError, match="carrier-https-folder"):
        carrying.set_carrier(maryam, "almaty", carrying.Carrier.HTTPS, folder=str(place))
    with pytest.raises(InputError, match="folder-long"):
        carrying.set_carrier(maryam, "almaty", carrying.Carrier.FOLDER, folder="/" + "x" * 2000)
    with pytest.raises(InputError, match="peer-unknown"):
        carrying.set_carrier(maryam, "nowhere", carrying.Carrier.FOLDER)
    with pytest.raises(CarrierError, match="folder-missing"):
        carrying.set_carrier(maryam, "almaty", carrying.Carrier.FOLDER, folder=str(place / "none"))
    with pytest.raises(InputError, match="folder-unnamed"):
        carry_out.carry_out(maryam, "almaty")


def test_first_contact_by_a_card_in_the_folder(doha: Founded, officer: Officer, clock: Clock, place: Path) -> None:
    from wasl.exchange import card_digits
    from wasl.exchange.carriers.folder import CARD_SUFFIX
    from wasl.flow import carry_in, carrying, peers

    almaty = Peer("almaty", clock)
    carrying.put_card(officer("maryam"), place)
    with Folder(place) as folder:
        folder.write(almaty.card, suffix=CARD_SUFFIX)
        folder.write(b"no card", suffix=CARD_SUFFIX)
        listing = folder.look()
        cards = [folder.read_card(name) or b"" for name in listing.cards]
    done = carry_in.carry_in(officer("maryam"), place)
    assert [(each.node_id, each.number) for each in done.cards] == [(almaty.node_id, 1)]
    assert [each.code for each in done.findings] == ["card-form"]
    added = peers.add_peer(officer("maryam"), Path(done.cards[0].file).read_bytes())
    own = next(card for card in cards if card not in {almaty.card, b"no card"})
    assert added.digits == card_digits(own, almaty.card)
    assert carry_in.carry_in(officer("maryam"), place).cards == ()

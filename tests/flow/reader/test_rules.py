"""What a reader refuses by itself, whatever its centre sends."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded
from tests.flow.reader.world import NAMES, PASSPHRASE, Officer, Pair, node_of, only_in, sealed_by_doha
from tests.simulators.clock import Clock
from wasl.errors import AccessError, CarrierError, InputError, ReleaseError, StoreError, TrustError
from wasl.exchange.carriers.folder import Folder
from wasl.flow.reader import acquaintance, filing, home, showing, taking
from wasl.policy import Item, item_of
from wasl.record import Address, ReportVersion, Tlp

# --- rules ------------------------------------------------------------------------------------------------------------


def test_what_its_agreement_does_not_cover_is_refused_with_the_rule(pair: Pair) -> None:
    from wasl.flow import carry_in

    node = node_of(pair)
    envelope = sealed_by_doha(pair, topic="organised-crime", audience=(Address(node=node),))
    with Folder(pair.stick) as folder:
        folder.write(envelope)
    done = pair.read()
    assert (done.refused, len(done.items)) == (1, 0)
    assert [each.code for each in done.findings] == ["agreement-topic"]
    taken = carry_in.carry_in(pair.officer("yusuf"), pair.stick)
    assert taken.accepted == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"audience": ()}, "audience-not-named"),
        ({"expires_in": -1}, "expired"),
        ({"tlp": Tlp.RED}, "agreement-handling"),
        ({"desk": "nobody"}, "recipient-not-here"),
        ({"title": " \t"}, "title-missing"),
        ({"title": "a\x07b"}, "text-control"),
        ({"title": "x" * 501}, "text-too-long"),
        ({"number": "7\n8"}, "text-control"),
        ({"conditions": "x" * 20_001}, "text-too-long"),
    ],
)
def test_rules_that_the_reader_holds_to_by_itself(pair: Pair, changes: dict[str, Any], code: str) -> None:
    node = node_of(pair)
    with Folder(pair.stick) as folder:
        folder.write(sealed_by_doha(pair, **{"audience": (Address(node=node),), **changes}))
    assert [each.code for each in pair.read().findings] == [code]


def test_one_message_that_nobody_foresaw_blocks_no_other(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = item_of

    def stumble(version: ReportVersion) -> Item:
        if version.title.text == "unforeseen":
            raise TypeError(version)
        return sound(version)

    monkeypatch.setattr(filing, "item_of", stumble)
    audience = (Address(node=node_of(pair)),)
    with Folder(pair.stick) as folder:
        folder.write(sealed_by_doha(pair, audience=audience, title="unforeseen"))
        folder.write(sealed_by_doha(pair, audience=audience))
    done = pair.read()
    assert (done.refused, len(done.items)) == (1, 1)
    assert [each.code for each in done.findings] == ["message-unfit"]
    # Its sender is told, and the folder is empty of what was read.
    assert done.written == 2
    assert pair.read().items == ()


def test_an_agreement_that_has_ended(pair: Pair) -> None:
    pair.send()
    pair.carry()
    pair.clock.now += timedelta(days=20)
    pair.read()
    pair.clock.now += timedelta(days=100)
    with pair.open() as reader:
        assert showing.show(reader, only_in(reader)).agreement_over
    with Folder(pair.stick) as folder:
        folder.write(sealed_by_doha(pair, audience=(Address(node=node_of(pair)),)))
    assert [each.code for each in pair.read().findings] == ["agreement-not-in-force"]


def test_nothing_is_exported_after_its_last_day(pair: Pair) -> None:
    pair.send(expires=pair.clock.now.date() + timedelta(days=5))
    pair.carry()
    pair.read()
    with pair.open() as reader:
        assert not showing.export(reader, only_in(reader)).expired
        pair.clock.now += timedelta(days=6)
        assert showing.show(reader, only_in(reader)).expired
        with pytest.raises(ReleaseError, match="expired"):
            showing.export(reader, only_in(reader))


def test_an_unconfirmed_centre_is_left_alone(doha: Founded, officer: Officer, clock: Clock, tmp_path: Path) -> None:
    from wasl.flow import peers

    place = Path(os.path.realpath(tmp_path))
    (place / "stick").mkdir()
    with home.create(place / "reader", PASSPHRASE, names=NAMES, language="en") as reader:
        peers.add_peer(officer("maryam"), reader.state.card, slug="lab")
        acquaintance.trust(reader, peers.own_card(officer("maryam")))
        with pytest.raises(TrustError, match="digits-wrong"):
            acquaintance.confirm(reader, "", "0" * 40)
        assert not reader.confirmed
        done = taking.read_folder(reader, place / "stick")
        assert (done.written, done.unknown) == (0, 0)


def test_another_card_of_the_centre_needs_its_digits_again(pair: Pair, doha: Founded) -> None:
    from wasl.flow import directory, peers
    from wasl.record import DeskKind

    directory.add_desk(
        pair.officer("maryam"),
        slug="bahrain",
        kind=DeskKind.MEMBER,
        state="bh",
        names={"en": "Bahrain desk", "ru": "Бахрейн", "ar": "البحرين"},
        languages=("ar",),
    )
    with pair.open() as reader:
        assert not acquaintance.trust(reader, peers.own_card(pair.officer("maryam"))).confirmed


def test_faults_of_a_person(pair: Pair) -> None:
    with pair.open() as reader:
        with pytest.raises(AccessError, match="not-found"):
            showing.show(reader, "none")
        with pytest.raises(InputError, match="agreement-not-found"):
            acquaintance.sign(reader, "none")
        (signed,) = acquaintance.agreements(reader)
        with pytest.raises(InputError, match="agreement-not-offered"):
            acquaintance.sign(reader, signed.agreement.agreement_id)
        with pytest.raises(TrustError, match="card-own"):
            acquaintance.trust(reader, reader.state.card)
        with pytest.raises(CarrierError, match="folder-missing"):
            taking.read_folder(reader, pair.stick / "none")
    with pytest.raises(InputError, match="passphrase-short"):
        home.create(pair.home.parent / "new", "short", names=NAMES, language="en")
    with pytest.raises(StoreError, match="home-taken"):
        home.create(pair.home, PASSPHRASE, names=NAMES, language="en")
    with pytest.raises(StoreError, match="reader-missing"):
        home.unlock(pair.stick, PASSPHRASE)


def test_a_crash_between_keeping_and_answering_is_mended_by_reading_once_more(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    report = pair.send()
    pair.carry()
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "write", die)
        with pytest.raises(Killed):
            pair.read()
    done = pair.read()
    assert (done.repeated, len(done.items)) == (1, 0)
    pair.carry()
    assert pair.steps(report)[-1] == "received"

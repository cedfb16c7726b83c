"""The whole way of a report to a partner without a node and back, and what can happen to it on the way."""

from __future__ import annotations

import pytest

from tests.flow.reader.world import PASSPHRASE, SECRET, Pair, only_in
from wasl.errors import InputError, StoreError, TrustError
from wasl.exchange.carriers.directory import ASIDE
from wasl.exchange.carriers.folder import Folder
from wasl.flow.reader import home, saying, showing, telling
from wasl.record import Text, Tlp

# --- the whole way ----------------------------------------------------------------------------------------------------


def test_a_report_there_and_its_fate_back(pair: Pair) -> None:
    report = pair.send()
    pair.carry()
    assert pair.steps(report) == ["stored", "carried"]
    done = pair.read()
    assert (len(done.items), done.refused, done.unbelieved, done.findings) == (1, 0, 0, ())
    pair.carry()
    assert pair.steps(report) == ["stored", "carried", "received"]
    with pair.open() as reader:
        view = showing.show(reader, only_in(reader))
        assert view.version is not None
        assert view.version.entities[0].properties["name"][0].text == SECRET
        assert "Doha" in view.origin["en"]
        telling.acknowledge(reader, view.item_id)
        telling.acknowledge(reader, view.item_id)
    pair.read()
    pair.carry()
    assert pair.steps(report) == ["stored", "carried", "received", "opened", "acknowledged"]


def test_a_question_and_its_answer(pair: Pair) -> None:
    from wasl.flow import questions, tray

    pair.send()
    pair.carry()
    pair.read()
    with pair.open() as reader:
        with pytest.raises(InputError, match="text-missing"):
            saying.ask(reader, only_in(reader), Text(text=" \n", language="en"))
        saying.ask(reader, only_in(reader), Text(text="What purity?", language="en"))
    pair.read()
    pair.carry()
    (waiting,) = tray.tray(pair.officer("yusuf")).to_answer
    questions.answer(pair.officer("yusuf"), waiting.question_id, Text(text="Сорок процентов", language="ru"))
    pair.carry()
    assert len(pair.read().items) == 1
    with pair.open() as reader:
        view = showing.items(reader)[0].view
    assert view is not None
    assert (view.title.text, view.answers[0].text.text) == ("What purity?", "Сорок процентов")
    assert view.handling.tlp is Tlp.AMBER


def test_the_stick_ends_empty_and_nothing_answers_for_ever(pair: Pair) -> None:
    pair.send()
    for _ in range(4):
        pair.carry()
        pair.read()
    pair.carry()
    pair.read()
    assert list(pair.stick.iterdir()) == []


def test_whoever_carries_or_takes_the_machine_reads_nothing(pair: Pair) -> None:
    pair.send()
    pair.carry()
    carried = [path.read_bytes() for path in pair.stick.iterdir()]
    pair.read()
    with pair.open() as reader:
        showing.show(reader, only_in(reader))
        saying.ask(reader, only_in(reader), Text(text="Что с весом?", language="ru"))
    kept = [path.read_bytes() for path in pair.home.rglob("*") if path.is_file()]
    assert len(kept) >= 4
    for content in (*carried, *kept):
        for word in (SECRET, "учебное", "Что с весом", "heroin", "TLP", "doha", "Doha", "laboratory", PASSPHRASE):
            assert word.encode() not in content


def test_everything_of_the_reader_is_private(pair: Pair) -> None:
    assert {path.stat().st_mode & 0o077 for path in (pair.home, *pair.home.rglob("*"))} == {0}


# --- damaged, repeated, not for it ------------------------------------------------------------------------------------


def test_a_repetition_has_no_effect_and_the_same_receipt(pair: Pair) -> None:
    pair.send()
    pair.carry()
    (envelope,) = [path.read_bytes() for path in pair.stick.iterdir()]
    pair.read()
    answers = {path.read_bytes() for path in pair.stick.iterdir()}
    with Folder(pair.stick) as folder:
        folder.write(envelope)
    done = pair.read()
    assert (done.repeated, len(done.items)) == (1, 0)
    assert {path.read_bytes() for path in pair.stick.iterdir()} == answers
    with pair.open() as reader:
        assert len(showing.items(reader)) == 1


def test_damage_on_the_way_is_found_and_mended_by_the_next_copy(pair: Pair) -> None:
    report = pair.send()
    pair.carry()
    (path,) = list(pair.stick.iterdir())
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    done = pair.read()
    assert (done.unbelieved, len(done.items)) == (1, 0)
    assert len(list((pair.stick / ASIDE).iterdir())) == 1
    pair.carry()
    assert len(pair.read().items) == 1
    pair.carry()
    assert pair.steps(report)[-1] == "received"


def test_damage_on_the_disk_is_shown_and_costs_only_itself(pair: Pair) -> None:
    pair.send()
    pair.send()
    pair.carry()
    pair.read()
    first, second = (pair.home / "kept").iterdir()
    content = bytearray(first.read_bytes())
    content[-100] ^= 1
    first.write_bytes(content)
    with pair.open() as reader:
        lines = showing.items(reader)
        assert sorted(bool(each.view) for each in lines) == [False, True]
        assert {each.fault for each in lines if not each.view} <= {"signature-bad", "path-wrong"}
        second.unlink()
        assert [each.fault for each in showing.items(reader) if each.fault].count("reader-item-lost") == 1


def test_swapping_two_kept_envelopes_is_found(pair: Pair) -> None:
    pair.send()
    pair.send()
    pair.carry()
    pair.read()
    first, second = (pair.home / "kept").iterdir()
    contents = first.read_bytes(), second.read_bytes()
    second.write_bytes(contents[0])
    first.write_bytes(contents[1])
    with pair.open() as reader:
        assert [each.fault for each in showing.items(reader)] == ["reader-item-lost"] * 2


@pytest.mark.parametrize("name", ["state.sealed", "keys.locked"])
def test_an_altered_memory_is_refused(pair: Pair, name: str) -> None:
    path = pair.home / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(TrustError, match=r"own-record-altered|passphrase-wrong"):
        pair.open()


def test_a_wrong_passphrase_opens_nothing(pair: Pair) -> None:
    with pytest.raises(TrustError, match="passphrase-wrong"):
        home.unlock(pair.home, PASSPHRASE + " ")


def test_one_command_at_a_time(pair: Pair) -> None:
    with pair.open(), pytest.raises(StoreError, match="reader-busy"):
        pair.open()


def test_others_may_not_reach_it(pair: Pair) -> None:
    pair.home.chmod(0o750)
    with pytest.raises(StoreError, match="home-open"):
        pair.open()

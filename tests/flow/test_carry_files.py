"""Attachments by a folder: the report and the whole of its files in one journey, in the order of reading."""

from __future__ import annotations

from pathlib import Path

from tests.files import text
from tests.flow.carrying import Officer, almaty_reads, steps
from tests.flow.test_shipping import CHUNK, chunks_at, parts, received, release_with
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange.carriers.folder import Folder


def test_a_whole_file_goes_in_one_journey(by_folder: Path, almaty: Peer, officer: Officer, clock: Clock) -> None:
    from wasl.flow import carry_in, carry_out

    content = text(CHUNK * 19 + 1)
    report, (attachment,) = release_with(officer, clock, almaty, content)
    assert carry_out.carry_out(officer("yusuf"), "almaty").written == 21
    almaty_reads(almaty, by_folder)
    assert [each.inner.kind for each in almaty.taken][-21:] == ["release", *["chunk"] * 20]
    assert received(almaty, attachment) == content
    assert carry_in.carry_in(officer("yusuf"), by_folder).refused == 0
    assert steps(officer, report)[-1] == "received"
    assert parts(officer, report) == (20, 20, ())


def test_a_peer_with_a_gate_gets_the_rest_by_the_gate(
    almaty: Peer, officer: Officer, clock: Clock, tmp_path: Path
) -> None:
    from wasl.flow import carry_out

    report, _ = release_with(officer, clock, almaty, text(CHUNK * 3))
    stick = tmp_path.resolve() / "stick"
    stick.mkdir()
    carry_out.carry_out(officer("yusuf"), "almaty", stick)
    while carry_out.deliver_due(almaty.node_id, post=lambda envelopes, _: almaty.gate(envelopes)).sent:
        pass
    assert parts(officer, report) == (3, 3, ())
    assert len(chunks_at(almaty)) == 3
    with Folder(stick) as folder:
        assert len(folder.look().envelopes) == 1

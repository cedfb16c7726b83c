"""An exported journal: what holds, and every change of it that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import WaslError
from wasl.journal import leaf_hash


@pytest.fixture
def exported(doha: Founded, clock: Clock, officer: Sign) -> bytes:
    from wasl.flow import journal, release

    report = write(officer("yusuf"), clock, officer("salim").desk.address)
    release.circulate(officer("yusuf"), report, ["oman", "qatar"])
    clock.advance(minutes=10)
    return b"".join(journal.export(officer("latifa")))


def ok(data: bytes) -> bool:
    from wasl.flow import journal

    try:
        return journal.verify_export(data.splitlines(keepends=True)).ok
    except WaslError:
        return False


def test_an_export_holds_and_covers_its_last_line(exported: bytes, doha: Founded) -> None:
    from wasl.flow import journal

    check = journal.verify_export(exported.splitlines(keepends=True))
    assert check.ok, check.faults
    assert check.lines == check.tree_size == len(journal_actions()) - 1  # that the end was signed comes after it
    assert b"journal-exported" in exported


def test_every_document_of_an_export_is_covered_byte_by_byte(exported: bytes) -> None:
    # One byte in each stretch of 97, so that every document and every member of it is met over the whole export.
    missed = [
        place
        for place in range(0, len(exported), 97)
        if ok(exported[:place] + bytes([exported[place] ^ 1]) + exported[place + 1 :])
    ]
    assert missed == []


def test_documents_left_out_doubled_moved_or_added_are_found(exported: bytes) -> None:
    head, *rest = exported.rstrip(b"\n").split(b"\n")

    def joined(*documents: bytes) -> bytes:
        return b"\n".join(documents) + b"\n"

    assert ok(joined(head, *rest))
    for place in range(len(rest)):
        assert not ok(joined(head, *rest[:place], *rest[place + 1 :])), place
        assert not ok(joined(head, *rest[:place], rest[place], *rest[place:])), place
    for place in range(len(rest) - 1):
        swapped = [*rest[:place], rest[place + 1], rest[place], *rest[place + 2 :]]
        assert not ok(joined(head, *swapped)), place
    assert not ok(joined(*rest))
    assert not ok(joined(head))
    assert not ok(exported + b"\n")
    assert not ok(b"")


def test_a_line_altered_together_with_its_leaf_is_found(exported: bytes) -> None:
    # Whoever knows the salt can make a leaf for another line, but not the signature over the root.
    from wasl.flow import journal
    from wasl.journal import EXPORT_LINE, ExportLine, export_line, kept_line, leaf
    from wasl.record import wire

    head, *rest = exported.rstrip(b"\n").split(b"\n")
    place = max(number for number, document in enumerate(rest) if b"report-released" in document)
    kept = kept_line(wire.decode(ExportLine, rest[place], label=EXPORT_LINE))
    forged = replace(kept, line=replace(kept.line, officer="somebodyelse"))
    line = export_line(forged, leaf_hash(leaf(forged)))
    rest[place] = wire.encode(line, label=EXPORT_LINE)
    check = journal.verify_export([head, *rest])
    assert {fault.code for fault in check.faults} == {"journal-checkpoint-differs"}


def test_only_a_journal_of_a_node_whose_keys_are_known_is_checked(exported: bytes, doha: Founded, clock: Clock) -> None:
    from wasl.flow import journal

    stranger = Peer("stranger", clock).node_id
    forged = exported.replace(here_of(doha).encode(), stranger.encode())
    assert refused(lambda: journal.verify_export(forged.splitlines(keepends=True))) == "export-node-unknown"
    assert refused(lambda: journal.verify_export([b"a,b\n", b"1,2\n"])) == "export-form"

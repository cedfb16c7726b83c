"""The journal: every step writes its line, and no change to what is kept or exported goes unseen."""

from __future__ import annotations

import contextvars
import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.doha import Founded, draft, person, send_all
from tests.flow.steps import NAMES, SAID, TERMS
from tests.flow.story import Sign, add_officer, arrived, journal_actions, refused, told, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address, DeskKind, Right


def test_every_step_writes_its_line_in_its_own_transaction(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import (
        agreements,
        directory,
        fate,
        hits,
        journal,
        judge,
        peers,
        questions,
        release,
        reports,
        search,
        take_in,
    )

    assert len(told("node-founded")) == 1
    assert len(told("agreement-signed")) == 1
    maryam, yusuf, salim, latifa = (officer(login) for login in ("maryam", "yusuf", "salim", "latifa"))
    with writes("report-filed"):
        ours = write(yusuf, clock, Address(node=almaty.node_id))
    with writes("report-received", "message-taken-in"):
        theirs = arrived(almaty, doha, clock, draft(person("Фаррух Саидзода")))
    (hit,) = hits.hits(yusuf)
    envelope = lambda: fate.export_envelope(yusuf, ours, "almaty")  # noqa: E731
    table: list[tuple[Callable[[], object], list[str]]] = [
        (lambda: reports.show_report(yusuf, theirs), ["report-read"]),
        (lambda: reports.acknowledge(yusuf, theirs), ["report-acknowledged"]),
        (lambda: hits.hit(yusuf, hit.hit_id), ["hit-read"]),
        (lambda: judge.judge(yusuf, hit.hit_id, "same", "Same name"), ["hit-judged"]),
        (lambda: release.circulate(yusuf, theirs, ["oman", "kuwait"]), ["report-released"]),
        (lambda: questions.ask(salim, theirs, SAID), ["question-asked"]),
        (lambda: release.release(yusuf, ours, ["almaty", "qatar"]), ["report-released"]),
        (lambda: search.search(salim, "Saidzoda", reason="Case 7"), ["reason-picked", "search"]),
        (lambda: send_all(almaty), []),
        (envelope, ["envelope-exported"]),
        (lambda: peers.own_card(maryam), ["card-shown"]),
        (lambda: peers.add_peer(maryam, Peer("baku", clock).card), ["peer-added"]),
        (lambda: peers.confirm_peer(maryam, "baku", peers.peers(maryam)[1].digits), ["peer-confirmed"]),
        (lambda: agreements.propose(maryam, **{**TERMS, "peer": "almaty"}), ["agreement-proposed"]),
        (lambda: directory.add_desk(maryam, slug="bahrain", kind=DeskKind.MEMBER, names=NAMES), ["desk-added"]),
        (
            lambda: add_officer(officer, "aisha", "oman", frozenset({Right.READ})),
            ["approval-proposed", "officer-added", "approval-given"],
        ),
        (
            lambda: take_in.import_file(
                yusuf,
                b'{"records": [{"name": "EXAMPLE LLC", "entityType": "organization", "entityNumber": 1}]}',
                name="a.json",
                form="ofac",
            ),
            ["file-imported"],
        ),
        (lambda: journal.verify(latifa), ["journal-verified"]),
        (lambda: list(journal.export(latifa)), ["journal-exported", "checkpoint-signed"]),
        (lambda: hits.hits(yusuf, all=True), []),
        (lambda: fate.fate(yusuf, ours), []),
        (lambda: release.preview(yusuf, ours, ["oman"]), []),
        (lambda: release.why(yusuf, ours, "oman"), []),
    ]
    for call, actions in table:
        with writes(*actions):
            call()
    assert journal.verify(latifa).ok


def test_a_step_that_is_refused_leaves_no_line(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import directory, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock)
    with writes():
        assert refused(lambda: release.release(yusuf, report, ["oman", "atlantis"])) == "recipient-unknown"
        assert refused(lambda: write(yusuf, clock, said=draft(title=""))) == "title-missing"
        named: dict[str, Any] = {"slug": "oman", "kind": DeskKind.MEMBER, "names": NAMES}
        assert refused(lambda: directory.add_desk(officer("maryam"), **named)) == "slug-taken"


def test_lines_tell_who_for_which_desk_through_which_door_and_no_content(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.store import models

    yusuf = officer("yusuf")
    report = write(yusuf, clock, said=draft(person("Canary Bird"), title="Canary title"))
    row = models.JournalLine.objects.get(action="report-filed")
    assert (row.officer_id, row.desk_id, row.door) == (yusuf.officer.officer_id, yusuf.desk.desk_id, "cli")
    assert row.subjects == [report]
    assert "anary" not in repr(list(models.JournalLine.objects.values()))


# --- folding ----------------------------------------------------------------------------------------------------------


def test_fold_places_everything_once_and_signs_each_hour(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import journal
    from wasl.store import journal as rows

    clock.advance(hours=2)  # another test may have signed and committed at the hour that all begin with
    write(officer("yusuf"), clock)
    journal.fold()
    size = rows.size()
    assert [each.kept.line.action for each in rows.unplaced(10)] == ["checkpoint-signed"]
    assert rows.frontier().size == size == len(journal_actions()) - 1
    assert journal.fold() == 1
    assert journal.fold() == 0
    signed = len(list(rows.checkpoints()))
    for minutes, more in ((59, 0), (1, 1)):
        clock.advance(minutes=minutes)
        write(officer("yusuf"), clock)
        assert journal.fold() == 1
        assert journal.fold() == more  # that the hour was signed is a line too
        assert len(list(rows.checkpoints())) == signed + more
    clock.advance(hours=1)
    assert [journal.fold() for _ in range(3)] == [0, 1, 0]  # signed once, though nothing else happened


def test_one_sequencer_at_a_time(doha: Founded, clock: Clock, officer: Sign) -> None:
    from django.db import connections, transaction

    from wasl.flow import journal
    from wasl.store import journal as rows

    write(officer("yusuf"), clock)
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [rows._SEQUENCER_LOCK])
        assert journal.fold() == 0
    assert journal.fold() > 0


def test_lines_of_many_at_once_each_get_one_place(founded: Founded, clock: Clock) -> None:
    # Really committed, from several connections, while two sequencers fold.
    from django.db import connection

    from wasl.flow import journal, lines
    from wasl.store import journal as rows
    from wasl.store.connection import atomic

    def many() -> None:
        for _ in range(10):
            with atomic():
                lines.write(None, "test", door="jobs")

    def fold() -> None:
        for _ in range(10):
            journal.fold()

    def at_work(deed: Callable[[], None]) -> None:
        try:
            deed()
        finally:
            connection.close()

    before = rows.size() + len(rows.unplaced(5000))
    workers = [
        threading.Thread(target=contextvars.copy_context().run, args=(at_work, deed))
        for deed in (many, many, many, fold, fold)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    journal.fold()
    assert rows.unplaced(1) == ()
    assert rows.size() >= before + 30
    placed = list(rows.placed())
    assert [each.index for each in placed] == list(range(len(placed)))
    assert len({each.kept.line.line_id for each in placed if each.kept}) == len(placed)


# --- tampering, as who owns the tables could --------------------------------------------------------------------------


TAMPERING: list[tuple[str, list[str], str]] = [
    ("time", ["UPDATE store_journalline SET at = at + interval '1 second' WHERE {third}"], "journal-line-altered"),
    ("action", ["UPDATE store_journalline SET action = 'other' WHERE {third}"], "journal-line-altered"),
    ("door", ["UPDATE store_journalline SET door = 'web' WHERE {third}"], "journal-line-altered"),
    ("officer", ["UPDATE store_journalline SET officer_id = 'other' WHERE {third}"], "journal-line-altered"),
    ("desk", ["UPDATE store_journalline SET desk_id = 'other' WHERE {third}"], "journal-line-altered"),
    ("subjects", ["UPDATE store_journalline SET subjects = '[\"other\"]' WHERE {third}"], "journal-line-altered"),
    ("details", ["UPDATE store_journalline SET details = '{{\"other\": 1}}' WHERE {third}"], "journal-line-altered"),
    ("salt", ["UPDATE store_journalline SET salt = sha256(salt) WHERE {third}"], "journal-line-altered"),
    ("salt cut", ["UPDATE store_journalline SET salt = '' WHERE {third}"], "journal-line-altered"),
    (
        "id",
        [
            "UPDATE store_journalleaf SET line_id = 'other' WHERE index = 2",
            "UPDATE store_journalline SET line_id = 'other' WHERE line_id = '{line_id}'",
        ],
        "journal-line-altered",
    ),
    ("leaf", ["UPDATE store_journalleaf SET leaf = sha256(leaf) WHERE index = 2"], "journal-line-altered"),
    (
        "two leaves for each other",
        [
            "UPDATE store_journalleaf SET index = 1000000 WHERE index = 2",
            "UPDATE store_journalleaf SET index = 2 WHERE index = 3",
            "UPDATE store_journalleaf SET index = 3 WHERE index = 1000000",
        ],
        "journal-edge",
    ),
    (
        "a line taken out",
        ["DELETE FROM store_journalleaf WHERE index = 2", "DELETE FROM store_journalline WHERE line_id = '{line_id}'"],
        "journal-gap",
    ),
    ("only its leaf taken out", ["DELETE FROM store_journalleaf WHERE index = 2"], "journal-gap"),
    (
        "the end cut off",
        [
            "DELETE FROM store_journalleaf WHERE index = {last}",
            "DELETE FROM store_journalline WHERE line_id = '{last_id}'",
        ],
        "journal-edge",
    ),
    ("the edge moved", ["UPDATE store_treestate SET size = size + 1"], "journal-edge"),
    (
        "the edge altered",
        ["UPDATE store_treestate SET peaks = set_byte(peaks, 0, 255 - get_byte(peaks, 0))"],
        "journal-edge",
    ),
    (
        "the edge moved into the tree, with a line that waits",
        ["UPDATE store_treestate SET size = 1", "INSERT INTO store_unplacedline (line_id) VALUES ('{line_id}')"],
        "journal-edge",
    ),
    (
        "a line that waits for nothing",
        ["DELETE FROM store_journalleaf WHERE index = {last}"],
        "journal-line-unplaced",
    ),
    (
        "the line behind a leaf taken out",
        ["DELETE FROM store_journalline WHERE {third}"],
        "journal-line-missing",
    ),
    (
        "details and salt taken out as if erased",
        ["UPDATE store_journalline SET details = '{{}}', details_salt = '' WHERE {third}"],
        "journal-erasure-unnamed",
    ),
    ("a node that does not follow", ["INSERT INTO store_journalnode VALUES (8, 0, sha256(''))"], "journal-nodes"),
    ("a checkpoint taken out", ["DELETE FROM store_checkpoint"], "journal-checkpoint-missing"),
    ("checkpoint's size", ["UPDATE store_checkpoint SET size = size + 1"], "journal-checkpoint-row"),
    ("checkpoint's root", ["UPDATE store_checkpoint SET root = reverse(root)"], "journal-checkpoint-row"),
    ("checkpoint's time", ["UPDATE store_checkpoint SET at = at - interval '1 day'"], "journal-checkpoint-row"),
    ("checkpoint's bytes", ["UPDATE store_checkpoint SET signed = sha256(signed)"], "journal-checkpoint-unsigned"),
]


@pytest.mark.parametrize(("statements", "code"), [row[1:] for row in TAMPERING], ids=[row[0] for row in TAMPERING])
def test_tampering_with_what_is_kept_is_found(
    statements: list[str], code: str, doha: Founded, clock: Clock, officer: Sign, tamper: Callable[..., None]
) -> None:
    from wasl.flow import journal
    from wasl.store import journal as rows

    write(officer("yusuf"), clock)
    assert journal.verify(officer("latifa")).ok
    journal.fold()
    placed = [each.kept.line.line_id for each in rows.placed() if each.kept]
    names = {"line_id": placed[2], "last": len(placed) - 1, "last_id": placed[-1]}
    third = f"line_id = '{names['line_id']}'"
    for statement in statements:
        tamper(statement.format(third=third, **names).replace("%", "%%"))
    check = journal.verify(officer("latifa"))
    assert not check.ok
    assert code in [fault.code for fault in check.faults]


def test_a_line_altered_before_it_had_its_place_holds_up_no_other_and_is_found(
    doha: Founded, clock: Clock, officer: Sign, tamper: Callable[..., None]
) -> None:
    from wasl.flow import journal
    from wasl.store import journal as rows

    clock.advance(hours=2)  # another test may have signed and committed at the hour that all begin with
    write(officer("yusuf"), clock)
    tamper("UPDATE store_journalline SET salt = '' WHERE action = 'report-filed'")
    write(officer("yusuf"), clock)
    assert journal.fold() >= 2
    assert [each.kept.line.action for each in rows.unplaced(10)] == ["checkpoint-signed"]
    assert [fault.code for fault in journal.verify(officer("latifa")).faults] == ["journal-line-altered"]


def test_a_journal_cut_short_together_with_its_edge_contradicts_its_checkpoint(
    doha: Founded, clock: Clock, officer: Sign, tamper: Callable[..., None]
) -> None:
    from wasl.flow import journal
    from wasl.journal import Frontier
    from wasl.store import journal as rows

    clock.advance(hours=2)
    write(officer("yusuf"), clock)
    journal.fold()
    placed = list(rows.placed())
    assert placed[-1].kept is not None
    last = placed[-1].kept.line.line_id
    tamper("DELETE FROM store_journalleaf WHERE line_id = %s", last)
    tamper("DELETE FROM store_journalline WHERE line_id = %s", last)
    rows.keep_frontier(Frontier().extend(each.leaf for each in placed[:-1]))
    check = journal.verify(officer("latifa"))
    assert "journal-checkpoint-differs" in [fault.code for fault in check.faults]

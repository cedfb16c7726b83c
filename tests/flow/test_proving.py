"""Proofs of single lines and of growth, for somebody who has not the journal; checked by a program that is not ours."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, refused, write, writes
from tests.simulators.clock import Clock
from wasl.exchange import JOURNAL_GROWTH, JOURNAL_PROOF, JournalGrowth, JournalProof, verify_growth, verify_proof
from wasl.record import wire

CHECKER = Path(__file__).parents[2] / "docs" / "reference" / "journal" / "check_journal"


@pytest.fixture
def report(doha: Founded, clock: Clock, officer: Sign) -> str:
    """A report that was filed, circulated and read, in a journal with two checkpoints."""
    from wasl.flow import journal, release, reports

    report_id = write(officer("yusuf"), clock, officer("salim").desk.address)
    journal.fold()
    clock.advance(hours=1)
    release.circulate(officer("yusuf"), report_id, ["oman"])
    reports.show_report(officer("salim"), report_id)
    journal.fold()
    return report_id


def check(data: bytes, folder: Path, officer: Sign) -> tuple[int, str]:
    from wasl.flow import peers

    (folder / "card").write_bytes(peers.own_card(officer("maryam")))
    (folder / "file").write_bytes(data)
    command = [sys.executable, "-I", str(CHECKER), str(folder / "file"), "--card", str(folder / "card")]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env={"PYTHONUTF8": "1"})
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_every_line_about_a_report_is_proven(report: str, officer: Sign, tmp_path: Path) -> None:
    from wasl.flow import here, journal

    with writes("journal-proven"):
        data = journal.prove(officer("latifa"), report)
    proof = verify_proof(here.keyholder().public, wire.decode(JournalProof, data, label=JOURNAL_PROOF))
    assert [shown.action for _, shown in proof.lines] == ["report-filed", "report-released", "report-read"]
    (_, read) = proof.lines[-1]
    assert (read.desk, read.officer) == (officer("salim").desk.desk_id, officer("salim").officer.officer_id)
    assert read.subjects == (report,)
    assert read.details is None
    ends, says = check(data, tmp_path, officer)
    assert (ends, "report-read" in says) == (0, True), says


def test_one_line_is_proven_by_its_id_and_its_details_only_if_asked_for(
    report: str, officer: Sign, tmp_path: Path
) -> None:
    from wasl.flow import here, journal, search
    from wasl.store import models

    search.search(officer("huda"), "Canary Bird", reason="Case 7")
    line = models.JournalLine.objects.get(action="search").line_id
    with writes("journal-proven", "checkpoint-signed"):
        # It has no place yet, and no checkpoint covers it.
        data = journal.prove(officer("latifa"), line)
    assert b"Canary" not in data
    shown = journal.prove(officer("latifa"), line, details=True)
    (found,) = wire.decode(JournalProof, shown, label=JOURNAL_PROOF).lines
    assert json.loads(found.details.text)["query"] == "Canary Bird"
    proof = verify_proof(here.keyholder().public, wire.decode(JournalProof, shown, label=JOURNAL_PROOF))
    (case,) = models.CaseFile.objects.filter(number="Case 7").values_list("case_id", flat=True)
    expected = {"query": "Canary Bird", "reason": case, "reason_kind": "case", "exercise": False}
    assert proof.lines[0][1].details == expected
    assert check(shown, tmp_path, officer)[0] == check(data, tmp_path, officer)[0] == 0


def test_growth_is_proven_between_checkpoints_only(report: str, officer: Sign, tmp_path: Path) -> None:
    from wasl.flow import here, journal

    found = journal.checkpoints(officer("latifa"))
    newest, oldest = found[0], found[-1]
    assert newest.size > oldest.size
    with writes("journal-growth-proven"):
        data = journal.prove_growth(officer("latifa"), oldest.size)
    growth = verify_growth(here.keyholder().public, wire.decode(JournalGrowth, data, label=JOURNAL_GROWTH))
    assert (growth.old.size, growth.new.size) == (oldest.size, newest.size)
    assert growth.new.root.hex() == newest.root
    ends, says = check(data, tmp_path, officer)
    assert ends == 0, says
    assert journal.prove_growth(officer("latifa"), oldest.size, newest.size) == data
    for old, new in ((oldest.size + 1, None), (newest.size, oldest.size), (oldest.size, newest.size + 1)):
        call = partial(journal.prove_growth, officer("latifa"), old, new)
        assert refused(call) == "journal-no-checkpoint"


def test_an_export_is_checked_by_the_program_that_is_not_ours(report: str, officer: Sign, tmp_path: Path) -> None:
    from wasl.flow import journal, lines

    lines.erase_details(None, subjects=[report], door="jobs", reason="order 4")
    data = b"".join(journal.export(officer("latifa")))
    ends, says = check(data, tmp_path, officer)
    assert (ends, "3 lines with details erased and place proven" in says) == (0, True), says
    ends, says = check(data.replace(b"report-read", b"report-seen", 1), tmp_path, officer)
    assert (ends, "altered" in says) == (1, True)


def test_what_is_not_there_or_too_much_is_refused(report: str, officer: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.flow import journal
    from wasl.flow.journal import proving

    with writes():
        assert refused(lambda: journal.prove(officer("latifa"), "nothing")) == "journal-nothing-about"
        monkeypatch.setattr(proving, "MOST_LINES", 2)
        assert refused(lambda: journal.prove(officer("latifa"), report)) == "journal-too-many-lines"


def test_proving_what_no_checkpoint_covers_signs_one(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import journal

    assert refused(lambda: journal.prove_growth(officer("latifa"), 10**9)) == "journal-no-checkpoint"
    report = write(officer("yusuf"), clock)
    with writes("journal-proven", "checkpoint-signed"):
        journal.prove(officer("latifa"), report)

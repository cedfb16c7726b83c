"""The stand-alone checker: every vector, in an interpreter that knows nothing of Wasl, with and without signatures."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "journal"
CHECKER = FOLDER / "check_journal"
VECTORS = FOLDER / "vectors"
EXPECTED: dict[str, dict[str, object]] = json.loads((VECTORS / "expected.json").read_text("utf-8"))
ALONE = ("-I", "-S")
"""Nothing but what every Python has: no installed package, no environment, no folder of ours."""


def check(name: str, *more: str, how: tuple[str, ...] = ("-I",), card: str = "card.json") -> tuple[int, str]:
    command = [sys.executable, *how, str(CHECKER), str(VECTORS / name), "--card", str(VECTORS / card), *more]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env={"PYTHONUTF8": "1"})
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_checker_imports_nothing_of_wasl() -> None:
    found, own = set(), {path.stem for path in CHECKER.glob("*.py")}
    for path in CHECKER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom):
                found.add(str(node.module).split(".")[0])
    assert found - own == {"argparse", "base64", "hashlib", "hmac", "json", "sys", "cryptography"}


def test_every_vector_is_named() -> None:
    files = {path.name for path in VECTORS.iterdir()} - {"card.json", "other-card.json", "expected.json"}
    assert files == set(EXPECTED)
    assert sum(each["ends"] == 0 for each in EXPECTED.values()) >= 4
    assert sum(each["ends"] == 1 for each in EXPECTED.values()) >= 12


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_vector_is_found_to_be_what_it_is(name: str) -> None:
    ends, says = check(name)
    assert (ends, str(EXPECTED[name]["says"]) in says) == (EXPECTED[name]["ends"], True), says
    assert ("HOLDS, signatures checked" in says) == (ends == 0)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_without_the_package_hashes_are_checked_and_that_signatures_were_not_is_said(name: str) -> None:
    ends, says = check(name, how=ALONE)
    if "forged" in name:
        assert (ends, "SIGNATURES WERE NOT CHECKED" in says) == (3, True)
    else:
        assert ends == {0: 3, 1: 1}[int(str(EXPECTED[name]["ends"]))], says
        assert ("SIGNATURES WERE NOT CHECKED" in says) == (ends == 3)
    assert "HOLDS, signatures checked" not in says


def test_a_journal_cut_at_a_checkpoint_is_found_by_whoever_has_seen_more_of_it() -> None:
    assert check("cut-at-a-checkpoint.jsonl")[0] == 0
    for seen in ("good-proof.json", "good-growth.json", "good-export.jsonl"):
        ends, says = check("cut-at-a-checkpoint.jsonl", "--seen", str(VECTORS / seen))
        assert (ends, "differs" in says) == (1, True)
    assert check("good-export.jsonl", "--seen", str(VECTORS / "cut-at-a-checkpoint.jsonl"))[0] == 0
    assert check("good-proof.json", "--seen", str(VECTORS / "good-growth.json"))[0] == 0


def test_another_card_an_altered_card_and_no_journal_at_all_cannot_be_checked(tmp_path: Path) -> None:
    for name in ("good-export.jsonl", "good-proof.json", "good-growth.json"):
        ends, says = check(name, card="other-card.json")
        assert (ends, "of another node" in says) == (2, True)
    altered = tmp_path / "card.json"
    altered.write_bytes((VECTORS / "card.json").read_bytes().replace(b"A", b"B", 1))
    assert check("good-proof.json", card=str(altered))[0] == 2
    for content in (b"", b"{}", b"[]", b"[1.5]", b"\xff", b'{"wasl":"journal-proof/1"}', b"{}\n{}\n"):
        (tmp_path / "file").write_bytes(content)
        ends, says = check(str(tmp_path / "file"))
        assert (ends, says.startswith("CANNOT BE CHECKED")) == (2, True)


def test_wasl_says_the_same_of_proofs_and_growths() -> None:
    from wasl.errors import WaslError
    from wasl.exchange import (
        JOURNAL_GROWTH,
        JOURNAL_PROOF,
        JournalGrowth,
        JournalProof,
        read_card,
        verify_growth,
        verify_proof,
    )
    from wasl.record import wire

    public = read_card((VECTORS / "card.json").read_bytes()).public
    for name, said in EXPECTED.items():
        data = (VECTORS / name).read_bytes()
        try:
            if "growth" in name:
                verify_growth(public, wire.decode(JournalGrowth, data, label=JOURNAL_GROWTH))
            elif "proof" in name:
                verify_proof(public, wire.decode(JournalProof, data, label=JOURNAL_PROOF))
            else:
                continue
            ends = 0
        except WaslError:
            ends = 1
        assert ends == said["ends"], name

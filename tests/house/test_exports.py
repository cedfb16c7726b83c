"""What leaves the program carries its handling or has no content: every place that hands out bytes is named here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2] / "wasl"
GIVING = {"deliver", "write_file", "write_pieces"}
EXPORTS = {
    "cli/acts/attaching:get_attachment": "the file's name bears it; tests/cli/test_attachments.py",
    "cli/acts/delivering:deliver": "the way out for those below",
    "cli/acts/delivering:deliver_print": "above and below every sheet; tests/flow/test_prints.py",
    "cli/acts/peering:show_card": "no content: keys and names of this node",
    "cli/acts/proving:export_envelope": "inside, in the signed report, sealed; tests/flow/test_journey.py",
    "cli/acts/proving:export_evidence": "no content: two signed roots; tests/flow/test_watching.py",
    "cli/acts/proving:export_journal": "for an auditor, what was done; tests/flow/test_journal_export.py",
    "cli/acts/proving:prove_growth": "no content: two signed roots; tests/flow/test_proving.py",
    "cli/acts/proving:prove_lines": "no content, unless an auditor asks for details; tests/flow/test_proving.py",
    "cli/acts/reading:get_attachment": "the file's name bears it; tests/flow/reader",
    "cli/acts/reading:init": "no content: a reader's own card",
    "cli/acts/reading:show_card": "no content: a reader's own card",
    "cli/acts/reading:show_item": "first and last in the document; tests/render/test_document.py",
    "cli/acts/registering:_show": "in the first line and in every row; tests/flow/test_registers.py",
    "cli/acts/templating:export_agreement": "no content: terms, which every officer may read",
    "cli/acts/templating:export_template": "no content: terms, which every officer may read",
    "web/agreements/templates:_file": "no content: terms, which every officer may read",
    "web/attachments/views:download": "the file's name bears it; tests/web/test_attachments.py",
    "web/audit/views:_proof": "no content: lines without their details; tests/web/test_audit.py",
    "web/peers/views:own_card": "no content: keys and names of this node",
    "web/registers/views:_table": "in the first line and in every row; tests/flow/test_registers.py",
    "web/printed:pdf_of": "above and below every sheet; tests/flow/test_prints.py",
    "web/subjects/views:export": "beside each thing; tests/flow/test_subjects.py",
}


def places() -> Iterator[str]:
    for folder in ("cli/acts", "web", "cli/reader"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and gives(node):
                    yield f"{path.relative_to(ROOT).with_suffix('')}:{node.name}"


def gives(function: ast.FunctionDef) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            named = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if named in GIVING:
                return True
        if isinstance(node, ast.Constant) and node.value == "Content-Disposition":
            return True
    return False


def test_every_place_that_hands_out_bytes_is_named_with_how_the_handling_goes_along() -> None:
    assert set(places()) == set(EXPORTS)


def test_the_tests_that_are_named_are_there() -> None:
    named = {word.rstrip(",") for how in EXPORTS.values() for word in how.split() if word.startswith("tests/")}
    assert len(named) > 8
    assert sorted(each for each in named if not (ROOT.parent / each).exists()) == []

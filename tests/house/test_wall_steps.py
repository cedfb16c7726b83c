"""For whom each step of flow asks the database: every officer's step as the officer, and the rest is listed here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from wasl.store.wall.tables import TABLES

ROOT = Path(__file__).parents[2]
FLOW = ROOT / "wasl" / "flow"
APART = ("access.py", "wall.py", "lines.py", "machine/", "reader/")
"""Parts inside steps: what they ask for, they ask for whoever takes the step."""

WORK = {
    "approvals.lapse_all": "for_node",
    "arriving.part_gaps": "for_node",
    "arriving.peers_arriving": "for_node",
    "attachments.look_at": "for_node",
    "categories.note": "for_node",
    "categories.stop_using": "for_node",
    "carry_in.carry_all": "for_node",
    "carry_out.deliver_due": "for_node",
    "carry_out.revive_due": "for_node",
    "consents._answer": "as_node",
    "consents._hand_in": "as_node",
    "correcting.correct": "as_node",
    "departing.reconsider": "for_node",
    "downloads._pieces": "as_node",
    "extracting.family": "for_node",
    "glass._id_of": "as_node",
    "glass._open": "as_node",
    "glass_reviews.broken": "as_node",
    "glass_reviews.count_waiting": "as_node",
    "glass_reviews.judge": "as_node",
    "journal.folding.fold": "for_node",
    "life.applying.apply": "for_node",
    "life.following.follow": "for_node",
    "life.following.follow_arrived": "for_node",
    "life.issuing.follow": "for_node",
    "life.reminding.remind": "for_node",
    "matching.add_keys": "for_matcher",
    "matching.match_import": "for_matcher",
    "matching.match_report": "for_matcher",
    "numbering.enter_arrivals": "for_node",
    "numbering.enter_outgoing": "for_node",
    "receipts.tell_originator": "for_node",
    "retention.ageing.age": "for_node",
    "retention.restricting.close": "for_node",
    "retention.restricting.close_again": "for_node",
    "retention.restricting.reopen": "for_node",
    "retention.reviewing._is_held": "for_node",
    "subjects.acting._asked": "for_node",
    "subjects.acting._held": "for_node",
    "subjects.acting._holders": "for_node",
    "subjects.finding._find": "for_node",
    "subjects.finding._held": "for_node",
    "subjects.finding.decided": "for_node",
    "receive.receive": "for_node",
    "receive.take_in": "for_node",
    "send.peers_due": "for_node",
    "send.send_due": "for_node",
    "send.take_due": "for_node",
    "send.take_step": "for_node",
    "shipping.give_up": "for_node",
    "shipping.reconsider": "for_node",
    "suspending._hold_back": "for_node",
    "suspending._let_never_go": "for_node",
    "suspending._open_again": "for_node",
    "suspending._resume": "for_node",
    "suspending.lapse_all": "for_node",
    "tending.tend": "for_node",
    "unseating.unseat": "as_node",
    "unusual.look": "for_node",
}
"""What the node does by itself, and what an officer's step opens to others or compares: nothing of it is shown,
but for how many parts of a peer's files are missing, which a manager sees without knowing of what.

The subject register alone shows what it finds so: to whoever holds the right to protect, under an open request; and
broken glass, of which whoever audits sees all without reading anything of the reports.
"""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(FLOW.rglob("*.py")):
        place = path.relative_to(FLOW).as_posix()
        if not place.startswith(APART):
            yield place.removesuffix(".py").replace("/", "."), ast.parse(path.read_text(encoding="utf-8"))


def functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    yield from (node for node in module.body if isinstance(node, ast.FunctionDef))


def is_officers(step: ast.FunctionDef) -> bool:
    first = step.args.args[0] if step.args.args else None
    named = first is not None and first.annotation is not None and ast.unparse(first.annotation) == "Actor"
    return named and not step.name.startswith("_")


def decorators(step: ast.FunctionDef) -> set[str]:
    return {ast.unparse(each) for each in step.decorator_list}


def calls(step: ast.FunctionDef, *names: str) -> set[str]:
    found = {ast.unparse(node.func) for node in ast.walk(step) if isinstance(node, ast.Call)}
    return found & set(names)


def test_every_step_of_an_officer_asks_as_that_officer() -> None:
    without = {
        f"{name}.{step.name}"
        for name, module in modules()
        for step in functions(module)
        if is_officers(step) and "for_reader" not in decorators(step)
    }
    assert without == set()


def test_what_works_for_the_node_is_listed() -> None:
    found = {}
    for name, module in modules():
        for step in functions(module):
            for each in (decorators(step) & {"for_node", "for_matcher"}) | calls(step, "as_node", "speaking"):
                found[f"{name}.{step.name}"] = each
    assert found == WORK


def test_the_page_lists_every_table_with_its_place() -> None:
    page = (ROOT / "docs/reference/second-wall.md").read_text(encoding="utf-8")
    said = {}
    for line in page.splitlines():
        cells = [each.strip() for each in line.split("|")]
        if len(cells) > 3 and cells[1].startswith("`store_"):
            said[cells[1].strip("`")] = cells[2]
    assert said == {table: str(placed.place) for table, placed in TABLES.items()}

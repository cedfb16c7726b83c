"""What the journal tells, some test asks for: a line that nobody misses is soon written no more."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]


def actions() -> set[str]:
    found = set()
    for path in (ROOT / "wasl").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "lines.write":
                found |= {each.value for each in ast.walk(node.args[1]) if isinstance(each, ast.Constant)}
    return {str(each) for each in found}


def test_every_action_of_the_journal_is_asked_for_by_a_test() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert len(actions()) > 60
    assert sorted(action for action in actions() if f'"{action}"' not in tests) == []

"""The demonstration drives the program from outside, and every fact it claims has its sentence."""

import ast
from pathlib import Path

import wasl.cli.demo
from wasl.cli.demo.run import STEPS
from wasl.render.sentences import has

FOLDER = Path(wasl.cli.demo.__file__).parent
FORBIDDEN = ("wasl.store", "wasl.flow", "wasl.exchange", "wasl.policy", "wasl.match", "wasl.formats", "wasl.journal")


def imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    named = {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}
    return named | {alias.name for each in ast.walk(tree) if isinstance(each, ast.Import) for alias in each.names}


def test_imports_nothing_of_what_it_demonstrates() -> None:
    for file in FOLDER.rglob("*.py"):
        assert not [name for name in imported(file) if name.startswith(FORBIDDEN)], file.name


def test_steps_have_titles() -> None:
    assert all(has(f"demo-step-{name}", "en") for name, _ in STEPS)

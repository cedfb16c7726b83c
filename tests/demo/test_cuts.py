"""Every guard can still be cut from the package as it is today, and what it lets fail is claimed by the story.

`make test-guards` runs the cuts; this holds, quickly, that none of them has gone stale.
"""

import ast
import shutil
from pathlib import Path

import pytest

from tests.guards.cutting import ROOT, Guard, cut
from tests.guards.test_guards import GUARDS
from wasl.cli.demo.run import STEPS
from wasl.render.sentences import has


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name.replace(" ", "-"))
def test_guard_can_be_cut(guard: Guard, tmp_path: Path) -> None:
    for each in guard.cuts:
        file = tmp_path / "wasl" / each.file
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            shutil.copy(ROOT / "wasl" / each.file, file)
        before = file.read_text("utf-8")
        cut(tmp_path, each)
        assert file.read_text("utf-8") != before
        ast.parse(file.read_text("utf-8"))
    assert guard.step in dict(STEPS)
    assert has(f"demo-fact-{guard.fact}", "en")

"""Two rules that no linter knows: who may speak to the database, and that nothing is left out quietly."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Names through which tables can be touched. allauth, axes and procrastinate touch their own; nobody else does.
DATABASE = (
    "allauth.account.models",
    "allauth.mfa.models",
    "axes.models",
    "django.db.connection",
    "django.db.connections",
    "django.db.migrations",
    "django.db.models",
    "django.db.transaction",
    "procrastinate.contrib.django.models",
    "psycopg",
)


def imports_of(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_only_store_reaches_the_database() -> None:
    outside = [path for path in (ROOT / "wasl").rglob("*.py") if path.relative_to(ROOT / "wasl").parts[0] != "store"]
    assert len(outside) > 30
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in outside
        for name in imports_of(path)
        if any(name == module or name.startswith(f"{module}.") for module in DATABASE)
    }
    assert not found


SKIPPING = {
    "a test": "import pytest\n@pytest.mark.skip(reason='no moon')\ndef test_one(): pass\n",
    "a test at run time": "import pytest\ndef test_one(): pytest.skip('no moon')\n",
    "a file": "import pytest\npytest.skip('no moon', allow_module_level=True)\n",
    "a missing package": "import pytest\npytest.importorskip('no_moon')\n",
}


def run_pytest(folder: Path, text: str, no_skip: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_one.py").write_text(text + "def test_two(): pass\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "PYTEST_", "WASL_"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, folder],
        capture_output=True,
        check=False,
        cwd=folder,
        env=kept | {"WASL_NO_SKIP": no_skip},
        text=True,
    )


@pytest.mark.parametrize("text", SKIPPING.values(), ids=SKIPPING)
def test_what_is_left_out_is_named(tmp_path: Path, text: str) -> None:
    done = run_pytest(tmp_path, text, no_skip="")
    assert "left out: 1" in done.stdout
    assert "test_one.py" in done.stdout.partition("left out: 1")[2]
    assert "no moon" in done.stdout or "no_moon" in done.stdout
    assert done.returncode in {0, 5}  # 5: nothing was left to run


@pytest.mark.parametrize("text", SKIPPING.values(), ids=SKIPPING)
def test_under_no_skip_it_fails(tmp_path: Path, text: str) -> None:
    done = run_pytest(tmp_path, text, no_skip="1")
    assert done.returncode not in {0, 5}
    assert "WASL_NO_SKIP=1 forbids that" in done.stdout


def test_an_expected_failure_has_run(tmp_path: Path) -> None:
    text = "import pytest\n@pytest.mark.xfail\ndef test_one(): raise RuntimeError\n"
    assert run_pytest(tmp_path, text, no_skip="1").returncode == 0

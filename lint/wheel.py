"""Builds the wheel and starts the program from it, so that what users install is whole. Run from the root."""

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path


def build_wheel(folder: Path) -> Path:
    """Builds the wheel of the work tree.

    Args:
        folder: Where to put it.

    Returns:
        The path of the wheel.
    """
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(folder), "."], check=True)
    return next(folder.glob("wasl-*.whl"))


def list_missing(wheel: Path) -> list[str]:
    """Lists files of the package that are committed and not in the wheel.

    Args:
        wheel: The path of the wheel.

    Returns:
        Their paths, in order.
    """
    listed = subprocess.run(["/usr/bin/env", "git", "ls-files", "wasl"], capture_output=True, check=True, text=True)
    return sorted(path for path in set(listed.stdout.split("\n")) - set(zipfile.ZipFile(wheel).namelist()) if path)


def starts(wheel: Path) -> bool:
    """Says whether the program starts from the wheel, away from the work tree.

    Args:
        wheel: The path of the wheel.

    Returns:
        True if its help can be shown.
    """
    place = wheel.parent / "installed"
    zipfile.ZipFile(wheel).extractall(place)
    environment = os.environ | {"PYTHONPATH": str(place)}
    command = [sys.executable, "-P", "-m", "wasl", "--help"]
    return subprocess.run(command, check=False, cwd=place, env=environment, stdout=subprocess.DEVNULL).returncode == 0


def main() -> None:
    """Exits with 1 if the wheel lacks a file or does not start."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        missing = list_missing(wheel)
        if missing:
            print("not in the wheel:", *missing, sep="\n  ")
        if not starts(wheel):
            print("the program does not start from the wheel")
            sys.exit(1)
        sys.exit(bool(missing))


if __name__ == "__main__":
    main()

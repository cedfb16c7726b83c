"""Refuses a Python file of more than 400 lines: past that, it does more than one thing.

Data of the vocabulary and written migrations may be longer. Run from the root: `python lint/file_size.py`.
"""

import sys
from pathlib import Path

MAX_LINES = 400
ROOTS = ("wasl", "tests", "lint", "bench", "examples", "docs")
EXEMPT = ("wasl/vocabulary/", "wasl/store/migrations/")


def list_oversized(root: Path) -> list[str]:
    """Lists the files over the cap.

    Args:
        root: The folder that holds the folders of ROOTS.

    Returns:
        One line a file, with its path from root and its number of lines, in order of path.
    """
    oversized = []
    for path in sorted(path for folder in ROOTS for path in (root / folder).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MAX_LINES and not name.startswith(EXEMPT):
            oversized.append(f"{name}: {lines} lines, at most {MAX_LINES}")
    return oversized


def main() -> None:
    """Prints what is too long and exits with 1 if anything is."""
    oversized = list_oversized(Path.cwd())
    print("\n".join(oversized) or f"no file over {MAX_LINES} lines")
    sys.exit(bool(oversized))


if __name__ == "__main__":
    main()

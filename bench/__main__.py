"""Runs the measurements that are named, or all of them, and prints one JSON object a line.

The first line is the machine in this minute. Each module `bench.measure_NAME` has a function
`measure() -> list[Figure]`.
"""

import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from bench.figure import Figure
from wasl.store import launcher

SYNCS = 200
PREFIX = "measure_"


def list_measurements() -> list[str]:
    """Lists what can be measured.

    Returns:
        Names, in order.
    """
    return sorted(path.stem.removeprefix(PREFIX) for path in Path(__file__).parent.glob(f"{PREFIX}*.py"))


def describe_machine() -> dict[str, object]:
    """Describes the machine in this minute; a figure means nothing without it.

    Returns:
        Load, versions, and how long the disk takes to make 4 KiB durable.
    """
    with tempfile.NamedTemporaryFile() as file:
        took_ms = []
        for _each in range(SYNCS):
            began = time.perf_counter()
            file.write(bytes(4096))
            file.flush()
            os.fdatasync(file.fileno())
            took_ms.append((time.perf_counter() - began) * 1000)
    hundredths = quantiles(took_ms, n=100)
    revision = subprocess.run(
        ["/usr/bin/env", "git", "describe", "--always", "--dirty"], capture_output=True, check=False, text=True
    )
    return {
        "cores": os.cpu_count(),
        "fdatasync_p50_ms": round(hundredths[49], 3),
        "fdatasync_p99_ms": round(hundredths[98], 3),
        "load_average": os.getloadavg(),
        "postgres": launcher.find().version,
        "python": platform.python_version(),
        "revision": revision.stdout.strip(),
    }


def main() -> None:
    """Measures and prints; exits with 1 if a name is unknown."""
    known = list_measurements()
    names = sys.argv[1:] or known
    if unknown := sorted({*names} - {*known}):
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(known)}")
    print(json.dumps({"command": " ".join(["make", *(f"bench-{name}" for name in names)]), **describe_machine()}))
    for name in names:
        for figure in importlib.import_module(f"bench.{PREFIX}{name}").measure():
            print(json.dumps(_line(name, figure)), flush=True)


def _line(name: str, figure: Figure) -> dict[str, object]:
    line: dict[str, object] = {
        "bench": name,
        "case": figure.case,
        "value": round(figure.value, 3),
        "unit": figure.unit,
    }
    if figure.against:
        line["against"] = figure.against
        line["against_value"] = round(figure.against_value, 3)
        line["ratio"] = round(figure.value / figure.against_value, 3)
    return line


if __name__ == "__main__":
    main()

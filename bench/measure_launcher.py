"""How long a PostgreSQL of our own takes: what a demo and a test run wait for."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree

from bench.figure import Figure, seconds
from wasl.store import launcher


def measure() -> list[Figure]:
    """Live through one durable and one fast cluster.

    Returns:
        Seconds for each step.
    """
    figures = []
    folder = Path(tempfile.mkdtemp(prefix="wasl-bench-"))
    folder.chmod(0o755)  # root's server may have to run as another account
    try:
        for name, fast in (("durable", False), ("fast", True)):
            data = folder / name
            figures += [
                _step(name, "create", partial(launcher.create, data, fast=fast)),
                _step(name, "start", partial(launcher.start, data)),
                _step(name, "database", partial(_make_database, data)),
                _step(name, "stop", partial(launcher.stop, data)),
            ]
    finally:
        rmtree(folder)
    return figures


def _make_database(data: Path) -> None:
    launcher.create_database(launcher.attach(data), "bench")


def _step(name: str, step: str, work: Callable[[], object]) -> Figure:
    return Figure(case=f"{name} cluster: {step}", value=seconds(work), unit="s")

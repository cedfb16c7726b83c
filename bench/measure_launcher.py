"""How long a PostgreSQL of our own takes: what a demo and a test run wait for."""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree

from wasl.store import launcher


def measure() -> dict[str, float]:
    """Lives through one durable and one fast cluster.

    Returns:
        Seconds for each step.
    """
    figures: dict[str, float] = {}
    folder = Path(tempfile.mkdtemp(prefix="wasl-bench-"))
    folder.chmod(0o755)  # root's server may have to run as another account
    try:
        for name, fast in (("durable", False), ("fast", True)):
            data = folder / name
            figures[f"{name}_create_s"] = _time(partial(launcher.create, data, fast=fast))
            figures[f"{name}_start_s"] = _time(partial(launcher.start, data))
            figures[f"{name}_database_s"] = _time(partial(launcher.create_database, launcher.attach(data), "bench"))
            figures[f"{name}_stop_s"] = _time(partial(launcher.stop, data))
    finally:
        rmtree(folder)
    return figures


def _time(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return round(time.perf_counter() - began, 3)

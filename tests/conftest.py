"""What every test may use: a throw-away PostgreSQL, and an honest account of what did not run.

Core tests need no Django settings and no database; nothing here starts before a test asks for it.
"""

import fcntl
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

from tests.doha import almaty, clock, doha, founded, officer
from wasl.store import launcher

__all__ = ["almaty", "clock", "doha", "founded", "officer"]

# Set by the first process of a run and inherited by the workers of pytest-xdist, so that they share one server.
_PLACE = "WASL_TEST_CLUSTER"
_place_is_ours = pytest.StashKey[bool]()


# No test is timed: how fast something is, a benchmark says. Where nothing may be left out, the examples are the same in
# each run, so that a change is judged by itself; everywhere else chance goes on looking.
settings.register_profile("wasl", deadline=None, derandomize=os.environ.get("WASL_NO_SKIP") == "1")
settings.load_profile("wasl")


def pytest_configure(config: pytest.Config) -> None:
    if _PLACE not in os.environ:
        os.environ[_PLACE] = tempfile.mkdtemp(prefix="wasl-test-")
        Path(os.environ[_PLACE]).chmod(0o755)  # root's server may have to run as another account
        config.stash[_place_is_ours] = True


def pytest_unconfigure(config: pytest.Config) -> None:
    if config.stash.get(_place_is_ours, False):
        place = Path(os.environ.pop(_PLACE))
        launcher.stop(place / "data")
        shutil.rmtree(place)


@pytest.fixture(scope="session")
def cluster() -> launcher.Cluster:
    """One fast throw-away PostgreSQL for the whole run; the first that asks starts it."""
    data = Path(os.environ[_PLACE]) / "data"
    with (data.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if launcher.is_running(data):
            return launcher.attach(data)
        launcher.create(data, fast=True)
        return launcher.start(data)


@pytest.fixture(scope="session")
def make_database(cluster: launcher.Cluster) -> Callable[[], launcher.DatabaseUrls]:
    """Makes a further empty database, each time another, for tests that need two or a fresh one."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    numbers = itertools.count(1)
    return lambda: launcher.create_database(cluster, f"test_{worker}_{next(numbers)}")


@pytest.fixture(scope="session")
def database(make_database: Callable[[], launcher.DatabaseUrls]) -> launcher.DatabaseUrls:
    """One empty database of this worker's own."""
    return make_database()


# --- what did not run -------------------------------------------------------------------------------------------------


Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def _refuse_skip(report: Report) -> Report:
    # A test marked xfail is reported as skipped too, but it has run.
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("WASL_NO_SKIP") == "1":
        report.outcome = "failed"
        report.longrepr = f"left out, and WASL_NO_SKIP=1 forbids that: {_reason(report)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _refuse_skip((yield))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    left_out = terminalreporter.stats.get("skipped", [])
    if left_out:
        terminalreporter.section(f"left out: {len(left_out)}")
        for report in left_out:
            terminalreporter.line(f"{report.nodeid}: {_reason(report)}")
    # What a test counted and wants people to see, wherever it ran.
    for report in terminalreporter.stats.get("passed", []):
        for name, value in report.user_properties:
            if name == "summary":
                terminalreporter.line(str(value))


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)

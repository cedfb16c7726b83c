"""A Doha that serves pages in a process of its own, and a browser to see them: for every test that needs both."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from psycopg.conninfo import conninfo_to_dict

from tests.web.conftest import code_now
from wasl.store.launcher import DatabaseUrls

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
HOST = "doha.localhost"
SEEDING_S = 300


@dataclass(frozen=True, kw_only=True)
class Live:
    """A Doha that serves pages."""

    base: str
    accounts: dict[str, dict[str, str]]
    report: str
    hit: str
    halves: list[str]
    database: str
    addresses: dict[str, str]
    lacking: list[str]

    def pages(self) -> dict[str, str]:
        return {
            "tray": "/tray/",
            "reports": "/reports/",
            "report": f"/reports/{self.report}/",
            "fate": f"/reports/{self.report}/fate/",
            "hits": "/hits/",
            "hit": f"/hits/{self.hit}/",
            "vocabulary": "/vocabulary/",
            "vocabulary-entry": "/vocabulary/substances/heroin/",
            "missing": "/nowhere/",
        }


@pytest.fixture(scope="module")
def live(make_database: Callable[[], DatabaseUrls], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A server of its own process, as `wasl node start` runs it, over a database of its own."""
    folder, urls = tmp_path_factory.mktemp("live"), make_database()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = folder / "home"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("WASL_", "DJANGO_"))}
    environment = clean | {"PYTHONPATH": str(ROOT), "WASL_NODE": str(home), "DJANGO_SETTINGS_MODULE": "wasl.settings"}
    seed = [sys.executable, str(Path(__file__).with_name("live_doha.py")), str(home), urls.owner, urls.app, str(port)]
    made = json.loads(
        subprocess.run(seed, check=True, capture_output=True, env=environment, text=True, timeout=SEEDING_S).stdout
    )
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [*command, "wasl.wsgi:application"], stdout=log, stderr=log, env=environment, cwd=ROOT
        )
    try:
        _wait_for(port, server, folder / "log")
        yield Live(base=f"http://{HOST}:{port}", database=str(conninfo_to_dict(urls.app)["dbname"]), **made)
    finally:
        server.terminate()
        server.wait(30)


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the server did not open: {log.read_text()}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            # Nothing of the network is needed, and a browser must not find it.
            args=["--no-sandbox", f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}, EXCLUDE 127.0.0.1"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, live: Live) -> BrowserContext:
    """Yusuf's browser, signed in by hand."""
    context = chromium.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(live.base + "/")
    assert page.url.endswith("/sign-in/?next=/")
    enter(page, live, "yusuf")
    page.goto("about:blank")
    return context


def enter(page: Page, live: Live, login: str) -> None:
    page.goto(live.base + "/sign-in/")
    page.fill("#id_login", login)
    page.fill("#id_password", live.accounts[login]["passphrase"])
    page.click("button.primary")
    page.fill("#id_code", code_now(live.accounts[login]["secret"]))
    page.click("button.primary")
    page.wait_for_selector("nav.rail")

"""The pages in Chromium, served as in a node: three languages, two widths, no script, no other host, no fault."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from psycopg import sql

from tests.web.conftest import code_now
from tests.web.live import Live, chromium, enter, live, signed_in
from wasl.store.launcher import Cluster

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Request

pytestmark = pytest.mark.browser
__all__ = ["chromium", "live", "signed_in"]
LANGUAGES = ("ar", "ru", "en")
PASSPHRASE = "seven camels walk by night"
WIDTHS = (1440, 1000, 360)
ABORTED = "net::ERR_ABORTED"


@dataclass
class Watched:
    """A page, with everything that a browser would complain of."""

    page: Page
    live: Live
    hosts: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.live.base + path)

    def choose(self, language: str) -> None:
        self.page.click(f'.tongues button[value="{language}"]')

    def measure(self, script: str) -> Any:  # noqa: ANN401 - what JavaScript returns
        return self.page.evaluate(script)


@pytest.fixture
def watched(signed_in: BrowserContext, live: Live) -> Iterator[Watched]:
    seen = Watched(page=signed_in.new_page(), live=live)
    watch(seen)
    yield seen
    # To close one page of several has stood still for ever in Chromium 156; what stays open ends with the browser.
    seen.page.goto("about:blank")


def watch(seen: Watched) -> None:
    seen.page.on("request", lambda request: seen.hosts.add(request.url.split("/")[2]))
    seen.page.on("console", lambda said: seen.faults.append(said.text) if said.type in {"error", "warning"} else None)
    seen.page.on("pageerror", lambda fault: seen.faults.append(str(fault)))
    # The icon may be dropped half-way when the next page is opened.
    seen.page.on("requestfailed", lambda lost: seen.faults.append(lost.url) if lost.failure != ABORTED else None)


OVER_THE_EDGE = """() => [...document.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)
        && getComputedStyle(each).position !== 'absolute' && !each.closest('.strip, .scroller, [dir]:not(html)');
}).map(each => each.outerHTML.slice(0, 90))"""

STRIP_ON_TOP = """() => [...document.querySelectorAll('.strip')].filter(each => each.offsetHeight).map(each => {
    const box = each.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return [Math.round(box.top), each.contains(hit), getComputedStyle(each).isolation];
})"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(watched: Watched, language: str, width: int, tmp_path: Path) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    watched.open("/tray/")
    watched.choose(language)
    for name, path in watched.live.pages().items():
        watched.open(path)
        watched.page.screenshot(path=screenshots(tmp_path) / f"{name}-{language}-{width}.png", full_page=True)
        assert watched.measure("document.documentElement.lang") == language
        assert watched.measure("document.documentElement.dir") == ("rtl" if language == "ar" else "ltr")
        assert watched.measure("document.documentElement.scrollWidth") <= width, (name, watched.measure(OVER_THE_EDGE))
        watched.page.evaluate("scrollTo(0, 600)")
        assert watched.measure(STRIP_ON_TOP) == [[0, True, "isolate"]], name
    assert watched.hosts == {watched.live.base.removeprefix("http://")}
    assert [fault for fault in watched.faults if "404" not in fault] == []


def screenshots(folder: Path) -> Path:
    """Where the pictures go: into the folder that the environment names, for looking at them, else away."""
    chosen = Path(os.environ.get("WASL_SCREENSHOTS", folder))
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


def on_the_wire(done: Request) -> int:
    """Bytes of a request's answer as they were sent: heads, and the body compressed."""
    sizes = done.sizes()
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_visit_is_light_and_readable(chromium: Browser, live: Live, language: str, tmp_path: Path) -> None:
    with chromium.new_context(locale={"ar": "ar-QA", "ru": "ru-RU", "en": "en-GB"}[language]) as context:
        seen = Watched(page=context.new_page(), live=live)
        watch(seen)
        sizes: list[int] = []
        seen.page.on("requestfinished", lambda done: sizes.append(on_the_wire(done)))
        seen.open("/sign-in/")
        seen.page.wait_for_load_state("networkidle")
        seen.page.screenshot(path=screenshots(tmp_path) / f"sign-in-{language}.png")
        assert seen.measure("document.documentElement.lang") == language
        face = "'600 16px \"Plex Arabic\"', 'ع'" if language == "ar" else "'600 16px Plex', 'W'"
        assert seen.measure(f"document.fonts.check({face})")
        assert 0 < sum(sizes) <= 150 * 1024, sizes
        assert seen.faults == []


def test_desk_works_by_keyboard_without_script(chromium: Browser, live: Live) -> None:
    with chromium.new_context(java_script_enabled=False, locale="en-GB") as context:
        page = context.new_page()
        page.goto(live.base + "/sign-in/")
        page.keyboard.press("Tab")
        assert page.locator(".skip").is_visible()
        page.locator("#id_login").focus()
        page.keyboard.type("salim")
        page.keyboard.press("Tab")
        page.keyboard.type(live.accounts["salim"]["passphrase"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/sign-in/code/")
        page.locator("#id_code").focus()
        page.keyboard.type(code_now(live.accounts["salim"]["secret"]))
        page.keyboard.press("Enter")
        page.wait_for_url("**/tray/")
        page.goto(f"{live.base}/reports/{live.report}/")
        page.locator("form.acts button.primary").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".done")
        assert page.locator("form.acts button.primary").count() == 0


def test_keys_move_through_the_rows_and_can_be_switched_off(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 1440, "height": 900})
    focused = "document.activeElement.className + document.activeElement.id"
    watched.open("/tray/")
    watched.page.keyboard.press("j")
    assert watched.measure(focused) == "row"
    first = watched.measure("document.activeElement.href")
    watched.page.keyboard.press("j")
    assert watched.measure("document.activeElement.href") != first
    watched.page.keyboard.press("k")
    assert watched.measure("document.activeElement.href") == first
    watched.page.keyboard.press("/")
    assert watched.measure(focused) == "seek"
    watched.page.keyboard.type("j?")
    assert watched.page.input_value("#seek") == "j?"
    watched.page.locator("#main").focus()
    watched.page.keyboard.press("?")
    watched.page.wait_for_url("**/keys/")
    watched.page.click('button[value="off"]')
    watched.page.wait_for_load_state()
    watched.open("/tray/")
    watched.page.keyboard.press("j")
    assert watched.measure(focused) == ""
    watched.open("/keys/")
    watched.page.click('button[value="on"]')
    assert watched.faults == []


def test_meaning_of_the_mark_opens_without_a_script(chromium: Browser, signed_in: BrowserContext, live: Live) -> None:
    state: Any = signed_in.storage_state()
    with chromium.new_context(storage_state=state, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(live.base + "/tray/")
        page.locator(".strip summary").focus()
        page.keyboard.press("Enter")
        assert page.locator(".strip dd").first.is_visible()


def test_wide_page_keeps_the_tray_beside_the_report(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 1100, "height": 900})
    watched.open(f"/reports/{watched.live.report}/")
    assert watched.page.locator(".beside").is_visible()
    watched.page.set_viewport_size({"width": 1099, "height": 900})
    assert not watched.page.locator(".beside").is_visible()


def test_evidence_is_mirrored_in_arabic(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 1440, "height": 900})
    sides = {}
    for language in ("ar", "en"):
        watched.open("/tray/")
        watched.choose(language)
        watched.open(f"/hits/{watched.live.hit}/")
        places = "(name) => document.querySelector('.evidence ' + name).getBoundingClientRect().left"
        sides[language] = watched.page.evaluate(places, ".for") > watched.page.evaluate(places, ".against")
    assert sides == {"ar": False, "en": True}


def test_print_carries_handling_and_reader(watched: Watched, tmp_path: Path) -> None:
    watched.open(f"/reports/{watched.live.report}/")
    watched.page.emulate_media(media="print")
    assert watched.page.locator(".print-mark").is_visible()
    assert watched.page.locator(".strip:visible .mark").count() == 1
    assert not watched.page.locator(".rail").is_visible()
    # Head and foot of a table are what a browser repeats on every sheet, above and below the rest and never over it.
    place = "name => { const s = getComputedStyle(document.querySelector(name)); return [s.display, s.breakInside]; }"
    assert watched.page.evaluate(place, ".strip.narrow-only") == ["table-header-group", "avoid"]
    assert watched.page.evaluate(place, ".print-mark") == ["table-footer-group", "avoid"]
    watched.page.pdf(path=screenshots(tmp_path) / "report.pdf", format="A4")
    watched.page.emulate_media(media="screen")


def virtual_device(context: BrowserContext, page: Page) -> tuple[CDPSession, str]:
    """Give the browser a device that holds passkeys and has verified its owner."""
    device = context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    return device, device.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]


def test_passkey_is_enrolled_and_opens_the_desk(chromium: Browser, live: Live) -> None:
    """In a browser as it is, with its own virtual device: enrol after passphrase and code, leave, enter by passkey."""
    with chromium.new_context(locale="en-GB") as context:
        page = context.new_page()
        device, number = virtual_device(context, page)
        enter(page, live, "huda")
        page.click('.tongues button[value="en"]')
        page.goto(live.base + "/sign-in/factors/")
        page.fill("#id_name", "Telephone")
        page.click("#enrol .primary")
        page.wait_for_selector(".done")
        assert "Telephone" in page.inner_text("main .files")
        leave(page)
        page.click("#passkey button")
        page.wait_for_url("**/tray/")
        leave(page)
        # A device that cannot tell that it is she opens nothing.
        device.send("WebAuthn.setUserVerified", {"authenticatorId": number, "isUserVerified": False})
        page.click("#passkey button")
        page.wait_for_selector("#passkey .wrong:visible")
        assert page.url.split("?")[0].endswith("/sign-in/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_behind_the_link_is_readable(chromium: Browser, live: Live, language: str, tmp_path: Path) -> None:
    with chromium.new_context(locale=language) as context:
        page = behind_link(context, live)
        for width in (1440, 360):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=screenshots(tmp_path) / f"enrol-{language}-{width}.png", full_page=True)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate("document.documentElement.lang") == language


def test_account_is_set_up_with_a_passkey_alone(chromium: Browser, live: Live, tmp_path: Path) -> None:
    """Dana makes a passkey behind her link, mistypes the passphrase, leaves the authenticator out, and enters."""
    with chromium.new_context(locale="ar") as context:
        page = behind_link(context, live)
        virtual_device(context, page)
        page.click("#make button")
        page.wait_for_selector("#make .done:visible")
        for again in ("else", PASSPHRASE):
            page.fill("#id_passphrase", PASSPHRASE)
            page.fill("#id_again", again)
            page.screenshot(path=screenshots(tmp_path) / f"enrol-made-{again[:4]}.png", full_page=True)
            page.click("main .primary")
        assert page.locator(".sayings li").count() == 10
        page.goto(live.base + "/tray/")
        assert "/sign-in/" in page.url
        page.click("#passkey button")
        page.wait_for_url("**/tray/")


def behind_link(context: BrowserContext, live: Live) -> Page:
    page = context.new_page()
    page.goto(f"{live.base}/enrol/{live.halves[0]}/")
    page.fill("#id_code", live.halves[1])
    page.click(".gatehouse .primary")
    return page


def leave(page: Page) -> None:
    page.click(".where > summary")
    page.click(".leave button")
    page.wait_for_url("**/sign-in/**")


def test_database_gone_in_mid_flow_is_said_and_nothing_is_lost(watched: Watched, cluster: Cluster) -> None:
    name = sql.Identifier(watched.live.database)
    watched.open("/tray/")
    watched.choose("ar")
    try:
        with psycopg.connect(cluster.url(), autocommit=True) as superuser:
            superuser.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
            end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
            superuser.execute(end, [watched.live.database])
        for path in ("/tray/", f"/reports/{watched.live.report}/", f"/hits/{watched.live.hit}/"):
            answer = watched.page.goto(watched.live.base + path)
            assert answer is not None
            assert answer.status == 503
            assert "توقفت قاعدة البيانات" in watched.page.inner_text("main")
    finally:
        with psycopg.connect(cluster.url(), autocommit=True) as superuser:
            superuser.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))
    watched.open("/tray/")
    assert watched.page.locator(".rows").count() > 0

"""Every page, whoever built it: WCAG 2.2 AA by axe, no sideways scroll, the strip above everything.

The pages are found in the resolver of the running node, so a new one is looked at without anybody adding it here. One
that needs a value in its address gets it from the registry of `live_doha.py`.
"""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.live import Live, chromium, enter, live

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["chromium", "live"]
pytestmark = pytest.mark.browser
LANGUAGES = ("ar", "ru", "en")
UNSEEN = {"factor-remove"}
"""Pages that need something that this node does not hold; each is made of components that other pages show."""

SHOWN, BY_FORM = 200, 405
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
ASK = """path => fetch(path, {redirect: 'manual', signal: AbortSignal.timeout(60000)})
    .then(answer => [answer.status, answer.headers.get('content-type') ?? ''])"""
AXE = Axe().axe_script
STRAIGHT, MIXED = {(1440, "light"), (360, "dark")}, {(1440, "dark"), (360, "light")}
SIDEWAYS = """() => [...document.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect();
    const outside = box.right > innerWidth + 1 || box.left < -1;
    return box.width > 0 && outside && getComputedStyle(each).position !== 'absolute';
}).map(each => each.outerHTML.slice(0, 120)).slice(0, 5)"""
OPEN_FOLDS = "document.querySelectorAll('main details').forEach(each => each.open = true)"
STRIP = """() => [...document.querySelectorAll('.strip')].filter(each => each.offsetHeight).map(each => {
    const box = each.getBoundingClientRect();
    return [Math.round(box.top), each.contains(document.elementFromPoint(innerWidth / 2, box.top + 8))];
})"""


@pytest.fixture(scope="module")
def people(chromium: Browser, live: Live) -> dict[str, Page]:
    """The browsers of those who between them see every page, and of nobody."""
    contexts = {name: chromium.new_context(reduced_motion="reduce") for name in ("yusuf", "maryam", "nobody")}
    pages = {name: context.new_page() for name, context in contexts.items()}
    for name in ("yusuf", "maryam"):
        enter(pages[name], live, name)
    return pages


def test_every_address_has_a_page_or_a_reason(people: dict[str, Page], live: Live) -> None:
    """An address that lacks its value either answers forms alone, or is named above with the reason."""
    page = people["yusuf"]
    opened = {name for name in live.lacking if page.evaluate(ASK, live.addresses[name])[0] != BY_FORM}
    assert opened - UNSEEN == set(), "give `live_doha.py` a value for its address"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_for_everybody(people: dict[str, Page], live: Live, language: str) -> None:
    seen: set[str] = set()
    for who, page in people.items():
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(live.base + ("/sign-in/" if who == "nobody" else "/keys/"))
        page.click(f'.tongues button[value="{language}"]')
        addresses = {"account_login": "/sign-in/"} if who == "nobody" else live.addresses
        for name in sorted(addresses.keys() - seen - set(live.lacking)):
            # Passed over: what answers forms alone, leads elsewhere, is no page, or is closed to who asks.
            status, kind = page.evaluate(ASK, addresses[name])
            if status == SHOWN and "text/html" in kind:
                seen.add(name)
                page.goto(live.base + addresses[name])
                look(page, f"{name}, {language}", language)
    assert {"tray", "report", "hit", "account_login"} <= seen


def look(page: Page, where: str, language: str) -> None:
    """Look at the open page, wide and narrow, light and dark; with axe at two of the four, the others in Arabic."""
    by_axe = MIXED if language == "ar" else STRAIGHT
    page.evaluate(AXE)
    for width, scheme in product((1440, 360), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert page.evaluate(STRIP) == [[0, True]], (where, width)
        page.evaluate(OPEN_FOLDS)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (where, page.evaluate(SIDEWAYS))
        if (width, scheme) in by_axe:
            assert found(page) == [], (where, width, scheme)


def found(page: Page) -> list[Any]:
    """What axe complains of, with what it says about the first few places."""
    results: dict[str, Any] = page.evaluate("options => axe.run(options)", RULES)
    return [
        (each["id"], each["help"], [(node["html"][:160], node["failureSummary"][:300]) for node in each["nodes"][:3]])
        for each in results["violations"]
    ]


def test_what_goes_wrong_is_for_everybody_too(people: dict[str, Page], live: Live) -> None:
    people["yusuf"].goto(live.base + "/nowhere/")
    look(people["yusuf"], "missing", "ar")
    people["maryam"].goto(live.base + "/reports/")
    look(people["maryam"], "refused", "en")


def test_axe_sees_what_is_wrong(people: dict[str, Page], live: Live) -> None:
    """A check that cannot fail is none: a page that was spoilt is found out."""
    page = people["yusuf"]
    page.emulate_media(color_scheme="light")
    page.goto(live.base + "/keys/")
    page.click('.tongues button[value="en"]')
    page.wait_for_load_state()
    page.evaluate(AXE)
    page.evaluate("document.documentElement.removeAttribute('lang'); document.querySelector('h1').style.color = '#eee'")
    assert {each[0] for each in found(page)} >= {"html-has-lang", "color-contrast"}, json.dumps(found(page))

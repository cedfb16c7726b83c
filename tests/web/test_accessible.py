"""Every page, whoever built it: WCAG 2.2 AA by axe, no sideways scroll, the strip above everything.

The pages are found in the resolver of the running node, so a new one is looked at without anybody adding it here. One
that needs a value in its address gets it from the registry of `live_doha.py`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

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
Scheme = Literal["light", "dark"]
BY_AXE: dict[str, set[tuple[int, Scheme]]] = {
    "ar": {(1440, "dark"), (360, "light")},
    "ru": {(360, "dark")},
    "en": {(1440, "light")},
}
"""Widths and schemes at which axe reads a page, by language: Arabic, whose layout is mirrored, at both widths."""
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


@pytest.fixture(scope="module")
def shown(people: dict[str, Page], live: Live) -> list[tuple[str, str]]:
    """Who looks at which page: each page once, by the first of the people to whom it is open."""
    by_page: dict[str, str] = {}
    for who, page in people.items():
        page.goto(live.base + ("/sign-in/" if who == "nobody" else "/keys/"))
        addresses = {"account_login": "/sign-in/"} if who == "nobody" else live.addresses
        for name in sorted(addresses.keys() - by_page.keys() - set(live.lacking)):
            # Passed over: what answers forms alone, leads elsewhere, is no page, or is closed to who asks.
            status, kind = page.evaluate(ASK, addresses[name])
            if status == SHOWN and "text/html" in kind:
                by_page[name] = who
    return [(who, name) for name, who in by_page.items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_for_everybody(
    people: dict[str, Page], shown: list[tuple[str, str]], live: Live, language: str
) -> None:
    for who, page in people.items():
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(live.base + ("/sign-in/" if who == "nobody" else "/keys/"))
        page.click(f'.tongues button[value="{language}"]')
    for who, name in shown:
        people[who].goto(live.base + ("/sign-in/" if who == "nobody" else live.addresses[name]))
        look(people[who], f"{name}, {language}", language)
    assert {"tray", "report", "hit", "account_login"} <= {name for _, name in shown}


def look(page: Page, where: str, language: str) -> None:
    """Look at the open page, wide and narrow; with axe at the views of the language, which together are all four."""
    page.evaluate(AXE)
    page.evaluate(OPEN_FOLDS)
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(STRIP) == [[0, True]], (where, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (where, page.evaluate(SIDEWAYS))
        for scheme in (scheme for wide, scheme in BY_AXE[language] if wide == width):
            page.emulate_media(color_scheme=scheme)
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

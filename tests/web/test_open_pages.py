"""An account is suspended while its pages are open in a browser: they lose everything, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.live import Live, chromium, live
from tests.web.test_leaving import sign_in_as_manager
from tests.web.test_typing import copies, page, salim, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

__all__ = ["chromium", "live", "page", "salim"]
pytestmark = pytest.mark.browser
OVER = "/sign-in/over/"


def test_open_pages_lose_everything_and_say_so(
    page: Page, salim: BrowserContext, chromium: Browser, live: Live
) -> None:
    write(page, "Осталось за столом")
    address, tray, report = page.url, salim.new_page(), salim.new_page()
    tray.goto(live.base + "/tray/")
    report.goto(f"{live.base}/compose/")
    with chromium.new_context(locale="en-GB") as manager:
        first = manager.new_page()
        first.goto(live.base + "/sign-in/")
        sign_in_as_manager(first, live)
        first.goto(f"{live.base}/directory/suspensions/")
        fold = first.locator("details.fold", has_text="salim")
        fold.locator("summary").click()
        fold.locator("input[name=reason]").fill("Laptop seized at the border (exercise)")
        fold.locator("button.refusing").click()
        first.locator(".done").wait_for()
        assert "suspended" in first.locator("article.card").inner_text()
    # The open draft saves by itself: refused, and the page says so and holds nothing any more.
    page.fill("#id_text", "Набрано после")
    page.wait_for_url(f"**{OVER}")
    assert "This session has ended" in page.locator("h1").inner_text()
    assert "Набрано" not in page.content()
    assert copies(page) == []
    # A page on which nothing is clicked goes by itself, and so does one that is brought to the front.
    report.evaluate("dispatchEvent(new Event('wasl-look'))")
    report.wait_for_url(f"**{OVER}")
    # The next click anywhere leads nowhere.
    if OVER not in tray.url:
        tray.goto(address)
    tray.wait_for_url("**/sign-in/**")
    assert "Осталось" not in tray.content()

"""Whoever leaves loses everything at once, open pages included; drafts of the desk stay with the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.live import Live, chromium, live
from tests.web.test_typing import copies, page, salim, sign_in, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

__all__ = ["chromium", "live", "page", "salim"]
pytestmark = pytest.mark.browser


def close(manager: BrowserContext, live: Live, login: str) -> None:
    """Let the manager close an account on its page."""
    there = manager.new_page()
    there.goto(f"{live.base}/directory/officers/at/{login}/")
    there.locator("details.fold summary").last.click()
    there.locator("details.fold button.refusing").click()
    there.wait_for_url("**/directory/")
    there.close()


def test_an_open_draft_of_an_officer_who_left_is_shut(
    page: Page, salim: BrowserContext, chromium: Browser, live: Live
) -> None:
    write(page, "Осталось за столом")
    address = page.url
    tray = salim.new_page()
    tray.goto(live.base + "/tray/")
    salim.set_offline(True)
    page.fill("#id_text", "Набрано без сети")
    page.locator("#id_title").focus()
    page.wait_for_function("Object.keys(localStorage).some(name => name.startsWith('wasl-draft:'))")
    with chromium.new_context(locale="en-GB") as manager:
        first = manager.new_page()
        first.goto(live.base + "/sign-in/")
        sign_in_as_manager(first, live)
        close(manager, live, "salim")
    salim.set_offline(False)
    # The first thing that any open page asks for takes the sealed copies away.
    tray.reload()
    tray.wait_for_url("**/sign-in/**")
    assert copies(tray) == []
    page.goto(address)
    page.wait_for_url("**/sign-in/**")
    assert "Набрано" not in page.content()
    with chromium.new_context(locale="en-GB") as colleague:
        other = colleague.new_page()
        sign_in(other, live, "yusuf")
        other.locator("details.where summary").click()
        other.locator('button[name="desk"][value="oman"]').click()
        other.goto(address)
        assert other.input_value("#id_text") == "Осталось за столом"


def sign_in_as_manager(first: Page, live: Live) -> None:
    from tests.web.conftest import code_now

    first.fill("#id_login", "maryam")
    first.fill("#id_password", live.accounts["maryam"]["passphrase"])
    first.click("button.primary")
    first.fill("#id_code", code_now(live.accounts["maryam"]["secret"]))
    first.click("button.primary")
    first.wait_for_selector("nav.rail")

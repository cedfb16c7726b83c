"""Nothing typed is lost: two tabs, an ended session, a lost network, a crash, a reload, a browser without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import code_now
from tests.web.live import Live, chromium, live
from tests.web.test_browser import screenshots

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

__all__ = ["chromium", "live"]
pytestmark = pytest.mark.browser


def sign_in(page: Page, live: Live, login: str, *, steps: int = 0) -> None:
    page.goto(live.base + "/sign-in/")
    page.fill("#id_login", login)
    page.fill("#id_password", live.accounts[login]["passphrase"])
    page.click("button.primary")
    page.fill("#id_code", code_now(live.accounts[login]["secret"], steps=steps))
    page.click("button.primary")
    page.wait_for_url("**/tray/")


@pytest.fixture(scope="module")
def salim(chromium: Browser, live: Live) -> Iterator[BrowserContext]:
    """Salim's browser, signed in by hand."""
    with chromium.new_context(locale="en-GB") as context:
        page = context.new_page()
        sign_in(page, live, "salim")
        page.click('.tongues button[value="en"]')
        page.close()
        yield context


@pytest.fixture
def page(salim: BrowserContext, live: Live) -> Iterator[Page]:
    """A fresh draft of Salim's, opened."""
    opened = salim.new_page()
    opened.on("dialog", lambda asked: asked.accept())
    opened.goto(live.base + "/compose/")
    opened.click(".top-line button.primary")
    opened.wait_for_selector("#draft")
    yield opened
    salim.set_offline(False)
    if not opened.is_closed():
        opened.close(run_before_unload=False)


def beside(page: Page) -> Page:
    """The same draft in another tab."""
    other = page.context.new_page()
    other.on("dialog", lambda asked: asked.accept())
    other.goto(page.url)
    return other


def write(page: Page, text: str) -> None:
    """Type into the account, and wait until the node has it."""
    with page.expect_response("**/save/"):
        page.fill("#id_text", text)
        page.locator("#id_title").focus()
    page.wait_for_selector(".saved[data-state=saved]")


def kept(page: Page) -> str:
    """What stands in the account for whoever opens the draft now."""
    other = beside(page)
    text = other.input_value("#id_text")
    other.close()
    return text


def copies(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "Object.entries(localStorage).filter(([name]) => name.startsWith('wasl-draft:')).map(String)"
    )
    return found


def test_typing_is_saved_and_nothing_of_it_stays_in_the_browser(page: Page) -> None:
    write(page, "Написано по-русски, بالعربية")
    assert kept(page) == "Написано по-русски, بالعربية"
    assert copies(page) == []


def test_two_tabs_keep_both_texts(page: Page) -> None:
    other = beside(page)
    write(page, "Из первой вкладки")
    with other.expect_response("**/save/"):
        other.fill("#id_text", "Из второй вкладки")
        other.locator("#id_title").focus()
    other.click(".saved a")
    other.wait_for_selector("#asides")
    assert "Из первой вкладки" in other.inner_text("#asides")
    assert "Из второй вкладки" in other.inner_text("#asides")
    other.check('input[name="pick.text"][value="theirs"]')
    other.click("#asides .primary")
    other.wait_for_selector(".done")
    assert other.input_value("#id_text") == "Из второй вкладки"
    other.close()


def test_a_lost_network_is_said_and_loses_nothing(page: Page, salim: BrowserContext) -> None:
    salim.set_offline(True)
    page.fill("#id_text", "Набрано без связи")
    page.locator("#id_title").focus()
    page.wait_for_selector(".saved[data-state=offline]")
    sealed = copies(page)
    assert len(sealed) == 1
    assert "Набрано" not in sealed[0]
    with page.expect_response("**/save/"):
        salim.set_offline(False)
    page.wait_for_selector(".saved[data-state=saved]")
    assert kept(page) == "Набрано без связи"
    assert copies(page) == []


def test_a_crash_without_network_loses_nothing(page: Page, salim: BrowserContext) -> None:
    address = page.url
    salim.set_offline(True)
    page.fill("#id_text", "Набрано перед сбоем")
    page.locator("#id_title").focus()
    page.wait_for_selector(".saved[data-state=offline]")
    page.close(run_before_unload=False)
    salim.set_offline(False)
    again = salim.new_page()
    with again.expect_response("**/save/"):
        again.goto(address)
    again.wait_for_function("document.querySelector('#id_text').value === 'Набрано перед сбоем'")
    assert copies(again) == []
    again.close()


def test_a_copy_of_another_officer_is_left_alone(page: Page, salim: BrowserContext, live: Live) -> None:
    """The machine of a desk is shared: what a colleague typed must not be saved in somebody else's name."""
    address = page.url
    salim.set_offline(True)
    page.fill("#id_text", "Набрано другим")
    page.locator("#id_title").focus()
    page.wait_for_selector(".saved[data-state=offline]")
    page.close(run_before_unload=False)
    salim.set_offline(False)
    again = salim.new_page()
    again.goto(live.base + "/compose/")
    again.evaluate("""() => { for (const [name, copy] of Object.entries(localStorage)) {
        localStorage.removeItem(name);
        localStorage.setItem(name.replace(/^wasl-draft:salim:/, 'wasl-draft:yusuf:'), copy);
    } }""")
    theirs = copies(again)
    assert "wasl-draft:yusuf:" in theirs[0]
    again.goto(address)
    again.wait_for_load_state("networkidle")
    assert again.input_value("#id_text") == ""
    assert copies(again) == theirs
    again.evaluate("localStorage.clear()")
    again.close()


def test_a_reload_in_mid_typing_loses_nothing(page: Page) -> None:
    page.locator("#id_text").press_sequentially("Набрано только что")
    page.reload()
    # What was on its way while the page was made again arrives at the latest with the page after it.
    found = next((text for text in (kept(page) for _ in range(10)) if text == "Набрано только что"), "")
    assert found == "Набрано только что"


def test_a_button_takes_what_is_typed_along(page: Page) -> None:
    page.locator("#id_text").press_sequentially("Ещё не сохранено")
    page.select_option("#add", "Person")
    page.click('button[value="add"]')
    page.wait_for_selector("#e1")
    assert page.input_value("#id_text") == "Ещё не сохранено"


def test_an_ended_session_is_said_and_loses_nothing(page: Page, salim: BrowserContext, live: Live) -> None:
    write(page, "До конца сеанса")
    salim.clear_cookies(name=re.compile("session"))
    page.fill("#id_text", "После конца сеанса")
    page.locator("#id_title").focus()
    page.wait_for_selector(".saved[data-state=expired]")
    link = page.locator(".saved a")
    assert (link.get_attribute("href"), link.get_attribute("target")) == ("/sign-in/", "_blank")
    page.click('button[value="file"]')  # a button does not leave the page either
    assert page.input_value("#id_text") == "После конца сеанса"
    other = salim.new_page()
    sign_in(other, live, "salim", steps=1)
    other.close()
    page.bring_to_front()
    with page.expect_response(lambda answer: answer.url.endswith("/save/") and answer.status == 200):
        page.evaluate("dispatchEvent(new Event('focus'))")
    page.wait_for_selector(".saved[data-state=saved]")
    assert kept(page) == "После конца сеанса"


def test_proposals_by_keyboard_in_any_script(page: Page) -> None:
    page.select_option("#add", "Substance")
    page.click('button[value="add"]')
    field = page.locator("#id_e1\\.name\\.1")
    field.press_sequentially("герои")
    page.wait_for_selector(".proposals li")
    field.press("ArrowDown")
    field.press("Enter")
    assert field.input_value() == "Heroin"
    assert page.locator(".proposals").count() == 0


def test_signing_out_leaves_nothing_in_the_browser(chromium: Browser, live: Live) -> None:
    with chromium.new_context(locale="en-GB") as context:
        page = context.new_page()
        sign_in(page, live, "yusuf")
        page.goto(live.base + "/compose/")
        page.evaluate("localStorage.setItem('wasl-draft:x:y', '{}')")
        page.evaluate("document.querySelector('form[action=\"/sign-out/\"]').requestSubmit()")
        page.wait_for_url("**/sign-in/")
        page.wait_for_function("localStorage.length === 0")


def test_a_report_is_written_and_sent_without_scripts(chromium: Browser, live: Live) -> None:
    with chromium.new_context(java_script_enabled=False, locale="en-GB") as context:
        page = context.new_page()
        sign_in(page, live, "yusuf", steps=1)
        page.click('.tongues button[value="en"]')
        page.goto(live.base + "/compose/")
        page.click(".top-line button.primary")
        page.fill("#id_title", "EXERCISE: seizure at the border")
        page.click('button[value="file"]')
        assert page.locator("#faults a").count() > 0
        page.fill("#id_text", "Written without scripts.")
        page.fill("#id_topic", "героин и опиаты")
        page.fill("#id_kind", "seizur")
        for name, value in {"tlp": "TLP:AMBER", "hcode": "H1"}.items():
            page.select_option(f"#id_{name}", value)
        page.check('input[name="audience"][value="oman"]')
        page.check("#id_exercise")
        page.select_option("#add", "Person")
        page.click('button[value="add"]')
        page.fill("#id_e1\\.name\\.1", "Фаррух Саидзода")
        page.fill("#id_e1\\.category", "مشتبه به")
        page.fill("#id_e1\\.legal_basis", "Criminal investigation")
        page.click('button[value="file"]')
        page.click('button[value="take:kind=seizure"]')
        assert page.input_value("#id_kind") == "Seizure"
        page.click('button[value="file"]')
        page.wait_for_url("**/send/")
        assert "Oman desk" in page.inner_text(".will")
        page.click(".preview ~ form .primary")
        page.wait_for_url("**/fate/")
        assert "Oman desk" in page.inner_text("main")


def test_pages_fit(page: Page, live: Live, tmp_path: Path) -> None:
    draft = page.url
    write(page, "الحدود")
    page.select_option("#add", "Person")
    page.click('button[value="add"]')
    page.wait_for_selector("#e1")
    pages = {
        "drafts": live.base + "/compose/",
        "draft": f"{draft}?check=1",
        "list": live.base + "/lists/new/",
        "send": f"{live.base}/reports/{live.report}/send/?to=qatar",
    }
    for language in ("ar", "ru", "en"):
        page.goto(live.base + "/tray/")
        page.click(f'.tongues button[value="{language}"]')
        for name, address in pages.items():
            page.goto(address)
            for width in (1440, 360):
                page.set_viewport_size({"width": width, "height": 900})
                page.screenshot(path=screenshots(tmp_path) / f"{name}-{language}-{width}.png", full_page=True)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, language)


def test_a_session_that_ended_without_scripts_loses_nothing(chromium: Browser, live: Live, tmp_path: Path) -> None:
    """The form comes back on a page of its own; after signing in beside it, and two clicks, it is done."""
    with chromium.new_context(java_script_enabled=False, locale="en-GB") as context:
        page = context.new_page()
        sign_in(page, live, "rashid")
        page.click('.tongues button[value="en"]')
        page.goto(f"{live.base}/reports/{live.report}/")
        page.click('details.writing:has(form[action$="/ask/"]) > summary')
        page.fill("#text-ask", "Откуда сведения?\nСрочно.")
        context.clear_cookies(name=re.compile("session"))
        page.click(f'form[action="/reports/{live.report}/ask/"] .primary')
        assert page.locator("blockquote").inner_text() == "Откуда сведения?\nСрочно."
        page.screenshot(path=screenshots(tmp_path) / "held-en.png", full_page=True)
        with context.expect_page() as opened:
            page.click("ol.held a")
        sign_in(opened.value, live, "rashid", steps=1)
        page.click("main .primary")
        assert "You are signed in again" in page.inner_text("main")
        page.click("main .primary")
        page.wait_for_selector(".done")
        assert "Откуда сведения?\nСрочно." in page.inner_text("main")

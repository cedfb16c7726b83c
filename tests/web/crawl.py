"""A reader that follows every link and fills in every form of the desk: pages that are added later are found by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin

if TYPE_CHECKING:
    from django.test import Client

TYPED = frozenset({"text", "search", "email", "password", "number", "date", "tel", "url", ""})
# Tables of the vocabulary and their entries are many of one kind too, and so is a page with many ways back.
# The longest first: a hash begins with what could be an id.
_ID = re.compile(
    r"[0-9a-f]{64}|[0-9a-z]{26}|(?<=/vocabulary/)(?!unreviewed|names)[a-z_]+(/[a-z0-9-]+)?|(?<=[?&]page=)[0-9]+|(?<=[?&]table=)[a-z_]+|(?<=[?&]next=)[^&]+"
)
_FORM = "application/x-www-form-urlencoded"


@dataclass
class Form:
    """One form of a page: where it goes, what is typed into it, and what it sends by itself."""

    page: str
    action: str
    method: str
    typed: list[str] = field(default_factory=list)
    sent: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kind(self) -> tuple[str, tuple[str, ...]]:
        """The same for all forms that differ only in the ids of what they are about."""
        return _ID.sub("ID", self.action), tuple(sorted({*self.typed, *(name for name, _ in self.sent)}))


class Page(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__()
        self.address, self.links, self.forms = address, list[str](), list[Form]()
        self._form: Form | None = None
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and given.get("href", "").startswith(("/", "?")):
            self.links.append(urljoin(self.address, given["href"]).partition("#")[0])
        if tag == "form":
            action = urljoin(self.address, given.get("action") or self.address)
            self._form = Form(page=self.address, action=action, method=given.get("method", "get").lower())
            self.forms.append(self._form)
        if self._form is not None:
            self._part(self._form, tag, given)

    def _part(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name, kind = given.get("name", ""), given.get("type", "").lower()
        if tag == "textarea" or (tag == "input" and kind in TYPED):
            form.typed.append(name)
        elif tag == "input" and (kind == "hidden" or "checked" in given):
            form.sent.append((name, given.get("value", "")))
        elif tag == "button" and name:
            form.buttons.append((name, given.get("value", "")))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and ("selected" in given or not self._chosen(form)):
            form.sent = [pair for pair in form.sent if pair[0] != self._select]
            form.sent.append((self._select, given.get("value", "")))

    def _chosen(self, form: Form) -> bool:
        return any(name == self._select for name, _ in form.sent)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""


def pages(browser: Client, *starts: str, limit: int = 300) -> Iterator[tuple[Page, str]]:
    """Yield every page that links lead to, one of each kind, with its text."""
    waiting, seen = list(starts), {_ID.sub("ID", start) for start in starts}
    while waiting and limit:
        limit -= 1
        address = waiting.pop(0)
        answer = browser.get(address, follow=True)
        assert answer.status_code < 500, address
        if "text/html" not in answer.headers.get("Content-Type", "") or answer.streaming:
            continue
        text = answer.content.decode()
        page = Page(address, text)
        yield page, text
        for link in page.links:
            if _ID.sub("ID", link) not in seen:
                seen.add(_ID.sub("ID", link))
                waiting.append(link)


def fill(browser: Client, form: Form, typed: str, button: tuple[str, str] | None = None) -> tuple[int, str]:
    """Send a form with the same text in each field; return the status and the page that answers."""
    fields = [*form.sent, *((name, typed) for name in form.typed), *([button] if button else [])]
    # As a browser sends it: what is no text in UTF-8 goes as its raw bytes.
    body = urlencode(fields, encoding="utf-8", errors="surrogatepass")
    if form.method == "get":
        answer = browser.get(f"{form.action.partition('?')[0]}?{body}")
    else:
        answer = browser.post(form.action, body, content_type=_FORM)
    return answer.status_code, "" if answer.streaming else answer.content.decode("utf-8", "replace")

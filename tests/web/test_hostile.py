"""Every form of the desk takes every hostile text: an answer that says what is wrong, never a fault, nothing obeyed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.crawl import Form, fill, pages

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
HOSTILE: Final = {
    "only controls": "\u200b\u200e\u2066\u2069\u00ad",
    "bidi override": "mv \u202eأقرأ\u202c \u2067gpj.exe",
    "C0 controls": "a\x01\x1b[31mb\x7f",
    "null": "a\x00b",
    "lone surrogate": "a\ud800b",
    "markup": '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    "template": "{{ request }}{% now 'Y' %}${7*7}",
    "statement": "'; DROP TABLE store_version; --",
    "formula": '=HYPERLINK("http://localhost","x")',
    "header": "x\r\nSet-Cookie: a=b",
    "path": "../../../../etc/passwd",
    "homoglyph": "оmаn",
    "impossible Hijri date": "31 رمضان 1445",
    "mixed digits": "١2۳4",
    "negative": "-5 кг",
    "absurd": "9" * 400 + " طن",
    "exponent": "1e400",
    "combining": "а" + "\u0301" * 500,
    "outside the plane": "\U0001f9ea\U000e0041",
    "no-break": "\u00a0\u2003\ufeff",
    "long": "ق" * 30_000,
    "megabyte": "x" * 1_200_000,
}
WORST: Final = ("bidi override", "markup")
STARTS: Final = ("/", "/search/")
LEFT_OUT: Final = frozenset({"/sign-out/", "/language/", "/desk/", "/sign-in/sessions/ID/end/"})
"""Forms of the frame, on every page: they take no typed text, and leaving ends the walk."""


def forms_of(browser: Client) -> list[Form]:
    found: dict[tuple[str, tuple[str, ...]], Form] = {}
    for page, _ in pages(browser, *STARTS):
        for form in page.forms:
            if form.kind[0] not in LEFT_OUT:
                found.setdefault(form.kind, form)
    return list(found.values())


def outside_fields(page: str) -> str:
    """What is shown, without what stands in fields: there a text stays as it was typed, for its writer to mend."""
    return re.sub(r"<textarea.*?</textarea>|value=\"[^\"]*\"", "", page, flags=re.DOTALL)


@pytest.fixture
def world(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    """A report that waits, a hit, a question to the centre: something behind every form."""
    from wasl.flow import questions, release
    from wasl.record import Text

    yusuf = officer("yusuf")
    write(yusuf, clock)
    report = write(yusuf, clock, officer("salim").desk.address, said=draft(person("Фаррух Саидзода", language="ru")))
    release.circulate(yusuf, report, ["oman"])
    questions.ask(officer("salim"), report, Text(text="Which ship?", language="en"))


@pytest.mark.parametrize(
    ("login", "some"),
    [
        ("yusuf", {"/search/", "/hits/ID/judge/", "/questions/ID/answer/", "/reports/ID/translate/"}),
        ("salim", {"/reports/ID/acknowledge/", "/registers/ID/note/"}),
        ("maryam", {"/directory/desks/add/", "/directory/officers/add/", "/peers/add/", "/agreements/propose/"}),
    ],
)
def test_every_form_takes_every_text(browser: Open, world: None, login: str, some: set[str]) -> None:
    from django.db import transaction

    reader = browser(login)
    forms = forms_of(reader)
    assert some <= {form.kind[0] for form in forms}
    for form in forms:
        buttons: list[tuple[str, str] | None] = [*form.buttons] or [None]
        for name, text in HOSTILE.items():
            # The text is the same for every button: each takes the worst two, the first takes all.
            for button in buttons if name in WORST else buttons[:1]:
                with transaction.atomic():
                    status, page = fill(reader, form, text, button)
                    transaction.set_rollback(True)
                what = (form.action, button, name)
                assert status < 500, what
                assert status in {200, 302, 400, 403, 404, 409, 413, 429}, what
                assert "<script>alert" not in page, what
                assert "\u202e" not in outside_fields(page), what


def test_what_was_taken_is_shown_and_not_obeyed(browser: Open, world: None) -> None:
    yusuf = browser("yusuf")
    for form in forms_of(yusuf):
        for text in (HOSTILE["bidi override"], HOSTILE["markup"]):
            fill(yusuf, form, text, form.buttons[0] if form.buttons else None)
    marked = 0
    for page, text in pages(yusuf, *STARTS):
        marked += "⟦RLO⟧" in text
        assert "<script>alert" not in text, page.address
        assert not re.search("[\u202a-\u202e]", outside_fields(text)), page.address
    assert marked  # it was taken, and can be seen

"""C12: no text becomes a link to elsewhere, and a vector image is never shown in place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, arrived, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from tests.web.crawl import pages
from wasl.record import Value

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]

LINKS: Final = (
    "javascript:alert(1)",
    " jAvAsCrIpT :alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.invalid/x",
    "https://evil.invalid/x",
    "file:///etc/passwd",
)
SVG: Final = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="http://evil.invalid/"/></svg>'
)
LEADS: Final = re.compile(r'(?:href|src|action|formaction|poster|data|xlink:href)\s*=\s*"([^"]*)"')


def test_every_link_leads_into_the_node(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    for link in LINKS:
        site = person(link)
        site = replace(site, properties={**site.properties, "website": (Value(text=link),)})
        arrived(almaty, doha, clock, draft(site, title=link))
    shown = 0
    for page, text in pages(browser("yusuf"), "/", "/search/"):
        shown += "evil.invalid" in text
        for target in LEADS.findall(text):
            assert re.match(r"(?:/(?!/)|[?#]|$|[0-9]+\Z|data-)", target.replace("&amp;", "&")), (page.address, target)
    assert shown >= len(LINKS) - 3


def test_a_vector_image_is_handed_out_and_never_drawn(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    from wasl.flow import attachments

    salim, page = officer("salim"), browser("salim")
    for name in ("a.svg", "a.png", "a.svgz", "a.html"):
        file = attachments.take_file(salim, name, [SVG]).attachment
        report = write(salim, clock, said=replace(draft(person("Farrukh")), attachments=(file,)))
        at = f"/reports/{report}/files/{file.attachment_id}/"
        answer = page.get(at)
        assert answer.getvalue() == SVG
        assert answer.headers["Content-Disposition"].startswith("attachment"), name
        assert answer.headers["Content-Type"] == "application/octet-stream", name
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert page.get(f"{at}preview/").status_code == 404, name

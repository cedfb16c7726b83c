"""The tabs of the section that says who is who: desks and officers, peers, agreements, templates, rights conditions."""

from __future__ import annotations

from typing import Final

from wasl.render.sentences import say
from wasl.web.rail import url_or_none

_PAGES: Final = ("directory", "peers", "agreements", "templates", "conditions")


def tabs(here: str, language: str) -> list[dict[str, object]]:
    """Return the tabs.

    Args:
        here: Name of the page's URL.
        language: The reader's.

    Returns:
        Address, word, and whether it is the page itself.
    """
    return [
        {"url": url, "label": say(f"section-{name}", language), "here": name == here}
        for name in _PAGES
        if (url := url_or_none(name))
    ]

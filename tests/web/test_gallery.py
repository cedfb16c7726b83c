"""The pictures of the components in the documents: made from the templates themselves, in three languages.

``make pictures`` writes them anew; without that, this test makes them into a folder that is thrown away, and holds that
the documents have and show one of each.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.doha import Founded
from tests.web import values
from tests.web.gallery import PAGES, PIECES, context
from tests.web.live import HOST, chromium
from wasl.record import Right

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

__all__ = ["chromium"]
pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs/reference/components"
STATIC = ROOT / "wasl/web/static"
LANGUAGES = ("ar", "ru", "en")
NAMES = sorted([*(piece.name for piece in PIECES), *PAGES])
NOW = datetime(2026, 11, 23, 19, 24, tzinfo=UTC)
MOST_BYTES = 1_500_000


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    made = chromium.new_context(viewport={"width": 720, "height": 560}, reduced_motion="reduce", color_scheme="light")
    yield made.new_page()
    made.close()


def render(source: str, language: str, **more: Any) -> str:  # noqa: ANN401 - what templates are given
    from django.contrib.sessions.backends.base import SessionBase
    from django.template import engines
    from django.test import RequestFactory

    from wasl.web.reader import set_actor, set_language

    request = RequestFactory().get("/")
    request.session = SessionBase()
    request.reading_for = None  # type: ignore[attr-defined] # what no database says here
    set_language(request, language)
    # Who audits is told by the database how many signs nobody has looked at; here there is none.
    actor = values.actor()
    set_actor(request, replace(actor, officer=replace(actor.officer, rights=actor.officer.rights - {Right.AUDIT})))
    return str(engines["django"].from_string(source).render({**context(language), "now": NOW, **more}, request))


def whole(name: str, language: str) -> str:
    """A page of the desk as it is."""
    from wasl.web.hits import views as hits
    from wasl.web.reports import views as reports
    from wasl.web.tray import views as tray

    template, shown = {
        "frame": ("tray/tray.html", tray.page(values.tray(), language)),
        "table": ("reports/list.html", reports.list_page((values.line(), values.line("own")), language)),
        "evidence": ("hits/hit.html", hits.hit_page(values.hit(), language)),
        "confirm": ("confirm.html", _confirm(language)),
    }[name]
    return render(f'{{% extends "{template}" %}}', language, **shown)


def _confirm(language: str) -> dict[str, Any]:
    from wasl.render.sentences import say

    question = say("passkey-remove-question", language, name="Pixel")
    words = {"title": say("passkey-remove", language), "question": question, "act": say("act-remove", language)}
    return {**words, "action": "/", "back": "/", "refusing": True, "fields": ()}


def pieces(language: str) -> str:
    parts = "".join(f'<div id="piece-{piece.name}">{piece.source}</div>' for piece in PIECES)
    load = "{% load desk wasl %}"
    block = f"{{% block title %}}-{{% endblock %}}{{% block content %}}{parts}{{% endblock %}}"
    return render(f'{{% extends "base.html" %}}{load}{block}', language)


def show(page: Page, html: str) -> None:
    """Open a page that no server sends; its styles and faces come from the folder itself."""

    def answer(route: Route) -> None:
        path = route.request.url.split(HOST)[1]
        if path.startswith("/static/"):
            route.fulfill(path=STATIC / path.removeprefix("/static/"))
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.unroute_all()
    page.route("**/*", answer)
    page.goto(f"http://{HOST}/")
    page.evaluate("document.fonts.ready")


def pictures(page: Page, language: str) -> dict[str, bytes]:
    page.set_viewport_size({"width": 720, "height": 560})
    show(page, pieces(language))
    page.add_style_tag(content=".strip { position: static } main > div { padding: 12px; background: var(--ground) }")
    made = {piece.name: page.locator(f"#piece-{piece.name}").screenshot() for piece in PIECES}
    page.set_viewport_size({"width": 1200, "height": 640})
    for name in PAGES:
        show(page, whole(name, language))
        made[name] = page.screenshot() if name == "frame" else page.locator("main").screenshot()
    return made


def small(png: bytes) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        picture.convert("RGB").save(out, "WEBP", quality=72, method=6)
    return out.getvalue()


def size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_component_is_pictured(founded: Founded, page: Page, language: str, tmp_path: Path) -> None:
    folder = Path(os.environ.get("WASL_PICTURES", tmp_path))
    for name, png in pictures(page, language).items():
        (folder / f"{name}-{language}.webp").write_bytes(small(png))
    drawn = {path.name for path in folder.glob(f"*-{language}.webp")}
    assert drawn == {f"{name}-{language}.webp" for name in NAMES}
    for name in NAMES:
        fresh, kept = (size(place / f"{name}-{language}.webp") for place in (folder, PICTURES))
        assert min(fresh) > 20, name
        # Another Chromium breaks a line elsewhere; a component that has changed is of another shape.
        assert abs(fresh[0] - kept[0]) <= 4, f"{name}: run `make pictures`"
        assert abs(fresh[1] - kept[1]) <= 0.15 * kept[1] + 32, f"{name}: run `make pictures`"


def test_documents_show_each_and_nothing_else() -> None:
    text = (ROOT / "docs/reference/components.md").read_text("utf-8")
    kept = {path.name for path in PICTURES.glob("*")}
    assert kept == {f"{name}-{language}.webp" for name in NAMES for language in LANGUAGES}
    assert [name for name in sorted(kept) if f"(components/{name})" not in text] == []
    assert sum(path.stat().st_size for path in PICTURES.glob("*")) < MOST_BYTES

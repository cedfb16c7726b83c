"""A report as a document: the mark first and last, nothing obeyed, everything escaped."""

from __future__ import annotations

from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest

from wasl.record import (
    UNJUDGED,
    Address,
    Draft,
    Entity,
    Handling,
    HCode,
    NodeId,
    Text,
    Tlp,
    Value,
    make_version,
    new_id,
)
from wasl.render.document import Document, Said, document, to_html, to_text

NASTY = '</h1><script>alert(1)</script>\u202egnp\u0007 & "quoted"'


def shown(language: str, text: str = "Учебное сообщение.") -> Document:
    handling = Handling(tlp=Tlp.AMBER, hcode=HCode.H1, review=date(2027, 1, 1), exercise=True, conditions=text)
    entity = Entity(
        entity_id=new_id(), schema="Company", properties={"name": (Value(text=text), Value(text="شركة تجريبية"))}
    )
    said = Draft(
        title=Text(text=text, language="ru"),
        text=Text(text=f"{text}\nвторая строка", language="ru"),
        topic="heroin-opiates",
        kind="seizure",
        grading=UNJUDGED,
        entities=(entity,),
    )
    version = make_version(
        said,
        report_id=new_id(),
        origin=Address(node=NodeId("a" * 64)),
        handling=handling,
        made=datetime(2026, 3, 1, tzinfo=UTC),
    )
    answer = Said(heading="?", text=Text(text=text, language="ru"))
    return document(
        handling, version.title, language, origin=text, version=version, warnings=["Осторожно"], said=[answer]
    )


def tags(html: str) -> set[str]:
    seen: set[str] = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, _: seen.add(tag)  # type: ignore[assignment, method-assign]
    parser.feed(html)
    return seen


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_the_mark_stands_first_and_last(language: str) -> None:
    lines = to_text(shown(language)).splitlines()
    assert lines[1] == lines[-2] == "TLP:AMBER · H1 · EXERCISE"
    html = to_html(shown(language))
    body = html.partition("<body>")[2]
    assert body.startswith('<p class="mark">TLP:AMBER · H1 · EXERCISE</p>')
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html


def test_nothing_of_a_text_is_obeyed() -> None:
    plain, html = to_text(shown("en", NASTY)), to_html(shown("en", NASTY))
    for written in (plain, html):
        assert "\u202e" not in written
        assert "\u0007" not in written
        assert "⟦RLO⟧" in written

    assert "script" not in tags(html)


def test_it_fetches_nothing_and_runs_nothing() -> None:
    html = to_html(shown("ar"))
    assert "default-src 'none'" in html
    for word in ("http:", "https:", "src=", "href=", "url(", "@import"):
        assert word not in html


def test_what_runs_from_right_to_left_keeps_to_itself() -> None:
    assert "\u2068شركة تجريبية\u2069" in to_text(shown("en"))
    assert "<bdi>شركة تجريبية</bdi>" in to_html(shown("en"))

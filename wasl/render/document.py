"""A report or an answer as a document of its own: plain text, or HTML that needs nothing else.

The handling mark stands first and last, in Latin letters whatever the language, and on every printed page. Text from
elsewhere is shown as it was given, isolated from the direction of the page, with hidden controls made visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from wasl.record import Handling, ReportVersion, Text
from wasl.render.cards import Card, Shown, cards
from wasl.render.dates import moment, reduced
from wasl.render.marks import visible
from wasl.render.sentences import direction_of, label, say

_WIDTH: Final = 78
_ISOLATE, _END = "\u2068", "\u2069"
_STYLE: Final = (
    "body{font:1rem/1.5 'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif;margin:0 auto;max-width:46rem;"
    "padding:3.5rem 1rem}"
    ".mark{background:#111;color:#fff;direction:ltr;font-weight:600;inset-block-start:0;inset-inline:0;margin:0;"
    "padding:.5rem 1rem;position:fixed;text-align:center}"
    "h1{font-size:1.35rem;unicode-bidi:plaintext}h2{font-size:1rem}"
    "dl{display:grid;gap:.25rem 1rem;grid-template-columns:max-content 1fr}dd{margin:0}"
    ".text{white-space:pre-wrap;unicode-bidi:plaintext}section{border-block-start:1px solid #999;margin-block:1rem}"
    "@media print{.mark{border:2px solid #000;color:#000;background:#fff}}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something that was asked or answered about a report.

    Attributes:
        heading: What it is, in the reader's language.
        text: What was said.
    """

    heading: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What stands in a document, in order.

    Attributes:
        language: Of its labels.
        mark: Handling mark.
        warnings: Sentences that come right behind the mark.
        title: As given.
        facts: Label and value.
        text: As given; empty if there is none.
        cards: What the report is about.
        said: Questions and answers.
    """

    language: str
    mark: str
    warnings: tuple[str, ...]
    title: Text
    facts: tuple[tuple[str, str], ...]
    text: str
    cards: tuple[Card, ...]
    said: tuple[Said, ...]


def document(
    handling: Handling,
    title: Text,
    language: str,
    *,
    origin: str,
    version: ReportVersion | None = None,
    files: Sequence[str] = (),
    warnings: Sequence[str] = (),
    said: Sequence[Said] = (),
) -> Document:
    """Lay a report, or an answer, out as a document.

    Args:
        handling: Its handling.
        title: Its title.
        language: The reader's: ``ar``, ``ru`` or ``en``.
        origin: Who speaks.
        version: The report; None for an answer.
        files: Names of files that belong to it and are not here.
        warnings: Sentences that come right behind the mark.
        said: Questions and answers.

    Returns:
        The document.
    """
    facts = [(say("cli-column-origin", language), visible(origin))]
    if version is not None:
        facts += [
            (say("cli-column-made", language), f"{moment(version.made, language)} UTC"),
            (say("cli-column-topic", language), label("topics", version.topic, language)),
            (say("cli-column-kind", language), label("kinds", version.kind, language)),
            (say("cli-column-grade", language), str(version.grading)),
            (say("cli-column-event", language), reduced(version.event_date, language) or "—"),
        ]
    if files:
        facts.append((say("document-attachments", language), ", ".join(visible(each) for each in files)))
    if handling.conditions:
        facts.append((say("document-conditions", language), visible(handling.conditions)))
    return Document(
        language=language,
        mark=visible(handling.mark),
        warnings=tuple(warnings),
        title=title,
        facts=tuple(facts),
        text=visible(version.text.text) if version else "",
        cards=cards(version.entities, language) if version else (),
        said=tuple(said),
    )


def to_text(shown: Document) -> str:
    """Return a document as plain text.

    Args:
        shown: The document.

    Returns:
        Lines, the mark first and last.
    """
    rule = "=" * _WIDTH
    lines = [rule, shown.mark, rule, *shown.warnings, "", _apart(visible(shown.title.text)), ""]
    lines += [f"{name}: {_apart(value)}" for name, value in shown.facts]
    lines += ["", _apart(shown.text), ""] if shown.text else [""]
    for card in shown.cards:
        lines.append(" · ".join([card.kind, *(_worded(each) for each in card.title)]))
        lines += [f"  {row.label}: {', '.join(_worded(each) for each in row.values)}" for row in card.rows]
        lines += [f"  {each}" for each in (card.category, card.basis) if each]
    for each in shown.said:
        lines += ["", f"{each.heading}:", _apart(visible(each.text.text))]
    return "\n".join([*lines, rule, shown.mark, rule, ""])


def to_html(shown: Document) -> str:
    """Return a document as one HTML file: no script, nothing fetched.

    Args:
        shown: The document.

    Returns:
        The file's text.
    """
    direction = direction_of(shown.language)
    facts = "".join(f"<dt>{escape(name)}</dt><dd><bdi>{escape(value)}</bdi></dd>" for name, value in shown.facts)
    body = [
        f'<p class="mark">{escape(shown.mark)}</p>',
        *(f"<p><strong>{escape(each)}</strong></p>" for each in shown.warnings),
        f'<h1 dir="auto" lang="{escape(shown.title.language)}">{escape(visible(shown.title.text))}</h1>',
        f"<dl>{facts}</dl>",
        f'<div class="text" dir="auto">{escape(shown.text)}</div>' if shown.text else "",
        *(_card_html(card) for card in shown.cards),
        *(
            f'<section><h2>{escape(each.heading)}</h2><div class="text" dir="auto">'
            f"{escape(visible(each.text.text))}</div></section>"
            for each in shown.said
        ),
    ]
    return (
        f'<!doctype html>\n<html lang="{shown.language}" dir="{direction}"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(shown.mark)}</title><style>{_STYLE}</style></head><body>{''.join(body)}</body></html>\n"
    )


def _card_html(card: Card) -> str:
    rows = "".join(
        f"<dt>{escape(row.label)}</dt><dd>{'<br>'.join(_value_html(each) for each in row.values)}</dd>"
        for row in card.rows
    )
    extra = "".join(f"<p>{escape(each)}</p>" for each in (card.category, card.basis) if each)
    title = " · ".join([escape(card.kind), *(_value_html(each) for each in card.title)])
    return f"<section><h2>{title}</h2><dl>{rows}</dl>{extra}</section>"


def _value_html(value: Shown) -> str:
    small = f" <small><bdi>{escape(value.small)}</bdi></small>" if value.small else ""
    return f"<bdi>{escape(value.text)}</bdi>{small}"


def _worded(value: Shown) -> str:
    return f"{_apart(value.text)} ({_apart(value.small)})" if value.small else _apart(value.text)


def _apart(text: str) -> str:
    # Between isolates only where it runs from right to left, so that plain output stays plain.
    return f"{_ISOLATE}{text}{_END}" if any("\u0590" <= char <= "\u08ff" for char in text) else text

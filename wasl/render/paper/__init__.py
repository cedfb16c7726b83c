"""A document on paper: PDF for A4, tagged (PDF/UA-1), with its handling and the reader's mark on every sheet.

Typst lays out; it reads no network and no file but the template and the fonts beside it. What is printed goes in as
data: no text, whoever wrote it, is read as markup. Characters that the shipped fonts lack are taken from the machine's.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import typst

from wasl.record import Handling
from wasl.render.cards import Card, Shown
from wasl.render.document import Document
from wasl.render.facts import mark_words
from wasl.render.listing import Listing
from wasl.render.marks import visible
from wasl.render.sentences import direction_of, say, word

_FOLDER: Final = Path(__file__).parent
_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_LONG_WORD: Final = re.compile(r"\S{20,}")
_PIECE: Final = re.compile(r".{1,10}")
_STRONG: Final = {"L": False, "R": True, "AL": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMark:
    """What every sheet says of its reader.

    Attributes:
        number: Of the print: it leads the security officer to who printed, and nobody else.
        desk: Name of the desk, in the reader's language.
        centre: Name of the centre, in the reader's language.
        at: When it was printed, in words.
        moment: When it was printed, aware, UTC.
        officer: Login of the officer; empty unless the node puts it on paper.
    """

    number: str
    desk: str
    centre: str
    at: str
    moment: datetime
    officer: str = ""


def to_pdf(shown: Document | Listing, meanings: str, reader: ReaderMark) -> bytes:
    """Return a document or a table as a tagged PDF.

    Args:
        shown: The document.
        meanings: What its mark means, in the reader's language.
        reader: For whom it is printed.

    Returns:
        The file.
    """
    return typst.compile(
        _FOLDER / "report.typ",
        root=_FOLDER,
        font_paths=[_FOLDER / "fonts"],
        format="pdf",
        sys_inputs={"data": json.dumps(_data(shown, meanings, reader), ensure_ascii=False)},
        pdf_standards="ua-1",
        timestamp=int(reader.moment.timestamp()),
    )


def meanings_of(handling: Handling, language: str) -> str:
    """Say what the parts of a mark mean: the mark itself is in Latin letters whatever the language.

    Args:
        handling: The handling.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The meanings, in the order of the mark.
    """
    found = [
        word("tlp", handling.tlp.removeprefix("TLP:").replace("+", "-").lower(), language),
        word("hcode", handling.hcode.lower(), language),
    ]
    if handling.pap:
        found.append(word("pap", handling.pap.removeprefix("PAP:").lower(), language))
    if handling.national_mark:
        found.append(f"{say('strip-national', language)}: {mark_words(handling, language)}")
    if handling.exercise:
        found.append(word("strip", "exercise", language))
    return " · ".join(found)


def _data(shown: Document | Listing, meanings: str, reader: ReaderMark) -> dict[str, Any]:
    language = shown.language
    by = f"{reader.officer}, {reader.desk}" if reader.officer else reader.desk
    title = visible(shown.title if isinstance(shown, Listing) else shown.title.text)
    return {
        "language": language,
        "rtl": direction_of(language) == "rtl",
        "title": f"{shown.mark} · {title}",
        "centre": reader.centre,
        "mark": shown.mark,
        "meanings": meanings,
        "number": reader.number,
        "printed": say("print-sheet", language, desk=by, at=reader.at),
        "page": say("print-page", language),
        "warnings": list(shown.warnings),
        "heading": _value(title),
        "facts": [{"label": name, "values": [_value(value)]} for name, value in shown.facts],
        **(_listed(shown) if isinstance(shown, Listing) else _told(shown)),
    }


def _told(shown: Document) -> dict[str, Any]:
    return {
        "paragraphs": [_value(each) for each in shown.text.split("\n") if each.strip()],
        "cards": [_card(each) for each in shown.cards] + [_said(each.heading, each.text.text) for each in shown.said],
        "table": {"columns": [], "widths": [], "rows": []},
    }


def _listed(shown: Listing) -> dict[str, Any]:
    return {
        "paragraphs": [],
        "cards": [],
        "table": {
            "columns": [label for label, _ in shown.columns],
            "widths": [width for _, width in shown.columns],
            "rows": [[_value(_breakable(visible(each))) for each in row] for row in shown.rows],
        },
    }


def _breakable(text: str) -> str:
    # A word without an end would lie over the next cell.
    return _LONG_WORD.sub(lambda found: _BREAK.join(_PIECE.findall(found[0])), text)


def _card(card: Card) -> dict[str, Any]:
    return {
        "title": [_value(card.kind), *(_shown(each) for each in card.title)],
        "notes": [each for each in (card.category, card.basis) if each],
        "rows": [{"label": row.label, "values": [_shown(each) for each in row.values]} for row in card.rows],
    }


def _said(heading: str, text: str) -> dict[str, Any]:
    return {"title": [_value(heading)], "notes": [], "rows": [{"label": "", "values": [_value(visible(text))]}]}


def _shown(value: Shown) -> dict[str, Any]:
    return _value(value.text, value.small)


def _value(text: str, small: str = "") -> dict[str, Any]:
    # Its own direction is that of its first strong character, as a browser's dir="auto".
    strong = next((unicodedata.bidirectional(each) for each in text if unicodedata.bidirectional(each) in _STRONG), "L")
    return {"text": text, "small": small, "rtl": _STRONG[strong]}

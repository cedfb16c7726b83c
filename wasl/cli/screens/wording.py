"""Names, moments and marks as they stand in a table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from rich import box
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.shapes import Finding
from wasl.cli.session import Session
from wasl.flow.views import Party
from wasl.record import Text
from wasl.record.ids import ID_PATTERN
from wasl.render import dates
from wasl.render.marks import visible
from wasl.render.sentences import finding_sentence
from wasl.text.digits import groups_of

_FIRST_STRONG: Final = "\u2068"
_POP: Final = "\u2069"
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
_COMMAS: Final = {"ar": "\u060c ", "ru": ", ", "en": ", "}


def own_direction(text: str) -> str:
    """Return a text that keeps its direction to itself, with hidden controls made visible.

    Args:
        text: Text from elsewhere, any script.

    Returns:
        The text; between isolates only if it runs from right to left, so that plain output stays plain.
    """
    return isolated(visible(text))


def isolated(text: str) -> str:
    """Return a text that keeps its direction to itself.

    Args:
        text: Text whose hidden controls are already visible.

    Returns:
        The text; between isolates only if it runs from right to left, so that plain output stays plain.
    """
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return f"{_FIRST_STRONG}{text}{_POP}"
    return text


def joined(words: Iterable[str], session: Session) -> str:
    """Return words in a row, with the commas of the reader's language.

    Args:
        words: The words.
        session: For its language.

    Returns:
        One text; a dash if there are none.
    """
    return _COMMAS[session.language].join(words) or "—"


def name_of(names: Mapping[str, str], session: Session) -> str:
    """Return a name in the reader's language, else in English, else whatever there is.

    Args:
        names: Name per language.
        session: For its language.

    Returns:
        The name.
    """
    found = names.get(session.language) or names.get("en") or next(iter(names.values()), "—")
    return own_direction(found)


def in_fives(digits: str) -> str:
    """Return the forty digits as they are read aloud.

    Args:
        digits: Without spaces.

    Returns:
        Groups of five with a space between.
    """
    return " ".join(groups_of(digits, 5))


def party(who: Party, session: Session) -> str:
    """Return a desk and its centre, the centre only for a desk elsewhere.

    Args:
        who: The party.
        session: For its language.

    Returns:
        For instance ``Tajikistan · CARICC``.
    """
    centre = name_of(who.node_names, session)
    if not who.address.desk:
        return centre
    desk = name_of(who.names, session)
    return desk if who.local else f"{desk} · {centre}"


def written(text: Text) -> str:
    """Return free text as it may be shown.

    Args:
        text: The text.

    Returns:
        The text in its own direction.
    """
    return own_direction(text.text)


def moment(at: datetime | None, session: Session) -> str:
    """Return a moment to the minute, in UTC.

    Args:
        at: The moment, or None.
        session: For its language.

    Returns:
        For instance ``23 November 2026, 17:05``; a dash for None.
    """
    return "—" if at is None else dates.moment(at, session.language)


def rule(finding: Finding, session: Session) -> str:
    """Return what a rule said, with its code.

    Args:
        finding: The finding.
        session: For its language.

    Returns:
        Sentence and code.
    """
    sentence = finding_sentence(finding.code, finding.data, session.language, isolate=session.language == "ar")
    return f"{sentence} [{finding.code}]"


def nats(score_mn: int) -> str:
    """Return a score with its sign.

    Args:
        score_mn: Milli-nats.

    Returns:
        Nats to one decimal, for instance ``+7.4``.
    """
    return f"{score_mn / 1000:+.1f}"


def table(
    session: Session, headings: Sequence[str], rows: Sequence[Sequence[str | Line]], *, title: str = ""
) -> Table | Line:
    """Return a table, or the words for "nothing" if it has no rows.

    Args:
        session: For its language.
        headings: Messages of the column headings.
        rows: Cells; each row as long as ``headings``.
        title: Above the table; none if empty.

    Returns:
        A renderable.
    """
    if not rows:
        return Line(f"{title}: {session.say('cli-nothing')}" if title else session.say("cli-nothing"))
    shown = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", title_style="bold", pad_edge=False)
    for place, heading in enumerate(headings):
        # An id is copied elsewhere, so it is never broken, however narrow the terminal.
        whole = all(ID_PATTERN.fullmatch(str(row[place])) for row in rows)
        shown.add_column(session.say(heading), overflow="fold", no_wrap=whole)
    for row in rows:
        shown.add_row(*row)
    return shown


def state(word: str, session: Session, *, kind: str) -> Line:
    """Return a state as a word with a colour; the word alone says everything.

    Args:
        word: Code of a state or step.
        session: For its language.
        kind: First part of the message: ``step``, ``state``, ``verdict``, or ``cli-state`` for peers and agreements.

    Returns:
        The styled word.
    """
    return Line(session.say(f"{kind}-{word}"), style=_STYLES.get(word, ""))


_STYLES: Final[Mapping[str, str]] = {
    "acknowledged": "green",
    "answered": "green",
    "confirmed": "green",
    "in-force": "green",
    "same": "green",
    "stopped": "red",
    "refused": "red",
    "expired": "red",
    "unconfirmed": "yellow",
    "half-confirmed": "yellow",
    "offered": "yellow",
    "new": "bold",
    "open": "yellow",
}

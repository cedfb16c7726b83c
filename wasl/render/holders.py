"""Who holds a report, as words and as a picture: a tree from the desk that speaks to its holders and to theirs.

The picture says nothing that the table beside it does not say; shapes tell what colours tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from types import MappingProxyType
from typing import Final

from wasl.render.dates import day, moment
from wasl.render.marks import visible
from wasl.render.sentences import finding_sentence, say, word

_ROW: Final = 34
_INDENT: Final = 28
_TOP: Final = 20
_WIDTH: Final = 340
_LONGEST: Final = 34
_SHAPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "overdue": "M-7-7L7 7M-7 7L7-7",
        "refused": "M-7-7L7 7M-7 7L7-7",
        "asked": "M0-7L7 6H-7Z",
        "restricted": "M-6-6H6V6H-6Z",
        "closed": "M-7 0H7",
        "erased": "M-7 0H7",
        "nothing-held": "M-7 0H7",
        "on-its-way": "M-7 0L5 0M0-5L6 0L0 5",
    }
)
_DISC: Final = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One holder in the picture.

    Attributes:
        name: What it is called.
        holding: Code of what it has.
        depth: 1 for whoever got it from here, 2 for whoever got it from there.
    """

    name: str
    holding: str
    depth: int


def told_words(
    effect: str, at: datetime, language: str, *, reason: str = "", backups: date | None = None, desks: int = 0
) -> str:
    """Say what a holder told about a step.

    Args:
        effect: What it did; empty if it did nothing.
        at: When.
        language: The reader's.
        reason: Why it did less or nothing.
        backups: The day from which no backup holds it.
        desks: How many of its desks lost it.

    Returns:
        One to three sentences.
    """
    parts: list[str] = [say("told-refused", language, at=moment(at, language))]
    if effect:
        parts = [say("told", language, what=word("life-effect", effect, language), at=moment(at, language))]
    if desks:
        parts.append(say("told-desks", language, count=desks))
    if reason:
        parts.append(finding_sentence(reason, {}, language))
    if backups is not None:
        parts.append(say("told-backups", language, date=day(backups, language)))
    return " ".join(parts)


def tree(origin: str, leaves: Sequence[Leaf], language: str) -> str:
    """Draw who holds a report.

    Args:
        origin: Name of the desk that speaks.
        leaves: The holders, each behind the one that it got it from.
        language: The reader's; in Arabic the tree grows to the left.

    Returns:
        An SVG element that takes its colours from the page.
    """
    height = _TOP + _ROW * (len(leaves) + 1)
    title = escape(say("holders-picture", language))
    inside = "".join(_lines(leaves, language)) + "".join(_marks(origin, leaves, language))
    return (
        f'<svg class="holders" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="{title}" direction="{"rtl" if language == "ar" else "ltr"}">{inside}</svg>'
    )


def _x(depth: int, language: str) -> int:
    place = 12 + _INDENT * depth
    return _WIDTH - place if language == "ar" else place


def _y(place: int) -> int:
    return _TOP + _ROW * place


def _lines(leaves: Sequence[Leaf], language: str) -> Iterator[str]:
    above = {0: 0}
    for place, leaf in enumerate(leaves, start=1):
        parent = above.get(leaf.depth - 1, 0)
        above[leaf.depth] = place
        start, end = _x(leaf.depth - 1, language), _x(leaf.depth, language)
        yield f'<path class="twig" d="M{start} {_y(parent)}V{_y(place)}H{end}"/>'


def _marks(origin: str, leaves: Sequence[Leaf], language: str) -> Iterator[str]:
    yield _mark(0, Leaf(name=origin, holding="has", depth=0), language)
    for place, leaf in enumerate(leaves, start=1):
        yield _mark(place, leaf, language)


def _mark(place: int, leaf: Leaf, language: str) -> str:
    x, y = _x(leaf.depth, language), _y(place)
    name = visible(leaf.name)
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    text = x - 14 if language == "ar" else x + 14
    return (
        f'<path class="leaf {escape(leaf.holding)}" transform="translate({x} {y})" '
        f'd="{_SHAPES.get(leaf.holding, _DISC)}"/>'
        f'<text x="{text}" y="{y + 5}">{escape(shown)}</text>'
    )

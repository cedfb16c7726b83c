"""The words of versions: kept when a version is filed, and searched for the desk that asks.

Each word is kept as it stands (folded, so that writers' habits do not part it: alef with or without hamza, yo and ye)
and by its stem in Arabic, Russian and English, since a text may hold all three. A figure is kept once more without what
stands between its digits and letters, so that a number plate or a telephone number is found however it is spaced.

Source:
    PostgreSQL text search, configurations ``simple``, ``arabic``, ``russian`` and ``english`` (Snowball stemmers).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import count, islice
from operator import or_
from typing import Final

from django.contrib.postgres.search import SearchQuery
from django.db import connection

from wasl.record import ReportVersion
from wasl.store import models
from wasl.text.folds import fold

LANGUAGES: Final = ("arabic", "russian", "english")
# A vector may have at most 2^20 bytes, and is made of four readings of the text: of longer texts only the beginning.
_LONGEST: Final = 40_000
# Figures as people space them: +968 9123-4567, 02 TJ 9341, MSCU 305 383 0. Short words may stand among the digits.
_LONGEST_FIGURE: Final = 24
_MOST_PARTS: Final = 5
_SHORT_WORD: Final = 4
_MOST_FIGURES: Final = 4_000
_PAGE: Final = 100
_ASKED: Final = " || ".join(
    (
        *(f"plainto_tsquery('{language}', %(text)s)" for language in LANGUAGES),
        "plainto_tsquery('simple', %(bare)s)",
        "plainto_tsquery('simple', %(joined)s)",
    )
)
_FIND: Final = f"SELECT report FROM wasl_find_words({_ASKED}, %(exercise)s, %(past)s, %(most)s)"  # noqa: S608 - ours
_VECTOR: Final = " || ".join(("to_tsvector('simple', folded)", *(f"to_tsvector('{each}', said)" for each in LANGUAGES)))
_ADD: Final = (
    f"INSERT INTO store_words (version_id, words) SELECT version, {_VECTOR}"  # noqa: S608 - ours
    " FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS given (version, said, folded)"
)
_BATCH: Final = 200
_WORD: Final = re.compile(r"[^\W_]+")
# The article, and what is written in one word before it: and, in, as, for. The stemmer keeps some of them.
_ARTICLE: Final = re.compile(
    "^[\N{ARABIC LETTER WAW}\N{ARABIC LETTER FEH}]?(?:"
    "[\N{ARABIC LETTER BEH}\N{ARABIC LETTER KAF}]?\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
    "|\N{ARABIC LETTER LAM}\N{ARABIC LETTER LAM})(?=\\w{3})"
)


def add(rows: Sequence[models.Version], versions: Sequence[ReportVersion]) -> None:
    """Keep the words of versions that were just filed.

    Args:
        rows: The versions as kept.
        versions: What they say, in the same order.
    """
    for start in range(0, len(rows), _BATCH):
        some = slice(start, start + _BATCH)
        texts = [text_of(version)[:_LONGEST] for version in versions[some]]
        with connection.cursor() as cursor:
            cursor.execute(_ADD, [[row.pk for row in rows[some]], texts, [*map(_folded, texts)]])


def text_of(version: ReportVersion) -> str:
    """Return all that a version says in words: title, account, and the values of its entities as given.

    Args:
        version: The version.

    Returns:
        The texts, one a line.
    """
    values = (value.text for entity in version.entities for given in entity.properties.values() for value in given)
    return "\n".join((version.title.text, version.text.text, *values))


def find(text: str, *, exercise: bool) -> Iterator[tuple[str, ...]]:
    """Return reports in which all words of a text occur, of what may be read by whoever asks, newest first, in pages.

    A report is found by what it says now: a word that a correction took out finds it no more. The caller still decides
    each, and takes pages until it has enough: what it decides against must not stand in the place of what it shows, or
    a short list would tell that something is hidden.

    Args:
        text: The words, any script; a figure however it is spaced.
        exercise: True to look among exercise material only, False among real material only.

    Yields:
        Ids of reports, each once.
    """
    asked: dict[str, str | bool | int] = {
        "text": text,
        "bare": _bare(fold(text)),
        "joined": _joined(text),
        "exercise": exercise,
        "most": _PAGE,
    }
    seen: set[str] = set()
    for start in count(0, _PAGE):
        with connection.cursor() as cursor:
            cursor.execute(_FIND, {**asked, "past": start})
            page = [str(row[0]) for row in cursor.fetchall()]
        yield tuple(each for each in dict.fromkeys(page) if each not in seen)
        if len(page) < _PAGE:
            return
        seen.update(page)


def holding(texts: Iterable[str], *, exercise: bool, limit: int) -> tuple[str, ...]:
    """Return reports in which any of several figures occurs, for nobody to read before a person decides it.

    Args:
        texts: The figures, each however it is spaced.
        exercise: True to look among exercise material only, False among real material only.
        limit: At most so many.

    Returns:
        Ids of reports, newest first, each once.
    """
    asked = reduce(or_, (each for text in texts for each in _queries(text)))
    rows = models.Words.objects.filter(version__exercise=exercise, words=asked).order_by("-version__filed", "-version")
    return tuple(dict.fromkeys(rows.values_list("version__report_id", flat=True)[:limit]))


def _queries(text: str) -> Iterator[SearchQuery]:
    yield from (SearchQuery(text, config=language) for language in LANGUAGES)
    whole = (_bare(fold(text)), _joined(text))
    yield from (SearchQuery(each, config="simple") for each in whole if each)


def _folded(start: str) -> str:
    plain = fold(start)
    return " ".join((plain, _bare(plain), *_figures(start)))


def _figures(text: str) -> Iterator[str]:
    return islice(_windows(_WORD.findall(fold(text))), _MOST_FIGURES)


def _windows(parts: Sequence[str]) -> Iterator[str]:
    """Yield every run of two to five words that may be one figure, written without spaces."""
    for start, first in enumerate(parts):
        joined = first
        for part in parts[start + 1 : start + _MOST_PARTS]:
            joined += part
            if len(joined) > _LONGEST_FIGURE or not (_may_stand(first) and _may_stand(part)):
                break
            if any(map(str.isdigit, joined)):
                yield joined


def _may_stand(part: str) -> bool:
    return len(part) <= _SHORT_WORD or any(map(str.isdigit, part))


def _bare(folded: str) -> str:
    return " ".join(_ARTICLE.sub("", word) for word in folded.split())


def _joined(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())

"""Proposals while an officer types: any of the three scripts, any spelling, the likeliest first.

Five ways to match, each weaker than the one before: the whole name, its beginning, the beginning of a word in it, the
same sound in another script, and one or two wrong letters. An index of a table is made when it is first searched.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from wasl.text.folds import fold
from wasl.vocabulary.local import Additions, additions_to
from wasl.vocabulary.names import fold_name, language_of
from wasl.vocabulary.sounds import sound, sound_of_folded
from wasl.vocabulary.spelling import differences
from wasl.vocabulary.tables import entries
from wasl.vocabulary.values import Entry, NameKind

_LONGEST: Final = 80
_SHORTEST_NEAR: Final = 4
_TWO_ERRORS_FROM: Final = 7
_MOST_COMPARED: Final = 150
_SHORTEST_SOUND: Final = 2
_SHORTEST_BEGINNING: Final = 3
_HITS: Final = 400
_KEPT: Final = 48


class MatchKind(StrEnum):
    """How a typed text and a name agree, the best first."""

    EXACT = "exact"
    PREFIX = "prefix"
    WORD = "word"
    SOUND = "sound"
    NEAR = "near"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An entry that may be meant.

    Attributes:
        table: Its table.
        code: Its code.
        label: What it is called in the language that was asked for.
        name: The name of it that matched.
        name_kind: Of what kind that name is: an officer who typed a street name shall see that it was one.
        match: How it matched.
        reviewed: Whether that name may be relied on.
    """

    table: str
    code: str
    label: str
    name: str
    name_kind: NameKind
    match: MatchKind
    reviewed: bool


@dataclass(frozen=True, slots=True)
class _Index:
    entries: tuple[Entry, ...]
    names: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    whole: tuple[tuple[str, int], ...]
    words: tuple[tuple[str, int], ...]
    sounds: tuple[tuple[str, int], ...]
    pairs: Mapping[str, tuple[int, ...]]


def propose(tables: Sequence[str], text: str, *, language: str, limit: int = 10) -> tuple[Proposal, ...]:
    """Propose what a typed text may mean.

    Args:
        tables: Names of the tables to search, the likeliest first.
        text: What was typed so far, in any script.
        language: Of the labels: `ar`, `ru` or `en`.
        limit: How many proposals at most.

    Returns:
        The proposals, best first, each entry once; none for a text without letters and digits.

    Raises:
        InputError: `vocabulary-table` when there is no such table.
    """
    typed = fold_name(text[:_LONGEST])
    ranked = [
        (rank, place, proposal)
        for place, name in enumerate(tables)
        for rank, proposal in _search(_index(name, additions_to(name)), name, typed, text[:_LONGEST], language)
    ]
    ranked.sort(key=lambda each: (each[0][0], each[1], each[0]))
    return tuple(proposal for _, _, proposal in ranked[: max(limit, 0)])


Rank = tuple[int, int, int, int, int]


def _search(index: _Index, table: str, typed: str, text: str, language: str) -> Iterator[tuple[Rank, Proposal]]:
    # A name in the letters that were typed says best what matched.
    spoken = language_of(text)
    best: dict[int, tuple[Rank, int, MatchKind]] = {}
    for match, strength, name_id in _matches(index, typed, text):
        entry_id, place = index.names[name_id]
        name = index.entries[entry_id].names[place]
        rank = (
            strength,
            int(name.kind is NameKind.STREET),
            int(name.language not in {spoken, ""}),
            len(index.folded[name_id]),
            entry_id,
        )
        if entry_id not in best or rank < best[entry_id][0]:
            best[entry_id] = (rank, name_id, match)
    for entry_id, (rank, name_id, match) in best.items():
        found = index.entries[entry_id]
        name = found.names[index.names[name_id][1]]
        yield (
            rank,
            Proposal(
                table=table,
                code=found.code,
                label=found.labels.get(language, found.labels["en"]),
                name=name.text,
                name_kind=name.kind,
                match=match,
                reviewed=name.reviewed,
            ),
        )


def _matches(index: _Index, typed: str, text: str) -> Iterator[tuple[MatchKind, int, int]]:
    # Each match with its strength: 0 is the best.
    if not typed:
        return
    for key, name_id in _starting(index.whole, typed):
        yield (MatchKind.EXACT, 0, name_id) if key == typed else (MatchKind.PREFIX, 1, name_id)
    for _, name_id in _starting(index.words, typed):
        yield MatchKind.WORD, 2, name_id
    heard = sound(text)
    if len(heard) >= _SHORTEST_SOUND:
        for key, name_id in _starting(index.sounds, heard):
            if key == heard:
                yield MatchKind.SOUND, 3, name_id
            elif len(heard) >= _SHORTEST_BEGINNING:
                yield MatchKind.SOUND, 5, name_id
    if len(typed) >= _SHORTEST_NEAR:
        for name_id in _near(index, typed):
            yield MatchKind.NEAR, 4, name_id


def _starting(keys: Sequence[tuple[str, int]], typed: str) -> Iterator[tuple[str, int]]:
    start = bisect_left(keys, (typed, -1))
    for key, name_id in keys[start : start + _HITS]:
        if not key.startswith(typed):
            return
        yield key, name_id


def _near(index: _Index, typed: str) -> Iterator[int]:
    allowed = 1 if len(typed) < _TWO_ERRORS_FROM else 2
    pairs = _pairs(typed)
    shared: Counter[int] = Counter()
    for pair in pairs:
        shared.update(index.pairs.get(pair, ()))
    wanted = max(1, len(pairs) - 2 * allowed - 1)
    for name_id, count in shared.most_common(_MOST_COMPARED):
        if count < wanted:
            return
        if differences(typed, index.folded[name_id], allowed) <= allowed:
            yield name_id


def _pairs(folded: str) -> frozenset[str]:
    # The mark in front lets a right first letter count.
    marked = f"^{folded}"
    return frozenset(marked[place : place + 2] for place in range(len(folded)))


@lru_cache(maxsize=_KEPT)
def _index(table: str, _added: Additions | None) -> _Index:
    # The additions are part of the key only: `entries` sees them by itself.
    found = tuple(entries(table).values())
    names: list[tuple[int, int]] = []
    folded: list[str] = []
    words: list[tuple[str, int]] = []
    sounds: list[tuple[str, int]] = []
    pairs: dict[str, list[int]] = {}
    for entry_id, each in enumerate(found):
        for place, name in enumerate(each.names):
            whole = fold(name.text)
            name_id, parts = len(names), _words(whole)
            names.append((entry_id, place))
            folded.append("".join(parts))
            words.extend(("".join(parts[start:]), name_id) for start in range(1, len(parts)))
            sounds.append((sound_of_folded(whole), name_id))
            for pair in _pairs(folded[-1]):
                pairs.setdefault(pair, []).append(name_id)
    return _Index(
        entries=found,
        names=tuple(names),
        folded=tuple(folded),
        whole=tuple(sorted((text, name_id) for name_id, text in enumerate(folded))),
        words=tuple(sorted(words)),
        sounds=tuple(sorted(sounds)),
        pairs={pair: tuple(ids) for pair, ids in pairs.items()},
    )


def _words(folded: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in folded).split()

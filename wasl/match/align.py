"""What two words are worth as spellings of one: the best alignment of their letters.

Each step aligns up to two letters with up to two; its worth is ln(probability in true pairs / probability by chance),
learned for each pair of scripts (`wasl.match.data.costs`). The sum is the worth of the alignment, in milli-nats:
above zero for, below against.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from wasl.match.data import load
from wasl.text.scripts import Script

Steps = dict[str, dict[str, int]]

_SAME_MN = 2_700
_OTHER_MN = -4_200
_GAP_MN = -2_800
_IMPOSSIBLE = -(10**9)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """The steps that take one letter, or two, of the left word.

    Attributes:
        gap: Worth of leaving it out.
        singles: Worth against one letter.
        doubles: Worth against two.
    """

    gap: int
    singles: dict[str, int]
    doubles: dict[str, int]


_NO_ROW = _Row(gap=_GAP_MN, singles={}, doubles={})


@cache
def _steps(left: Script, right: Script) -> Steps:
    """Return the worth of each known step between two scripts, given in the order of their codes."""
    name = f"{left.value}-{right.value}"
    learned: Steps = load("costs").get(name, {})
    by_hand: Steps = load("letters")["steps"].get(name, {})
    return {letters: learned.get(letters, {}) | by_hand.get(letters, {}) for letters in learned.keys() | by_hand.keys()}


@cache
def _rows(left: Script, right: Script) -> dict[str, _Row]:
    """Return the steps by their left letters, those against one and two right letters apart."""
    return {
        letters: _Row(
            gap=row.get("", _GAP_MN),
            singles={other: worth for other, worth in row.items() if len(other) == 1},
            doubles={other: worth for other, worth in row.items() if len(other) > 1},
        )
        for letters, row in _steps(left, right).items()
    }


@cache
def _read_as(script: Script) -> dict[int, str]:
    """Return letters that the learned tables lack, in letters that they have."""
    table: dict[str, str] = load("letters")["read_as"].get(script.value, {})
    return {ord(letter): reading for letter, reading in table.items()}


def _prepared(text: str, script: Script, other: Script) -> str:
    """Return a word in the letters of the table for the two scripts."""
    return text if script is other else text.translate(_read_as(script))


def _take_doubles(row: list[int], above: list[int], doubles: dict[str, int], right: str) -> None:
    """Improve a row by steps against two right letters."""
    for pair, worth in doubles.items():
        place = right.find(pair)
        while place >= 0:
            row[place + 2] = max(row[place + 2], above[place] + worth)
            place = right.find(pair, place + 1)


def _take_two(row: list[int], before: list[int], steps: _Row, right: str) -> None:
    """Improve a row by steps that take two left letters."""
    for place, other in enumerate(right):
        worth = steps.singles.get(other)
        if worth is not None:
            row[place + 1] = max(row[place + 1], before[place] + worth)
    _take_doubles(row, before, steps.doubles, right)


def _take_gaps(row: list[int], gaps: list[int]) -> None:
    """Improve a row by leaving out right letters, from left to right."""
    for place, gap in enumerate(gaps, 1):
        left_out = row[place - 1] + gap
        if left_out > row[place]:  # noqa: PLR1730  # the innermost loop: a call of max takes three times as long
            row[place] = left_out


def _best_alignment(left: str, right: str, rows: dict[str, _Row]) -> int:
    """Return the worth of the best alignment of two strings.

    One row of the table for each prefix of `left`: `above` is the row one letter back, `before` the row two letters
    back.
    """
    inserted = rows.get("", _NO_ROW)
    gaps = [inserted.singles.get(other, _GAP_MN) for other in right]
    above = [0] + [_IMPOSSIBLE] * len(right)
    _take_doubles(above, above, inserted.doubles, right)
    _take_gaps(above, gaps)
    before: list[int] | None = None
    for place, letter in enumerate(left):
        steps = rows.get(letter, _NO_ROW)
        gap, single = steps.gap, steps.singles.get
        paired = [
            worth + single(other, _SAME_MN if other == letter else _OTHER_MN)
            for worth, other in zip(above, right, strict=False)
        ]
        row = [above[0] + gap, *map(max, paired, [worth + gap for worth in above[1:]])]
        _take_doubles(row, above, steps.doubles, right)
        two = rows.get(left[place - 1 : place + 1]) if before is not None else None
        if before is not None and two is not None:
            _take_two(row, before, two, right)
        _take_gaps(row, gaps)
        before, above = above, row
    return above[-1]


@lru_cache(maxsize=262_144)
def _worth_in_order(left: str, left_script: Script, right: str, right_script: Script) -> int:
    """Return the worth of two words whose scripts, and then texts, are in order."""
    if Script.OTHER in {left_script, right_script}:
        return _SAME_MN * len(left) if left == right else _OTHER_MN
    rows = _rows(left_script, right_script)
    return _best_alignment(
        _prepared(left, left_script, right_script), _prepared(right, right_script, left_script), rows
    )


def worth_mn(left: str, left_script: Script, right: str, right_script: Script) -> int:
    """Return what two words are worth as spellings of one word.

    Args:
        left: A folded word.
        left_script: Its script.
        right: Another folded word.
        right_script: Its script.

    Returns:
        Milli-nats, the same whichever word is left.
    """
    if (left_script.value, left) <= (right_script.value, right):
        return _worth_in_order(left, left_script, right, right_script)
    return _worth_in_order(right, right_script, left, left_script)


@lru_cache(maxsize=65_536)
def perfect_mn(text: str, script: Script, other: Script) -> int:
    """Return the most that a word can be worth against any word of another script.

    Args:
        text: A folded word.
        script: Its script.
        other: Script of the words it is compared with.

    Returns:
        Milli-nats: the sum of the best single-letter steps.
    """
    if Script.OTHER in {script, other}:
        return _SAME_MN * len(text)
    if script is other:
        return worth_mn(text, script, text, script)
    first, second = sorted((script, other), key=lambda each: each.value)
    best = _best_steps(first, second, forward=script is first)
    return sum(max(0, best.get(letter, _SAME_MN)) for letter in _prepared(text, script, other))


@cache
def _best_steps(first: Script, second: Script, *, forward: bool) -> dict[str, int]:
    """Return for each letter of one side the worth of its best step."""
    best: dict[str, int] = {}
    for left, row in _steps(first, second).items():
        for right, worth in row.items():
            letter = left if forward else right
            if len(letter) == 1:
                best[letter] = max(worth, best.get(letter, worth))
    return best

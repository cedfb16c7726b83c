"""A table on paper: a register, who holds a report; its handling is the strictest of what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from wasl.record import Handling, strictest


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What stands in a table, in order.

    Attributes:
        language: Of its labels.
        mark: Handling mark of the whole.
        warnings: Sentences that come right behind the mark.
        title: In the reader's language.
        facts: Label and value.
        columns: Label of each, and how wide it is beside the others.
        rows: Values, one per column.
    """

    language: str
    mark: str
    warnings: tuple[str, ...]
    title: str
    facts: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


def whole_of(handlings: Sequence[Handling]) -> Handling | None:
    """Return the handling of a whole: the strictest of its parts.

    Args:
        handlings: Of the parts.

    Returns:
        One of them; None if there is none.
    """
    return reduce(strictest, handlings) if handlings else None

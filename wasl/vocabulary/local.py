"""What a node adds to the tables for itself: names of entries that are there, and entries of its own.

The additions are in force where a door put them (`in_force`), for what runs inside: look-ups, labels and proposals see
them there and nowhere else. They are fetched when a table that may be extended is first asked for, so that what needs
none pays nothing. Own entries have codes that begin with `x-` and the node's short name, which no table of ours uses:
at another node such a code is unknown, and the text beside it says what was meant.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from wasl.vocabulary.values import Entry, Name

NAMEABLE: Final = frozenset(
    {
        "agencies",
        "airports",
        "centres",
        "countries",
        "drug_groups",
        "hiding_places",
        "installations",
        "offences",
        "places",
        "ports",
        "routing",
        "substances",
        "transport",
        "units",
    }
)
"""Tables whose entries may be given further names."""

EXTENDABLE: Final = MappingProxyType(
    {
        "agencies": ("country",),
        "centres": ("country",),
        "hiding_places": (),
        "installations": (),
        "offences": (),
        "places": ("kind", "country"),
        "substances": ("group",),
        "transport": (),
    }
)
"""Tables that may be given entries, and the facts that each new one must state."""

OWN: Final = "x-"
"""What the code of every local entry begins with."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Additions:
    """What a node adds to one table. Two are the same only if they are one object, so that indexes can be kept by it.

    Attributes:
        entries: Entries of its own, by code.
        names: Further names, by the code of the entry.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    names: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)


Extension = Mapping[str, Additions]
"""Additions by table."""


class _Held:
    """Additions that are fetched once, when first asked for."""

    def __init__(self, fetch: Callable[[], Extension]) -> None:
        self._fetch = fetch
        self._fetched: Extension | None = None

    def get(self) -> Extension:
        if self._fetched is None:
            self._fetched = self._fetch()
        return self._fetched


_held: ContextVar[_Held | None] = ContextVar("wasl_vocabulary_extension", default=None)


@contextmanager
def in_force(fetch: Callable[[], Extension]) -> Iterator[None]:
    """Let additions count for what runs inside.

    Args:
        fetch: Gives the additions; called once at most, and only when they are needed.

    Yields:
        Nothing.
    """
    token = _held.set(_Held(fetch))
    try:
        yield
    finally:
        _held.reset(token)


def additions_to(table_name: str) -> Additions | None:
    """Return what is added to a table here and now.

    Args:
        table_name: Name of the table.

    Returns:
        The additions, or None when there are none.
    """
    held = _held.get()
    return held.get().get(table_name) if held is not None and table_name in NAMEABLE else None

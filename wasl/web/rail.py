"""The rail: the main parts of the desk, in one order, each for whoever holds the right that it needs.

An entry whose address does not exist yet is left out, so that a part can be built before or after its entry. Below
600 px the first four stand in a bar at the foot and the rest behind "more".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse

from wasl.flow.apart import Apart
from wasl.record import Actor, Right
from wasl.render.sentences import say

IN_BAR: Final = 4
"""How many entries stand in the bar at the foot of a narrow screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One part of the desk.

    Attributes:
        name: Name of its URL; also the icon's.
        label: Key of its word.
        right: The right that it needs; None for everybody.
        others: Further rights, each of which is enough, too.
        counted: Key of the number beside it in what `wasl.flow.tray.counts` returns; empty for none.
        also: Names of further URLs that belong to it.
    """

    name: str
    label: str
    right: Right | None = None
    others: tuple[Right, ...] = ()
    counted: str = ""
    also: tuple[str, ...] = ()


ENTRIES: Final = (
    Entry(name="tray", label="nav-tray", right=Right.READ, counted="tray"),
    Entry(name="compose", label="nav-compose", right=Right.ORIGINATE, also=("drafts", "draft")),
    Entry(name="reports", label="nav-reports", right=Right.READ, also=("report", "fate", "reviews")),
    Entry(name="hits", label="nav-hits", right=Right.JUDGE, counted="hits", also=("hits-all", "hit")),
    Entry(name="questions", label="nav-questions", right=Right.READ, counted="questions"),
    Entry(
        name="approvals",
        label="nav-approvals",
        right=Right.APPROVE,
        others=(Right.MANAGE, Right.AUDIT, Right.RELEASE),
        counted="approvals",
    ),
    Entry(name="audit", label="nav-audit", right=Right.AUDIT, counted="unusual", also=("unusual", "audit-lines")),
    Entry(
        name="glass",
        label="nav-glass",
        right=Right.READ,
        others=(Right.APPROVE, Right.AUDIT),
        counted="glass",
        also=("glass-read",),
    ),
    Entry(name="registers", label="nav-registers", right=Right.READ),
    Entry(name="subjects", label="nav-subjects", right=Right.PROTECT, also=("subject",)),
    Entry(name="holds", label="nav-holds", right=Right.PROTECT, counted="holds"),
    Entry(
        name="vocabulary",
        label="nav-vocabulary",
        right=Right.READ,
        also=("vocabulary-table", "vocabulary-entry", "vocabulary-unreviewed"),
    ),
    Entry(name="directory", label="nav-directory", also=("desks", "officers", "peers", "agreements", "conditions")),
)
"""Every part, in the order of the rail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An entry as a page shows it.

    Attributes:
        name: Name of the URL and of the icon.
        url: Where it leads.
        label: Its word.
        count: What waits there and is real; 0 shows nothing.
        exercise: What waits there and is marked EXERCISE; counted apart.
        here: True on its own pages.
    """

    name: str
    url: str
    label: str
    count: int
    exercise: int
    here: bool


def links(actor: Actor, language: str, here: str, counts: Mapping[str, Apart]) -> tuple[Link, ...]:
    """Return the rail of an officer.

    Args:
        actor: The officer.
        language: The reader's.
        here: Name of the entry, or of the URL, of the page.
        counts: What waits, by `Entry.counted`.

    Returns:
        The links.
    """
    return tuple(
        Link(
            name=entry.name,
            url=url,
            label=say(entry.label, language),
            count=counts.get(entry.counted, Apart()).real,
            exercise=counts.get(entry.counted, Apart()).exercise,
            here=here == entry.name or here in entry.also,
        )
        for entry in ENTRIES
        if _is_for(entry, actor) and (url := url_or_none(entry.name))
    )


def _is_for(entry: Entry, actor: Actor) -> bool:
    return entry.right is None or any(actor.holds(right) for right in (entry.right, *entry.others))


def url_or_none(name: str) -> str:
    """Return the address of a page that may not be built yet.

    Args:
        name: Name of the URL; it takes no arguments.

    Returns:
        The path; empty if there is none.
    """
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""

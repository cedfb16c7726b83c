"""Circulation lists as an officer gives and sees them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wasl.flow.views import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A circulation list as an officer sees it.

    Attributes:
        list_id: The list.
        slug: Short name; as a recipient it is written with an ``@`` before it.
        names: Name per language.
        members: Who is on it.
        common: True if every desk of this node may use it.
        editable: True if this officer may change it.
    """

    list_id: str
    slug: str
    names: Mapping[str, str]
    members: tuple[Party, ...]
    common: bool
    editable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGiven:
    """What an officer says of a list.

    Attributes:
        slug: Short name.
        names: Name in ``ar``, ``ru`` and ``en``.
        members: Short names of desks and centres.
        common: True for a list of the centre that every desk may use.
    """

    slug: str
    names: Mapping[str, str]
    members: Sequence[str]
    common: bool = False

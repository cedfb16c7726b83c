"""What becomes wider and what narrower from one version of an agreement to the next: for whoever signs it.

Pure. "Wider" means that something may pass which could not before, or that something is demanded no longer. Whatever is
not plainly narrower or only worded differently is called wider: a lawyer looks once too often rather than too rarely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wasl.record import Agreement, Onward
from wasl.record.template import Template, as_written


class Change(StrEnum):
    """What a difference means."""

    WIDER = "wider"
    NARROWER = "narrower"
    BOTH = "both"
    WORDED = "worded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One member that differs.

    Attributes:
        member: Name of the member of `Agreement`.
        change: What it means.
        added: Codes that the newer has and the older has not, for members that are lists.
        gone: Codes that the older has and the newer has not.
    """

    member: str
    change: Change
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


_ONWARD: Final = (Onward.NONE, Onward.CONSENT, Onward.MEMBERS)
_MORE_PASSES: Final = ("topics", "kinds", "categories", "purposes")
_WORDS: Final = ("titles", "clauses")
_ENDLESS: Final = 10**6


def compare(older: Agreement, newer: Agreement) -> tuple[Difference, ...]:
    """Return every difference between two versions, in the order of the articles.

    Args:
        older: What was agreed before.
        newer: What is to be agreed.

    Returns:
        The differences; none if both say the same. Parties, ids, numbers and templates are no terms.
    """
    return tuple(_differences(older, newer))


def compare_with_template(template: Template, agreement: Agreement) -> tuple[Difference, ...]:
    """Return in what an agreement differs from the template from which it was made.

    Args:
        template: The template.
        agreement: The agreement.

    Returns:
        The differences; parties, titles and the first day are no difference.
    """
    return compare(as_written(template, agreement), agreement)


def _differences(older: Agreement, newer: Agreement) -> Iterator[Difference]:
    for name in _MORE_PASSES:
        yield from _codes(name, older, newer, more=Change.WIDER)
    yield from _grown("highest_tlp", older.highest_tlp.strictness, newer.highest_tlp.strictness)
    yield from _grown("highest_hcode", int(older.highest_hcode[1:]), int(newer.highest_hcode[1:]))
    yield from _grown("onward", _ONWARD.index(older.onward), _ONWARD.index(newer.onward))
    yield from _codes("conditions", older, newer, more=Change.NARROWER)
    # No term at all is the longest.
    hours = sorted({*older.answer_hours, *newer.answer_hours})
    before = [older.answer_hours.get(each, _ENDLESS) for each in hours]
    after = [newer.answer_hours.get(each, _ENDLESS) for each in hours]
    yield from _moved("answer_hours", list(zip(before, after, strict=True)))
    yield from _grown("keep_days", older.keep_days or _ENDLESS, newer.keep_days or _ENDLESS)
    yield from _grown("notice_days", newer.notice_days, older.notice_days)
    days = (
        (older.valid_from.toordinal(), newer.valid_from.toordinal()),
        (
            older.valid_until.toordinal(),
            newer.valid_until.toordinal(),
        ),
    )
    yield from _moved("valid_from", [(days[0][1], days[0][0])])
    yield from _moved("valid_until", [days[1]])
    for name in _WORDS:
        if getattr(older, name) != getattr(newer, name):
            # A further clause binds people in ways that nothing here can weigh.
            yield Difference(member=name, change=Change.WORDED if name == "titles" else Change.BOTH)


def _codes(name: str, older: Agreement, newer: Agreement, *, more: Change) -> Iterator[Difference]:
    before, after = getattr(older, name), getattr(newer, name)
    added = tuple(str(each) for each in after if each not in before)
    gone = tuple(str(each) for each in before if each not in after)
    if not added and not gone:
        return
    less = Change.NARROWER if more is Change.WIDER else Change.WIDER
    change = Change.BOTH if added and gone else more if added else less
    yield Difference(member=name, change=change, added=added, gone=gone)


def _grown(name: str, before: int, after: int) -> Iterator[Difference]:
    yield from _moved(name, [(before, after)])


def _moved(name: str, pairs: list[tuple[int, int]]) -> Iterator[Difference]:
    wider, narrower = any(after > before for before, after in pairs), any(after < before for before, after in pairs)
    if wider or narrower:
        change = Change.BOTH if wider and narrower else Change.WIDER if wider else Change.NARROWER
        yield Difference(member=name, change=change)

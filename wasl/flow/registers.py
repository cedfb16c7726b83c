"""The registers of a desk: to look through them, to note a reference, and to say under which number an item stands.

A desk sees its own register and no other's. The numbers are the desk's own record and stay, whatever becomes of the
report; its title is shown only to who may read the report now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, limits, lines, numbering, parties
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import (
    Actor,
    Direction,
    Handling,
    Registered,
    RegisterNumber,
    ReportVersion,
    Text,
    check_id,
    read_number,
)
from wasl.store import registers as register_rows
from wasl.store import versions
from wasl.store.connection import atomic
from wasl.store.registers import StoredEntry, Wanted
from wasl.text.folds import fold

PAGE: Final = 50
WHOLE_LIMIT: Final = 5000
REFERENCE_LIMIT: Final = 200
REMARKS_LIMIT: Final = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSearch:
    """What is looked for, as a person typed it; what is left empty does not count.

    Attributes:
        direction: Out or in.
        year: Calendar year; 0 for any.
        number: Own number: ``2026/0417`` or ``417``, in any digits.
        reference: Part of the national reference or of the sender's number.
        party: Short name of a desk or centre.
        since: First day, in the centre's time zone.
        until: Last day.
        words: Words of the title.
        exercise: Exercises only, or real items only.
    """

    direction: Direction | None = None
    year: int = 0
    number: str = ""
    reference: str = ""
    party: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""
    exercise: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One line of a register.

    Attributes:
        entry_id: Random id of the entry.
        direction: Out or in.
        number: The desk's own number.
        at: When it was entered.
        item: ``report``, ``question`` or ``answer``.
        parties: To whom it went, or who sent it.
        report_id: The report that it is or is about; empty if the reader may not read that now.
        title: Its title; None if the reader may not read it now.
        handling: Its handling; None if the reader may not read it now.
        peer_number: The sender's own number.
        reference: National reference.
        remarks: The registrar's remarks.
    """

    entry_id: str
    direction: Direction
    number: RegisterNumber
    at: datetime
    item: str
    parties: tuple[Party, ...]
    report_id: str
    title: Text | None
    handling: Handling | None
    peer_number: str
    reference: str
    remarks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPage:
    """Part of a register.

    Attributes:
        lines: The last entered first.
        after: Where to go on; empty at the end.
        years: Years for which the desk has a register, the last first.
    """

    lines: tuple[RegisterLine, ...]
    after: str
    years: tuple[int, ...]


@for_reader
def look(actor: Actor, wanted: RegisterSearch, *, after: str = "", limit: int = PAGE) -> RegisterPage:
    """Look through the register of the actor's desk.

    Args:
        actor: Who reads.
        wanted: What is looked for.
        after: Where an earlier page ended; empty to begin.
        limit: At most so many lines, 1 to 5000.

    Returns:
        A page of the register.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``register-number-form``, ``recipient-unknown``, ``validity-reversed``, or ``id-form`` for a wrong
            ``after``.
    """
    access.require_right(actor, Act.READ)
    if after:
        check_id(after, field="after")
    found: list[RegisterLine] = []
    for line in _lines(actor, wanted, after, limit):
        if len(found) == limit:
            break
        found.append(line)
    else:
        return RegisterPage(lines=tuple(found), after="", years=register_rows.years(actor.desk.desk_id))
    return RegisterPage(lines=tuple(found), after=found[-1].entry_id, years=register_rows.years(actor.desk.desk_id))


@for_reader
def export(actor: Actor, wanted: RegisterSearch) -> tuple[RegisterLine, ...]:
    """Return all that is looked for, to be taken out of the program, and write down that it was.

    Args:
        actor: Who reads.
        wanted: What is looked for.

    Returns:
        The lines, the first entered first, as a register is kept.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``register-too-long``, or the codes of `look`.
    """
    with atomic():
        found = whole(actor, wanted)
        lines.write(actor, "register-exported", [actor.desk.desk_id], lines=len(found))
    return found


@for_reader
def whole(actor: Actor, wanted: RegisterSearch) -> tuple[RegisterLine, ...]:
    """Return all that is looked for, for a step that takes it out of the program and writes that down.

    Args:
        actor: Who reads.
        wanted: What is looked for.

    Returns:
        The lines, the first entered first, as a register is kept.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``register-too-long``, or the codes of `look`.
    """
    page = look(actor, wanted, limit=WHOLE_LIMIT)
    if page.after:
        raise InputError("register-too-long", limit=WHOLE_LIMIT)
    return page.lines[::-1]


@for_reader
def entry(actor: Actor, entry_id: str) -> RegisterLine:
    """Return one line of the register of the actor's desk.

    Args:
        actor: Who reads.
        entry_id: The entry.

    Returns:
        The line.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    access.require_right(actor, Act.READ)
    return _views(actor, (_access(actor, entry_id),))[0]


@for_reader
def entry_of(actor: Actor, number: str, direction: Direction) -> RegisterLine:
    """Return the line with a number.

    Args:
        actor: Who reads.
        number: The desk's own number with its year.
        direction: Out or in.

    Returns:
        The line.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``register-number-form``.
    """
    access.require_right(actor, Act.READ)
    read = read_number(number)
    if read is None or not read.year:
        raise InputError("register-number-form", value=number[: limits.NAME_LIMIT])
    exact = Wanted(direction=direction, year=read.year, number=read.number, exercise=read.exercise)
    found = register_rows.look(actor.desk.desk_id, exact, after="", limit=1)
    if not found:
        raise AccessError("not-found")
    return _views(actor, found)[0]


@for_reader
def may_note(actor: Actor) -> bool:
    """Say whether an officer may note something beside the entries of the own desk.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return actor.holds(NEEDED_RIGHT[Act.REGISTER])


@for_reader
def note(actor: Actor, entry_id: str, *, reference: str, remarks: str) -> RegisterLine:
    """Note the national reference and remarks beside an entry; what was noted before is kept behind it.

    Args:
        actor: The registrar: an officer who may write for the desk.
        entry_id: The entry.
        reference: National reference as given; empty for none.
        remarks: Remarks; empty for none.

    Returns:
        The line.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: The codes of `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.REGISTER)
    limits.check_text(reference, field="reference", limit=REFERENCE_LIMIT)
    limits.check_text(remarks, field="remarks", limit=REMARKS_LIMIT, several_lines=True)
    with atomic():
        stored = _access(actor, entry_id)
        if (reference, remarks) != (stored.reference, stored.remarks):
            register_rows.add_note(
                entry_id,
                reference=reference,
                remarks=remarks,
                officer_id=actor.officer.officer_id,
                at=clock.now(),
            )
            lines.write(actor, "register-noted", [entry_id])
        return _views(actor, (_access(actor, entry_id),))[0]


@for_reader
def of_reports(actor: Actor, report_ids: Collection[str]) -> Mapping[str, tuple[Registered, ...]]:
    """Say under which numbers the actor's desk has sent out or received some reports.

    Args:
        actor: Whose desk.
        report_ids: Reports, already permitted.

    Returns:
        Numbers per report, the first entered first; a report without any is left out.
    """
    found: dict[str, list[Registered]] = {}
    for each in register_rows.of_reports(actor.desk.desk_id, report_ids):
        found.setdefault(each.report_id, []).append(_registered(each))
    return {report_id: tuple(numbers) for report_id, numbers in found.items()}


@for_reader
def of_items(actor: Actor, item_ids: Collection[str]) -> Mapping[str, Registered]:
    """Say under which number the actor's desk has entered some questions or answers.

    Args:
        actor: Whose desk.
        item_ids: Questions or answers, already permitted.

    Returns:
        Number per item; an item without any is left out.
    """
    return {each.item_id: _registered(each) for each in register_rows.of_items(actor.desk.desk_id, item_ids)}


def _registered(stored: StoredEntry) -> Registered:
    return Registered(
        direction=stored.direction,
        number=stored.number,
        peer_number=stored.peer_number,
        reference=stored.reference,
    )


def _access(actor: Actor, entry_id: str) -> StoredEntry:
    stored = register_rows.find(entry_id, actor.desk.desk_id)
    if stored is None:
        raise AccessError("not-found")
    return stored


def _lines(actor: Actor, wanted: RegisterSearch, after: str, limit: int) -> Iterator[RegisterLine]:
    exact = _wanted(wanted)
    while rows := register_rows.look(actor.desk.desk_id, exact, after=after, limit=limit + 1):
        for line in _views(actor, rows):
            # A title that the reader may not read must not be found by its words either.
            if _has_words(line.title, exact.words):
                yield line
        after = rows[-1].entry_id


def _has_words(title: Text | None, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    folded = fold(title.text) if title else ""
    return all(word in folded for word in words)


def _wanted(wanted: RegisterSearch) -> Wanted:
    number = read_number(wanted.number) if wanted.number.strip() else None
    if wanted.number.strip() and number is None:
        raise InputError("register-number-form", value=wanted.number[: limits.NAME_LIMIT])
    if wanted.since and wanted.until and wanted.until < wanted.since:
        raise InputError("validity-reversed")
    party = wanted.party.strip()
    return Wanted(
        direction=wanted.direction,
        year=number.year if number and number.year else wanted.year,
        number=number.number if number else 0,
        exercise=True if number and number.exercise else wanted.exercise,
        reference=fold(wanted.reference),
        party=parties.directory().address(party) if party else None,
        since=_midnight(wanted.since) if wanted.since else None,
        until=_midnight(wanted.until + timedelta(days=1)) if wanted.until else None,
        words=tuple(fold(wanted.words).split()),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), numbering.zone())


def _views(actor: Actor, found: tuple[StoredEntry, ...]) -> tuple[RegisterLine, ...]:
    held = versions.find_many({each.report_id for each in found})
    readable = {each.version.report_id: each.version for each in access.readable_only(actor, held)}
    known = parties.directory()
    return tuple(_view(each, readable.get(each.report_id), known) for each in found)


def _view(stored: StoredEntry, version: ReportVersion | None, known: parties.Directory) -> RegisterLine:
    return RegisterLine(
        entry_id=stored.entry_id,
        direction=stored.direction,
        number=stored.number,
        at=stored.at,
        item=stored.item,
        parties=tuple(known.party(party) for party in stored.parties),
        report_id=version.report_id if version else "",
        title=version.title if version else None,
        handling=version.handling if version else None,
        peer_number=stored.peer_number,
        reference=stored.reference,
        remarks=stored.remarks,
    )

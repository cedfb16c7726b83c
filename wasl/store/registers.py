"""The registers of the desks: numbers without gaps, entries that never change, notes of which the last one counts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from wasl.record import Address, DeskId, Direction, NodeId, RegisterNumber
from wasl.store import models
from wasl.text.folds import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An item in the register of a desk.

    Attributes:
        entry_id: Random id.
        desk: Whose register.
        direction: Whether it went out or came in.
        number: The desk's own number.
        at: When it was entered.
        item: ``report``, ``question`` or ``answer``.
        item_id: The release, the question or the answer.
        report_id: The report that it is or is about.
        parties: To whom it went, or who sent it.
        peer_number: The sender's own number; empty if none was given.
        reference: National reference, as the registrar gave it.
        remarks: What the registrar wrote beside it.
    """

    entry_id: str
    desk: DeskId
    direction: Direction
    number: RegisterNumber
    at: datetime
    item: str
    item_id: str
    report_id: str
    parties: tuple[Address, ...]
    peer_number: str = ""
    reference: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for in a register; what is left empty does not count.

    Attributes:
        direction: Out or in.
        year: Calendar year of the number.
        number: The number inside its year.
        exercise: Exercises only, or real items only.
        reference: Folded part of the national reference or of the sender's number.
        party: A desk, or (without desk) any desk of a node.
        since: Entered at this moment or later.
        until: Entered before this moment.
        words: Folded words, each of which stands in the title.
    """

    direction: Direction | None = None
    year: int = 0
    number: int = 0
    exercise: bool | None = None
    reference: str = ""
    party: Address | None = None
    since: datetime | None = None
    until: datetime | None = None
    words: tuple[str, ...] = ()


def hold_series(desk: DeskId, direction: Direction, *, exercise: bool, year: int) -> None:
    """Hold a series until the transaction ends, so that who takes a number next waits for what becomes of this one.

    Whoever needs several takes them in one order, as `wasl.flow.numbering` says.

    Args:
        desk: Whose register.
        direction: Out or in.
        exercise: Whether it is the series of exercises.
        year: Calendar year.
    """
    which = {"desk_id": desk, "direction": direction, "exercise": exercise, "year": year}
    models.RegisterSeries.objects.bulk_create([models.RegisterSeries(**which)], ignore_conflicts=True)
    models.RegisterSeries.objects.select_for_update().get(**which)


def add(entry: StoredEntry) -> StoredEntry:
    """Enter an item under the next number of its series, which the caller holds.

    Args:
        entry: The entry; of its number, ``number`` itself does not count.

    Returns:
        The entry with its number; the earlier one if this item was entered before.
    """
    known = models.RegisterEntry.objects.filter(
        desk_id=entry.desk,
        direction=entry.direction,
        item=entry.item,
        item_id=entry.item_id,
        report_id=entry.report_id,
    )
    if earlier := _records(known):
        return earlier[0]
    row = models.RegisterEntry.objects.create(
        entry_id=entry.entry_id,
        desk_id=entry.desk,
        direction=entry.direction,
        exercise=entry.number.exercise,
        year=entry.number.year,
        number=_next(entry),
        at=entry.at,
        item=entry.item,
        item_id=entry.item_id,
        report_id=entry.report_id,
        parties=[_written(party) for party in entry.parties],
        peer_number=entry.peer_number,
        peer_number_folded=fold(entry.peer_number),
    )
    return _records(models.RegisterEntry.objects.filter(pk=row.pk))[0]


def _next(entry: StoredEntry) -> int:
    series = models.RegisterSeries.objects.filter(
        desk_id=entry.desk, direction=entry.direction, exercise=entry.number.exercise, year=entry.number.year
    )
    series.update(last=F("last") + 1)
    return series.values_list("last", flat=True).get()


def add_note(entry_id: str, *, reference: str, remarks: str, officer_id: str, at: datetime) -> None:
    """Keep what a registrar wrote beside an entry; the last note counts.

    Args:
        entry_id: The entry.
        reference: National reference.
        remarks: Remarks.
        officer_id: Who.
        at: Now.
    """
    models.RegisterNote.objects.create(
        entry=models.RegisterEntry.objects.get(entry_id=entry_id),
        reference=reference,
        reference_folded=fold(reference),
        remarks=remarks,
        officer_id=officer_id,
        at=at,
    )


def find(entry_id: str, desk: DeskId) -> StoredEntry | None:
    """Return an entry of a desk's register, or None.

    Args:
        entry_id: The entry.
        desk: The desk.

    Returns:
        The entry.
    """
    return next(iter(_records(models.RegisterEntry.objects.filter(entry_id=entry_id, desk_id=desk))), None)


def look(desk: DeskId, wanted: Wanted, *, after: str, limit: int) -> tuple[StoredEntry, ...]:
    """Return entries of a desk's register, the last entered first.

    Args:
        desk: The desk.
        wanted: What is looked for.
        after: Entry behind which to go on; empty to begin.
        limit: At most so many.

    Returns:
        The entries.
    """
    rows = _matching(models.RegisterEntry.objects.filter(desk_id=desk), wanted)
    if after:
        last = models.RegisterEntry.objects.filter(entry_id=after, desk_id=desk).values("pk")
        rows = rows.filter(pk__lt=Subquery(last))
    return _records(rows.order_by("-pk")[:limit])


def of_items(desk: DeskId, item_ids: Collection[str]) -> tuple[StoredEntry, ...]:
    """Return a desk's entries of some questions or answers.

    Args:
        desk: The desk.
        item_ids: The items.

    Returns:
        The entries, the first entered first.
    """
    return _records(models.RegisterEntry.objects.filter(desk_id=desk, item_id__in=list(item_ids)).order_by("pk"))


def of_reports(desk: DeskId, report_ids: Collection[str]) -> tuple[StoredEntry, ...]:
    """Return a desk's entries of reports that were released or circulated.

    Args:
        desk: The desk.
        report_ids: The reports.

    Returns:
        The entries, the first entered first.
    """
    rows = models.RegisterEntry.objects.filter(desk_id=desk, item="report", report_id__in=list(report_ids))
    return _records(rows.order_by("pk"))


def years(desk: DeskId) -> tuple[int, ...]:
    """Return the years for which a desk has a register, the last first.

    Args:
        desk: The desk.

    Returns:
        The years.
    """
    rows = models.RegisterSeries.objects.filter(desk_id=desk, last__gt=0).values_list("year", flat=True)
    return tuple(rows.distinct().order_by("-year"))


def _matching(rows: QuerySet[models.RegisterEntry], wanted: Wanted) -> QuerySet[models.RegisterEntry]:
    exact = {
        "direction": wanted.direction,
        "year": wanted.year or None,
        "number": wanted.number or None,
        "exercise": wanted.exercise,
        "at__gte": wanted.since,
        "at__lt": wanted.until,
    }
    rows = rows.filter(**{name: value for name, value in exact.items() if value is not None})
    if wanted.reference:
        rows = _noted(rows).filter(
            Q(noted_reference__contains=wanted.reference) | Q(peer_number_folded__contains=wanted.reference)
        )
    if wanted.party is not None:
        desk = {"desk": wanted.party.desk} if wanted.party.desk else {}
        rows = rows.filter(parties__contains=[{"node": wanted.party.node, **desk}])
    for word in wanted.words:
        titled = models.Version.objects.filter(report_id=OuterRef("report_id"), title_folded__contains=word)
        rows = rows.filter(Exists(titled))
    return rows


def _noted(rows: QuerySet[models.RegisterEntry]) -> QuerySet[models.RegisterEntry]:
    last = models.RegisterNote.objects.filter(entry=OuterRef("pk")).order_by("-pk").values("reference_folded")[:1]
    return rows.annotate(noted_reference=Coalesce(Subquery(last), Value(""), output_field=TextField()))


def _records(rows: QuerySet[models.RegisterEntry]) -> tuple[StoredEntry, ...]:
    found = list(rows)
    notes = models.RegisterNote.objects.filter(entry__in=[row.pk for row in found]).order_by("pk")
    last = {note.entry_id: note for note in notes}
    return tuple(_record_of(row, last.get(row.pk)) for row in found)


def _record_of(row: models.RegisterEntry, note: models.RegisterNote | None) -> StoredEntry:
    return StoredEntry(
        entry_id=row.entry_id,
        desk=DeskId(row.desk_id),
        direction=Direction(row.direction),
        number=RegisterNumber(year=row.year, number=row.number, exercise=row.exercise),
        at=row.at,
        item=row.item,
        item_id=row.item_id,
        report_id=row.report_id,
        parties=_read(row.parties),
        peer_number=row.peer_number,
        reference=note.reference if note else "",
        remarks=note.remarks if note else "",
    )


def _written(party: Address) -> dict[str, str]:
    return {"node": party.node, "desk": party.desk}


def _read(parties: Sequence[dict[str, str]]) -> tuple[Address, ...]:
    return tuple(Address(node=NodeId(each["node"]), desk=DeskId(each["desk"])) for each in parties)

"""Registers: to look through them, to take them out, to note a reference."""

from __future__ import annotations

from dataclasses import replace

from wasl.cli.acts.agreeing import read_day
from wasl.cli.acts.delivering import deliver, deliver_print
from wasl.cli.screens import registers as screens
from wasl.cli.session import Session
from wasl.flow import register_table, registers, table_prints
from wasl.flow.registers import RegisterSearch
from wasl.record import Direction


def look(
    session: Session,
    *,
    direction: str | None,
    year: int | None,
    limit: int,
    after: str,
    csv: str | None,
    pdf: str | None,
) -> None:
    """Run ``wasl register list``.

    Args:
        session: Who acts and how to answer.
        direction: Out or in; None for both.
        year: Calendar year; None for any.
        limit: At most so many lines.
        after: Where an earlier answer ended.
        csv: File to which everything found is written as a table, or ``-``.
        pdf: File to which everything found is printed, or ``-``.
    """
    _show(session, _wanted(direction, year), limit=limit, after=after, csv=csv, pdf=pdf)


def find(
    session: Session,
    *,
    words: str | None,
    number: str,
    reference: str,
    party: str,
    since: str | None,
    until: str | None,
    direction: str | None,
    year: int | None,
    limit: int,
    after: str,
    csv: str | None,
    pdf: str | None,
) -> None:
    """Run ``wasl register find``.

    Args:
        session: Who acts and how to answer.
        words: Words of the title.
        number: Own number.
        reference: Part of the national reference or of the sender's number.
        party: Short name of the other side.
        since: First day, ISO 8601.
        until: Last day, ISO 8601.
        direction: Out or in; None for both.
        year: Calendar year; None for any.
        limit: At most so many lines.
        after: Where an earlier answer ended.
        csv: File to which everything found is written as a table, or ``-``.
        pdf: File to which everything found is printed, or ``-``.
    """
    wanted = replace(
        _wanted(direction, year),
        number=number,
        reference=reference,
        party=party,
        since=read_day(since, option="--from") if since else None,
        until=read_day(until, option="--until") if until else None,
        words=words or "",
    )
    _show(session, wanted, limit=limit, after=after, csv=csv, pdf=pdf)


def _wanted(direction: str | None, year: int | None) -> RegisterSearch:
    return RegisterSearch(direction=Direction(direction) if direction else None, year=year or 0)


def _show(
    session: Session, wanted: RegisterSearch, *, limit: int, after: str, csv: str | None, pdf: str | None
) -> None:
    actor = session.actor()
    if csv is not None:
        deliver(session, register_table.export(actor, wanted, session.language), csv)
        return
    if pdf is not None:
        deliver_print(session, table_prints.print_register(actor, wanted, session.language), pdf)
        return
    page = registers.look(actor, wanted, after=after, limit=limit)
    session.answer(page, lambda: screens.page(page, session))


def note(session: Session, *, number: str, direction: str, reference: str | None, remarks: str | None) -> None:
    """Run ``wasl register note``.

    Args:
        session: Who acts and how to answer.
        number: Own number with its year.
        direction: Out or in.
        reference: National reference; None to leave it as it is.
        remarks: Remarks; None to leave them as they are.
    """
    actor = session.actor()
    line = registers.entry_of(actor, number, Direction(direction))
    noted = registers.note(
        actor,
        line.entry_id,
        reference=line.reference if reference is None else reference,
        remarks=line.remarks if remarks is None else remarks,
    )
    session.answer(noted, lambda: screens.lines((noted,), session))

"""The life of a report on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.reports import fate
from wasl.cli.screens.wording import moment, own_direction, party, state, table, written
from wasl.cli.session import Session
from wasl.flow.life.asking import PeerReads
from wasl.flow.life.holders import HolderRow, Holders
from wasl.flow.life.holds import HoldView
from wasl.flow.life.reads import ReadsRow
from wasl.flow.suspending import SuspensionView
from wasl.flow.views import FateTable
from wasl.render.dates import day
from wasl.render.holders import told_words
from wasl.render.sentences import finding_sentence, word


def holders(found: Holders, session: Session) -> RenderableType:
    """Show who still holds a report.

    Args:
        found: The holders.
        session: For its language.

    Returns:
        Mark, title, how many have not answered, one row per holder.
    """
    headings = ("holders-column-holder", "holders-column-holding", "cli-column-version", "holders-column-opened")
    rows = table(
        session,
        (*headings, "holders-column-step", "holders-column-told"),
        [_row(each, session) for each in found.rows],
        title=session.say("holders-title"),
    )
    halted = [Line(session.say("suspension-stands", lapses=found.suspended))] if found.suspended else []
    late = [Line(session.say("holders-missing", count=found.missing), style="bold red")] if found.missing else []
    return Group(
        Line(found.handling.mark, style="bold"), Line(written(found.title), style="bold"), *halted, *late, rows
    )


def suspended(found: SuspensionView, table: FateTable, session: Session) -> RenderableType:
    """Show that something is suspended, and what became of each delivery.

    Args:
        found: The suspension.
        table: The fate of the report.
        session: For its language.

    Returns:
        Until when, and the table of fate.
    """
    return Group(
        Line(session.say("suspension-stands", lapses=found.until)),
        Line(session.say("suspension-own")),
        fate(table, session),
    )


def reads(found: Sequence[ReadsRow], session: Session) -> RenderableType:
    """Show which desks read a report.

    Args:
        found: One row per desk.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            "\n".join((party(each.party, session), *(f"  {login} {count}" for login, count in each.officers))),
            _reads(each, session),
            moment(each.first, session),
            moment(each.last, session),
        )
        for each in found
    ]
    headings = ("reads-column-desk", "reads-column-count", "reads-column-first", "reads-column-last")
    return table(session, headings, rows, title=session.say("reads-title"))


def reads_at_peers(found: Sequence[PeerReads], session: Session) -> RenderableType:
    """Show what peers told about who read a report there.

    Args:
        found: One per peer that got it.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            "\n".join((party(each.party, session), *(f"  {party(row.party, session)}" for row in each.rows))),
            "\n".join(("", *(str(row.reads) for row in each.rows))),
            "\n".join(("", *(moment(row.first, session) for row in each.rows))),
            "\n".join(("", *(moment(row.last, session) for row in each.rows))),
            "\n".join(each for each in _question(each, session) if each),
        )
        for each in found
    ]
    headings = ("reads-column-desk", "reads-column-count", "reads-column-first", "reads-column-last")
    return table(session, (*headings, "reads-column-question"), rows, title=session.say("reads-peers-title"))


def _question(each: PeerReads, session: Session) -> tuple[str, ...]:
    why = finding_sentence(each.reason, {}, session.language) if each.reason else ""
    at = moment(each.told or each.made, session) if each.made else ""
    return word("reads-state", each.state, session.language), at, why


def _reads(row: ReadsRow, session: Session) -> str:
    if not row.through_glass:
        return str(row.reads)
    return f"{row.reads}\n{session.say('reads-through-glass', count=row.through_glass)}"


def _row(row: HolderRow, session: Session) -> tuple[str | Line, ...]:
    name = party(row.party, session)
    if row.via is not None:
        name = session.say("holders-via", holder=name, via=party(row.via, session))
    step = row.step
    asked = (
        session.say("holders-asked", act=session.say(f"life-act-{step.act}"), at=moment(step.made, session))
        if step
        else ""
    )
    return (
        name,
        state(row.holding, session, kind="holding"),
        str(row.version or "—"),
        moment(row.opened, session) if row.opened else "—",
        asked,
        _told(row, session),
    )


def _told(row: HolderRow, session: Session) -> str:
    told = row.told
    if told is None:
        return ""
    return told_words(
        told.effect, told.at, session.language, reason=told.reason, backups=told.backups, desks=told.desks
    )


def holds(found: Sequence[HoldView], session: Session) -> RenderableType:
    """Show legal holds.

    Args:
        found: The holds.
        session: For its language.

    Returns:
        A table.
    """
    headings = (
        "holds-column-hold",
        "holds-column-report",
        "holds-column-authority",
        "holds-column-reason",
        "holds-column-due",
        "holds-column-state",
        "holds-column-by",
        "holds-column-since",
    )
    return table(
        session,
        headings,
        [
            (
                each.hold_id,
                each.report_id,
                own_direction(each.authority),
                own_direction(each.reason),
                day(each.due, session.language),
                state(each.state, session, kind="hold-state"),
                each.officer,
                moment(each.since, session),
            )
            for each in found
        ],
        title=session.say("holds-title"),
    )

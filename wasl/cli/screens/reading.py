"""What a reader shows: centres with their digits, agreements, and items with the mark first."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.plain import to_plain
from wasl.cli.screens.carrying import findings
from wasl.cli.screens.centre import agreement_table
from wasl.cli.screens.telling import step
from wasl.cli.screens.wording import in_fives, moment, name_of, state, table, written
from wasl.cli.session import Session
from wasl.errors import TrustError
from wasl.flow.reader.acquaintance import AgreementLine, CentreView
from wasl.flow.reader.showing import ItemLine, ItemView
from wasl.flow.reader.taking import ReadIn
from wasl.render.document import Document, Said, document, to_html, to_text
from wasl.render.marks import visible
from wasl.render.sentences import error_sentence


def centres(found: Sequence[CentreView], session: Session) -> RenderableType:
    """Show centres with the forty digits.

    Args:
        found: The centres.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-slug", "cli-column-name", "cli-column-state", "cli-column-digits")
    rows = [
        (
            each.slug,
            name_of(each.names, session),
            state("confirmed" if each.confirmed else "unconfirmed", session, kind="cli-state"),
            in_fives(each.digits),
        )
        for each in found
    ]
    return Group(table(session, headings, rows), *_gaps(found, session))


def _gaps(found: Sequence[CentreView], session: Session) -> list[RenderableType]:
    return [
        Line(session.say("carry-gap-of", peer=each.slug, first=first, last=last), style="yellow")
        for each in found
        for first, last in each.gaps
    ]


def agreements(found: Sequence[AgreementLine], session: Session) -> RenderableType:
    """Show agreements.

    Args:
        found: The agreements.
        session: For its language.

    Returns:
        A table.
    """
    return agreement_table(session, [(each.agreement, each.centre, each.state) for each in found])


def read_in(done: ReadIn, centres: Sequence[CentreView], session: Session) -> RenderableType:
    """Show what one reading of a folder did.

    Args:
        done: What was done.
        centres: The centres, for what is missing from them.
        session: For its language.

    Returns:
        Figures and findings.
    """
    figures = Table.grid(padding=(0, 2))
    for name, figure in (
        ("accepted", len(done.items)),
        ("parts", done.parts),
        ("repeated", done.repeated),
        ("refused", done.refused),
        ("unbelieved", done.unbelieved),
        ("odd", done.odd),
        ("unknown", done.unknown),
        ("others", done.others),
        ("written", done.written),
    ):
        figures.add_row(session.say(f"carry-figure-{name}"), str(figure))
    faults = [*done.findings, *([done.stopped] if done.stopped else [])]
    return Group(figures, *findings(faults, session), *_gaps(centres, session))


def items(found: Sequence[ItemLine], session: Session) -> RenderableType:
    """Show a list of items, the mark first.

    Args:
        found: The items.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-mark", "cli-column-item", "cli-column-state", "cli-column-origin", "cli-column-title")
    return table(session, headings, [_row(each, session) for each in found])


def _row(line: ItemLine, session: Session) -> tuple[str, str, str, str, str]:
    view = line.view
    if view is None:
        fault = error_sentence(TrustError(line.fault, file=line.item_id), session.language, isolate=True)
        return "—", line.item_id, session.say("reader-damaged"), "—", fault
    return (
        visible(view.handling.mark),
        line.item_id,
        _state(view, session),
        name_of(view.origin, session),
        written(view.title),
    )


def _state(view: ItemView, session: Session) -> str:
    if view.due is not None:
        answered = next((step(view.fates[each.answer_id], session) for each in view.answers), "")
        return (
            session.say("reader-answered", state=answered)
            if answered
            else session.say("reader-due", day=moment(view.due, session))
        )
    reached = "acknowledged" if view.acknowledged else "opened" if view.opened else "received"
    return session.say(f"step-{reached}")


def as_text(view: ItemView, session: Session) -> str:
    """Return an item as text, the mark first.

    Args:
        view: The item.
        session: For its language.

    Returns:
        The text.
    """
    return to_text(_document(view, session))


def exported(view: ItemView, session: Session, *, form: str) -> bytes:
    """Return an item as the bytes of a file that carries its handling.

    Args:
        view: The item.
        session: For its language.
        form: ``text``, ``html`` or ``json``.

    Returns:
        The bytes.
    """
    if form == "html":
        return to_html(_document(view, session)).encode()
    if form == "json":
        content = {
            "mark": view.handling.mark,
            "handling": to_plain(view.handling),
            "item": to_plain(view),
        }
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    return as_text(view, session).encode("utf-8", "replace")


def _document(view: ItemView, session: Session) -> Document:
    language = session.language
    warnings = []
    if view.handling.expires is not None:
        key = "reader-expired" if view.expired else "reader-expires"
        warnings.append(session.say(key, day=view.handling.expires))
    if view.agreement_over:
        warnings.append(session.say("reader-agreement-over"))
    if view.sent is not None:
        warnings += [step(each, session) for each in view.sent.steps]
    return document(
        view.handling,
        view.title,
        language,
        origin=view.origin.get(language) or view.origin["en"],
        version=view.version,
        files=[each.attachment.name for each in view.files],
        warnings=warnings,
        said=_said(view, session),
    )


def _said(view: ItemView, session: Session) -> list[Said]:
    asked = [(each.question_id, "cli-column-question", each.question_id, each.text) for each in view.questions]
    told = [(each.question_id, "cli-column-answer", each.answer_id, each.text) for each in view.answers]
    # Each answer behind its question, in the order in which the questions were asked.
    order = [each.question_id for each in view.questions]
    both = sorted([*asked, *told], key=lambda each: order.index(each[0]) if each[0] in order else -1)
    about = [Said(heading=session.say("reader-about"), text=view.about)] if view.about else []
    return about + [Said(heading=_heading(view, name, said_id, session), text=text) for _, name, said_id, text in both]


def _heading(view: ItemView, name: str, said_id: str, session: Session) -> str:
    fate = view.fates.get(said_id)
    return f"{session.say(name)} ({step(fate, session)})" if fate else session.say(name)

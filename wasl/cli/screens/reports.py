"""Reports, the tray and the table of fate."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.files import files
from wasl.cli.screens.files import parts as parts_sent
from wasl.cli.screens.matching import hits_table
from wasl.cli.screens.shapes import Decision
from wasl.cli.screens.wording import isolated, joined, moment, party, rule, state, table, written
from wasl.cli.session import Session
from wasl.flow.release_views import PreviewRow, WhyView
from wasl.flow.tray_views import SuspendedLine, Tray
from wasl.flow.views import (
    FateRow,
    FateTable,
    QuestionView,
    ReportLine,
    ReportView,
    TranslationView,
)
from wasl.record import Handling, ReportVersion
from wasl.render.cards import Card, Shown, cards
from wasl.render.dates import reduced
from wasl.render.facts import (
    contradiction_words,
    dating_words,
    grading_other,
    likelihood_words,
    mark_words,
    translation_words,
)
from wasl.render.marks import visible
from wasl.render.sentences import label, word


def report_lines(lines: Sequence[ReportLine], session: Session, *, title: str = "") -> RenderableType:
    """Show a list of reports.

    Args:
        lines: The reports.
        session: For its language.
        title: Above the list.

    Returns:
        A table.
    """
    headings = (
        "cli-column-report",
        "cli-column-state",
        "cli-column-mark",
        "cli-column-grade",
        "cli-column-origin",
        "cli-column-title",
    )
    rows = [
        (
            line.report_id,
            state(line.state, session, kind="state"),
            visible(line.handling.mark),
            str(line.grading),
            party(line.origin, session),
            written(line.title),
        )
        for line in lines
    ]
    return table(session, headings, rows, title=title)


def report(view: ReportView, session: Session) -> RenderableType:
    """Show one report: mark, text, entities, fate, hits, questions.

    Args:
        view: The report.
        session: For its language.

    Returns:
        Everything of it that the reader may see.
    """
    version = view.version
    facts = Table.grid(padding=(0, 2))
    for heading, value in (
        ("cli-column-origin", party(view.origin, session)),
        ("cli-column-made", moment(version.made, session)),
        ("cli-column-topic", label("topics", version.topic, session.language)),
        ("cli-column-kind", label("kinds", version.kind, session.language)),
        ("cli-column-grade", f"{version.grading} ({grading_other(version.grading, session.language)})"),
        ("cli-column-event", _event(version, session)),
        *_said(version, session),
        ("cli-column-readers", joined((party(each, session) for each in view.readers), session)),
    ):
        facts.add_row(session.say(heading), value)
    parts: list[RenderableType] = [_strip(version.handling), Line(written(version.title), style="bold"), facts]
    if view.contested:
        parts.append(Line(session.say("report-contested"), style="bold red"))
    if version.text.text:
        parts.append(Panel(Line(written(version.text)), expand=False))
    parts.extend(translation(each, session) for each in view.translations)
    if view.contradictions:
        parts.append(Line(session.say("contradictions-title"), style="bold yellow"))
        parts.extend(Line(f"! {contradiction_words(each, session.language)}") for each in view.contradictions)
    parts.extend(_card(each, session) for each in cards(version.entities, session.language))
    if view.files:
        parts.append(files(view.files, session))
    if view.fate:
        parts.append(fate_rows(view.fate, session))
    if view.hits:
        parts.append(hits_table(view.hits, session))
    if view.questions:
        parts.append(questions(view.questions, session))
    return Group(*parts)


def body(version: ReportVersion, session: Session) -> RenderableType:
    """Show what a version says, without what this node knows of its way.

    Args:
        version: The version, perhaps an extract that nobody has cut yet.
        session: For its language.

    Returns:
        Mark, title, text, entities and names of files.
    """
    parts: list[RenderableType] = [_strip(version.handling), Line(written(version.title), style="bold")]
    if version.text.text:
        parts.append(Panel(Line(written(version.text)), expand=False))
    parts.extend(_card(each, session) for each in cards(version.entities, session.language))
    parts.extend(Line(f"[] {isolated(visible(each.name))}") for each in version.attachments)
    return Group(*parts)


def _event(version: ReportVersion, session: Session) -> str:
    if version.event is not None:
        return dating_words(version.event, session.language)
    return reduced(version.event_date, session.language) or "—"


def _said(version: ReportVersion, session: Session) -> list[tuple[str, str]]:
    language = session.language
    rows = [
        ("fact-page", dating_words(version.page, language) if version.page else ""),
        ("fact-nature", word("nature", version.nature, language) if version.nature else ""),
        ("fact-likelihood", likelihood_words(version.likelihood, language) if version.likelihood else ""),
        ("fact-mark", mark_words(version.handling, language)),
    ]
    return [(heading, text) for heading, text in rows if text]


def translation(view: TranslationView, session: Session) -> RenderableType:
    """Show a translation: which version it is of, who made it, and whether it is stale.

    Args:
        view: The translation.
        session: For its language.

    Returns:
        A panel with its text.
    """
    heading = translation_words(view.version, view.text.language, session.language, machine=view.machine)
    by = session.say("translation-by", desk=party(view.translator, session), moment=moment(view.made, session))
    lines: list[RenderableType] = [Line(written(view.title), style="bold"), Line(written(view.text)), Line(by)]
    if view.stale:
        lines.insert(0, Line(session.say("translation-stale"), style="bold yellow"))
    return Panel(Group(*lines), title=Line(heading), title_align="left", expand=False)


def fate(shown: FateTable, session: Session) -> RenderableType:
    """Show the table of fate of a report.

    Args:
        shown: The table.
        session: For its language.

    Returns:
        Mark, title and one row per recipient and item.
    """
    return Group(_strip(shown.handling), Line(written(shown.title), style="bold"), fate_rows(shown.rows, session))


def fate_rows(rows: Sequence[FateRow], session: Session) -> RenderableType:
    """Show rows of fate.

    Args:
        rows: The rows.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-recipient", "cli-column-item", "cli-column-state", "cli-column-steps")
    return table(
        session,
        headings,
        [
            (
                party(row.recipient, session),
                session.say(f"cli-item-{row.item}"),
                state(row.state, session, kind="step"),
                _steps(row, session),
            )
            for row in rows
        ],
        title=session.say("cli-title-fate"),
    )


def preview(rows: Sequence[PreviewRow], session: Session) -> RenderableType:
    """Show who would get a report and who would not, and by which rules.

    Args:
        rows: One per recipient.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-recipient", "cli-column-answer", "cli-column-rules")
    return table(
        session,
        headings,
        [
            (party(row.recipient, session), _answer(row.decision, session), _rules(row.decision, session))
            for row in rows
        ],
        title=session.say("cli-title-preview"),
    )


def why(view: WhyView, session: Session) -> RenderableType:
    """Show why something reached a recipient, or did not.

    Args:
        view: What became of it and what the rules say.
        session: For its language.

    Returns:
        The row of fate, if there is one, and the rules.
    """
    rows = fate_rows((view.row,), session) if view.row else Line(session.say("cli-never-released"))
    return Group(rows, preview((PreviewRow(recipient=view.recipient, decision=view.decision),), session))


def tray(view: Tray, session: Session) -> RenderableType:
    """Show what waits for a desk, the most pressing first.

    Args:
        view: The tray.
        session: For its language.

    Returns:
        Six lists.
    """
    return Group(
        _suspended(view.suspended, session),
        questions(view.to_answer, session, title=session.say("cli-title-to-answer")),
        report_lines(view.to_read, session, title=session.say("cli-title-to-read")),
        questions(view.waiting, session, title=session.say("cli-title-waiting")),
        hits_table(view.to_judge, session, title=session.say("cli-title-to-judge")),
        report_lines(view.own, session, title=session.say("cli-title-own")),
    )


def _suspended(lines: Sequence[SuspendedLine], session: Session) -> RenderableType:
    return table(
        session,
        ("cli-column-report", "cli-column-title", "approval-column-until"),
        [(each.report_id, written(each.title), moment(each.until, session)) for each in lines],
        title=session.say("tray-suspended"),
    )


def questions(views: Sequence[QuestionView], session: Session, *, title: str = "") -> RenderableType:
    """Show questions and their answers.

    Args:
        views: The questions.
        session: For its language.
        title: Above the list.

    Returns:
        A table.
    """
    headings = (
        "cli-column-question",
        "cli-column-asker",
        "cli-column-asked",
        "cli-column-due",
        "cli-column-text",
        "cli-column-answer",
    )
    rows = [
        (
            view.question_id,
            party(view.asker, session),
            party(view.asked, session),
            moment(view.due, session),
            written(view.text),
            "—" if view.answer is None else written(view.answer),
        )
        for view in views
    ]
    return table(session, headings, rows, title=title or session.say("cli-title-questions"))


def _strip(handling: Handling) -> Line:
    return Line(f" {visible(handling.mark)} ", style="bold reverse")


def _steps(row: FateRow, session: Session) -> str:
    # One line a desk: the way it took, and when it got so far.
    lines = []
    for _, group in groupby(row.steps, key=lambda step: step.desk.slug if step.desk else ""):
        taken = list(group)
        way = " > ".join(session.say(f"step-{step.step}") for step in taken)
        who = f"{party(taken[-1].desk, session)}: " if taken[-1].desk else ""
        lines.append(f"{who}{way} ({moment(taken[-1].at, session)})")
    if row.parts:
        lines.append(parts_sent(row.parts, session))
    return "\n".join([*lines, *(rule(reason, session) for reason in row.reasons)])


def _answer(decision: Decision, session: Session) -> Line:
    word = "cli-permit" if decision.permit else "cli-deny"
    return Line(session.say(word), style="green" if decision.permit else "red")


def _rules(decision: Decision, session: Session) -> str:
    return "\n".join(f"{'+' if finding.permits else '-'} {rule(finding, session)}" for finding in decision.findings)


def _card(card: Card, session: Session) -> RenderableType:
    rows = Table.grid(padding=(0, 2))
    sensitive = session.say("card-sensitive")
    for row in card.rows:
        label = f"{row.label} [{sensitive}]" if row.sensitive else row.label
        rows.add_row(Line(label), "\n".join(_shown(each, sensitive) for each in row.values))
    for heading, text in (("cli-column-category", card.category), ("cli-column-legal-basis", card.basis)):
        if text:
            rows.add_row(session.say(heading), text)
    marks = [*([card.nature] if card.nature else []), *([sensitive] if card.sensitive else [])]
    title = " · ".join([card.kind, *(_shown(each, sensitive) for each in card.title), *marks])
    return Panel(rows, title=Line(title), title_align="left", expand=False)


def _shown(value: Shown, sensitive: str) -> str:
    # What stands on a card was made visible where the card was made.
    text = isolated(value.text)
    small = f" ({isolated(value.small)})" if value.small else ""
    return f"{text}{small} [{sensitive}]" if value.sensitive else f"{text}{small}"

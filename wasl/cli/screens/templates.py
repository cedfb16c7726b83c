"""Templates of agreements, and what is wrong with a text, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.wording import joined, name_of, own_direction, party, table
from wasl.cli.session import Session
from wasl.flow.agreement_views import AgreementView, Outlook, TakenText, TemplateView
from wasl.render.clauses import differing, template_clauses
from wasl.render.sentences import finding_sentence, word


def templates(found: Sequence[TemplateView], session: Session) -> RenderableType:
    """Show templates and where each is used.

    Args:
        found: The templates.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            each.template.template_id,
            str(each.template.version),
            name_of(each.template.titles, session),
            word("template-source", each.source, session.language),
            joined((_use(party(use.view.peer, session), session, differs=use.differs) for use in each.uses), session)
            or session.say("template-used-nowhere"),
            each.template_hash[:12],
        )
        for each in found
    ]
    headings = (
        "cli-column-slug",
        "template-column-version",
        "cli-column-title",
        "template-column-source",
        "template-column-uses",
        "cli-column-hash",
    )
    return table(session, headings, rows)


def template(view: TemplateView, session: Session) -> RenderableType:
    """Show what a template says.

    Args:
        view: The template.
        session: For its language.

    Returns:
        Where it is used, and its clauses.
    """
    facts = Table.grid(padding=(0, 2))
    note = view.template.notes.get(session.language, "")
    if note:
        facts.add_row("", own_direction(note))
    for clause in template_clauses(view.template):
        facts.add_row(str(clause.number), Line(clause.said[session.language]))
    facts.add_row(session.say("cli-column-hash"), view.template_hash)
    return Group(templates((view,), session), facts)


def outlook(seen: Outlook, session: Session) -> RenderableType:
    """Show in what terms differ from their template, before they are signed.

    Args:
        seen: The terms.
        session: For its language.

    Returns:
        One row per difference, and the mark to sign with.
    """
    if not seen.differences:
        return Line(session.say("template-keeps" if seen.template else "template-none"))
    return Group(
        Line(session.say("agreement-template-differs")),
        differences(seen, session),
        Line(session.say("template-mark", mark=seen.mark)),
    )


def differences(found: AgreementView | Outlook, session: Session) -> RenderableType:
    """Show in what terms differ from their template.

    Args:
        found: The terms.
        session: For its language.

    Returns:
        One row each.
    """
    facts = Table.grid(padding=(0, 2))
    for each in found.from_template if isinstance(found, AgreementView) else found.differences:
        facts.add_row(word("agreement-change", each.change, session.language), differing(each, session.language))
    return facts


def findings(taken: TakenText, session: Session) -> RenderableType:
    """Show what is wrong with a text, line by line.

    Args:
        taken: What came of the text.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            str(each.row),
            each.field,
            finding_sentence(each.code, each.data, session.language, kind="finding", isolate=session.language == "ar"),
        )
        for each in taken.findings
    ]
    return table(session, ("template-column-line", "cli-column-field", "cli-column-finding"), rows)


def _use(name: str, session: Session, *, differs: bool) -> str:
    return session.say("template-use-differs", name=name) if differs else name

"""Templates of agreements, and terms as files that are worked on outside."""

from __future__ import annotations

from dataclasses import replace

from rich.console import Group
from rich.text import Text as Line

from wasl.cli import files
from wasl.cli.acts.delivering import deliver
from wasl.cli.screens import templates as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import template_books, templates
from wasl.flow.agreement_views import TakenText
from wasl.record.written_terms import TextKind, WrittenTerms, written


def begin(session: Session, template: str, file: str | None) -> WrittenTerms:
    """Return the terms with which a proposal begins.

    Args:
        session: Who acts and how to answer.
        template: Template, or empty.
        file: File of terms, or None; it wins over the template, which it may name itself.

    Returns:
        The terms; ``template`` is the hash of what they are held to.

    Raises:
        InputError: ``terms-faulty`` after its findings were shown.
    """
    book = template_books.choose(template) if template else None
    begun = written(book.template) if book else WrittenTerms(kind=TextKind.AGREEMENT)
    named = book.template_hash if book else ""
    if file is not None:
        taken = templates.read(session.actor(), files.read_file(file))
        refuse_findings(session, taken)
        begun = taken.terms
        if begun.kind is TextKind.TEMPLATE and not named:
            # Whoever proposes from the file of a template that is known is held to that template.
            named = template_books.newest(begun.template_id)
    return replace(begun, template=named or begun.template)


def refuse_findings(session: Session, taken: TakenText) -> None:
    """Show what is wrong with a text, and refuse it.

    Args:
        session: For its language.
        taken: What came of the text.

    Raises:
        InputError: ``terms-faulty`` if anything is wrong; with ``--json`` its data hold the findings.
    """
    if not taken.findings:
        return
    if not session.as_json:
        session.answer(taken, lambda: screens.findings(taken, session))
    raise InputError("terms-faulty", count=len(taken.findings), findings=taken.findings)


def list_templates(session: Session) -> None:
    """Run ``wasl template list``.

    Args:
        session: Who acts and how to answer.
    """
    found = templates.templates(session.actor())
    session.answer({"templates": found}, lambda: screens.templates(found, session))


def show_template(session: Session, *, template: str) -> None:
    """Run ``wasl template show``.

    Args:
        session: Who acts and how to answer.
        template: Short name, or hash of a version.
    """
    found = templates.template(session.actor(), template)
    session.answer(found, lambda: screens.template(found, session))


def export_template(session: Session, *, template: str, out: str) -> None:
    """Run ``wasl template export``.

    Args:
        session: Who acts and how to answer.
        template: Short name, or hash of a version.
        out: File, or ``-``.
    """
    deliver(session, templates.text_of_template(session.actor(), template, session.language).encode(), out)


def export_agreement(session: Session, *, agreement_id: str, out: str) -> None:
    """Run ``wasl agreement export``.

    Args:
        session: Who acts and how to answer.
        agreement_id: The agreement, or the hash of one version.
        out: File, or ``-``.
    """
    deliver(session, templates.text_of_agreement(session.actor(), agreement_id, session.language).encode(), out)


def add_template(session: Session, *, file: str) -> None:
    """Run ``wasl template add``.

    Args:
        session: Who acts and how to answer.
        file: File of terms, ``-`` for standard input.
    """
    taken = templates.add(session.actor(), files.read_file(file))
    refuse_findings(session, taken)
    made = taken.template
    if made is not None:
        done = Line(session.say("done-template-added"), style="green")
        session.answer(made, lambda: Group(done, screens.templates((made,), session)))

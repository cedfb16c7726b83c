"""Reports: made, shown, released, circulated, acknowledged, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rich.text import Text as Line

from wasl.cli.acts.attaching import attached
from wasl.cli.acts.delivering import deliver_print
from wasl.cli.draft import HANDLING, DraftFile, FileToAttach, make_draft, read_draft
from wasl.cli.handling import make_handling
from wasl.cli.screens import reports as screens
from wasl.cli.screens.understood import understood
from wasl.cli.session import Session
from wasl.flow import correcting, dating, fate, parties, prints, release, reports, tray, understanding
from wasl.flow.views import ReportView
from wasl.record import Actor, Draft, Handling

_TEXTS = ("title", "text", "language", "topic", "kind", "event_date", "page_date", "nature", "likelihood", "scheme")


def new_report(session: Session, *, file: str | None, attach: Sequence[str] = (), **options: object) -> None:
    """Run ``wasl report new``: from a draft file, from options, or both; an option wins.

    Args:
        session: Who acts and how to answer.
        file: Draft in JSON or TOML, ``-`` for standard input, None for options alone.
        attach: Paths of files to attach, beside those that the draft names.
        **options: Title, text and handling; None where not given.
    """
    _write(session, file, attach, options, reports.new_report)


def correct_report(
    session: Session, *, report_id: str, file: str | None, attach: Sequence[str] = (), **options: object
) -> None:
    """Run ``wasl report correct``: all that the report says from now on, from a draft file, from options, or both.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        file: Draft in JSON or TOML, ``-`` for standard input, None for options alone.
        attach: Paths of files to attach beside those that the report has.
        **options: Title, text and handling; None where not given.
    """
    _write(
        session,
        file,
        attach,
        options,
        lambda actor, draft, handling: correcting.correct(actor, report_id, draft, handling),
    )


def _write(
    session: Session,
    file: str | None,
    attach: Sequence[str],
    options: Mapping[str, object],
    make: Callable[[Actor, Draft, Handling], ReportView],
) -> None:
    # Who acts comes first: an opened node has words of its own in the vocabulary.
    actor = session.actor()
    given = read_draft(file) if file else DraftFile(texts={}, handling={}, entities=())
    to_attach = (*given.attachments, *(FileToAttach(path=str(each)) for each in attach))
    texts = {**given.texts, **{name: str(options[name]) for name in _TEXTS if options[name] is not None}}
    if options["source"] and options["information"]:
        texts["grading"] = f"{options['source']}{options['information']}"
    entities, found = understanding.understand(given.entities, read_date=dating.read_date)
    draft = make_draft(texts, entities, read=dating.read_date)
    known = parties.directory()
    handling = make_handling(
        {**given.handling, **_handling_options(options)}, resolve=lambda slug: release.resolve(slug, known)
    )
    with attached(actor, to_attach) as attachments:
        view = make(actor, replace(draft, attachments=attachments), handling)
    session.answer(view, lambda: screens.report(view, session))
    if found:
        session.talk.print(understood(found, session))


def show_report(session: Session, *, report_id: str) -> None:
    """Run ``wasl report show``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    view = reports.show_report(session.actor(), report_id)
    session.answer(view, lambda: screens.report(view, session))


def list_reports(session: Session) -> None:
    """Run ``wasl report list``.

    Args:
        session: Who acts and how to answer.
    """
    found = reports.reports(session.actor())
    session.answer({"reports": found}, lambda: screens.report_lines(found, session))


def release_report(
    session: Session, *, report_id: str, recipients: Sequence[str], recipe: str | None, dry_run: bool
) -> None:
    """Run ``wasl report release``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        recipients: Short names of desks and peers.
        recipe: By which all of them get an extract; None for the whole report.
        dry_run: True to show what the rules say, and send nothing.
    """
    actor, extracts = session.actor(), _extracts(recipients, recipe)
    if dry_run:
        _preview(session, actor, report_id, recipients, extracts)
        return
    table = release.release(actor, report_id, tuple(recipients), extracts=extracts)
    session.answer(table, lambda: screens.fate(table, session))


def circulate_report(
    session: Session, *, report_id: str, desks: Sequence[str], recipe: str | None, dry_run: bool
) -> None:
    """Run ``wasl circulate``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        desks: Short names of this node's desks.
        recipe: By which all of them get an extract; None for the whole report.
        dry_run: True to show what the rules say, and circulate nothing.
    """
    actor, extracts = session.actor(), _extracts(desks, recipe)
    if dry_run:
        _preview(session, actor, report_id, desks, extracts)
        return
    table = release.circulate(actor, report_id, tuple(desks), extracts=extracts)
    session.answer(table, lambda: screens.fate(table, session))


def show_tray(session: Session) -> None:
    """Run ``wasl tray``.

    Args:
        session: Who acts and how to answer.
    """
    view = tray.tray(session.actor())
    session.answer(view, lambda: screens.tray(view, session))


def show_fate(session: Session, *, report_id: str) -> None:
    """Run ``wasl fate``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    table = fate.fate(session.actor(), report_id)
    session.answer(table, lambda: screens.fate(table, session))


def acknowledge_report(session: Session, *, report_id: str) -> None:
    """Run ``wasl acknowledge``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    rows = reports.acknowledge(session.actor(), report_id)
    session.answer({"report_id": report_id, "rows": rows}, lambda: Line(session.say("cli-acknowledged"), style="green"))


def explain_fate(session: Session, *, report_id: str, recipient: str) -> None:
    """Run ``wasl why``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        recipient: Short name of a desk or a peer.
    """
    view = release.why(session.actor(), report_id, recipient)
    session.answer(view, lambda: screens.why(view, session))


def _extracts(recipients: Sequence[str], recipe: str | None) -> dict[str, str]:
    return dict.fromkeys(recipients, recipe) if recipe else {}


def _preview(
    session: Session, actor: Actor, report_id: str, recipients: Sequence[str], extracts: Mapping[str, str]
) -> None:
    found = release.preview(actor, report_id, tuple(recipients), extracts=extracts)
    shown = {"preview": found.rows, "digest": found.digest}
    session.answer(shown, lambda: screens.preview(found.rows, session))


def _handling_options(options: Mapping[str, object]) -> dict[str, object]:
    given = {name: options[name] for name in sorted(HANDLING - {"audience"}) if options[name] is not None}
    return {**given, "audience": list(options["audience"])} if options["audience"] else given  # type: ignore[call-overload]


def print_report(session: Session, *, report_id: str, out: str) -> None:
    """Run ``wasl report print``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        out: File to write, or ``-``.
    """
    deliver_print(session, prints.print_report(session.actor(), report_id, session.language), out)

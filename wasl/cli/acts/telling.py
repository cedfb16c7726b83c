"""A partner without a node, `wasl reader`: what its desk says to its centres."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.text import Text as Line

from wasl.cli.acts.unlocking import open_reader
from wasl.cli.draft import make_draft, read_draft
from wasl.cli.handling import make_handling
from wasl.cli.screens import telling as screens
from wasl.cli.screens.reports import preview
from wasl.cli.screens.understood import understood
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow.reader import acquaintance, saying, sent, telling
from wasl.flow.understanding import understand
from wasl.record import Text
from wasl.text.dates import read_date


def report(session: Session, *, file: str, recipients: Sequence[str], dry_run: bool, home: str | None) -> None:
    """Run ``wasl reader report``.

    Args:
        session: How to answer.
        file: Draft in JSON or TOML, ``-`` for standard input.
        recipients: Short names of centres, and of desks there; none for everybody in the audience.
        dry_run: True to show what the rules say, and send nothing.
        home: The reader's directory.

    Raises:
        InputError: ``reader-attachments`` for a draft with files, which a reader cannot send.
    """
    given = read_draft(file)
    if given.attachments:
        raise InputError("reader-attachments")
    entities, found = understand(given.entities, read_date=read_date)
    draft = make_draft(given.texts, entities)
    with open_reader(session, home) as reader:
        handling = make_handling(given.handling, resolve=lambda slug: acquaintance.address(reader, slug))
        named = tuple(acquaintance.address(reader, each) for each in recipients)
        written = saying.write(reader, draft, handling, named)
        going = () if dry_run else saying.send(reader, written)
        lines = tuple(each for each in sent.list_sent(reader) if each.item_id in {one.item_id for one in going})
    if dry_run:
        session.answer({"preview": written.rows}, lambda: preview(written.rows, session))
    else:
        session.answer({"sent": lines}, lambda: Group(screens.sent(lines, session), _noted(session)))
    if found:
        session.talk.print(understood(found, session))


def list_sent(session: Session, *, home: str | None) -> None:
    """Run ``wasl reader sent``.

    Args:
        session: How to answer.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        found = sent.list_sent(reader)
    session.answer({"sent": found}, lambda: screens.sent(found, session))


def acknowledge(session: Session, *, item: str, home: str | None) -> None:
    """Run ``wasl reader ack``.

    Args:
        session: How to answer.
        item: Which.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        done = telling.acknowledge(reader, item)
    session.answer(done, lambda: _noted(session))


def ask(session: Session, *, item: str, text: str, language: str, home: str | None) -> None:
    """Run ``wasl reader ask``.

    Args:
        session: How to answer.
        item: The report.
        text: The question.
        language: Its language.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        question = saying.ask(reader, item, Text(text=text, language=language))
    session.answer(question, lambda: _noted(session))


def answer(session: Session, *, item: str, text: str, language: str, home: str | None) -> None:
    """Run ``wasl reader answer``.

    Args:
        session: How to answer.
        item: The question.
        text: The answer.
        language: Its language.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        given = saying.answer(reader, item, Text(text=text, language=language))
    session.answer(given, lambda: _noted(session))


def _noted(session: Session) -> Line:
    return Line(session.say("reader-will-be-written"))

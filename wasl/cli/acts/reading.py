"""A partner without a node, `wasl reader`: centres, agreements, and what came from them."""

from __future__ import annotations

from pathlib import Path

from rich.console import Group
from rich.text import Text as Line

from wasl.cli import faults, files
from wasl.cli.acts.delivering import deliver
from wasl.cli.acts.unlocking import create_reader, open_reader
from wasl.cli.screens import reading as screens
from wasl.cli.screens.files import files as list_files
from wasl.cli.session import Session
from wasl.flow.reader import acquaintance, showing, taking


def init(
    session: Session, *, name_en: str, name_ru: str, name_ar: str, language: str, out: str, home: str | None
) -> None:
    """Run ``wasl reader init``.

    Args:
        session: How to answer.
        name_en: The partner's name in English.
        name_ru: In Russian.
        name_ar: In Arabic.
        language: In which the partner works.
        out: File for the card; empty for none.
        home: The reader's directory.
    """
    names = {"ar": name_ar, "en": name_en, "ru": name_ru}
    with create_reader(session, home, names, language) as reader:
        if out:
            files.write_file(out, reader.state.card)
        made = {"node_id": reader.keyholder.node_id, "home": str(reader.home), "card": out}
        session.answer(made, lambda: Line(session.say("reader-made", path=str(reader.home))))


def show_card(session: Session, *, out: str, home: str | None) -> None:
    """Run ``wasl reader card``.

    Args:
        session: How to answer.
        out: File to write, or ``-``.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        card = reader.state.card
    deliver(session, card, out)


def trust(session: Session, *, file: str, home: str | None) -> None:
    """Run ``wasl reader trust``.

    Args:
        session: How to answer.
        file: The centre's card.
        home: The reader's directory.
    """
    card = files.read_file(file)
    with open_reader(session, home) as reader:
        centre = acquaintance.trust(reader, card)
    session.answer(centre, lambda: screens.centres((centre,), session))


def show_digits(session: Session, *, home: str | None) -> None:
    """Run ``wasl reader digits``.

    Args:
        session: How to answer.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        found = acquaintance.centres(reader)
    session.answer({"centres": found}, lambda: screens.centres(found, session))


def confirm(session: Session, *, digits: str, centre: str | None, home: str | None) -> None:
    """Run ``wasl reader confirm``.

    Args:
        session: How to answer.
        digits: As the centre's officer read them.
        centre: The centre; the only one if none is named.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        confirmed = acquaintance.confirm(reader, centre or "", digits)
    session.answer(confirmed, lambda: screens.centres((confirmed,), session))


def read_folder(session: Session, *, folder: str, home: str | None) -> int:
    """Run ``wasl reader read``.

    Args:
        session: How to answer.
        folder: The folder.
        home: The reader's directory.

    Returns:
        The exit code: failed if writing broke off.
    """
    with open_reader(session, home) as reader:
        done = taking.read_folder(reader, Path(folder))
        new = {each.item_id for each in done.items}
        lines = tuple(each for each in showing.items(reader) if each.item_id in new)
        centres = acquaintance.centres(reader)
    session.answer(
        {"done": done, "items": lines, "centres": centres},
        lambda: Group(screens.read_in(done, centres, session), screens.items(lines, session)),
    )
    return faults.FAILED if done.stopped else faults.DONE


def list_agreements(session: Session, *, home: str | None) -> None:
    """Run ``wasl reader agreements``.

    Args:
        session: How to answer.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        found = acquaintance.agreements(reader)
    session.answer({"agreements": found}, lambda: screens.agreements(found, session))


def sign(session: Session, *, agreement_id: str, home: str | None) -> None:
    """Run ``wasl reader sign``.

    Args:
        session: How to answer.
        agreement_id: The agreement.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        signed = acquaintance.sign(reader, agreement_id)
    session.answer(signed, lambda: screens.agreements((signed,), session))


def list_items(session: Session, *, home: str | None) -> None:
    """Run ``wasl reader list``.

    Args:
        session: How to answer.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        found = showing.items(reader)
    session.answer({"items": found}, lambda: screens.items(found, session))


def show_item(session: Session, *, item: str, out: str, form: str, home: str | None) -> None:
    """Run ``wasl reader show``.

    Args:
        session: How to answer.
        item: Which.
        out: File to write, or ``-`` for the screen.
        form: ``text``, ``html`` or ``json``.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        view = showing.show(reader, item) if out == files.STANDARD else showing.export(reader, item)
    if out == files.STANDARD and (session.as_json or form == "text"):
        session.answer(view, lambda: Line(screens.as_text(view, session)))
        return
    deliver(session, screens.exported(view, session, form=form), out)


def list_attachments(session: Session, *, item: str, home: str | None) -> None:
    """Run ``wasl reader attachments``.

    Args:
        session: How to answer.
        item: The report.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        found = showing.attachments(reader, item)
    session.answer({"attachments": found}, lambda: list_files(found, session))


def get_attachment(session: Session, *, item: str, attachment_id: str, out: str, home: str | None) -> None:
    """Run ``wasl reader get``.

    Args:
        session: How to answer.
        item: The report.
        attachment_id: The attachment.
        out: File to write, or ``-`` for standard output.
        home: The reader's directory.
    """
    with open_reader(session, home) as reader:
        opened = showing.open_attachment(reader, item, attachment_id)
        files.write_pieces(out, opened.pieces)
    mark = opened.handling.mark
    if out == files.STANDARD:
        session.talk.print(mark)
        return
    answer = {"path": out, "size": opened.attachment.size, "sha256": opened.attachment.sha256, "handling": mark}
    session.answer(answer, lambda: Line(session.say("cli-attachment-written", path=out, mark=mark)))

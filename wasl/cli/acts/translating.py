"""Translations: filed beside the original, sent wherever it went."""

from __future__ import annotations

from wasl.cli.files import read_file
from wasl.cli.screens import reports as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import translations
from wasl.record import Text


def translate(session: Session, *, report_id: str, file: str, title: str, language: str, machine: bool) -> None:
    """Run ``wasl translate``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        file: The text in UTF-8, ``-`` for standard input.
        title: The title in the same language.
        language: Language of the translation.
        machine: True if a machine made it.

    Raises:
        InputError: ``translation-not-text`` if the file is no UTF-8.
    """
    try:
        text = read_file(file).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError("translation-not-text", path=file) from error
    view = translations.translate(
        session.actor(), report_id, title, Text(text=text.rstrip("\n"), language=language), machine=machine
    )
    session.answer(view, lambda: screens.translation(view, session))

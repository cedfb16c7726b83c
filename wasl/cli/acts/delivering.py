"""Bytes to a file or to standard output: a card, an envelope, a table, a document."""

from __future__ import annotations

from rich.text import Text as Line

from wasl.cli import files
from wasl.cli.session import Session
from wasl.flow.file_views import Print


def deliver(session: Session, content: bytes, out: str) -> None:
    """Write bytes to a file or to standard output, and say so.

    Args:
        session: How to answer.
        content: The bytes.
        out: File to write, or ``-``; with ``--json`` and ``-`` the bytes stand in the answer as hexadecimal digits.
    """
    if out == files.STANDARD and session.as_json:
        session.answer({"content": content}, lambda: "")
        return
    files.write_file(out, content)
    if out != files.STANDARD:
        session.answer(
            {"file": out, "size": len(content)}, lambda: Line(session.say("cli-written", path=out, size=len(content)))
        )


def deliver_print(session: Session, made: Print, out: str) -> None:
    """Write a print to a file or to standard output, and say its number.

    Args:
        session: How to answer.
        made: The print.
        out: File to write, or ``-``.
    """
    if out == files.STANDARD:
        deliver(session, made.pdf, out)
        return
    files.write_file(out, made.pdf)
    session.answer(
        {"file": out, "size": len(made.pdf), "number": made.number},
        lambda: Line(session.say("cli-printed", path=out, number=made.number)),
    )

"""What can be shown to a third party: envelopes as they went out, envelopes not believed, the journal."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text as Line

from wasl.cli import files
from wasl.cli.acts.delivering import deliver
from wasl.cli.screens import centre, wording
from wasl.cli.session import Session
from wasl.errors import TrustError
from wasl.flow import fate, journal, prints, watching


def export_envelope(session: Session, *, report_id: str, peer: str, out: str) -> None:
    """Run ``wasl envelope export``.

    Args:
        session: Who acts and how to answer.
        report_id: The report that was sent.
        peer: To whom.
        out: File to write, or ``-``.
    """
    deliver(session, fate.export_envelope(session.actor(), report_id, peer), out)


def list_aside(session: Session) -> None:
    """Run ``wasl envelope aside``.

    Args:
        session: Who acts and how to answer.
    """
    found = fate.set_aside(session.actor())
    session.answer({"aside": found}, lambda: centre.asides(found, session))


def export_journal(session: Session, *, out: str) -> None:
    """Run ``wasl journal export``.

    Args:
        session: Who acts and how to answer.
        out: File to write, or ``-``.
    """
    pieces = journal.export(session.actor())
    if out == files.STANDARD:
        deliver(session, b"".join(pieces), out)
        return
    files.write_pieces(out, pieces)
    size = Path(out).stat().st_size
    session.answer({"file": out, "size": size}, lambda: Line(session.say("cli-written", path=out, size=size)))


def prove_lines(session: Session, *, target: str, details: bool, out: str) -> None:
    """Run ``wasl journal prove``.

    Args:
        session: Who acts and how to answer.
        target: A line, or what lines are about.
        details: Whether to show details too.
        out: File to write, or ``-``.
    """
    deliver(session, journal.prove(session.actor(), target, details=details), out)


def prove_growth(session: Session, *, old_size: int, size: int | None, out: str) -> None:
    """Run ``wasl journal growth``.

    Args:
        session: Who acts and how to answer.
        old_size: Lines of the older checkpoint.
        size: Lines of the newer; None for the newest.
        out: File to write, or ``-``.
    """
    deliver(session, journal.prove_growth(session.actor(), old_size, size), out)


def list_checkpoints(session: Session) -> None:
    """Run ``wasl journal checkpoints``.

    Args:
        session: Who acts and how to answer.
    """
    found = journal.checkpoints(session.actor())
    session.answer({"checkpoints": found}, lambda: centre.checkpoints(found, session))


def list_peer_journals(session: Session) -> None:
    """Run ``wasl journal peers``.

    Args:
        session: Who acts and how to answer.
    """
    found = watching.watched(session.actor())
    session.answer({"journals": found}, lambda: centre.peer_journals(found, session))


def export_evidence(session: Session, *, number: int, out: str) -> None:
    """Run ``wasl journal evidence``.

    Args:
        session: Who acts and how to answer.
        number: The contradiction.
        out: File to write, or ``-``.
    """
    deliver(session, watching.evidence(session.actor(), number), out)


def find_print(session: Session, *, number: str) -> None:
    """Run ``wasl journal print``.

    Args:
        session: Who acts and how to answer.
        number: As it stands on paper.
    """
    found = prints.who_printed(session.actor(), number)
    session.answer(
        found,
        lambda: Line(
            session.say(
                "cli-print-made",
                number=found.number,
                what=session.say(f"print-kind-{found.what}"),
                report=found.report_id,
                officer=found.officer,
                desk=found.desk,
                at=wording.moment(found.at, session),
            )
        ),
    )


def verify_journal(session: Session, *, file: str | None) -> None:
    """Run ``wasl journal verify``: the node's own journal, or an exported one.

    Args:
        session: Who acts and how to answer.
        file: An exported journal; None for the node's own.

    Raises:
        TrustError: ``journal-broken`` after the answer, so that the exit code says it too.
    """
    if file:
        check = journal.verify_export(files.read_lines(file))
    else:
        with session.talk.status("") as status:
            told = lambda done, total: status.update(session.say("cli-journal-progress", done=done, total=total))  # noqa: E731
            check = journal.verify(session.actor(), told)
    session.answer(check, lambda: centre.journal(check, session))
    if not check.ok:
        raise TrustError("journal-broken", faults=check.fault_count)

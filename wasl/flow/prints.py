"""Printing: an act with a journal line. Every sheet bears the handling and a number that leads to who printed it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import InputError
from wasl.flow import access, clock, here, lines, parties, reason, reports
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor
from wasl.render.dates import moment
from wasl.render.document import document
from wasl.render.paper import ReaderMark, meanings_of, to_pdf
from wasl.store import desks, journal, officers
from wasl.store.connection import atomic

_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What is read aloud and typed off paper without doubt."""
_LENGTH: Final = 8
PRINTED: Final = "report-printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A print.

    Attributes:
        number: What stands on every sheet.
        pdf: The file.
    """

    number: str
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Who made a print.

    Attributes:
        number: As it stands on paper.
        report_id: What was printed.
        officer: By whom: login, or the id of one who is not here any more.
        desk: For which desk: short name, or the id of one that is not here any more.
        door: Through which door.
        at: When, aware, UTC.
    """

    number: str
    report_id: str
    officer: str
    desk: str
    door: str
    at: datetime


@for_reader
def print_report(actor: Actor, report_id: str, language: str) -> Print:
    """Print a report as the actor's desk may read it, and write down that it was printed.

    Args:
        actor: Who prints.
        report_id: The report.
        language: Of everything but what was given: ``ar``, ``ru`` or ``en``.

    Returns:
        The number and the PDF.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    with atomic():
        stored = access.access_report(actor, report_id)
        number = new_number()
        lines.write(actor, "report-printed", [report_id, number], language=language, **reason.named(actor))
        reports.note_opened(actor, stored)
    version = stored.version
    names, centre = actor.desk.names, here.config().names
    origin = parties.directory().party(version.origin)
    spoken = dict.fromkeys(each.get(language, "") for each in (origin.names, origin.node_names))
    shown = document(
        version.handling,
        version.title,
        language,
        origin=" · ".join(each for each in spoken if each),
        version=version,
        files=[each.name for each in version.attachments],
    )
    now = clock.now()
    mark = ReaderMark(
        number=number,
        desk=names.get(language) or actor.desk.slug,
        centre=centre[language],
        at=f"{moment(now, language)} UTC",
        moment=now,
    )
    return Print(number=number, pdf=to_pdf(shown, meanings_of(version.handling, language), mark))


@for_reader
def who_printed(actor: Actor, number: str) -> Printed:
    """Return who made the print that a number on paper names, and write down that it was asked.

    Args:
        actor: A security officer.
        number: As it stands on paper; spaces, hyphens and small letters do not matter.

    Returns:
        Who printed what, when.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``print-unknown``.
    """
    access.require_right(actor, Act.AUDIT)
    plain = "".join(each for each in number.upper() if each in _LETTERS)
    wanted = f"{plain[:4]}-{plain[4:]}"
    with atomic():
        lines.write(actor, "print-traced", [wanted])
        found = journal.find_lines(journal.lines_about(wanted, [PRINTED]))
        if not found:
            raise InputError("print-unknown", number=wanted)
    line, known = found[0].line, officers.all_officers(here.node_id())
    return Printed(
        number=wanted,
        report_id=line.subjects[0],
        officer=next((each.login for each in known if each.officer_id == line.officer), line.officer),
        desk=next((each.slug for each in desks.all_desks(here.node_id()) if each.desk_id == line.desk), line.desk),
        door=line.door,
        at=line.at,
    )


def new_number() -> str:
    """Return a fresh number for a print, random, so that it tells nothing of how many there are."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"

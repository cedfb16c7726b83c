"""Printing: an act with a journal line. Every sheet bears the handling and a number that leads to who printed it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from wasl.errors import InputError
from wasl.flow import access, clock, here, lines, parties, reason, reports, translations
from wasl.flow.file_views import Print
from wasl.flow.wall import for_reader
from wasl.policy import Act, item_of
from wasl.record import Actor, Desk, Text
from wasl.render.dates import moment
from wasl.render.document import Said, document
from wasl.render.paper import ReaderMark, meanings_of, to_pdf
from wasl.render.sentences import say
from wasl.store import desks, journal, officers
from wasl.store.connection import atomic
from wasl.store.restrictions import CATEGORY, SUBJECT
from wasl.store.versions import StoredVersion

_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What is read aloud and typed off paper without doubt."""
_LENGTH: Final = 8
PRINTED: Final[Mapping[str, str]] = MappingProxyType(
    {"report-printed": "report", "holders-printed": "holders", "register-printed": "register"}
)
"""What is printed, by the action of its journal line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Who made a print.

    Attributes:
        number: As it stands on paper.
        what: ``report``, ``holders`` (who holds a report) or ``register``.
        report_id: The report; the desk whose register it is.
        officer: By whom: login, or the id of one who is not here any more.
        desk: For which desk: short name, or the id of one that is not here any more.
        door: Through which door.
        at: When, aware, UTC.
    """

    number: str
    what: str
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
    origin = parties.directory().party(version.origin)
    spoken = dict.fromkeys(each.get(language, "") for each in (origin.names, origin.node_names))
    shown = document(
        version.handling,
        version.title,
        language,
        origin=" · ".join(each for each in spoken if each),
        version=version,
        files=[each.name for each in version.attachments],
        warnings=_restrictions(stored, language),
        said=_translated(actor, stored, language),
    )
    meanings = meanings_of(version.handling, language)
    return Print(number=number, pdf=to_pdf(shown, meanings, mark_of(actor.desk, number, language)))


def _restrictions(stored: StoredVersion, language: str) -> list[str]:
    keys = {SUBJECT: "report-contested", CATEGORY: "report-uncategorised"}
    found: list[str] = [say(key, language) for cause, key in keys.items() if cause in stored.restrictions]
    if not found and item_of(stored.version).restricted:
        found.append(say("rule-restricted", language))
    return found


def _translated(actor: Actor, stored: StoredVersion, language: str) -> list[Said]:
    return [
        Said(
            heading=say(
                "translation-machine" if each.machine else "translation-of",
                language,
                tongue=each.text.language,
                version=each.version,
            ),
            text=Text(text=f"{each.title.text}\n\n{each.text.text}", language=each.text.language),
        )
        for each in translations.of_report(actor, stored)
        if not each.stale
    ]


def mark_of(desk: Desk, number: str, language: str) -> ReaderMark:
    """Return what every sheet says of its reader.

    Args:
        desk: For which is printed.
        number: Of the print.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The mark.
    """
    now = clock.now()
    return ReaderMark(
        number=number,
        desk=desk.names.get(language) or desk.slug,
        centre=here.config().names[language],
        at=f"{moment(now, language)} UTC",
        moment=now,
    )


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
        found = journal.find_lines(journal.lines_about(wanted, list(PRINTED)))
        if not found:
            raise InputError("print-unknown", number=wanted)
    line, known = found[0].line, officers.all_officers(here.node_id())
    return Printed(
        number=wanted,
        what=PRINTED[line.action],
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

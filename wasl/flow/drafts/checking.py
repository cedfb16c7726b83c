"""Checking a draft: what a report of it would say, and every fault at once, each with its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final, TypeVar

from wasl.errors import InputError, WaslError
from wasl.flow import clock, limits, lists, parties, reports
from wasl.flow.drafts import fields
from wasl.flow.drafts.covering import REVIEW_AFTER
from wasl.flow.drafts.entities import Notes, read_code, read_date, read_entities
from wasl.flow.drafts.fields import Fields
from wasl.flow.drafts.values import Checked, Twin
from wasl.flow.wall import for_reader
from wasl.record import (
    UNJUDGED,
    Actor,
    Address,
    Credibility,
    Draft,
    Entity,
    Grading,
    Handling,
    HCode,
    Nature,
    Pap,
    Purpose,
    Reliability,
    Scheme,
    Text,
    Tlp,
)
from wasl.store import versions
from wasl.text.calendars import PartialDate
from wasl.text.folds import fold
from wasl.text.scripts import Script, main_script

NOBODY: Final = "-"
"""What stands for an audience in a report that is for the own desk alone: chosen, not forgotten."""

_TWINS: Final = 50
_SAMPLE: Final = 2_000
_LANGUAGES: Final[Mapping[Script | None, str]] = {Script.ARABIC: "ar", Script.CYRILLIC: "ru", Script.LATIN: "en"}

Code = TypeVar("Code", bound=StrEnum)


@for_reader
def check(actor: Actor, typed: Fields) -> Checked:
    """Say what a report of a draft would say; changes nothing.

    Args:
        actor: Who writes.
        typed: The fields.

    Returns:
        The report and its handling, or what stands in the way.
    """
    notes = Notes()
    handling = _handling(actor, typed, notes)
    draft = _draft(actor, typed, read_entities(typed, notes), notes)
    if not notes.faults and draft is not None and handling is not None:
        _as_filed(actor, typed, draft, handling, notes)
    faults = tuple(sorted(notes.faults, key=lambda fault: fields.place(fault.field)))
    return Checked(
        draft=None if faults else draft,
        handling=None if faults else handling,
        faults=faults,
        understood=tuple(notes.understood),
        twins=_twins(typed),
    )


def _as_filed(actor: Actor, typed: Fields, draft: Draft, handling: Handling, notes: Notes) -> None:
    # The rules of filing have the last word; what they find stands at the field that they name.
    try:
        reports.check_report(actor, draft, handling)
    except WaslError as error:
        notes.wrong(_place_of(error, typed), error)


def _place_of(error: WaslError, typed: Fields) -> str:
    named = str(error.data.get("field", ""))
    if named in fields.REPORT_FIELDS:
        return named
    schema, _, part = str(error.data.get("property", "")).partition(".")
    found = (number for number in fields.numbers(typed) if part and typed.get(f"e{number}.schema") == schema)
    number = next(found, 0)
    return f"e{number}.{part}.1" if number else "title"


def language_of(typed: Fields, otherwise: str) -> str:
    """Return in which language a draft is written: as it says, else as its letters say.

    Args:
        typed: The fields.
        otherwise: For a text without letters.

    Returns:
        ISO 639-1 code.
    """
    script = main_script(typed.get("text", "")[:_SAMPLE]) or main_script(typed.get("title", "")[:_SAMPLE])
    return typed.get("language", "") or _LANGUAGES.get(script, otherwise)


def _draft(actor: Actor, typed: Fields, entities: tuple[Entity, ...], notes: Notes) -> Draft | None:
    language = language_of(typed, actor.officer.language)
    title = Text(text=typed.get("title", "").strip(), language=language)
    text = Text(text=typed.get("text", ""), language=language)
    _try(notes, "title", lambda: limits.check_text(title.text, field="title", limit=limits.TITLE_LIMIT))
    _try(notes, "text", lambda: limits.check_text(text.text, field="text", limit=limits.TEXT_LIMIT, several_lines=True))
    # A title may say it all: an officer with one line to pass on writes one line.
    if not limits.is_seen(title.text):
        notes.wrong("title", InputError("field-blank"))
    return Draft(
        title=title,
        text=text,
        topic=read_code(typed, "topic", notes),
        kind=read_code(typed, "kind", notes),
        grading=_grading(typed, notes),
        entities=entities,
        event=_date(typed, "event_date", notes),
        page=_date(typed, "page_date", notes),
        nature=_optional(typed, "nature", Nature, notes),
        likelihood=_read_if_any(typed, "likelihood", notes),
        source_ref=typed.get("source_ref", "").strip(),
    )


def _handling(actor: Actor, typed: Fields, notes: Notes) -> Handling | None:
    tlp, hcode = _choice(typed, "tlp", Tlp, notes), _choice(typed, "hcode", HCode, notes)
    purpose = _purpose(typed, notes)
    audience = _audience(actor, typed, notes)
    review = _whole_day(typed, "review", notes) or clock.today() + REVIEW_AFTER
    expires = _whole_day(typed, "expires", notes)
    if tlp is None or hcode is None or purpose is None:
        return None
    return Handling(
        tlp=tlp,
        hcode=hcode,
        audience=audience,
        purpose=purpose,
        review=review,
        expires=expires,
        conditions=typed.get("conditions", "").strip(),
        national_mark=typed.get("national_mark", "").strip(),
        national_state=_read_if_any(typed, "national_state", notes),
        pap=_optional(typed, "pap", Pap, notes),
        exercise=bool(typed.get("exercise")),
    )


def _audience(actor: Actor, typed: Fields, notes: Notes) -> tuple[Address, ...]:
    named = fields.audience(typed)
    if not named:
        notes.wrong("audience", InputError("field-blank"))
    known = parties.directory()
    found: list[Address] = []
    for slug in named:
        try:
            found += [] if slug == NOBODY else lists.recipients(actor, [slug], known)
        except InputError as error:
            notes.wrong("audience", error)
    return tuple(each for each in dict.fromkeys(found) if each != actor.desk.address)


def _grading(typed: Fields, notes: Notes) -> Grading:
    if not typed.get("source") and not typed.get("information"):
        return UNJUDGED
    scheme = _choice({"scheme": Scheme.ADMIRALTY, **typed}, "scheme", Scheme, notes)
    source = _choice(typed, "source", Reliability, notes)
    information = _choice(typed, "information", Credibility, notes)
    if scheme is None or source is None or information is None:
        return UNJUDGED
    try:
        return Grading(source=source, information=information, scheme=scheme)
    except InputError as error:
        notes.wrong("source", error)
        return UNJUDGED


def _purpose(typed: Fields, notes: Notes) -> Purpose | None:
    code = _read_if_any(typed, "purpose", notes) if typed.get("purpose") else str(Purpose.OPERATIONAL)
    return Purpose(code) if code in set(Purpose) else None


def _read_if_any(typed: Fields, name: str, notes: Notes) -> str:
    return read_code(typed, name, notes) if typed.get(name, "").strip() else ""


def _date(typed: Fields, name: str, notes: Notes) -> PartialDate | None:
    text = typed.get(name, "").strip()
    if not text:
        return None
    found = read_date(name, text, notes)
    if found is None and all(fault.field != name for fault in notes.faults):
        notes.wrong(name, InputError("date-not-understood", value=text[: limits.NAME_LIMIT]))
    return found


def _whole_day(typed: Fields, name: str, notes: Notes) -> date | None:
    found = _date(typed, name, notes)
    if found is None:
        return None
    if found.first_day != found.last_day:
        notes.wrong(name, InputError("date-not-whole", value=typed[name][: limits.NAME_LIMIT]))
        return None
    return found.first_day


def _optional(typed: Fields, name: str, kind: type[Code], notes: Notes) -> Code | None:
    return _choice(typed, name, kind, notes) if typed.get(name) else None


def _choice(typed: Fields, name: str, kind: type[Code], notes: Notes) -> Code | None:
    text = typed.get(name, "")
    if text in set(kind):
        return kind(text)
    unknown = InputError("choice-unknown", value=text[: limits.NAME_LIMIT])
    notes.wrong(name, unknown if text else InputError("field-blank"))
    return None


def _try(notes: Notes, name: str, deed: Callable[[], object]) -> None:
    try:
        deed()
    except InputError as error:
        notes.wrong(name, error)


def _twins(typed: Fields) -> tuple[Twin, ...]:
    wanted = _said(typed.get("title", ""), typed.get("text", ""))
    if not wanted[0]:
        return ()
    mine = (each.version for each in versions.spoken(limit=_TWINS))
    return tuple(
        Twin(report_id=each.report_id, title=each.title, made=each.made)
        for each in mine
        if wanted == _said(each.title.text, each.text.text)
    )


def _said(title: str, text: str) -> tuple[str, str]:
    return " ".join(fold(title).split()), " ".join(fold(text).split())

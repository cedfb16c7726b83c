"""A correction begins as a draft that says what the report says now; filing it makes the next version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wasl.errors import WaslError
from wasl.flow import correcting, parties
from wasl.flow.correcting import Correction
from wasl.flow.drafts import keeping
from wasl.flow.drafts.checking import NOBODY
from wasl.flow.drafts.fields import mark_of
from wasl.flow.drafts.values import Checked, DraftView
from wasl.flow.wall import for_reader
from wasl.policy import Finding
from wasl.record import Actor, Entity, ReportVersion
from wasl.record.schemata import kind_of
from wasl.store import drafts as rows

_STANDS: Final = "open"


@for_reader
def correct(actor: Actor, report_id: str) -> DraftView:
    """Begin the correction of a report, or go on with the one that the desk has begun.

    Args:
        actor: Of the desk that speaks; needs the right to originate.
        report_id: The report.

    Returns:
        A draft that says what the newest version says.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``drafts-too-many``, or ``draft-too-large``.
    """
    stored = correcting.begin(actor, report_id)
    begun = rows.of_desk(actor.desk.desk_id, _STANDS, limit=keeping.MOST_DRAFTS)
    draft_id = next((each.draft_id for each in begun if each.report_id == report_id), "")
    if draft_id:
        return keeping.open_draft(actor, draft_id)
    return keeping.new_draft(actor, dict(_fields(stored.version)), report_id=report_id)


@for_reader
def outlook(actor: Actor, view: DraftView, checked: Checked) -> Correction | Finding | None:
    """Say what filing a draft would do to the report that it corrects.

    Args:
        actor: Who writes.
        view: The draft.
        checked: What it says.

    Returns:
        Who gets the new version and who loses the old one; what stands in the way; None while the draft has faults.
    """
    if checked.draft is None or checked.handling is None:
        return None
    try:
        return correcting.preview(actor, view.report_id, checked.draft, checked.handling)
    except WaslError as fault:
        return Finding(code=fault.code, permits=False, data={name: str(each) for name, each in fault.data.items()})


def _fields(version: ReportVersion) -> Iterator[tuple[str, str]]:
    handling, known = version.handling, parties.directory()
    named = " ".join(known.party(each).slug for each in handling.audience)
    texts = {
        "title": version.title.text,
        "text": version.text.text,
        "language": version.text.language,
        "topic": version.topic,
        "kind": version.kind,
        "tlp": handling.tlp,
        "hcode": handling.hcode,
        "audience": named or NOBODY,
        "exercise": "yes" if handling.exercise else "",
        "scheme": version.grading.scheme,
        "source": version.grading.source,
        "information": version.grading.information,
        "nature": version.nature or "",
        "likelihood": version.likelihood,
        "event_date": version.event.text if version.event else version.event_date,
        "page_date": version.page.text if version.page else "",
        "source_ref": version.source_ref,
        "purpose": handling.purpose,
        "pap": handling.pap or "",
        "review": handling.review.isoformat(),
        "expires": handling.expires.isoformat() if handling.expires else "",
        "conditions": handling.conditions,
        "national_mark": handling.national_mark,
        "national_state": handling.national_state,
    }
    yield from ((name, str(text)) for name, text in texts.items())
    numbers = {each.entity_id: number for number, each in enumerate(version.entities, start=1)}
    for entity in version.entities:
        yield from _of_entity(entity, numbers)


def _of_entity(entity: Entity, numbers: dict[str, int]) -> Iterator[tuple[str, str]]:
    start = f"e{numbers[entity.entity_id]}"
    yield f"{start}.schema", entity.schema
    yield f"{start}.category", str(entity.category or "")
    yield f"{start}.legal_basis", entity.legal_basis
    yield f"{start}.nature", str(entity.nature or "")
    yield f"{start}.sensitive", "yes" if entity.sensitive else ""
    for name, given in entity.properties.items():
        refers = kind_of(entity.schema, name) == "entity"
        for place, value in enumerate(given, start=1):
            field = f"{start}.{name}.{place}"
            yield field, f"e{numbers[value.text]}" if refers and value.text in numbers else value.text
            yield mark_of(field), "yes" if value.sensitive else ""

"""Filing a draft: the report is made, the draft emptied, in one transaction, and once."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from wasl.flow import attachments, clock, correcting, lines, reports
from wasl.flow.drafts import checking, keeping
from wasl.flow.drafts.values import Checked, Filed
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Draft, Handling
from wasl.store import drafts as rows
from wasl.store.connection import atomic

_FILED: Final = "filed"


@for_reader
def check(actor: Actor, draft_id: str) -> Checked:
    """Say what a report of a draft would say; changes nothing.

    Args:
        actor: Who writes.
        draft_id: The draft.

    Returns:
        The report, or what stands in the way.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    return checking.check(actor, keeping.access_draft(actor, draft_id).fields)


@for_reader
def file(actor: Actor, draft_id: str) -> Filed:
    """Make the report of a draft. A draft that was filed before answers with the report it became.

    Args:
        actor: Who files.
        draft_id: The draft.

    Returns:
        The report, or what stands in the way.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``asides-waiting`` while a text that was typed elsewhere waits for a choice.
    """
    may_send = actor.holds(NEEDED_RIGHT[Act.RELEASE])
    with atomic():
        stored = keeping.access_draft(actor, draft_id, ("open", _FILED), lock=True)
        if stored.state == _FILED:
            return Filed(report_id=stored.report_id, checked=None, may_send=may_send)
        keeping.refuse_while_asides_wait(stored)
        checked = checking.check(actor, stored.fields)
        if checked.draft is None or checked.handling is None:
            return Filed(report_id="", checked=checked)
        draft = replace(checked.draft, attachments=attachments.of_draft(actor, draft_id))
        report_id = _make(actor, stored.report_id, draft, checked.handling)
        rows.mark_filed(draft_id, report_id, clock.now())
        lines.write(actor, "draft-filed", [draft_id, report_id])
        return Filed(report_id=report_id, checked=checked, may_send=may_send)


def _make(actor: Actor, corrected: str, draft: Draft, handling: Handling) -> str:
    if corrected:
        return correcting.correct(actor, corrected, draft, handling).version.report_id
    return reports.new_report(actor, draft, handling).version.report_id

"""What a new draft may begin with: what the desk's last report said of itself, and never to whom it went."""

from __future__ import annotations

from wasl.flow import clock, parties
from wasl.flow.drafts.fields import Fields
from wasl.flow.wall import for_reader
from wasl.record import Actor, ReportVersion
from wasl.store import versions


@for_reader
def suggested(actor: Actor) -> Fields:  # noqa: ARG001 - the statement is made for the actor's desk
    """Return the fields of a new draft.

    An audience is never suggested: nobody is sent anything because somebody forgot to look. The mark EXERCISE is
    suggested only on the day of the exercise, so that no real report is lost in one that is long over.

    Args:
        actor: Who writes.

    Returns:
        Topic, kind, handling and purpose of the desk's last report; none if there is none.
    """
    last = _last()
    if last is None:
        return {}
    handling = last.handling
    today = last.made.date() == clock.today()
    return {
        "topic": last.topic,
        "kind": last.kind,
        "tlp": str(handling.tlp),
        "hcode": str(handling.hcode),
        "purpose": str(handling.purpose),
        "exercise": "1" if handling.exercise and today else "",
    }


@for_reader
def last_audience(actor: Actor) -> tuple[str, ...]:  # noqa: ARG001 - the statement is made for the actor's desk
    """Return to whom the desk's last report was addressed, for an officer who asks for the same.

    Args:
        actor: Who writes.

    Returns:
        Short names; empty if there was none.
    """
    last = _last()
    known = parties.directory()
    return tuple(known.party(address).slug for address in last.handling.audience) if last else ()


def _last() -> ReportVersion | None:
    found = versions.spoken(limit=1)
    return found[0].version if found else None

"""Releasing: the decision per recipient, the table of fate, and the message that leaves.

Circulating inside the node and sending to a peer are the same step with different recipients: one table of fate. What
the rules forbid becomes a row that says by which rule; the rest goes.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wasl.errors import InputError, ReleaseError
from wasl.flow import access, deciding, dispatch, fate, grounds, here, lists, parties, second
from wasl.flow.deciding import Judged
from wasl.flow.release_views import PreviewRow, WhyView
from wasl.flow.views import FateTable
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Address
from wasl.store import versions
from wasl.store.connection import atomic
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Who would get a report and who would not, as one thing that can be agreed to.

    Attributes:
        rows: One per recipient, in the order given.
        digest: SHA-256 over the version and every decision, hexadecimal: what an officer saw before sending.
    """

    rows: tuple[PreviewRow, ...]
    digest: str


@for_reader
def preview(
    actor: Actor, report_id: str, recipients: Sequence[str], *, extracts: Mapping[str, str] | None = None
) -> Preview:
    """Say who would get a report and who would not, by which rules; changes nothing.

    Args:
        actor: Who asks.
        report_id: The report.
        recipients: Slugs; a list is written ``@gulf``.
        extracts: Id of a recipe per slug that gets an extract; the others get the report whole.

    Returns:
        One row per recipient, in the order given, and what stands for all of it.

    Raises:
        AccessError: ``right-missing`` or ``not-found``, also for a recipe of another report or another desk.
        InputError: ``recipient-unknown``, ``recipients-missing`` or ``recipe-outdated``.
    """
    access.require_right(actor, Act.RELEASE)
    stored = access.access_report(actor, report_id)
    known = parties.directory()
    judged = deciding.judge_all(actor, stored, recipients, known, extracts)
    rows = tuple(_row(each, stored, known) for each in judged)
    return Preview(rows=rows, digest=deciding.digest_of(stored, judged))


def _row(judged: Judged, stored: StoredVersion, known: parties.Directory) -> PreviewRow:
    gone = set(judged.without.entity_ids) if judged.without else set()
    return PreviewRow(
        recipient=known.party(judged.address),
        decision=judged.decision,
        recipe_id=judged.recipe.recipe_id if judged.recipe else "",
        waits=second.needs_second(stored, judged),
        without=tuple(entity for entity in stored.version.entities if entity.entity_id in gone),
    )


@for_reader
def release(
    actor: Actor,
    report_id: str,
    recipients: Sequence[str],
    *,
    extracts: Mapping[str, str] | None = None,
    seen: str | None = None,
) -> FateTable:
    """Release a report to recipients, here or at peers.

    Args:
        actor: Who decides.
        report_id: The report.
        recipients: Slugs: ``oman`` here, ``doha`` or ``doha/oman`` at a peer, ``@gulf`` for a list.
        extracts: Id of a recipe per slug that gets an extract; the others get the report whole.
        seen: Digest of the preview that the officer agreed to; None where none was asked for.

    Returns:
        The table of fate; what the rules forbid is a row with the state ``stopped`` and its reasons, and what takes two
        persons one with the state ``waiting``.

    Raises:
        AccessError: ``right-missing`` or ``not-found``, also for a recipe of another report or another desk.
        InputError: ``recipient-unknown``, ``recipients-missing``, ``recipe-outdated``, ``approval-already`` if the very
            same waits for a second person, and the codes of `wasl.flow.extracting.cut`.
        ReleaseError: ``preview-changed`` if the version or any decision is no longer what the officer saw.
    """
    access.require_right(actor, Act.RELEASE)
    with atomic():
        # Whoever suspends, corrects or closes it at this moment does so before or after, and is seen in the one case.
        versions.hold(report_id)
        stored = access.access_report(actor, report_id)
        judged = deciding.judge_all(actor, stored, recipients, parties.directory(), extracts)
        if seen is not None and not hmac.compare_digest(seen.encode(), deciding.digest_of(stored, judged).encode()):
            raise ReleaseError("preview-changed")
        waits = [each for each in judged if second.needs_second(stored, each)]
        if waits:
            second.propose_release(actor, stored, waits)
        if len(waits) < len(judged):
            dispatch.hand_over(actor, stored, [each for each in judged if each not in waits])
        return fate.fate(actor, report_id)


@for_reader
def circulate(
    actor: Actor, report_id: str, desks: Sequence[str], *, extracts: Mapping[str, str] | None = None
) -> FateTable:
    """Circulate a report to desks of this node.

    Args:
        actor: Who decides.
        report_id: The report.
        desks: Slugs of desks of this node.
        extracts: Id of a recipe per slug that gets an extract.

    Returns:
        The table of fate.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown``, ``recipients-missing``, or ``recipient-elsewhere`` for a desk of a peer.
    """
    known = parties.directory()
    for slug in desks:
        if any(address.node != here.node_id() for address in lists.recipients(actor, [slug], known)):
            raise InputError("recipient-elsewhere", name=slug)
    return release(actor, report_id, desks, extracts=extracts)


@for_reader
def why(actor: Actor, report_id: str, recipient: str) -> WhyView:
    """Say why a report reached a recipient or did not, by what happened and by what the rules say now.

    Args:
        actor: Who asks; needs the right to release, because rules are told.
        report_id: The report.
        recipient: Slug of the recipient.

    Returns:
        What happened and the decision.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``recipient-unknown``.
    """
    access.require_right(actor, Act.RELEASE)
    stored = access.access_report(actor, report_id)
    known = parties.directory()
    address = resolve(recipient, known)
    rows = [row for row in fate.rows_for(actor, report_id) if row.recipient.address == address]
    return WhyView(
        recipient=known.party(address),
        row=rows[-1] if rows else None,
        decision=deciding.decide_recipient(actor, stored, address, grounds.gather(known)),
    )


def resolve(slug: str, known: parties.Directory) -> Address:
    """Return the recipient that a slug means; this node's own name means its centre desk.

    Args:
        slug: ``oman``, ``almaty`` or ``almaty/tajikistan``.
        known: The directory.

    Returns:
        The address.

    Raises:
        InputError: ``recipient-unknown``.
    """
    return known.recipient(slug)

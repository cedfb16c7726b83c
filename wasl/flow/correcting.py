"""Correcting: a new version takes the place of the old at everybody who may have it, in the transaction that files it.

Each recipient of the old version is decided anew. Whoever may have the new one gets it; from whoever may not, the old
one is taken back. So nobody goes on working with what was corrected. The old version stays to read beside the new one
for those who have both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wasl.errors import AccessError, InputError
from wasl.flow import (
    access,
    attachments,
    categories,
    clock,
    deciding,
    dispatch,
    here,
    lines,
    matching,
    parties,
    reports,
    writing,
)
from wasl.flow.life import issuing, suspended, taking_back
from wasl.flow.release_views import PreviewRow
from wasl.flow.views import ReportView
from wasl.flow.wall import as_node, for_reader
from wasl.policy import Act, Case, decide, item_of
from wasl.record import Actor, Address, Draft, Entity, Handling, LifeAct, ReportVersion, Right, make_version
from wasl.store import chunks, hits, versions
from wasl.store.connection import atomic
from wasl.store.versions import StoredVersion

REASON = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a correction would be and do.

    Attributes:
        version: The new version.
        rows: One per recipient of the old version: who gets the new one, and who loses the old one and by which rule.
    """

    version: ReportVersion
    rows: tuple[PreviewRow, ...]


@for_reader
def begin(actor: Actor, report_id: str) -> StoredVersion:
    """Return the version that a desk may correct.

    Args:
        actor: Of the desk that speaks; needs the right to originate.
        report_id: The report.

    Returns:
        Its newest version.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
    """
    access.require_right(actor, Act.CORRECT)
    stored = access.access_report(actor, report_id)
    decision = access.decide_here(actor, Act.CORRECT, stored)
    if not decision.permit or stored.cut_by:
        raise AccessError("speaker-other")
    return stored


@for_reader
def preview(actor: Actor, report_id: str, draft: Draft, handling: Handling) -> Correction:
    """Say what a correction would do; changes nothing.

    Args:
        actor: Who corrects.
        report_id: The report.
        draft: What is said now.
        handling: Who may have it now.

    Returns:
        The new version, and who would get it and who would lose the old one.

    Raises:
        AccessError: As `correct`.
        InputError: As `correct`.
    """
    stored = begin(actor, report_id)
    version = _next_version(actor, stored, draft, handling)
    shown = replace(stored, version=version)
    known = parties.directory()
    judged = deciding.judge_addresses(actor, shown, _recipients(stored), known)
    return Correction(
        version=version,
        rows=tuple(PreviewRow(recipient=known.party(each.address), decision=each.decision) for each in judged),
    )


@for_reader
def correct(actor: Actor, report_id: str, draft: Draft, handling: Handling) -> ReportView:
    """File the next version of a report, and let it take the place of the old one everywhere.

    Args:
        actor: Of the desk that speaks; needs the right to originate, to release if anybody has the old version, and to
            downgrade if the handling becomes freer.
        report_id: The report.
        draft: All that is said now; attachments that are new. Those of the old version stay.
        handling: Who may have it now.

    Returns:
        The new version as its writer sees it.

    Raises:
        AccessError: ``right-missing``, ``not-found``, ``speaker-other``, or the code of the rule that forbids it.
        InputError: ``correction-same`` if nothing is different, ``correction-exercise`` if it would turn an exercise
            into something real or the reverse, ``suspension-in-force`` while its release is suspended, and those
            of `wasl.flow.writing.check_own`.
    """
    with atomic():
        versions.hold(report_id)
        stored = begin(actor, report_id)
        suspended.require_none(report_id, actor.desk.desk_id)
        recipients = _recipients(stored)
        if recipients:
            access.require_right(actor, Act.RELEASE)
        version = _next_version(actor, stored, draft, handling)
        filed = versions.add(version, clock.now())
        categories.note([version])
        chunks.carry_over(report_id, stored.version.version, version.version)
        attachments.bind(actor, replace(version, attachments=draft.attachments))
        lines.write(actor, "report-corrected", [report_id], version=version.version, sha256=filed.sha256)
        matching.match_report(filed)
        with as_node():
            # Whatever was said of it, by desks that this one may not read beside, stands for the new version, too.
            hits.carry_judgements(report_id, version.version)
        _take_its_place(actor, stored, filed, recipients)
        return reports.view_report(actor, filed)


def _take_its_place(actor: Actor, stored: StoredVersion, filed: StoredVersion, recipients: tuple[Address, ...]) -> None:
    if not recipients:
        return
    judged = deciding.judge_addresses(actor, filed, recipients, parties.directory())
    got = [each.address for each in judged if each.decision.permit]
    lost = [each.address for each in judged if not each.decision.permit]
    if lost:
        for each in taking_back.plan(stored, LifeAct.NARROWING, lost):
            issuing.take(actor, stored, each.act, node=each.node, keep=each.keep, reason=REASON)
    if got:
        dispatch.hand_over(actor, filed, [each for each in judged if each.decision.permit])
        for node in sorted({each.node for each in got} - {here.node_id()}):
            issuing.take(actor, filed, LifeAct.CORRECTION, node=node, reason=REASON)


def _recipients(stored: StoredVersion) -> tuple[Address, ...]:
    found = taking_back.recipients(stored)
    return tuple(sorted(address for several in found.values() for address in several))


def _next_version(actor: Actor, stored: StoredVersion, draft: Draft, handling: Handling) -> ReportVersion:
    old = stored.version
    made = make_version(draft, report_id=old.report_id, origin=old.origin, handling=handling, made=clock.now())
    version = replace(
        made,
        version=old.version + 1,
        entities=_keep_ids(made.entities, old.entities),
        attachments=(*old.attachments, *made.attachments),
    )
    if replace(version, version=old.version, made=old.made) == old:
        raise InputError("correction-same")
    if version.handling.exercise is not old.handling.exercise:
        raise InputError("correction-exercise")
    if _is_freer(version.handling, old.handling) and not actor.holds(Right.DOWNGRADE):
        raise AccessError("right-missing", right=str(Right.DOWNGRADE))
    writing.check_own(version)
    decision = decide(
        Case(
            act=Act.ORIGINATE,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(version),
            highest=here.highest(),
        )
    )
    if not decision.permit:
        raise AccessError(decision.reasons[0].code, **decision.reasons[0].data)
    return version


def _is_freer(new: Handling, old: Handling) -> bool:
    return (
        new.tlp.strictness < old.tlp.strictness
        or new.hcode < old.hcode
        or (new.pap.strictness if new.pap else 0) < (old.pap.strictness if old.pap else 0)
    )


def _keep_ids(new: tuple[Entity, ...], old: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Give an entity that says the same as one of the old version that one's id, so that judgements stay with it.

    Args:
        new: What is said now.
        old: What was said.

    Returns:
        The new entities.
    """
    free = {(each.schema, _said(each, old)): each.entity_id for each in old}
    ids = {each.entity_id: free.pop((each.schema, _said(each, new)), each.entity_id) for each in new}
    return tuple(
        replace(
            each,
            entity_id=ids[each.entity_id],
            properties={
                name: tuple(replace(value, text=ids.get(value.text, value.text)) for value in given)
                for name, given in each.properties.items()
            },
        )
        for each in new
    )


def _said(entity: Entity, among: tuple[Entity, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    # What points to another entity holds an id, which says nothing: left out of the comparison.
    ids = {each.entity_id for each in among}
    return tuple(
        sorted(
            (name, tuple(value.text for value in given if value.text not in ids))
            for name, given in entity.properties.items()
        )
    )

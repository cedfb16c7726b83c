"""The life of reports as rows: by which releases they came, the signed steps about them, and how content goes."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Exists, Max, OuterRef

from wasl.record import DeskId, LifeStep, NodeId
from wasl.store import decoded, glasses, holds, models, restrictions, reviews, subjects
from wasl.store.wall import rows as wall


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLifeStep:
    """A step as kept.

    Attributes:
        step_id: Random id.
        report_id: The report.
        peer: By whose line it came, or to whom it went; empty for the desks of this node.
        own: True if this node took it.
        body: The signed step, as exchange wrote it.
        message_id: The message in which it came or went; empty inside this node.
        filed: When it was kept.
    """

    step_id: str
    report_id: str
    peer: NodeId
    own: bool
    body: bytes
    message_id: str
    filed: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A release by which a version came in.

    Attributes:
        release_id: Its id.
        peer: Who sent it.
        report_id: The report.
        version: Its version.
        signer: Whose word the report is held to.
        grant: The signed grant by which the sender passed it on; empty if the sender speaks in it.
    """

    release_id: str
    peer: NodeId
    report_id: str
    version: int
    signer: NodeId
    grant: bytes = b""


def add_arrived(arrived: Arrived, message_id: str, at: datetime) -> None:
    """Keep by which release a version came in; one that is known is left as it is.

    Args:
        arrived: The release.
        message_id: Its message.
        at: Now.
    """
    models.ArrivedRelease.objects.get_or_create(
        release_id=arrived.release_id,
        peer_id=arrived.peer,
        defaults={
            "report_id": arrived.report_id,
            "version": arrived.version,
            "signer_node": arrived.signer,
            "message_id": message_id,
            "grant": arrived.grant,
            "at": at,
        },
    )


def arrived_of(report_id: str) -> tuple[Arrived, ...]:
    """Return the releases by which versions of a report came in.

    Args:
        report_id: The report.

    Returns:
        The releases, the first first.
    """
    return tuple(map(_arrived, models.ArrivedRelease.objects.filter(report_id=report_id).order_by("pk")))


def find_arrived(release_id: str, peer: NodeId) -> Arrived | None:
    """Return what came in by a release of a peer, or None.

    Args:
        release_id: The release.
        peer: Who sent it.

    Returns:
        What came.
    """
    row = models.ArrivedRelease.objects.filter(release_id=release_id, peer_id=peer).first()
    return None if row is None else _arrived(row)


def add_step(step_id: str, step: LifeStep, body: bytes, *, peer: NodeId, message_id: str, at: datetime) -> bool:
    """Keep a step that arrived.

    Args:
        step_id: Random id.
        step: What it says.
        body: The signed step.
        peer: By whose line it came.
        message_id: Its message.
        at: Now.

    Returns:
        False if the very same is here already by that line.
    """
    sha256 = hashlib.sha256(body).hexdigest()
    _, fresh = models.LifeStep.objects.get_or_create(
        report_id=step.report_id,
        peer_id=peer,
        sha256=sha256,
        defaults={"step_id": step_id, "own": False, **_columns(step, body, at), "message_id": message_id},
    )
    return fresh


def add_own_step(stored: StoredLifeStep, step: LifeStep, *, officer_id: str | None, desk: DeskId) -> None:
    """Keep a step that an officer of this node took.

    Args:
        stored: The step as kept.
        step: What it says.
        officer_id: Who; None if it follows another node's step.
        desk: For which desk.
    """
    models.LifeStep.objects.create(
        step_id=stored.step_id,
        report_id=stored.report_id,
        peer_id=stored.peer or None,
        own=True,
        officer_id=officer_id,
        desk_id=desk,
        sha256=hashlib.sha256(stored.body).hexdigest(),
        message_id=stored.message_id,
        **_columns(step, stored.body, stored.filed),
    )


def steps_of(report_id: str) -> tuple[StoredLifeStep, ...]:
    """Return the steps about a report, taken here or arrived, the first first.

    Args:
        report_id: The report.

    Returns:
        The steps.
    """
    return tuple(map(_step, models.LifeStep.objects.filter(report_id=report_id).order_by("filed", "step_id")))


def step_of_message(message_id: str) -> StoredLifeStep | None:
    """Return the step that a message carried to or from a peer, or None.

    Args:
        message_id: The message.

    Returns:
        The step.
    """
    row = models.LifeStep.objects.filter(message_id=message_id).first() if message_id else None
    return None if row is None else _step(row)


def find_step(step_id: str) -> StoredLifeStep | None:
    """Return a step, or None.

    Args:
        step_id: The step.

    Returns:
        The step.
    """
    row = models.LifeStep.objects.filter(step_id=step_id).first()
    return None if row is None else _step(row)


def unanswered(now: datetime, *, limit: int) -> tuple[StoredLifeStep, ...]:
    """Return the steps of this node that a peer was to answer by now, and has not; the last due first.

    Args:
        now: The time.
        limit: At most so many.

    Returns:
        The steps.
    """
    told = models.HolderReport.objects.filter(step=OuterRef("pk"), holder_node=OuterRef("peer"))
    rows = models.LifeStep.objects.filter(~Exists(told), own=True, due__lt=now).exclude(peer=None)
    return tuple(map(_step, rows.order_by("-due", "step_id")[:limit]))


def count_early(peer: NodeId, since: datetime) -> int:
    """Return how many steps of a peer are about reports of which nothing has come.

    Args:
        peer: The peer.
        since: Kept at this moment or later; what is older waits for nothing any more.

    Returns:
        Their number.
    """
    came = models.ArrivedRelease.objects.filter(peer_id=peer).values("report_id")
    return models.LifeStep.objects.filter(peer_id=peer, own=False, filed__gte=since).exclude(report_id__in=came).count()


def shut(report_id: str, version: int, desks: Collection[DeskId], at: datetime) -> None:
    """Take the audience rows of a version away from desks.

    Args:
        report_id: The report.
        version: The version.
        desks: The desks.
        at: Now.
    """
    models.Audience.objects.filter(
        version__report_id=report_id, version__version=version, desk_id__in=list(desks)
    ).delete()
    wall.decide_anew(report_id, version, at)


def unindex(report_id: str, upto: int) -> None:
    """Let nothing find or match the versions of a report any more.

    Args:
        report_id: The report.
        upto: The last of these versions.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT wasl_unindex(%s, %s)", [report_id, upto])


def erase(report_id: str, upto: int, at: datetime) -> None:
    """Erase the content of the versions of a report wherever this node keeps it.

    Args:
        report_id: The report.
        upto: The last of these versions.
        at: Now.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT wasl_erase(%s, %s, %s)", [report_id, upto, at])
    decoded.forget()
    wall.close_erased(report_id, upto)
    if not versions_held(report_id):
        restrictions.forget(report_id)
        reviews.forget(report_id)
        subjects.forget(report_id)
        holds.forget(report_id)
        glasses.forget(report_id)


def erased_at(report_id: str, upto: int) -> tuple[int, datetime] | None:
    """Return which version of a report was erased here last, and when.

    Args:
        report_id: The report.
        upto: The last version that counts.

    Returns:
        Its number and the moment; None if none was.
    """
    rows = models.Version.everything.filter(report_id=report_id, version__lte=upto).exclude(erased=None)
    row = rows.order_by("-version").first()
    return None if row is None or row.erased is None else (row.version, row.erased)


def erased_of(desk: DeskId, node: str, since: datetime, *, limit: int) -> tuple[tuple[str, datetime], ...]:
    """Return the reports of a desk that were erased whole, and when; the last first.

    Args:
        desk: The desk.
        node: This node.
        since: Not before this moment.
        limit: At most so many.

    Returns:
        Ids and moments.
    """
    everything = models.Version.everything
    left = Exists(everything.filter(report_id=OuterRef("report_id"), erased=None))
    rows = everything.filter(~left, origin_node=node, origin_desk=desk, cut_by="", erased__gte=since)
    found = rows.values("report_id").annotate(last=Max("erased")).order_by("-last", "report_id")
    return tuple(found.values_list("report_id", "last")[:limit])


def versions_held(report_id: str) -> tuple[int, ...]:
    """Return the numbers of the versions of a report whose content is here.

    Args:
        report_id: The report.

    Returns:
        The numbers, rising.
    """
    rows = models.Version.objects.filter(report_id=report_id).order_by("version")
    return tuple(rows.values_list("version", flat=True))


def is_held(report_id: str) -> bool:
    """Say whether a legal hold keeps a report from being erased.

    Args:
        report_id: The report.

    Returns:
        True if so.
    """
    return models.LegalHold.objects.filter(report_id=report_id, lifted=None).exists()


def _columns(step: LifeStep, body: bytes, at: datetime) -> dict[str, object]:
    return {"act": step.act, "version": step.version, "body": body, "due": step.due, "filed": at}


def _arrived(row: models.ArrivedRelease) -> Arrived:
    return Arrived(
        release_id=row.release_id,
        peer=NodeId(row.peer_id),
        report_id=row.report_id,
        version=row.version,
        signer=NodeId(row.signer_node),
        grant=bytes(row.grant),
    )


def _step(row: models.LifeStep) -> StoredLifeStep:
    return StoredLifeStep(
        step_id=row.step_id,
        report_id=row.report_id,
        peer=NodeId(row.peer_id or ""),
        own=row.own,
        body=bytes(row.body),
        message_id=row.message_id,
        filed=row.filed,
    )

"""The law of the second wall: its rows are what the decision permits, desk by desk and version by version."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from wasl.policy import Act, Case, decide, item_of
from wasl.record import Actor, Desk, DeskId, NodeId, Officer, ReportVersion, Right, wire


def reader_at(desk: Desk, *rights: Right) -> Actor:
    somebody = Officer(
        officer_id="o", login="somebody", name="", desks=(desk,), rights=frozenset(rights or {Right.READ})
    )
    return Actor(officer=somebody, desk=desk, door="cli")


def permits(body: bytes, opened: frozenset[DeskId], desk: Desk, here: NodeId) -> bool:
    """Say whether the decision lets a desk read a version, worked out from its body and from nothing of the wall."""
    item = item_of(wire.decode(ReportVersion, body, label=wire.REPORT))
    case = Case(act=Act.READ, here=here, today=date(2026, 11, 23), actor=reader_at(desk), item=item, readers=opened)
    return decide(case).permit


def breaches(here: NodeId) -> list[tuple[str, int, str]]:
    """Return where rows and decision differ: report, version, and slug of the desk; the caller looks as the node."""
    from wasl.store import desks, models

    everybody = desks.all_desks(here)
    opened, written = (
        _by_version(each) for each in (models.Audience.objects, models.Reading.objects.filter(officer=None))
    )
    return [
        (row.report_id, row.version, desk.slug)
        for row in models.Version.objects.all()
        for desk in everybody
        if permits(bytes(row.body), frozenset(opened[row.pk]), desk, here) is not (desk.desk_id in written[row.pk])
    ]


def _by_version(rows: Any) -> defaultdict[int, set[DeskId]]:  # noqa: ANN401 - of either of two models
    found: defaultdict[int, set[DeskId]] = defaultdict(set)
    for version, desk in rows.values_list("version_id", "desk_id"):
        found[version].add(DeskId(desk))
    return found

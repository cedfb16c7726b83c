"""What an agreement lets pass, tried on reports of the own desk before anybody signs it.

Whoever manages agreements reads nothing, so an officer who may release tries it: over the reports of the own desk
alone, which that officer may read anyway. So no count tells of anything else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from wasl.flow import access, agreements, apart, clock, grounds, here
from wasl.flow.agreement_views import TrialView, Tried
from wasl.flow.apart import Apart
from wasl.flow.wall import for_reader
from wasl.policy import Act, Case, decide, item_of
from wasl.record import Actor, Address, Agreement, Standing
from wasl.store import versions
from wasl.store.versions import StoredVersion

MOST_TRIED: Final = 500


@for_reader
def try_on_reports(actor: Actor, agreement_id: str) -> TrialView:
    """Say which reports of the own desk an agreement would let pass to the other party, and by which rules not.

    Args:
        actor: Who may release.
        agreement_id: Its id, or the hash of one version; offered and proposed ones, too.

    Returns:
        One row per report, at most five hundred, the newest first, and how often each rule forbids. Beside each stands
        what the agreement in force says now.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if there is no such agreement.
    """
    access.require_right(actor, Act.RELEASE)
    view = agreements.agreement(actor, agreement_id)
    peer, ground = view.peer.address, grounds.gather()
    stored = access.readable_only(actor, versions.spoken(limit=MOST_TRIED))
    rows = tuple(_try(actor, each, peer, view.agreement, ground) for each in stored)
    forbids = Counter(code for row in rows for code in {reason.code for reason in row.decision.reasons})
    return TrialView(
        rows=rows,
        total=_figures(rows),
        passes=_figures(row for row in rows if row.decision.permit),
        forbids=tuple(sorted(forbids.items(), key=lambda pair: (-pair[1], pair[0]))),
        newly=_figures(row for row in rows if row.decision.permit and not row.passes_now),
        no_longer=_figures(row for row in rows if row.passes_now and not row.decision.permit),
    )


def _figures(rows: Iterable[Tried]) -> Apart:
    return apart.count(row.exercise for row in rows)


def _try(actor: Actor, stored: StoredVersion, peer: Address, terms: Agreement, ground: grounds.Grounds) -> Tried:
    now = ground.go_out(
        Case(
            act=Act.RELEASE,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(stored.version),
            recipient=peer,
            centre=here.centre(),
            readers=stored.readers,
            highest=here.highest(),
        )
    )
    tried = decide(_as_if_in_force(now.case, terms))
    return Tried(
        report_id=stored.version.report_id,
        title=stored.version.title,
        exercise=stored.version.handling.exercise,
        decision=tried,
        passes_now=now.decision.permit,
    )


def _as_if_in_force(case: Case, terms: Agreement) -> Case:
    # On its first day, if that is still to come: what is asked is what it lets pass, not whether it counts today.
    day = min(max(case.today, terms.valid_from), terms.valid_until)
    return replace(case, agreement=terms, standing=Standing.IN_FORCE, today=day)

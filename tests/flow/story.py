"""What the journeys share: a report that arrives, further centres, a further officer, and a look into the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.people import invite
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import WaslError
from wasl.exchange import Receipt, ReceiptStatus
from wasl.record import Actor, Address, Draft, NodeId, Right

if TYPE_CHECKING:
    from wasl.flow.views import FateTable
    from wasl.store.models import JournalLine

Sign = Callable[[str], Actor]
ALL_WORK = frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE, Right.JUDGE})


def here_of(doha: Founded) -> NodeId:
    return NodeId(doha.config.node_id)


def arrive(
    almaty: Peer,
    doha: Founded,
    clock: Clock,
    said: Draft | None = None,
    *,
    to: tuple[Address, ...] = (),
    agreement: str = "",
    **changes: object,
) -> tuple[str, Receipt]:
    """Let a report of Almaty's Tajik desk arrive; return its id and the receipt."""
    to = to or (Address(node=here_of(doha)),)
    said = said or draft(person("Фаррух Саидзода", language="ru"))
    report = report_from(almaty, said, handling(clock, *to, **changes))
    message = almaty.release(report, to, agreement or next(iter(almaty.agreements)))
    (receipt,) = deliver(almaty, here_of(doha), message)
    assert isinstance(receipt, Receipt)
    return report.report_id, receipt


def arrived(almaty: Peer, doha: Founded, clock: Clock, said: Draft | None = None, **changes: object) -> str:
    """Let a report arrive that is accepted; return its id."""
    report_id, receipt = arrive(almaty, doha, clock, said, **changes)  # type: ignore[arg-type]
    assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
    return report_id


def write(actor: Actor, clock: Clock, *audience: Address, said: Draft | None = None, **changes: object) -> str:
    """Let an officer write a report; return its id."""
    from wasl.flow import reports

    view = reports.new_report(actor, said or draft(person("Farrukh Saidzoda")), handling(clock, *audience, **changes))
    return view.version.report_id


def add_officer(officer: Sign, login: str, desk: str, rights: frozenset[Right] = ALL_WORK) -> Actor:
    """Let two managers make an officer, who does not sign in."""
    invite(officer("maryam"), officer("noora"), login=login, name=login.title(), desks=[desk], rights=rights)
    return officer(login)


def give(officer: Sign, login: str, *desks: str, rights: frozenset[Right]) -> None:
    """Let one manager propose what an officer is to have, and the other confirm it."""
    from wasl.flow import approvals, staffing

    changed = staffing.change_officer(officer("maryam"), login, desks=desks, rights=rights, language="en")
    assert changed.proposal is not None
    approvals.approve(officer("noora"), changed.proposal.proposal_id, changed.proposal.digest, "en")


def befriend(peer: Peer, doha: Founded, officer: Sign, **terms: object) -> str:
    """Confirm a further centre on both sides and sign an agreement with it; return the agreement's hash."""
    from wasl.exchange import Kind, VerifiedAgreement
    from wasl.flow import agreements, peers

    shown = peers.add_peer(officer("maryam"), peer.card, slug=peer.name)
    for login in ("maryam", "noora"):
        peers.confirm_peer(officer(login), peer.name, shown.digits)
    peer.confirm(peers.own_card(officer("maryam")))
    terms = {"topics": ("heroin-opiates",), "kinds": ("seizure", "person"), **terms}
    deliver(peer, here_of(doha), peer.message(Kind.AGREEMENT, peer.offer(here_of(doha), **terms)))
    offered = next(each for each in agreements.agreements(officer("maryam")) if each.peer.slug == peer.name)
    view = agreements.sign(officer("maryam"), offered.agreement.agreement_id)
    send_all(peer)
    signed = peer.taken[-1].content
    assert isinstance(signed, VerifiedAgreement)
    peer.agreements[view.agreement_hash] = signed.agreement
    return view.agreement_hash


def refused(call: Callable[[], object]) -> str:
    """Return the code with which a call is refused; fails if it is not."""
    with pytest.raises(WaslError) as caught:
        call()
    return caught.value.code


def states(table: FateTable) -> list[tuple[str, str, list[str]]]:
    """Return recipient, state and codes of the reasons, row by row."""
    return [(row.recipient.slug, str(row.state), [reason.code for reason in row.reasons]) for row in table.rows]


def journal_actions() -> list[str]:
    """Return what the journal tells, in the order of writing within this test."""
    return [row.action for row in _as_written()]


def told(action: str) -> list[dict[str, Any]]:
    """Return the details of every journal line that tells of an action, in the order of writing."""
    return [row.details for row in _as_written() if row.action == action]


@contextmanager
def writes(*expected: str) -> Iterator[None]:
    """Hold that the block writes exactly these journal lines."""
    before = journal_ids()
    yield
    assert [row.action for row in _as_written() if row.line_id not in before] == list(expected)


def journal_ids() -> list[str]:
    from wasl.store import models

    return list(models.JournalLine.objects.values_list("line_id", flat=True))


def _as_written() -> Iterable[JournalLine]:
    from django.db.models.expressions import RawSQL

    from wasl.store import models

    # Room that a rolled back attempt left is written to again, so the place on the disk is no order. Within this
    # transaction the number of the command is one; whatever stood before it comes first.
    begun = RawSQL("LEAST(xmin::text::bigint, pg_current_xact_id()::text::bigint & 4294967295)", ())
    return models.JournalLine.objects.order_by(begun, RawSQL("cmin::text::bigint", ()))

"""Suspending an account: by one and at once, lifted by two; what was open is over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, refused, writes
from tests.simulators.clock import Clock
from wasl.errors import AccessError
from wasl.record import Actor, Right

if TYPE_CHECKING:
    from wasl.casework.four_eyes import Proposal

APPROVING = frozenset({Right.READ, Right.APPROVE})
WHY = "Laptop seized at the border (exercise)"


def suspend(who: Actor, login: str = "salim") -> None:
    from wasl.flow import accounts

    accounts.suspend(who, login, reason=WHY)


def lift(officer: Sign, by: str = "maryam") -> Proposal:
    from wasl.flow import lifting

    return lifting.propose_lifting(officer(by), "salim")


def approve(who: Actor, proposal: Proposal) -> None:
    from wasl.flow import approvals

    approvals.approve(who, proposal.proposal_id, proposal.digest, "en")


@pytest.mark.parametrize("by", ["maryam", "latifa", "faisal"])
def test_one_suspends_at_once_and_two_lift(doha: Founded, officer: Sign, by: str) -> None:
    before, _ = officer("salim").officer, add_officer(officer, "faisal", "oman", APPROVING)
    with writes("officer-suspended"):
        suspend(officer(by))
    with pytest.raises(AccessError):
        officer("salim")
    assert refused(lambda: suspend(officer(by))) in {"officer-suspended", "officer-unknown"}
    proposal = lift(officer)
    assert refused(lambda: approve(officer("maryam"), proposal)) == "approval-own"
    with pytest.raises(AccessError):
        officer("salim")
    with writes("officer-restored", "approval-given"):
        approve(officer("latifa"), proposal)
    assert officer("salim").officer == before
    assert refused(lambda: lift(officer)) == "officer-not-suspended"


def test_who_may_suspend_whom(doha: Founded, officer: Sign) -> None:
    from wasl.flow import accounts, lifting

    elsewhere = add_officer(officer, "badr", "qatar", APPROVING)
    assert [each.login for each in accounts.accounts(elsewhere).open] == ["huda"]
    # An officer of another desk and nobody are the same to who approves at a desk.
    assert {refused(lambda login=login: suspend(elsewhere, login)) for login in ("salim", "nobody")} == {  # type: ignore[misc]
        "officer-unknown"
    }
    assert refused(lambda: suspend(officer("salim"), "huda")) == "right-missing"
    assert refused(lambda: suspend(officer("latifa"), "latifa")) == "officer-yourself"
    assert refused(lambda: accounts.suspend(officer("maryam"), "salim", reason="  ")) == "reason-missing"
    suspend(officer("maryam"), "noora")
    # One manager stays whoever suspends: without one nobody could propose to lift it.
    assert refused(lambda: suspend(officer("latifa"), "maryam")) == "last-active-manager"
    proposal = lifting.propose_lifting(officer("maryam"), "noora")
    approve(officer("latifa"), proposal)
    assert officer("noora").holds(Right.MANAGE)


def test_all_that_was_open_is_over_and_does_not_come_back(doha: Founded, clock: Clock, officer: Sign) -> None:
    from tests.people import enrol, invite
    from wasl.flow import approvals, sessions, staffing

    session = sessions.begin(officer("salim"), address="")
    faisal = invite(
        officer("maryam"), officer("noora"), login="faisal", name="Faisal", desks=["oman"], rights={Right.READ}
    )
    changed = staffing.change_officer(
        officer("noora"), "huda", desks=("qatar",), rights={Right.READ, Right.ORIGINATE}, language="ar"
    )
    assert changed.proposal is not None
    given = changed.proposal
    with writes("officer-suspended"):
        suspend(officer("maryam"))
    with writes("officer-suspended"):
        suspend(officer("maryam"), "faisal")
    with writes("officer-suspended", "approval-void"):
        suspend(officer("latifa"), "noora")
    assert sessions.was_ended(session)
    # A lifted suspension opens the account, and nothing that it had open.
    approve(officer("latifa"), lift(officer))
    assert sessions.was_ended(session)
    assert refused(lambda: enrol(faisal)) == "enrolment-void"
    assert refused(lambda: approvals.approve(officer("maryam"), given.proposal_id, given.digest, "en")) == (
        "approval-over"
    )


def test_the_reason_for_reading_is_over(doha: Founded, officer: Sign, clock: Clock) -> None:
    from wasl.store import models

    salim = officer("salim").officer.officer_id
    desk = officer("salim").desk.desk_id
    until = clock.now + timedelta(hours=8)
    models.PickedReason.objects.create(
        officer_id=salim, desk_id=desk, kind="case", subject="0" * 26, picked=clock.now, until=until
    )
    suspend(officer("latifa"))
    assert not models.PickedReason.objects.filter(officer_id=salim, until__gt=clock.now).exists()


def test_rights_that_changed_meanwhile_void_the_lifting(doha: Founded, officer: Sign) -> None:
    from wasl.store import models

    suspend(officer("maryam"))
    proposal = lift(officer)
    models.Officer.objects.filter(login="salim").update(rights=["read", "audit"])
    assert refused(lambda: approve(officer("noora"), proposal)) == "proposal-stale"


def test_a_suspended_account_can_be_closed_and_never_lifted(doha: Founded, officer: Sign) -> None:
    from wasl.flow import staffing

    suspend(officer("maryam"))
    proposal = lift(officer)
    staffing.close_officer(officer("noora"), "salim")
    assert refused(lambda: approve(officer("noora"), proposal)) == "proposal-stale"
    with pytest.raises(AccessError):
        officer("salim")


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_whoever_lifts_it_reads_why(doha: Founded, officer: Sign, language: str) -> None:
    from wasl.flow import approvals

    suspend(officer("latifa"))
    lift(officer)
    (view,) = approvals.approvals(officer("noora"), language).to_approve
    assert all(part in "\n".join(view.said) for part in ("salim", "Salim", WHY))

"""Two persons for one act: who sees a proposal, who may approve it, and that it is decided anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, refused, writes
from tests.simulators.clock import Clock
from wasl.record import Actor, Right

if TYPE_CHECKING:
    from wasl.casework.four_eyes import Proposal
    from wasl.flow.approvals import ApprovalView

APPROVING = frozenset({Right.READ, Right.APPROVE})
MORE = frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE, Right.DOWNGRADE})


def proposed(
    officer: Sign, login: str = "salim", desks: Sequence[str] = ("oman",), rights: frozenset[Right] = MORE
) -> Proposal:
    from wasl.flow import staffing

    changed = staffing.change_officer(officer("maryam"), login, desks=desks, rights=rights, language="ar")
    assert changed.proposal is not None
    return changed.proposal


def own_of(officer: Sign) -> list[ApprovalView]:
    """What Maryam proposed of rights: the invitations of the founding are older."""
    from wasl.flow import approvals

    return [each for each in approvals.approvals(officer("maryam"), "en").own if each.kind == "rights"]


def approve(who: Actor, proposal: Proposal, digest: str = "") -> None:
    from wasl.flow import approvals

    approvals.approve(who, proposal.proposal_id, digest or proposal.digest, "en")


def test_what_is_given_waits_and_what_is_taken_counts_at_once(doha: Founded, officer: Sign) -> None:
    with writes("officer-changed", "approval-proposed"):
        proposal = proposed(officer, desks=("qatar",), rights=frozenset({Right.READ, Right.APPROVE}))
    # Salim has left Oman and the right to release, and is at no desk until two have said so.
    assert refused(lambda: officer("salim")) == "officer-not-found"
    with writes("officer-changed", "approval-given"):
        approve(officer("noora"), proposal)
    assert officer("salim").desk.slug == "qatar"
    assert officer("salim").officer.rights == {Right.READ, Right.APPROVE}


def test_the_second_person_is_another_manager_or_approves_at_that_desk(doha: Founded, officer: Sign) -> None:
    here = add_officer(officer, "faisal", "oman", APPROVING)
    elsewhere = add_officer(officer, "badr", "qatar", APPROVING)
    proposal = proposed(officer)
    assert refused(lambda: approve(officer("maryam"), proposal)) == "approval-own"
    assert refused(lambda: approve(elsewhere, proposal)) == "not-found"
    assert refused(lambda: approve(officer("yusuf"), proposal)) == "right-missing"
    approve(here, proposal)
    assert Right.DOWNGRADE in officer("salim").officer.rights


def test_what_concerns_two_desks_no_desk_confirms_alone(doha: Founded, officer: Sign) -> None:
    here = add_officer(officer, "faisal", "oman", APPROVING)
    proposal = proposed(officer, desks=("oman", "qatar"), rights=officer("salim").officer.rights)
    assert refused(lambda: approve(here, proposal)) == "not-found"
    approve(officer("noora"), proposal)
    assert [desk.slug for desk in officer("salim").officer.desks] == ["oman", "qatar"]


def test_nobody_confirms_what_they_get_themselves(doha: Founded, officer: Sign) -> None:
    faisal = add_officer(officer, "faisal", "oman", APPROVING)
    proposal = proposed(officer, "faisal", rights=APPROVING | {Right.RELEASE})
    assert refused(lambda: approve(faisal, proposal)) == "approval-own"
    assert officer("faisal").officer.rights == APPROVING


def test_another_digest_is_refused_and_told(doha: Founded, officer: Sign) -> None:
    proposal = proposed(officer)
    with writes("approval-digest-wrong"):
        assert refused(lambda: approve(officer("noora"), proposal, "0" * 64)) == "approval-digest"
    approve(officer("noora"), proposal)
    assert refused(lambda: approve(officer("noora"), proposal)) == "approval-over"


def test_what_changed_meanwhile_makes_it_void(doha: Founded, officer: Sign) -> None:
    from wasl.flow import staffing

    proposal = proposed(officer)
    staffing.change_officer(officer("noora"), "salim", desks=("oman",), rights={Right.READ}, language="ar")
    with writes("approval-void"):
        assert refused(lambda: approve(officer("noora"), proposal)) == "proposal-stale"
    assert officer("salim").officer.rights == {Right.READ}
    assert refused(lambda: approve(officer("noora"), proposal)) == "approval-over"


@pytest.mark.parametrize("gone", ["officer", "desk", "proposer"])
def test_what_is_gone_makes_it_void(doha: Founded, officer: Sign, gone: str) -> None:
    from wasl.flow import staffing
    from wasl.store import models

    proposal = proposed(officer, desks=("oman", "kuwait"))
    if gone == "officer":
        staffing.close_officer(officer("maryam"), "salim")
    elif gone == "desk":
        staffing.close_desk(officer("maryam"), "kuwait")
    else:
        models.Officer.objects.filter(login="maryam").update(rights=[])
    assert refused(lambda: approve(officer("noora"), proposal)) == "proposal-stale"


def test_the_same_is_proposed_once_and_lapses(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import approvals

    proposal = proposed(officer)
    assert refused(lambda: proposed(officer)) == "approval-already"
    assert approvals.count(officer("noora")) == 1
    clock.now += timedelta(days=3)
    assert approvals.count(officer("noora")) == 0
    assert refused(lambda: approve(officer("noora"), proposal)) == "approval-lapsed"
    with writes("approval-lapsed"):
        assert approvals.lapse_all() == 1
    assert approvals.lapse_all() == 0
    assert [str(each.state) for each in own_of(officer)] == ["lapsed"]
    assert proposed(officer).digest == proposal.digest


def test_declining_and_withdrawing_end_it(doha: Founded, officer: Sign) -> None:
    from wasl.flow import approvals

    first = proposed(officer)
    assert refused(lambda: approvals.decline(officer("noora"), first.proposal_id, " ")) == "reason-missing"
    assert refused(lambda: approvals.withdraw(officer("noora"), first.proposal_id)) == "not-found"
    assert refused(lambda: approvals.decline(officer("maryam"), first.proposal_id, "No")) == "approval-own"
    with writes("approval-declined"):
        approvals.decline(officer("noora"), first.proposal_id, "Salim leaves in a week")
    (own,) = own_of(officer)
    assert (str(own.state), own.reason) == ("declined", "Salim leaves in a week")
    second = proposed(officer)
    with writes("approval-withdrawn"):
        approvals.withdraw(officer("maryam"), second.proposal_id)
    assert refused(lambda: approve(officer("noora"), second)) == "approval-over"


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_the_second_person_reads_exactly_what_will_happen(doha: Founded, officer: Sign, language: str) -> None:
    from wasl.flow import approvals
    from wasl.render.sentences import word

    proposed(officer, desks=("oman", "qatar"))
    (view,) = approvals.approvals(officer("noora"), language).to_approve
    said = "\n".join(view.said)
    names = {"ar": "مكتب قطر", "ru": "Катар", "en": "Qatar desk"}
    for part in ("Salim", "salim", names[language], word("right", "downgrade", language)):
        assert part in said
    assert word("right", "release", language) not in said
    assert (view.login, view.name) == ("maryam", "Maryam")
    assert approvals.approvals(officer("yusuf"), language) == approvals.Approvals(to_approve=(), own=())


def test_a_proposal_that_is_hidden_and_one_that_is_absent_look_alike(doha: Founded, officer: Sign) -> None:
    from wasl.flow import approvals
    from wasl.record import new_id

    elsewhere = add_officer(officer, "badr", "qatar", APPROVING)
    proposal = proposed(officer)
    for proposal_id in (proposal.proposal_id, new_id()):
        assert refused(lambda proposal_id=proposal_id: approvals.approval(elsewhere, proposal_id, "en")) == "not-found"  # type: ignore[misc]

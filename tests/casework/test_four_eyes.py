"""Two persons for one act: whatever is tried, in any order, one person alone never gets anything done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from wasl.casework.four_eyes import Proposal, State, approve, decline, digest_of, has_lapsed, lapse, void, withdraw
from wasl.errors import AccessError, InputError, TrustError, WaslError

MADE = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
LASTS = timedelta(days=3)
CONTENT = b'{"officer":"salim","rights":["read"]}'
PROPOSAL = Proposal(
    proposal_id="0" * 26,
    kind="rights",
    digest=digest_of("rights", CONTENT),
    desk="oman",
    proposer="maryam",
    made=MADE,
    expires=MADE + LASTS,
)
LATER = MADE + timedelta(hours=1)


def test_another_person_approves_what_was_shown() -> None:
    done = approve(PROPOSAL, by="noora", digest=PROPOSAL.digest, at=LATER)
    assert (done.state, done.by, done.ended) == (State.APPROVED, "noora", LATER)
    assert replace(done, state=State.OPEN, by="", ended=None) == PROPOSAL


@pytest.mark.parametrize("by", ["maryam", ""])
def test_nobody_says_yes_or_no_to_their_own(by: str) -> None:
    with pytest.raises(AccessError, match="approval-own"):
        approve(PROPOSAL, by=by, digest=PROPOSAL.digest, at=LATER)
    with pytest.raises(AccessError, match="approval-own"):
        decline(PROPOSAL, by=by, reason="No", at=LATER)


@pytest.mark.parametrize("digest", ["", "0" * 64, PROPOSAL.digest.upper(), PROPOSAL.digest[:-1], "\ud800", "٣" * 64])
def test_another_digest_approves_nothing(digest: str) -> None:
    with pytest.raises(TrustError, match="approval-digest"):
        approve(PROPOSAL, by="noora", digest=digest, at=LATER)


def test_the_digest_binds_kind_and_every_byte() -> None:
    assert digest_of("rights", CONTENT) == "5812e6e8c96592ecc3fb303b7721b04f91c665904b75ed94b284ea3ab749664e"
    others = {digest_of("right", b"s\0" + CONTENT), digest_of("release", CONTENT), digest_of("rights", CONTENT + b" ")}
    assert PROPOSAL.digest not in others
    assert len(others) == 3


def test_a_reason_for_no_is_words() -> None:
    with pytest.raises(InputError, match="reason-missing"):
        decline(PROPOSAL, by="noora", reason=" \n", at=LATER)


def test_only_the_proposer_takes_it_back() -> None:
    with pytest.raises(AccessError, match="not-found"):
        withdraw(PROPOSAL, by="noora", at=LATER)
    assert withdraw(PROPOSAL, by="maryam", at=LATER).state is State.WITHDRAWN


@pytest.mark.parametrize(("at", "over"), [(MADE + LASTS - timedelta(seconds=1), False), (MADE + LASTS, True)])
def test_it_lapses_at_the_second(at: datetime, over: bool) -> None:
    assert has_lapsed(PROPOSAL, at) is over
    assert (lapse(PROPOSAL, at=at).state is State.LAPSED) is over
    if over:
        with pytest.raises(InputError, match="approval-lapsed"):
            approve(PROPOSAL, by="noora", digest=PROPOSAL.digest, at=at)
        with pytest.raises(InputError, match="approval-lapsed"):
            decline(lapse(PROPOSAL, at=at), by="noora", reason="No", at=at)
        with pytest.raises(InputError, match="approval-lapsed"):
            void(PROPOSAL, reason="changed", at=at)


class Proposals(RuleBasedStateMachine):
    """One proposal, three persons, and time that only goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.proposal, self.now, self.ends = PROPOSAL, MADE, 0

    def tried(self, made: object) -> None:
        assert isinstance(made, Proposal)
        assert self.proposal.state is State.OPEN
        self.ends += made.state is not State.OPEN
        self.proposal = made

    @rule(minutes=st.integers(0, 2 * 24 * 60))
    def pass_time(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(
        who=st.sampled_from(["maryam", "noora", "latifa", ""]),
        act=st.sampled_from(["approve", "decline", "withdraw", "void", "lapse"]),
        digest=st.sampled_from([PROPOSAL.digest, "0" * 64, ""]),
    )
    def say(self, who: str, act: str, digest: str) -> None:
        before = self.proposal
        try:
            match act:
                case "approve":
                    self.tried(approve(before, by=who, digest=digest, at=self.now))
                    assert who != before.proposer
                    assert digest == before.digest
                case "decline":
                    self.tried(decline(before, by=who, reason="No", at=self.now))
                    assert who != before.proposer
                case "withdraw":
                    self.tried(withdraw(before, by=who, at=self.now))
                    assert who == before.proposer
                case "void":
                    self.tried(void(before, reason="changed", at=self.now))
                case _:
                    self.proposal = lapse(before, at=self.now)
        except WaslError:
            assert self.proposal == before

    @invariant()
    def one_end_and_what_was_bound_stays(self) -> None:
        assert self.ends <= 1
        bound = ("proposal_id", "kind", "digest", "desk", "proposer", "made", "expires")
        assert [getattr(self.proposal, name) for name in bound] == [getattr(PROPOSAL, name) for name in bound]
        assert (self.proposal.ended is None) is (self.proposal.state is State.OPEN)
        if self.proposal.state is State.APPROVED:
            assert self.proposal.by not in {"", PROPOSAL.proposer}
            assert self.proposal.ended is not None
            assert self.proposal.ended < PROPOSAL.expires


TestProposals = Proposals.TestCase

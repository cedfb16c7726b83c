"""Releases that take two persons: bound to exactly what was shown, decided again, shown as waiting until then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, send_all
from tests.flow.story import Sign, add_officer, befriend, refused, states, told, write, writes
from tests.flow.test_extracting import VICTIM, came, said, without
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReleaseForm
from wasl.record import Actor, Address, HCode, Right

if TYPE_CHECKING:
    from wasl.flow.approvals import ApprovalView

APPROVING = frozenset({Right.READ, Right.APPROVE})


@pytest.fixture
def second(officer: Sign, doha: Founded) -> Actor:
    """Nadia, who approves at the centre desk."""
    return add_officer(officer, "nadia", "centre", APPROVING)


def proposed(who: Actor) -> ApprovalView:
    from wasl.flow import approvals

    (view,) = approvals.approvals(who, "en").to_approve
    return view


def test_above_the_level_a_release_waits_and_goes_once_approved(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, second: Actor
) -> None:
    from wasl.flow import approvals, fate, release

    yusuf, to = officer("yusuf"), Address(node=almaty.node_id)
    report = write(yusuf, clock, to, officer("huda").desk.address, hcode=HCode.H2)
    seen = release.preview(yusuf, report, ["almaty", "qatar"])
    assert [each.waits for each in seen.rows] == [True, False]
    with writes("approval-proposed", "report-released"):
        table = release.release(yusuf, report, ["almaty", "qatar"], seen=seen.digest)
    assert sorted(states(table)) == [("almaty", "waiting", []), ("qatar", "received", [])]
    assert send_all(almaty) == 0
    assert refused(lambda: release.release(yusuf, report, ["almaty"])) == "approval-already"
    view = proposed(second)
    assert "H2" in view.said[0]
    assert "almaty" in view.said[1]
    approvals.approve(second, view.proposal_id, view.digest, "en")
    assert send_all(almaty) == 1
    assert came(almaty).report.report_id == report
    (row,) = (each for each in fate.fate(yusuf, report).rows if each.recipient.slug == "almaty")
    assert [str(each.step) for each in row.steps][:3] == ["stored", "waiting", "approved"]
    assert str(row.state) == "received"
    assert told("report-released")[-1]["to"] == [f"{to.node}/"]


def test_nobody_approves_the_own_release_and_no_other_desk_sees_it(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, second: Actor
) -> None:
    from wasl.flow import approvals, release

    both = add_officer(officer, "omar", "centre", frozenset({*APPROVING, Right.ORIGINATE, Right.RELEASE}))
    other = add_officer(officer, "badr", "oman", APPROVING)
    report = write(both, clock, Address(node=almaty.node_id), hcode=HCode.H2)
    release.release(both, report, ["almaty"])
    view = proposed(second)
    assert refused(lambda: approvals.approve(both, view.proposal_id, view.digest, "en")) == "approval-own"
    assert approvals.approvals(other, "en").to_approve == ()
    assert refused(lambda: approvals.approve(other, view.proposal_id, view.digest, "en")) == "not-found"
    assert refused(lambda: approvals.approve(second, view.proposal_id, "0" * 64, "en")) == "approval-digest"
    assert send_all(almaty) == 0


@pytest.mark.parametrize("end", ["declined", "withdrawn", "lapsed"])
def test_what_is_not_approved_stops_and_says_so(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, second: Actor, end: str
) -> None:
    from wasl.flow import approvals, fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), hcode=HCode.H2)
    release.release(yusuf, report, ["almaty"])
    view = proposed(second)
    if end == "declined":
        approvals.decline(second, view.proposal_id, "Not to them")
    elif end == "withdrawn":
        approvals.withdraw(yusuf, view.proposal_id)
    else:
        clock.advance(days=3)
    assert states(fate.fate(yusuf, report)) == [("almaty", "stopped", [f"second-{end}"])]
    assert send_all(almaty) == 0


def test_any_change_voids_what_was_proposed(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, second: Actor
) -> None:
    from wasl.flow import approvals, fate, release
    from wasl.store import models, versions

    yusuf = officer("yusuf")

    def correct(report: str) -> None:
        held = versions.find(report)
        assert held is not None
        versions.add(replace(held.version, version=2), clock.now)

    def leave(_: str) -> None:
        models.Officer.objects.filter(login="yusuf").update(rights=["read", "originate"])

    changes: tuple[Callable[[str], None], ...] = (correct, leave)
    for change in changes:
        report = write(yusuf, clock, Address(node=almaty.node_id), hcode=HCode.H2)
        release.release(yusuf, report, ["almaty"])
        view = proposed(second)
        change(report)
        assert refused(lambda view=view: approvals.approve(second, view.proposal_id, view.digest, "en")) == (  # type: ignore[misc]
            "proposal-stale"
        )
        assert states(fate.fate(yusuf, report))[-1] == ("almaty", "stopped", ["second-void"])
    assert send_all(almaty) == 0


def test_an_extract_waits_as_an_extract(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, second: Actor
) -> None:
    from wasl.flow import approvals, fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), said=said(), hcode=HCode.H2)
    recipe = without(yusuf, report, VICTIM.entity_id)
    release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe})
    view = proposed(second)
    assert recipe[:4] in view.said[1]
    with writes("extract-cut", "report-released", "approval-given"):
        approvals.approve(second, view.proposal_id, view.digest, "en")
    send_all(almaty)
    assert came(almaty).release.form is ReleaseForm.EXTRACT
    (row,) = fate.fate(yusuf, report).rows
    assert (str(row.state), row.extract_id) == ("received", came(almaty).report.report_id)


def test_a_node_may_want_two_persons_for_more(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import here, release

    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), Address(node=baku.node_id))
    assert [each.waits for each in release.preview(yusuf, report, ["almaty", "baku"]).rows] == [False, False]
    stricter = replace(here.config(), two_persons_tlp="TLP:AMBER")
    monkeypatch.setattr(here, "config", lambda: stricter)
    assert [each.waits for each in release.preview(yusuf, report, ["almaty", "baku"]).rows] == [True, True]

"""C3, C27: an officer with an account: looks up without a case, acts alone where two are needed, reads in bulk."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, refused, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Right


def test_nobody_looks_a_name_up_without_a_reason_or_without_a_trace(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    with writes():
        assert refused(lambda: search.search(officer("yusuf"), "Saidzoda", reason="")) == "reason-needed"
    with writes("reason-picked", "search"):
        search.search(officer("yusuf"), "Saidzoda", reason="Case 7")


def test_reading_many_leaves_a_line_for_each(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    made = [write(officer("yusuf"), clock) for _ in range(3)]
    with writes(*["report-read"] * 3):
        for report in made:
            reports.show_report(officer("yusuf"), report)


def test_one_manager_confirms_no_peer_alone(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import node, peers

    shown = peers.add_peer(officer("maryam"), Peer("baku", clock).card)
    for _ in range(3):
        peers.confirm_peer(officer("maryam"), "baku", shown.digits)
    assert node.pins() == ()


def test_a_manager_gives_itself_no_right_on_content(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import invitations

    maryam = officer("maryam")
    for login in ("maryam", "MARYAM"):
        code = refused(
            lambda login=login: invitations.invite(  # type: ignore[misc]
                maryam, login=login, name="Another", desks=["centre"], rights={Right.READ}
            )
        )
        assert code in {"login-taken", "name-resembles"}
    assert not officer("maryam").officer.rights & {Right.READ, Right.ORIGINATE, Right.RELEASE, Right.JUDGE}

"""C3: who manages accounts gets no content by it, for themselves or by raising another alone."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, refused
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Right


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

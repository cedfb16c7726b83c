"""What the receiving side is, as its card says: asked before anything is sent."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, states, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address, DeskKind, Tlp


def test_nothing_goes_to_a_node_above_what_its_card_declares(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    yusuf, to = officer("yusuf"), Address(node=almaty.node_id)
    report = write(yusuf, clock, to, tlp=Tlp.AMBER_STRICT)
    (row,) = release.preview(yusuf, report, ["almaty"]).rows
    assert {each.code: dict(each.data) for each in row.decision.reasons}["peer-handling"] == {
        "tlp": "TLP:AMBER+STRICT",
        "highest": "TLP:AMBER",
    }
    ((_, state, codes),) = states(release.release(yusuf, report, ["almaty"]))
    assert state == "stopped"
    assert "peer-handling" in codes


def test_an_observer_gets_only_what_names_it(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import directory, release

    names = {"en": "Observer", "ru": "Наблюдатель", "ar": "مراقب"}
    desk = directory.add_desk(officer("maryam"), slug="watch", kind=DeskKind.OBSERVER, state="", names=names)
    salim = officer("salim")
    centre = Address(node=salim.desk.address.node)
    by_centre = write(salim, clock, centre)
    assert states(release.release(salim, by_centre, ["watch"])) == [("watch", "stopped", ["observer-not-named"])]
    by_name = write(salim, clock, Address(node=centre.node, desk=desk.desk_id))
    assert states(release.release(salim, by_name, ["watch"])) == [("watch", "received", [])]

"""C25: a relay that takes handling away, or cuts what another wrote, passes nothing on."""

from __future__ import annotations

from dataclasses import replace

from tests.attacks.lying import REFUSED, baku, send_extract
from tests.doha import Founded, deliver, draft, handling, report_from
from tests.flow.story import Sign, here_of, write
from tests.flow.test_extracting import SUSPECT, said
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import RELEASE, Release
from wasl.record import Address, HCode, Tlp, new_id, wire

__all__ = ["baku"]


def test_handling_cannot_be_stripped_on_the_way(doha: Founded, almaty: Peer, clock: Clock) -> None:
    # Whoever holds the signed bytes and not the key can only pass them on as they are.
    here = Address(node=here_of(doha))
    report = report_from(almaty, draft(), handling(clock, here))
    message = almaty.release(report, [here], next(iter(almaty.agreements)))
    release = wire.decode(Release, message.body, label=RELEASE)
    for old, new in ((b"TLP:AMBER", b"TLP:GREEN"), (b'"H1"', b'"H0"'), (b'"exercise":true,', b"")):
        assert old in release.report
        stripped = replace(release, report=release.report.replace(old, new))
        (receipt,) = deliver(almaty, here.node, replace(message, body=wire.encode(stripped, label=RELEASE)))
        assert receipt is not None
        assert (str(receipt.status), receipt.reason) == (REFUSED, "signature-bad")
        message = almaty.release(report, [here], next(iter(almaty.agreements)))
        release = wire.decode(Release, message.body, label=RELEASE)


def test_c25_a_peer_cuts_its_own_reports_and_no_others(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    own = report_from(almaty, replace(said(), entities=(SUSPECT,)), handling(clock, Address(node=here_of(doha))))
    assert send_extract(almaty, doha, own) == ""
    assert reports.show_report(officer("yusuf"), own.report_id).form == "extract"
    # Our report, with weaker handling, sent back as if it were ours; and one that names another centre.
    held = write(officer("yusuf"), clock, Address(node=almaty.node_id), hcode=HCode.H2)
    ours = reports.show_report(officer("yusuf"), held).version
    freer = replace(ours.handling, tlp=Tlp.CLEAR, hcode=HCode.H0, audience=(Address(node=here_of(doha)),))
    for origin in (ours.origin, replace(own.origin, node=Peer("baku", clock).node_id)):
        forged = replace(ours, report_id=new_id(), origin=origin, handling=freer)
        assert send_extract(almaty, doha, forged) == "agreement-none"
    assert send_extract(almaty, doha, replace(own, report_id=new_id()), signer=here_of(doha)) != ""
    # Nor does an extract take the place of a report that is held.
    assert send_extract(almaty, doha, replace(own, report_id=held)) in {"report-repeated", "version-other-speaker"}
    assert reports.show_report(officer("yusuf"), held).version == ours

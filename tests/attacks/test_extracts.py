"""C1, C7, C22, C25: what leaves in part gives no way to the rest, widens no audience, and nobody cuts for another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, deliver, handling, report_from, send_all
from tests.flow.story import Sign, here_of, refused, states, write
from tests.flow.test_extracting import SUSPECT, VICTIM, came, said, without
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from wasl.exchange import RELEASE, ChunksWanted, Kind, Release, ReleaseForm, encode_wanted
from wasl.policy.recipe import KeptFile
from wasl.record import Address, HCode, ReportVersion, Tlp, new_id, wire

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]


def send_extract(almaty: Peer, doha: Founded, version: ReportVersion, *, signer: str = "") -> str:
    """Let Almaty send what it says to be an extract; return why it is refused, empty if it is taken in."""
    body = wire.encode(version, label=wire.REPORT)
    release = Release(
        release_id=new_id(),
        form=ReleaseForm.EXTRACT,
        recipients=(Address(node=here_of(doha)),),
        report=body,
        report_signature=almaty.keyholder.sign_report(body),
        report_signer=signer or almaty.node_id,  # type: ignore[arg-type]
    )
    agreement = next(iter(almaty.agreements))
    message = almaty.message(
        Kind.RELEASE, wire.encode(release, label=RELEASE), release_id=release.release_id, agreement_hash=agreement
    )
    (receipt,) = deliver(almaty, here_of(doha), message)
    assert receipt is not None
    return receipt.reason


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


def test_c7_an_extract_widens_no_audience(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address, said=said())
    recipe = without(yusuf, report, VICTIM.entity_id)
    for slug in ("qatar", "almaty"):
        (row,) = release.preview(yusuf, report, [slug]).rows
        assert row.without == ()
        table = release.release(yusuf, report, [slug], extracts={slug: recipe})
        assert "audience-not-named" in states(table)[-1][2]
    assert send_all(almaty) == 0


def test_c22_who_has_a_part_gets_nothing_of_the_rest(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, release

    yusuf = officer("yusuf")
    kept, left = (attachments.take_file(yusuf, f"{name}.txt", [b"a" * 10]).attachment for name in ("a", "b"))
    report = write(
        yusuf, clock, Address(node=almaty.node_id), said=replace(said(), entities=(SUSPECT,), attachments=(kept, left))
    )
    recipe = without(yusuf, report, files=(KeptFile(attachment_id=kept.attachment_id, name="a.txt"),))
    release.release(yusuf, report, ["almaty"], extracts={"almaty": recipe})
    while send_all(almaty):
        pass
    extract = came(almaty)
    for report_id in (report, extract.report.report_id):
        for attachment_id in (kept.attachment_id, left.attachment_id):
            wanted = ChunksWanted(report_id=report_id, version=1, attachment_id=attachment_id, indexes=(0,))
            message = almaty.message(
                Kind.CHUNKS_WANTED,
                encode_wanted(wanted),
                release_id=extract.release.release_id,
                agreement_hash=next(iter(almaty.agreements)),
            )
            (receipt,) = deliver(almaty, here_of(doha), message)
            assert receipt is not None
            assert receipt.reason == "attachment-unknown"


@pytest.mark.parametrize("method", ["get", "post"])
def test_c1_a_recipe_of_another_report_is_as_if_there_were_none(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client], method: str
) -> None:
    from wasl.flow import release

    salim, huda = officer("salim"), officer("huda")
    first, second = (write(salim, clock, huda.desk.address, said=said()) for _ in range(2))
    own, page = without(salim, first, VICTIM.entity_id), browser("salim")
    for recipe in (own, new_id(), "x", first):
        given = {"to": "qatar", "form-qatar": recipe, "seen": "0" * 64}
        assert getattr(page, method)(f"/reports/{second}/send/", given).status_code == 404
        assert page.get(f"/reports/{second}/extract/", {"recipe": recipe}).status_code == 404
    assert refused(lambda: release.release(salim, second, ["qatar"], extracts={"qatar": own})) == "not-found"

"""C22: who was given a part, or knows an id, is handed nothing of what it refers to."""

from __future__ import annotations

from dataclasses import replace

from tests.doha import Founded, deliver, send_all
from tests.flow.story import Sign, here_of, write
from tests.flow.test_extracting import SUSPECT, came, said, without
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ChunksWanted, Kind, encode_wanted
from wasl.policy.recipe import KeptFile
from wasl.record import Address


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

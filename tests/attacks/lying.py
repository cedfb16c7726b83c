"""A confirmed peer with good keys that lies in what it signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.doha import Founded, deliver
from tests.flow.story import Sign, befriend, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import RELEASE, Kind, ReceiptStatus, Release, ReleaseForm
from wasl.record import Address, ReportVersion, new_id, wire

REFUSED = str(ReceiptStatus.REFUSED)


@pytest.fixture
def baku(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> Peer:
    peer = Peer("baku", clock)
    befriend(peer, doha, officer)
    return peer


def relay(relayer: Peer, doha: Founded, report: ReportVersion, author: Peer, **changes: object) -> tuple[str, str]:
    """Let a peer pass on a report that another one wrote; return what Doha says."""
    here = Address(node=here_of(doha))
    message = relayer.release(report, [here], next(iter(relayer.agreements)))
    release = wire.decode(Release, message.body, label=RELEASE)
    body = changes.pop("body", release.report)
    assert isinstance(body, bytes)
    honest = replace(
        release, report=body, report_signature=author.keyholder.sign_report(body), report_signer=author.node_id
    )
    lying = replace(honest, **changes)  # type: ignore[arg-type]
    (receipt,) = deliver(relayer, here.node, replace(message, body=wire.encode(lying, label=RELEASE)))
    assert receipt is not None
    return str(receipt.status), receipt.reason


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

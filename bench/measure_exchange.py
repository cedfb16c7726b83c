"""What sealing and opening cost, in processor time, beside what the cryptography alone costs."""

from __future__ import annotations

from functools import partial

from bench.figure import Figure, cpu_microseconds
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, introduce, report_of
from wasl.exchange import Keyholder
from wasl.record import Address, ReportVersion, wire

TIMES = 50
BATCH = 100


def measure() -> list[Figure]:
    """Seal and open one report, alone and in a batch of a hundred.

    Returns:
        Microseconds of processor time for one envelope.
    """
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    agreement = introduce(almaty, doha)
    report = report_of(almaty, words=120)
    body = wire.encode(report, label=wire.REPORT)
    messages = [almaty.release(report, [Address(node=doha.node_id)], agreement) for _each in range(BATCH)]
    single = almaty.seal(doha.node_id, messages[0])[0]
    batch = almaty.seal(doha.node_id, *messages)
    signing = cpu_microseconds(partial(almaty.keyholder.sign_report, body), times=TIMES)
    opening = partial(_open, doha, [single])
    return [
        Figure(case=f"report of {len(body)} bytes: both signatures", value=signing, unit="us"),
        Figure(
            case="seal one",
            value=cpu_microseconds(partial(almaty.seal, doha.node_id, messages[0]), times=TIMES),
            unit="us",
            against="both signatures",
            against_value=signing,
        ),
        Figure(
            case="seal one of 100",
            value=cpu_microseconds(partial(almaty.seal, doha.node_id, *messages), times=2) / BATCH,
            unit="us",
            against="both signatures",
            against_value=signing,
        ),
        Figure(case="open one", value=cpu_microseconds(opening, times=TIMES), unit="us"),
        Figure(case="open one of 100", value=cpu_microseconds(partial(_open, doha, batch), times=2) / BATCH, unit="us"),
        Figure(
            case="encode a report",
            value=cpu_microseconds(partial(wire.encode, report, label=wire.REPORT), times=TIMES),
            unit="us",
        ),
        Figure(
            case="decode a report",
            value=cpu_microseconds(partial(wire.decode, ReportVersion, body, label=wire.REPORT), times=TIMES),
            unit="us",
        ),
    ]


def _open(doha: Peer, envelopes: list[bytes]) -> None:
    # A keyholder of its own each time: one that remembered signatures would measure its memory.
    keyholder = Keyholder(doha.keys)
    for envelope in envelopes:
        keyholder.open_envelope(envelope, peers=doha.peers, agreements=doha.agreements, now=doha.clock.now, seen={})

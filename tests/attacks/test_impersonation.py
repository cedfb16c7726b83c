"""C19, C20, C21, C25: a confirmed centre that speaks for another, changes a meaning, or strips what was signed.

Faults of the envelope itself are frozen as vectors and met at the gate in flow/test_receive.py; here a confirmed peer
with good keys lies in what it signs.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from
from tests.flow.story import Sign, arrived, befriend, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReceiptStatus, Release, ReleaseForm
from wasl.exchange.report import RELEASE
from wasl.record import Address, ReportVersion, Text, wire


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


REFUSED = str(ReceiptStatus.REFUSED)


def test_a_centre_passes_on_nothing_that_another_wrote(doha: Founded, almaty: Peer, baku: Peer, clock: Clock) -> None:
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, Address(node=here_of(doha))))
    assert relay(baku, doha, report, almaty) == (REFUSED, "content-mismatch")
    assert relay(baku, doha, report, baku) == (REFUSED, "content-mismatch")
    # An extract that Baku cut, in which it lets Almaty, or our own desk, speak.
    assert relay(baku, doha, report, baku, form=ReleaseForm.EXTRACT) == (REFUSED, "agreement-none")
    ours = replace(report, origin=Address(node=here_of(doha)))
    assert relay(baku, doha, ours, baku, form=ReleaseForm.EXTRACT)[1] in {"agreement-none", "report-own-node"}
    assert counts() == 0


def counts() -> int:
    from wasl.store import models

    return models.Version.objects.count()


def test_our_own_report_does_not_come_back_in_other_words(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from tests.flow.story import write
    from wasl.store import versions

    ours = write(officer("yusuf"), clock, Address(node=here_of(doha)))
    stored = versions.find(ours)
    assert stored is not None
    altered = replace(stored.version, title=Text(text="Altered", language="en"))
    for form in ReleaseForm:
        assert relay(almaty, doha, altered, almaty, form=form)[0] == REFUSED
    as_its_own = replace(altered, origin=Address(node=almaty.node_id))
    assert relay(almaty, doha, as_its_own, almaty) == (REFUSED, "version-other-speaker")
    again = versions.find(ours)
    assert again == stored


def spaced(body: bytes) -> bytes:
    return body.replace(b'":', b'": ', 1)


def doubled(body: bytes) -> bytes:
    return body.replace(b'"topic":', b'"topic":"heroin-opiates","topic":', 1)


def extended(body: bytes) -> bytes:
    return body.replace(b'"exercise":true', b'"exercise":true,"forward":true', 1)


def reordered(body: bytes) -> bytes:
    head, tail = body[1:-1].split(b",", 1)
    return b"{" + tail + b"," + head + b"}"


def with_default(body: bytes) -> bytes:
    return body.replace(b'"exercise":true', b'"conditions":"","exercise":true', 1)


@pytest.mark.parametrize("change", [spaced, doubled, extended, reordered, with_default], ids=lambda one: one.__name__)
def test_signed_bytes_with_a_second_reading_are_refused(
    change: object, doha: Founded, almaty: Peer, clock: Clock
) -> None:
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, Address(node=here_of(doha))))
    body = wire.encode(report, label=wire.REPORT)
    altered = change(body)  # type: ignore[operator]
    assert altered != body
    assert relay(almaty, doha, report, almaty, body=altered) == (REFUSED, "report-form")


def test_texts_are_kept_code_point_by_code_point(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    apart = unicodedata.normalize("NFD", "Йёлқа ﷲ أحمد")
    assert apart != unicodedata.normalize("NFC", apart)
    report = arrived(almaty, doha, clock, draft(person(apart), title=apart))
    version = reports.show_report(officer("yusuf"), report).version
    assert version.title.text == apart
    assert version.entities[0].texts("name") == (apart,)


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

"""C20: signed bytes have one reading; what is taken in is what was signed, code point by code point."""

from __future__ import annotations

import unicodedata

import pytest

from tests.attacks.lying import REFUSED, baku, relay
from tests.doha import Founded, draft, handling, person, report_from
from tests.flow.story import Sign, arrived, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address, wire

__all__ = ["baku"]


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

"""What was read not long ago is not read anew, unless it is other bytes, was erased, or is ten minutes old."""

from __future__ import annotations

import hashlib
import time

import pytest

from tests.doha import draft, handling, person
from tests.simulators.clock import Clock
from wasl.errors import InputError
from wasl.record import Address, DeskId, NodeId, ReportVersion, make_version, new_id, wire


@pytest.fixture
def version(clock: Clock) -> ReportVersion:
    speaker = Address(node=NodeId("a" * 64), desk=DeskId(new_id()))
    return make_version(
        draft(person("Farrukh")), report_id=new_id(), origin=speaker, handling=handling(clock, speaker), made=clock.now
    )


def test_the_same_bytes_are_read_once_until_they_are_forgotten(
    version: ReportVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.store import decoded

    body = wire.encode(version, label=wire.REPORT)
    digest = hashlib.sha256(body).hexdigest()
    first = decoded.version_of(body, digest)
    assert first == version
    assert decoded.version_of(bytes(bytearray(body)), digest) is first
    decoded.forget()
    second = decoded.version_of(body, digest)
    assert second == first
    assert second is not first
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 601)
    assert decoded.version_of(body, digest) is not second


@pytest.mark.parametrize("changed", [b" ", b"x"])
def test_bytes_that_are_others_by_now_are_read_as_those_of_a_stranger(version: ReportVersion, changed: bytes) -> None:
    from wasl.store import decoded

    body = wire.encode(version, label=wire.REPORT)
    digest = hashlib.sha256(body).hexdigest()
    decoded.version_of(body, digest)
    with pytest.raises(InputError):
        decoded.version_of(body + changed, digest)

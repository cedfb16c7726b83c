"""Chunks on their way: the form of the body, and who may say what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, introduce
from wasl.errors import TrustError
from wasl.exchange import CHUNK, Chunk, ChunkPlace, ChunksWanted, Kind, encode_wanted, write_chunk
from wasl.exchange.attachments import LARGEST_CHUNK_BYTES
from wasl.exchange.chunks import MOST_WANTED, read_chunk, read_wanted
from wasl.exchange.parts import join
from wasl.record import new_id, wire

PLACE = ChunkPlace(report_id="1" * 26, version=1, attachment_id="2" * 26, index=3)
WANTED = ChunksWanted(report_id="1" * 26, version=1, attachment_id="2" * 26, indexes=(0, 2))
HEAD = wire.encode(PLACE, label=CHUNK)


def test_a_chunk_reads_back() -> None:
    assert read_chunk(write_chunk(PLACE, b"sealed")) == Chunk(place=PLACE, sealed=b"sealed")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        write_chunk(PLACE, b"sealed") + b"x",
        write_chunk(PLACE, b"sealed")[:-1],
        join((HEAD,)),
        join((HEAD, bytes(LARGEST_CHUNK_BYTES + 17))),
        join((HEAD + b" ", b"sealed")),
        join((b"{}", b"sealed")),
        write_chunk(replace(PLACE, index=-1), b"sealed"),
        write_chunk(replace(PLACE, attachment_id="../../etc/passwd"), b"sealed"),
        write_chunk(replace(PLACE, report_id="x" * 27), b"sealed"),
    ],
)
def test_another_form_is_refused(body: bytes) -> None:
    with pytest.raises(TrustError) as caught:
        read_chunk(body)
    assert caught.value.code == "body-form"


@pytest.mark.parametrize(
    "wanted",
    [
        replace(WANTED, indexes=()),
        replace(WANTED, indexes=(2, 0)),
        replace(WANTED, indexes=(1, 1)),
        replace(WANTED, indexes=(-1, 1)),
        replace(WANTED, indexes=tuple(range(MOST_WANTED + 1))),
        replace(WANTED, attachment_id="2"),
    ],
)
def test_what_is_wanted_has_one_form(wanted: ChunksWanted) -> None:
    for good in (WANTED, replace(WANTED, indexes=tuple(range(MOST_WANTED)))):
        assert read_wanted(encode_wanted(good)) == good
    with pytest.raises(TrustError) as caught:
        read_wanted(encode_wanted(wanted))
    assert caught.value.code == "body-form"


@pytest.mark.parametrize(
    ("kind", "body"), [(Kind.CHUNK, write_chunk(PLACE, b"sealed")), (Kind.CHUNKS_WANTED, encode_wanted(WANTED))]
)
def test_both_travel_under_an_agreement_and_for_a_release(kind: Kind, body: bytes) -> None:
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    agreement = introduce(almaty, doha)
    honest = almaty.message(kind, body, release_id=new_id(), agreement_hash=agreement)
    assert doha.open(almaty.seal(doha.node_id, honest)[0]).inner.kind == kind
    for missing, code in (("release_id", "content-mismatch"), ("agreement_hash", "agreement-unknown")):
        named = {"release_id": new_id(), "agreement_hash": agreement, missing: ""}
        wrong = almaty.message(kind, body, **named)
        with pytest.raises(TrustError) as caught:
            doha.open(almaty.seal(doha.node_id, wrong)[0])
        assert caught.value.code == code

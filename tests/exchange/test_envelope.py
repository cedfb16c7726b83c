from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer, introduce
from wasl.errors import TrustError
from wasl.exchange import Kind, peek_header
from wasl.exchange.envelope import MAX_BODY_BYTES, MAX_PADDED_BYTES, padded_size, read_envelope, write_envelope

CLOCK = Clock()
ALMATY, DOHA = Peer("almaty", CLOCK), Peer("doha", CLOCK)
AGREEMENT = introduce(ALMATY, DOHA)


@given(st.integers(0, MAX_PADDED_BYTES))
def test_buckets(size: int) -> None:
    bucket = padded_size(size)
    assert size <= bucket == padded_size(bucket)
    assert bucket == 8192 or bucket < 1.5 * size
    assert bucket % 4096 == 0


def test_the_first_buckets() -> None:
    edges = [padded_size(size) // 1024 for size in (0, 8192, 8193, 12289, 16385, 24577, 32769, 49153)]
    assert edges == [8, 8, 12, 16, 24, 32, 48, 64]


def test_what_no_bucket_holds() -> None:
    with pytest.raises(TrustError) as caught:
        padded_size(MAX_PADDED_BYTES + 1)
    assert caught.value.code == "envelope-size"
    assert padded_size(MAX_BODY_BYTES + 8192) == MAX_PADDED_BYTES


def test_the_header_is_the_only_clear_part_and_says_little() -> None:
    sent = ALMATY.message(Kind.CARD, ALMATY.card, agreement_hash=AGREEMENT)
    data = ALMATY.seal(DOHA.node_id, sent)[0]
    envelope = read_envelope(data)
    assert write_envelope(envelope) == data
    header = peek_header(data)
    assert (header.sender, header.recipient) == (ALMATY.node_id, DOHA.node_id)
    assert (header.message_id, header.sequence) == (sent.message_id, sent.sequence)
    for secret in (b"card", sent.conversation.encode(), AGREEMENT.encode(), str(START.year).encode() + b"-"):
        assert secret not in data

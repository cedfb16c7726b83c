from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulators.clock import Clock
from tests.simulators.peer import keys_of
from wasl.errors import TrustError
from wasl.exchange.statement import Purpose, Signature, sign, state, verify

ALMATY, DOHA = keys_of("almaty", Clock()), keys_of("doha", Clock())
DIGEST = bytes(range(32))


def test_statement_is_frozen() -> None:
    assert state(Purpose.REPORT, DIGEST) == (b"\x00\x10wasl statement 1\x00\x06wasl-1\x00\x06report\x00\x20" + DIGEST)


@given(st.sampled_from(Purpose), st.binary(max_size=64), st.sampled_from(Purpose), st.binary(max_size=64))
def test_different_meanings_never_give_the_same_bytes(
    purpose: Purpose, digest: bytes, other: Purpose, another: bytes
) -> None:
    assert (state(purpose, digest) == state(other, another)) == ((purpose, digest) == (other, another))


def test_both_signatures_hold() -> None:
    for purpose in Purpose:
        verify(ALMATY.public, purpose, DIGEST, sign(ALMATY, purpose, DIGEST))


def refused_part(signature: Signature, *, purpose: Purpose = Purpose.REPORT, digest: bytes = DIGEST) -> object:
    with pytest.raises(TrustError) as caught:
        verify(ALMATY.public, purpose, digest, signature)
    assert caught.value.code == "signature-bad"
    assert caught.value.data["node"] == ALMATY.node_id
    return caught.value.data["part"]


def test_each_half_is_needed() -> None:
    mine, theirs = sign(ALMATY, Purpose.REPORT, DIGEST), sign(DOHA, Purpose.REPORT, DIGEST)
    assert refused_part(replace(mine, ed25519=theirs.ed25519)) == "ed25519"
    assert refused_part(replace(mine, mldsa=theirs.mldsa)) == "ml-dsa-65"
    assert refused_part(theirs) == "ed25519"
    assert refused_part(mine, digest=bytes(32)) == "ed25519"
    for broken in (b"", mine.ed25519[:-1], mine.ed25519 + b"\x00"):
        assert refused_part(replace(mine, ed25519=broken)) == "ed25519"
    for broken in (b"", mine.mldsa[:-1], mine.mldsa + b"\x00"):
        assert refused_part(replace(mine, mldsa=broken)) == "ml-dsa-65"


def test_no_purpose_passes_for_another() -> None:
    for purpose, other in permutations(Purpose, 2):
        assert refused_part(sign(ALMATY, purpose, DIGEST), purpose=other) == "ed25519"


def test_what_was_refused_once_is_refused_again_and_what_held_holds_again() -> None:
    signature = sign(ALMATY, Purpose.REPORT, DIGEST)
    spoiled = replace(signature, mldsa=bytes(len(signature.mldsa)))
    for _ in range(2):
        assert refused_part(spoiled) == "ml-dsa-65"
        verify(ALMATY.public, Purpose.REPORT, DIGEST, signature)

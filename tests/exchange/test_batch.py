from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.craft import flip
from tests.simulators.clock import Clock
from tests.simulators.peer import keys_of
from wasl.errors import TrustError
from wasl.exchange import batch
from wasl.exchange.statement import Purpose

KEYS = keys_of("almaty", Clock())
ITEMS = [bytes([number]) * 9 for number in range(5)]
SIGNED = batch.sign_batch(KEYS, Purpose.ENVELOPES, ITEMS)


def check(item: bytes, attestation: batch.Attestation) -> None:
    batch.check_path(item, attestation)
    batch.check_signature(KEYS.public, Purpose.ENVELOPES, attestation)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.binary(max_size=9), min_size=1, max_size=40))
def test_every_item_of_a_batch_holds_by_one_signature(items: list[bytes]) -> None:
    signed = batch.sign_batch(KEYS, Purpose.ENVELOPES, items)
    assert len({attestation.signature for attestation in signed}) == 1
    for item, attestation in zip(items, signed, strict=True):
        check(item, attestation)
        assert batch.read_attestation(batch.write_attestation(attestation)) == attestation


def test_size_of_a_batch() -> None:
    check(b"", batch.sign_batch(KEYS, Purpose.ENVELOPES, [b""] * batch.MAX_BATCH)[-1])
    for count in (0, batch.MAX_BATCH + 1):
        with pytest.raises(TrustError) as caught:
            batch.sign_batch(KEYS, Purpose.ENVELOPES, [b""] * count)
        assert caught.value.code == "batch-size"


@settings(deadline=None)
@given(st.integers(0, len(batch.write_attestation(SIGNED[2])) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    data = flip(batch.write_attestation(SIGNED[2]), bit)
    with pytest.raises(TrustError) as caught:
        check(ITEMS[2], batch.read_attestation(data))
    assert caught.value.code in {"attestation-form", "path-wrong", "signature-bad"}


def test_every_number_is_bound() -> None:
    good = SIGNED[4]
    check(ITEMS[4], good)
    # The path of the last of five is also that of the last of three under the same root: only the signed size differs.
    for change in (
        {"index": 3},
        {"index": 5},
        {"size": 4},
        {"size": 6},
        {"index": 2, "size": 3},
        {"index": 1, "size": 2},
    ):
        with pytest.raises(TrustError) as caught:
            check(ITEMS[4], replace(good, **change))  # type: ignore[arg-type]
        assert caught.value.code in {"path-wrong", "signature-bad"}


@pytest.mark.parametrize("cut", [0, 8, 100, 3413])
def test_an_attestation_of_another_length_is_refused(cut: int) -> None:
    with pytest.raises(TrustError) as caught:
        batch.read_attestation(batch.write_attestation(SIGNED[0])[:cut])
    assert caught.value.code == "attestation-form"

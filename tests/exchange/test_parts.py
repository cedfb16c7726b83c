from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import TrustError
from wasl.exchange.parts import join, split, take_number

PARTS = st.lists(st.binary(max_size=20), max_size=6)


@given(PARTS, st.binary(max_size=5), st.binary(max_size=5))
def test_parts_come_back_and_the_end_is_known(parts: list[bytes], before: bytes, behind: bytes) -> None:
    data = before + join(parts) + behind
    found, end = split(data, [20] * len(parts), start=len(before))
    assert (found, data[end:]) == (parts, behind)


@given(PARTS.filter(bool), st.data())
def test_whatever_is_missing_is_missed(parts: list[bytes], data: st.DataObject) -> None:
    whole = join(parts)
    kept = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(TrustError) as caught:
        split(whole[:kept], [20] * len(parts))
    assert caught.value.code == "parts-truncated"


def test_a_part_over_its_limit_is_refused_before_it_is_there() -> None:
    with pytest.raises(TrustError) as caught:
        split(b"\xff\xff\xff\xff", [100])
    assert (caught.value.code, caught.value.data["size"]) == ("parts-size", 2**32 - 1)


def test_numbers() -> None:
    assert take_number(b"\x00\x00\x01\x00rest", 0) == (256, 4)

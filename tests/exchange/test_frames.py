from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import TrustError
from wasl.exchange.envelope import MAX_ENVELOPE_BYTES
from wasl.exchange.frames import MAX_BYTES, MAX_FRAME_BYTES, MAX_FRAMES, fill_requests, read_frames, write_frames

FRAMES = st.lists(st.binary(max_size=30), max_size=20)


def code_of(caught: pytest.ExceptionInfo[TrustError]) -> str:
    return caught.value.code


@given(FRAMES)
def test_frames_come_back(frames: list[bytes]) -> None:
    assert read_frames(write_frames(frames)) == frames


@given(FRAMES, st.data())
def test_exactly_and_nothing_else(frames: list[bytes], data: st.DataObject) -> None:
    whole = write_frames(frames)
    kept = data.draw(st.integers(0, len(whole) - 1))
    for wrong in (whole[:kept], whole + b"\x00"):
        with pytest.raises(TrustError) as caught:
            read_frames(wrong)
        assert code_of(caught) == "frames-form"


def test_bounds() -> None:
    assert MAX_FRAME_BYTES >= MAX_ENVELOPE_BYTES
    too_many = [b""] * (MAX_FRAMES + 1)
    too_much = [bytes(MAX_BYTES // 3)] * 3 + [b"more"]
    for frames in (too_many, too_much, [bytes(MAX_FRAME_BYTES + 1)]):
        with pytest.raises(TrustError) as caught:
            write_frames(frames)
        assert code_of(caught) == "frames-size"
    announced = (MAX_FRAMES + 1).to_bytes(4, "big") + bytes(4) * (MAX_FRAMES + 1)
    for data in (announced, bytes(MAX_BYTES + 1)):
        with pytest.raises(TrustError) as caught:
            read_frames(data)
        assert code_of(caught) == "frames-size"
    with pytest.raises(TrustError) as caught:
        read_frames(b"\xff" * 8)
    assert code_of(caught) == "frames-form"


def test_requests_are_filled_in_order() -> None:
    envelopes = [bytes([number % 256]) for number in range(2 * MAX_FRAMES + 1)]
    requests = fill_requests(envelopes)
    assert [len(request) for request in requests] == [MAX_FRAMES, MAX_FRAMES, 1]
    assert [envelope for request in requests for envelope in request] == envelopes
    large = [bytes(12 * 1024 * 1024)] * 5
    assert [len(request) for request in fill_requests(large)] == [2, 2, 1]
    for request in fill_requests(large):
        write_frames(request)
    assert fill_requests([]) == []

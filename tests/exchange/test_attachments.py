"""Attachments: what is sealed is what is opened, and no other order, number or content of chunks opens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.vectors.build_attachments import CHUNK_BYTES, LABEL, Case, bad, good, sealed
from wasl.errors import TrustError
from wasl.exchange import FileSealer, open_chunk, open_file, open_preview, seal_preview
from wasl.record import Attachment, new_id, wire

VECTORS = Path(__file__).parent / "vectors" / "attachments"
GOOD = sorted((VECTORS / "good").iterdir())
BAD = sorted((VECTORS / "bad").iterdir())


def read(path: Path) -> tuple[dict[str, Any], Attachment, list[bytes]]:
    document = json.loads(path.read_text("utf-8"))
    body = json.dumps(document["attachment"], ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    return (
        document,
        wire.decode(Attachment, body, label=LABEL),
        [bytes.fromhex(chunk) for chunk in document["chunks"]],
    )


def refusal(attachment: Attachment, chunks: Sequence[bytes]) -> str:
    with pytest.raises(TrustError) as caught:
        list(open_file(attachment, chunks))
    return caught.value.code


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_vector_opens(path: Path) -> None:
    _, attachment, chunks = read(path)
    assert len(b"".join(open_file(attachment, chunks))) == attachment.size
    assert len(chunks) == attachment.chunks


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_vector_is_refused_for_its_fault(path: Path) -> None:
    document, attachment, chunks = read(path)
    assert refusal(attachment, chunks) == document["code"]


def test_the_vectors_are_what_the_program_makes() -> None:
    assert {path.stem for path in GOOD} == {name for name, _ in good()}
    assert {path.stem for path in BAD} == {name for name, _, _ in bad()}
    for name, (attachment, chunks) in good():
        assert read(VECTORS / "good" / f"{name}.json")[1:] == (attachment, chunks)


@given(st.binary(min_size=1, max_size=CHUNK_BYTES * 5), st.lists(st.integers(1, 200), max_size=20))
def test_what_was_sealed_is_what_is_opened_however_it_came_in(content: bytes, cuts: list[int]) -> None:
    name = new_id()
    sealer = FileSealer(name, chunk_size=CHUNK_BYTES)
    chunks, rest = [], content
    for cut in cuts:
        chunks += sealer.add(rest[:cut])
        rest = rest[cut:]
    chunks += sealer.add(rest)
    last, facts = sealer.finish()
    assert len(chunks) + 1 == facts.chunks
    attachment = replace(
        sealed(1, b"x")[0],
        attachment_id=name,
        size=facts.size,
        sha256=facts.sha256,
        key=facts.key,
    )
    assert b"".join(open_file(attachment, [*chunks, last])) == content


WHOLE: Case = sealed(9, bytes(range(256)))
OTHER: Case = sealed(10, bytes(range(256)))


@given(st.lists(st.sampled_from([*WHOLE[1], *OTHER[1]]), max_size=6))
def test_only_all_chunks_in_their_order_are_the_file(chunks: list[bytes]) -> None:
    attachment, right = WHOLE
    if chunks == right:
        assert b"".join(open_file(attachment, chunks)) == bytes(range(256))
    else:
        assert refusal(attachment, chunks) in {"chunk-broken", "chunk-missing", "chunk-place"}


@given(st.integers(0, len(WHOLE[1]) - 1), st.integers(0, (CHUNK_BYTES + 16) * 8 - 1))
def test_any_flipped_bit_is_refused(index: int, bit: int) -> None:
    attachment, chunks = WHOLE
    broken = bytearray(chunks[index])
    broken[bit // 8] ^= 1 << bit % 8
    assert refusal(attachment, [*chunks[:index], bytes(broken), *chunks[index + 1 :]]) == "chunk-broken"


@given(st.integers(-3, 10))
def test_a_chunk_opens_at_its_own_place_alone(index: int) -> None:
    attachment, chunks = WHOLE
    if index == 1:
        assert open_chunk(attachment, index, chunks[1]) == bytes(range(64, 128))
    else:
        with pytest.raises(TrustError):
            open_chunk(attachment, index, chunks[1])


def test_no_two_files_share_a_key_and_one_file_is_encrypted_once() -> None:
    keys = set()
    for _ in range(3):
        sealer = FileSealer(new_id())
        keys.add(sealer.finish()[1].key)
    assert len(keys) == 3


def test_a_preview_opens_for_its_attachment_alone_and_is_sealed_anew_each_time() -> None:
    attachment, chunks = WHOLE
    first, second = (seal_preview(attachment, b"small picture") for _ in range(2))
    assert first != second
    assert open_preview(attachment, first) == open_preview(attachment, second) == b"small picture"
    for wrong in (first[:-1], b"", chunks[0], first[:12] + second[12:]):
        with pytest.raises(TrustError):
            open_preview(attachment, wrong)
    with pytest.raises(TrustError):
        open_preview(OTHER[0], first)

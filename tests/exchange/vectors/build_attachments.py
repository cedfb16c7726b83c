"""Writes the frozen attachments: `python -m tests.exchange.vectors.build_attachments`. Never run to make a test pass.

Each file holds an attachment as a report names it and its chunks. What is in `good` opens to the named file; what is in
`bad` is refused with the code that it bears. Another implementation can use the files as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from wasl.exchange import FileSealer
from wasl.record import Attachment, wire

HERE = Path(__file__).parent / "attachments"
CHUNK_BYTES = 64
LABEL = "attachment/1"
Case = tuple[Attachment, list[bytes]]


def sealed(number: int, content: bytes) -> Case:
    """An attachment whose key and id follow from a number."""
    name = f"{number:026}"
    sealer = FileSealer(name, key=bytes([number]) * 32, chunk_size=CHUNK_BYTES)
    chunks = sealer.add(content)
    last, facts = sealer.finish()
    attachment = Attachment(
        attachment_id=name,
        name=f"file {number}",
        media_type="application/octet-stream",
        size=facts.size,
        sha256=facts.sha256,
        key=facts.key,
        chunk_size=facts.chunk_size,
    )
    return attachment, [*chunks, last]


def text(length: int) -> bytes:
    return bytes(number % 251 for number in range(length))


def flip(chunk: bytes) -> bytes:
    return bytes([chunk[0] ^ 1]) + chunk[1:]


def good() -> Iterator[tuple[str, Case]]:
    """What must open."""
    yield "one-byte", sealed(1, b"x")
    yield "one-full-chunk", sealed(2, text(CHUNK_BYTES))
    yield "one-byte-in-the-last", sealed(3, text(CHUNK_BYTES * 2 + 1))
    yield "four-full-chunks", sealed(4, text(CHUNK_BYTES * 4))


def bad() -> Iterator[tuple[str, str, Case]]:
    """What must be refused, and the code."""
    first, chunks = sealed(5, text(CHUNK_BYTES * 3 + 10))
    _, others = sealed(6, text(CHUNK_BYTES * 3 + 10))
    same_key = FileSealer("7" * 26, key=first.key, chunk_size=CHUNK_BYTES)
    twins = [*same_key.add(text(CHUNK_BYTES * 3 + 10)), same_key.finish()[0]]
    changes: dict[str, tuple[str, Callable[[], Case]]] = {
        "cut-after-a-chunk": ("chunk-missing", lambda: (first, chunks[:3])),
        "no-chunk": ("chunk-missing", lambda: (first, [])),
        "cut-within-the-last": ("chunk-broken", lambda: (first, [*chunks[:3], chunks[3][:-1]])),
        "extended-by-a-chunk": ("chunk-place", lambda: (first, [*chunks, chunks[3]])),
        "two-swapped": ("chunk-broken", lambda: (first, [chunks[1], chunks[0], *chunks[2:]])),
        "one-twice": ("chunk-broken", lambda: (first, [chunks[0], chunks[0], *chunks[2:]])),
        "chunk-of-another": ("chunk-broken", lambda: (first, [chunks[0], others[1], *chunks[2:]])),
        "chunk-of-another-under-the-same-key": ("chunk-broken", lambda: (first, [chunks[0], twins[1], *chunks[2:]])),
        "bit-flipped": ("chunk-broken", lambda: (first, [chunks[0], flip(chunks[1]), *chunks[2:]])),
        "wrong-key": ("chunk-broken", lambda: (replace(first, key=bytes(32)), chunks)),
        "wrong-id": ("chunk-broken", lambda: (replace(first, attachment_id="8" * 26), chunks)),
        "size-smaller": ("chunk-broken", lambda: (replace(first, size=first.size - 1), chunks)),
        "size-a-chunk-smaller": ("chunk-broken", lambda: (replace(first, size=CHUNK_BYTES * 3), chunks[:3])),
        "size-a-chunk-larger": ("chunk-broken", lambda: (replace(first, size=first.size + CHUNK_BYTES), chunks)),
        "chunk-size-other": ("chunk-broken", lambda: (replace(first, chunk_size=CHUNK_BYTES + 1), chunks)),
        "hash-of-another": ("attachment-hash", lambda: (replace(first, sha256="0" * 64), chunks)),
    }
    for name, (code, make) in changes.items():
        yield name, code, make()


def write(path: Path, case: Case, **more: str) -> None:
    attachment, chunks = case
    document = {
        **more,
        "attachment": json.loads(wire.encode(attachment, label=LABEL)),
        "chunks": [chunk.hex() for chunk in chunks],
    }
    path.write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", "utf-8")


def main() -> None:
    for name, case in good():
        write(HERE / "good" / f"{name}.json", case)
    for name, code, case in bad():
        write(HERE / "bad" / f"{name}.json", case, code=code)


if __name__ == "__main__":
    main()

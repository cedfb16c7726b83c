"""Chunks of attachments on their way, and the word by which a node asks for those that it misses.

A chunk's body is not JSON: the head says in canonical JSON which chunk it is, and the ciphertext stands behind it as it
was sealed. What the chunk holds is verified with the key in the report (`wasl.exchange.attachments`); here only who
sent it and which chunk it says to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.attachments import LARGEST_CHUNK_BYTES
from wasl.exchange.parts import join, split
from wasl.exchange.suite import TAG_BYTES
from wasl.record import check_id, wire

CHUNK: Final = "chunk/1"
CHUNKS_WANTED: Final = "chunks-wanted/1"
MOST_WANTED: Final = 1024
_LIMITS: Final = (1024, LARGEST_CHUNK_BYTES + TAG_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunkPlace:
    """Which chunk it is.

    Attributes:
        report_id: The report that names the attachment.
        version: Its version.
        attachment_id: The attachment.
        index: Place of the chunk, from 0.
    """

    report_id: str
    version: int
    attachment_id: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A chunk as it came.

    Attributes:
        place: Which one it says to be.
        sealed: Its ciphertext; not yet opened.
    """

    place: ChunkPlace
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ChunksWanted:
    """A node that was given a report asks for chunks that it misses.

    Attributes:
        report_id: The report.
        version: Its version.
        attachment_id: The attachment.
        indexes: Places of the chunks, rising, at most 1,024.
    """

    report_id: str
    version: int
    attachment_id: str
    indexes: tuple[int, ...]


def write_chunk(place: ChunkPlace, sealed: bytes) -> bytes:
    """Return the body of an envelope of kind ``chunk``.

    Args:
        place: Which chunk it is.
        sealed: Its ciphertext.

    Returns:
        Head and ciphertext, each behind its length.
    """
    return join((wire.encode(place, label=CHUNK), sealed))


def read_chunk(body: bytes) -> Chunk:
    """Return the chunk of a body.

    Args:
        body: As it came; its hash is the one that the sender signed.

    Returns:
        The chunk, its ids and figures in form.

    Raises:
        TrustError: ``body-form``.
    """
    try:
        (head, sealed), end = split(body, _LIMITS)
        place = wire.decode(ChunkPlace, head, label=CHUNK)
        _check_ids(place)
    except (InputError, TrustError) as error:
        raise TrustError("body-form", label=CHUNK, fault=error.code) from error
    if end != len(body) or place.index < 0:
        raise TrustError("body-form", label=CHUNK, fault="size")
    return Chunk(place=place, sealed=sealed)


def encode_wanted(wanted: ChunksWanted) -> bytes:
    """Return the body of an envelope of kind ``chunks-wanted``.

    Args:
        wanted: What is missing.

    Returns:
        Canonical bytes.
    """
    return wire.encode(wanted, label=CHUNKS_WANTED)


def read_wanted(body: bytes) -> ChunksWanted:
    """Return what a peer misses.

    Args:
        body: As it came; its hash is the one that the sender signed.

    Returns:
        The value, in form.

    Raises:
        TrustError: ``body-form``.
    """
    try:
        wanted = wire.decode(ChunksWanted, body, label=CHUNKS_WANTED)
        _check_ids(wanted)
    except InputError as error:
        raise TrustError("body-form", label=CHUNKS_WANTED, fault=error.code) from error
    indexes = wanted.indexes
    if not indexes or len(indexes) > MOST_WANTED or indexes[0] < 0 or list(indexes) != sorted(set(indexes)):
        raise TrustError("body-form", label=CHUNKS_WANTED, fault="indexes")
    return wanted


def _check_ids(named: ChunkPlace | ChunksWanted) -> None:
    check_id(named.report_id, field="report_id")
    check_id(named.attachment_id, field="attachment_id")

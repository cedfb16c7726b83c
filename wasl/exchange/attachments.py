"""The bytes of attachments: encrypted once, in chunks that are bound to their attachment, their place and the end.

A file is cut into chunks of one size; the last holds the rest. Each is encrypted by itself under the attachment's own
key, so that it can be checked, kept and sent by itself, and the same ciphertext serves every recipient:

    nonce   place of the chunk (11 bytes, from 0) | 1 for the last chunk, else 0
    bound   part(label) part(attachment id) part(chunk size)

So a chunk of another attachment or another place, a last chunk where none is due and a missing end are refused, and
what was opened to the end is compared with the hash in the signed body. Nothing here holds more than one chunk.

Not here: where chunks are kept (`wasl.store`), how they travel (`wasl.exchange.chunks`).

Source:
    STREAM: Hoang, Reyhanitabar, Rogaway, Vizar, "Online Authenticated-Encryption and its Nonce-Reuse
    Misuse-Resistance", CRYPTO 2015. AES-256-GCM: NIST SP 800-38D. DESIGN section 8.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wasl.errors import TrustError
from wasl.exchange.parts import LENGTH_BYTES, join
from wasl.exchange.suite import CONTENT_KEY_BYTES, TAG_BYTES
from wasl.record import Attachment

CHUNK_BYTES: Final = 240 * 1024
"""Bytes of a file in each chunk that we make: with what an envelope adds, it fits into 256 KiB."""

LARGEST_CHUNK_BYTES: Final = 1008 * 1024
"""Largest chunk size that we take from others."""

SMALLEST_CHUNK_BYTES: Final = 4 * 1024
"""Smallest chunk size that we take from others: smaller ones would only make many."""

_LABEL: Final = b"wasl attachment 1"
_PREVIEW: Final = b"wasl preview 1"
_PLACE_BYTES: Final = 11
_NONCE_BYTES: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """What is known of a file once its last chunk is sealed.

    Attributes:
        key: 32 random bytes; left out of ``repr``.
        size: Of the file, in bytes.
        sha256: Of the file, 64 hexadecimal digits.
        chunk_size: Bytes of the file in each chunk.
        chunks: How many there are.
    """

    key: bytes = field(repr=False)
    size: int
    sha256: str
    chunk_size: int
    chunks: int


class FileSealer:
    """Seals one file as its bytes come in, a chunk at a time."""

    def __init__(self, attachment_id: str, *, key: bytes = b"", chunk_size: int = CHUNK_BYTES) -> None:
        """Begin a file.

        Args:
            attachment_id: New random id.
            key: 32 bytes, for tests alone; a new random key if left out.
            chunk_size: Bytes of the file in each chunk.
        """
        self._bound = _bound(attachment_id, chunk_size)
        self._key = key or secrets.token_bytes(CONTENT_KEY_BYTES)
        self._cipher = AESGCM(self._key)
        self._chunk_size = chunk_size
        self._rest = bytearray()
        self._digest = hashlib.sha256()
        self._size = 0
        self._made = 0

    def add(self, piece: bytes) -> list[bytes]:
        """Take further bytes of the file.

        Args:
            piece: Any number of bytes.

        Returns:
            The chunks that became whole, in order. The last chunk is never among them.
        """
        self._digest.update(piece)
        self._size += len(piece)
        self._rest += piece
        made = []
        # A full rest stays until more comes: it may be the last chunk.
        while len(self._rest) > self._chunk_size:
            made.append(self._seal(bytes(self._rest[: self._chunk_size]), last=False))
            del self._rest[: self._chunk_size]
        return made

    def finish(self) -> tuple[bytes, SealedFile]:
        """End the file.

        Returns:
            The last chunk, and what is known of the file.
        """
        last = self._seal(bytes(self._rest), last=True)
        facts = SealedFile(
            key=self._key,
            size=self._size,
            sha256=self._digest.hexdigest(),
            chunk_size=self._chunk_size,
            chunks=self._made,
        )
        return last, facts

    def _seal(self, plain: bytes, *, last: bool) -> bytes:
        sealed = self._cipher.encrypt(_nonce(self._made, last=last), plain, self._bound)
        self._made += 1
        return sealed


def sealed_bytes(attachment: Attachment, index: int) -> int:
    """Return how long a chunk must be.

    Args:
        attachment: As the signed body names it.
        index: Place of the chunk, from 0; below the number of chunks.

    Returns:
        Bytes of the ciphertext with its tag.
    """
    left = attachment.size - index * attachment.chunk_size
    return min(left, attachment.chunk_size) + TAG_BYTES


def open_chunk(attachment: Attachment, index: int, sealed: bytes) -> bytes:
    """Return the bytes of the file that a chunk holds.

    Args:
        attachment: As the signed body names it.
        index: Place of the chunk, from 0.
        sealed: As it was kept or as it came.

    Returns:
        The bytes, verified to stand at that place of that attachment.

    Raises:
        TrustError: ``chunk-place`` if the attachment has no such place, ``chunk-broken`` if these bytes are not the
            chunk that stands there.
    """
    if not 0 <= index < attachment.chunks:
        raise TrustError("chunk-place", index=index, chunks=attachment.chunks)
    if len(sealed) != sealed_bytes(attachment, index):
        raise TrustError("chunk-broken", index=index)
    nonce = _nonce(index, last=index == attachment.chunks - 1)
    try:
        return AESGCM(attachment.key).decrypt(nonce, sealed, _bound(attachment.attachment_id, attachment.chunk_size))
    except (InvalidTag, ValueError) as error:
        raise TrustError("chunk-broken", index=index) from error


def open_file(attachment: Attachment, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Open a file chunk by chunk. Only who has read to the end has the whole file.

    Args:
        attachment: As the signed body names it.
        chunks: All chunks in order.

    Yields:
        Verified bytes of the file, in order.

    Raises:
        TrustError: ``chunk-broken`` or ``chunk-place`` as `open_chunk`, ``chunk-missing`` if the chunks end too soon,
            ``attachment-hash`` if the whole is not the file of the signed body.
    """
    digest = hashlib.sha256()
    index = 0
    for sealed in chunks:
        plain = open_chunk(attachment, index, sealed)
        digest.update(plain)
        index += 1
        yield plain
    if index < attachment.chunks:
        raise TrustError("chunk-missing", index=index)
    if not hmac.compare_digest(digest.hexdigest(), attachment.sha256):
        raise TrustError("attachment-hash")


def seal_preview(attachment: Attachment, picture: bytes) -> bytes:
    """Seal a small picture of an attachment, which this node made for its own screens and never sends.

    Args:
        attachment: The attachment.
        picture: The picture.

    Returns:
        Nonce and ciphertext.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(_preview_key(attachment)).encrypt(nonce, picture, attachment.attachment_id.encode())


def open_preview(attachment: Attachment, sealed: bytes) -> bytes:
    """Open what `seal_preview` sealed.

    Args:
        attachment: The attachment.
        sealed: Nonce and ciphertext.

    Returns:
        The picture.

    Raises:
        TrustError: ``chunk-broken``.
    """
    nonce, picture = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(_preview_key(attachment)).decrypt(nonce, picture, attachment.attachment_id.encode())
    except (InvalidTag, ValueError) as error:
        raise TrustError("chunk-broken", index=0) from error


def _bound(attachment_id: str, chunk_size: int) -> bytes:
    return join((_LABEL, attachment_id.encode(), chunk_size.to_bytes(LENGTH_BYTES, "big")))


def _nonce(index: int, *, last: bool) -> bytes:
    return index.to_bytes(_PLACE_BYTES, "big") + bytes([last])


def _preview_key(attachment: Attachment) -> bytes:
    # A key of its own: the places of the file's own chunks are all the nonces that its key may ever meet.
    return hmac.digest(attachment.key, _PREVIEW, "sha256")

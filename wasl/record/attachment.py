"""Attachments: files that belong to a report version, encrypted once under a key of their own.

What stands here is inside the signed and sealed body, the key too: whoever has the body may read the file, and nobody
else can, wherever its bytes lie. The bytes are made and read in `wasl.exchange.attachments`.

Source: DESIGN section 8.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """One file of a report version.

    Attributes:
        attachment_id: Random id, bound to every chunk.
        name: Name of the file code point by code point as given; shown, and never used as a path.
        media_type: Found by content and never by name, for instance ``image/jpeg``.
        size: Of the file, in bytes, above zero.
        sha256: Of the whole file, 64 hexadecimal digits.
        key: 32 random bytes, used for this file only; left out of ``repr``.
        chunk_size: Bytes of the file in each chunk; the last holds the rest.
        language: ISO 639-1 code of what the file says; empty if it says nothing or nobody said.
        description: One line in the desk's words; empty if there is none.
    """

    attachment_id: str
    name: str
    media_type: str
    size: int
    sha256: str
    key: bytes = field(repr=False)
    chunk_size: int
    language: str = ""
    description: str = ""

    @property
    def chunks(self) -> int:
        """Number of chunks, at least one."""
        return max(1, -(-self.size // self.chunk_size))

"""Invented files for tests: contents that say what they are, pictures, and their sealed form at a peer."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import ExifTags, Image

from wasl.exchange import FileSealer
from wasl.record import Attachment, new_id

BOMB = 50_000_000
"""So many pixels are too many to decode; such a picture is drawn in black and white, or it would take long to make."""

CHUNK = 4096
"""Small chunks, so that a file of some kilobytes has several."""


def text(length: int, seed: int = 0) -> bytes:
    """Bytes that differ at every place of a file and between files."""
    line = b"%08d exercise\n"
    return b"".join(line % (seed + number) for number in range(length // 18 + 1))[:length]


def photograph(width: int = 64, height: int = 48, *, located: bool = False, form: str = "JPEG") -> bytes:
    """A picture of one colour, with a place inside if asked."""
    colour = (40, 90, 160) if width * height < BOMB else 1
    picture, exif = Image.new("RGB" if width * height < BOMB else "1", (width, height), colour), Image.Exif()
    if located:
        exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (25.0, 17.0, 0.0), 3: "E", 4: (51.0, 32.0, 0.0)}
    made = io.BytesIO()
    picture.save(made, form, exif=exif)
    return made.getvalue()


def pieces(content: bytes, size: int = 1000) -> Iterator[bytes]:
    """The content in pieces, as a door gives it."""
    for start in range(0, len(content), size):
        yield content[start : start + size]


@dataclass(frozen=True)
class Sealed:
    """A file as a peer holds it."""

    attachment: Attachment
    chunks: list[bytes]
    content: bytes


def sealed(content: bytes, name: str = "протокол.txt", *, media_type: str = "text/plain") -> Sealed:
    """Seal a file as another node does."""
    attachment_id = new_id()
    sealer = FileSealer(attachment_id, chunk_size=CHUNK)
    chunks = sealer.add(content)
    last, facts = sealer.finish()
    attachment = Attachment(
        attachment_id=attachment_id,
        name=name,
        media_type=media_type,
        size=facts.size,
        sha256=facts.sha256,
        key=facts.key,
        chunk_size=facts.chunk_size,
    )
    return Sealed(attachment=attachment, chunks=[*chunks, last], content=content)

"""A look at a picture, in bounds: where it says it was taken, and a small copy that is safe to show.

The original is never changed. The copy is drawn anew from the pixels, so nothing of the file's own bytes is in it.
Decoders of foreign pictures have had holes: `wasl.flow.machine.pictures` runs this in a process of its own, with
limits of memory and time.
"""

from __future__ import annotations

import io
import resource
import sys
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

MOST_PIXELS: Final = 50_000_000
"""Larger pictures are not decoded: a small file can claim any size."""

MOST_BYTES: Final = 64 * 1024 * 1024
"""Larger files are not looked at."""

EDGE: Final = 320
"""Longest edge of the copy, in pixels."""

LOCATED: Final = b"\x01"
"""First byte of `main`'s answer if the picture says where it was taken."""

_MEMORY_BYTES: Final = 1024 * 1024 * 1024
_CPU_S: Final = 10
_FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP")
_QUALITY: Final = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look found.

    Attributes:
        located: True if the file says where it was taken.
        preview: A small JPEG; empty if none could be made in bounds.
    """

    located: bool
    preview: bytes


NOTHING: Final = Look(located=False, preview=b"")


def look(content: bytes) -> Look:
    """Look at a picture.

    Args:
        content: The file.

    Returns:
        What was found; nothing for what is no picture, is damaged, or is out of bounds.
    """
    if len(content) > MOST_BYTES:
        return NOTHING
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                located = _is_located(picture)
                return Look(located=located, preview=_draw(picture))
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
            return NOTHING


def _is_located(picture: Image.Image) -> bool:
    try:
        place = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError):
        return False
    return ExifTags.GPS.GPSLatitude in place or ExifTags.GPS.GPSLongitude in place


def _draw(picture: Image.Image) -> bytes:
    width, height = picture.size
    if width * height > MOST_PIXELS or min(width, height) < 1:
        return b""
    try:
        picture.draft("RGB", (EDGE * 2, EDGE * 2))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((EDGE, EDGE))
        drawn = io.BytesIO()
        # A picture made of pixels alone: no metadata, no profile, no further frames.
        flat = Image.new("RGB", upright.size, "white")
        shown = upright.convert("RGBA")
        flat.paste(shown, mask=shown.getchannel("A"))
        flat.save(drawn, "JPEG", quality=_QUALITY)
    except (OSError, ValueError, SyntaxError, MemoryError, EOFError, TypeError, KeyError, IndexError):
        return b""
    return drawn.getvalue()


def main() -> None:
    """Answer for the picture on standard input, within limits that this process puts on itself first.

    The answer, on standard output, is one byte (1 if the picture says where it was taken, else 0) and the preview.
    """
    for limit, most in ((resource.RLIMIT_AS, _MEMORY_BYTES), (resource.RLIMIT_CPU, _CPU_S), (resource.RLIMIT_FSIZE, 0)):
        resource.setrlimit(limit, (most, most))
    found = look(sys.stdin.buffer.read(MOST_BYTES + 1))
    sys.stdout.buffer.write((LOCATED if found.located else b"\x00") + found.preview)


if __name__ == "__main__":
    main()

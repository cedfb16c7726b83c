"""What a file is, by its content and never by its name, and what a reader should know before opening it.

A warning refuses nothing: evidence is kept as it was given. It is said beside the name, before and after sending, and
nothing that came as a file is ever run or shown in place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import puremagic

HEAD_BYTES: Final = 8192
"""So many bytes from the beginning of a file tell what it is."""

BINARY: Final = "application/octet-stream"
PLAIN: Final = "text/plain"
ZIP: Final = "application/zip"
PICTURES: Final = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/bmp"})
"""Pictures of which a preview may be made."""

_SURE: Final = 0.4
_FORM: Final = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")
_EXECUTABLE: Final = "application/vnd.microsoft.portable-executable"
_SCRIPT: Final = "text/x-script"
_SHORTCUT: Final = "application/x-ms-shortcut"
_STARTS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"MZ", _EXECUTABLE),
    (b"\x7fELF", "application/x-elf"),
    (b"\xca\xfe\xba\xbe", "application/x-mach-binary"),
    (b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (b"#!", _SCRIPT),
    (b"L\x00\x00\x00\x01\x14\x02\x00", _SHORTCUT),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_IN_ZIP: Final[tuple[tuple[bytes, str], ...]] = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
    (b"word/vbaProject.bin", "application/vnd.ms-word.document.macroenabled.12"),
    (b"xl/vbaProject.bin", "application/vnd.ms-excel.sheet.macroenabled.12"),
    (b"ppt/vbaProject.bin", "application/vnd.ms-powerpoint.presentation.macroenabled.12"),
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"AndroidManifest.xml", "application/vnd.android.package-archive"),
    (b"META-INF/MANIFEST.MF", "application/java-archive"),
)
_PROGRAMS: Final = frozenset(
    {
        _EXECUTABLE,
        _SCRIPT,
        _SHORTCUT,
        "application/x-elf",
        "application/x-mach-binary",
        "application/java-archive",
        "application/vnd.android.package-archive",
        # Documents that hold programs (macros).
        "application/vnd.ms-word.document.macroenabled.12",
        "application/vnd.ms-excel.sheet.macroenabled.12",
        "application/vnd.ms-powerpoint.presentation.macroenabled.12",
        "application/x-msi",
        "application/x-iso9660-appimage",
        "text/javascript",
        "application/javascript",
    }
)
_PAGES: Final = frozenset({"text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/xml"})
_ARCHIVES: Final = frozenset(
    {ZIP, "application/vnd.rar", "application/x-7z-compressed", "application/gzip", "application/x-tar"}
)
_RUNS: Final = frozenset(
    {
        *("apk", "app", "bat", "chm", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "iso", "jar", "js", "jse"),
        *("docm", "dotm", "xlsm", "xlsb", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm", "sldm"),
        *("lnk", "msi", "msix", "pif", "ps1", "py", "reg", "scr", "sh", "url", "vbe", "vbs", "wsf"),
    }
)
_ENDINGS: Final[Mapping[str, frozenset[str]]] = {
    "image/jpeg": frozenset({"jpg", "jpeg", "jpe", "jfif"}),
    "image/png": frozenset({"png"}),
    "image/gif": frozenset({"gif"}),
    "image/bmp": frozenset({"bmp", "dib"}),
    "application/pdf": frozenset({"pdf"}),
}
_ODD: Final = frozenset({"Cc", "Co", "Zl", "Zp"})
# Overrides, embeddings and isolates can turn an ending round; joiners and marks belong to the scripts that we serve.
_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Warned(StrEnum):
    """What a reader should know before opening a file."""

    PROGRAM = "program"
    PAGE = "page"
    ARCHIVE = "archive"
    OTHER_TYPE = "other-type"
    ODD_NAME = "odd-name"
    LOCATION = "location"
    NO_PREVIEW = "no-preview"


def find_media_type(head: bytes) -> str:
    """Find what a file is.

    Args:
        head: Its first bytes, at most `HEAD_BYTES` are looked at.

    Returns:
        A media type; ``application/octet-stream`` if nothing can be told.
    """
    head = head[:HEAD_BYTES]
    for start, found in _STARTS:
        if head.startswith(start):
            return found
    if head.startswith(b"PK\x03\x04"):
        return next((found for part, found in _IN_ZIP if part in head), ZIP)
    return _guess(head) or (PLAIN if _is_text(head) else BINARY)


def is_media_type(text: str) -> bool:
    """Say whether a text has the form of a media type.

    Args:
        text: As it came.

    Returns:
        True if so.
    """
    return bool(_FORM.fullmatch(text))


def warn(name: str, media_type: str) -> tuple[Warned, ...]:
    """Return what a reader should know of a file, by what it is and what it calls itself.

    Args:
        name: As given.
        media_type: As found by content.

    Returns:
        Warnings in a fixed order.
    """
    # Some systems drop what cannot be seen, and dots and spaces at the end, when they keep a file: it runs then.
    seen = "".join(char for char in name if not _is_odd(char)).rstrip(". ")
    ending = seen.rpartition(".")[2].strip().casefold() if "." in seen else ""
    holds = {
        Warned.PROGRAM: media_type in _PROGRAMS or ending in _RUNS,
        Warned.PAGE: media_type in _PAGES or ending in {"svg", "html", "htm", "xhtml", "mht"},
        Warned.ARCHIVE: media_type in _ARCHIVES,
        Warned.OTHER_TYPE: ending not in _ENDINGS.get(media_type, {ending})
        or any(ending in endings and media_type != each for each, endings in _ENDINGS.items()),
        Warned.ODD_NAME: any(map(_is_odd, name)),
    }
    return tuple(warning for warning, held in holds.items() if held)


def _is_odd(char: str) -> bool:
    return char in _TURNS or unicodedata.category(char) in _ODD


def _guess(head: bytes) -> str:
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return ""
    best = next((each.mime_type.casefold() for each in found if each.confidence >= _SURE and each.mime_type), "")
    return best if is_media_type(best) else ""


def _is_text(head: bytes) -> bool:
    if b"\x00" in head:
        return False
    try:
        # A letter may be cut in two at the end of the head.
        head.decode("utf-8") if len(head) < HEAD_BYTES else head[:-4].decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 8
    return True

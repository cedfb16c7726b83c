"""C13: a file's name, its kind and its size are what it claims and no more: nothing is unpacked, run or believed."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

import pytest

from tests.doha import Founded
from tests.files import photograph
from tests.flow.story import Sign, refused
from tests.simulators.clock import Clock

JPEG, PNG = b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"


def png(width: int, height: int) -> bytes:
    """A picture that says how large it is and holds nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return (
        PNG + chunk(b"IHDR", size + b"\x08\x02\x00\x00\x00") + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def packed(name: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


HOSTILE: Final = {
    "double extension": ("photo.jpg.exe", b"MZ" + bytes(100), "program"),
    "script as picture": ("a.jpg", b"<script>alert(1)</script>", "other-type"),
    "zip slip": ("a.zip", packed("../../etc/passwd", b"x"), "archive"),
    "bomb": ("a.zip", packed("zeros", bytes(20_000_000)), "archive"),
    "huge picture": ("a.png", png(60_000, 60_000), "no-preview"),
    "endless picture": ("a.png", png(2**31 - 1, 2**31 - 1), "no-preview"),
    "cut picture": ("a.jpg", photograph()[:200], "no-preview"),
    "macro by its name": ("a.docm", b"PK\x03\x04 something", "program"),
    "macro under another name": ("a.docx", packed("word/vbaProject.bin", b"Attribute VB_Name"), "program"),
    "shortcut": ("a.pdf.lnk", b"L\x00\x00\x00\x01\x14\x02\x00", "program"),
    "turned name": ("exe.\u202egpj.scr", b"MZ", "odd-name"),
}
"""Name, content, and what a reader is told of it."""

REFUSED: Final = {
    "null in name": ("a\x00.jpg", photograph(), "attachment-name"),
    "long name": ("я" * 5000 + ".jpg", photograph(), "attachment-name"),
    "nothing": ("a.txt", b"", "attachment-empty"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_kept_as_bytes_told_of_and_never_drawn(
    kind: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import attachments

    name, content, warned = HOSTILE[kind]
    taken = attachments.take_file(officer("salim"), name, [content])
    assert (taken.attachment.size, taken.attachment.name) == (len(content), name)
    assert warned in taken.warnings
    assert refused(lambda: attachments.upload_preview(officer("salim"), taken.attachment.attachment_id)) == "not-found"


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_cannot_be_named_or_holds_nothing_is_refused(
    kind: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import attachments
    from wasl.store import models

    name, content, code = REFUSED[kind]
    assert refused(lambda: attachments.take_file(officer("salim"), name, [content])) == code
    assert models.HeldFile.objects.count() == 0


def test_a_path_is_only_a_name(doha: Founded, officer: Sign) -> None:
    from wasl.flow import attachments

    for name in ("../../../etc/cron.d/x", "CON.txt", "C:\\boot.ini"):
        assert attachments.take_file(officer("salim"), name, [b"x"]).attachment.name == name


def test_of_a_picture_that_is_an_archive_too_only_the_picture_is_shown(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import attachments

    salim = officer("salim")
    both = photograph() + packed("x.sh", b"rm -rf /")
    small = attachments.upload_preview(salim, attachments.take_file(salim, "a.jpg", [both]).attachment.attachment_id)
    assert small.startswith(JPEG)
    assert b"PK\x03\x04" not in small


def test_a_file_that_says_it_is_a_table_and_is_none_leaves_nothing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import take_in
    from wasl.store import models

    yusuf = officer("yusuf")
    for content in (b"MZ\x00\x01", packed("a.csv", b"x"), b"\x80\x04\x95", bytes(1000)):
        assert refused(lambda content=content: take_in.import_file(yusuf, content, name="a.csv", form="unodc"))  # type: ignore[misc]
    assert models.Version.objects.count() == 0

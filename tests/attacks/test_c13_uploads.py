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
    "double extension": ("photo.jpg.exe", b"MZ" + bytes(100)),
    "script as picture": ("a.jpg", b"<script>alert(1)</script>"),
    "picture and archive": ("a.jpg", photograph() + packed("x.sh", b"rm -rf /")),
    "zip slip": ("a.zip", packed("../../etc/passwd", b"x")),
    "bomb": ("a.zip", packed("zeros", bytes(20_000_000))),
    "huge picture": ("a.png", png(60_000, 60_000)),
    "endless picture": ("a.png", png(2**31 - 1, 2**31 - 1)),
    "cut picture": ("a.jpg", photograph()[:200]),
    "macro": ("a.docm", packed("word/vbaProject.bin", b"Attribute VB_Name")),
    "traversing name": ("../../../etc/cron.d/x", b"x"),
    "device name": ("CON.txt", b"x"),
    "null in name": ("a\x00.jpg", photograph()),
    "turned name": ("exe.\u202egpj.scr", b"MZ"),
    "long name": ("я" * 5000 + ".jpg", photograph()),
    "nothing": ("a.txt", b""),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_kept_as_bytes_or_refused(kind: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.errors import WaslError
    from wasl.flow import attachments

    name, content = HOSTILE[kind]
    salim = officer("salim")
    try:
        file = attachments.take_file(salim, name, [content]).attachment
    except WaslError as fault:
        assert fault.code  # noqa: PT017 - refused with a code that says why
        return
    assert file.size == len(content)
    # It is drawn only if it is a picture that this node could read whole; then the small picture is the node's own.
    try:
        small = attachments.upload_preview(salim, file.attachment_id)
    except WaslError as fault:
        assert fault.code == "not-found"  # noqa: PT017
    else:
        assert kind == "picture and archive"
        assert small.startswith(JPEG)
        assert b"PK\x03\x04" not in small


def test_a_file_that_says_it_is_a_table_and_is_none_leaves_nothing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import take_in
    from wasl.store import models

    yusuf = officer("yusuf")
    for content in (b"MZ\x00\x01", packed("a.csv", b"x"), b"\x80\x04\x95", bytes(1000)):
        assert refused(lambda content=content: take_in.import_file(yusuf, content, name="a.csv", form="unodc"))  # type: ignore[misc]
    assert models.Version.objects.count() == 0

"""What an attachment may say of its file: checked where a report is written, and again where one arrives."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from wasl.errors import InputError
from wasl.exchange import LARGEST_CHUNK_BYTES, SMALLEST_CHUNK_BYTES
from wasl.flow.limits import LINE_LIMIT, check_text
from wasl.formats.media import is_media_type
from wasl.record import Attachment, check_id

ATTACHMENTS_LIMIT: Final = 50
FILE_NAME_LIMIT: Final = 255
_KEY_BYTES: Final = 32
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def check_file_name(name: str) -> None:
    """Refuse a name of a file that could not be kept. Any other is kept as given, whatever it would do as a path.

    Args:
        name: As given.

    Raises:
        InputError: ``attachment-name`` if it is empty, longer than 255 characters, or holds half a character or a null.
    """
    if not name.strip() or len(name) > FILE_NAME_LIMIT:
        raise InputError("attachment-name", limit=FILE_NAME_LIMIT)
    if any(char == "\x00" or unicodedata.category(char) == "Cs" for char in name):
        raise InputError("attachment-name", limit=FILE_NAME_LIMIT)


def check_attachments(attachments: tuple[Attachment, ...]) -> None:
    """Refuse attachments that say what no file could be.

    Args:
        attachments: Of one report.

    Raises:
        InputError: ``attachments-too-many``, ``attachment-repeated``, ``attachment-name``, ``attachment-form`` with the
            field, and the codes of `check_text`.
    """
    if len(attachments) > ATTACHMENTS_LIMIT:
        raise InputError("attachments-too-many", limit=ATTACHMENTS_LIMIT)
    if len({each.attachment_id for each in attachments}) < len(attachments):
        raise InputError("attachment-repeated")
    for each in attachments:
        _check_attachment(each)


def _check_attachment(attachment: Attachment) -> None:
    check_id(attachment.attachment_id, field="attachment_id")
    check_file_name(attachment.name)
    check_text(attachment.description, field="description", limit=LINE_LIMIT)
    holds = {
        "media_type": is_media_type(attachment.media_type),
        "size": attachment.size > 0,
        "sha256": bool(_SHA256.fullmatch(attachment.sha256)),
        "key": len(attachment.key) == _KEY_BYTES,
        "chunk_size": SMALLEST_CHUNK_BYTES <= attachment.chunk_size <= LARGEST_CHUNK_BYTES,
        "language": not attachment.language or bool(_LANGUAGE.fullmatch(attachment.language)),
    }
    wrong = [field for field, held in holds.items() if not held]
    if wrong:
        raise InputError("attachment-form", field=wrong[0])

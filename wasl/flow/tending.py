"""What nobody waits for, done by the worker again and again: attachments, and whatever has outlived its time."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.errors import TrustError
from wasl.flow import approvals, arriving, attachments, clock, lines, suspending, unusual
from wasl.flow.life import reminding
from wasl.flow.retention import ageing
from wasl.flow.wall import for_node
from wasl.record import Attachment
from wasl.store import files, versions
from wasl.store.connection import atomic
from wasl.store.files import StoredFile
from wasl.store.wall.subject import sweep

UPLOAD_LIFE: Final = timedelta(days=90)
"""An upload that no report came to hold is thrown away after this: a draft may wait long, not for ever."""

BROKEN_OFF_LIFE: Final = timedelta(days=1)
"""An upload that never ended is thrown away after this."""

_AT_ONCE: Final = 20


@for_node
def tend() -> int:
    """Look at files that came in, ask again for what is missing, end what is over, look for unusual reading.

    Tokens of the second wall that have ended go as well; nobody waits for that, and it is not counted.

    Returns:
        How many files, proposals and signs were dealt with.
    """
    sweep()
    return (
        _look()
        + _ask_again()
        + _forget()
        + approvals.lapse_all()
        + suspending.lapse_all()
        + reminding.remind()
        + unusual.look()
        + ageing.age()
    )


def _look() -> int:
    found = files.unlooked(limit=_AT_ONCE)
    for file in found:
        stored = versions.find_version(file.report_id, file.version)
        named = stored.version.attachments if stored else ()
        for attachment in named:
            if attachment.attachment_id == file.attachment_id:
                _look_at(file, attachment)
    return len(found)


def _look_at(file: StoredFile, attachment: Attachment) -> None:
    try:
        attachments.look_at(file.file_id, attachment, file.warnings)
    except TrustError as error:
        with atomic():
            arriving.note_damage(file, error)


def _ask_again() -> int:
    with atomic():
        found = files.stalled(clock.now() - arriving.STALLED, limit=_AT_ONCE)
        for file in found:
            arriving.ask_again(file)
    return len(found)


def _forget() -> int:
    now = clock.now()
    with atomic():
        count = files.forget_uploads(now - UPLOAD_LIFE, opened_before=now - BROKEN_OFF_LIFE)
        if count:
            lines.write(None, "uploads-forgotten", door="jobs", count=count)
    return count

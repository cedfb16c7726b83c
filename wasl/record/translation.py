"""Translations: a signed companion to one exact version of a report.

The original stays what was signed; a translation names the bytes it was made from, so that after a correction everybody
sees that it is stale. It has no handling and no audience of its own: whoever may read the report may read it, and
nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record.handling import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What one version of one report says, in another language.

    Attributes:
        translation_id: Random id.
        report_id: The report.
        version: Its version.
        report_sha256: SHA-256 of the canonical bytes of that version, 64 hexadecimal digits.
        translator: Node and desk that made it; never the officer.
        language: ISO 639-1 code of the translation.
        title: The title.
        text: The account.
        made: When, aware, UTC, whole seconds.
        machine: True if a machine made it and no person has answered for it.
    """

    translation_id: str
    report_id: str
    version: int
    report_sha256: str
    translator: Address
    language: str
    title: str
    text: str = ""
    made: datetime
    machine: bool = False

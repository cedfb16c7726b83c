"""What flow hands to the doors as files: attachments and prints, already decided for this reader."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.record import Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsSent:
    """How far the attachments of a release have come to a peer.

    Attributes:
        arrived: Parts with a receipt.
        total: Parts of all attachments.
        reasons: Codes why an attachment goes no further, each once.
    """

    arrived: int
    total: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """An attachment as a reader sees it.

    Attributes:
        attachment: What the report's body says of it.
        state: ``uploaded``, ``arriving``, ``whole``, ``refused`` or ``damaged``.
        arrived: Parts that are here.
        reason: Code why it is refused or damaged; empty otherwise.
        warnings: Codes of what to know before opening it; sentence keys ``attachment-warning-<code>``.
        has_preview: True if a small picture of it can be shown.
    """

    attachment: Attachment
    state: str
    arrived: int
    reason: str
    warnings: tuple[str, ...]
    has_preview: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PartGap:
    """A part of a file that has not arrived although later ones have. Which file it is, only its readers are told.

    Attributes:
        part: Its place, from 1 on.
        total: How many parts the file has.
    """

    part: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A print.

    Attributes:
        number: What stands on every sheet.
        pdf: The file.
    """

    number: str
    pdf: bytes

"""Attachments on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import isolated, state, table
from wasl.cli.session import Session
from wasl.flow.file_views import FileView, PartsSent
from wasl.render.files import file_size
from wasl.render.marks import visible
from wasl.render.sentences import finding_sentence, word


def files(several: Sequence[FileView], session: Session) -> RenderableType:
    """Show the attachments of a report.

    Args:
        several: The attachments.
        session: For its language.

    Returns:
        A table.
    """
    headings = (
        "cli-column-attachment",
        "cli-column-name",
        "cli-column-file-size",
        "cli-column-file-type",
        "cli-column-state",
    )
    rows = [
        (
            each.attachment.attachment_id,
            isolated(visible(each.attachment.name)),
            file_size(each.attachment.size, session.language),
            each.attachment.media_type,
            _stands(each, session),
        )
        for each in several
    ]
    return table(session, headings, rows, title=session.say("section-attachments"))


def parts(sent: PartsSent, session: Session) -> str:
    """Say how far the attachments of a release have come.

    Args:
        sent: How far.
        session: For its language.

    Returns:
        One line, and one for each reason why a file goes no further.
    """
    said = session.say("fate-parts", arrived=sent.arrived, total=sent.total)
    reasons = [finding_sentence(code, {}, session.language, isolate=session.language == "ar") for code in sent.reasons]
    return "\n".join([said, *reasons])


def _stands(file: FileView, session: Session) -> str:
    lines = [str(state(file.state, session, kind="attachment-state"))]
    if file.state == "arriving":
        lines.append(session.say("attachment-parts", arrived=file.arrived, total=file.attachment.chunks))
    lines += [word("attachment-warning", code, session.language) for code in file.warnings]
    return "\n".join(lines)

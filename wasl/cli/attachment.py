"""The commands about attachments."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option

ATTACHMENT: Final = Group(
    "attachment",
    Command("list", Argument("report_id", metavar="REPORT"), act="acts.attaching:list_attachments"),
    Command(
        "get",
        Argument("report_id", metavar="REPORT"),
        Argument("attachment_id", metavar="ATTACHMENT"),
        Option("--out", metavar="FILE", required=True, key="cli-option-attachment-out"),
        act="acts.attaching:get_attachment",
    ),
)

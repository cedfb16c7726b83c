"""The commands of the review queue."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option

_REPORT: Final = Argument("report_id", metavar="REPORT")

REVIEW: Final = Group(
    "review",
    Command("list", act="acts.reviewing:list_queue"),
    Command(
        "keep",
        _REPORT,
        Option("--until", required=True, metavar="DATE", key="cli-option-review-until"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-review-reason"),
        act="acts.reviewing:keep",
    ),
    Command("erase", _REPORT, act="acts.reviewing:erase"),
)

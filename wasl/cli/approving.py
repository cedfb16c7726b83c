"""The commands of whoever is the second person."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Option

APPROVING: Final = (
    Command("approvals", act="acts.approving:list_approvals"),
    Command(
        "approve",
        Argument("proposal", metavar="PROPOSAL"),
        Option("--digest", required=True, metavar="SEAL"),
        act="acts.approving:approve",
    ),
    Command(
        "decline",
        Argument("proposal", metavar="PROPOSAL"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-decline-reason"),
        act="acts.approving:decline",
    ),
    Command("withdraw", Argument("proposal", metavar="PROPOSAL"), act="acts.approving:withdraw"),
)

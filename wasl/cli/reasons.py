"""The commands of cases and of what an officer reads for."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice
from wasl.record import Purpose

_CASE: Final = Argument("case", metavar="CASE")

CASE: Final = Group(
    "case",
    Command(
        "open",
        Argument("number", key="cli-argument-case-number"),
        Option("--title", required=True, metavar="TEXT", key="cli-option-case-title"),
        Option(
            "--purpose",
            type=Choice(tuple(Purpose)),
            default=Purpose.OPERATIONAL.value,
            key="cli-option-case-purpose",
        ),
        act="acts.reasons:open_case",
    ),
    Command(
        "list", Option("--all", "everything", is_flag=True, key="cli-option-case-all"), act="acts.reasons:list_cases"
    ),
    Command(
        "share",
        _CASE,
        Option("--with", "other", required=True, metavar="DESK", key="cli-option-case-with"),
        act="acts.reasons:share_case",
    ),
    Command("close", _CASE, act="acts.reasons:close_case"),
)

REASON: Final = Group(
    "reason",
    Command("list", act="acts.reasons:list_reasons"),
    Command("pick", Argument("name", key="cli-argument-reason"), act="acts.reasons:pick"),
    Command("end", act="acts.reasons:end"),
)

"""The commands for rights conditions and what meets them."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice
from wasl.record import RightsCondition

_CONDITION: Final = Choice(tuple(RightsCondition))


def _which() -> tuple[Argument | Option, ...]:
    return (
        Argument("state", metavar="CC", key="cli-argument-condition-state"),
        Argument("condition", type=_CONDITION, key="cli-argument-condition"),
        Option("--topic", metavar="CODE", default="", key="cli-option-condition-topic"),
    )


def _days() -> tuple[Option, ...]:
    return (
        Option("--from", "since", metavar="DATE", key="cli-option-cover-since"),
        Option("--until", required=True, metavar="DATE", key="cli-option-cover-until"),
    )


CONDITION: Final = Group(
    "condition",
    Command("list", act="acts.conditions:list_conditions"),
    Command(
        "add",
        *_which(),
        Option("--source", required=True, metavar="TEXT", key="cli-option-condition-source"),
        Option("--day", required=True, metavar="TEXT", key="cli-option-condition-day"),
        act="acts.conditions:add",
    ),
    Command("confirm", *_which(), act="acts.conditions:confirm"),
    Command(
        "strike",
        *_which(),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-condition-reason"),
        act="acts.conditions:strike",
    ),
    Command(
        "decide",
        *_which(),
        Option("--report", "report_id", metavar="REPORT", default="", key="cli-option-condition-report"),
        *_days(),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-condition-reason"),
        act="acts.conditions:decide",
    ),
)

ASSURANCE: Final = Group(
    "assurance",
    Command("list", act="acts.conditions:list_covers"),
    Command(
        "add",
        *_which(),
        Option("--text", "words", metavar="TEXT", default="", key="cli-option-assurance-text"),
        Option("--reference", metavar="TEXT", default="", key="cli-option-assurance-reference"),
        Option("--number", metavar="NUMBER", default="", key="cli-option-assurance-number"),
        *_days(),
        act="acts.conditions:assure",
    ),
    Command(
        "end",
        Argument("cover_id", metavar="ASSURANCE", key="cli-argument-cover"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-condition-reason"),
        act="acts.conditions:end",
    ),
)

"""The further terms of a proposal, and the commands by which a party declares something about an agreement."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Option
from wasl.cli.usage import Choice, Number
from wasl.record import LANGUAGES, RightsCondition

_DAYS: Final = Number(0, 3650)

PROPOSE_TERMS: Final = (
    Option(
        "--condition",
        "conditions",
        type=Choice(tuple(RightsCondition)),
        multiple=True,
        key="cli-option-agreement-conditions",
    ),
    Option("--answer", "answers", multiple=True, metavar="URGENCY=HOURS"),
    Option("--keep-days", type=_DAYS, default=0),
    Option("--notice-days", type=_DAYS, default=0),
    *(Option(f"--clause-{each}", multiple=True, metavar="TEXT", key="cli-option-clause") for each in LANGUAGES),
    Option("--version-of", "replaces", metavar="AGREEMENT", default=""),
)


def _declaration(name: str, act: str, *options: Option) -> Command:
    return Command(
        name,
        Argument("agreement_id", metavar="AGREEMENT"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-declare-reason"),
        Option("--language", type=Choice(LANGUAGES), default="en", key="cli-option-text-language"),
        *options,
        act=f"acts.declaring:{act}",
    )


DECLARE: Final = (
    Command("try", Argument("agreement_id", metavar="AGREEMENT"), act="acts.declaring:try_out"),
    _declaration("decline", "decline"),
    _declaration("suspend", "suspend"),
    _declaration("resume", "resume"),
    _declaration(
        "end",
        "end",
        Option("--last-day", metavar="DATE", key="cli-option-end-last-day"),
        Option("--at-once", is_flag=True, key="cli-option-end-at-once"),
    ),
)

"""The commands for registers."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice, Number
from wasl.record import Direction

_DIRECTION: Final = Choice(tuple(Direction))
_YEARS: Final = Number(2000, 9999)


def _common() -> tuple[Option, ...]:
    return (
        Option("--direction", type=_DIRECTION, key="cli-option-direction"),
        Option("--year", type=_YEARS, key="cli-option-register-year"),
        Option("--limit", type=Number(1, 5000), default=50, key="cli-option-register-limit"),
        Option("--after", metavar="ENTRY", default="", key="cli-option-register-after"),
        Option("--csv", metavar="FILE", key="cli-option-register-csv"),
        Option("--pdf", metavar="FILE", key="cli-option-print-pdf"),
    )


REGISTER: Final = Group(
    "register",
    Command("list", *_common(), act="acts.registering:look"),
    Command(
        "find",
        Argument("words", required=False, key="cli-argument-register-words"),
        Option("--number", metavar="NUMBER", default="", key="cli-option-register-number"),
        Option("--reference", metavar="TEXT", default="", key="cli-option-register-reference"),
        Option("--party", metavar="PARTY", default="", key="cli-option-register-party"),
        Option("--from", "since", metavar="DATE", key="cli-option-register-since"),
        Option("--until", metavar="DATE", key="cli-option-register-until"),
        *_common(),
        act="acts.registering:find",
    ),
    Command(
        "note",
        Argument("number", key="cli-argument-register-number"),
        Option("--direction", type=_DIRECTION, required=True, key="cli-option-direction"),
        Option("--reference", metavar="TEXT", key="cli-option-register-note"),
        Option("--remarks", metavar="TEXT", key="cli-option-register-remarks"),
        act="acts.registering:note",
    ),
)

"""The commands for breaking the glass, and for judging that it was broken."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice

_GLASS: Final = Argument("glass_id", metavar="GLASS")

GLASS: Final = Group(
    "glass",
    Command(
        "break",
        Argument("asked", metavar="REPORT|NUMBER"),
        Option("--of", "desk", metavar="DESK", default="", key="cli-option-glass-of"),
        Option("--words", required=True, metavar="TEXT", key="cli-option-glass-words"),
        Option("--danger-to-life", "danger", is_flag=True, key="cli-option-glass-danger"),
        act="acts.glass:break_glass",
    ),
    Command("list", act="acts.glass:list_glasses"),
    Command("read", _GLASS, act="acts.glass:read"),
    Command(
        "judge",
        _GLASS,
        Argument("verdict", type=Choice(("justified", "not-justified")), key="cli-argument-glass-verdict"),
        Option("--words", required=True, metavar="TEXT", key="cli-option-glass-judgement"),
        act="acts.glass:judge",
    ),
)

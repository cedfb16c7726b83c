"""`wasl carry` and `wasl peer carrier`: what they take. `wasl.cli.acts.carrying` does them."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice

PEER_CARRIER: Final = Command(
    "carrier",
    Argument("peer"),
    Argument("carrier", type=Choice(("https", "folder"))),
    Argument("folder", metavar="[DIR]", required=False, key="cli-argument-carrier-folder"),
    Option("--way", type=Choice(("both", "out", "in")), default="both"),
    act="acts.carrying:set_carrier",
)

CARRY: Final = Group(
    "carry",
    Command(
        "out",
        Argument("peer"),
        Argument("folder", metavar="[DIR]", required=False, key="cli-argument-carry-out-folder"),
        Option("--again", is_flag=True),
        act="acts.carrying:carry_out",
    ),
    Command("in", Argument("folder", metavar="DIR", key="cli-argument-carry-in-folder"), act="acts.carrying:carry_in"),
    Command(
        "card", Argument("folder", metavar="DIR", key="cli-argument-carry-card-folder"), act="acts.carrying:put_card"
    ),
)

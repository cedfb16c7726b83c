"""The commands that tell what an entity may be."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group

SCHEMATA: Final = Group(
    "schemata",
    Command("list", act="acts.describing:list_schemata", node=False),
    Command("show", Argument("schema", metavar="NAME"), act="acts.describing:show_schema", node=False),
)

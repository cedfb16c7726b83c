"""The node's own processes: init, start, stop, status.

Declared here; `acts` does them. `supervisor` is the process that keeps the doors of a running node alive.
"""

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Number

_PORT: Final = Number(1, 65_535)


def _option(name: str, **settings: object) -> Option:
    return Option(f"--{name}", key=f"cli-option-node-{name}", **settings)


def _directory(*, required: bool = False) -> Argument:
    return Argument("directory", metavar="DIR", required=required, key="cli-argument-node-directory")


NODE: Final = Group(
    "node",
    Command(
        "init",
        _directory(required=True),
        _option("slug", required=True, metavar="SLUG"),
        *(_option(f"name-{language}", required=True, metavar="TEXT") for language in ("en", "ru", "ar")),
        _option("manager", required=True, metavar="LOGIN"),
        _option("manager-name", metavar="TEXT"),
        _option("web-host", metavar="HOST"),
        _option("web-port", type=_PORT),
        _option("gate-port", type=_PORT),
        _option("gate-address", metavar="HOST:PORT"),
        _option("time-zone", metavar="ZONE"),
        act="node.acts:init",
        node=False,
    ),
    Command("start", _directory(), _option("foreground", is_flag=True), act="node.acts:start", node=False),
    Command("stop", _directory(), act="node.acts:stop", node=False),
    Command("status", _directory(), act="node.acts:status", node=False),
)

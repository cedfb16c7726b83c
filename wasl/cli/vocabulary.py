"""The commands of the vocabulary."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice, Number
from wasl.vocabulary import NameKind

_TABLE: Final = Argument("table", key="cli-argument-vocabulary-table")
_CODE: Final = Argument("code", key="cli-argument-vocabulary-code")
_NAME_ID: Final = Argument("name_id", metavar="NAME", key="cli-argument-vocabulary-name-id")
_SOURCE: Final = Option("--source", required=True, metavar="TEXT", key="cli-option-vocabulary-source")

VOCABULARY: Final = Group(
    "vocabulary",
    Command("tables", act="acts.wording:list_tables"),
    Command(
        "find",
        Argument("query", metavar="TEXT", key="cli-argument-vocabulary-query"),
        Option("--table", "tables", multiple=True, metavar="TABLE", key="cli-option-vocabulary-table"),
        Option("--limit", type=Number(1, 100), default=10),
        act="acts.wording:find_entries",
    ),
    Command(
        "look-up",
        Argument("query", metavar="TEXT", key="cli-argument-vocabulary-query"),
        Option("--table", "tables", multiple=True, metavar="TABLE", key="cli-option-vocabulary-table"),
        Option("--limit", type=Number(1, 100), default=10),
        act="acts.naming:look_up",
        node=False,
    ),
    Command("show", _TABLE, _CODE, act="acts.wording:show_entry"),
    Command(
        "add",
        _TABLE,
        Argument("slug", key="cli-argument-vocabulary-slug"),
        *(
            Option(f"--name-{language}", metavar="TEXT", default="", key=f"cli-option-vocabulary-name-{language}")
            for language in ("en", "ru", "ar")
        ),
        Option("--fact", "facts", multiple=True, metavar="NAME=VALUE", key="cli-option-vocabulary-fact"),
        _SOURCE,
        act="acts.wording:add_entry",
    ),
    Command(
        "name",
        _TABLE,
        _CODE,
        Argument("text", key="cli-argument-vocabulary-name-text"),
        Option(
            "--kind",
            type=Choice(tuple(NameKind)),
            default=NameKind.COMMON.value,
            key="cli-option-vocabulary-kind",
        ),
        Option("--language", metavar="LL", default="", key="cli-option-vocabulary-language"),
        _SOURCE,
        act="acts.wording:add_name",
    ),
    Command("review", _NAME_ID, act="acts.wording:review_name"),
    Command("strike", _NAME_ID, act="acts.wording:strike_name"),
    Command(
        "unreviewed",
        Option("--table", metavar="TABLE", default="", key="cli-option-vocabulary-one-table"),
        Option("--language", metavar="LL", default="", key="cli-option-vocabulary-only-language"),
        Option("--limit", type=Number(1, 10_000), default=50),
        act="acts.wording:list_unreviewed",
    ),
)

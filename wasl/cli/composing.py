"""The commands for drafts and circulation lists."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option


def _draft(name: str, *more: Argument | Option) -> Command:
    act = f"acts.drafting:{name}_draft"
    return Command(name, Argument("draft_id", metavar="DRAFT"), *more, act=act)


DRAFT: Final = Group(
    "draft",
    Command(
        "new",
        Argument("file", required=False, key="cli-argument-draft-file"),
        Option("--set", "fields", multiple=True, metavar="FIELD=TEXT"),
        act="acts.drafting:new_draft",
    ),
    Command("list", Option("--discarded", is_flag=True), act="acts.drafting:list_drafts"),
    _draft("show"),
    _draft(
        "edit",
        Option("--set", "fields", multiple=True, required=True, metavar="FIELD=TEXT"),
        Option("--revision", type=int, metavar="N"),
    ),
    _draft(
        "choose",
        Argument("aside_id", metavar="ASIDE"),
        Option("--theirs", multiple=True, metavar="FIELD"),
        Option("--revision", type=int, metavar="N"),
    ),
    _draft("check"),
    _draft("file"),
    _draft("discard"),
    _draft("restore"),
)

_NAMES: Final = tuple(
    Option(f"--name-{language}", metavar="TEXT", key=f"cli-option-list-name-{language}")
    for language in ("en", "ru", "ar")
)

LIST: Final = Group(
    "list",
    Command(
        "add",
        Argument("slug"),
        *(Option(f"--name-{language}", required=True, metavar="TEXT") for language in ("en", "ru", "ar")),
        Option("--member", "members", required=True, multiple=True, metavar="PARTY"),
        Option("--common", is_flag=True),
        act="acts.listing:add_list",
    ),
    Command("list", act="acts.listing:list_lists"),
    Command("show", Argument("list_id", metavar="LIST"), act="acts.listing:show_list"),
    Command(
        "edit",
        Argument("list_id", metavar="LIST"),
        *_NAMES,
        Option("--add", multiple=True, metavar="PARTY"),
        Option("--drop", multiple=True, metavar="PARTY"),
        act="acts.listing:edit_list",
    ),
    Command("remove", Argument("list_id", metavar="LIST"), act="acts.listing:remove_list"),
)

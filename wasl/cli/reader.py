"""`wasl reader`: what it takes. `wasl.cli.acts.reading` and `telling` do it; no node is opened, and no Django."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.language import LANGUAGES
from wasl.cli.usage import Choice

_LANGUAGES: Final = Choice(LANGUAGES)


def _command(name: str, *parameters: Argument | Option, act: str, acts: str = "reading") -> Command:
    home = Option("--home", metavar="DIR", key="cli-option-reader-home")
    return Command(name, *parameters, home, act=f"acts.{acts}:{act}", node=False)


_CENTRE: Final = Argument("centre", metavar="[CENTRE]", required=False, key="cli-argument-reader-centre")
_ITEM: Final = Argument("item", metavar="ITEM", key="cli-argument-reader-item")
_TEXT_LANGUAGE: Final = Option("--language", type=_LANGUAGES, default="en", key="cli-option-text-language")

READER: Final = Group(
    "reader",
    _command(
        "init",
        *(Option(f"--name-{language}", required=True, metavar="TEXT") for language in ("en", "ru", "ar")),
        Option("--language", type=_LANGUAGES, default="en", key="cli-option-reader-language"),
        Option("--out", metavar="FILE", default="", key="cli-option-reader-card"),
        act="init",
    ),
    _command("card", Option("--out", metavar="FILE", default="-"), act="show_card"),
    _command("trust", Argument("file", key="cli-argument-reader-card"), act="trust"),
    _command("digits", act="show_digits"),
    _command("confirm", Argument("digits", key="cli-argument-digits"), _CENTRE, act="confirm"),
    _command("read", Argument("folder", metavar="DIR", key="cli-argument-carry-in-folder"), act="read_folder"),
    _command("agreements", act="list_agreements"),
    _command("sign", Argument("agreement_id", metavar="AGREEMENT"), act="sign"),
    _command("list", act="list_items"),
    _command(
        "show",
        _ITEM,
        Option("--out", metavar="FILE", default="-", key="cli-option-reader-out"),
        Option("--form", type=Choice(("text", "html", "json")), default="text", key="cli-option-reader-form"),
        act="show_item",
    ),
    _command("attachments", _ITEM, act="list_attachments"),
    _command(
        "get",
        _ITEM,
        Argument("attachment_id", metavar="ATTACHMENT"),
        Option("--out", metavar="FILE", required=True, key="cli-option-attachment-out"),
        act="get_attachment",
    ),
    _command("ack", _ITEM, act="acknowledge", acts="telling"),
    _command("ask", _ITEM, Argument("text"), _TEXT_LANGUAGE, act="ask", acts="telling"),
    _command("answer", _ITEM, Argument("text"), _TEXT_LANGUAGE, act="answer", acts="telling"),
    _command(
        "report",
        Argument("file", key="cli-argument-reader-draft"),
        Option("--to", "recipients", multiple=True, metavar="PARTY", key="cli-option-reader-to"),
        Option("--dry-run", is_flag=True),
        act="report",
        acts="telling",
    ),
    _command("sent", act="list_sent", acts="telling"),
)

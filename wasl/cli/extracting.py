"""`wasl report extract` and `wasl report extracts`: what they take. `wasl.cli.acts.extracting` does them."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Option

EXTRACT: Final = Command(
    "extract",
    Argument("report_id", metavar="REPORT"),
    Option("--without", multiple=True, metavar="ENTITY"),
    Option("--without-field", multiple=True, metavar="ENTITY.FIELD"),
    Option("--keep-file", multiple=True, metavar="ATTACHMENT"),
    Option("--sensitive", is_flag=True),
    Option("--without-event", is_flag=True),
    Option("--with-page", is_flag=True),
    Option("--title", metavar="TEXT", key="cli-option-extract-title"),
    Option("--text", metavar="TEXT", key="cli-option-extract-text"),
    Option("--read", is_flag=True),
    Option("--dry-run", is_flag=True, key="cli-option-extract-dry-run"),
    act="acts.extracting:extract_report",
)

EXTRACTS: Final = Command("extracts", Argument("report_id", metavar="REPORT"), act="acts.extracting:list_recipes")

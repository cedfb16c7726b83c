"""The command that files translations."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Option
from wasl.cli.usage import Choice
from wasl.record import LANGUAGES

TRANSLATE: Final = Command(
    "translate",
    Argument("report_id", metavar="REPORT"),
    Argument("file", key="cli-argument-translation-file"),
    Option("--language", type=Choice(LANGUAGES), required=True, key="cli-option-translation-language"),
    Option("--title", metavar="TEXT", required=True, key="cli-option-translation-title"),
    Option("--machine", is_flag=True),
    act="acts.translating:translate",
)

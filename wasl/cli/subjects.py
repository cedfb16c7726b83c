"""The commands of the subject register."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice

_REQUEST: Final = Argument("subject", metavar="REQUEST")
_REPORT: Final = Argument("report_id", metavar="REPORT")
_REASON: Final = Option("--reason", required=True, metavar="TEXT", key="cli-option-subject-reason")

SUBJECT: Final = Group(
    "subject",
    Command(
        "open",
        Option("--reference", required=True, metavar="TEXT", key="cli-option-subject-reference"),
        Option("--given", required=True, metavar="TEXT", key="cli-option-subject-given"),
        act="acts.subjects:open_request",
    ),
    Command("list", act="acts.subjects:list_all"),
    Command(
        "find",
        _REQUEST,
        Argument("query", metavar="NAME"),
        Option("--exercise", is_flag=True, key="cli-option-subject-exercise"),
        act="acts.subjects:find",
    ),
    Command(
        "decide",
        _REQUEST,
        _REPORT,
        Argument("entity"),
        Option("--verdict", type=Choice(("tell", "keep", "other")), required=True, key="cli-option-subject-verdict"),
        _REASON,
        act="acts.subjects:decide",
    ),
    Command(
        "act",
        _REQUEST,
        _REPORT,
        Option(
            "--what",
            type=Choice(("restrict", "lift", "correct", "erase")),
            required=True,
            key="cli-option-subject-what",
        ),
        _REASON,
        act="acts.subjects:act_on",
    ),
    Command("show", _REQUEST, act="acts.subjects:show"),
    Command("export", _REQUEST, act="acts.subjects:export"),
    Command("close", _REQUEST, _REASON, act="acts.subjects:close"),
)

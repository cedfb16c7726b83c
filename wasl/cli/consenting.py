"""The commands of onward consent."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice
from wasl.record.consent import REFUSALS

_REQUEST: Final = Argument("request", metavar="REQUEST")

CONSENT: Final = Group(
    "consent",
    Command(
        "ask",
        Argument("report_id", metavar="REPORT"),
        Option("--for", "recipient", required=True, metavar="PARTY", key="cli-option-consent-for"),
        Option("--why", required=True, metavar="TEXT", key="cli-option-consent-why"),
        Option("--until", required=True, metavar="DATE", key="cli-option-consent-until"),
        act="acts.consenting:ask",
    ),
    Command("list", act="acts.consenting:list_all"),
    Command(
        "grant",
        _REQUEST,
        Option("--until", metavar="DATE", key="cli-option-grant-until"),
        Option("--once", is_flag=True),
        act="acts.consenting:grant",
    ),
    Command(
        "refuse",
        _REQUEST,
        Option("--reason", type=Choice(REFUSALS), required=True, key="cli-option-consent-reason"),
        act="acts.consenting:refuse",
    ),
)

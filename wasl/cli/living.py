"""The commands of the life of a report: who holds it, taking it back, and what must not be erased."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice
from wasl.record.life import REASONS

_REASON: Final = Option("--reason", type=Choice(REASONS), required=True, key="cli-option-life-reason")
_REPORT: Final = Argument("report_id", metavar="REPORT")

LIVING: Final = (
    Command(
        "holders",
        _REPORT,
        Option("--pdf", metavar="FILE", key="cli-option-print-pdf"),
        act="acts.living:list_holders",
    ),
    Command(
        "reads",
        _REPORT,
        Option("--ask", "peer", default="", metavar="PEER", key="cli-option-reads-ask"),
        act="acts.living:list_reads",
    ),
    Command(
        "narrow",
        _REPORT,
        Option("--from", "losing", required=True, multiple=True, metavar="PARTY"),
        _REASON,
        act="acts.living:narrow",
    ),
    Command("suspend", _REPORT, _REASON, act="acts.living:suspend"),
    Command("recall", _REPORT, _REASON, act="acts.living:recall"),
    Command("erase", _REPORT, _REASON, act="acts.living:erase"),
)
"""Below ``wasl report``."""

_HOLD: Final = Argument("hold", metavar="HOLD")
_UNTIL: Final = Option("--until", required=True, metavar="DATE", key="cli-option-hold-until")

HOLDS: Final = Group(
    "hold",
    Command(
        "place",
        _REPORT,
        Option("--authority", required=True, metavar="TEXT", key="cli-option-hold-authority"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-hold-reason"),
        _UNTIL,
        act="acts.living:place_hold",
    ),
    Command("list", act="acts.living:list_holds"),
    Command(
        "renew",
        _HOLD,
        Option("--reason", required=True, metavar="TEXT", key="cli-option-hold-renewal"),
        _UNTIL,
        act="acts.living:renew_hold",
    ),
    Command(
        "lift",
        _HOLD,
        Option("--reason", required=True, metavar="TEXT", key="cli-option-hold-lifting"),
        act="acts.living:lift_hold",
    ),
)

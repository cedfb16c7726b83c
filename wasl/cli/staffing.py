"""The commands that change and close desks and officers."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Option
from wasl.cli.usage import Choice
from wasl.record import Right

_LANGUAGES: Final = Choice(("ar", "ru", "en"))

DESK_CHANGES: Final = (
    Command(
        "change",
        Argument("slug"),
        *(Option(f"--name-{language}", metavar="TEXT", key="cli-option-new-name") for language in ("en", "ru", "ar")),
        Option("--language", "languages", type=_LANGUAGES, multiple=True),
        Option("--staffed", type=Choice(("yes", "no"))),
        Option("--hours", metavar="HOURS"),
        Option("--fallback", metavar="DESK"),
        act="acts.staffing:change_desk",
    ),
    Command("close", Argument("slug"), act="acts.staffing:close_desk"),
)
OFFICER_CHANGES: Final = (
    Command(
        "change",
        Argument("officer", metavar="LOGIN"),
        Option("--member-of", "desks", multiple=True, metavar="DESK"),
        Option("--right", "rights", type=Choice(tuple(Right)), multiple=True),
        Option("--language", type=_LANGUAGES, key="cli-option-officer-language"),
        act="acts.staffing:change_officer",
    ),
    Command("reset", Argument("officer", metavar="LOGIN"), act="acts.people:reset_officer"),
    Command(
        "suspend",
        Argument("officer", metavar="LOGIN"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-account-suspension-reason"),
        act="acts.accounts:suspend",
    ),
    Command("lift", Argument("officer", metavar="LOGIN"), act="acts.accounts:lift"),
    Command("close", Argument("officer", metavar="LOGIN"), act="acts.staffing:close_officer"),
)

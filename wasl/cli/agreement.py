"""The commands for templates and agreements: to propose one, to sign it, and what a party declares about it."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.usage import Choice, Number
from wasl.record import LANGUAGES, HCode, Onward, Purpose, RightsCondition, Tlp

_DAYS: Final = Number(0, 3650)

_PROPOSE: Final = Command(
    "propose",
    Argument("peer"),
    Option("--template", metavar="TEMPLATE", default="", key="cli-option-agreement-template"),
    Option("--terms", "file", metavar="FILE", key="cli-option-agreement-terms"),
    *(Option(f"--title-{each}", metavar="TEXT", key="cli-option-agreement-title") for each in ("en", "ru", "ar")),
    Option("--topic", "topics", multiple=True, metavar="CODE"),
    Option("--kind", "kinds", multiple=True, metavar="CODE", key="cli-option-kinds"),
    Option("--category", "categories", multiple=True, metavar="CODE"),
    Option("--highest-tlp", type=Choice(tuple(Tlp))),
    Option("--highest-hcode", type=Choice(tuple(HCode))),
    Option("--onward", type=Choice(tuple(Onward))),
    Option("--purpose", "purposes", type=Choice(tuple(Purpose)), multiple=True),
    Option("--from", "valid_from", metavar="DATE"),
    Option("--until", "valid_until", metavar="DATE"),
    Option(
        "--condition",
        "conditions",
        type=Choice(tuple(RightsCondition)),
        multiple=True,
        key="cli-option-agreement-conditions",
    ),
    Option("--answer", "answers", multiple=True, metavar="URGENCY=HOURS"),
    Option("--keep-days", type=_DAYS),
    Option("--notice-days", type=_DAYS),
    *(Option(f"--clause-{each}", multiple=True, metavar="TEXT", key="cli-option-clause") for each in LANGUAGES),
    Option("--version-of", "replaces", metavar="AGREEMENT", default=""),
    Option("--differs", "seen", metavar="MARK", default="", key="cli-option-agreement-differs"),
    Option("--dry-run", is_flag=True, key="cli-option-agreement-dry-run"),
    act="acts.agreeing:propose",
)


def _declaration(name: str, act: str, *options: Option) -> Command:
    return Command(
        name,
        Argument("agreement_id", metavar="AGREEMENT"),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-declare-reason"),
        Option("--language", type=Choice(LANGUAGES), default="en", key="cli-option-text-language"),
        *options,
        act=f"acts.declaring:{act}",
    )


_DECLARE: Final = (
    Command("try", Argument("agreement_id", metavar="AGREEMENT"), act="acts.declaring:try_out"),
    _declaration("decline", "decline"),
    _declaration("suspend", "suspend"),
    _declaration("resume", "resume"),
    _declaration(
        "end",
        "end",
        Option("--last-day", metavar="DATE", key="cli-option-end-last-day"),
        Option("--at-once", is_flag=True, key="cli-option-end-at-once"),
    ),
)

_OUT: Final = Option("--out", metavar="FILE", default="-")

TEMPLATE: Final = Group(
    "template",
    Command("list", act="acts.templating:list_templates"),
    Command("show", Argument("template", metavar="TEMPLATE"), act="acts.templating:show_template"),
    Command("export", Argument("template", metavar="TEMPLATE"), _OUT, act="acts.templating:export_template"),
    Command("add", Argument("file"), act="acts.templating:add_template"),
)

AGREEMENT: Final = Group(
    "agreement",
    _PROPOSE,
    Command("sign", Argument("agreement_id", metavar="AGREEMENT"), act="acts.agreeing:sign"),
    *_DECLARE,
    Command("list", act="acts.agreeing:list_agreements"),
    Command("show", Argument("agreement_id", metavar="AGREEMENT"), act="acts.agreeing:show_agreement"),
    Command("export", Argument("agreement_id", metavar="AGREEMENT"), _OUT, act="acts.templating:export_agreement"),
)

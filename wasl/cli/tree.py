"""Every command of `wasl`, in the order of the flow: what it takes and which act it runs.

Words that are codes (topics, rights, colours) are checked by what knows them; only short closed lists stand here.
"""

from __future__ import annotations

from typing import Final

from wasl.cli.agreement import AGREEMENT, TEMPLATE
from wasl.cli.approving import APPROVING
from wasl.cli.attachment import ATTACHMENT
from wasl.cli.carry import CARRY, PEER_CARRIER
from wasl.cli.command import Argument, Command, Group, Option
from wasl.cli.composing import DRAFT, LIST
from wasl.cli.conditions import ASSURANCE, CONDITION
from wasl.cli.consenting import CONSENT
from wasl.cli.describing import SCHEMATA
from wasl.cli.extracting import EXTRACT, EXTRACTS
from wasl.cli.glass import GLASS
from wasl.cli.journal import JOURNAL, UNUSUAL
from wasl.cli.living import HOLDS, LIVING
from wasl.cli.node import NODE
from wasl.cli.reader import READER
from wasl.cli.reasons import CASE, REASON
from wasl.cli.registering import REGISTER
from wasl.cli.reviewing import REVIEW
from wasl.cli.staffing import DESK_CHANGES, OFFICER_CHANGES
from wasl.cli.subjects import SUBJECT
from wasl.cli.translating import TRANSLATE
from wasl.cli.usage import Choice, Number
from wasl.cli.vocabulary import VOCABULARY
from wasl.record import Credibility, DeskKind, HCode, Nature, Purpose, Reliability, Right, Scheme, Tlp

_LANGUAGES: Final = Choice(("ar", "ru", "en"))
_DAYS_OF_AN_ANSWER: Final = Number(1, 90)


def _names() -> tuple[Option, ...]:
    return tuple(Option(f"--name-{language}", required=True, metavar="TEXT") for language in ("en", "ru", "ar"))


_DESK: Final = Group(
    "desk",
    Command(
        "add",
        Argument("slug"),
        *_names(),
        Option("--kind", type=Choice(tuple(DeskKind)), default=DeskKind.MEMBER.value),
        Option("--state", metavar="CC", default=""),
        Option("--language", "languages", type=_LANGUAGES, multiple=True),
        act="acts.people:add_desk",
    ),
    Command("list", act="acts.people:list_desks"),
    *DESK_CHANGES,
)

_OFFICER: Final = Group(
    "officer",
    Command(
        "add",
        Argument("new_login", metavar="LOGIN"),
        Option("--name", required=True, metavar="TEXT", key="cli-option-officer-name"),
        Option("--member-of", "desks", required=True, multiple=True, metavar="DESK"),
        Option("--right", "rights", type=Choice(tuple(Right)), required=True, multiple=True),
        Option("--language", type=_LANGUAGES, default="en", key="cli-option-officer-language"),
        act="acts.people:add_officer",
    ),
    Command("list", act="acts.people:list_officers"),
    *OFFICER_CHANGES,
)

_PEER: Final = Group(
    "peer",
    Command("card", Option("--out", metavar="FILE", default="-"), act="acts.peering:show_card"),
    Command(
        "add",
        Argument("file"),
        Option("--slug", default="", metavar="SLUG", key="cli-option-peer-slug"),
        act="acts.peering:add_peer",
    ),
    Command("confirm", Argument("peer"), Argument("digits"), act="acts.peering:confirm_peer"),
    PEER_CARRIER,
    Command("list", act="acts.peering:list_peers"),
)

_WRITTEN: Final = (
    Option("--title", metavar="TEXT"),
    Option("--text", metavar="TEXT"),
    Option("--language", type=_LANGUAGES, key="cli-option-text-language"),
    Option("--topic", metavar="CODE", key="cli-option-topic"),
    Option("--kind", metavar="CODE", key="cli-option-report-kind"),
    Option("--source", type=Choice(tuple(Reliability))),
    Option("--information", type=Choice(tuple(Credibility))),
    Option("--scheme", type=Choice(tuple(Scheme))),
    Option("--nature", type=Choice(tuple(Nature))),
    Option("--likelihood", metavar="CODE"),
    Option("--event-date", metavar="DATE"),
    Option("--page-date", metavar="DATE"),
    Option("--tlp", type=Choice(tuple(Tlp))),
    Option("--hcode", type=Choice(tuple(HCode))),
    Option("--audience", multiple=True, metavar="PARTY"),
    Option("--purpose", type=Choice(tuple(Purpose)), key="cli-option-report-purpose"),
    Option("--review", metavar="DATE"),
    Option("--expires", metavar="DATE"),
    Option("--conditions", metavar="TEXT"),
    Option("--pap", metavar="PAP"),
    Option("--national-mark", metavar="TEXT"),
    Option("--national-state", metavar="CC"),
    Option("--exercise", is_flag=True, default=None),
    Option("--attach", multiple=True, metavar="FILE"),
)
"""What a report says, option by option."""

_REPORT: Final = Group(
    "report",
    Command(
        "new",
        Argument("file", required=False),
        *_WRITTEN,
        act="acts.reporting:new_report",
    ),
    Command(
        "correct",
        Argument("report_id", metavar="REPORT"),
        Argument("file", required=False),
        *_WRITTEN,
        act="acts.reporting:correct_report",
    ),
    Command("show", Argument("report_id", metavar="REPORT"), act="acts.reporting:show_report"),
    Command(
        "print",
        Argument("report_id", metavar="REPORT"),
        Option("--out", metavar="FILE", default="-"),
        act="acts.reporting:print_report",
    ),
    Command(
        "release",
        Argument("report_id", metavar="REPORT"),
        Option("--to", "recipients", required=True, multiple=True, metavar="PARTY"),
        Option("--extract", "recipe", metavar="RECIPE", key="cli-option-release-extract"),
        Option("--dry-run", is_flag=True),
        act="acts.reporting:release_report",
    ),
    EXTRACT,
    EXTRACTS,
    Command("list", act="acts.reporting:list_reports"),
    *LIVING,
)

_ENVELOPE: Final = Group(
    "envelope",
    Command(
        "export",
        Argument("report_id", metavar="REPORT"),
        Option("--peer", required=True, metavar="PEER"),
        Option("--out", metavar="FILE", default="-"),
        act="acts.proving:export_envelope",
    ),
    Command("aside", act="acts.proving:list_aside"),
)

ROOT: Final = Group(
    "wasl",
    NODE,
    _DESK,
    _OFFICER,
    *APPROVING,
    _PEER,
    TEMPLATE,
    AGREEMENT,
    CONDITION,
    ASSURANCE,
    Command(
        "import", Argument("form", type=Choice(("unodc", "ofac"))), Argument("file"), act="acts.taking_in:import_file"
    ),
    CASE,
    REASON,
    Command(
        "search",
        Argument("query"),
        Option("--case", "reason", metavar="NAME", default="", key="cli-option-search-case"),
        Option("--exercise", is_flag=True, key="cli-option-search-exercise"),
        Option("--limit", type=Number(1, 100), default=10),
        act="acts.matching:search_holdings",
    ),
    DRAFT,
    _REPORT,
    ATTACHMENT,
    LIST,
    Command(
        "circulate",
        Argument("report_id", metavar="REPORT"),
        Option("--to", "desks", required=True, multiple=True, metavar="DESK", key="cli-option-circulate-to"),
        Option("--extract", "recipe", metavar="RECIPE", key="cli-option-release-extract"),
        Option("--dry-run", is_flag=True),
        act="acts.reporting:circulate_report",
    ),
    Command("tray", act="acts.reporting:show_tray"),
    Command("fate", Argument("report_id", metavar="REPORT"), act="acts.reporting:show_fate"),
    Command(
        "hits",
        Argument("hit_id", metavar="[HIT]", required=False, key="cli-argument-one-hit"),
        Option("--all", "everything", is_flag=True),
        act="acts.matching:list_hits",
    ),
    Command(
        "judge",
        Argument("hit_id", metavar="HIT"),
        Argument("verdict", type=Choice(("same", "distinct", "cannot-say", "undo"))),
        Option("--reason", required=True, metavar="TEXT", key="cli-option-judge-reason"),
        act="acts.matching:judge_hit",
    ),
    Command("questions", act="acts.asking:list_questions"),
    Command(
        "ask",
        Argument("report_id", metavar="REPORT"),
        Argument("text"),
        Option("--language", type=_LANGUAGES, default="en", key="cli-option-text-language"),
        Option("--days", type=_DAYS_OF_AN_ANSWER, default=7),
        act="acts.asking:ask",
    ),
    Command(
        "answer",
        Argument("question_id", metavar="QUESTION"),
        Argument("text"),
        Option("--language", type=_LANGUAGES, default="en", key="cli-option-text-language"),
        act="acts.asking:answer",
    ),
    TRANSLATE,
    Command("acknowledge", Argument("report_id", metavar="REPORT"), act="acts.reporting:acknowledge_report"),
    CONSENT,
    REGISTER,
    REVIEW,
    SUBJECT,
    HOLDS,
    _ENVELOPE,
    CARRY,
    JOURNAL,
    UNUSUAL,
    GLASS,
    VOCABULARY,
    Command("why", Argument("report_id", metavar="REPORT"), Argument("recipient"), act="acts.reporting:explain_fate"),
    SCHEMATA,
    READER,
    Command("batch", act="acts.batching:run_batch"),
    Command(
        "demo",
        Option("--check", is_flag=True),
        Option("--no-wait", is_flag=True),
        Option("--home", metavar="DIR", key="cli-option-demo-home"),
        Option("--until", type=Number(1, 99), key="cli-option-demo-until"),
        act="demo.run:run_demo",
        node=False,
    ),
)

"""Writes the reference of the command line out of the command line itself: `python -m wasl.cli.reference`.

A test holds that ``docs/reference/cli.md`` is what this module writes.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import Final

import click

from wasl.cli.command import EVERYWHERE, Option, help_text
from wasl.cli.session import Session
from wasl.cli.tree import ROOT
from wasl.flow import (
    agreement_views,
    condition_views,
    extract_views,
    file_views,
    peer_views,
    release_views,
    tray_views,
    views,
)

_INTRODUCTION: Final = """\
# The command line

This page is made by `python -m wasl.cli.reference`; change the catalogue or the commands, not the page.

Help is there in three languages: `wasl --help --lang ar`. The language is chosen by `--lang`, else by `WASL_LANG`, else
by the locale. Words that are typed (commands, options, codes) are the same in every language.

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | failed: the input, a right, a rule, the way to a peer, or the node itself is in the way |
| 2 | the command line is wrong |
| 3 | not trusted: a signature, a key, a seal or a journal does not hold |

## Answers for programs

With `--json` a command writes one JSON document to standard output and nothing else; talk goes to standard error. The
document is the answer named with each command below: a [view](#views) of `wasl.flow` with all its fields, or an
object with the members named. Times are ISO 8601 in UTC, sets are sorted lists, bytes are hexadecimal digits. Reports
and entities have the form of the wire ([wire format](wire-format.md)), in which entities are FollowTheMoney's JSON.

A command that fails answers `{"error": {"family", "code", "data", "sentence"}}`. The code is stable; the sentence is in
the reader's language.

"""
_ANSWERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "node init": "`node_id`, `slug`, `home`, `web`, `web_host`, `web_port`, `gate`, `gate_port`, `manager`",
        "node start": "`node_id`, `slug`, `home`, `pid`, `web`, `gate`",
        "node stop": "`home`, `running`",
        "node status": "`running`, `healthy`, `processes` (each `name`, `pid`, `answers`...), `queues`...",
        "desk add": "`address`, `slug`, `kind`, `state`, `names`, `languages`, `staffed`",
        "desk list": "`desks`",
        "desk change": "as `desk add`",
        "desk close": "as `desk add`",
        "officer change": "`officer` (`officer_id`, `login`, `name`, `desks`, `rights`, `language`), `proposal`",
        "officer close": "as `officer` of `officer change`",
        "officer suspend": "`suspension_id`, `officer` (as `officer` of `officer change`), `made`, `reason`, `by`",
        "officer lift": "`proposal`",
        "officer add": "as `officer reset`; for the second manager `officer`, `credentials`, shown this once",
        "officer reset": "`proposal`, `code` (shown this once)",
        "officer list": "`officers`",
        "approvals": "`to_approve`, `own`: `ApprovalView` (`proposal_id`, `digest`, `said`, `state`...)",
        "approve": "`view`, `done` (`subjects`, `token`)",
        "decline": "`declined`",
        "withdraw": "`withdrawn`",
        "peer card": "`file`, `size`; with `-` the bytes as `content`",
        "peer add": "`PeerView`",
        "peer confirm": "`PeerView`",
        "peer carrier": "`PeerView`",
        "peer list": "`peers`: `PeerView`",
        "template list": "`templates`: `TemplateView`",
        "template show": "`TemplateView`",
        "template export": "`file`, `size`; with `-` the bytes as `content`",
        "template add": "`TemplateView`; of a faulty file `findings` (each `row`, `field`, `code`, `data`)",
        "agreement export": "`file`, `size`; with `-` the bytes as `content`",
        "agreement propose": "`AgreementView`; with `--dry-run` `Outlook`; of a faulty file as `template add`",
        "agreement sign": "`AgreementView`",
        "agreement try": "`TrialView`",
        "agreement decline": "`AgreementView`",
        "agreement suspend": "`AgreementView`",
        "agreement resume": "`AgreementView`",
        "agreement end": "`AgreementView`",
        "agreement list": "`agreements`: `AgreementView`",
        "agreement show": "`AgreementView`",
        "condition list": "`conditions`: `ConditionView`",
        "condition add": "`conditions`: `ConditionView`",
        "condition confirm": "`conditions`: `ConditionView`",
        "condition strike": "`conditions`: `ConditionView`",
        "condition decide": "`CoverView`",
        "assurance list": "`assurances`: `CoverView`",
        "assurance add": "`CoverView`",
        "assurance end": "`assurances`: `CoverView`",
        "import": "`import_id`, `items`, `findings` (each `row`, `field`, `code`, `data`)",
        "case open": "`CaseView` (`case_id`, `number`, `title`, `purpose`, `desk`, `shared`, `opened`, `closed`...)",
        "case list": "`cases`: `CaseView`",
        "case share": "`CaseView`",
        "case close": "`CaseView`",
        "reason list": "`held` (null for none), `choices`: `ReasonView` (`kind`, `subject`, `number`, `until`...)",
        "reason pick": "`ReasonView`",
        "reason end": "`held`: null",
        "search": "`results`: `SearchResult`",
        "draft new": "`draft_id`, `fields`, `revision`, `saved`, `state`, `asides`...",
        "draft list": "`drafts` (each `draft_id`, `title`, `writer`, `saved_by`, `saved`, `state`...)",
        "draft show": "as `draft new`; `asides` (each `aside_id`, `officer`, `differences`)",
        "draft edit": "`revision`, `saved`, `aside` (empty if the draft took the text)",
        "draft choose": "as `draft new`",
        "draft check": "`faults` (each `field`, `code`, `sentence`), `understood`, `twins`",
        "draft file": "`report_id`",
        "draft discard": "`draft_id`, `state`",
        "draft restore": "`draft_id`, `state`",
        "report new": "`ReportView`",
        "report correct": "`ReportView`",
        "report show": "`ReportView`",
        "report release": "`FateTable`; with `--dry-run` `digest`, `preview`: `PreviewRow`",
        "report extract": "`recipe_id` (empty with `--dry-run`), `extract`: `ExtractView`",
        "report extracts": "`recipes`: `RecipeLine`",
        "report list": "`reports`: `ReportLine`",
        "report holders": "`rows` (each `party`, `via`, `holding`, `version`, `opened`, `step`, `told`), `missing`",
        "report reads": "`reads` (each `party`, `reads`, `first`, `last`...), `peers` (each `party`, `state`, `rows`)",
        "report narrow": "as `report holders`",
        "report suspend": "`SuspensionView` (`proposal_id`, `report_id`, `since`, `until`, `own`)",
        "report recall": "`Proposal` (`proposal_id`, `digest`, `expires`...)",
        "report erase": "as `report recall`",
        "attachment list": "`attachments`: `FileView`",
        "attachment get": "`path`, `size`, `sha256`, `handling`; with `-` the bytes alone",
        "list add": "`list_id`, `slug`, `names`, `members`, `common`, `editable`",
        "list list": "`lists`: as `list add`",
        "list show": "as `list add`",
        "list edit": "as `list add`",
        "list remove": "`list_id`",
        "circulate": "`FateTable`; with `--dry-run` `digest`, `preview`: `PreviewRow`",
        "tray": "`Tray`",
        "fate": "`FateTable`",
        "hits": "`hits`: `HitView`; for one hit `HitView`",
        "judge": "`HitView`",
        "questions": "`questions`: `QuestionView`",
        "ask": "`QuestionView`",
        "answer": "`QuestionView`",
        "translate": "`TranslationView`",
        "acknowledge": "`report_id`, `rows`: `FateRow`",
        "register list": "`lines` (each `entry_id`, `number`, `direction`...), `after`, `years`; or the file or print",
        "register find": "as `register list`",
        "register note": "the line: `entry_id`, `number`, `direction`, `reference`, `remarks`...",
        "consent ask": "`ConsentView` (`request_id`, `report_id`, `recipient`, `until`, `state`, `due`...)",
        "consent list": "`consents`: `ConsentView`",
        "consent grant": "`ConsentView`",
        "consent refuse": "`ConsentView`",
        "review list": "`waiting` (each `report_id`, `due`, `closed`, `own`...), `erased`, `asked`, `lacking`",
        "review keep": "as one of `waiting`",
        "review erase": "the proposal, as `report erase`",
        "subject open": "`request_id`, `reference`, `given`, `due`, `closed`, `outcome`",
        "subject list": "`requests`: as `subject open`",
        "subject find": "`found` (each `side`, `band`, `found_by`, `item`, `ours`, `restricted`)",
        "subject decide": "`decided`: as `found` of `subject find`",
        "subject act": "`report`, `done`",
        "subject show": "`request`, `decided`, `found`",
        "subject export": "`reference`, `at`, `tell`, `not_told`",
        "subject close": "as `subject open`",
        "hold place": "`hold_id`, `report_id`, `authority`, `reason`, `due`, `state`, `officer`, `since`...",
        "hold list": "`holds`: as `hold place`",
        "hold renew": "as `hold place`",
        "hold lift": "`lifted`",
        "carry out": "`peer`, `folder`, `written`, `already`, `waiting`, `stopped` (`code`, `data`)",
        "carry in": "figures, `findings` (`code`, `data`), `cards`, `gaps` (`peer`, `first`, `last`), `stopped`",
        "carry card": "`file`",
        "envelope export": "`file`, `size`; with `-` the bytes as `content`",
        "envelope aside": "`aside` (each `sha256`, `code`, `data`, `size`, `at`, `seen`)",
        "journal verify": "`lines`, `tree_size`, `root`, `checkpoints`, `erased`, `ok`, `faults`, `fault_count`",
        "journal export": "`file`, `size`; with `-` the bytes as `content`",
        "journal prove": "`file`, `size`; with `-` the bytes as `content`",
        "journal growth": "`file`, `size`; with `-` the bytes as `content`",
        "report print": "`file`, `size`, `number`; with `-` the bytes as `content`",
        "journal print": "`number`, `what`, `report_id`, `officer`, `desk`, `door`, `at`",
        "journal checkpoints": "`checkpoints` (each `size`, `root`, `at`)",
        "journal peers": "`journals` (each `peer`, `size`, `at`, `waits`, `contradictions`)",
        "unusual list": "`signs` (each `alert_id`, `rule`, `login`, `desk`, `first`, `last`, `count`, `limit`...)",
        "unusual close": "as one of `unusual list`",
        "glass break": "`glass_id`, `pane`, `verdict`, `owner`, `report_id`, `at`, `until`, `due`, `judged`, `own`...",
        "glass list": "`own`, `broken`: each as `glass break`",
        "glass read": "`glass` as `glass break`, `origin`, `version`",
        "glass judge": "as `glass break`",
        "journal evidence": "`file`, `size`; with `-` the bytes as `content`",
        "vocabulary tables": "`tables` (each `name`, `entries`, `names`, `unreviewed` and `blank` by language...)",
        "vocabulary find": "`proposals` (each `table`, `code`, `label`, `name`, `name_kind`, `match`, `reviewed`)",
        "vocabulary look-up": "`proposals` as `vocabulary find`, `untold` (reason by table and language)",
        "vocabulary show": "`entry`, `names` (each `text`, `language`, `kind`, `source`...), `facts`, `own`",
        "vocabulary add": "`code`",
        "vocabulary name": "`name_id`",
        "vocabulary review": "`reviewed`",
        "vocabulary strike": "`struck`",
        "vocabulary unreviewed": "`names` (each `table`, `code`, `labels`, `name`)",
        "why": "`WhyView`",
        "schemata list": "`schemata` (each `name`, `labels`, `group`, `relation`)",
        "schemata show": "`name`, `labels`, `plurals`, `ancestors`, `edge`, `featured`, `properties`",
        "reader init": "`node_id`, `home`, `card`",
        "reader card": "`file`, `size`; with `-` the bytes as `content`",
        "reader trust": "`slug`, `node_id`, `names`, `confirmed`, `digits`, `gaps`",
        "reader digits": "`centres`, each as for `reader trust`",
        "reader confirm": "as for `reader trust`",
        "reader read": "`done` (figures, `findings`, `stopped`), `items`, `centres`",
        "reader agreements": "`agreements` (each `agreement`, `centre`, `state`)",
        "reader sign": "`agreement`, `centre`, `state`",
        "reader list": "`items` (each `item_id`, `view`, `fault`)",
        "reader show": "the item with its `handling`; with `--out` `file`, `size`",
        "reader attachments": "`attachments`: `FileView`",
        "reader get": "`path`, `size`, `sha256`, `handling`; with `-` the bytes alone",
        "reader ack": "the item",
        "reader ask": "the question",
        "reader answer": "the answer",
        "reader report": "`sent`, as for `reader sent`; with `--dry-run` `preview` (each `recipient`, `decision`)",
        "reader sent": "`sent` (each `item_id`, `view` with `recipients` and `steps`, `fault`)",
        "batch": "one object a line: `exit_code`, `answer`, `talk`",
        "demo": "`ok`, `seconds`, `facts`, `step`, `failed`, `expected`, `got`, `peak_mib`, `runs`",
    }
)


def write_reference() -> str:
    """Return the page.

    Returns:
        Markdown, in English.
    """
    session = Session(language="en")
    parts = [_INTRODUCTION, "## Commands\n", *_commands(ROOT, "wasl", session), "## Views\n", *_views()]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _commands(group: click.Group, path: str, session: Session) -> Iterator[str]:
    for name, command in group.commands.items():
        full = f"{path} {name}"
        if isinstance(command, click.Group):
            yield from _commands(command, full, session)
        else:
            yield _command(command, full, session)


def _command(command: click.Command, path: str, session: Session) -> str:
    context = click.Context(command, info_name=path, obj=session)
    usage = " ".join(command.collect_usage_pieces(context))
    rows = [
        f"| `{_spelled(each, context)}` | {session.say(key)} |"
        for each in command.params
        if (key := getattr(each, "key", "")) and each.name not in EVERYWHERE
    ]
    table = ["| | |", "|---|---|", *rows, ""] if rows else []
    text = help_text(session, path)
    return "\n".join(
        [f"### {path}\n", text, f"\n    {path} {usage}\n", *table, f"Answer: {_ANSWERS[path.removeprefix('wasl ')]}."]
    )


def _spelled(parameter: click.Parameter, context: click.Context) -> str:
    spelled = parameter.get_help_spec(context) if isinstance(parameter, Option) else parameter.make_metavar(context)
    return spelled.replace("|", "\\|")


def _views() -> Iterator[str]:
    for module in (
        views,
        file_views,
        release_views,
        tray_views,
        extract_views,
        peer_views,
        agreement_views,
        condition_views,
    ):
        yield from _views_of(module)


def _views_of(module: ModuleType) -> Iterator[str]:
    for name, each in vars(module).items():
        if dataclasses.is_dataclass(each) and each.__module__ == module.__name__:
            fields = ", ".join(f"`{field.name}`" for field in dataclasses.fields(each))
            yield f"**{name}**: {fields}\n"


if __name__ == "__main__":
    sys.stdout.write(write_reference())

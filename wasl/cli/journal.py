"""The commands for the journal, and for what is unusual in it."""

from __future__ import annotations

from typing import Final

from wasl.cli.command import Argument, Command, Group, Option

_OUT: Final = Option("--out", metavar="FILE", default="-")

JOURNAL: Final = Group(
    "journal",
    Command(
        "verify", Argument("file", required=False, key="cli-argument-journal-file"), act="acts.proving:verify_journal"
    ),
    Command("export", _OUT, act="acts.proving:export_journal"),
    Command(
        "prove",
        Argument("target", metavar="LINE|REPORT", key="cli-argument-journal-target"),
        Option("--details", is_flag=True, key="cli-option-journal-details"),
        _OUT,
        act="acts.proving:prove_lines",
    ),
    Command(
        "growth",
        Option("--from", "old_size", type=int, required=True, metavar="LINES", key="cli-option-journal-from"),
        Option("--to", "size", type=int, metavar="LINES", key="cli-option-journal-to"),
        _OUT,
        act="acts.proving:prove_growth",
    ),
    Command("print", Argument("number", key="cli-argument-print-number"), act="acts.proving:find_print"),
    Command("checkpoints", act="acts.proving:list_checkpoints"),
    Command("peers", act="acts.proving:list_peer_journals"),
    Command(
        "evidence",
        Argument("number", type=int, key="cli-argument-contradiction"),
        _OUT,
        act="acts.proving:export_evidence",
    ),
)

UNUSUAL: Final = Group(
    "unusual",
    Command(
        "list", Option("--all", "everything", is_flag=True, key="cli-option-unusual-all"), act="acts.unusual:list_signs"
    ),
    Command(
        "close",
        Argument("alert", metavar="SIGN"),
        Option("--finding", required=True, metavar="TEXT", key="cli-option-unusual-finding"),
        act="acts.unusual:close",
    ),
)

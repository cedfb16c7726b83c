"""What must not pass does not, each time for the reason that counts, and the reason is said."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, Final

from wasl.cli.demo.program import together, wait_for
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.steps.houses import note_processes
from wasl.cli.demo.steps.sending import ON_ITS_WAY, received
from wasl.cli.demo.story import DESIGNATIONS, story

DOHA_HOLDS_AT_MOST: Final = "TLP:AMBER+STRICT"
STRICT: Final = frozenset({"red", "h2", "tlp"})
"""Of the five, those whose marks are above what one officer may send to another centre."""


def stop(stage: Stage) -> None:
    """Try five releases that a rule forbids.

    Args:
        stage: The stage.
    """
    stage.tell("demo-stops")
    _hold_less(stage)
    names = list(story()["stopped"])
    made = together(*(lambda name=name: _send(stage, name) for name in names))
    reports = dict(zip(names, made, strict=True))
    _approve(stage)
    _stopped_in_almaty(stage, reports["topic"])
    _refused_by_doha(stage, reports["red"])
    for name, fact, code in (("h2", "h2-stays", "h2-onward"), ("tlp", "strict-stays", "tlp-onward")):
        report_id = str(reports[name]["report_id"])
        received(stage, stage.almaty, "zarina", report_id, fact=f"{name}-received")
        rows = stage.doha.get("maryam", "circulate", report_id, "--to", "oman")["rows"]
        stage.facts.among(fact, code, _reasons(rows, "oman"))
        stage.facts.refused(f"{fact}-unread", stage.doha.run("salim", "report", "show", report_id), "not-found")
    stage.show(stage.doha, "maryam", "why", str(reports["h2"]["report_id"]), "oman")
    _never_listed(stage)


def _hold_less(stage: Stage) -> None:
    # The operator of Doha writes into its configuration that it may not hold TLP:RED any more. Almaty goes by the card
    # that it has, so only Doha itself can know.
    node = stage.doha
    file = node.home / "node.toml"
    text = file.read_text("utf-8").replace('highest_tlp = "TLP:RED"', f'highest_tlp = "{DOHA_HOLDS_AT_MOST}"')
    file.write_text(text, "utf-8")
    node.get("", "node", "stop")
    node.get("", "node", "start")
    note_processes(stage, node)


def _send(stage: Stage, name: str) -> Mapping[str, Any]:
    draft = json.dumps(story()["stopped"][name], ensure_ascii=False)
    made = stage.almaty.get("zarina", "report", "new", "-", given=draft)
    return stage.almaty.get("zarina", "report", "release", made["version"]["report_id"], "--to", "doha")


def _approve(stage: Stage) -> None:
    # What is marked so strictly waits for a second person of the desk, who is shown what goes to whom.
    waiting = stage.almaty.get("dilshod", "approvals")["to_approve"]
    stage.facts.equal("second-person", len(waiting), len(STRICT))
    for each in waiting:
        stage.almaty.get("dilshod", "approve", each["proposal_id"], "--digest", each["digest"])


def _stopped_in_almaty(stage: Stage, table: Mapping[str, Any]) -> None:
    stage.facts.among("topic-stays", "agreement-topic", _reasons(table["rows"], "doha"))
    there = stage.doha.run("maryam", "report", "show", table["report_id"])
    stage.facts.refused("topic-never-left", there, "not-found")


def _refused_by_doha(stage: Stage, table: Mapping[str, Any]) -> None:
    def look() -> Collection[str] | None:
        rows = stage.almaty.get("zarina", "fate", table["report_id"])["rows"]
        return _reasons(rows, "doha") if rows[0]["state"] not in ON_ITS_WAY else None

    reasons = wait_for("doha-decides-again", look)
    stage.facts.among("doha-decides-again", "node-handling", reasons)
    there = stage.doha.run("maryam", "report", "show", table["report_id"])
    stage.facts.refused("red-not-filed", there, "not-found")


def _never_listed(stage: Stage) -> None:
    # A listed person is looked up to try to release the row; nothing of the person is shown.
    listed = json.loads((stage.examples / DESIGNATIONS).read_text("utf-8"))["records"]
    name = next(each["name"] for each in listed if each["entityType"] == "individual")
    results = stage.doha.get("maryam", "search", name, "--limit", "1")["results"]
    table = stage.doha.get("maryam", "report", "release", results[0]["found"]["report_id"], "--to", "almaty")
    stage.facts.among("listed-never-released", "restricted", _reasons(table["rows"], "almaty"))


def _reasons(rows: Collection[Mapping[str, Any]], recipient: str) -> list[str]:
    stopped = [row for row in rows if row["recipient"]["slug"] == recipient and row["state"] in {"stopped", "refused"}]
    return [reason["code"] for row in stopped for reason in row["reasons"]]

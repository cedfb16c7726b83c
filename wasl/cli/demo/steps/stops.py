"""What must not pass does not, each time for the reason that counts, and the reason is said."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from wasl.cli.demo.program import together, wait_for
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.steps.holdings import REASON
from wasl.cli.demo.steps.sending import received
from wasl.cli.demo.story import DESIGNATIONS, story


def stop(stage: Stage) -> None:
    """Try five releases that a rule forbids.

    Args:
        stage: The stage.
    """
    stage.tell("demo-stops")
    names = list(story()["stopped"])
    made = together(*(lambda name=name: _send(stage, name) for name in names))
    reports = dict(zip(names, made, strict=True))
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


def _send(stage: Stage, name: str) -> Mapping[str, Any]:
    draft = json.dumps(story()["stopped"][name], ensure_ascii=False)
    made = stage.almaty.get("zarina", "report", "new", "-", given=draft)
    return stage.almaty.get("zarina", "report", "release", made["version"]["report_id"], "--to", "doha")


def _stopped_in_almaty(stage: Stage, table: Mapping[str, Any]) -> None:
    stage.facts.among("topic-stays", "agreement-topic", _reasons(table["rows"], "doha"))
    there = stage.doha.run("maryam", "report", "show", table["report_id"])
    stage.facts.refused("topic-never-left", there, "not-found")


def _refused_by_doha(stage: Stage, table: Mapping[str, Any]) -> None:
    def look() -> Collection[str] | None:
        rows = stage.almaty.get("zarina", "fate", table["report_id"])["rows"]
        return _reasons(rows, "doha") if rows[0]["state"] not in {"stored", "sent"} else None

    reasons = wait_for("doha-decides-again", look)
    stage.facts.among("doha-decides-again", "node-handling", reasons)
    there = stage.doha.run("maryam", "report", "show", table["report_id"])
    stage.facts.refused("red-not-filed", there, "not-found")


def _never_listed(stage: Stage) -> None:
    # A listed person is looked up to try to release the row; nothing of the person is shown.
    listed = json.loads((stage.examples / DESIGNATIONS).read_text("utf-8"))["records"]
    name = next(each["name"] for each in listed if each["entityType"] == "individual")
    results = stage.doha.get("maryam", "search", name, "--reason", REASON, "--limit", "1")["results"]
    table = stage.doha.get("maryam", "report", "release", results[0]["found"]["report_id"], "--to", "almaty")
    stage.facts.among("listed-never-released", "restricted", _reasons(table["rows"], "almaty"))


def _reasons(rows: Collection[Mapping[str, Any]], recipient: str) -> list[str]:
    stopped = [row for row in rows if row["recipient"]["slug"] == recipient and row["state"] in {"stopped", "refused"}]
    return [reason["code"] for row in stopped for reason in row["reasons"]]

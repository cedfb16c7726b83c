"""The Tajik desk writes; Doha receives the very same words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from wasl.cli.demo.program import Node, wait_for
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import find_row, report_of_row

ON_ITS_WAY: Final = frozenset({"stored", "waiting", "approved", "sent"})
"""States of a row of fate before the other side has said anything."""

_SHIFT: Final = timedelta(days=49)


def send(stage: Stage) -> None:
    """Write the report in Almaty, send it, and read it in Doha.

    Args:
        stage: The stage.
    """
    row, source_ref = find_row(stage.examples)
    stage.tell(
        "demo-report",
        place=row["PLACE"],
        drug=row["DRUG_NAME"],
        amount=f"{row['AMOUNT']} kg",
        hiding=row["HIDING_PLACE"],
        transport=row["TRANSPORT"],
    )
    draft = report_of_row(row, source_ref=source_ref, shifted=datetime.now(UTC).date() - _SHIFT)
    made = stage.almaty.get("dilshod", "report", "new", "-", given=json.dumps(draft, ensure_ascii=False))
    report_id = stage.learned["report"] = made["version"]["report_id"]
    stage.facts.refused("outside-audience", stage.almaty.run("umid", "report", "show", report_id), "not-found")
    release = ("report", "release", report_id, "--to", "doha")
    stage.facts.refused("release-right", stage.almaty.run("dilshod", *release), "right-missing")
    stage.show(stage.almaty, "zarina", *release, "--dry-run")
    stage.almaty.get("zarina", *release)
    received(stage, stage.almaty, "zarina", report_id, fact="report-received")
    there = stage.doha.get("maryam", "report", "show", report_id)
    here = stage.almaty.get("zarina", "report", "show", report_id)
    stage.facts.equal("same-words", there["version"], here["version"])
    stage.facts.equal("tajik-desk-speaks", there["origin"]["slug"], "almaty/tajikistan")
    stage.show(stage.doha, "maryam", "report", "show", report_id)
    stage.facts.refused("desk-before-circulation", stage.doha.run("khalid", "report", "show", report_id), "not-found")


def received(stage: Stage, node: Node, login: str, report_id: str, *, fact: str) -> Mapping[str, Any]:
    """Wait until a report that was sent to a peer is received there.

    Args:
        stage: The stage.
        node: Who sent it.
        login: An officer of the desk that sent it.
        report_id: The report.
        fact: The fact that this is.

    Returns:
        The row of fate.
    """

    def look() -> Mapping[str, Any] | None:
        for row in node.get(login, "fate", report_id)["rows"]:
            if row["item"] == "release" and row["state"] not in ON_ITS_WAY:
                return dict(row)
        return None

    with stage.working("demo-waiting"):
        row = wait_for(fact, look)
    stage.facts.among(fact, "received", [each["step"] for each in row["steps"]])
    return row

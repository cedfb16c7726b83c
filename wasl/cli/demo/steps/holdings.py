"""What each centre holds before anything is exchanged."""

from __future__ import annotations

import json
from typing import Final

from wasl.cli.demo.program import together
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import DESIGNATIONS, SEIZURES, story

CASE: Final = "EXERCISE 7/2026"


def fill(stage: Stage) -> None:
    """Import the real lists, and lay two invented names among Doha's holdings.

    Args:
        stage: The stage.
    """
    stage.tell("demo-holdings")
    with stage.working("demo-holdings-importing"):
        rows, designations = together(
            lambda: stage.almaty.get("saule", "import", "unodc", str(stage.examples / SEIZURES)),
            lambda: stage.doha.get("maryam", "import", "ofac", str(stage.examples / DESIGNATIONS)),
        )
    stage.facts.equal("rows-in", rows["items"], 1000)
    stage.facts.equal("designations-in", designations["items"], 2617)
    stage.tell("demo-holdings-invented")
    draft = json.dumps(story()["holding"], ensure_ascii=False)
    held = stage.doha.get("maryam", "report", "new", "-", given=draft)
    stage.learned["holding"] = held["version"]["report_id"]
    _claim_apart(stage)


def _claim_apart(stage: Stage) -> None:
    invented = story()["holding"]["entities"][0]["properties"]["name"][0]["text"]
    listed = story()["searches"][0]["listed"]
    case = stage.doha.get("maryam", "case", "open", CASE, "--title", story()["words"]["case"])
    stage.doha.get("maryam", "reason", "pick", case["number"])
    real, drill, listed_in_drill = together(
        lambda: stage.doha.get("maryam", "search", invented),
        lambda: stage.doha.get("maryam", "search", "--exercise", invented),
        lambda: stage.doha.get("maryam", "search", "--exercise", listed),
    )
    stage.facts.equal(
        "exercise-not-in-real", [each for each in real["results"] if each["found"]["handling"]["exercise"]], []
    )
    stage.facts.among(
        "exercise-in-exercise", stage.learned["holding"], [each["found"]["report_id"] for each in drill["results"]]
    )
    everything = [*drill["results"], *listed_in_drill["results"]]
    stage.facts.equal(
        "real-not-in-exercise", [each for each in everything if not each["found"]["handling"]["exercise"]], []
    )

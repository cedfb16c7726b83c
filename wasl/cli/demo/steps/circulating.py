"""Six desks in Doha get the report; two acknowledge, one asks, Almaty answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from wasl.cli.demo.program import together, wait_for
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import story

_ACKNOWLEDGES: Final = (("khalid", "emirates"), ("jassim", "qatar"))


def circulate(stage: Stage) -> None:
    """Circulate the report to the six member desks and let two acknowledge.

    Args:
        stage: The stage.
    """
    report_id = stage.learned["report"]
    desks = [desk["slug"] for desk in story()["doha"]["desks"]]
    stage.tell("demo-circulate")
    table = stage.doha.get("maryam", "circulate", report_id, *(word for desk in desks for word in ("--to", desk)))
    reached = sorted(row["recipient"]["slug"] for row in table["rows"] if row["state"] == "received")
    stage.facts.equal("six-desks", reached, sorted(desks))
    together(*(lambda login=login: stage.doha.get(login, "acknowledge", report_id) for login, _ in _ACKNOWLEDGES))
    rows = stage.doha.get("maryam", "fate", report_id)["rows"]
    done = sorted(row["recipient"]["slug"] for row in rows if row["state"] == "acknowledged")
    stage.facts.equal("two-acknowledged", done, sorted(desk for _, desk in _ACKNOWLEDGES))
    stage.facts.among(
        "acknowledged-seen-in-almaty", "acknowledged", wait_for("acknowledged-seen-in-almaty", lambda: _steps(stage))
    )


def ask_back(stage: Stage) -> None:
    """Let Oman ask and the Tajik desk answer.

    Args:
        stage: The stage.
    """
    report_id, words = stage.learned["report"], story()["words"]
    stage.tell("demo-ask", text=words["question"])
    asked = stage.doha.get("salim", "ask", report_id, words["question"], "--language", "ar")
    came = wait_for("question-came", lambda: _waiting(stage, asked["question_id"]))
    stage.facts.equal("question-came", came["text"], {"text": words["question"], "language": "ar"})
    stage.tell("demo-answer", text=words["answer"])
    stage.almaty.get("zarina", "answer", asked["question_id"], words["answer"], "--language", "ru")
    answer = wait_for("answer-came", lambda: _answered(stage, asked["question_id"]))
    stage.facts.equal("answer-came", answer["text"], words["answer"])


def _steps(stage: Stage) -> list[str] | None:
    rows = stage.almaty.get("zarina", "fate", stage.learned["report"])["rows"]
    steps = [step["step"] for row in rows for step in row["steps"]]
    return steps if "acknowledged" in steps else None


def _waiting(stage: Stage, question_id: str) -> Mapping[str, Any] | None:
    found = stage.almaty.get("zarina", "tray")["to_answer"]
    return next((each for each in found if each["question_id"] == question_id), None)


def _answered(stage: Stage, question_id: str) -> Mapping[str, Any] | None:
    found = stage.doha.get("salim", "tray")["waiting"]
    return next((each["answer"] for each in found if each["question_id"] == question_id and each["answer"]), None)

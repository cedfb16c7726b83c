"""Two centres get to know each other: cards, forty digits, an agreement."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from wasl.cli.demo.program import Node, together, wait_for
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import story

_YEAR: Final = timedelta(days=365)


def meet(stage: Stage) -> None:
    """Exchange cards and read forty digits to each other, two people on each side.

    Args:
        stage: The stage.
    """
    stage.tell("demo-acquaintance")
    pairs = ((stage.almaty, "marat", stage.doha), (stage.doha, "hamad", stage.almaty))
    together(
        *(
            lambda node=node, login=login: node.get(login, "peer", "card", "--out", _card(stage, node))
            for node, login, _ in pairs
        )
    )
    seen = together(
        *(
            lambda node=node, login=login, other=other: node.get(
                login, "peer", "add", _card(stage, other), "--slug", other.slug
            )
            for node, login, other in pairs
        )
    )
    digits = str(seen[0]["digits"])
    stage.facts.equal("digits-equal", seen[1]["digits"], digits)
    stage.put(_groups(digits), style="bold cyan")
    stage.facts.refused("unconfirmed-gets-nothing", stage.almaty.run("marat", *_proposal("doha")), "peer-unconfirmed")
    wrong = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    stage.facts.refused("wrong-digits", stage.almaty.run("marat", "peer", "confirm", "doha", wrong), "digits-wrong")
    stage.almaty.get("marat", "peer", "confirm", "doha", digits)
    again = stage.almaty.get("marat", "peer", "confirm", "doha", digits)
    stage.facts.equal("one-is-not-enough", again["state"], "half-confirmed")
    states = together(
        lambda: stage.almaty.get("bolat", "peer", "confirm", "doha", digits),
        lambda: _confirm_twice(stage.doha, digits),
    )
    stage.facts.equal("two-confirm", [each["state"] for each in states], ["confirmed", "confirmed"])


def agree(stage: Stage) -> None:
    """Propose an agreement in Almaty and sign it in Doha.

    Args:
        stage: The stage.
    """
    _claim_nothing_goes(stage)
    stage.tell("demo-agreement")
    proposed = stage.almaty.get("marat", *_proposal("doha"))
    offered = wait_for("agreement-came", lambda: _agreement(stage.doha, "hamad", "offered"))
    stage.facts.equal("agreement-same-text", offered["agreement_hash"], proposed["agreement_hash"])
    stage.doha.get("hamad", "agreement", "sign", offered["agreement"]["agreement_id"])
    there = wait_for("agreement-in-force", lambda: _agreement(stage.almaty, "marat", "in-force"))
    stage.facts.equal("agreement-in-force", there["agreement_hash"], proposed["agreement_hash"])
    stage.show(stage.almaty, "marat", "agreement", "show", offered["agreement"]["agreement_id"])
    _assure(stage)


def _claim_nothing_goes(stage: Stage) -> None:
    draft = json.dumps(story()["cut"], ensure_ascii=False)
    made = stage.almaty.get("zarina", "report", "new", "-", given=draft)
    stage.learned["cut"] = made["version"]["report_id"]
    stage.facts.among("no-agreement-nothing-goes", "agreement-none", _against(stage))


def _assure(stage: Stage) -> None:
    stage.facts.among("no-assurance-nothing-goes", "condition-unmet", _against(stage))
    stage.tell("demo-assurance")
    until = (datetime.now(UTC).date() + _YEAR).isoformat()
    for node, login in ((stage.almaty, "saule"), (stage.doha, "maryam")):
        for state in ("ae", "sa"):
            said = ("--reference", f"EXERCISE {state.upper()} 1", "--until", until)
            node.get(login, "assurance", "add", state, "death-penalty", *said)
    stage.facts.equal("assurances-recorded", "condition-unmet" in _against(stage), expected=False)


def _against(stage: Stage) -> list[str]:
    report_id = stage.learned["cut"]
    preview = stage.almaty.get("zarina", "report", "release", report_id, "--to", "doha", "--dry-run")["preview"]
    return [each["code"] for row in preview for each in row["decision"]["findings"] if not each["permits"]]


def _confirm_twice(doha: Node, digits: str) -> Mapping[str, Any]:
    doha.get("hamad", "peer", "confirm", "almaty", digits)
    return doha.get("noora", "peer", "confirm", "almaty", digits)


def _agreement(node: Node, login: str, state: str) -> Mapping[str, Any] | None:
    found = node.get(login, "agreement", "list")["agreements"]
    return next((each for each in found if each["state"] == state), None)


def _proposal(peer: str) -> tuple[str, ...]:
    terms = story()["agreement"]
    today = datetime.now(UTC).date()
    several = (("--topic", "topics"), ("--kind", "kinds"), ("--category", "categories"), ("--purpose", "purposes"))
    return (
        *("agreement", "propose", peer, "--title-en", terms["title_en"], "--title-ru", terms["title_ru"]),
        *(
            "--title-ar",
            terms["title_ar"],
            "--highest-tlp",
            terms["highest_tlp"],
            "--highest-hcode",
            terms["highest_hcode"],
        ),
        *("--onward", terms["onward"], "--from", today.isoformat(), "--until", (today + _YEAR).isoformat()),
        *(word for option, name in several for each in terms[name] for word in (option, each)),
    )


def _card(stage: Stage, node: Node) -> str:
    return str(stage.place / f"{node.slug}.card")


def _groups(digits: str) -> str:
    return " ".join(digits[place : place + 5] for place in range(0, len(digits), 5))

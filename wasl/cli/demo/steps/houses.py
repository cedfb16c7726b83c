"""Two centres come to be: nodes, desks, officers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from typing import Any, Final

from wasl.cli.demo.program import Node, together
from wasl.cli.demo.signin import Browser
from wasl.cli.demo.stage import Stage
from wasl.cli.demo.story import story

CENTRE: Final = "@centre"
SIGNING_IN: Final = frozenset({"maryam", "zarina", "salim", "dilshod"})
"""Officers who make credentials of their own; the others of the story work on the command line."""


def build(stage: Stage) -> None:
    """Make and start both nodes, with their desks and officers.

    Args:
        stage: The stage.
    """
    stage.tell("demo-houses", place=str(stage.place))
    with stage.working("demo-houses-building"):
        together(lambda: _build_one(stage, stage.almaty), lambda: _build_one(stage, stage.doha))
    for node, desks in ((stage.almaty, 9), (stage.doha, 7)):
        stage.facts.equal(f"{node.slug}-answers", note_processes(stage, node), True)  # noqa: FBT003 - what is compared
        manager = story()[node.slug]["manager"]
        found = node.get(manager, "desk", "list")["desks"]
        stage.facts.equal(f"{node.slug}-desks", len(found), desks)
    _claim_manager(stage)


def note_processes(stage: Stage, node: Node) -> bool:
    """Note which processes a node runs, so that they are weighed.

    Args:
        stage: The stage.
        node: The node, started.

    Returns:
        Whether it is well.
    """
    state = node.get("", "node", "status")
    stage.learned[f"{node.slug}-pids"] = " ".join(str(each["pid"]) for each in state["processes"] if each["pid"])
    return bool(state["healthy"])


def _claim_manager(stage: Stage) -> None:
    manager = story()["almaty"]["manager"]
    stage.facts.refused("manager-reads-nothing", stage.almaty.run(manager, "report", "list"), "right-missing")
    greedy = (
        "officer",
        "add",
        "greedy",
        "--name",
        "Greedy",
        "--member-of",
        "tajikistan",
        "--right",
        "manage",
        "--right",
        "read",
    )
    stage.facts.refused("manager-takes-no-right", stage.almaty.run(manager, *greedy), "rights-conflict")


def _build_one(stage: Stage, node: Node) -> None:
    cast = story()[node.slug]
    at_proxy = ("--gate-address", f"127.0.0.1:{stage.proxy.port}") if node is stage.doha else ()
    made = node.get(
        "",
        *("node", "init", str(node.home), "--slug", node.slug, "--manager", cast["manager"]),
        *("--manager-name", cast["manager_name"], "--time-zone", cast["time_zone"]),
        *("--name-en", cast["name_en"], "--name-ru", cast["name_ru"], "--name-ar", cast["name_ar"]),
        *at_proxy,
    )
    node.web_port, node.gate_port = made["web_port"], made["gate_port"]
    _keep_credentials(node, cast["manager"], made["manager"])
    if node is stage.doha:
        stage.proxy.gate_port = node.gate_port
    node.get("", "node", "start")
    _appoint(node, cast)


def _appoint(node: Node, cast: Mapping[str, Any]) -> None:
    manager = cast["manager"]
    for desk in cast["desks"]:
        names = zip(("--name-en", "--name-ru", "--name-ar"), desk["names"], strict=True)
        node.get(
            manager,
            *("desk", "add", desk["slug"], "--kind", desk["kind"], "--state", desk["state"]),
            *(word for pair in names for word in pair),
            *(word for language in desk["languages"] for word in ("--language", language)),
        )
    centre = next(desk["slug"] for desk in node.get(manager, "desk", "list")["desks"] if desk["kind"] == "centre")
    for officer in cast["officers"]:
        made = node.get(
            manager,
            *("officer", "add", officer["login"], "--name", officer["name"], "--language", officer["language"]),
            *("--member-of", centre if officer["desk"] == CENTRE else officer["desk"]),
            *(word for right in officer["rights"] for word in ("--right", right)),
        )
        if "credentials" in made:
            _keep_credentials(node, officer["login"], made)
        else:
            _confirm(node, cast["officers"][0]["login"], officer["login"], made)


def _confirm(node: Node, second: str, login: str, made: Mapping[str, Any]) -> None:
    # The second manager confirms, and hands over the link; the first has handed over the code.
    waits = made["proposal"]
    done = node.get(second, "approve", waits["proposal_id"], "--digest", waits["digest"])["done"]
    if login in SIGNING_IN:
        with closing(Browser(node.web_port)) as browser:
            node.credentials[login] = browser.enrol(done["token"], made["code"])


def _keep_credentials(node: Node, login: str, made: Mapping[str, Any]) -> None:
    node.credentials[login] = made["credentials"]

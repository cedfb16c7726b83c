"""Runs the story from the first step to the last, and leaves nothing behind."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Line

import wasl
from wasl.cli.demo.failure import FactFailedError
from wasl.cli.demo.program import Node, together
from wasl.cli.demo.proxy import Proxy
from wasl.cli.demo.stage import Scales, Stage, Step
from wasl.cli.demo.steps import acquaintance, attacks, circulating, holdings, houses, matching, proofs, sending, stops
from wasl.cli.session import Session
from wasl.errors import InputError

STEPS: Final[tuple[tuple[str, tuple[Step, ...]], ...]] = (
    ("houses", (houses.build,)),
    ("holdings", (holdings.fill,)),
    ("acquaintance", (acquaintance.meet, acquaintance.agree)),
    ("report", (sending.send,)),
    ("match", (matching.judge, matching.find_listed)),
    ("circulation", (circulating.circulate, circulating.ask_back)),
    ("stops", (stops.stop,)),
    ("attacks", (attacks.steal, attacks.cut)),
    ("proofs", (proofs.verify_journals, proofs.browse)),
)
_FAILED: Final = 1
_MIB: Final = 1024 * 1024
_SHOWN_LOGINS: Final = ("maryam", "salim", "latifa", "zarina", "aigul")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a run ended.

    Attributes:
        ok: True if every fact held.
        seconds: How long the story took.
        facts: Names of the facts that held.
        step: Name of the step that failed; empty if none did.
        failed: Name of the fact that failed; empty if none did.
        expected: What was to be.
        got: What was.
        peak_mib: Most memory of each node, in MiB.
        runs: How often the program was run.
    """

    ok: bool
    seconds: float
    facts: tuple[str, ...]
    step: str
    failed: str
    expected: str
    got: str
    peak_mib: dict[str, int]
    runs: int


def run_demo(session: Session, *, check: bool, no_wait: bool, home: str | None, until: int | None) -> int:
    """Run ``wasl demo``.

    Args:
        session: Language and form of the answer.
        check: Without pause; exit with an error if a fact fails.
        no_wait: Stop the nodes at the end instead of waiting for Ctrl-C.
        home: Directory for both nodes; None for a temporary one.
        until: Number of the last step; None for all.

    Returns:
        0 if every fact held, else 1.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    with ExitStack() as ending:
        stage = _set_stage(session, ending, check=check, home=home)
        outcome = _play(stage, STEPS[: until or len(STEPS)])
        _conclude(stage, outcome)
        if outcome.ok and not (check or no_wait or until):
            _stay(stage)
    return 0 if outcome.ok else _FAILED


def _set_stage(session: Session, ending: ExitStack, *, check: bool, home: str | None) -> Stage:
    examples = Path(wasl.__file__).parent.parent / "examples"
    if not examples.is_dir():
        raise InputError("demo-examples-missing", path=str(examples))
    place = ending.enter_context(_place(home))
    almaty, doha = (Node(slug=slug, home=place / slug) for slug in ("almaty", "doha"))
    ending.callback(_stop_nodes, almaty, doha)
    proxy = Proxy()
    proxy.start()
    ending.callback(proxy.stop)
    console = session.talk if session.as_json else session.output
    return Stage(
        session=session,
        console=console,
        place=place,
        examples=examples,
        almaty=almaty,
        doha=doha,
        proxy=proxy,
        check=check,
    )


def _play(stage: Stage, steps: Sequence[tuple[str, tuple[Step, ...]]]) -> Outcome:
    begun = time.monotonic()
    scales = Scales(stage.almaty, stage.doha)
    failure: FactFailedError | None = None
    try:
        for number, (name, parts) in enumerate(steps, start=1):
            stage.open_step(number, name)
            for part in parts:
                part(stage)
            scales.watch({node.slug: _pids(stage, node) for node in (stage.almaty, stage.doha)})
    except FactFailedError as error:
        failure = error
    except (subprocess.TimeoutExpired, KeyError, IndexError, StopIteration, OSError) as error:
        # A node that answers in another shape than it should, or not at all, fails the step like a false fact.
        failure = FactFailedError("shape", expected="an answer", got=repr(error))
    finally:
        scales.stop()
    return Outcome(
        ok=failure is None,
        seconds=round(time.monotonic() - begun, 1),
        facts=tuple(stage.facts.held),
        step=stage.step if failure else "",
        failed=failure.fact if failure else "",
        expected=str(failure.expected) if failure else "",
        got=str(failure.got) if failure else "",
        peak_mib={node.slug: node.peak_bytes // _MIB for node in (stage.almaty, stage.doha)},
        runs=stage.almaty.runs + stage.doha.runs,
    )


def _conclude(stage: Stage, outcome: Outcome) -> None:
    if outcome.ok:
        report_id = stage.learned.get("report", "")
        if report_id:
            stage.show(stage.almaty, "zarina", "fate", report_id)
            stage.show(stage.doha, "maryam", "fate", report_id)
        stage.console.print(_doors(stage))
        stage.tell(
            "demo-done",
            facts=len(outcome.facts),
            seconds=str(outcome.seconds),
            almaty=outcome.peak_mib["almaty"],
            doha=outcome.peak_mib["doha"],
        )
    else:
        words = stage.say("demo-failed", step=stage.say(f"demo-step-{outcome.step}"), fact=outcome.failed)
        detail = f"{words}\n{stage.say('demo-expected')} {outcome.expected}\n{stage.say('demo-got')} {outcome.got}"
        stage.console.print(Panel(Line(detail), border_style="red", title=outcome.failed))
    if stage.session.as_json:
        stage.session.answer(_plain(outcome), lambda: "")


def _plain(outcome: Outcome) -> dict[str, object]:
    return {**asdict(outcome), "seconds": str(outcome.seconds)}


def _doors(stage: Stage) -> RenderableType:
    shown = Table.grid(padding=(0, 2))
    for node in (stage.doha, stage.almaty):
        shown.add_row(Line(node.web, style="bold"), "", "", "")
        for login in _SHOWN_LOGINS:
            secret = node.credentials.get(login)
            if secret:
                shown.add_row("", login, secret["passphrase"], secret["totp_secret"])
    return Panel(shown, title=stage.say("demo-doors"), title_align="left", expand=False)


def _stay(stage: Stage) -> None:
    stage.tell("demo-stay")
    try:
        signal.pause()
    except KeyboardInterrupt:
        stage.tell("demo-leaving")


def _stop_nodes(*nodes: Node) -> None:
    # A node that was never made, or stopped by itself, has nothing to stop.
    together(*(lambda node=node: _stop_node(node) for node in nodes), lambda: None)


def _stop_node(node: Node) -> None:
    node.close()
    if node.home.exists():
        node.run("", "node", "stop")


@contextmanager
def _place(home: str | None) -> Iterator[Path]:
    if home is None:
        place = Path(tempfile.mkdtemp(prefix="wasl-demo-"))
    else:
        place = Path(home).resolve()
        if place.exists() and any(place.iterdir()):
            raise InputError("demo-home-taken", path=str(place))
        place.mkdir(parents=True, exist_ok=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _pids(stage: Stage, node: Node) -> tuple[int, ...]:
    return tuple(int(pid) for pid in stage.learned[f"{node.slug}-pids"].split())


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt

"""What the commands of `wasl node` do."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from wasl.cli.node import claim, screens
from wasl.cli.node.doors import environment
from wasl.cli.node.health import await_doors, wait_until
from wasl.cli.node.ports import require_free
from wasl.cli.node.state import StartedNode, read_node
from wasl.cli.session import NODE_VARIABLE, Session
from wasl.errors import StoreError
from wasl.flow import machine

STOP_PATIENCE_S: Final = 90.0


def init(session: Session, *, directory: str, **given: Any) -> None:  # noqa: ANN401 - one option each of `Plan`
    """Make a node.

    Args:
        session: This run.
        directory: Where.
        **given: What was typed.
    """
    from wasl.cli.node.plan import make_plan  # noqa: PLC0415 - only this command makes a node
    from wasl.flow.machine.making import make_node  # noqa: PLC0415

    names = (given.pop("name_en"), given.pop("name_ru"), given.pop("name_ar"))
    plan = make_plan(names=names, **given)
    with session.talk.status(session.say("node-making", path=directory)):
        made = make_node(Path(directory), plan)
    answer = screens.made_of(made)
    session.answer(answer, lambda: screens.made(answer, session))


def start(session: Session, *, directory: str | None, foreground: bool) -> None:
    """Start a node and wait until every door answers.

    Args:
        session: This run.
        directory: Its directory.
        foreground: Stay, and stop the node on Ctrl-C or SIGTERM.

    Raises:
        StoreError: Why it cannot start: it runs, a port is taken, the database or the disk is in the way, a door fails.
    """
    home, config = machine.load(_place(session, directory))
    lock = _prepare(home, config)
    try:
        supervisor = _spawn(home, lock, detached=not foreground)
    except StoreError:
        machine.stop_database(home, config)
        raise
    finally:
        os.close(lock)
    try:
        with session.talk.status(session.say("node-starting", path=str(home.path))):
            await_doors(home, config)
    except BaseException:
        _end(supervisor)
        raise
    answer = StartedNode(
        node_id=config.node_id,
        slug=config.slug,
        home=str(home.path),
        pid=supervisor.pid,
        web=f"http://{config.web_host}:{config.web_port}",
        gate=config.gate_address,
    )
    session.answer(answer, lambda: screens.started(answer, session))
    if foreground:
        _stay(supervisor)


def stop(session: Session, *, directory: str | None) -> None:
    """Stop a node: its doors, then its database.

    Args:
        session: This run.
        directory: Its directory.

    Raises:
        StoreError: ``node-stopped`` if it does not run, ``node-stuck`` if it does not stop.
    """
    home, config = machine.load(_place(session, directory))
    if claim.is_claimed(home.run):
        _ask_to_stop(home)
    elif not _clear_away(home, config):
        raise StoreError("node-stopped", path=str(home.path))
    answer = {"home": str(home.path), "running": False}
    session.answer(answer, lambda: session.say("node-now-stopped", path=str(home.path)))


def status(session: Session, *, directory: str | None) -> None:
    """Say what of a node runs.

    Args:
        session: This run.
        directory: Its directory.
    """
    home, config = machine.load(_place(session, directory))
    state = read_node(home, config)
    session.answer(state, lambda: screens.state(state, session))


def _place(session: Session, directory: str | None) -> Path:
    named = directory or session.node or os.environ.get(NODE_VARIABLE, "")
    if not named:
        raise StoreError("home-unnamed")
    return Path(named)


def _prepare(home: machine.Home, config: machine.Config) -> int:
    if (home.run / "unfinished").exists():
        raise StoreError("node-unfinished", path=str(home.path))
    lock = claim.claim(home.run)
    try:
        claim.end_orphans(home.run)
        require_free(config.web_port, door="web")
        require_free(config.gate_port, door="gate", address=machine.gate_host(config.gate_address))
        (home.run / "worker.alive").unlink(missing_ok=True)
        machine.start_database(home, config)
    except BaseException:
        os.close(lock)
        raise
    return lock


def _ask_to_stop(home: machine.Home) -> None:
    asked: set[int] = set()

    def has_stopped() -> bool:
        pid = claim.read_holder(home.run)
        # A node that is just starting has not written yet whom to ask.
        if pid is not None and pid not in asked:
            asked.add(pid)
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
        return not claim.is_claimed(home.run)

    if not wait_until(has_stopped, patience_s=STOP_PATIENCE_S):
        raise StoreError("node-stuck", path=str(home.path), pid=claim.read_holder(home.run))


def _clear_away(home: machine.Home, config: machine.Config) -> bool:
    # A supervisor that was killed leaves its doors and its database.
    lock = claim.claim(home.run)
    try:
        orphans = claim.end_orphans(home.run)
        database = machine.read_database(home, config).pid
        machine.stop_database(home, config)
    finally:
        os.close(lock)
    return bool(orphans or database)


def _spawn(home: machine.Home, lock: int, *, detached: bool) -> subprocess.Popen[bytes]:
    try:
        log = os.open(home.logs / "supervisor.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as fault:
        claim.refuse_unwritable(fault, home.logs)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "wasl.cli.node.supervisor", str(home.path), str(lock)],
            cwd="/",
            env=dict(environment(home.path)),
            pass_fds=(lock,),
            start_new_session=detached,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            umask=0o077,
        )
    finally:
        os.close(log)


def _end(supervisor: subprocess.Popen[bytes]) -> None:
    supervisor.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        supervisor.wait(STOP_PATIENCE_S)


def _stay(supervisor: subprocess.Popen[bytes]) -> None:
    # Ctrl-C reaches the supervisor, too; SIGTERM reaches only us and is passed on.
    signal.signal(signal.SIGTERM, lambda *_: supervisor.terminate())
    signal.signal(signal.SIGINT, lambda *_: supervisor.terminate())
    supervisor.wait()

"""Many commands in one process: for programs that ask a node often and cannot wait for a start each time."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Any, Final

from wasl.cli import files
from wasl.cli.faults import FAILED
from wasl.cli.running import run
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow.machine.threads import refresh

_REFUSED: Final = frozenset({"batch", "demo", "node"})


def run_batch(session: Session) -> int:
    """Run ``wasl batch``: one JSON array of words a line in, one JSON object a line out.

    Args:
        session: This run; ``--as``, ``--desk`` and ``--lang`` count for lines that do not say otherwise.

    Returns:
        0 if every command was done, else 1.

    Raises:
        InputError: ``batch-line`` for a line that is no command; what came before it is done.
    """
    session.answered = True
    own = _own_options(session)
    exit_codes = []
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            words, given = _read_line(line, number)
            answer = _run_one([*own, *words, "--json"], given)
            exit_codes.append(answer["exit_code"])
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return FAILED if any(exit_codes) else 0


def _run_one(arguments: Sequence[str], given: str) -> dict[str, object]:
    refresh()  # a server that was started anew since the last command is found again
    output, talk = io.StringIO(), io.StringIO()
    with redirect_stdout(output), redirect_stderr(talk), files.given_input(given.encode()):
        exit_code = run(arguments)
    text = output.getvalue()
    return {"exit_code": exit_code, "answer": json.loads(text) if text.strip() else None, "talk": talk.getvalue()}


def _read_line(line: str, number: int) -> tuple[list[str], str]:
    try:
        command: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError("batch-line", line=number) from error
    if not isinstance(command, dict):
        command = {"words": command}
    words, given = command.get("words"), command.get("input", "")
    is_command = isinstance(words, list) and bool(words) and all(isinstance(word, str) for word in words)
    if not is_command or not isinstance(given, str) or words[0] in _REFUSED:
        raise InputError("batch-line", line=number)
    return list(words), given


def _own_options(session: Session) -> list[str]:
    said = (("--as", session.login), ("--desk", session.desk), ("--lang", session.language))
    return [word for option, value in said if value for word in (option, value)]

"""One command: parsed, run, answered; every error told at this door and nowhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from wasl.cli import faults
from wasl.cli.language import choose
from wasl.cli.session import Session
from wasl.cli.tree import ROOT
from wasl.errors import WaslError
from wasl.vocabulary import Extension, in_force


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code: 0 done, 1 failed, 2 the command line is wrong, 3 not trusted.
    """
    session = Session(language=choose(arguments, os.environ), as_json="--json" in arguments)
    try:
        with in_force(_additions):
            outcome = ROOT.main(list(arguments), prog_name="wasl", standalone_mode=False, obj=session)
    except click.UsageError as error:
        return faults.tell_usage(session, error)
    except WaslError as error:
        _note(session, error)
        return faults.tell(session, error)
    except (click.Abort, KeyboardInterrupt):
        session.talk.print(session.say("cli-stopped"))
        return faults.FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return faults.FAILED
    except Exception as error:
        # A server that broke off while something was only read: no transaction has named that fault.
        known = _known_fault(error)
        if known is None:
            raise
        return faults.tell(session, known)
    return outcome if isinstance(outcome, int) else faults.DONE


def _note(session: Session, error: WaslError) -> None:
    if session.acting is not None:
        from wasl.flow import refusals  # noqa: PLC0415 - `wasl --help` needs no node

        refusals.note(session.acting, error)


def _known_fault(error: Exception) -> WaslError | None:
    from wasl.flow.machine.threads import known_fault  # noqa: PLC0415 - `wasl --help` needs no database driver

    return known_fault(error)


def _additions() -> Extension:
    # What this node added to the vocabulary; nothing where no node was opened.
    from django.apps import apps  # noqa: PLC0415 - half a second that `wasl --help` does not pay

    if not apps.ready:
        return {}
    from wasl.flow import vocabulary  # noqa: PLC0415 - needs an opened node

    return vocabulary.extension()

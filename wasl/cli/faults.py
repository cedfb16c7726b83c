"""Errors at this door: the family becomes an exit code, the code becomes a sentence in the reader's language.

Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 not trusted.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Final

import click
from click.exceptions import NoArgsIsHelpError

from wasl.cli.plain import to_json, to_plain
from wasl.cli.session import Session
from wasl.cli.usage import explain
from wasl.errors import TrustError, WaslError
from wasl.render.sentences import error_sentence, finding_sentence, say

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
NOT_TRUSTED: Final = 3


def tell(session: Session, error: WaslError) -> int:
    """Say what went wrong.

    Args:
        session: Language and form of the answer.
        error: What was raised.

    Returns:
        The exit code.
    """
    sentence = error_sentence(_with_reasons(error, session), session.language, isolate=session.language == "ar")
    _tell(session, family=error.family, code=error.code, data=error.data, sentence=sentence)
    return NOT_TRUSTED if isinstance(error, TrustError) else FAILED


def tell_usage(session: Session, error: click.UsageError) -> int:
    """Say what is wrong with the command line.

    Args:
        session: Language and form of the answer.
        error: What was raised.

    Returns:
        The exit code.
    """
    if isinstance(error, NoArgsIsHelpError):
        sys.stdout.write(f"{error.message}\n")
        return USAGE
    code, data = explain(error)
    sentence = say(f"error-{code}", session.language, isolate=session.language == "ar", **data)
    _tell(session, family="usage", code=code, data=data, sentence=sentence)
    if error.ctx is not None:
        session.talk.print(session.say("cli-try-help", command=f"{error.ctx.command_path} --help"))
    return USAGE


def _with_reasons(error: WaslError, session: Session) -> WaslError:
    # Rules that stood against something are told in their own sentences.
    reasons = error.data.get("reasons")
    if not isinstance(reasons, tuple):
        return error
    told = [
        finding_sentence(each.code, each.data, session.language, isolate=session.language == "ar") for each in reasons
    ]
    return type(error)(error.code, **{**error.data, "reasons": " ".join(told)})


def _tell(session: Session, *, family: str, code: str, data: Mapping[str, object], sentence: str) -> None:
    if session.as_json and not session.answered:
        fault = {
            "family": family,
            "code": code,
            "data": {name: _shown(value) for name, value in data.items()},
            "sentence": sentence,
        }
        sys.stdout.write(to_json({"error": fault}))
    session.talk.print(f"{sentence} [{code}]")


def _shown(value: object) -> object:
    try:
        return to_plain(value)
    except TypeError:
        return str(value)

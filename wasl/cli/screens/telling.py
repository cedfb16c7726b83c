"""What a reader said to its centres, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import moment, name_of, rule, table, written
from wasl.cli.session import Session
from wasl.errors import TrustError
from wasl.flow.reader.sent import SentLine, StepView
from wasl.render.marks import visible
from wasl.render.sentences import error_sentence


def sent(found: Sequence[SentLine], session: Session) -> RenderableType:
    """Show the reports that started here, the mark first, with the fate of each.

    Args:
        found: The reports.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-mark", "cli-column-item", "cli-column-recipient", "cli-column-title", "cli-column-steps")
    return table(session, headings, [_row(each, session) for each in found])


def _row(line: SentLine, session: Session) -> tuple[str, str, str, str, str]:
    view = line.view
    if view is None:
        fault = error_sentence(TrustError(line.fault, file=line.item_id), session.language, isolate=True)
        return "—", line.item_id, "—", fault, session.say("reader-damaged")
    return (
        visible(view.version.handling.mark),
        line.item_id,
        "\n".join(name_of(each, session) for each in view.recipients),
        written(view.version.title),
        "\n".join(step(each, session) for each in view.steps),
    )


def step(taken: StepView, session: Session) -> str:
    """Say how far something has come.

    Args:
        taken: The step.
        session: For its language.

    Returns:
        For instance ``Opened: Oman desk, Doha centre (23 November 2026, 17:05)``.
    """
    said = session.say(f"step-{taken.step}")
    who = f": {name_of(taken.names, session)}" if taken.names else ""
    at = f" ({moment(taken.at, session)})" if taken.at else ""
    why = f"\n{rule(taken.reason, session)}" if taken.reason else ""
    return f"{said}{who}{at}{why}"

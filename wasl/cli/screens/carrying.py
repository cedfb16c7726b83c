"""What was carried: a summary that names figures, what is wrong, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.shapes import Finding
from wasl.cli.session import Session
from wasl.render.sentences import finding_sentence, has

if TYPE_CHECKING:
    # They need a node, and a reader shows findings without one.
    from wasl.flow.carry_in import CarriedIn
    from wasl.flow.carry_out import CarriedOut

_FINDINGS_SHOWN: Final = 20


def carried_out(done: CarriedOut, session: Session) -> RenderableType:
    """Show what was carried out.

    Args:
        done: What was done.
        session: For its language.

    Returns:
        Figures, and why it broke off if it did.
    """
    figures = _figures(session, {"written": done.written, "already": done.already, "waiting": done.waiting})
    return Group(figures, *findings([done.stopped] if done.stopped else [], session))


def carried_in(done: CarriedIn, session: Session) -> RenderableType:
    """Show what was carried in.

    Args:
        done: What was done.
        session: For its language.

    Returns:
        Figures, findings, cards and gaps.
    """
    figures = {
        "accepted": done.accepted,
        "repeated": done.repeated,
        "refused": done.refused,
        "unbelieved": done.unbelieved,
        "odd": done.odd,
        "unknown": done.unknown,
        "others": done.others,
        "foreign": done.foreign,
        "answered": done.answered,
        "left": done.left,
    }
    parts: list[RenderableType] = [_figures(session, figures)]
    parts += findings(done.findings, session)
    parts += [Line(session.say("carry-gap-of", peer=each.peer, first=each.first, last=each.last)) for each in done.gaps]
    parts += [
        Line(session.say("carry-card-found", file=each.file, name=each.names.get(session.language) or each.names["en"]))
        for each in done.cards
    ]
    if done.crowded:
        parts.append(Line(session.say("carry-crowded"), style="yellow"))
    parts += findings([done.stopped] if done.stopped else [], session)
    return Group(*parts)


def _figures(session: Session, figures: dict[str, int]) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, figure in figures.items():
        table.add_row(session.say(f"carry-figure-{name}"), str(figure))
    return table


def findings(found: Sequence[Finding], session: Session) -> list[RenderableType]:
    """Show what is wrong, twenty findings at most.

    Args:
        found: The findings.
        session: For its language.

    Returns:
        A line for each, and how many are not shown.
    """
    shown: list[RenderableType] = [Line(_sentence(each, session), style="yellow") for each in found[:_FINDINGS_SHOWN]]
    if len(found) > _FINDINGS_SHOWN:
        shown.append(Line(session.say("carry-more-findings", count=len(found) - _FINDINGS_SHOWN)))
    return shown


def _sentence(finding: Finding, session: Session) -> str:
    kind = "finding" if has(f"finding-{finding.code}", session.language) else "rule"
    return finding_sentence(finding.code, finding.data, session.language, kind=kind, isolate=session.language == "ar")

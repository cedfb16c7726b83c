"""Hits, their evidence, and what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.wording import isolated, moment, name_of, nats, own_direction, party, state, table
from wasl.cli.session import Session
from wasl.flow.views import EvidenceView, HitSide, HitView, JudgementView, SearchResult
from wasl.record.schemata import schema
from wasl.render.evidence import evidence_sentence, evidence_value
from wasl.render.marks import visible


def hits_table(hits: Sequence[HitView], session: Session, *, title: str = "") -> RenderableType:
    """Show a list of hits.

    Args:
        hits: The hits.
        session: For its language.
        title: Above the list.

    Returns:
        A table.
    """
    headings = (
        "cli-column-hit",
        "cli-column-verdict",
        "cli-column-score",
        "cli-column-theirs",
        "cli-column-ours",
        "cli-column-origin",
    )
    rows = [
        (
            hit.hit_id,
            state(hit.verdict, session, kind="verdict"),
            f"{nats(hit.total_mn)} {session.say(f'band-{hit.band}')}",
            own_direction(hit.theirs.entity.caption),
            own_direction(hit.ours.entity.caption),
            party(hit.theirs.origin, session),
        )
        for hit in hits
    ]
    return table(session, headings, rows, title=title or session.say("cli-title-hits"))


def hit(view: HitView, session: Session) -> RenderableType:
    """Show one hit with its evidence.

    Args:
        view: The hit.
        session: For its language.

    Returns:
        The hit, its evidence and the verdict.
    """
    parts = [hits_table((view,), session), evidence_table(view.evidence, session)]
    parts += [
        Line(
            f"{session.say(f'verdict-{_said(each)}')} · {own_direction(each.officer)}, {moment(each.at, session)}: "
            f"{own_direction(each.reason)}"
        )
        for each in view.judgements
    ]
    return Group(*parts)


def results(found: Sequence[SearchResult], session: Session) -> RenderableType:
    """Show what a search found, the best first.

    Args:
        found: The results.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-score", "cli-column-found", "cli-column-mark", "cli-column-origin", "cli-column-evidence")
    rows = [
        (
            f"{nats(each.total_mn)} {session.say(f'band-{each.band}')}",
            _caption(each.found, session),
            visible(each.found.handling.mark),
            party(each.found.origin, session),
            "\n".join(_evidence(piece, session) for piece in each.evidence[:2]),
        )
        for each in found
    ]
    return table(session, headings, rows, title=session.say("cli-title-found"))


def evidence_table(evidence: Sequence[EvidenceView], session: Session) -> RenderableType:
    """Show evidence, the weightiest first.

    Args:
        evidence: The evidence.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-score", "cli-column-theirs", "cli-column-ours", "cli-column-evidence")
    rows = [
        (
            nats(piece.score_mn),
            _side(piece, piece.left, session),
            _side(piece, piece.right, session),
            _evidence(piece, session),
        )
        for piece in evidence
    ]
    return table(session, headings, rows, title=session.say("cli-title-evidence"))


def _said(judgement: JudgementView) -> str:
    return "undone" if judgement.verdict == "open" else judgement.verdict


def _caption(side: HitSide, session: Session) -> str:
    return f"{own_direction(side.entity.caption)} ({name_of(schema(side.entity.schema).labels, session)})"


def _evidence(piece: EvidenceView, session: Session) -> str:
    sides = (piece.left, piece.right)
    return evidence_sentence(
        piece.comparer, piece.reason, sides, piece.data, session.language, isolate=session.language == "ar"
    )


def _side(piece: EvidenceView, text: str, session: Session) -> str:
    return isolated(evidence_value(piece.comparer, text, session.language)) or "—"

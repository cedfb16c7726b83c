"""Extracts as their reader would get them, and the choices that a desk keeps."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.reports import body
from wasl.cli.screens.wording import isolated, moment, table
from wasl.cli.session import Session
from wasl.flow.extract_views import ExtractView, RecipeLine
from wasl.render.extracts import named_sentence


def extract(view: ExtractView, recipe_id: str, session: Session) -> RenderableType:
    """Show an extract as its reader would get it, and what keeps it from being cut.

    Args:
        view: The extract.
        recipe_id: Under which the choice was kept; empty if it was not.
        session: For its language.

    Returns:
        The extract, warnings, and how to release it.
    """
    parts: list[RenderableType] = [body(view.made, session)]
    if not view.read:
        parts.append(Line(f"! {session.say('extract-read-words')}", style="bold yellow"))
    parts += [Line(f"! {named_sentence(each, session.language)}", style="yellow") for each in view.named]
    if recipe_id:
        parts.append(Line(session.say("cli-extract-kept", recipe=isolated(recipe_id)), style="green"))
    return Group(*parts)


def recipes(found: Sequence[RecipeLine], session: Session) -> RenderableType:
    """Show the choices that a desk keeps for a report.

    Args:
        found: The choices.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-recipe", "cli-column-entities", "cli-column-files", "cli-column-made", "cli-column-extract")
    rows = [
        (
            each.recipe_id,
            f"{each.entities[0]}/{each.entities[1]}",
            f"{each.files[0]}/{each.files[1]}",
            moment(each.made, session),
            each.extract_id or "—",
        )
        for each in found
    ]
    return table(session, headings, rows, title=session.say("cli-title-recipes"))

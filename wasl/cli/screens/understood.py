"""What the typed values of a draft file were taken for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import isolated, own_direction, table
from wasl.cli.session import Session
from wasl.flow.drafts.values import Understood
from wasl.flow.understanding import Found
from wasl.record.schemata import schemata
from wasl.render.understood import taken_words


def understood(found: Sequence[Found], session: Session) -> RenderableType:
    """Show value by value what a text was taken for, so that its writer sees what was kept as text alone.

    Args:
        found: What was found.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-field", "cli-column-value", "cli-column-understood")
    return table(session, headings, [(_place(each, session), *_cells(each, session)) for each in found])


def words(each: Understood, session: Session) -> str:
    """Say what one field of a draft was taken for.

    Args:
        each: What was found.
        session: For its language.

    Returns:
        A sentence.
    """
    return isolated(taken_words(each, session.language))


def _place(each: Found, session: Session) -> str:
    schema = schemata()[each.schema]
    label = schema.properties[each.name].labels[session.language]
    return isolated(f"{each.entity + 1} · {schema.labels[session.language]}: {label}")


def _cells(each: Found, session: Session) -> tuple[str, str]:
    return own_direction(each.meaning.value.text), isolated(taken_words(each.meaning, session.language))

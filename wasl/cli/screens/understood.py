"""What the typed values of a draft file were taken for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import isolated, own_direction, table
from wasl.cli.session import Session
from wasl.flow.drafts.values import Understood
from wasl.flow.understanding import Found
from wasl.record.schemata import schemata
from wasl.render.understood import Taken, taken_words


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
    taken = Taken(
        kind=each.kind,
        normal=each.normal,
        unit=each.unit,
        table=each.table,
        tolerance_days=each.tolerance_days,
        choices=each.choices,
        several=each.several,
    )
    return isolated(taken_words(taken, session.language))


def _place(each: Found, session: Session) -> str:
    schema = schemata()[each.schema]
    label = schema.properties[each.name].labels[session.language]
    return isolated(f"{each.entity + 1} · {schema.labels[session.language]}: {label}")


def _cells(each: Found, session: Session) -> tuple[str, str]:
    meaning = each.meaning
    taken = Taken(
        kind=meaning.kind,
        normal=meaning.value.normal,
        unit=meaning.value.unit,
        table=meaning.table,
        tolerance_days=meaning.value.tolerance_days,
        choices=meaning.choices,
        several=meaning.several,
    )
    return own_direction(meaning.value.text), isolated(taken_words(taken, session.language))

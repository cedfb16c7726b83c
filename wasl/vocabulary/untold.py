"""Texts of known sources that name nothing exactly, and why: a listed "cannot tell" instead of a guess."""

from collections.abc import Mapping
from functools import cache

from wasl.vocabulary.names import fold_name
from wasl.vocabulary.tables import entries
from wasl.vocabulary.values import Entry

_TABLE = "cannot_tell"
_LONGEST = 300


def why_untold(table_name: str, text: str) -> Entry | None:
    """Return why a text of a known source names no one entry of a table.

    Args:
        table_name: Name of the table.
        text: The text as the source has it.

    Returns:
        The reason, an entry of `cannot_tell`; None for a text that is not listed.
    """
    return _reasons(table_name).get(fold_name(text)) if len(text) <= _LONGEST else None


@cache
def _reasons(table_name: str) -> Mapping[str, Entry]:
    return {
        fold_name(text): reason
        for reason in entries(_TABLE).values()
        for text in reason.data.get(table_name, "").splitlines()
    }

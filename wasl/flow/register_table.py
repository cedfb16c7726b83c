"""A register as a table to be taken out of the program: what is exported carries its handling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import reduce
from typing import Final

from wasl.flow import clock, here, numbering, registers
from wasl.flow.registers import RegisterLine, RegisterSearch
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.record import Actor, Handling, strictest
from wasl.render.sentences import say, word
from wasl.render.separated import separated

COLUMNS: Final = (
    "number",
    "direction",
    "at",
    "party",
    "item",
    "title",
    "handling",
    "peer-number",
    "reference",
    "remarks",
)


@for_reader
def export(actor: Actor, wanted: RegisterSearch, language: str) -> bytes:
    """Return what is looked for as comma-separated values, and write down that it was taken out.

    Args:
        actor: Who takes it out.
        wanted: What is looked for.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        UTF-8 with a byte order mark; the first lines say the handling of the whole, whose register it is and who took
        it out when, and every line says its own handling.

    Raises:
        AccessError: ``right-missing``.
        InputError: The codes of `wasl.flow.registers.export`.
    """
    found = registers.export(actor, wanted)
    return separated(_rows(actor, found, language))


def mark_of(handlings: Sequence[Handling]) -> str:
    """Return the mark of a whole: the strictest of its parts; an exercise only if every part is one.

    Args:
        handlings: Of the parts.

    Returns:
        Latin letters in every language; empty if no part has a handling.
    """
    if not handlings:
        return ""
    top = reduce(strictest, handlings)
    exercise = all(each.exercise for each in handlings)
    return top.mark if top.exercise == exercise else top.mark.removesuffix(" · EXERCISE")


def _rows(actor: Actor, found: Sequence[RegisterLine], language: str) -> Iterator[Sequence[str]]:
    yield (mark_of([line.handling for line in found if line.handling]),)
    desk = _name(actor.desk.names, actor.desk.slug, language)
    centre = _name(here.config().names, here.config().slug, language)
    yield (say("register-export-head", language, isolate=False, desk=desk, centre=centre),)
    yield (
        say("register-export-by", language, isolate=False, login=actor.officer.login),
        _moment(clock.now()),
    )
    yield tuple(say(f"register-column-{column}", language, isolate=False) for column in COLUMNS)
    for line in found:
        yield row(line, language)


def row(line: RegisterLine, language: str) -> Sequence[str]:
    """Return what a line of a register says, in the order of `COLUMNS`.

    Args:
        line: The line.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        Texts.
    """
    return (
        str(line.number),
        word("register-direction", line.direction, language),
        _moment(line.at),
        "; ".join(party_words(party, language) for party in line.parties),
        word("register-item", line.item, language),
        line.title.text if line.title else say("register-not-readable", language),
        line.handling.mark if line.handling else "",
        line.peer_number,
        line.reference,
        line.remarks,
    )


def _moment(moment: datetime) -> str:
    return moment.astimezone(numbering.zone()).strftime("%Y-%m-%d %H:%M %z")


def party_words(party: Party, language: str) -> str:
    """Return the name of a desk, with its centre if it is not of this node.

    Args:
        party: The desk or centre.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The name.
    """
    desk = _name(party.names, party.slug, language)
    centre = _name(party.node_names, party.slug, language)
    return desk if party.local or desk == centre else f"{desk}, {centre}"


def _name(names: Mapping[str, str], slug: str, language: str) -> str:
    return names.get(language) or slug

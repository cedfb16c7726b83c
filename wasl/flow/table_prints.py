"""Prints of tables: a register, and who holds a report. Each bears the handling of the strictest thing in it.

What has nothing that this desk may read has no handling to bear, and is not printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wasl.errors import InputError
from wasl.flow import here, lines, numbering, reason, register_table, registers
from wasl.flow.file_views import Print
from wasl.flow.life import holders
from wasl.flow.life.holders import HolderRow
from wasl.flow.prints import mark_of, new_number
from wasl.flow.registers import RegisterSearch
from wasl.flow.wall import for_reader
from wasl.record import Actor, Handling
from wasl.render.dates import moment
from wasl.render.holders import told_words
from wasl.render.listing import Listing, whole_of
from wasl.render.paper import meanings_of, to_pdf
from wasl.render.sentences import say, word
from wasl.store.connection import atomic

_REGISTER: Final = (4, 5, 5, 6, 5, 8, 5, 5, 6, 6)
"""How wide the columns of a register are, in the order of `wasl.flow.register_table.COLUMNS`."""
_HOLDERS: Final = (
    ("holders-column-holder", 3),
    ("holders-column-holding", 2),
    ("holders-column-version", 1),
    ("holders-column-opened", 2),
    ("holders-column-step", 3),
    ("holders-column-told", 4),
)


@for_reader
def print_register(actor: Actor, wanted: RegisterSearch, language: str) -> Print:
    """Print what is looked for in the register of the actor's desk, and write down that it was printed.

    Args:
        actor: Who prints.
        wanted: What is looked for.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The number and the PDF.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``print-no-handling`` if it has no line of which this desk may read the title now, or the codes of
            `wasl.flow.registers.look`, or ``register-too-long``.
    """
    with atomic():
        found = registers.whole(actor, wanted)
        whole = whole_of([line.handling for line in found if line.handling])
        if whole is None:
            raise InputError("print-no-handling")
        number = new_number()
        lines.write(actor, "register-printed", [actor.desk.desk_id, number], language=language, lines=len(found))
    desk, centre = (names.get(language, "") for names in (actor.desk.names, here.config().names))
    shown = Listing(
        language=language,
        mark=register_table.mark_of([line.handling for line in found if line.handling]),
        warnings=(),
        title=say("register-export-head", language, isolate=False, desk=desk, centre=centre),
        facts=(),
        columns=tuple(
            (say(f"register-column-{name}", language), width)
            for name, width in zip(register_table.COLUMNS, _REGISTER, strict=True)
        ),
        rows=tuple(tuple(register_table.row(line, language)) for line in found),
    )
    return _made(actor, shown, whole, number)


@for_reader
def print_holders(actor: Actor, report_id: str, language: str) -> Print:
    """Print who still holds a report of the actor's desk, and write down that it was printed.

    Args:
        actor: Who prints.
        report_id: The report.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The number and the PDF.

    Raises:
        AccessError: The codes of `wasl.flow.life.holders.holders_of`.
    """
    with atomic():
        found = holders.holders_of(actor, report_id)
        number = new_number()
        lines.write(actor, "holders-printed", [report_id, number], language=language, **reason.named(actor))
    shown = Listing(
        language=language,
        mark=found.handling.mark,
        warnings=(say("holders-missing", language, count=found.missing),) if found.missing else (),
        title=say("holders-title", language),
        facts=(
            (say("reviews-column-report", language), found.title.text),
            (say("holds-column-report", language), report_id),
        ),
        columns=tuple((say(key, language), width) for key, width in _HOLDERS),
        rows=tuple(tuple(_holder(each, language)) for each in found.rows),
    )
    return _made(actor, shown, found.handling, number)


def _made(actor: Actor, shown: Listing, handling: Handling, number: str) -> Print:
    meanings = meanings_of(handling, shown.language)
    return Print(number=number, pdf=to_pdf(shown, meanings, mark_of(actor.desk, number, shown.language)))


def _holder(row: HolderRow, language: str) -> Sequence[str]:
    zone = numbering.zone()
    name = register_table.party_words(row.party, language)
    if row.via:
        name = say(
            "holders-via", language, isolate=False, holder=name, via=register_table.party_words(row.via, language)
        )
    step = row.step
    return (
        name,
        word("holding", row.holding, language),
        str(row.version or "—"),
        moment(row.opened, language, zone) if row.opened else "—",
        f"{word('life-act', step.act, language)}, {moment(step.made, language, zone)}" if step else "—",
        _told(row, language),
    )


def _told(row: HolderRow, language: str) -> str:
    told = row.told
    if told is None:
        return "—"
    return told_words(told.effect, told.at, language, reason=told.reason, backups=told.backups, desks=told.desks)

"""What `wasl.flow.drafts` hands to the doors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.errors import WaslError
from wasl.flow.drafts.fields import Fields
from wasl.record import Draft, Handling, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """One draft in a list.

    Attributes:
        draft_id: The draft.
        title: As typed so far; may be empty.
        writer: Name of the officer who began it.
        saved_by: Name of the officer who saved it last.
        saved: When, aware, UTC.
        state: ``open`` or ``discarded``.
        handling: As chosen so far; None until a colour is chosen.
    """

    draft_id: str
    title: str
    writer: str
    saved_by: str
    saved: datetime
    state: str
    handling: Handling | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field that says one thing in the draft and another in a text set aside.

    Attributes:
        field: Name of the field.
        ours: What the draft holds; empty for nothing.
        theirs: What was typed elsewhere; empty for nothing.
    """

    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideView:
    """A text that was typed on older grounds than the draft's, and waits for a choice.

    Attributes:
        aside_id: Its id.
        officer: Name of who typed it.
        saved: When, aware, UTC.
        differences: Field by field.
        handling: As chosen there so far; None until a colour is chosen.
    """

    aside_id: str
    officer: str
    saved: datetime
    differences: tuple[Difference, ...]
    handling: Handling | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """One draft, opened.

    Attributes:
        draft_id: The draft.
        fields: What was typed.
        revision: Its number; a save must name it.
        writer: Name of the officer who began it.
        saved_by: Name of the officer who saved it last.
        saved: When, aware, UTC.
        state: ``open``, ``discarded`` or ``filed``.
        report_id: The report that it became, or that it is to correct; empty for a new one before it is filed.
        cover: Key for a browser to cover what is not confirmed yet, hexadecimal.
        asides: Texts that wait for a choice.
    """

    draft_id: str
    fields: Fields
    revision: int
    writer: str
    saved_by: str
    saved: datetime
    state: str
    report_id: str
    cover: str
    asides: tuple[AsideView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What comes from one place of typing.

    Attributes:
        fields: Text per field, all of them.
        revision: On which the place stands.
        tab: Random name of the place; empty for a place that saves once.
        turn: Number of this save at that place; 0 if it does not count them.
    """

    fields: Fields
    revision: int
    tab: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What became of a save.

    Attributes:
        revision: On which the place of typing stands now.
        saved: When, aware, UTC.
        aside: Id of the text set aside, if somebody else had saved in between; empty if the draft took it.
    """

    revision: int
    saved: datetime
    aside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with one field.

    Attributes:
        field: Name of the field.
        error: What, and how to mend it.
    """

    field: str
    error: WaslError


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a typed text was taken for.

    Attributes:
        field: Name of the field.
        kind: Kind of the property: ``date``, ``country``, ``code``, ``quantity``.
        normal: The normal form; empty if nothing was understood and the text is kept as typed.
        unit: What ``normal`` counts, or the precision of a date.
        table: Vocabulary table of a code; else empty.
        choices: Codes from which the writer can choose, where the text names several or comes near to some.
        several: True if the text is a name of all the choices.
        calendar: In which calendar a date was given; empty for what is no date.
        tolerance_days: By how many days it may be off because of the calendar.
    """

    field: str
    kind: str
    normal: str
    unit: str = ""
    table: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False
    calendar: str = ""
    tolerance_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A report of the same desk that says the same.

    Attributes:
        report_id: The report.
        title: Its title.
        made: When, aware, UTC.
    """

    report_id: str
    title: Text
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a report of a draft would say, and what stands in the way.

    Attributes:
        draft: What is said; None while anything stands in the way.
        handling: Who may have it; None likewise.
        faults: What to mend, in the order of the form.
        understood: What typed texts were taken for.
        twins: Reports of the desk that say the same; no fault.
    """

    draft: Draft | None
    handling: Handling | None
    faults: tuple[Fault, ...]
    understood: tuple[Understood, ...]
    twins: tuple[Twin, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """What became of filing.

    Attributes:
        report_id: The report; empty while faults stand in the way.
        checked: What was checked; None if the draft had been filed before.
        may_send: Whether the officer may release it; a draft can be filed by who may not.
    """

    report_id: str
    checked: Checked | None
    may_send: bool = False

"""Seizures in the form of UNODC's Individual Drug Seizures: one row, one seizure, one draft.

A row becomes a `Seizure` with its `Substance`, its `ConcealmentMethod` when a hiding place is given, and one
`RouteLeg` when a departure, a destination or a means of transport is given. REGION and SUBREGION are required columns
but become no values: they follow from the country.

Source:
    UNODC, Individual Drug Seizures, public release 2011 to 2016: 16 columns, `;` between them, UTF-8.
"""

from collections.abc import Iterable
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.formats.cells import Cells, is_missing, read_code, read_date, read_quantity, read_text
from wasl.formats.delimited import read_rows
from wasl.formats.reading import Findings, Reading
from wasl.record import UNJUDGED, Draft, Entity, Grading, Text, Value, new_id

COLUMNS: Final = (
    "REGION",
    "SUBREGION",
    "COUNTRY",
    "ADMINISTRATIVE_DIVISION",
    "PLACE",
    "SEIZURE_DATE",
    "DRUG_NAME",
    "AMOUNT",
    "DRUG_UNIT",
    "HIDING_PLACE",
    "INSTALLATION",
    "TRANSPORT",
    "PRODUCING_COUNTRY",
    "DEPARTURE_COUNTRY",
    "DESTINATION_COUNTRY",
    "ROUTING",
)

_KIND: Final = "seizure"
_OTHER_TOPIC: Final = "drug-trafficking"
_LANGUAGE: Final = "en"

Properties = dict[str, tuple[Value, ...]]


def read_unodc_seizures(data: bytes, *, source: str, grading: Grading = UNJUDGED) -> Reading:
    """Read seizure rows.

    Args:
        data: The whole file, UTF-8 with or without a byte order mark, at most 64 MiB.
        source: Name of the file, as values shall cite it.
        grading: How the desk that imports grades the source; not given means that nobody has judged it.

    Returns:
        One draft per row that names what was seized, and the findings.

    Raises:
        InputError: `file-without-rows`, and the codes of `wasl.formats.delimited.read_rows`, when the file as a whole
            cannot be read.
    """
    findings = Findings()
    items: list[Draft] = []
    for row in read_rows(data, COLUMNS, findings):
        cells = Cells(row=row.number, source=source, texts=row.cells, findings=findings)
        if all(is_missing(row.cells[name]) for name in ("DRUG_NAME", "AMOUNT")):
            findings.add(row.number, "", "row-not-seizure")
            continue
        items.append(_read_seizure(cells, grading))
    set_aside = sum(finding.code.startswith("row-") for finding in findings.all())
    if not items and not set_aside:
        raise InputError("file-without-rows")
    return Reading(items=tuple(items), findings=findings.all(), rows=len(items) + set_aside)


def _read_seizure(cells: Cells, grading: Grading) -> Draft:
    parts = _read_parts(cells)
    seizure = _entity(
        "Seizure",
        {
            "date": read_date(cells, "SEIZURE_DATE"),
            "country": read_code(cells, "COUNTRY", "countries"),
            "region": read_text(cells, "ADMINISTRATIVE_DIVISION"),
            "place": read_text(cells, "PLACE"),
            "quantity": read_quantity(cells, "AMOUNT", "DRUG_UNIT"),
            "installation": read_code(cells, "INSTALLATION", "installations"),
            "routing": read_code(cells, "ROUTING", "routing"),
            "producingCountry": read_code(cells, "PRODUCING_COUNTRY", "countries"),
            **{name: (Value(text=part.entity_id),) for name, part in parts.items()},
        },
    )
    date = seizure.first("date")
    return Draft(
        title=Text(text=_title(seizure, parts.get("substance")), language=_LANGUAGE),
        text=Text(text="", language=_LANGUAGE),
        topic=_topic(parts.get("substance")),
        kind=_KIND,
        grading=grading,
        entities=(seizure, *parts.values()),
        event_date=date.normal if date else "",
        source_ref=cells.reference,
    )


def _read_parts(cells: Cells) -> dict[str, Entity]:
    # The entities that the seizure refers to, by the property that does.
    parts = {
        "substance": _entity("Substance", {"name": read_code(cells, "DRUG_NAME", "substances")}),
        "concealment": _entity("ConcealmentMethod", {"hidingPlace": read_code(cells, "HIDING_PLACE", "hiding_places")}),
        "route": _read_leg(cells),
    }
    return {name: part for name, part in parts.items() if part.properties}


def _read_leg(cells: Cells) -> Entity:
    leg = {
        "departureCountry": read_code(cells, "DEPARTURE_COUNTRY", "countries"),
        "destinationCountry": read_code(cells, "DESTINATION_COUNTRY", "countries"),
        "transport": read_code(cells, "TRANSPORT", "transport"),
    }
    if any(leg.values()):
        leg = {"order": (Value(text="1", normal="1"),), **leg}
    return _entity("RouteLeg", leg)


def _entity(schema: str, properties: Properties) -> Entity:
    given = {name: values for name, values in properties.items() if values}
    return Entity(entity_id=new_id(), schema=schema, properties=given)


def _title(seizure: Entity, substance: Entity | None) -> str:
    # What identifies the seizure to people, in the words of the source.
    what = substance.texts("name") if substance else ()
    where = ", ".join(_trimmed([*seizure.texts("place"), *seizure.texts("country")]))
    return " · ".join(_trimmed([*what, *seizure.texts("quantity"), where, *seizure.texts("date")]))


def _trimmed(texts: Iterable[str]) -> list[str]:
    return [" ".join(text.split()) for text in texts if text.strip()]


def _topic(substance: Entity | None) -> str:
    name = substance.first("name") if substance else None
    if name is None or not name.normal:
        return _OTHER_TOPIC
    return vocabulary.topic_of(name.normal)

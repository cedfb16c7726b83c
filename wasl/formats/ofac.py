"""Designations of the United States Treasury (OFAC) for drugs and organised crime: one record, one draft.

A listed person arrives with the category "unknown", the legal basis "published-designation", a review date, and
restricted: the centre's own desk may search and judge it, and it is never released. A designation is the published
act of one government, no finding of guilt.

Source:
    OFAC, Specially Designated Nationals List, as gathered in examples/ofac-designations (see the README there).
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.formats.cells import Cells, check_text, code_value
from wasl.formats.documents import read_json
from wasl.formats.reading import Findings, Reading, is_storable, latest_review
from wasl.record import UNJUDGED, Draft, Entity, Grading, Json, PersonCategory, Text, Value, new_id

LEGAL_BASIS: Final = "published-designation"

_SCHEMATA: Final = {
    "individual": "Person",
    "organization": "Organization",
    "vessel": "Vessel",
    "aircraft": "Airplane",
}
_KIND: Final = "designation"
_LANGUAGE: Final = "en"
_DRUGS: Final = "drug-trafficking"
_OTHER_TOPIC: Final = "organised-crime"

Record = Mapping[str, Json]


def read_ofac_designations(data: bytes, *, source: str, imported_on: date, grading: Grading = UNJUDGED) -> Reading:
    """Read designations.

    Args:
        data: The whole file, JSON with a list `records`, UTF-8, at most 64 MiB.
        source: Name of the file, as values shall cite it.
        imported_on: The day of the import, from which the review date counts.
        grading: How the desk that imports grades the source; not given means that nobody has judged it.

    Returns:
        One draft per record that names somebody or something, the findings, and the latest review date.

    Raises:
        InputError: `json-shape` when there is no list `records`, `file-without-rows` when it is empty, and the codes of
            `wasl.formats.documents.read_json`, when the file as a whole cannot be read.
    """
    findings = Findings()
    items: list[Draft] = []
    records = _read_records(data)
    for number, record in enumerate(records, start=1):
        cells = Cells(row=number, source=source, texts={}, findings=findings)
        fault = _fault_of(record)
        if fault:
            field, code, value = fault
            findings.add(number, field, code, value=value)
        elif isinstance(record, dict):
            items.append(_read_designation(cells, record, grading))
    return Reading(items=tuple(items), findings=findings.all(), rows=len(records), review=latest_review(imported_on))


def _read_records(data: bytes) -> list[Json]:
    document = read_json(data)
    records = document.get("records") if isinstance(document, dict) else None
    if not isinstance(records, list):
        raise InputError("json-shape", path="/records")
    if not records:
        raise InputError("file-without-rows")
    return records


def _fault_of(record: Json) -> tuple[str, str, str] | None:
    # Field, code and value of what keeps the record from being a designation at all.
    if not isinstance(record, dict):
        return "", "row-not-designation", ""
    name = record.get("name")
    if not isinstance(name, str) or not name.strip():
        return "name", "row-without-name", ""
    if not is_storable(name):
        return "name", "row-not-text", ""
    kind = record.get("entityType")
    if not isinstance(kind, str) or kind not in _SCHEMATA:
        # What may be a person must not be taken for a thing, so nothing is guessed.
        return "entityType", "row-entity-type", kind if isinstance(kind, str) else ""
    return None


def _read_designation(cells: Cells, record: Record, grading: Grading) -> Draft:
    programmes = _read_list(cells, record, "programs", _coder(cells, "programs", "programmes"))
    entity = _entity(
        _SCHEMATA[str(record["entityType"])],
        {
            "name": (_text_value(cells, "name", str(record["name"])),),
            "alias": _read_list(cells, record, "aliases", lambda text: _text_value(cells, "aliases", text)),
            "country": _read_list(cells, record, "countries", _coder(cells, "countries", "countries")),
            "program": programmes,
            "notes": _read_number(cells, record),
        },
    )
    title = " · ".join([entity.caption, *(value.text for value in programmes)])
    return Draft(
        title=Text(text=title, language=_LANGUAGE),
        text=Text(text="", language=_LANGUAGE),
        topic=_topic(programmes),
        kind=_KIND,
        grading=grading,
        entities=(entity,),
        source_ref=cells.reference,
    )


def _entity(schema: str, properties: Mapping[str, tuple[Value, ...]]) -> Entity:
    given = {name: values for name, values in properties.items() if values}
    if schema != "Person":
        return Entity(entity_id=new_id(), schema=schema, properties=given)
    return Entity(
        entity_id=new_id(),
        schema=schema,
        properties=given,
        category=PersonCategory.UNKNOWN,
        legal_basis=LEGAL_BASIS,
        restricted=True,
    )


def _coder(cells: Cells, field: str, table: str) -> Callable[[str], Value]:
    return lambda text: code_value(cells, field, table, text)


def _read_list(cells: Cells, record: Record, field: str, make: Callable[[str], Value]) -> tuple[Value, ...]:
    # What is no text in the list is a finding, and the others stay.
    given = record.get(field, [])
    texts = given if isinstance(given, list) else [given]
    values = []
    for text in texts:
        if isinstance(text, str) and text.strip() and is_storable(text):
            values.append(make(text))
        else:
            cells.findings.add(cells.row, field, "field-shape")
    return tuple(values)


def _text_value(cells: Cells, field: str, text: str) -> Value:
    check_text(cells, field, text)
    return Value(text=text, source=cells.reference)


def _read_number(cells: Cells, record: Record) -> tuple[Value, ...]:
    number = record.get("entityNumber")
    if isinstance(number, int) and not isinstance(number, bool) and number > 0:
        return (Value(text=f"OFAC {number}", normal=str(number), source=cells.reference),)
    cells.findings.add(cells.row, "entityNumber", "field-shape")
    return ()


def _topic(programmes: Iterable[Value]) -> str:
    topics = {vocabulary.entry("programmes", value.normal).data["topic"] for value in programmes if value.normal}
    return _DRUGS if _DRUGS in topics else _OTHER_TOPIC

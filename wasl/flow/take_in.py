"""Taking files in: rows become reports of the importing desk; a bad row is a finding, and the rest goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from wasl.errors import InputError
from wasl.flow import access, categories, clock, limits, lines, matching, vocabulary
from wasl.flow.wall import for_reader
from wasl.formats import Finding, Reading, read_ofac_designations, read_unodc_seizures
from wasl.policy import Act
from wasl.record import Actor, Draft, Handling, HCode, Purpose, ReportVersion, Tlp, make_version, new_id
from wasl.store import imports, versions
from wasl.store.connection import atomic
from wasl.store.imports import RowFinding

FORMS: Final = ("unodc", "ofac")
REVIEW_YEARS: Final = 3
LONGEST_NAME: Final = 300
_BATCH: Final = 250

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What came of a file.

    Attributes:
        import_id: Random id.
        items: How many reports were filed.
        findings: What was wrong with which row.
    """

    import_id: str
    items: int
    findings: tuple[Finding, ...]


@for_reader
def import_file(actor: Actor, data: bytes, *, name: str, form: str, progress: Progress | None = None) -> ImportResult:
    """Take a file in as reports of the actor's desk: all of it that can be read, in one transaction.

    Args:
        actor: Who imports.
        data: The file.
        name: Its name, as values cite it.
        form: ``unodc`` (seizure rows) or ``ofac`` (designations).
        progress: Told how many of how many are filed.

    Returns:
        How many were filed, and the findings.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``form-unknown``, ``import-repeated`` for the very same file at the same desk, or the codes of the
            reader for a file that cannot be read at all.
    """
    access.require_right(actor, Act.ORIGINATE)
    sha256 = hashlib.sha256(data).hexdigest()
    limits.check_text(name, field="name", limit=LONGEST_NAME)
    if imports.known(sha256, actor.desk.desk_id):
        raise InputError("import-repeated", name=name)
    with vocabulary.local():
        reading = _read(data, name, form)
    review = reading.review or limits.years_later(clock.today(), REVIEW_YEARS)
    handling = _handling(form, review)
    import_id = new_id()
    with atomic():
        first = imports.add(
            import_id,
            name=name,
            form=form,
            sha256=sha256,
            items=len(reading.items),
            officer_id=actor.officer.officer_id,
            desk=actor.desk.desk_id,
            at=clock.now(),
        )
        if not first:
            raise InputError("import-repeated", name=name)
        _file(actor, reading.items, handling, import_id, progress)
        imports.add_findings(
            import_id,
            [
                RowFinding(
                    row=each.row, field=each.field, code=each.code, data={k: str(v) for k, v in each.data.items()}
                )
                for each in reading.findings
            ],
        )
        lines.write(actor, "file-imported", [import_id], name=name, form=form, sha256=sha256, items=len(reading.items))
    return ImportResult(import_id=import_id, items=len(reading.items), findings=reading.findings)


def _read(data: bytes, name: str, form: str) -> Reading:
    if form == "unodc":
        return read_unodc_seizures(data, source=name)
    if form == "ofac":
        return read_ofac_designations(data, source=name, imported_on=clock.today())
    raise InputError("form-unknown", form=form, forms=", ".join(FORMS))


def _file(actor: Actor, items: Sequence[Draft], handling: Handling, import_id: str, progress: Progress | None) -> None:
    done = 0
    for batch in _batches(items):
        made = [_version(actor, draft, handling) for draft in batch]
        versions.add_many(made, clock.now(), import_id)
        categories.note(made)
        matching.add_keys(made)
        done += len(made)
        if progress is not None:
            progress(done, len(items))
    matching.match_import(import_id)


def _batches(items: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))


def _version(actor: Actor, draft: Draft, handling: Handling) -> ReportVersion:
    return make_version(draft, report_id=new_id(), origin=actor.desk.address, handling=handling, made=clock.now())


def _handling(form: str, review: date) -> Handling:
    # Nobody is named: what is imported stays with the desk that imported it until a person releases it.
    purpose = Purpose.CROSS_CHECK if form == "ofac" else Purpose.ANALYSIS
    return Handling(tlp=Tlp.AMBER, hcode=HCode.H0, purpose=purpose, review=review)

"""Taking files in: both example files, what is wrong with rows, and what leaves nothing behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, refused, states, writes
from tests.simulators.clock import Clock

EXAMPLES = Path(__file__).parents[2] / "examples"
LIST = EXAMPLES / "ofac-designations" / "designations.json"
SEIZURES = EXAMPLES / "unodc-seizures" / "seizures.csv"

# Invented, all of them.
ROWS = [
    {"entityNumber": 7, "name": "EXAMPLE TRADING LLC", "entityType": "organization", "programs": ["SDNTK"]},
    {"entityNumber": 8, "name": "", "entityType": "organization", "programs": ["SDNTK"]},
    {"entityNumber": 9, "name": "EXAMPLE, Person", "entityType": "individual", "programs": ["SDNTK"]},
]


def file_of(*rows: object) -> bytes:
    return json.dumps({"records": list(rows)}).encode()


def rows_kept() -> dict[str, int]:
    from wasl.store import models

    kept = ("ImportRun", "ImportFinding", "Version", "Entity", "EntityKey", "Hit", "JournalLine")
    return {name: getattr(models, name).objects.count() for name in kept}


def rows_looked_at() -> int:
    """How many rows of versions and audiences this transaction has looked at by now."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables"
            " WHERE relname IN ('store_version', 'store_reading')"
        )
        return int(cursor.fetchone()[0])


def test_the_list_is_taken_in_and_found_across_scripts(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits, release, reports, search, take_in
    from wasl.store import models

    yusuf, told = officer("yusuf"), []
    with writes("file-imported"):
        result = take_in.import_file(
            yusuf,
            LIST.read_bytes(),
            name=LIST.name,
            form="ofac",
            progress=lambda done, total: told.append((done, total)),
        )
    assert result.items == 2617
    assert told[-1] == (2617, 2617)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert hits.hits(yusuf) == ()
    for spelling in ("Строительная компания «Паласиос ПВ»", "Аэро Континенте", "ايرو كونتيننتي"):
        found = search.search(yusuf, spelling, reason="Case 7")
        assert found, spelling
        assert all(each.found.handling.exercise is False for each in found)
    assert search.search(officer("huda"), "Aero Continente", reason="Case 7") == ()

    # PostgreSQL has gathered no figures of these tables yet: no list takes each of them against every other.
    before = rows_looked_at()
    assert reports.reports(yusuf)
    assert rows_looked_at() - before < 20 * result.items

    # A listed person is searched and judged at the centre, and leaves by no way.
    person = models.Entity.objects.filter(schema="Person").first()
    assert person is not None
    report = person.version.report_id
    view = reports.show_report(yusuf, report)
    assert view.version.entities[0].restricted
    assert view.version.handling.audience == ()
    assert states(release.circulate(yusuf, report, ["oman"])) == [
        ("oman", "stopped", ["audience-not-named", "restricted"])
    ]


def test_the_seizures_are_taken_in_once_per_desk(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports, take_in

    yusuf, data = officer("yusuf"), SEIZURES.read_bytes()
    assert take_in.import_file(yusuf, data, name=SEIZURES.name, form="unodc").items == 1000
    before = rows_kept()
    again = lambda: take_in.import_file(yusuf, data, name="other.csv", form="unodc")  # noqa: E731
    assert refused(again) == "import-repeated"
    assert rows_kept() == before
    assert len(reports.reports(yusuf)) == 200


def test_that_another_desk_took_a_file_in_is_not_told(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports, take_in

    jassim = add_officer(officer, "jassim", "qatar")
    take_in.import_file(officer("salim"), file_of(ROWS[0]), name="a.json", form="ofac")
    assert take_in.import_file(jassim, file_of(ROWS[0]), name="b.json", form="ofac").items == 1
    assert len(reports.reports(jassim)) == 1


def test_a_bad_row_loses_no_other_and_its_finding_is_kept(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import take_in
    from wasl.store import models

    result = take_in.import_file(officer("yusuf"), file_of(*ROWS), name="a.json", form="ofac")
    assert result.items == 2
    (kept,) = models.ImportFinding.objects.filter(code__startswith="row-")
    assert (kept.row, kept.code) == (2, "row-without-name")
    assert len(result.findings) == models.ImportFinding.objects.filter(run=result.import_id).count()


@pytest.mark.parametrize(
    ("data", "form", "name", "code"),
    [
        (b"", "ofac", "a.json", None),
        (b"{", "ofac", "a.json", None),
        (b"\xff\xfe\x00", "unodc", "a.csv", None),
        (b"a;b\n1;2\n", "unodc", "a.csv", None),
        (file_of(), "ofac", "a.json", "file-without-rows"),
        (file_of(*ROWS), "goaml", "a.json", "form-unknown"),
        (file_of(*ROWS), "ofac", "x" * 301, "text-too-long"),
        (file_of(*ROWS), "ofac", "a\x00.json", "text-control"),
    ],
)
def test_an_unreadable_file_leaves_nothing_behind(
    data: bytes, form: str, name: str, code: str | None, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import take_in

    yusuf, before = officer("yusuf"), rows_kept()
    given = refused(lambda: take_in.import_file(yusuf, data, name=name, form=form))
    assert given == (code or given)
    assert rows_kept() == before


def test_an_import_that_breaks_off_leaves_nothing_behind(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import take_in

    class Interrupted(Exception):  # noqa: N818 - what a person does, no error
        pass

    def stop(done: int, total: int) -> None:
        raise Interrupted

    yusuf, before = officer("yusuf"), rows_kept()
    with pytest.raises(Interrupted):
        take_in.import_file(yusuf, file_of(*ROWS), name="a.json", form="ofac", progress=stop)
    assert rows_kept() == before
    assert take_in.import_file(yusuf, file_of(*ROWS), name="a.json", form="ofac").items == 2


def test_an_import_is_matched_with_what_was_held_before_and_not_with_itself(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, take_in

    yusuf = officer("yusuf")
    twins = [{**ROWS[0], "entityNumber": number} for number in (1, 2)]
    take_in.import_file(yusuf, file_of(*twins), name="a.json", form="ofac")
    assert hits.hits(yusuf) == ()
    take_in.import_file(yusuf, file_of({**ROWS[0], "entityNumber": 3}), name="b.json", form="ofac")
    assert len(hits.hits(yusuf)) == 2

"""Details of a line can be destroyed for ever; that they were, and everything else, stays proven."""

from __future__ import annotations

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, refused, told, writes
from tests.simulators.clock import Clock


def search(officer: Sign, words: str = "Canary Bird") -> str:
    from wasl.flow import search
    from wasl.store import models

    search.search(officer("huda"), words, reason="Case 7")
    return str(models.JournalLine.objects.filter(details__query=words).get().line_id)


def faults(officer: Sign) -> list[str]:
    from wasl.flow import journal

    return [fault.code for fault in journal.verify(officer("latifa")).faults]


def erase(*line_ids: str, subjects: tuple[str, ...] = ()) -> int:
    from wasl.flow import lines

    return lines.erase_details(None, line_ids=line_ids, subjects=subjects, door="jobs", reason="order 4")


def in_savepoint(*line_ids: str) -> None:
    from wasl.store.connection import atomic

    with atomic():
        erase(*line_ids)


def row(line_id: str) -> dict[str, object]:
    from wasl.store import models

    found = models.JournalLine.objects.filter(pk=line_id).values().get()
    return {name: bytes(value) if isinstance(value, memoryview) else value for name, value in found.items()}


@pytest.mark.parametrize("placed_before", [True, False])
def test_details_are_gone_and_the_journal_holds(
    placed_before: bool, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import journal

    line = search(officer)
    before = row(line)
    if placed_before:
        journal.fold()
    with writes("details-erased"):
        assert erase(line) == 1
    assert row(line) == {**before, "details": {}, "details_salt": b""}
    assert told("details-erased") == [{"reason": "order 4"}]
    check = journal.verify(officer("latifa"))
    assert (check.ok, check.faults, check.erased) == (True, (), 1)
    copy = journal.verify_export(journal.export(officer("latifa")))
    assert (copy.ok, copy.erased) == (True, 1)


def test_every_line_about_a_thing_loses_its_details_once(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lines

    for number in range(3):
        lines.write(officer("yusuf"), "report-read", ["thing", f"other{number}"], words="Canary")
    lines.write(officer("yusuf"), "report-read", ["another"], words="Canary")
    assert erase(subjects=("thing",)) == 3
    assert erase(subjects=("thing",)) == 0
    assert sum(details == {"words": "Canary"} for details in told("report-read")) == 1
    assert faults(officer) == []


def test_more_lines_than_fit_into_one_are_erased_by_several(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import lines

    monkeypatch.setattr(lines, "_AT_ONCE", 2)
    for _ in range(5):
        lines.write(officer("yusuf"), "report-read", ["thing"], words="Canary")
    with writes("details-erased", "details-erased", "details-erased"):
        assert erase(subjects=("thing",)) == 5
    assert faults(officer) == []


def test_what_is_not_there_is_erased_already_or_tells_of_erasing_stays(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import journal
    from wasl.store import models

    line = search(officer)
    journal.fold()
    erase(line)
    erasure = models.JournalLine.objects.get(action="details-erased").line_id
    signed = models.JournalLine.objects.filter(action="checkpoint-signed").latest("at").line_id
    another = search(officer, "Another Bird")
    with writes():
        for ids in ((line,), ("nothing",), (erasure,), (signed,), (another, "nothing"), (another, erasure)):
            assert refused(lambda ids=ids: in_savepoint(*ids)) == "value-unstorable"  # type: ignore[misc]
    assert row(another)["details"] != {}
    assert faults(officer) == []


def test_the_application_cannot_empty_a_line_by_itself(doha: Founded, clock: Clock, officer: Sign) -> None:
    from tests.store.test_schema import NO_PRIVILEGE, denied

    search(officer)
    assert denied("UPDATE store_journalline SET details = '{}', details_salt = ''") == NO_PRIVILEGE

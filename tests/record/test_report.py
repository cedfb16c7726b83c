from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime

import pytest

from tests.record import examples
from wasl.record import UNJUDGED, Draft, Grading, Text, make_version, wire
from wasl.text.calendars import PartialDate


def test_first_version_says_what_the_draft_says() -> None:
    draft = Draft(
        title=examples.REPORT.title,
        text=examples.REPORT.text,
        topic="trafficking",
        kind="seizure",
        grading=examples.REPORT.grading,
        entities=examples.REPORT.entities,
        event_date="2026-11",
        source_ref="unodc.csv:17",
    )
    made = make_version(
        draft,
        report_id=examples.REPORT.report_id,
        origin=examples.TAJIK,
        handling=examples.HANDLING,
        made=datetime(2026, 11, 23, 9, 5, 0, 999_999, tzinfo=UTC),
    )
    assert made == replace(examples.REPORT, version=1)
    assert wire.encode(made, label=wire.REPORT)


def test_the_day_of_an_event_is_the_one_that_was_read() -> None:
    read = PartialDate(text="4 شعبان 1441", normal="2020-03-28")
    draft = Draft(
        title=examples.REPORT.title, text=examples.REPORT.text, topic="trafficking", kind="seizure", event=read
    )
    made = make_version(
        draft,
        report_id=examples.REPORT.report_id,
        origin=examples.TAJIK,
        handling=examples.HANDLING,
        made=datetime(2026, 11, 23, tzinfo=UTC),
    )
    assert (made.event_date, made.event) == ("2020-03-28", read)


def test_ungraded_is_said_to_be_unjudged() -> None:
    draft = Draft(title=Text(text="x", language="en"), text=Text(text="", language="en"), topic="t", kind="k")
    assert str(draft.grading) == str(UNJUDGED) == "F6"
    assert str(examples.REPORT.grading) == "B2"
    assert Grading(source=UNJUDGED.source, information=UNJUDGED.information).scheme == "6x6"


def test_versions_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        examples.REPORT.version = 3  # type: ignore[misc]

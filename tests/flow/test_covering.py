"""What stands over a draft while it is written."""

from __future__ import annotations

import pytest

from tests.simulators.clock import Clock
from wasl.flow.drafts.covering import handling_so_far
from wasl.flow.drafts.fields import Fields


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ({"tlp": "TLP:AMBER"}, "TLP:AMBER · H0"),
        ({"tlp": "TLP:AMBER", "hcode": "H2", "exercise": "1"}, "TLP:AMBER · H2 · EXERCISE"),
        ({"tlp": " TLP:GREEN ", "hcode": "H0", "pap": "PAP:AMBER"}, "TLP:GREEN · H0 · PAP:AMBER"),
        ({"tlp": "TLP:GREEN", "national_mark": "سري", "national_state": "عُمان"}, "TLP:GREEN · H0 · OM: سري"),
        ({"tlp": "TLP:GREEN", "national_mark": "ДСП", "national_state": "Луна"}, "TLP:GREEN · H0 · ДСП"),
        ({"tlp": "TLP:ULTRA"}, "TLP:RED · H0"),
        ({"tlp": "TLP:GREEN", "hcode": "H9", "pap": "PAP:X"}, "TLP:GREEN · H3 · PAP:RED"),
    ],
)
def test_what_was_chosen_stands_over_the_draft(typed: Fields, mark: str, clock: Clock) -> None:
    """A word that nobody knows is never the mildest: a file can bring one, and so can a newer page."""
    found = handling_so_far(typed)
    assert found is not None
    assert found.mark == mark


def test_no_colour_is_no_handling(clock: Clock) -> None:
    assert handling_so_far({"title": "УЧЕНИЕ", "hcode": "H2"}) is None
    assert handling_so_far({"tlp": "  "}) is None

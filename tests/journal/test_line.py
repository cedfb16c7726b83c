from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import TrustError
from wasl.journal import Line, check_line, leaf, new_salt

SALT = bytes(range(32))
LINE = Line(
    line_id="0" * 26,
    at=datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC),
    action="release-sent",
    door="cli",
    officer="1" * 26,
    desk="2" * 26,
    subjects=("3" * 26,),
    details={"reason": "Рахмонов", "count": 2},
)


def test_leaf_is_a_skeleton_without_content() -> None:
    skeleton = json.loads(leaf(LINE, SALT))
    assert set(skeleton) == {"wasl", "line_id", "at", "action", "mac"}
    assert (skeleton["line_id"], skeleton["at"]) == (LINE.line_id, "2026-11-23T12:00:00Z")
    assert skeleton["action"] == "release-sent"


def test_leaf_is_frozen() -> None:
    assert leaf(LINE, SALT) == (
        b'{"action":"release-sent","at":"2026-11-23T12:00:00Z","line_id":"00000000000000000000000000",'
        b'"mac":"926ee66dd96e53a9097807bf70f15ba12ccdeee02a82db448713d4b6246eb49f","wasl":"journal-line/1"}'
    )


CHANGES: tuple[dict[str, object], ...] = (
    {"line_id": "9" * 26},
    {"at": LINE.at + timedelta(seconds=1)},
    {"action": "release-held"},
    {"door": "web"},
    {"officer": ""},
    {"desk": ""},
    {"subjects": ()},
    {"details": {}},
    {"details": {"reason": "Рахмонов", "count": 3}},
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_line_is_not_the_line_of_the_leaf(change: dict[str, object]) -> None:
    check_line(LINE, SALT, leaf(LINE, SALT))
    with pytest.raises(TrustError) as caught:
        check_line(replace(LINE, **change), SALT, leaf(LINE, SALT))  # type: ignore[arg-type]
    assert caught.value.code == "journal-line-altered"


@given(st.binary(min_size=32, max_size=32))
def test_another_salt_gives_another_leaf(salt: bytes) -> None:
    assert (leaf(LINE, salt) == leaf(LINE, SALT)) == (salt == SALT)


def test_salts_are_fresh_and_of_full_length() -> None:
    assert len({new_salt() for _ in range(50)}) == 50
    for salt in (b"", SALT[:-1], SALT + b"\x00"):
        with pytest.raises(TrustError) as caught:
            leaf(LINE, salt)
        assert caught.value.code == "journal-salt"


@pytest.mark.parametrize(
    "moment",
    [
        LINE.at.replace(microsecond=1),
        LINE.at.replace(tzinfo=None),
        LINE.at.astimezone(timezone(timedelta(hours=3))),
    ],
)
def test_only_whole_seconds_of_utc(moment: datetime) -> None:
    with pytest.raises(TrustError) as caught:
        leaf(replace(LINE, at=moment), SALT)
    assert caught.value.code == "journal-time"

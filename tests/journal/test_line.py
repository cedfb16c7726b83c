from __future__ import annotations

import hmac
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import TrustError
from wasl.journal import (
    WITHHELD,
    Kept,
    Line,
    Part,
    check_line,
    keep,
    leaf,
    leaf_hash,
    part_holds,
    show_details,
    show_officer,
    show_place,
)
from wasl.record.canonical import dump

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


def kept(line: Line = LINE, salt: bytes = SALT, details_salt: bytes = SALT[::-1]) -> Kept:
    mac = hmac.digest(details_salt, dump(dict(line.details)), "sha256")
    return Kept(line=line, salt=salt, details_salt=details_salt, details_mac=mac)


def erased(line: Kept) -> Kept:
    return replace(line, line=replace(line.line, details={}), details_salt=b"")


def test_leaf_is_a_skeleton_without_content() -> None:
    skeleton = json.loads(leaf(kept()))
    assert set(skeleton) == {"wasl", "line_id", "at", "action", "place", "officer", "details"}
    assert (skeleton["line_id"], skeleton["at"]) == (LINE.line_id, "2026-11-23T12:00:00Z")
    assert skeleton["action"] == "release-sent"


def test_leaf_is_frozen() -> None:
    assert leaf(kept()) == (
        b'{"action":"release-sent","at":"2026-11-23T12:00:00Z","details":"ee930e7c97761b9e577a9bf63c26ea486745'
        b'3375d0f450b3fbd36cf0522d7f2f","line_id":"00000000000000000000000000","officer":"dba9dda2a3856233026b'
        b'd310d073a36079813a073470efc46fb284592368ae59","place":"f1d6b9829e9a054971dedd697082e355af44e388c6fbe'
        b'a4dd3cdc79653001745","wasl":"journal-line/2"}'
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
    placed = leaf_hash(leaf(kept()))
    check_line(kept(), placed)
    changed = replace(kept(), line=replace(LINE, **change))  # type: ignore[arg-type]
    with pytest.raises(TrustError) as caught:
        check_line(changed, placed)
    assert caught.value.code == "journal-line-altered"


@pytest.mark.parametrize(
    "change",
    [
        {"salt": SALT[::-1]},
        {"details_salt": SALT},
        {"details_salt": SALT[:-1]},
        {"details_salt": b""},
        {"details_mac": SALT},
        {"line": replace(LINE, details={}), "details_mac": SALT, "details_salt": b""},
    ],
)
def test_a_changed_key_is_found(change: dict[str, object]) -> None:
    with pytest.raises(TrustError) as caught:
        check_line(replace(kept(), **change), leaf_hash(leaf(kept())))  # type: ignore[arg-type]
    assert caught.value.code == "journal-line-altered"


def test_erased_details_leave_the_leaf_and_everything_else_proven() -> None:
    placed = leaf_hash(leaf(kept()))
    assert erased(kept()).erased
    check_line(erased(kept()), placed)
    for change in ({"officer": "9" * 26}, {"desk": ""}, {"subjects": ()}, {"door": "web"}, {"details": {"a": 1}}):
        with pytest.raises(TrustError):
            check_line(replace(erased(kept()), line=replace(LINE, **{"details": {}, **change})), placed)  # type: ignore[arg-type]


def test_each_part_can_be_shown_without_the_others() -> None:
    skeleton = json.loads(leaf(kept()))
    shown = {"place": show_place(kept()), "officer": show_officer(kept()), "details": show_details(kept())}
    assert json.loads(shown["place"].text) == {"door": "cli", "desk": "2" * 26, "subjects": ["3" * 26]}
    assert json.loads(shown["officer"].text) == "1" * 26
    assert json.loads(shown["details"].text) == {"reason": "Рахмонов", "count": 2}
    assert len({part.key for part in shown.values()} | {SALT}) == 4  # no key opens another part
    for name, part in shown.items():
        assert part_holds(part, skeleton[name])
        assert part_holds(WITHHELD, skeleton[name])
        assert not part_holds(replace(part, text=part.text + " "), skeleton[name])
        assert not part_holds(replace(part, key=SALT), skeleton[name])
        assert not part_holds(Part(text="x"), skeleton[name])
    assert show_details(erased(kept())) == WITHHELD


@given(st.binary(min_size=32, max_size=32))
def test_another_salt_gives_another_leaf(salt: bytes) -> None:
    assert (leaf(kept(salt=salt)) == leaf(kept())) == (salt == SALT)


def test_salts_are_fresh_and_of_full_length() -> None:
    fresh = [keep(LINE) for _ in range(50)]
    assert len({each.salt for each in fresh} | {each.details_salt for each in fresh}) == 100
    for each in fresh:
        check_line(each, leaf_hash(leaf(each)))
    for change in ({"salt": b""}, {"salt": SALT[:-1]}, {"salt": SALT + b"\x00"}, {"details_mac": b""}):
        with pytest.raises(TrustError) as caught:
            leaf(replace(kept(), **change))  # type: ignore[arg-type]
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
        leaf(kept(replace(LINE, at=moment)))
    assert caught.value.code == "journal-time"

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from wasl.cli.node.claim import (
    LOCK,
    claim,
    end_orphans,
    is_claimed,
    read_holder,
    read_state,
    write_holder,
    write_state,
)
from wasl.cli.node.processes import is_alive
from wasl.errors import StoreError

SLEEP = "import time; time.sleep(600)"


def test_only_one_can_hold_it(tmp_path: Path) -> None:
    assert not is_claimed(tmp_path)
    held = claim(tmp_path)
    assert is_claimed(tmp_path)
    with pytest.raises(StoreError) as refused:
        claim(tmp_path)
    assert refused.value.code == "node-running"
    os.close(held)
    assert not is_claimed(tmp_path)


def test_a_lock_that_is_left_over_locks_nothing(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("1", encoding="ascii")  # the first process of every machine: alive, and not ours
    assert not is_claimed(tmp_path)
    held = claim(tmp_path)
    assert read_holder(tmp_path) is None
    write_holder(held)
    assert read_holder(tmp_path) == os.getpid()
    os.close(held)


def test_a_process_that_inherits_it_holds_it(tmp_path: Path) -> None:
    held = claim(tmp_path)
    heir = subprocess.Popen([sys.executable, "-c", SLEEP], pass_fds=(held,))
    os.close(held)
    try:
        assert is_claimed(tmp_path)
    finally:
        heir.kill()
        heir.wait()
    assert not is_claimed(tmp_path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        claim(tmp_path / "missing")
    assert refused.value.code == "home-unwritable"


@pytest.mark.parametrize("written", ["", "{", "[]", '"text"'])
def test_a_state_that_was_not_written_to_the_end_is_none(tmp_path: Path, written: str) -> None:
    (tmp_path / "state.json").write_text(written, encoding="utf-8")
    assert read_state(tmp_path) == {}


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / "state.json.new").symlink_to("/dev/full")
    with pytest.raises(StoreError) as refused:
        write_state(tmp_path, {"doors": {}})
    assert refused.value.code == "disk-full"


def test_ends_the_doors_that_a_killed_supervisor_left(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    ours = subprocess.Popen([sys.executable, "-c", SLEEP, str(tmp_path)], process_group=0)
    foreign = subprocess.Popen([sys.executable, "-c", SLEEP], process_group=0)
    # Each has to have become the program it is to be, or its command line is still ours.
    time.sleep(0.2)
    write_state(run, {"doors": {"web": {"pid": ours.pid}, "gate": {"pid": foreign.pid}, "worker": {"pid": None}}})
    reaper = subprocess.Popen([sys.executable, "-c", SLEEP])
    try:
        assert _end(run, ours) == 1
        assert is_alive(foreign.pid), "a number that was given to another process is left alone"
        assert read_state(run) == {}
    finally:
        for process in (foreign, reaper):
            process.kill()
            process.wait()


def _end(run: Path, child: subprocess.Popen[bytes]) -> int:
    # Real orphans are fetched by the system; this one is our child, and somebody has to fetch it meanwhile.
    fetching = threading.Thread(target=child.wait)
    fetching.start()
    ended = end_orphans(run)
    fetching.join(10)
    return ended

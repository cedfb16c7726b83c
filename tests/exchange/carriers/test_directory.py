"""The directory under the folder: what is exchanged in the moment between the look and the opening."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wasl.exchange.carriers.directory import Directory, Entry


@pytest.mark.parametrize("plant", [os.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_exchanged_before_it_is_opened_costs_itself_only(
    tmp_path: Path, plant: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(os.path.realpath(tmp_path)) / "one.wasl"
    path.write_bytes(b"one")
    look = Directory._look

    def exchange(own: Directory, name: str) -> Entry:
        found = look(own, name)
        path.unlink()
        plant(path)
        return found

    with Directory(path.parent) as directory:
        monkeypatch.setattr(Directory, "_look", exchange)
        before = len(list(Path("/proc/self/fd").iterdir()))
        assert directory.read(path.name, limit=100) is None
        assert len(list(Path("/proc/self/fd").iterdir())) == before

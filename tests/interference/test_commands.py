"""Commands answer the same with and without a record that their officer may not see."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.interference import worlds
from tests.interference.looking import alike, both
from tests.interference.surfaces import Asked, Seen, differences, of_commands

Look = Callable[[Asked], Seen]


@pytest.fixture
def look(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Look:
    """What Salim is answered. Commands write files, so each look begins in the same empty folder."""
    folder = tmp_path / "work"

    def looked(asked: Asked) -> Seen:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        monkeypatch.chdir(folder)
        return of_commands("salim", asked, folder, capsys)

    return looked


@pytest.mark.parametrize("kind", ["report", "attachment", "question", "hit", "register entry", "list", "officer"])
def test_commands(kind: str, world: worlds.World, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    without, with_it = both(world, worlds.HIDDEN_FROM_DESKS[kind], look, monkeypatch)
    assert len(without) > 100
    alike(without, with_it)


def test_who_is_let_in_notices(world: worlds.World, look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(differences(*both(world, worlds.shown, look, monkeypatch))) > 5

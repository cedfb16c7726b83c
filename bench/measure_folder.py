"""Messages a second out into a real folder and in from it, durably, beside the bare writing of files."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

from bench.figure import Figure, seconds
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, introduce, report_of
from wasl.exchange.carriers.folder import Folder
from wasl.record import Address

COUNT = 300
SCRAPS = 20_000


def measure() -> list[Figure]:
    """Write and read three hundred envelopes with a report each, then once more among twenty thousand scraps.

    Returns:
        Messages a second; the database is not in it.
    """
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    agreement = introduce(almaty, doha)
    recipients = [Address(node=doha.node_id)]
    messages = [almaty.release(report_of(almaty), recipients, agreement) for _each in range(COUNT)]
    envelopes = [each for at in range(0, COUNT, 100) for each in almaty.seal(doha.node_id, *messages[at : at + 100])]
    place = Path(tempfile.mkdtemp(prefix="wasl-bench-", dir=os.path.realpath(tempfile.gettempdir())))
    try:
        bare = COUNT / seconds(lambda: _write_bare(place / "bare", envelopes))
        (place / "folder").mkdir()
        out = COUNT / seconds(lambda: _write(place / "folder", envelopes))
        came_in = COUNT / seconds(lambda: _read(place / "folder", doha, remove=False))
        _scatter(place / "folder")
        looked = seconds(lambda: _look(place / "folder"))
        again = COUNT / seconds(lambda: _read(place / "folder", doha, remove=True))
    finally:
        shutil.rmtree(place)
    return [
        Figure(case="out", value=out, unit="1/s", against="write and fsync alone", against_value=bare),
        Figure(case="in: look, read, verify, open", value=came_in, unit="1/s"),
        Figure(case=f"in again and removed, among {SCRAPS} scraps", value=again, unit="1/s"),
        Figure(case=f"look through {SCRAPS + COUNT} files", value=looked, unit="s"),
    ]


def _write_bare(place: Path, envelopes: list[bytes]) -> None:
    place.mkdir()
    for number, each in enumerate(envelopes):
        with (place / str(number)).open("wb") as file:
            file.write(each)
            file.flush()
            os.fsync(file.fileno())


def _write(place: Path, envelopes: list[bytes]) -> None:
    with Folder(place) as folder:
        for at in range(0, len(envelopes), 100):
            for each in envelopes[at : at + 100]:
                folder.write(each)
            folder.settle()


def _read(place: Path, doha: Peer, *, remove: bool) -> None:
    with Folder(place) as folder:
        listing = folder.look()
        for found in listing.envelopes:
            doha.open(folder.read(found, listing) or b"")
            if remove:
                folder.remove(found)


def _look(place: Path) -> None:
    with Folder(place) as folder:
        folder.look()


def _scatter(place: Path) -> None:
    for number in range(SCRAPS):
        (place / f"scrap-{number}-{time.time_ns()}").touch()

"""A folder between Doha on its database and Almaty simulated, who writes and reads it as a node does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.doha import Founded, draft, handling, person, report_from
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import VerifiedReceipt
from wasl.exchange.carriers.folder import Folder
from wasl.record import Actor, Address, NodeId

SECRET = "Садыков Тимур Учебный"
Officer = Callable[[str], Actor]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = Path(os.path.realpath(tmp_path)) / "stick"
    path.mkdir()
    return path


@pytest.fixture
def by_folder(almaty: Peer, officer: Officer, place: Path) -> Path:
    """Almaty is reached by a folder, there and back."""
    from wasl.flow import carrying

    carrying.set_carrier(officer("maryam"), "almaty", carrying.Carrier.FOLDER, folder=str(place))
    return place


def send_reports(officer: Officer, almaty: Peer, clock: Clock, count: int = 1) -> list[str]:
    from wasl.flow import release, reports

    ids = []
    for number in range(count):
        said = draft(person(SECRET, language="ru"), title=f"Изъятие {number} (учебное)")
        view = reports.new_report(officer("yusuf"), said, handling(clock, Address(node=almaty.node_id)))
        release.release(officer("yusuf"), view.version.report_id, ["almaty"])
        ids.append(view.version.report_id)
    return ids


def almaty_reads(almaty: Peer, place: Path) -> list[bytes]:
    """Almaty takes in what is for it, removes it, and writes its receipts, as a node does."""
    answers = []
    with Folder(place) as folder:
        listing = folder.look()
        for found in listing.envelopes:
            if found.header.recipient == almaty.node_id and (content := folder.read(found, listing)) is not None:
                opened = almaty.open(content)
                folder.remove(found)
                if not isinstance(opened.content, VerifiedReceipt):
                    answers.append(almaty.answer(opened))
        for answer in answers:
            folder.write(answer)
    return answers


def almaty_writes(almaty: Peer, place: Path, doha: Founded, clock: Clock, count: int = 1) -> list[bytes]:
    to = NodeId(doha.config.node_id)
    messages = [
        almaty.release(
            report_from(almaty, draft(person(SECRET)), handling(clock, Address(node=to))),
            [Address(node=to)],
            next(iter(almaty.agreements)),
        )
        for _ in range(count)
    ]
    envelopes = almaty.seal(to, *messages)
    with Folder(place) as folder:
        for each in envelopes:
            folder.write(each)
    return envelopes


def steps(officer: Officer, report_id: str) -> list[str]:
    from wasl.flow import fate

    return [str(each.step) for row in fate.fate(officer("yusuf"), report_id).rows for each in row.steps]

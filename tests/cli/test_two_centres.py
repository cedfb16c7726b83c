"""Two real nodes and a partner without one, and between them nothing but one directory that somebody carries badly."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.centres import Centre, agreement, found
from wasl.exchange.carriers.folder import Folder
from wasl.flow import clock
from wasl.flow.reader import acquaintance, home, saying, sent, showing, taking
from wasl.flow.reader.home import Reader
from wasl.record import UNJUDGED, Draft, Handling, HCode, Purpose, Text, Tlp
from wasl.store.launcher import DatabaseUrls

PASSPHRASE = "four words of a test"
NAMES = {"ar": "مختبر تجريبي", "en": "Trial laboratory", "ru": "Учебная лаборатория"}
FILE = b"%PDF-1.4 " + os.urandom(1_500_000)  # seven parts
SECRET = "Садыков Тимур Учебный"


@dataclass(frozen=True, kw_only=True)
class Three:
    """Doha and Almaty with their own databases, a laboratory without any, and the directory between them."""

    doha: Centre
    almaty: Centre
    lab: Path
    stick: Path

    def read(self) -> taking.ReadIn:
        """The laboratory takes in what is for it."""
        with open_lab(self.lab) as reader:
            return taking.read_folder(reader, self.stick)

    def files(self) -> list[Path]:
        return sorted(path for path in self.stick.iterdir() if path.is_file())

    def round(self) -> None:
        """The directory goes once to everybody."""
        for centre, peers in ((self.doha, ("almaty", "lab")), (self.almaty, ("doha",))):
            centre.carry_in(self.stick)
            for peer in peers:
                centre.carry_out(peer, self.stick)
        self.read()


def open_lab(place: Path) -> Reader:
    return home.unlock(place, PASSPHRASE)


@pytest.fixture(scope="module")
def three(make_database: Callable[[], DatabaseUrls], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Three]:
    place = Path(os.path.realpath(tmp_path_factory.mktemp("three")))
    (place / "stick").mkdir()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("wasl.exchange.locked._WORK", 2**4)
        urls = [make_database(), make_database()]
        with ThreadPoolExecutor() as both:
            doha, almaty = both.map(found, (place, place), ("doha", "almaty"), urls)
        made = Three(doha=doha, almaty=almaty, lab=place / "lab", stick=place / "stick")
        introduce(made, place)
        yield made
        for centre in (doha, almaty):
            centre.end()


def introduce(made: Three, place: Path) -> None:
    """Cards and digits by hand, agreements over the directory."""
    cards = {}
    for centre in (made.doha, made.almaty):
        cards[centre.slug] = place / f"{centre.slug}.card"
        centre.run("peer", "card", "--out", str(cards[centre.slug]), login="amal")
    with home.create(made.lab, PASSPHRASE, names=NAMES, language="en") as reader:
        (place / "lab.card").write_bytes(reader.state.card)
        acquaintance.trust(reader, cards["doha"].read_bytes())
        digits = acquaintance.centres(reader)[0].digits
        assert made.doha.add(place / "lab.card", "lab") == digits
        acquaintance.confirm(reader, "", digits)
    made.doha.confirm("lab", digits)
    digits = made.doha.add(cards["almaty"], "almaty")
    assert made.almaty.add(cards["doha"], "doha") == digits
    for centre, peer in ((made.doha, "almaty"), (made.almaty, "doha")):
        centre.confirm(peer, digits)
        centre.run("peer", "carrier", peer, "folder", login="amal")
    offered = made.doha.run(*agreement("almaty"), login="amal")["agreement"]["agreement_id"]
    with_lab = made.doha.run(*agreement("lab"), login="amal")["agreement"]["agreement_id"]
    made.round()
    made.almaty.run("agreement", "sign", offered, login="amal")
    with open_lab(made.lab) as reader:
        acquaintance.sign(reader, with_lab)
    made.round()
    made.round()
    assert [each["state"] for each in made.doha.run("agreement", "list", login="amal")["agreements"]] == [
        "in-force"
    ] * 2
    made.round()
    assert made.files() == []


def report(three: Three, tmp_path: Path, peer: str, *attach: Path) -> str:
    """Doha's officer writes a report and sends it; return its id."""
    draft = {
        "title": "УЧЕНИЕ: изъятие",
        "text": "УЧЕНИЕ",
        "language": "ru",
        "topic": "heroin-opiates",
        "kind": "seizure",
        "handling": {"tlp": "TLP:AMBER", "hcode": "H1", "audience": [peer], "exercise": True},
        "entities": [
            {
                "schema": "Person",
                "category": "suspect",
                "legal_basis": "criminal-investigation",
                "properties": {"name": SECRET},
            }
        ],
    }
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(draft), "utf-8")
    words = [word for each in attach for word in ("--attach", str(each))]
    made = str(three.doha.run("report", "new", str(file), *words)["version"]["report_id"])
    three.doha.run("report", "release", made, "--to", peer)
    return made


def steps(three: Three, report_id: str) -> list[str]:
    (row,) = [each for each in three.doha.run("fate", report_id)["rows"] if each["item"] == "release"]
    return [each["step"] for each in row["steps"]]


def attachment(centre: Centre, report_id: str) -> dict[str, Any]:
    (file,) = centre.run("attachment", "list", report_id)["attachments"]
    return dict(file)


def test_a_report_and_its_file_through_bad_hands(three: Three, tmp_path: Path) -> None:
    scan = tmp_path / "протокол.pdf"
    scan.write_bytes(FILE)
    report_id = report(three, tmp_path, "almaty", scan)
    three.doha.carry_out("almaty", three.stick)
    assert steps(three, report_id) == ["stored", "carried"]
    files = three.files()
    assert len(files) == 8
    assert not [path for path in files if SECRET.encode() in path.read_bytes() or "doha" in path.name]
    envelopes = in_order(three)
    damage(envelopes[2])
    cut(envelopes[3])
    envelopes[4].unlink()
    shutil.copy(envelopes[5], three.stick / "a copy of it.wasl")
    plant(three.stick, tmp_path)
    done = three.almaty.carry_in(three.stick)
    assert (done["repeated"], done["unbelieved"]) == (1, 1), done
    assert (tmp_path / "elsewhere").read_text() == "not ours"
    missing = three.almaty.run("peer", "list", login="amal")["peers"][0]
    assert (missing["part_gaps"][0]["total"], missing["folder"]) == (7, "")
    assert attachment(three.almaty, report_id)["arrived"] == 4
    three.almaty.look_after_files()
    three.almaty.carry_out("doha", three.stick)
    three.round()
    three.round()
    out = tmp_path / "came.pdf"
    three.almaty.run(
        "attachment",
        "get",
        report_id,
        attachment(three.almaty, report_id)["attachment"]["attachment_id"],
        "--out",
        str(out),
    )
    assert out.read_bytes() == FILE
    assert three.almaty.run("peer", "list", login="amal")["peers"][0]["part_gaps"] == []
    three.almaty.run("acknowledge", report_id)
    three.almaty.carry_out("doha", three.stick)
    three.round()
    assert steps(three, report_id)[:3] == ["stored", "carried", "received"]
    assert steps(three, report_id)[-1] == "acknowledged"


def in_order(three: Three) -> list[Path]:
    with Folder(three.stick) as folder:
        return [three.stick / each.name for each in folder.look().envelopes]


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def plant(stick: Path, elsewhere: Path) -> None:
    """What somebody puts there who wants a node to write or read where it should not."""
    (elsewhere / "elsewhere").write_text("not ours")
    (stick / "0123456789abcdef.wasl").symlink_to(elsewhere / "elsewhere")
    (stick / "fedcba9876543210.wasl").symlink_to("/dev/zero")
    os.mkfifo(stick / "a pipe.wasl")
    (stick / "a folder.wasl").mkdir()


def test_the_three_share_one_directory(three: Three, tmp_path: Path) -> None:
    to_almaty, to_lab = report(three, tmp_path, "almaty"), report(three, tmp_path, "lab")
    for peer in ("almaty", "lab"):
        three.doha.carry_out(peer, three.stick)
    done = three.read()
    assert (len(done.items), done.refused, done.others) == (1, 0, 1)
    with open_lab(three.lab) as reader:
        item = showing.items(reader)[0].item_id
        showing.show(reader, item)
        draft, handling = to_doha(reader)
        saying.send(reader, saying.write(reader, draft, handling, ()))
        asked = saying.ask(reader, item, Text(text="Какая чистота?", language="ru"))
    three.read()
    three.round()
    (waiting,) = [each for each in three.doha.run("tray")["to_answer"] if each["question_id"] == asked.question_id]
    three.doha.run("answer", waiting["question_id"], "Сорок процентов")
    (came,) = [each for each in three.doha.run("tray")["to_read"] if each["title"]["text"] == "Протокол (учебный)"]
    three.doha.run("acknowledge", came["report_id"])
    three.round()
    three.round()
    with open_lab(three.lab) as reader:
        (own,) = sent.list_sent(reader)
        assert own.view is not None
        assert [str(each.step) for each in own.view.steps] == ["received", "opened", "acknowledged"]
        assert [each.text.text for each in showing.show(reader, item).answers] == ["Сорок процентов"]
    assert [steps(three, each)[2] for each in (to_almaty, to_lab)] == ["received", "received"]


def to_doha(reader: Reader) -> tuple[Draft, Handling]:
    centre = acquaintance.address(reader, "doha")
    said = Text(text="Протокол (учебный)", language="ru")
    handling = Handling(
        tlp=Tlp.AMBER,
        hcode=HCode.H1,
        audience=(centre,),
        purpose=Purpose.OPERATIONAL,
        review=clock.today() + timedelta(days=300),
        exercise=True,
    )
    return Draft(title=said, text=said, topic="heroin-opiates", kind="seizure", grading=UNJUDGED, entities=()), handling


def test_one_way_stays_carried_and_unconfirmed(three: Three, tmp_path: Path) -> None:
    three.doha.run("peer", "carrier", "almaty", "folder", "--way", "out", login="amal")
    sent_id = report(three, tmp_path, "almaty")
    three.doha.carry_out("almaty", three.stick)
    assert three.almaty.carry_in(three.stick)["accepted"] == 1
    # Whatever lies there for Doha, a link of one way brings nothing back.
    for path in three.files():
        path.unlink()
    assert steps(three, sent_id) == ["stored", "carried"]
    assert three.doha.carry_out("almaty", three.stick)["written"] == 0
    three.doha.run("peer", "carrier", "almaty", "folder", "--way", "both", login="amal")
    three.round()
    three.round()
    three.round()
    assert steps(three, sent_id) == ["stored", "carried", "received"]

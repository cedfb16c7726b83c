"""`wasl reader` typed by hand: made, introduced, read, shown, written into files that carry their handling."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.doha import draft, handling, person
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, agreement_between, report_of
from wasl.cli.faults import DONE, FAILED, NOT_TRUSTED, USAGE
from wasl.cli.running import run
from wasl.exchange import FileSealer, Kind, Message, VerifiedAgreement, VerifiedRelease, card_digits
from wasl.exchange.carriers.folder import Folder
from wasl.flow import clock as flow_clock
from wasl.record import Address, Attachment, NodeId, Question, ReportVersion, Text, make_version, new_id, wire

PICTURE = b"\xff\xd8\xff\xe0 a picture"
SCAN = Attachment(
    attachment_id=new_id(),
    name="scan.jpg",
    media_type="image/jpeg",
    size=len(PICTURE),
    sha256=hashlib.sha256(PICTURE).hexdigest(),
    key=b"secret" * 5 + b"..",
    chunk_size=240 * 1024,
)
Ask = Callable[..., Any]
DRAFT = """
title = "УЧЕНИЕ: результат экспертизы"
text = "УЧЕНИЕ"
language = "ru"
topic = "heroin-opiates"
kind = "seizure"

[handling]
tlp = "TLP:AMBER"
hcode = "H1"
audience = ["doha"]
exercise = true

[[entities]]
schema = "Person"
category = "suspect"
legal_basis = "criminal-investigation"
properties = { name = "Пример Учебный", birthDate = "12 марта 1981 г." }
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = Path(os.path.realpath(tmp_path))
    (path / "stick").mkdir()
    return path


@pytest.fixture
def ask(place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs a command of the reader and returns its JSON."""
    monkeypatch.setattr("wasl.exchange.locked._WORK", 2**4)
    monkeypatch.setenv("WASL_READER", str(place / "reader"))
    monkeypatch.setenv("WASL_READER_PASSPHRASE", "four words of a test")

    def ask(*words: str, code: int = DONE) -> Any:  # noqa: ANN401 - JSON
        assert run(["reader", *words, "--json"]) == code, capsys.readouterr().err
        written = capsys.readouterr()
        return json.loads(written.out) if written.out else None

    return ask


def introduce(ask: Ask, place: Path, doha: Peer) -> NodeId:
    names = ("--name-en", "Trial laboratory", "--name-ru", "Лаборатория", "--name-ar", "مختبر")
    made = ask("init", *names, "--out", str(place / "card"))
    card = doha.confirm((place / "card").read_bytes())
    (place / "doha").write_bytes(doha.card)
    shown = ask("trust", str(place / "doha"))
    assert shown["digits"] == card_digits((place / "card").read_bytes(), doha.card)
    assert ask("digits")["centres"][0]["confirmed"] is False
    ask("confirm", " ".join(shown["digits"]), shown["slug"])
    assert made["node_id"] == card.node_id
    return card.node_id


def put(place: Path, *envelopes: bytes) -> None:
    with Folder(place / "stick") as folder:
        for each in envelopes:
            folder.write(each)


def scan_of(doha: Peer, report: ReportVersion, agreement: str) -> Message:
    sealer = FileSealer(SCAN.attachment_id, key=SCAN.key)
    sealer.add(PICTURE)
    return doha.chunk(report, SCAN, 0, sealer.finish()[0], agreement)


def agree(ask: Ask, place: Path, doha: Peer, node: NodeId) -> str:
    """Doha offers an agreement, the reader signs it; return its hash."""
    offered = doha.keyholder.sign_agreement(
        agreement_between(doha.node_id, node, doha.clock.now.date(), topics=("heroin-opiates",))
    )
    put(place, *doha.seal(node, doha.message(Kind.AGREEMENT, offered)))
    ask("read", str(place / "stick"))
    (line,) = ask("agreements")["agreements"]
    assert line["state"] == "offered"
    ask("sign", line["agreement"]["agreement_id"])
    ask("read", str(place / "stick"))
    with Folder(place / "stick") as folder:
        listing = folder.look()
        opened = [doha.open(folder.read(each, listing) or b"") for each in listing.envelopes]
    signed = next(each.content for each in opened if isinstance(each.content, VerifiedAgreement))
    doha.agreements[signed.agreement_hash] = signed.agreement
    return signed.agreement_hash


def report_from_the_desk(ask: Ask, place: Path) -> str:
    draft_file = place / "draft.toml"
    draft_file.write_text(DRAFT, "utf-8")
    (row,) = ask("report", str(draft_file), "--dry-run")["preview"]
    assert (row["decision"]["permit"], ask("sent")["sent"]) == (True, [])
    (line,) = ask("report", str(draft_file))["sent"]
    entity = line["view"]["version"]["entities"][0]
    assert entity["properties"]["birthDate"] == ["12 марта 1981 г."]
    ask("report", str(draft_file), "--to", "nobody", code=FAILED)
    draft_file.write_text(DRAFT.replace("text =", 'attachments = ["a.pdf"]\ntext ='), "utf-8")
    ask("report", str(draft_file), code=FAILED)
    draft_file.write_text(DRAFT, "utf-8")
    return str(line["item_id"])


def question_about(ask: Ask, place: Path, doha: Peer, own: str) -> str:
    """Doha takes the report in and asks about it; return the item under which the question is listed."""
    ask("read", str(place / "stick"))
    with Folder(place / "stick") as folder:
        listing = folder.look()
        opened = [doha.open(folder.read(each, listing) or b"") for each in listing.envelopes]
    (came,) = [each.content for each in opened if isinstance(each.content, VerifiedRelease)]
    question = Question(
        question_id=new_id(),
        report_id=came.report.report_id,
        asker=Address(node=doha.node_id),
        asked=came.report.origin,
        text=Text(text="Какой вес?", language="ru"),
        made=doha.clock.now,
        due=doha.clock.now,
        handling=replace(came.report.handling, audience=(Address(node=doha.node_id), came.report.origin)),
    )
    body = wire.encode(question, label=wire.QUESTION)
    put(
        place,
        *doha.seal(
            came.report.origin.node, doha.message(Kind.QUESTION, body, agreement_hash=next(iter(doha.agreements)))
        ),
    )
    (asked,) = ask("read", str(place / "stick"))["items"]
    assert (asked["view"]["kind"], ask("show", own)["questions"][0]["question_id"]) == (
        "question",
        question.question_id,
    )
    return str(asked["item_id"])


def test_the_whole_way(ask: Ask, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    with flow_clock.held(clock):
        doha = Peer("doha", clock)
        node = introduce(ask, place, doha)
        agreement_hash = agree(ask, place, doha, node)
        report = make_version(
            replace(draft(person("Пример Учебный", language="ru")), attachments=(SCAN,)),
            report_id=report_of(doha).report_id,
            origin=Address(node=doha.node_id),
            handling=handling(clock, Address(node=node)),
            made=clock.now,
        )
        released = doha.release(report, [Address(node=node)], agreement_hash)
        put(place, *doha.seal(node, released, scan_of(doha, report, agreement_hash)))
        read = ask("read", str(place / "stick"))
        assert [each["code"] for each in read["done"]["findings"]] == []
        item = read["items"][0]["item_id"]
        assert ask("list")["items"][0]["view"]["handling"]["tlp"] == "TLP:AMBER"
        assert ask("show", item)["version"]["entities"][0]["properties"]["name"]
        for form in ("text", "html", "json"):
            ask("show", item, "--form", form, "--out", str(place / form))
            written = (place / form).read_text("utf-8")
            assert "TLP:AMBER · H1 · EXERCISE" in written[:1200]
            assert "Пример Учебный" in written
            assert "scan.jpg" in written
            assert "c2VjcmV0" not in written, "the key of the attachment"
        (file,) = ask("attachments", item)["attachments"]
        assert (file["state"], "key" in file["attachment"]) == ("whole", False)
        got = ask("get", item, SCAN.attachment_id, "--out", str(place / "picture"))
        assert (got["handling"], (place / "picture").read_bytes()) == ("TLP:AMBER · H1 · EXERCISE", PICTURE)
        ask("ack", item)
        ask("ask", item, "What purity?")
        own = report_from_the_desk(ask, place)
        question = question_about(ask, place, doha, own)
        ask("answer", question, "Два килограмма", "--language", "ru")
        ask("answer", question, "Three", code=FAILED)
        read = ask("read", str(place / "stick"))
        assert read["done"]["written"] >= 1
        for language in ("ar", "ru", "en"):
            for words in (
                ["list"],
                ["digits"],
                ["agreements"],
                ["sent"],
                ["report", str(place / "draft.toml"), "--dry-run"],
                ["show", item],
                ["show", question],
                ["show", own],
                ["attachments", item],
                ["read", str(place / "stick")],
            ):
                assert run(["reader", *words, "--lang", language]) == DONE
            assert "TLP:AMBER · H1 · EXERCISE" in capsys.readouterr().out


def test_faults(ask: Ask, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ask("list", code=FAILED)
    introduce(ask, place, Peer("doha", Clock()))
    ask("read", str(place / "none"), code=FAILED)
    ask("show", "none", code=FAILED)
    ask("confirm", "0" * 40, code=NOT_TRUSTED)
    ask("show", "none", "--form", "pdf", code=USAGE)
    monkeypatch.setenv("WASL_READER_PASSPHRASE", "other words")
    ask("list", code=NOT_TRUSTED)
    monkeypatch.delenv("WASL_READER")
    ask("list", code=FAILED)
    assert run(["reader", "card", "--home", str(place / "reader"), "--lang", "ar"]) == NOT_TRUSTED
    assert "عبارة المرور" in capsys.readouterr().err


def test_the_passphrase_is_asked_for(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def prompt(text: str, **more: object) -> str:
        asked.append((text, more["hide_input"], bool(more["confirmation_prompt"])))
        return "four words of a test"

    monkeypatch.delenv("WASL_READER_PASSPHRASE", raising=False)
    monkeypatch.setattr("click.prompt", prompt)
    names = ("--name-en", "Lab", "--name-ru", "Лаб", "--name-ar", "مختبر")
    assert run(["reader", "init", "--home", str(place / "reader"), *names, "--json"]) == DONE
    assert run(["reader", "list", "--home", str(place / "reader"), "--json"]) == DONE
    assert [(hidden, again) for _, hidden, again in asked] == [(True, True), (True, False)]

"""A stolen certificate, a turned bit, a repeated envelope, and a line that is cut at the worst moment."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from wasl.cli.demo.stage import Stage
from wasl.cli.demo.steps.sending import received
from wasl.cli.demo.thief import Reply, flip_ciphertext, flip_signature, post

_NOTHING = Reply(status=HTTPStatus.OK, receipt=b"")
REFUSED_S = 3.0


def steal(stage: Stage) -> None:
    """Post what a thief of Almaty's TLS certificate could post, and what a stranger could.

    Args:
        stage: The stage.
    """
    stage.tell("demo-thief")
    file = stage.place / "report.envelope"
    stage.almaty.get("zarina", "envelope", "export", stage.learned["report"], "--peer", "doha", "--out", str(file))
    envelope = file.read_bytes()
    stage.facts.equal("stranger-kept-out", _post(stage, envelope, stolen=None).status, 0)
    thief = stage.almaty.home / "keys"
    before = _reports(stage)
    stage.facts.equal("flipped-content", _post(stage, flip_ciphertext(envelope), stolen=thief), _NOTHING)
    stage.facts.equal("flipped-signature", _post(stage, flip_signature(envelope), stolen=thief), _NOTHING)
    aside = [each["code"] for each in stage.doha.get("latifa", "envelope", "aside")["aside"]]
    stage.facts.equal("set-aside", sorted(aside), ["path-wrong", "signature-bad"])
    _wrong_house(stage, envelope)
    again = _post(stage, envelope, stolen=thief)
    stage.facts.equal("repeated-same-receipt", (again.status, bool(again.receipt)), (HTTPStatus.OK, True))
    stage.facts.equal("nothing-doubled", _reports(stage), before)
    stage.show(stage.doha, "latifa", "envelope", "aside")


def cut(stage: Stage) -> None:
    """Cut the line after Doha took the report and before Almaty knows.

    Args:
        stage: The stage.
    """
    stage.tell("demo-cut", seconds=round(REFUSED_S))
    report_id = stage.learned["cut"]
    stage.proxy.cut_next(refuse_s=REFUSED_S)
    stage.almaty.get("zarina", "report", "release", report_id, "--to", "doha")
    row = received(stage, stage.almaty, "zarina", report_id, fact="nothing-lost")
    stage.facts.equal("line-was-cut", stage.proxy.cuts, 1)
    there = stage.doha.get("maryam", "report", "list")["reports"]
    stage.facts.equal("came-once", [each["report_id"] for each in there].count(report_id), 1)
    steps = [step["step"] for step in row["steps"]]
    stage.facts.equal("each-step-once", sorted(set(steps)), sorted(steps))


def _wrong_house(stage: Stage, envelope: bytes) -> None:
    # Doha's envelope at Almaty's own gate, brought with Doha's certificate.
    reply = post(
        envelope,
        gate_port=stage.almaty.gate_port,
        gate_leaf=stage.almaty.home / "keys" / "tls.pem",
        stolen=stage.doha.home / "keys",
    )
    stage.facts.equal("wrong-house", reply, _NOTHING)
    aside = stage.almaty.get("aigul", "envelope", "aside")["aside"]
    stage.facts.equal("wrong-house-aside", [each["code"] for each in aside], ["recipient-wrong"])


def _post(stage: Stage, envelope: bytes, *, stolen: Path | None) -> Reply:
    return post(envelope, gate_port=stage.doha.gate_port, gate_leaf=stage.doha.home / "keys" / "tls.pem", stolen=stolen)


def _reports(stage: Stage) -> tuple[int, int]:
    return (
        len(stage.doha.get("maryam", "report", "list")["reports"]),
        len(stage.doha.get("maryam", "hits", "--all")["hits"]),
    )

"""What attachments cost: encrypting alone, and a file on its way between two real nodes over loopback."""

from __future__ import annotations

import hashlib
import secrets
import shutil
import tempfile
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.figure import Figure, seconds
from tests.cli.node.installed import Node, run_wasl
from wasl.exchange import FileSealer, open_file
from wasl.record import Attachment, new_id

MIB = 1024 * 1024
ALONE_MIB = 64
SENT_MIB = 50
PATIENCE_S = 300
NOTHING_DONE = "nothing but SHA-256"


def measure() -> list[Figure]:
    """Seal and open a file in memory; then attach one, send it, and read it at the other centre.

    Returns:
        Mebibytes per second.
    """
    return [*_alone(), *_between_nodes()]


def _alone() -> list[Figure]:
    content = secrets.token_bytes(ALONE_MIB * MIB)
    hashing = ALONE_MIB / seconds(partial(hashlib.sha256, content))
    made: list[tuple[Attachment, list[bytes]]] = []
    sealing = ALONE_MIB / seconds(lambda: made.append(_seal(content)))
    attachment, chunks = made[0]
    opening = ALONE_MIB / seconds(lambda: [None for _ in open_file(attachment, chunks)])
    return [
        Figure(case=f"seal {ALONE_MIB} MiB", value=sealing, unit="MiB/s", against=NOTHING_DONE, against_value=hashing),
        Figure(case=f"open {ALONE_MIB} MiB", value=opening, unit="MiB/s", against=NOTHING_DONE, against_value=hashing),
    ]


def _seal(content: bytes) -> tuple[Attachment, list[bytes]]:
    attachment_id = new_id()
    sealer = FileSealer(attachment_id)
    chunks = [chunk for start in range(0, len(content), MIB) for chunk in sealer.add(content[start : start + MIB])]
    last, facts = sealer.finish()
    named = {"attachment_id": attachment_id, "name": "film", "media_type": "application/octet-stream"}
    attachment = Attachment(**named, size=facts.size, sha256=facts.sha256, key=facts.key, chunk_size=facts.chunk_size)
    return attachment, [*chunks, last]


def _between_nodes() -> list[Figure]:
    folder = Path(tempfile.mkdtemp(prefix="wasl-bench-"))
    folder.chmod(0o755)  # root's server may have to run as another account
    nodes = []
    try:
        for slug in ("doha", "almaty"):
            _found(folder / slug, slug)
            nodes.append(Node(home=folder / slug))
            nodes[-1].wasl("node", "start")
        return _send(nodes[0], nodes[1], folder)
    finally:
        for node in nodes:
            node.wasl("node", "stop")
        shutil.rmtree(folder)


def _found(home: Path, slug: str) -> None:
    names = [word for language in ("en", "ru", "ar") for word in (f"--name-{language}", f"{slug} {language}")]
    words = ("node", "init", str(home), "--slug", slug, *names, "--manager", "amal", "--manager-name", "Amal")
    run_wasl(*words).check_returncode()


def _send(doha: Node, almaty: Node, folder: Path) -> list[Figure]:
    _befriend(doha, almaty, folder)
    film, got = folder / "film", folder / "got"
    film.write_bytes(secrets.token_bytes(SENT_MIB * MIB))
    review = str(datetime.now(UTC).date() + timedelta(days=300))
    words = ("--title", "Exercise", "--topic", "heroin-opiates", "--kind", "seizure", "--tlp", "TLP:AMBER")
    more = ("--hcode", "H1", "--audience", "almaty", "--review", review, "--exercise", "--attach", str(film))
    began = time.perf_counter()
    report = doha.wasl("report", "new", *words, *more, login="yusuf")["version"]["report_id"]
    attached = time.perf_counter() - began
    doha.wasl("report", "release", report, "--to", "almaty", login="yusuf")
    sent = seconds(partial(_wait, doha, report))
    (view,) = almaty.wasl("attachment", "list", report, login="yusuf")["attachments"]
    attachment = view["attachment"]["attachment_id"]
    read = seconds(partial(almaty.wasl, "attachment", "get", report, attachment, "--out", str(got), login="yusuf"))
    if got.read_bytes() != film.read_bytes():
        raise AssertionError(report)
    return [
        Figure(case=f"attach {SENT_MIB} MiB start of the program included", value=SENT_MIB / attached, unit="MiB/s"),
        Figure(case=f"send {SENT_MIB} MiB to another node over loopback", value=SENT_MIB / sent, unit="MiB/s"),
        Figure(case=f"read {SENT_MIB} MiB start of the program included", value=SENT_MIB / read, unit="MiB/s"),
    ]


def _wait(node: Node, report: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        (row,) = node.wasl("fate", report, login="yusuf")["rows"]
        if row["parts"]["reasons"]:
            raise AssertionError(row)
        if row["parts"]["arrived"] == row["parts"]["total"]:
            return
    raise TimeoutError(report)


def _befriend(doha: Node, almaty: Node, folder: Path) -> None:
    for node in (doha, almaty):
        card = folder / f"{node.home.name}.card"
        node.wasl("peer", "card", "--out", str(card))
        node.wasl("officer", "add", "sara", "--name", "Sara", "--member-of", "centre", "--right", "manage")
        rights = [word for right in ("read", "originate", "release") for word in ("--right", right)]
        node.wasl("officer", "add", "yusuf", "--name", "Yusuf", "--member-of", "centre", *rights)
    for node, other in ((doha, almaty), (almaty, doha)):
        view = node.wasl("peer", "add", str(folder / f"{other.home.name}.card"), "--slug", other.home.name)
        for login in ("amal", "sara"):
            node.wasl("peer", "confirm", other.home.name, view["digits"], login=login)
    today = datetime.now(UTC).date()
    titles = [word for language in ("en", "ru", "ar") for word in (f"--title-{language}", "Exercise")]
    terms = ("--topic", "heroin-opiates", "--kind", "seizure", "--purpose", "operational")
    days = ("--from", str(today), "--until", str(today + timedelta(days=365)))
    offered = doha.wasl("agreement", "propose", "almaty", *titles, *terms, *days)["agreement"]["agreement_id"]
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        here = [each["agreement"]["agreement_id"] for each in almaty.wasl("agreement", "list")["agreements"]]
        if offered in here:
            almaty.wasl("agreement", "sign", offered)
            break
    while time.monotonic() < deadline:
        (view,) = doha.wasl("agreement", "list")["agreements"]
        if view["state"] == "in-force":
            return
    raise TimeoutError(offered)

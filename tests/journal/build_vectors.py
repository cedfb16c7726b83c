"""Builds the vectors of the stand-alone checker anew. Run from the root: `python -m tests.journal.build_vectors`.

The keys follow from a word and open nothing but tests; ML-DSA signatures are randomised, so the files change with each
run while what is said of them does not. Run it only when the format changes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import (
    SIGNED_CHECKPOINT,
    JournalGrowth,
    JournalProof,
    ProvenLine,
    SignedCheckpoint,
    encode_growth,
    encode_proof,
)
from wasl.journal import (
    EXPORT_HEAD,
    EXPORT_LINE,
    ExportHead,
    Frontier,
    Kept,
    Line,
    consistency_proof,
    export_line,
    inclusion_proof,
    keep,
    leaf,
    leaf_hash,
    make_checkpoint,
    show_details,
    show_officer,
    show_place,
)
from wasl.record import Json, new_id, wire

VECTORS = Path(__file__).parents[2] / "docs" / "reference" / "journal" / "vectors"
SIZES = (7, 15, 20)
Change = Callable[[list[Kept]], list[Kept]]


class Maker:
    """Makes a journal of twenty lines, its checkpoints, and everything that can be shown of it."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.almaty, self.stranger = Peer("almaty", self.clock), Peer("stranger", self.clock)
        self.desk, self.officer, self.report = new_id(), new_id(), new_id()
        self.lines: list[Kept] = []
        self.made: dict[str, tuple[bytes, int, str]] = {}
        for number in range(SIZES[-1]):
            self._add(number)
        self.leaves = [leaf_hash(leaf(each)) for each in self.lines]
        self.signed = {size: self.sign(self.almaty, size) for size in SIZES}

    def line(self, action: str, subjects: tuple[str, ...], **details: Json) -> Kept:
        self.clock.advance(minutes=7)
        said = Line(
            line_id=new_id(), at=self.clock.now, action=action, door="web", officer=self.officer, desk=self.desk,
            subjects=subjects, details=details,
        )  # fmt: skip
        return keep(said)

    def _add(self, number: int) -> None:
        if number - 1 in SIZES:
            root = Frontier().extend(leaf_hash(leaf(each)) for each in self.lines[: number - 1]).root.hex()
            self.lines.append(self.line("checkpoint-signed", (), size=number - 1, root=root))
        elif number == 12:
            self.lines.append(self.line("details-erased", (self.lines[3].line.line_id,), reason="order 4"))
        elif number % 3:
            self.lines.append(self.line("report-read", (self.report,)))
        else:
            self.lines.append(self.line("search", (), query="Саидзода", reason="Учебное дело № 7"))

    def sign(self, signer: Peer, size: int, leaves: list[bytes] | None = None) -> SignedCheckpoint:
        edge = Frontier().extend((leaves or self.leaves)[:size])
        said = make_checkpoint(node=self.almaty.node_id, epoch=1, frontier=edge, at=self.clock.now)
        if signer is self.almaty:
            return signer.keyholder.sign_checkpoint(said)
        forged = signer.keyholder.sign_checkpoint(replace(said, node=signer.node_id))
        return replace(self.almaty.keyholder.sign_checkpoint(said), signature=forged.signature)

    def export(
        self, lines: list[Kept], signed: dict[int, SignedCheckpoint], leaves: list[bytes] | None = None
    ) -> bytes:
        head = ExportHead(node=self.almaty.node_id, checkpoints=len(signed), size=len(lines))
        hashes = leaves or [leaf_hash(leaf(each)) for each in lines]
        documents = [
            wire.encode(head, label=EXPORT_HEAD),
            *(wire.encode(each, label=SIGNED_CHECKPOINT) for each in signed.values()),
            *(wire.encode(export_line(each, at), label=EXPORT_LINE) for each, at in zip(lines, hashes, strict=True)),
        ]
        return b"\n".join(documents) + b"\n"

    def put(self, name: str, data: bytes, ends: int, says: str) -> None:
        self.made[name] = (data, ends, says)

    def erased(self, *places: int) -> list[Kept]:
        return [
            replace(each, line=replace(each.line, details={}), details_salt=b"") if number in places else each
            for number, each in enumerate(self.lines)
        ]

    def proof(self, *places: int, details: bool = False) -> JournalProof:
        return JournalProof(
            checkpoint=self.signed[20],
            lines=tuple(
                ProvenLine(
                    index=place,
                    path=inclusion_proof(self.leaves, place),
                    leaf=leaf(self.lines[place]).decode(),
                    place=show_place(self.lines[place]),
                    officer=show_officer(self.lines[place]),
                    **({"details": show_details(self.lines[place])} if details else {}),
                )
                for place in places
            ),
        )

    def exports(self) -> None:
        lines, signed = self.erased(3), self.signed
        kept = [leaf_hash(leaf(each)) for each in self.lines]
        self.put("good-export.jsonl", self.export(lines, signed), 0, "HOLDS")
        altered = [*lines[:5], replace(lines[5], line=replace(lines[5].line, officer=new_id())), *lines[6:]]
        self.put("bad-altered-row.jsonl", self.export(altered, signed, kept), 1, "altered: line at place 5")
        coherent = self.export(altered, signed)
        self.put("bad-altered-row-and-leaf.jsonl", coherent, 1, "differs: the journal is not the one")
        swapped = [*lines[:8], lines[9], lines[8], *lines[10:]]
        self.put("bad-swapped-order.jsonl", self.export(swapped, signed), 1, "differs: the journal is not the one")
        self.put("bad-left-out.jsonl", self.export([*lines[:8], *lines[9:]], signed), 1, "differs")
        cut = {size: each for size, each in signed.items() if size < 20}
        self.put("bad-cut-end.jsonl", self.export(lines[:18], cut), 1, "cut: the end of the journal")
        short = self.export(self.lines[:7], {7: signed[7]})
        self.put("cut-at-a-checkpoint.jsonl", short, 0, "HOLDS")
        forged = {**signed, 20: self.sign(self.stranger, 20)}
        self.put("bad-forged-checkpoint.jsonl", self.export(lines, forged), 1, "forged: checkpoint of 20")
        gone = {size: each for size, each in signed.items() if size != 7}
        self.put("bad-checkpoint-taken-out.jsonl", self.export(lines, gone), 1, "missing: the checkpoint of 7")
        self.put("bad-erased-unnamed.jsonl", self.export(self.erased(3, 6), signed), 1, "no line says")
        self.put("bad-erasure-undone.jsonl", self.export(self.lines, signed), 1, "is not an erased one")
        loose = self.export(lines, signed).replace(b'"action":', b'"action": ', 1)
        self.put("bad-other-spelling.jsonl", loose, 1, "another spelling")

    def proofs(self) -> None:
        self.put("good-proof.json", encode_proof(self.proof(0, 4, 19)), 0, "HOLDS")
        self.put("good-proof-with-details.json", encode_proof(self.proof(0, details=True)), 0, "HOLDS")
        whole = self.proof(0, 4)
        moved = replace(whole, lines=(replace(whole.lines[0], index=1), whole.lines[1]))
        self.put("bad-proof-other-place.json", encode_proof(moved), 1, "place: the line at 1")
        other = replace(whole.lines[1].place, text=whole.lines[1].place.text.replace(self.report, new_id()))
        told = replace(whole, lines=(whole.lines[0], replace(whole.lines[1], place=other)))
        self.put("bad-proof-other-report.json", encode_proof(told), 1, "altered: the place shown")
        forged = replace(whole, checkpoint=self.sign(self.stranger, 20))
        self.put("bad-proof-forged.json", encode_proof(forged), 1, "forged: checkpoint of 20")

    def growths(self) -> None:
        path = consistency_proof(self.leaves, 7)
        good = JournalGrowth(old=self.signed[7], new=self.signed[20], path=path)
        self.put("good-growth.json", encode_growth(good), 0, "HOLDS")
        other = [leaf_hash(b"another"), *self.leaves[1:]]
        fork = JournalGrowth(old=self.sign(self.almaty, 7, other), new=self.signed[20], path=path)
        self.put("bad-growth-fork.json", encode_growth(fork), 1, "fork: the newer journal")
        shrunk = JournalGrowth(old=self.signed[20], new=self.signed[7], path=path)
        self.put("bad-growth-shrunk.json", encode_growth(shrunk), 1, "fork: the newer journal")


def main() -> None:
    """Write every vector, the card, and what a checker has to say of each."""
    maker = Maker()
    maker.clock.advance(seconds=int(timedelta(hours=1).total_seconds()))
    maker.exports()
    maker.proofs()
    maker.growths()
    VECTORS.mkdir(parents=True, exist_ok=True)
    for old in VECTORS.iterdir():
        old.unlink()
    (VECTORS / "card.json").write_bytes(maker.almaty.card)
    (VECTORS / "other-card.json").write_bytes(maker.stranger.card)
    for name, (data, _ends, _says) in maker.made.items():
        (VECTORS / name).write_bytes(data)
    expected = {name: {"ends": ends, "says": says} for name, (_data, ends, says) in maker.made.items()}
    (VECTORS / "expected.json").write_text(json.dumps(expected, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()

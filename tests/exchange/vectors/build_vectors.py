"""Make the vectors that are missing: `.venv/bin/python -m tests.exchange.vectors.build_vectors`.

What is there stays as it is: signatures and seals are randomised, so a run gives other bytes for the same meaning.
Remove files only for a new version of the wire format. `expected.json` says for each file what opening it gives: a
kind, or the one code of the fault.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from tests.exchange.builder import (
    Builder,
    a_checkpoint,
    a_question,
    a_receipt,
    a_translation,
    an_answer,
    an_extract,
)
from tests.exchange.craft import Wrong, craft, craft_parts, flip, spoil
from tests.exchange.vectors.build_life import forged_grants, forged_steps, good_steps
from tests.exchange.world import SEEN_ID, VECTORS
from tests.simulators.peer import agreement_between, report_of
from wasl.exchange import (
    SIGNED_CHECKPOINT,
    SIGNED_TRANSLATION,
    ChunkPlace,
    ChunksWanted,
    Kind,
    ReleaseForm,
    SignedTranslation,
    encode_receipt,
    encode_wanted,
    write_chunk,
)
from wasl.exchange.batch import Attestation
from wasl.exchange.card import SIGNED_CARD, SignedCard
from wasl.exchange.envelope import MAGIC, Envelope, write_envelope
from wasl.exchange.parts import LENGTH_BYTES, join
from wasl.exchange.statement import Purpose, sign
from wasl.exchange.suite import sha256
from wasl.record import Address, DeskId, new_id, wire

Vector = tuple[str, str, bytes]
CHUNK_PLACE = ChunkPlace(report_id="3" * 26, version=1, attachment_id="7" * 26, index=0)
CHUNKS_WANTED = ChunksWanted(report_id="3" * 26, version=1, attachment_id="7" * 26, indexes=(0, 1))


def framing(build: Builder) -> Iterator[Vector]:
    """Faults that need no key to be seen."""
    whole = build.wrong()
    parts = craft_parts(build.almaty.keys, build.doha.public, build.release())
    key, header, text = parts.wrapped_key, parts.header_bytes, parts.ciphertext
    yield "empty", "envelope-truncated", b""
    yield "magic", "envelope-form", b"WASP" + whole[4:]
    yield "form-of-another-version", "envelope-form", b"WASL\x02" + whole[5:]
    yield "truncated-in-the-header", "envelope-truncated", whole[:40]
    yield "truncated-by-one-byte", "envelope-truncated", whole[:-1]
    yield "trailing", "envelope-trailing", whole + b"\x00"
    yield "header-too-long", "envelope-size", MAGIC + (4096).to_bytes(4, "big") + bytes(4096)
    yield "wrapped-key-short", "envelope-form", MAGIC + join((header, key[:-1], b"", text))
    yield "attestation-short", "envelope-form", MAGIC + join((header, key, bytes(3000), text))
    yield (
        "batch-too-large",
        "envelope-form",
        write_envelope(replace(parts, attestation=replace(parts.attestation, size=257))),
    )


def headers(build: Builder) -> Iterator[Vector]:
    """Faults in the clear part."""
    world = build.world
    yield (
        "header-unknown-member",
        "header-form",
        build.wrong(header_bytes=lambda data: data.replace(b'{"epoch"', b'{"also":1,"epoch"')),
    )
    yield "header-not-canonical", "header-form", build.wrong(header_bytes=lambda data: data.replace(b":", b": ", 1))
    yield "header-node-id-form", "header-form", build.wrong(header={"sender": build.almaty.node_id.upper()})
    yield "header-sequence-zero", "header-form", build.wrong(header={"sequence": 0})
    yield "version-unknown", "version-unknown", build.wrong(header={"version": 2})
    yield "unknown-algorithm", "suite-unknown", build.wrong(header={"suite": "wasl-0"})
    yield "wrong-recipient", "recipient-wrong", craft(build.almaty.keys, world.tashkent.public, build.release())
    yield "sender-not-confirmed", "sender-unknown", build.wrong(sender=world.stranger)
    yield "sender-key-unknown", "key-unknown", build.wrong(header={"sender_key_id": "0" * 32})
    yield "recipient-key-destroyed", "key-unknown", build.wrong(header={"recipient_key_id": "0" * 32})


def signatures(build: Builder) -> Iterator[Vector]:
    """Faults in what the carrier could have touched."""
    almaty, doha, world = build.almaty, build.doha, build.world
    first = craft_parts(almaty.keys, doha.public, build.release())
    second = craft_parts(almaty.keys, doha.public, build.release())
    yield "header-swapped", "path-wrong", write_envelope(replace(first, header_bytes=second.header_bytes))
    yield "wrapped-key-swapped", "path-wrong", write_envelope(replace(first, wrapped_key=second.wrapped_key))
    yield "ciphertext-swapped", "path-wrong", write_envelope(replace(first, ciphertext=second.ciphertext))
    yield "path-of-another-batch", "path-wrong", write_envelope(replace(first, attestation=second.attestation))

    def grown(attestation: Attestation) -> Attestation:
        return replace(attestation, path=(*attestation.path, bytes(32)))

    yield "path-too-long", "path-wrong", build.wrong(outer_attestation=grown)
    yield "place-outside-the-batch", "path-wrong", build.wrong(outer_attestation=lambda given: replace(given, index=1))
    yield "ed25519-signature-bad", "signature-bad", build.wrong(outer_attestation=spoil("ed25519"))
    yield "mldsa-signature-bad", "signature-bad", build.wrong(outer_attestation=spoil("mldsa"))
    yield "signed-by-another-peer", "signature-bad", build.wrong(outer_signer=world.tashkent.keys)
    yield "signed-for-another-purpose", "signature-bad", build.wrong(outer_purpose=Purpose.CONTENTS)
    yield "replay-altered", "replay-altered", build.wrong(replace(build.release(), message_id=SEEN_ID))
    yield from flipped(first)


def flipped(envelope: Envelope) -> Iterator[Vector]:
    """One bit turned over in each region."""
    whole = write_envelope(envelope)
    header = len(MAGIC) + LENGTH_BYTES
    key = header + len(envelope.header_bytes) + LENGTH_BYTES
    attestation = key + len(envelope.wrapped_key) + LENGTH_BYTES
    root, signature = attestation + 9, attestation + 9 + 32
    suite = whole.index(b"wasl-1")
    regions = (
        ("magic", 0, "envelope-form"),
        ("length", len(MAGIC), "envelope-size"),
        ("header", header, "header-form"),
        ("algorithm", suite, "suite-unknown"),
        ("wrapped-key", key + 600, "path-wrong"),
        ("index", attestation + 3, "path-wrong"),
        ("batch-size", attestation + 7, "path-wrong"),
        ("root", root, "path-wrong"),
        ("ed25519-signature", signature, "signature-bad"),
        ("mldsa-signature", signature + 64 + 1000, "signature-bad"),
        ("ciphertext", len(whole) - 1, "path-wrong"),
    )
    for region, byte, code in regions:
        yield f"flipped-bit-in-{region}", code, flip(whole, byte * 8)


def inside(build: Builder) -> Iterator[Vector]:
    """Faults that only the recipient can see, each signed outside by a confirmed peer."""
    almaty, doha, tashkent = build.almaty, build.doha, build.world.tashkent
    yield "key-does-not-open", "seal-broken", build.wrong(wrapped_key=lambda data: flip(data, 0))
    yield "ciphertext-does-not-open", "seal-broken", build.wrong(ciphertext=lambda data: flip(data, 0))
    yield (
        "sealed-to-another-node",
        "seal-broken",
        craft(
            almaty.keys,
            tashkent.public,
            build.release(),
            Wrong(header={"recipient": doha.node_id, "recipient_key_id": doha.public.sealing.key_id}),
        ),
    )
    yield "size-not-announced", "size-wrong", build.wrong(header={"padded_size": 8192})
    yield "size-no-bucket", "size-wrong", build.wrong(size=20000)
    yield "padding-not-zero", "inner-form", build.wrong(plaintext=lambda data: data[:-1] + b"\x01")
    yield "inner-truncated", "inner-form", build.wrong(plaintext=lambda data: b"\xff" * len(data))
    yield "inner-not-canonical", "inner-form", build.wrong(inner_bytes=lambda data: data.replace(b":", b": ", 1))
    yield "inner-conversation-form", "inner-form", build.wrong(inner={"conversation": "x"})
    yield "inner-sender-swapped", "inner-mismatch", build.wrong(inner={"sender": tashkent.node_id})
    yield "inner-recipient-swapped", "inner-mismatch", build.wrong(inner={"recipient": tashkent.node_id})
    yield "inner-message-swapped", "inner-mismatch", build.wrong(inner={"message_id": new_id()})
    yield "resealed-to-third-node", "inner-mismatch", resealed(build)
    yield "resealed-in-another-name", "inner-signature-bad", build.wrong(sender=tashkent, inner_signer=almaty.keys)
    yield "inner-ed25519-signature-bad", "inner-signature-bad", build.wrong(inner_attestation=spoil("ed25519"))
    yield "inner-mldsa-signature-bad", "inner-signature-bad", build.wrong(inner_attestation=spoil("mldsa"))
    yield "inner-signed-for-another-purpose", "inner-signature-bad", build.wrong(inner_purpose=Purpose.ENVELOPES)
    yield (
        "inner-path-of-another-batch",
        "inner-signature-bad",
        build.wrong(inner_attestation=lambda given: replace(given, root=bytes(32))),
    )
    yield "body-altered", "body-hash", build.wrong(body=lambda data: flip(data, 800))
    yield "body-appended", "body-hash", build.wrong(body=lambda data: data + b" ")


def resealed(build: Builder) -> bytes:
    """What Almaty sent to Tashkent, its inner part untouched, sealed again by Tashkent to Doha as its own."""
    almaty, tashkent = build.almaty, build.world.tashkent
    return craft(
        tashkent.keys,
        build.doha.public,
        build.release(),
        Wrong(inner={"sender": almaty.node_id, "recipient": tashkent.node_id}, inner_signer=almaty.keys),
    )


def terms(build: Builder) -> Iterator[Vector]:
    """Faults of time, kind and agreement."""
    world, now = build.world, build.world.clock.now
    yield "kind-unknown", "kind-unknown", build.wrong(inner={"kind": "gossip"})
    yield "kind-not-read-yet", "kind-unknown", build.wrong(inner={"kind": "look-up"})
    yield "life-too-long", "life-too-long", build.wrong(inner={"expires": now + timedelta(days=35, seconds=1)})
    earlier = {"made": now - timedelta(days=8), "expires": now - timedelta(seconds=1)}
    yield "expired", "expired", build.wrong(inner=earlier)
    yield "agreement-missing", "agreement-unknown", build.wrong(inner={"agreement_hash": ""})
    yield "agreement-unknown", "agreement-unknown", build.wrong(inner={"agreement_hash": "0" * 64})
    yield "agreement-of-others", "agreement-parties", build.wrong(inner={"agreement_hash": world.others})
    yield "agreement-ended", "agreement-not-in-force", build.wrong(inner={"agreement_hash": world.ended})
    yield (
        "card-under-unknown-agreement",
        "agreement-unknown",
        build.carrying(Kind.CARD, build.almaty.card, agreement_hash="0" * 64),
    )


def releases(build: Builder) -> Iterator[Vector]:
    """Faults in a release."""
    almaty, world = build.almaty, build.world
    body = wire.encode(build.report, label=wire.REPORT)
    yield "body-not-a-release", "body-form", build.carrying(Kind.RELEASE, b"{}")
    yield "release-id-swapped", "content-mismatch", build.released(release_id=new_id())
    yield "release-without-recipients", "content-mismatch", build.released(recipients=())
    yield "release-recipients-unsorted", "content-mismatch", build.released(recipients=(build.desk, build.desk))
    yield (
        "release-to-a-desk-elsewhere",
        "content-mismatch",
        build.released(recipients=(Address(node=almaty.node_id, desk=DeskId("tj")),)),
    )
    yield "report-signer-unknown", "signer-unknown", build.released(report_signer=world.stranger.node_id)
    yield (
        "report-signature-of-another",
        "signature-bad",
        build.released(report_signature=world.tashkent.keyholder.sign_report(body)),
    )
    yield "report-altered", "signature-bad", build.released(report=body.replace(b"trafficking", b"trafficked!"))
    claimed = wire.encode(
        replace(build.report, origin=Address(node=world.tashkent.node_id, desk=DeskId("uz"))), label=wire.REPORT
    )
    yield (
        "report-in-anothers-name",
        "content-mismatch",
        build.released(report=claimed, report_signature=almaty.keyholder.sign_report(claimed)),
    )
    spaced = body.replace(b":", b": ", 1)
    yield (
        "report-not-canonical",
        "report-form",
        build.released(report=spaced, report_signature=almaty.keyholder.sign_report(spaced)),
    )
    foreign = wire.encode(report_of(world.tashkent), label=wire.REPORT)
    yield (
        "extract-cut-by-a-third-node",
        "content-mismatch",
        build.released(
            form=ReleaseForm.EXTRACT,
            report=foreign,
            report_signature=world.tashkent.keyholder.sign_report(foreign),
            report_signer=world.tashkent.node_id,
        ),
    )


def talk(build: Builder) -> Iterator[Vector]:
    """Faults in receipts, questions, answers, cards, agreements and checkpoints."""
    almaty, doha, world = build.almaty, build.doha, build.world
    tashkent, desk = world.tashkent, DeskId("tj")
    question = a_question(build)
    answer = an_answer(build)
    elsewhere = Address(node=tashkent.node_id, desk=desk)
    questions = {"asker": replace(question, asker=elsewhere), "asked": replace(question, asked=elsewhere)}
    for name, asked in questions.items():
        body = wire.encode(asked, label=wire.QUESTION)
        yield f"question-with-another-{name}", "content-mismatch", build.carrying(Kind.QUESTION, body)
    answers = {"answerer": replace(answer, answerer=elsewhere), "asker": replace(answer, asker=elsewhere)}
    for name, answered in answers.items():
        body = wire.encode(answered, label=wire.ANSWER)
        yield f"answer-with-another-{name}", "content-mismatch", build.carrying(Kind.ANSWER, body)
    receipt = a_receipt(build)
    yield (
        "receipt-of-another-release",
        "content-mismatch",
        build.carrying(Kind.RECEIPT, encode_receipt(replace(receipt, release_id=new_id()))),
    )
    theirs = replace(receipt, checkpoint=a_checkpoint(tashkent))
    yield (
        "receipt-with-anothers-checkpoint",
        "checkpoint-other-node",
        build.carrying(Kind.RECEIPT, encode_receipt(theirs)),
    )
    yield "card-of-another-node", "content-mismatch", build.carrying(Kind.CARD, tashkent.card, agreement_hash="")
    signed = wire.decode(SignedCard, almaty.card, label=SIGNED_CARD)
    other = replace(signed, signature=sign(tashkent.keys, Purpose.CARD, sha256(signed.card)))
    yield (
        "card-signed-by-another",
        "signature-bad",
        build.carrying(Kind.CARD, wire.encode(other, label=SIGNED_CARD), agreement_hash=""),
    )
    pair = agreement_between(almaty.node_id, tashkent.node_id, world.clock.now.date())
    yield (
        "agreement-with-a-third-node",
        "content-mismatch",
        build.carrying(Kind.AGREEMENT, almaty.keyholder.sign_agreement(pair), agreement_hash=""),
    )
    yield (
        "agreement-not-signed-by-its-sender",
        "content-mismatch",
        build.carrying(Kind.AGREEMENT, doha.offer(almaty.node_id), agreement_hash=""),
    )
    translation = a_translation(build)
    spoken = wire.encode(replace(translation, translator=elsewhere), label=wire.TRANSLATION)
    said = wire.encode(translation, label=wire.TRANSLATION)
    wrongs = {
        "translation-for-anothers-desk": ("content-mismatch", almaty.keyholder.sign_translation(spoken)),
        "translation-signed-by-another": ("signature-bad", tashkent.keyholder.sign_translation(said)),
        "translation-signed-as-a-report": (
            "signature-bad",
            SignedTranslation(translation=said, signature=almaty.keyholder.sign_report(said)),
        ),
        "translation-not-canonical": (
            "translation-form",
            almaty.keyholder.sign_translation(said.replace(b":", b": ", 1)),
        ),
    }
    for name, (code, wrong) in wrongs.items():
        body = wire.encode(wrong, label=SIGNED_TRANSLATION)
        yield name, code, build.carrying(Kind.TRANSLATION, body)
    stray = wire.encode(a_checkpoint(world.stranger), label=SIGNED_CHECKPOINT)
    yield "checkpoint-of-a-stranger", "signer-unknown", build.carrying(Kind.CHECKPOINT, stray)


def files(build: Builder) -> Iterator[Vector]:
    """Faults of chunks and of the word that asks for them."""
    chunk = write_chunk(CHUNK_PLACE, bytes(100))
    wanted = encode_wanted(replace(CHUNKS_WANTED, indexes=(2, 1)))
    yield "chunk-without-a-release", "content-mismatch", build.carrying(Kind.CHUNK, chunk)
    yield "chunk-with-bytes-behind", "body-form", build.carrying(Kind.CHUNK, chunk + b"x", release_id=new_id())
    yield "chunks-wanted-unsorted", "body-form", build.carrying(Kind.CHUNKS_WANTED, wanted, release_id=new_id())


def good(build: Builder) -> Iterator[Vector]:
    """What must open."""
    almaty, doha, world = build.almaty, build.doha, build.world
    yield "release", "release", almaty.seal(doha.node_id, build.release())[0]
    batch = almaty.seal(doha.node_id, *(build.release() for _ in range(5)))
    yield "release-first-of-five", "release", batch[0]
    yield "release-last-of-five", "release", batch[4]
    yield "release-crafted", "release", build.wrong()
    yield "release-extract", "release", an_extract(build)
    yield "release-with-number", "release", build.released(number="2026/0417")
    yield "question", "question", build.carrying(Kind.QUESTION, wire.encode(a_question(build), label=wire.QUESTION))
    yield "answer", "answer", build.carrying(Kind.ANSWER, wire.encode(an_answer(build), label=wire.ANSWER))
    receipt = encode_receipt(a_receipt(build))
    yield "receipt", "receipt", build.carrying(Kind.RECEIPT, receipt)
    yield "receipt-after-the-agreement", "receipt", build.carrying(Kind.RECEIPT, receipt, agreement_hash=world.ended)
    with_checkpoint = replace(a_receipt(build), checkpoint=a_checkpoint(almaty))
    yield "receipt-with-checkpoint", "receipt", build.carrying(Kind.RECEIPT, encode_receipt(with_checkpoint))
    yield "card", "card", build.carrying(Kind.CARD, almaty.card, agreement_hash="")
    yield (
        "agreement-offered",
        "agreement",
        build.carrying(Kind.AGREEMENT, almaty.offer(doha.node_id), agreement_hash=""),
    )
    said = wire.encode(a_translation(build), label=wire.TRANSLATION)
    translation = wire.encode(almaty.keyholder.sign_translation(said), label=SIGNED_TRANSLATION)
    yield "translation", "translation", build.carrying(Kind.TRANSLATION, translation)
    yield from good_steps(build)
    third = wire.encode(a_checkpoint(world.tashkent), label=SIGNED_CHECKPOINT)
    chunk, wanted = write_chunk(CHUNK_PLACE, bytes(100)), encode_wanted(CHUNKS_WANTED)
    yield "chunk", "chunk", build.carrying(Kind.CHUNK, chunk, release_id=new_id())
    yield "chunks-wanted", "chunks-wanted", build.carrying(Kind.CHUNKS_WANTED, wanted, release_id=new_id())
    yield "checkpoint-of-a-third-node", "checkpoint", build.carrying(Kind.CHECKPOINT, third)


def main() -> None:
    """Write all files and what they must give."""
    build = Builder()
    expected: dict[str, str] = {}
    faulty = (framing, headers, signatures, inside, terms, releases, talk, forged_steps, forged_grants, files)
    for folder, sources in (("good", (good,)), ("bad", faulty)):
        (VECTORS / folder).mkdir(exist_ok=True)
        for source in sources:
            for name, result, data in source(build):
                path = f"{folder}/{name}.envelope"
                if not (VECTORS / path).exists():  # what is frozen stays as it is
                    (VECTORS / path).write_bytes(data)
                expected[path] = result
    (VECTORS / "expected.json").write_text(json.dumps(expected, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

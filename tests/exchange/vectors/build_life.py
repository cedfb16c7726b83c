"""Life steps, honest and forged, and the receipt for one: `build_vectors` freezes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tests.exchange.builder import Builder, a_life_step, a_receipt
from wasl.exchange import (
    SIGNED_LIFE_STEP,
    Kind,
    ReceiptStatus,
    SignedLifeStep,
    encode_receipt,
)
from wasl.record import Address, Compliance, DeskId, LifeAct, LifeEffect, new_id, wire

Vector = tuple[str, str, bytes]


def forged_steps(build: Builder) -> Iterator[Vector]:
    """Forgeries of life steps: another node's word, another thing meant, another form."""
    almaty, tashkent = build.almaty, build.world.tashkent
    step = a_life_step(build)
    said = wire.encode(step, label=wire.LIFE_STEP)
    theirs = wire.encode(
        replace(step, originator=Address(node=tashkent.node_id, desk=DeskId("uz"))), label=wire.LIFE_STEP
    )
    stray = Address(node=build.world.stranger.node_id)
    wrongs: dict[str, tuple[str, SignedLifeStep]] = {
        "life-step-of-another-node": ("signature-bad", almaty.keyholder.sign_life_step(theirs)),
        "life-step-signed-by-another": ("signature-bad", tashkent.keyholder.sign_life_step(said)),
        "life-step-signed-as-a-report": (
            "signature-bad",
            SignedLifeStep(step=said, signature=almaty.keyholder.sign_report(said)),
        ),
        "life-step-of-a-stranger": (
            "signer-unknown",
            almaty.keyholder.sign_life_step(wire.encode(replace(step, originator=stray), label=wire.LIFE_STEP)),
        ),
        "life-step-not-canonical": (
            "life-step-unread",
            almaty.keyholder.sign_life_step(said.replace(b":", b": ", 1)),
        ),
    }
    unfit = {
        "number-zero": replace(step, number=0),
        "epoch-zero": replace(step, epoch=0),
        "version-zero": replace(step, version=0),
        "correction-of-nothing": replace(step, act=LifeAct.CORRECTION),
        "recall-with-audience": replace(step, audience=(build.desk,)),
        "narrowing-to-nobody": replace(step, act=LifeAct.NARROWING),
        "due-before-made": replace(step, due=step.made - timedelta(days=1)),
        "reason-in-words": replace(step, reason="Ошибка"),
        "report-without-id": replace(step, report_id="3"),
    }
    for name, wrong in unfit.items():
        signed = almaty.keyholder.sign_life_step(wire.encode(wrong, label=wire.LIFE_STEP))
        wrongs[f"life-step-{name}"] = ("life-step-unread", signed)
    for name, (code, forged) in wrongs.items():
        body = wire.encode(forged, label=SIGNED_LIFE_STEP)
        yield name, code, build.carrying(Kind.LIFE_STEP, body, release_id=step.release_id)
    honest = wire.encode(almaty.keyholder.sign_life_step(said), label=SIGNED_LIFE_STEP)
    yield (
        "life-step-of-another-release",
        "content-mismatch",
        build.carrying(Kind.LIFE_STEP, honest, release_id=new_id()),
    )
    yield "life-step-without-a-release", "content-mismatch", build.carrying(Kind.LIFE_STEP, honest)
    yield "life-step-in-the-open", "body-form", build.carrying(Kind.LIFE_STEP, said, release_id=step.release_id)


def good_steps(build: Builder) -> Iterator[Vector]:
    """What must open."""
    almaty, world = build.almaty, build.world
    step = a_life_step(build)
    steps = {
        "life-recall": step,
        "life-erasure": replace(step, act=LifeAct.ERASURE, number=2),
        "life-narrowing": replace(step, act=LifeAct.NARROWING, number=3, audience=(build.desk,)),
        "life-correction": replace(step, act=LifeAct.CORRECTION, version=2, number=4),
    }
    for name, each in steps.items():
        signed = almaty.keyholder.sign_life_step(wire.encode(each, label=wire.LIFE_STEP))
        yield (
            name,
            "life-step",
            build.carrying(Kind.LIFE_STEP, wire.encode(signed, label=SIGNED_LIFE_STEP), release_id=step.release_id),
        )
    after = wire.encode(
        almaty.keyholder.sign_life_step(wire.encode(step, label=wire.LIFE_STEP)), label=SIGNED_LIFE_STEP
    )
    yield (
        "life-recall-after-the-agreement",
        "life-step",
        build.carrying(Kind.LIFE_STEP, after, release_id=step.release_id, agreement_hash=world.ended),
    )
    theirs = replace(step, originator=Address(node=world.tashkent.node_id, desk=DeskId("uz")))
    passed = wire.encode(
        world.tashkent.keyholder.sign_life_step(wire.encode(theirs, label=wire.LIFE_STEP)), label=SIGNED_LIFE_STEP
    )
    yield "life-recall-passed-on", "life-step", build.carrying(Kind.LIFE_STEP, passed, release_id=new_id())
    complied = replace(
        a_receipt(build),
        status=ReceiptStatus.COMPLIED,
        compliance=Compliance(effect=LifeEffect.ERASED, version=1, at=world.clock.now, backups=date(2026, 12, 29)),
    )
    yield "receipt-complied", "receipt", build.carrying(Kind.RECEIPT, encode_receipt(complied))

"""Life steps, honest and forged, and the receipt for one: `build_vectors` freezes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tests.exchange.builder import Builder, a_life_step, a_receipt
from tests.simulators.peer import report_of
from wasl.exchange import (
    CONSENT_ANSWER,
    SIGNED_LIFE_STEP,
    ConsentAnswer,
    Kind,
    ReceiptStatus,
    SignedGrant,
    SignedLifeStep,
    encode_receipt,
)
from wasl.record import (
    Address,
    Compliance,
    ConsentRequest,
    DeskId,
    Grant,
    LifeAct,
    LifeEffect,
    ReportVersion,
    new_id,
    wire,
)
from wasl.record.reads import DeskReads, ReadsTold, ReadsWanted

Vector = tuple[str, str, bytes]


def a_grant(build: Builder, report: ReportVersion) -> Grant:
    """Tashkent lets Almaty pass a report on to Doha."""
    return Grant(
        request_id="5" * 26,
        originator=report.origin,
        report_id=report.report_id,
        version=1,
        holder=build.almaty.node_id,
        recipient=build.desk,
        purpose=report.handling.purpose,
        until=date(2027, 1, 31),
        made=build.world.clock.now,
    )


def a_consent_request(build: Builder, report: ReportVersion) -> ConsentRequest:
    """Almaty asks Doha whether a report may go on to Tashkent."""
    return ConsentRequest(
        request_id="5" * 26,
        report_id=report.report_id,
        version=1,
        asker=Address(node=build.almaty.node_id, desk=DeskId("tj")),
        asked=build.desk,
        recipient=Address(node=build.world.tashkent.node_id),
        purpose=report.handling.purpose,
        until=date(2027, 1, 31),
        why="Курьер живёт там",
        language="ru",
        made=build.world.clock.now,
        due=build.world.clock.now + timedelta(days=3),
    )


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


def forged_grants(build: Builder) -> Iterator[Vector]:
    """Another node's report without its grant, and grants that are none."""
    almaty, tashkent = build.almaty, build.world.tashkent
    report = report_of(tashkent)
    body = wire.encode(report, label=wire.REPORT)
    theirs = {
        "report": body,
        "report_signature": tashkent.keyholder.sign_report(body),
        "report_signer": tashkent.node_id,
    }
    grant = a_grant(build, report)
    said = wire.encode(grant, label=wire.GRANT)
    yield "release-onward-without-grant", "content-mismatch", build.released(**theirs)
    wrongs = {
        "grant-signed-by-another": ("signature-bad", almaty.keyholder.sign_grant(said)),
        "grant-signed-as-a-life-step": (
            "signature-bad",
            SignedGrant(grant=said, signature=tashkent.keyholder.sign_life_step(said).signature),
        ),
        "grant-not-canonical": ("grant-form", tashkent.keyholder.sign_grant(said.replace(b":", b": ", 1))),
        "grant-of-another-node": (
            "content-mismatch",
            tashkent.keyholder.sign_grant(
                wire.encode(replace(grant, originator=Address(node=almaty.node_id)), label=wire.GRANT)
            ),
        ),
    }
    for name, (code, wrong) in wrongs.items():
        yield f"release-onward-{name}", code, build.released(**theirs, grant=wrong)
    own = almaty.keyholder.sign_grant(said)
    yield "release-own-with-a-grant", "content-mismatch", build.released(grant=own)
    answer = ConsentAnswer(request_id=grant.request_id, grant=almaty.keyholder.sign_grant(said))
    for name, code, wrong_answer in (
        ("answer-of-another-originator", "content-mismatch", answer),
        ("answer-that-says-both", "content-mismatch", replace(answer, reason="not-needed")),
        ("answer-that-says-nothing", "content-mismatch", replace(answer, grant=None)),
    ):
        yield (
            f"consent-{name}",
            code,
            build.carrying(Kind.CONSENT_ANSWER, wire.encode(wrong_answer, label=CONSENT_ANSWER)),
        )
    asked = a_consent_request(build, report)
    for name, wrong_request in (
        ("asker", replace(asked, asker=Address(node=tashkent.node_id))),
        ("asked", replace(asked, asked=Address(node=tashkent.node_id))),
    ):
        body = wire.encode(wrong_request, label=wire.CONSENT_REQUEST)
        yield f"consent-request-with-another-{name}", "content-mismatch", build.carrying(Kind.CONSENT_REQUEST, body)
    for kind, body, _ in about_reads(build):
        yield f"{kind}-with-another-release", "content-mismatch", build.carrying(kind, body, release_id=new_id())


def about_reads(build: Builder) -> Iterator[tuple[Kind, bytes, str]]:
    """A question who read what a release brought, and an answer to one; each with its release."""
    at, release_id = build.world.clock.now, new_id()
    wanted = ReadsWanted(request_id=new_id(), report_id=new_id(), release_id=release_id, made=at)
    read = DeskReads(desk=DeskId("tj"), count=3, first=at, last=at)
    told = ReadsTold(
        request_id=wanted.request_id, report_id=wanted.report_id, release_id=release_id, at=at, desks=(read,)
    )
    yield Kind.READS_WANTED, wire.encode(wanted, label=wire.READS_WANTED), release_id
    yield Kind.READS_TOLD, wire.encode(told, label=wire.READS_TOLD), release_id


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
    report = report_of(world.tashkent)
    whole = wire.encode(report, label=wire.REPORT)
    given = world.tashkent.keyholder.sign_grant(wire.encode(a_grant(build, report), label=wire.GRANT))
    yield (
        "release-onward-with-grant",
        "release",
        build.released(
            report=whole,
            report_signature=world.tashkent.keyholder.sign_report(whole),
            report_signer=world.tashkent.node_id,
            grant=given,
        ),
    )
    own = replace(a_grant(build, report), originator=Address(node=almaty.node_id), holder=build.doha.node_id)
    granted = ConsentAnswer(
        request_id=own.request_id, grant=almaty.keyholder.sign_grant(wire.encode(own, label=wire.GRANT))
    )
    refused = ConsentAnswer(request_id=own.request_id, reason="not-needed")
    for name, answer in (("consent-granted", granted), ("consent-refused", refused)):
        yield name, "consent-answer", build.carrying(Kind.CONSENT_ANSWER, wire.encode(answer, label=CONSENT_ANSWER))
    asked = wire.encode(a_consent_request(build, report), label=wire.CONSENT_REQUEST)
    yield "consent-request", "consent-request", build.carrying(Kind.CONSENT_REQUEST, asked)
    for kind, body, release_id in about_reads(build):
        yield str(kind), str(kind), build.carrying(kind, body, release_id=release_id)
        after = build.carrying(kind, body, release_id=release_id, agreement_hash=world.ended)
        yield f"{kind}-after-the-agreement", str(kind), after
    complied = replace(
        a_receipt(build),
        status=ReceiptStatus.COMPLIED,
        compliance=Compliance(effect=LifeEffect.ERASED, version=1, at=world.clock.now, backups=date(2026, 12, 29)),
    )
    yield "receipt-complied", "receipt", build.carrying(Kind.RECEIPT, encode_receipt(complied))

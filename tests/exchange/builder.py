"""Messages from Almaty to Doha, right and wrong, of which the vectors are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.exchange.craft import Wrong, craft
from tests.exchange.world import World
from tests.simulators.peer import Peer, report_of
from wasl.exchange import Kind, Message, Receipt, ReceiptStatus, Release, ReleaseForm, SignedCheckpoint
from wasl.exchange.report import RELEASE
from wasl.journal import Frontier, leaf_hash, make_checkpoint
from wasl.record import Address, Answer, DeskId, LifeAct, LifeStep, Question, Text, Translation, new_id, wire


class Builder:
    """Makes messages from Almaty to Doha, right and wrong."""

    def __init__(self) -> None:
        self.world = World()
        self.almaty, self.doha = self.world.almaty, self.world.doha
        self.desk = Address(node=self.doha.node_id, desk=DeskId("qa"))
        self.report = report_of(self.almaty)

    def release(self) -> Message:
        """An honest release to one desk of Doha."""
        return self.almaty.release(self.report, [self.desk], self.world.agreement)

    def wrong(self, message: Message | None = None, *, sender: Peer | None = None, **changes: object) -> bytes:
        """An envelope to Doha with something wrong."""
        signer = (sender or self.almaty).keys
        return craft(signer, self.doha.public, message or self.release(), Wrong(**changes))  # type: ignore[arg-type]

    def released(self, **changes: object) -> bytes:
        """An envelope with a release that is wrong in itself."""
        message = self.release()
        release = wire.decode(Release, message.body, label=RELEASE)
        body = wire.encode(replace(release, **changes), label=RELEASE)  # type: ignore[arg-type]
        return self.wrong(replace(message, body=body))

    def carrying(self, kind: Kind, body: bytes, **changes: object) -> bytes:
        """An envelope of another kind, under the agreement unless said otherwise."""
        return self.wrong(self.almaty.message(kind, body, **{"agreement_hash": self.world.agreement, **changes}))


def an_extract(build: Builder) -> bytes:
    """A release of an extract that Almaty cut from a report of Tashkent."""
    body = wire.encode(report_of(build.world.tashkent), label=wire.REPORT)
    signature = build.almaty.keyholder.sign_report(body)
    return build.released(form=ReleaseForm.EXTRACT, report=body, report_signature=signature)


def a_question(build: Builder) -> Question:
    """Almaty asks Doha."""
    return Question(
        question_id=new_id(),
        report_id=build.report.report_id,
        asker=Address(node=build.almaty.node_id, desk=DeskId("tj")),
        asked=build.desk,
        text=Text(text="Известен ли рейс?", language="ru"),
        made=build.world.clock.now,
        due=build.world.clock.now + timedelta(days=3),
        handling=build.report.handling,
    )


def an_answer(build: Builder) -> Answer:
    """Almaty answers Doha."""
    return Answer(
        answer_id=new_id(),
        question_id=new_id(),
        report_id=build.report.report_id,
        answerer=Address(node=build.almaty.node_id, desk=DeskId("tj")),
        asker=build.desk,
        text=Text(text="Да, известен.", language="ru"),
        made=build.world.clock.now,
        handling=build.report.handling,
    )


def a_translation(build: Builder) -> Translation:
    """A translation that a desk of Almaty made of a report of its own."""
    return Translation(
        translation_id="9" * 26,
        report_id="3" * 26,
        version=1,
        report_sha256="ab" * 32,
        translator=Address(node=build.almaty.node_id, desk=DeskId("tj")),
        language="ar",
        title="ضبط هيروين (تمرين)",
        text="بلاغ تدريبي.",
        made=build.world.clock.now,
    )


def a_life_step(build: Builder) -> LifeStep:
    """Almaty recalls a report of a desk of its own, that it released to Doha."""
    return LifeStep(
        originator=Address(node=build.almaty.node_id, desk=DeskId("tj")),
        report_id="3" * 26,
        release_id="4" * 26,
        act=LifeAct.RECALL,
        version=1,
        number=1,
        reason="wrong-person",
        made=build.world.clock.now,
        due=build.world.clock.now + timedelta(days=1),
    )


def a_receipt(build: Builder) -> Receipt:
    """Almaty has taken a message in."""
    return Receipt(message_id=new_id(), status=ReceiptStatus.ACCEPTED, at=build.world.clock.now)


def a_checkpoint(peer: Peer) -> SignedCheckpoint:
    """A checkpoint of a journal of three lines."""
    frontier = Frontier().extend(leaf_hash(bytes([number])) for number in range(3))
    at = peer.clock.now
    return peer.keyholder.sign_checkpoint(make_checkpoint(node=peer.node_id, epoch=1, frontier=frontier, at=at))

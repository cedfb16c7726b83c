"""What the tests of lives share: a report of Almaty that Doha has, steps about it, and what is left of it here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.flow.story import here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import RELEASE, Kind, Message, Receipt, ReceiptStatus, Release, ReleaseForm, VerifiedReceipt
from wasl.record import Actor, Address, Compliance, Grant, LifeAct, LifeEffect, ReportVersion, new_id, wire

if TYPE_CHECKING:
    from wasl.flow.life.holds import HoldView

NAME = "Фаррух Саидзода"


@dataclass(kw_only=True)
class Sent:
    """A report of Almaty, and what Almaty sends about it; nothing has gone before it is told to."""

    almaty: Peer
    doha: Founded
    clock: Clock
    report: ReportVersion
    release: Message
    numbers: int = 0
    told: list[Compliance] = field(default_factory=list)

    @property
    def report_id(self) -> str:
        return self.report.report_id

    @property
    def agreement(self) -> str:
        return next(iter(self.almaty.agreements))

    def come(self) -> Receipt:
        """Let the release come."""
        return self.give(self.release)

    def give(self, message: Message) -> Receipt:
        (receipt,) = deliver(self.almaty, here_of(self.doha), message)
        assert isinstance(receipt, Receipt)
        return receipt

    def step(self, act: LifeAct, **changes: object) -> Message:
        self.numbers += 1
        changes = {"number": self.numbers, **changes}
        return self.almaty.life_step(self.report, self.release.release_id, act, self.agreement, **changes)

    def take(self, act: LifeAct, **changes: object) -> Compliance:
        """Let a step come that is accepted; return what Doha says that it did."""
        receipt = self.give(self.step(act, **changes))
        assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
        return self.answers()[-1]

    def answers(self) -> list[Compliance]:
        """What Doha has told so far about steps."""
        send_all(self.almaty)
        found = [
            opened.content.receipt.compliance
            for opened in self.almaty.taken
            if isinstance(opened.content, VerifiedReceipt) and opened.content.receipt.compliance
        ]
        assert all(each is not None for each in found)
        return found

    def passed(
        self,
        originator: Peer,
        body: bytes,
        grant: Grant | None,
        to: Address,
        *,
        signer: Peer | None = None,
    ) -> Message:
        """Return a report of a third centre as Almaty passes it on, by a grant."""
        release = Release(
            release_id=new_id(),
            form=ReleaseForm.WHOLE,
            recipients=(to,),
            report=body,
            report_signature=originator.keyholder.sign_report(body),
            report_signer=originator.node_id,
            grant=None
            if grant is None
            else (signer or originator).keyholder.sign_grant(wire.encode(grant, label=wire.GRANT)),
        )
        content = wire.encode(release, label=RELEASE)
        return self.almaty.message(Kind.RELEASE, content, release_id=release.release_id, agreement_hash=self.agreement)

    def effect(self, act: LifeAct, **changes: object) -> LifeEffect:
        return self.take(act, **changes).effect


def sent(almaty: Peer, doha: Founded, clock: Clock, *to: Address, **changes: object) -> Sent:
    """Return a report of Almaty's Tajik desk to Doha's centre, or to desks of it."""
    to = to or (Address(node=here_of(doha)),)
    report = report_from(almaty, draft(person(NAME, language="ru")), handling(clock, *to, **changes))
    message = almaty.release(report, to, next(iter(almaty.agreements)))
    return Sent(almaty=almaty, doha=doha, clock=clock, report=report, release=message)


def hold_on(guard: Actor, report_id: str, **changes: object) -> HoldView:
    """Place a hold as a court wants it, for half a year."""
    from wasl.flow import clock
    from wasl.flow.life import holds

    given: dict[str, Any] = {
        "reason": "Heard in May",
        "authority": "Court order 12/2026",
        "until": clock.today() + timedelta(days=180),
    }
    return holds.place(guard, report_id, **given | changes)


def content_left(report_id: str) -> dict[str, int]:
    """Return how many rows of this node still hold something of a report's content."""
    from wasl.store import models

    everything = models.Version._base_manager.filter(report_id=report_id)
    ids = list(everything.values_list("pk", flat=True))
    of_version = {"version__in": ids}
    return {
        "bodies": everything.exclude(body=b"").count() + everything.exclude(title_folded="").count(),
        "words": models.Words.objects.filter(**of_version).count(),
        "entities": models.Entity.objects.filter(**of_version).count(),
        "keys": models.EntityKey.objects.filter(entity__version__in=ids).count(),
        "hits": models.Hit.objects.filter(theirs__version__in=ids).count()
        + models.Hit.objects.filter(ours__version__in=ids).count(),
        "translations": models.Translation.objects.filter(**of_version).count(),
        "files": models.HeldFile.objects.filter(**of_version).count(),
        "chunks": models.HeldChunk.objects.filter(file__version__in=ids).count(),
        "audience": models.Audience.objects.filter(**of_version).count(),
    }

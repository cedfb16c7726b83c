"""C23: whatever order messages come in, and however often, what is held in the end is the same."""

from __future__ import annotations

from itertools import permutations

from tests.doha import Founded, draft, handling, person, report_from
from tests.flow.story import Sign, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address


def held() -> object:
    from wasl.store import models

    return (
        sorted(models.Version.objects.values_list("report_id", "sha256")),
        sorted(models.Audience.objects.values_list("version__report_id", "desk")),
        sorted(models.Inbox.objects.values_list("message_id", "header_sha256")),
    )


def test_every_order_ends_equal(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from django.db import transaction

    from wasl.flow import receive

    here, oman = Address(node=here_of(doha)), officer("salim").desk.address
    agreed = next(iter(almaty.agreements))
    first = report_from(almaty, draft(person("Фаррух")), handling(clock, here, oman))
    other = report_from(almaty, draft(topic="precursors"), handling(clock, here))
    envelopes = almaty.seal(
        here.node,
        almaty.release(first, [here], agreed),
        almaty.release(first, [oman], agreed),
        almaty.release(other, [here], agreed),
    )
    ends = []
    for order in permutations(envelopes):
        with transaction.atomic():
            for envelope in (*order, order[0]):
                receive.receive([envelope])
            ends.append(held())
            transaction.set_rollback(True)
    with transaction.atomic():
        receive.receive([*envelopes, *envelopes])
        ends.append(held())
        transaction.set_rollback(True)
    assert len(ends) == 7
    assert all(end == ends[0] for end in ends)
    assert len(ends[0][0]) == 1  # type: ignore[index]

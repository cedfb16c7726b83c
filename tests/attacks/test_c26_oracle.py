"""C26: what a peer sends is answered alike whether its names are known here or not.

Look-ups, whose budgets and shapes belong to this class too, come with the issue that brings them; until then this is
the one way in which a peer could ask whether a name is held.
"""

from __future__ import annotations

import re

from tests.doha import Founded, draft, handling, person, report_from
from tests.flow.story import Sign, here_of, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address


def answers(almaty: Peer, doha: Founded, clock: Clock, *names: str) -> list[tuple[int, str]]:
    """Length and words of the answer to one report about each name, without what is drawn at random."""
    from wasl.flow import receive

    told = []
    for name in names:
        here = Address(node=here_of(doha))
        report = report_from(almaty, draft(person(name, language="ru")), handling(clock, here))
        envelopes = almaty.seal(here.node, almaty.release(report, [here], next(iter(almaty.agreements))))
        (frame,) = receive.receive(envelopes)
        (receipt,) = almaty.read_receipts([frame])
        told.append((len(frame), re.sub(r"[0-9a-z]{26}|datetime\([^)]*\)|checkpoint=.*", "", repr(receipt))))
    return told


def test_a_receipt_does_not_tell_whether_a_name_is_held(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits

    write(officer("yusuf"), clock, said=draft(person("Фаррух Саидзода", language="ru")))
    known, unknown, again = answers(almaty, doha, clock, "Фаррух Саидзода", "Хамад Дарвиш", "Фаррух Саидзода")
    assert hits.hits(officer("yusuf"))  # it is held, and was found
    assert known == unknown == again

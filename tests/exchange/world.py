"""The three centres of the frozen vectors, whose keys follow from their names, and what Doha knows at the time.

Doha opens. It has confirmed Almaty and Tashkent, and has an agreement in force with Almaty, one that has ended, and
knows of one between two others.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, agreement_between, hash_of
from wasl.record import Agreement

VECTORS = Path(__file__).with_name("vectors")
SEEN_ID = "0" * 26

AGREEMENT = "1" * 26
ENDED = "2" * 26
OTHERS = "3" * 26


class World:
    """Almaty, Doha, Tashkent, and a stranger that nobody has confirmed."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.almaty = Peer("almaty", self.clock)
        self.doha = Peer("doha", self.clock)
        self.tashkent = Peer("tashkent", self.clock)
        self.stranger = Peer("stranger", self.clock)
        for first, second in ((self.almaty, self.doha), (self.almaty, self.tashkent), (self.doha, self.tashkent)):
            first.confirm(second.card)
            second.confirm(first.card)
        self.agreement = self._agree(self.almaty, self.doha, agreement_id=AGREEMENT)
        self.ended = self._agree(
            self.almaty,
            self.doha,
            agreement_id=ENDED,
            valid_from=date(2020, 1, 1),
            valid_until=date(2025, 12, 31),
        )
        self.others = self._agree(self.almaty, self.tashkent, agreement_id=OTHERS)
        self.doha.seen[self.almaty.node_id, SEEN_ID] = "f" * 64

    def _agree(self, first: Peer, second: Peer, **changes: object) -> str:
        agreement: Agreement = agreement_between(first.node_id, second.node_id, self.clock.now.date(), **changes)
        name = hash_of(agreement)
        # Doha keeps them all: what it believes of an agreement follows from its parties and dates.
        self.doha.agreements[name] = first.agreements[name] = second.agreements[name] = agreement
        return name

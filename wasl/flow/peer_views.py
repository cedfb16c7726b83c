"""What flow hands to the doors about peers: values ready to be shown, already decided for this reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.flow.file_views import PartGap
from wasl.flow.views import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """What a node said of its journal that cannot both be true.

    Attributes:
        number: To name it by.
        code: What is wrong: ``journal-split``, ``journal-shrunk``, ``journal-epoch``, ``journal-fork`` or
            ``journal-not-shown``.
        size: Lines that the later statement claims.
        seen: When it came here.
        shown_by: Who showed it.
    """

    number: int
    code: str
    size: int
    seen: datetime
    shown_by: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """How a peer's journal stands, as far as it was shown here.

    Attributes:
        peer: Its centre.
        size: Lines up to which it is believed; None if none was shown yet.
        at: When the peer signed that, by its clock.
        waits: True if a newer checkpoint waits for its growth to be shown.
        contradictions: What contradicts what was believed, the newest first.
    """

    peer: Party
    size: int | None
    at: datetime | None
    waits: bool
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerView:
    """A peer; without digits and names of officers for who does not manage.

    Attributes:
        party: Its centre.
        gate: Address of its gate, ``host:port``; empty for a partner that has none.
        state: ``unconfirmed``, ``half-confirmed`` or ``confirmed``.
        digits: The forty digits to read to each other.
        confirmed_by: Logins of who confirmed.
        carrier: How it is reached, ``https`` or ``folder``.
        folder: The directory, for ``folder``; empty if it is carried by hand.
        way: ``both``, ``out`` if nothing comes back, or ``in`` if nothing can be given back.
        gaps: Numbers of its line that have not arrived although later ones have: first and last of each gap.
        part_gaps: Parts of its files that have not arrived although later ones have; the first of each file.
        missing: How many further officers have to confirm.
        number: Number of its card.
        highest_tlp: Strictest colour that it may hold, by its card.
        last_heard: When its last message was taken in; None if there was none.
        agreement_id: Agreement in force with it today; empty if there is none.
        journal: How its journal stands as far as it was shown here; None for who does not manage.
    """

    party: Party
    gate: str
    state: str
    digits: str
    confirmed_by: tuple[str, ...]
    carrier: str = "https"
    folder: str = ""
    way: str = "both"
    gaps: tuple[tuple[int, int], ...] = ()
    part_gaps: tuple[PartGap, ...] = ()
    missing: int = 0
    number: int = 0
    highest_tlp: str = ""
    last_heard: datetime | None = None
    agreement_id: str = ""
    journal: Watched | None = None

"""What flow hands to the doors of agreements: values ready to be shown, already decided for this reader."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.flow.views import Party
from wasl.record import Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """An agreement and how far its signing has come.

    Attributes:
        agreement: The text as data.
        agreement_hash: SHA-256 of its bytes, hexadecimal.
        peer: The other party.
        state: ``proposed`` (signed here, sent), ``offered`` (signed there, waits for us), ``in-force`` or ``over``.
    """

    agreement: Agreement
    agreement_hash: str
    peer: Party
    state: str

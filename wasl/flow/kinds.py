"""Which step files what a message of a peer brings, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from wasl.errors import InputError
from wasl.exchange import (
    Chunk,
    ChunksWanted,
    GrowthShown,
    GrowthWanted,
    Opened,
    VerifiedAgreement,
    VerifiedCard,
    VerifiedCheckpoint,
    VerifiedConsent,
    VerifiedDeclaration,
    VerifiedLifeStep,
    VerifiedReceipt,
    VerifiedRelease,
    VerifiedTranslation,
)
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.flow import (
    agreements,
    arriving,
    consents,
    declaring,
    departing,
    grounds,
    peers,
    receipts,
    shipping,
    taking,
    translations,
    watching,
)
from wasl.flow.life import arriving as life_arriving
from wasl.flow.life import asking
from wasl.flow.numbering import Arrived
from wasl.record import Answer, ConsentRequest, Question, wire
from wasl.record.reads import ReadsTold, ReadsWanted


def file(opened: Opened) -> tuple[Arrived, ...]:
    """File what a message brings, in the running transaction.

    Fails with `ReleaseError` ``agreement-suspended`` or ``agreement-ended``, too.

    Args:
        opened: The message, verified and covered by an agreement.

    Returns:
        What it brought to desks.

    Raises:
        InputError: ``kind-not-served``, or why it cannot be kept.
    """
    if opened.inner.kind in departing.UNDER_AGREEMENT:
        grounds.require_standing(opened.inner.agreement_hash)
    kind = type(opened.content)
    if kind in _ARRIVING:
        return _ARRIVING[kind](opened.content, opened)
    if kind not in _TAKING:
        raise InputError("kind-not-served", kind=opened.inner.kind)
    _TAKING[kind](opened.content, opened)
    return ()


def _take_receipt(content: VerifiedReceipt, opened: Opened) -> None:
    receipts.settle(content.receipt, opened.header.sender)
    life_arriving.note_compliance(content.receipt, opened.header.sender)
    watching.hear_receipt(content, opened.header.sender)


def _take_agreement(content: VerifiedAgreement, opened: Opened) -> None:
    agreements.take_agreement(content, wire.encode(content.signed, label=SIGNED_AGREEMENT), opened.header.sender)


_ARRIVING: Final[Mapping[type, Callable[[Any, Opened], tuple[Arrived, ...]]]] = {
    VerifiedRelease: taking.take_release,
    Question: taking.take_question,
    Answer: taking.take_answer,
}

_TAKING: Final[Mapping[type, Callable[[Any, Opened], None]]] = {
    VerifiedReceipt: _take_receipt,
    VerifiedAgreement: _take_agreement,
    VerifiedDeclaration: lambda content, opened: declaring.take_declaration(content, opened.header.sender),
    VerifiedCard: lambda content, _: peers.take_card(content.card, content.signed),
    VerifiedTranslation: translations.take_translation,
    VerifiedLifeStep: life_arriving.take_step,
    ConsentRequest: consents.take_request,
    VerifiedConsent: consents.take_answer,
    ReadsWanted: asking.take_wanted,
    ReadsTold: asking.take_told,
    VerifiedCheckpoint: lambda content, opened: watching.note(content.signed, content.checkpoint, opened.header.sender),
    GrowthWanted: lambda content, opened: watching.take_wanted(content, opened.header.sender),
    GrowthShown: lambda content, opened: watching.take_growth(content, opened.header.sender),
    Chunk: arriving.take_chunk,
    ChunksWanted: shipping.take_wanted,
}

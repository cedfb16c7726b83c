from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer, agreement_between
from wasl.errors import TrustError
from wasl.exchange import agreement as signed_agreements
from wasl.exchange.agreement import (
    SIGNED_AGREEMENT,
    PartySignature,
    SignedAgreement,
    agreement_hash,
    template_hash,
    verify_agreement,
)
from wasl.exchange.statement import Purpose, sign
from wasl.exchange.suite import sha256
from wasl.formats.texts import shipped_templates
from wasl.record import Agreement, wire

CLOCK = Clock()
ALMATY, DOHA, TASHKENT = Peer("almaty", CLOCK), Peer("doha", CLOCK), Peer("tashkent", CLOCK)
PUBLICS = {peer.node_id: peer.public for peer in (ALMATY, DOHA, TASHKENT)}
MEMORANDUM = agreement_between(ALMATY.node_id, DOHA.node_id, START.date())


def signed_by(*peers: Peer, agreement: Agreement = MEMORANDUM, order: bool = True) -> bytes:
    body = wire.encode(agreement, label=wire.AGREEMENT)
    parties = [
        PartySignature(node=peer.node_id, signature=sign(peer.keys, Purpose.AGREEMENT, sha256(body))) for peer in peers
    ]
    signatures = tuple(sorted(parties, key=lambda party: party.node, reverse=not order))
    return wire.encode(SignedAgreement(body=body, signatures=signatures), label=SIGNED_AGREEMENT)


def refusal(data: bytes) -> str:
    with pytest.raises(TrustError) as caught:
        verify_agreement(data, PUBLICS)
    return caught.value.code


def test_one_signs_and_offers_the_other_signs_too() -> None:
    offered = ALMATY.keyholder.sign_agreement(MEMORANDUM)
    proposal = verify_agreement(offered, PUBLICS)
    assert (proposal.signers, proposal.is_complete) == ((ALMATY.node_id,), False)
    both = verify_agreement(DOHA.keyholder.countersign_agreement(offered, peer=ALMATY.public), PUBLICS)
    assert both.agreement == MEMORANDUM
    assert both.is_complete
    assert both.agreement_hash == proposal.agreement_hash == agreement_hash(both.signed.body)
    assert len(both.agreement_hash) == 64


def test_to_countersign_twice_changes_no_party() -> None:
    both = DOHA.keyholder.countersign_agreement(ALMATY.keyholder.sign_agreement(MEMORANDUM), peer=ALMATY.public)
    again = verify_agreement(DOHA.keyholder.countersign_agreement(both, peer=ALMATY.public), PUBLICS)
    assert again.signers == MEMORANDUM.parties


def test_only_parties_sign() -> None:
    with pytest.raises(TrustError) as caught:
        TASHKENT.keyholder.sign_agreement(MEMORANDUM)
    assert caught.value.code == "agreement-party"
    with pytest.raises(TrustError) as caught:
        TASHKENT.keyholder.countersign_agreement(signed_by(ALMATY), peer=ALMATY.public)
    assert caught.value.code == "agreement-party"
    assert refusal(signed_by(ALMATY, TASHKENT)) == "agreement-party"


def test_signatures_that_are_not_one_per_party_in_order() -> None:
    assert refusal(signed_by()) == "agreement-party"
    assert refusal(signed_by(ALMATY, ALMATY)) == "agreement-party"
    assert refusal(signed_by(ALMATY, DOHA, order=False)) == "agreement-party"
    with pytest.raises(TrustError) as caught:
        verify_agreement(signed_by(ALMATY, DOHA), {ALMATY.node_id: ALMATY.public})
    assert caught.value.code == "agreement-party"


def test_a_signature_for_other_terms_is_none() -> None:
    offered = wire.decode(SignedAgreement, signed_by(ALMATY, DOHA), label=SIGNED_AGREEMENT)
    terms = replace(MEMORANDUM, topics=("trafficking", "precursors"))
    swapped = replace(offered, body=wire.encode(terms, label=wire.AGREEMENT))
    assert refusal(wire.encode(swapped, label=SIGNED_AGREEMENT)) == "signature-bad"


CHANGES: tuple[dict[str, object], ...] = (
    {"parties": MEMORANDUM.parties[::-1]},
    {"parties": (ALMATY.node_id, ALMATY.node_id)},
    {"version": 0},
    {"valid_until": MEMORANDUM.valid_from - timedelta(days=1)},
)


@pytest.mark.parametrize("change", CHANGES)
def test_an_agreement_that_cannot_hold(change: dict[str, object]) -> None:
    impossible = replace(MEMORANDUM, **change)  # type: ignore[arg-type]
    assert refusal(signed_by(ALMATY, agreement=impossible)) == "agreement-form"
    with pytest.raises(TrustError) as caught:
        signed_agreements.sign_agreement(ALMATY.keys, impossible)
    assert caught.value.code == "agreement-form"


def test_bytes_that_are_no_agreement() -> None:
    assert refusal(b"{}") == "agreement-form"
    body = SignedAgreement(body=b"{}", signatures=())
    assert refusal(wire.encode(body, label=SIGNED_AGREEMENT)) == "agreement-form"


def test_a_template_goes_along_and_is_the_one_that_is_signed() -> None:
    body = wire.encode(shipped_templates()[0], label=wire.TEMPLATE)
    named = replace(MEMORANDUM, template=template_hash(body))
    offered = ALMATY.keyholder.sign_agreement(named, template=body)
    assert verify_agreement(offered, PUBLICS).signed.template == body
    both = DOHA.keyholder.countersign_agreement(offered, peer=ALMATY.public)
    assert verify_agreement(both, PUBLICS).signed.template == body
    assert verify_agreement(both, PUBLICS).is_complete


def test_a_template_of_another_text_or_no_template_at_all_is_not_believed() -> None:
    body = wire.encode(shipped_templates()[0], label=wire.TEMPLATE)
    other = wire.encode(shipped_templates()[1], label=wire.TEMPLATE)
    no_template = b'{"wasl":"template/1"}'
    for named, along in ((template_hash(body), other), ("", body), (template_hash(no_template), no_template)):
        agreement = replace(MEMORANDUM, template=named)
        signed = wire.decode(SignedAgreement, signed_by(ALMATY, agreement=agreement), label=SIGNED_AGREEMENT)
        assert refusal(wire.encode(replace(signed, template=along), label=SIGNED_AGREEMENT)) == "agreement-form"
        with pytest.raises(TrustError):
            ALMATY.keyholder.sign_agreement(agreement, template=along)

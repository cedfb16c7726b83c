from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer, introduce, keys_of, report_of
from wasl.errors import TrustError
from wasl.exchange import Keyholder, create_keyholder, load_keyholder, read_card
from wasl.record import Address, Tlp

NAMES = {"ar": "الدوحة", "en": "Doha", "ru": "Доха"}


def test_created_and_loaded_are_the_same_node(tmp_path: Path) -> None:
    created = create_keyholder(tmp_path / "keys", made=START)
    loaded = load_keyholder(tmp_path / "keys")
    assert (loaded.node_id, loaded.public, loaded.tls_leaf) == (created.node_id, created.public, created.tls_leaf)
    with pytest.raises(TrustError) as caught:
        create_keyholder(tmp_path / "keys", made=START)
    assert caught.value.code == "keys-exist"


def test_it_shows_no_key() -> None:
    keyholder = Keyholder(keys_of("almaty", Clock()))
    shown = [getattr(keyholder, name) for name in dir(keyholder) if not name.startswith("_")]
    assert not [value for value in shown if isinstance(value, bytes) and b"almaty" in value]
    assert "seed" not in repr(keyholder)


def test_a_turned_sealing_key_goes_out_with_the_next_card_and_old_mail_still_opens(tmp_path: Path) -> None:
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    agreement = introduce(almaty, doha)
    doha.keys.save(tmp_path / "keys")
    doha.keyholder = load_keyholder(tmp_path / "keys")
    before, after = (almaty.release(report_of(almaty), [Address(node=doha.node_id)], agreement) for _ in range(2))
    old = almaty.seal(doha.node_id, before)[0]
    doha.keyholder.rotate_sealing(made=START + timedelta(days=30))
    made = START + timedelta(days=30)
    card = doha.keyholder.make_card(number=2, names=NAMES, gate="127.0.0.1:1", highest_tlp=Tlp.RED, made=made)
    assert read_card(card).sealing != almaty.peers[doha.node_id].sealing
    almaty.confirm(card)
    new = almaty.seal(doha.node_id, after)[0]
    assert [doha.open(envelope).header.message_id for envelope in (old, new)] == [before.message_id, after.message_id]


def test_without_a_directory_there_is_neither_tls_nor_rotation() -> None:
    keyholder = Keyholder(keys_of("almaty", Clock()))
    for attempt in (
        lambda: keyholder.server_context([]),
        lambda: keyholder.client_context(keyholder.tls_leaf),
        lambda: keyholder.rotate_sealing(made=START),
    ):
        with pytest.raises(TrustError) as caught:
            attempt()
        assert caught.value.code == "keys-missing"

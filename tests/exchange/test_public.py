from __future__ import annotations

from dataclasses import replace

import pytest

from tests.simulators.clock import Clock
from tests.simulators.peer import keys_of
from wasl.errors import TrustError
from wasl.exchange.public import SealingPublic, check_public, node_id_of, sealing_key_id, signing_key_id

PUBLIC = keys_of("almaty", Clock()).public


def test_ids_are_frozen() -> None:
    assert PUBLIC.node_id == "46914aee7b3a0d7713126554bfd5634fc18d73ac3128deb97eedd6b2bab28c03"
    assert PUBLIC.signing_key_id == "d1ad2ab99424294b773be0d378fff904"
    assert PUBLIC.sealing.key_id == "f9b57304d909a746754b6b90595e298b"


def test_ids_follow_from_the_keys() -> None:
    other = keys_of("doha", Clock()).public
    for changed in (
        replace(PUBLIC.signing, ed25519=other.signing.ed25519),
        replace(PUBLIC.signing, mldsa=other.signing.mldsa),
    ):
        assert node_id_of(changed) not in {PUBLIC.node_id, other.node_id}
        assert signing_key_id(changed) not in {PUBLIC.signing_key_id, other.signing_key_id}


def test_keys_in_form() -> None:
    check_public(PUBLIC.signing, PUBLIC.sealing)
    no_key = b"\xff" * len(PUBLIC.sealing.xwing)
    faults = (
        (replace(PUBLIC.signing, ed25519=b"short"), PUBLIC.sealing, "ed25519"),
        (replace(PUBLIC.signing, mldsa=b"short"), PUBLIC.sealing, "ml-dsa-65"),
        (PUBLIC.signing, replace(PUBLIC.sealing, key_id="0" * 32), "sealing"),
        (PUBLIC.signing, SealingPublic(key_id=sealing_key_id(b"short"), xwing=b"short"), "sealing"),
        (PUBLIC.signing, SealingPublic(key_id=sealing_key_id(no_key), xwing=no_key), "sealing"),
    )
    for signing, sealing, part in faults:
        with pytest.raises(TrustError) as caught:
            check_public(signing, sealing)
        assert (caught.value.code, caught.value.data["part"]) == ("card-keys", part)

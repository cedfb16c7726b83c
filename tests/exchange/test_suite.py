from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulators.clock import Clock
from tests.simulators.peer import keys_of
from wasl.errors import TrustError
from wasl.exchange import suite

XWING = keys_of("almaty", Clock()).public.sealing.xwing
KEY = bytes(range(32))


@pytest.mark.parametrize("public", [b"", bytes(31), bytes(33)])
def test_a_key_of_another_form_verifies_nothing(public: bytes) -> None:
    assert not suite.holds_ed25519(public, b"message", bytes(suite.ED25519_SIGNATURE_BYTES))
    assert not suite.holds_mldsa(public, b"message", bytes(suite.MLDSA_SIGNATURE_BYTES))


@pytest.mark.parametrize("public", [b"", XWING[:-1], XWING + b"\x00", b"\xff" * len(XWING)])
def test_sealing_key_of_another_form(public: bytes) -> None:
    with pytest.raises(TrustError) as caught:
        suite.sealing_public(public)
    assert (caught.value.code, caught.value.data) == ("card-keys", {"part": "sealing"})


@settings(deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=60), st.data())
def test_a_ciphertext_opens_only_as_it_was(plaintext: bytes, header: bytes, data: st.DataObject) -> None:
    ciphertext = suite.encrypt(KEY, plaintext, header=header)
    assert suite.decrypt(KEY, ciphertext, header=header) == plaintext
    place = data.draw(st.integers(0, len(ciphertext) - 1))
    altered = ciphertext[:place] + bytes([ciphertext[place] ^ 1]) + ciphertext[place + 1 :]
    attempts = (
        (KEY, altered, header),
        (KEY, ciphertext, header + b"\x00"),
        (bytes(32), ciphertext, header),
        (KEY[:-1], ciphertext, header),
        (KEY, ciphertext[:10], header),
    )
    for key, given_text, given_header in attempts:
        with pytest.raises(TrustError) as caught:
            suite.decrypt(key, given_text, header=given_header)
        assert caught.value.code == "seal-broken"

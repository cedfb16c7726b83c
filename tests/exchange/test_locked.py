"""Keys under a passphrase, and records of one's own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wasl.errors import InputError, TrustError
from wasl.exchange import Keyholder
from wasl.exchange.locked import SHORTEST_PASSPHRASE, make_locked_keys, unlock_keys

MADE = datetime(2026, 3, 1, tzinfo=UTC)
PASSPHRASE = "кошка رمل lamp river"


@pytest.fixture(scope="module")
def made() -> tuple[bytes, Keyholder]:
    return make_locked_keys(PASSPHRASE, made=MADE)


def test_the_same_keys_come_back(made: tuple[bytes, Keyholder]) -> None:
    locked, keyholder = made
    opened = unlock_keys(locked, PASSPHRASE)
    assert (opened.node_id, opened.public, opened.tls_leaf) == (
        keyholder.node_id,
        keyholder.public,
        keyholder.tls_leaf,
    )


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE[:-1], PASSPHRASE.upper(), PASSPHRASE + "\n", "\ud800" * 20])
def test_another_passphrase_opens_nothing(made: tuple[bytes, Keyholder], passphrase: str) -> None:
    with pytest.raises(TrustError, match="passphrase-wrong"):
        unlock_keys(made[0], passphrase)


@pytest.mark.parametrize("place", [0, 8, 9, 24, 25, 36, 37, 100, -1])
def test_a_flipped_bit_opens_nothing(made: tuple[bytes, Keyholder], place: int) -> None:
    altered = bytearray(made[0])
    altered[place] ^= 1
    with pytest.raises(TrustError, match="passphrase-wrong"):
        unlock_keys(bytes(altered), PASSPHRASE)


@pytest.mark.parametrize("size", [0, 5, 20, 30, 60])
def test_a_file_that_is_cut_opens_nothing(made: tuple[bytes, Keyholder], size: int) -> None:
    with pytest.raises(TrustError, match="passphrase-wrong"):
        unlock_keys(made[0][:size], PASSPHRASE)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(InputError, match="passphrase-short"):
        make_locked_keys("x" * (SHORTEST_PASSPHRASE - 1), made=MADE)


def test_nothing_of_the_keys_stands_in_clear(made: tuple[bytes, Keyholder]) -> None:
    locked, keyholder = made
    assert b"PRIVATE KEY" not in locked
    assert keyholder.tls_leaf not in locked


def test_an_own_record_is_private_to_these_keys(made: tuple[bytes, Keyholder]) -> None:
    keyholder = made[1]
    sealed = keyholder.seal_own(b"what I remember")
    assert keyholder.open_own(sealed) == b"what I remember"
    assert keyholder.seal_own(b"what I remember") != sealed
    other = make_locked_keys(PASSPHRASE, made=MADE)[1]
    for opener, content in ((other, sealed), (keyholder, sealed[:-1]), (keyholder, b""), (keyholder, sealed + b"x")):
        with pytest.raises(TrustError, match="own-record-altered"):
            opener.open_own(content)

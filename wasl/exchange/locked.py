"""Private keys in one file under a passphrase, for a reader: a node of one desk on somebody's own machine.

    magic "WASLKEYS" | form 1 | salt 16 | nonce 12 | sealed keys

scrypt turns the passphrase into the key of AES-256-GCM; the first bytes, salt included, are covered by it. A wrong
passphrase and a damaged file cannot be told apart, and are not.

A node's own keys are kept by `wasl.exchange.keys` without a passphrase: a server starts when nobody is there.

Source:
    scrypt: RFC 7914; N = 2^16, r = 8, p = 1 takes 64 MiB and about a fifth of a second.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from wasl.errors import InputError, TrustError
from wasl.exchange.keyholder import Keyholder
from wasl.exchange.keys import NodeKeys, SealingSeed
from wasl.exchange.tls import TlsIdentity
from wasl.record import wire

SHORTEST_PASSPHRASE: Final = 12
_MAGIC: Final = b"WASLKEYS\x01"
_LABEL: Final = "locked-keys/1"
_SALT: Final = 16
_NONCE: Final = 12
_KEY: Final = 32
_WORK: Final = 2**16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seeds:
    signing_seed: bytes
    sealing_seeds: tuple[bytes, ...]
    sealing_made: tuple[datetime, ...]
    tls_key: bytes
    tls_leaf: bytes


def make_locked_keys(passphrase: str, *, made: datetime) -> tuple[bytes, Keyholder]:
    """Make the keys of a new reader.

    Args:
        passphrase: At least `SHORTEST_PASSPHRASE` characters.
        made: Now, aware, UTC.

    Returns:
        The locked keys, to be kept, and the keyholder.

    Raises:
        InputError: ``passphrase-short``.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError("passphrase-short", limit=SHORTEST_PASSPHRASE)
    keys = NodeKeys.generate(made=made)
    return _lock(keys.seeds(), passphrase), Keyholder(keys)


def unlock_keys(locked: bytes, passphrase: str) -> Keyholder:
    """Take locked keys into use.

    Args:
        locked: As `make_locked_keys` returned them.
        passphrase: The passphrase.

    Returns:
        The keyholder.

    Raises:
        TrustError: ``passphrase-wrong`` if it is another, or if the file is damaged.
    """
    start, rest = locked[: len(_MAGIC) + _SALT], locked[len(_MAGIC) + _SALT :]
    if not start.startswith(_MAGIC):
        raise TrustError("passphrase-wrong")
    try:
        plain = AESGCM(_stretch(passphrase, start[len(_MAGIC) :])).decrypt(rest[:_NONCE], rest[_NONCE:], start)
        seeds = wire.decode(_Seeds, plain, label=_LABEL)
    except (InvalidTag, ValueError, InputError) as error:
        raise TrustError("passphrase-wrong") from error
    sealing = tuple(
        SealingSeed(seed=seed, made=made) for seed, made in zip(seeds.sealing_seeds, seeds.sealing_made, strict=True)
    )
    tls = TlsIdentity(key_pem=seeds.tls_key, leaf=seeds.tls_leaf)
    return Keyholder(NodeKeys(signing_seed=seeds.signing_seed, sealing=sealing, tls=tls))


def _lock(seeds: tuple[bytes, tuple[SealingSeed, ...], TlsIdentity], passphrase: str) -> bytes:
    signing_seed, sealing, tls = seeds
    plain = _Seeds(
        signing_seed=signing_seed,
        sealing_seeds=tuple(each.seed for each in sealing),
        sealing_made=tuple(each.made for each in sealing),
        tls_key=tls.key_pem,
        tls_leaf=tls.leaf,
    )
    start = _MAGIC + secrets.token_bytes(_SALT)
    nonce = secrets.token_bytes(_NONCE)
    key = _stretch(passphrase, start[len(_MAGIC) :])
    return start + nonce + AESGCM(key).encrypt(nonce, wire.encode(plain, label=_LABEL), start)


def _stretch(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=_KEY, n=_WORK, r=8, p=1).derive(passphrase.encode("utf-8", "surrogatepass"))

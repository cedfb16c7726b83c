"""Private keys: made, kept on disk and used here, and nowhere else.

Nothing here hands a private key out of `wasl.exchange`; callers get signatures, opened content keys and the paths of
the TLS files. Files are 0600 in a directory of 0700, written beside, synced and renamed, and refused when others may
read them.

Files of a key directory: ``signing.key`` (Ed25519 seed, then ML-DSA-65 seed), ``sealing-<time>-<key id>.key`` (X-Wing
seeds, the newest is used), ``tls.key`` and ``tls.pem``.

Not here: what is signed (`wasl.exchange.statement`), and the face that other packages use (`wasl.exchange.keyholder`).
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from wasl.errors import StoreError, TrustError
from wasl.exchange.public import (
    PublicKeys,
    SealingPublic,
    SigningPublic,
    make_public,
    node_id_of,
    sealing_key_id,
)
from wasl.exchange.statement import Signature
from wasl.exchange.suite import HPKE
from wasl.exchange.tls import TlsIdentity, leaf_of_pem, make_identity, pem_of_leaf
from wasl.record import NodeId

_SEED: Final = 32
_OWN: Final = b"wasl own record 1"
_OWN_NONCE: Final = 12
_SIGNING: Final = "signing.key"
_SEALING: Final = "sealing-"
_KEY: Final = ".key"
TLS_KEY: Final = "tls.key"
TLS_LEAF: Final = "tls.pem"
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_MOMENT: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingSeed:
    """A sealing pair as it is kept.

    Attributes:
        seed: 32 bytes, expanded with SHAKE-256 to the ML-KEM-768 seed and the X25519 key, as X-Wing does.
        made: When it was made, aware, UTC, whole seconds.
    """

    seed: bytes = field(repr=False)
    made: datetime


class NodeKeys:
    """All private keys of one node."""

    def __init__(
        self, *, signing_seed: bytes, sealing: tuple[SealingSeed, ...], tls: TlsIdentity | None = None
    ) -> None:
        """Work out the pairs from their seeds.

        Args:
            signing_seed: Ed25519 seed, then ML-DSA-65 seed, 64 bytes.
            sealing: At least one sealing pair.
            tls: Key and leaf; made fresh if there is none.

        Raises:
            TrustError: ``keys-form`` if a seed has another length or there is no sealing pair.
        """
        if len(signing_seed) != 2 * _SEED or not sealing or any(len(pair.seed) != _SEED for pair in sealing):
            raise TrustError("keys-form", path="")
        self._signing_seed = signing_seed
        self._ed25519 = Ed25519PrivateKey.from_private_bytes(signing_seed[:_SEED])
        self._mldsa = MLDSA65PrivateKey.from_seed_bytes(signing_seed[_SEED:])
        self._seeds = tuple(sorted(sealing, key=lambda pair: pair.made))
        pairs = [_expand(pair.seed) for pair in self._seeds]
        self._unsealing = {public.key_id: private for private, public in pairs}
        signing = SigningPublic(
            ed25519=self._ed25519.public_key().public_bytes_raw(), mldsa=self._mldsa.public_key().public_bytes_raw()
        )
        self.public: PublicKeys = make_public(node_id_of(signing), signing, pairs[-1][1])
        self._tls = tls or make_identity(self.public.node_id)

    @classmethod
    def generate(cls, *, made: datetime) -> Self:
        """Make the keys of a new node.

        Args:
            made: Now, aware, UTC.

        Returns:
            Fresh keys; nothing is written.
        """
        return cls(signing_seed=secrets.token_bytes(2 * _SEED), sealing=(_new_seed(made),))

    @classmethod
    def load(cls, directory: Path) -> Self:
        """Read the keys of a directory.

        Fails also with `TrustError` ``keys-missing``, or ``keys-permissions`` if anyone but the owner may reach the
        directory or a file.

        Args:
            directory: As `save` wrote it.

        Returns:
            The keys.

        Raises:
            TrustError: ``keys-form`` if a file is damaged.
        """
        _check_private(directory)
        found = [_read_sealing(path) for path in sorted(directory.glob(f"{_SEALING}*{_KEY}"))]
        leaf, key_pem, signing_seed = (_read(directory / name) for name in (TLS_LEAF, TLS_KEY, _SIGNING))
        try:
            tls = TlsIdentity(key_pem=key_pem, leaf=leaf_of_pem(leaf))
            return cls(signing_seed=signing_seed, sealing=tuple(found), tls=tls)
        except TrustError as error:
            raise TrustError("keys-form", path=str(directory)) from error

    def save(self, directory: Path) -> None:
        """Write all keys into a directory that has none yet.

        Args:
            directory: Made with mode 0700 if it is not there.

        Raises:
            TrustError: ``keys-exist`` if there are keys already: they are never overwritten; ``keys-permissions``.
            StoreError: ``keys-not-written`` if the disk refuses.
        """
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError("keys-not-written", path=str(directory), reason=error.strerror) from error
        _check_private(directory)
        if (directory / _SIGNING).exists():
            raise TrustError("keys-exist", path=str(directory))
        for pair in self._seeds:
            _write(directory / _sealing_name(pair), pair.seed)
        _write(directory / TLS_KEY, self._tls.key_pem)
        _write(directory / TLS_LEAF, pem_of_leaf(self._tls.leaf))
        _write(directory / _SIGNING, self._signing_seed)

    def add_sealing(self, directory: Path, *, made: datetime) -> Self:
        """Make and keep a new sealing pair; envelopes sealed to the older ones still open.

        Fails with `StoreError`: ``keys-not-written`` if the disk refuses.

        Args:
            directory: Where the keys are kept.
            made: Now, aware, UTC; later than that of every older pair.

        Returns:
            The keys with the new pair in use.
        """
        pair = _new_seed(made)
        _write(directory / _sealing_name(pair), pair.seed)
        return type(self)(signing_seed=self._signing_seed, sealing=(*self._seeds, pair), tls=self._tls)

    def seeds(self) -> tuple[bytes, tuple[SealingSeed, ...], TlsIdentity]:
        """Return everything that is private, for `wasl.exchange.locked` to keep under a passphrase."""
        return self._signing_seed, self._seeds, self._tls

    def seal_own(self, record: bytes) -> bytes:
        """Close a record of one's own, so that nobody else can read it, or alter it unseen.

        Args:
            record: The bytes.

        Returns:
            A nonce and the sealed bytes.
        """
        nonce = secrets.token_bytes(_OWN_NONCE)
        return nonce + AESGCM(self._own_key()).encrypt(nonce, record, _OWN)

    def open_own(self, sealed: bytes) -> bytes:
        """Open a record of one's own.

        Args:
            sealed: As `seal_own` made it.

        Returns:
            The record.

        Raises:
            TrustError: ``own-record-altered``.
        """
        try:
            return AESGCM(self._own_key()).decrypt(sealed[:_OWN_NONCE], sealed[_OWN_NONCE:], _OWN)
        except (InvalidTag, ValueError) as error:
            raise TrustError("own-record-altered") from error

    def _own_key(self) -> bytes:
        return HKDF(algorithm=SHA256(), length=_SEED, salt=None, info=_OWN).derive(self._signing_seed)

    @property
    def node_id(self) -> NodeId:
        """The node."""
        return self.public.node_id

    @property
    def signing_key_id(self) -> str:
        """Id of the signing pair."""
        return self.public.signing_key_id

    @property
    def tls_leaf(self) -> bytes:
        """The TLS leaf, DER."""
        return self._tls.leaf

    def sign_statement(self, statement: bytes) -> Signature:
        """Sign a statement with both halves of the signing pair.

        Args:
            statement: As `wasl.exchange.statement.state` makes it.

        Returns:
            Both signatures.
        """
        return Signature(ed25519=self._ed25519.sign(statement), mldsa=self._mldsa.sign(statement))

    def has_sealing(self, key_id: str) -> bool:
        """Say whether a sealing pair is (still) here.

        Args:
            key_id: As a header names it.

        Returns:
            False if it never was ours or has been destroyed.
        """
        return key_id in self._unsealing

    def unwrap(self, key_id: str, wrapped: bytes, *, info: bytes) -> bytes:
        """Open a wrapped content key.

        Args:
            key_id: The sealing pair it was sealed to; `has_sealing` says that it is here.
            wrapped: HPKE encapsulation and ciphertext.
            info: As it was when sealed.

        Returns:
            The content key.

        Raises:
            TrustError: ``seal-broken`` if it does not open.
        """
        try:
            return HPKE.decrypt(wrapped, self._unsealing[key_id], info=info)
        except InvalidTag as error:
            raise TrustError("seal-broken", part="key") from error


def _new_seed(made: datetime) -> SealingSeed:
    return SealingSeed(seed=secrets.token_bytes(_SEED), made=made.replace(microsecond=0))


def _expand(seed: bytes) -> tuple[MLKEM768X25519PrivateKey, SealingPublic]:
    # Source: draft-connolly-cfrg-xwing-kem, expandDecapsulationKey.
    expanded = hashlib.shake_256(seed).digest(3 * _SEED)
    mlkem = MLKEM768PrivateKey.from_seed_bytes(expanded[: 2 * _SEED])
    x25519 = X25519PrivateKey.from_private_bytes(expanded[2 * _SEED :])
    xwing = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
    return MLKEM768X25519PrivateKey(mlkem, x25519), SealingPublic(key_id=sealing_key_id(xwing), xwing=xwing)


def _sealing_name(pair: SealingSeed) -> str:
    key_id = _expand(pair.seed)[1].key_id
    return f"{_SEALING}{pair.made.strftime(_MOMENT)}-{key_id}{_KEY}"


def _read_sealing(path: Path) -> SealingSeed:
    moment = path.name.removeprefix(_SEALING).split("-", maxsplit=1)[0]
    try:
        made = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
    except ValueError as error:
        raise TrustError("keys-form", path=str(path)) from error
    return SealingSeed(seed=_read(path), made=made)


def _read(path: Path) -> bytes:
    _check_private(path)
    return path.read_bytes()


def _check_private(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise TrustError("keys-missing", path=str(path)) from error
    if mode & _OTHERS:
        raise TrustError("keys-permissions", path=str(path), mode=f"{stat.S_IMODE(mode):04o}")


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.rename(path)
        _sync_directory(path.parent)
    except OSError as error:
        raise StoreError("keys-not-written", path=str(path), reason=error.strerror) from error
    finally:
        beside.unlink(missing_ok=True)


def _sync_directory(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

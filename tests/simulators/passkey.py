"""A device that holds passkeys, in software: answers a page's challenges as WebAuthn says, and lies when told to.

Source:
    Web Authentication Level 3, sections 6.1 (authenticator data), 6.5 (attestation) and 5.8.1 (client data).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass(kw_only=True)
class Device:
    """One passkey of one account."""

    origin: str
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    user: str = ""
    verifies: bool = True

    def create(self, options: Mapping[str, Any], **client: object) -> str:
        """Make the passkey that a page asks for."""
        wanted = options["publicKey"]
        self.user = wanted["user"]["id"]
        numbers = self.key.public_key().public_numbers()
        key = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        attested = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + cbor.encode(key)
        data = self._data(wanted["rp"]["id"], ATTESTED) + attested
        made = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        said = self._client("webauthn.create", wanted["challenge"], client)
        return self._answer({"clientDataJSON": encode(said), "attestationObject": encode(made)})

    def get(self, options: Mapping[str, Any], **client: object) -> str:
        """Answer a challenge with the passkey."""
        wanted = options["publicKey"]
        data = self._data(wanted["rpId"], 0)
        said = self._client("webauthn.get", wanted["challenge"], client)
        signed = self.key.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(SHA256()))
        return self._answer(
            {
                "clientDataJSON": encode(said),
                "authenticatorData": encode(data),
                "signature": encode(signed),
                "userHandle": self.user,
            }
        )

    def _data(self, host: str, flags: int) -> bytes:
        flags |= PRESENT | (VERIFIED if self.verifies else 0)
        return hashlib.sha256(host.encode()).digest() + bytes([flags]) + bytes(4)

    def _client(self, kind: str, challenge: str, changed: Mapping[str, object]) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said | dict(changed)).encode()

    def _answer(self, response: Mapping[str, str]) -> str:
        own = encode(self.credential_id)
        answer = {"id": own, "rawId": own, "type": "public-key", "response": response, "clientExtensionResults": {}}
        return json.dumps(answer)

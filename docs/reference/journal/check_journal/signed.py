"""What a node signs: its card and its checkpoints."""

import hashlib

from form import Unfit, decode, member, octets


class Keys:
    """The keys of a node, from its card; the card is held to its own signature and to the node's id."""

    def __init__(self, data):
        """Read a card."""
        signed = decode(data.strip(), "signed-card/1")
        body = octets(signed, "card")
        card = decode(body, "card/1")
        self.node = member(card, "node_id")
        self.ed25519 = octets(member(card, "signing", dict), "ed25519")
        self.mldsa = octets(member(card, "signing", dict), "mldsa")
        if hashlib.sha256(self.ed25519 + self.mldsa).hexdigest() != self.node:
            raise Unfit("the card does not show the keys of its node")
        self.checked = library() is not None
        if not self.signed(b"card", body, member(signed, "signature", dict)):
            raise Unfit("the card's own signature does not hold")

    def signed(self, purpose, body, signature):
        """Say whether both signatures hold; True if there is nothing to check them with."""
        if not self.checked:
            return True
        parts = (b"wasl statement 1", b"wasl-1", purpose, hashlib.sha256(body).digest())
        statement = b"".join(len(part).to_bytes(2, "big") + part for part in parts)
        ed25519, mldsa, faults = library()
        try:
            ed25519.from_public_bytes(self.ed25519).verify(octets(signature, "ed25519"), statement)
            mldsa.from_public_bytes(self.mldsa).verify(octets(signature, "mldsa"), statement)
        except faults:
            return False
        return True


def library():
    """Return what checks signatures, or None if it is not installed."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
    except ImportError:
        return None
    return Ed25519PublicKey, MLDSA65PublicKey, (InvalidSignature, ValueError)


class Checkpoint:
    """What a node signed: so many lines, under this root, at that moment."""

    def __init__(self, signed, keys):
        """Read a signed checkpoint and check whose it is."""
        body = octets(signed, "checkpoint")
        said = decode(body, "checkpoint/1")
        self.size, self.epoch = member(said, "size", int), member(said, "epoch", int)
        self.root, self.at = octets(said, "root"), member(said, "at")
        if member(said, "node") != keys.node:
            raise Unfit("a checkpoint of another node")
        if self.size < 0 or self.epoch < 1 or len(self.root) != 32:
            raise Unfit("a checkpoint out of range")
        self.holds = keys.signed(b"checkpoint", body, member(signed, "signature", dict))

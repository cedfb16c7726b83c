"""TLS 1.3 between gates: each side's own leaf, pinned, is all the trust there is.

A leaf signs nothing (CA:FALSE), no authority is trusted, and no host name is compared, because the leaf itself is what
was read out and confirmed. TLS only admits to the gate; who speaks is said by the signed envelope.

Source: RFC 8446; RFC 5280 section 4.2.1.9 (basic constraints), 4.2.1.12 (extended key usage).
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from wasl.errors import TrustError
from wasl.record import NodeId

_LIFE: Final = timedelta(days=5 * 365)
_SKEW: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TlsIdentity:
    """A TLS key and its self-signed leaf.

    Attributes:
        key_pem: Private key, PKCS 8 PEM.
        leaf: Certificate, DER.
    """

    key_pem: bytes = field(repr=False)
    leaf: bytes


def make_identity(node_id: NodeId) -> TlsIdentity:
    """Make a P-256 key and a self-signed leaf for it.

    Args:
        node_id: Becomes the leaf's name, so that two nodes' leaves never bear the same.

    Returns:
        Key and leaf, valid from yesterday for five years.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, node_id)])
    begins = datetime.now(UTC).replace(microsecond=0) - _SKEW
    usages = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
    leaf = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + _LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage(usages), critical=False)
        .sign(key, hashes.SHA256())
    )
    key_pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return TlsIdentity(key_pem=key_pem, leaf=leaf.public_bytes(serialization.Encoding.DER))


def server_context(*, leaf_file: Path, key_file: Path, pins: Iterable[bytes]) -> ssl.SSLContext:
    """Return the context of a gate: only pinned clients get in.

    Args:
        leaf_file: Own leaf, PEM.
        key_file: Own key, PEM.
        pins: Leaves of the confirmed peers, DER; none admits nobody.

    Returns:
        A context for TLS 1.3 that demands a client certificate.
    """
    context = _context(ssl.PROTOCOL_TLS_SERVER, leaf_file, key_file)
    # A resumed session would outlive the pin that admitted it.
    context.num_tickets = 0
    for pin in pins:
        add_pin(context, pin)
    return context


def client_context(*, leaf_file: Path, key_file: Path, pin: bytes) -> ssl.SSLContext:
    """Return the context for calling one peer.

    Args:
        leaf_file: Own leaf, PEM.
        key_file: Own key, PEM.
        pin: The peer's leaf, DER: the only certificate that is accepted.

    Returns:
        A context for TLS 1.3.
    """
    context = _context(ssl.PROTOCOL_TLS_CLIENT, leaf_file, key_file)
    add_pin(context, pin)
    return context


def add_pin(context: ssl.SSLContext, leaf: bytes) -> None:
    """Trust one more leaf, at once and without a restart.

    Fails with `TrustError`: ``card-leaf`` if it is not the leaf of an end entity.

    Args:
        context: Of the gate or of a caller.
        leaf: The peer's leaf, DER.
    """
    check_leaf(leaf)
    context.load_verify_locations(cadata=leaf)


def check_leaf(leaf: bytes) -> None:
    """Check that a certificate can vouch for nobody but itself.

    Args:
        leaf: DER.

    Raises:
        TrustError: ``card-leaf`` if it does not parse or may act as an authority.
    """
    try:
        constraints = x509.load_der_x509_certificate(leaf).extensions.get_extension_for_class(x509.BasicConstraints)
    except (ValueError, x509.ExtensionNotFound) as error:
        raise TrustError("card-leaf") from error
    if constraints.value.ca:
        raise TrustError("card-leaf")


def pem_of_leaf(leaf: bytes) -> bytes:
    """Return a leaf as PEM.

    Args:
        leaf: DER.

    Returns:
        ASCII bytes.
    """
    return ssl.DER_cert_to_PEM_cert(leaf).encode("ascii")


def leaf_of_pem(pem: bytes) -> bytes:
    """Return a leaf as DER.

    Args:
        pem: ASCII bytes.

    Returns:
        DER.

    Raises:
        TrustError: ``keys-form`` if it is no certificate.
    """
    try:
        return x509.load_pem_x509_certificate(pem).public_bytes(serialization.Encoding.DER)
    except ValueError as error:
        raise TrustError("keys-form", path="") from error


def _context(protocol: int, leaf_file: Path, key_file: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(protocol)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_cert_chain(leaf_file, key_file)
    return context

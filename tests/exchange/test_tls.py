"""Real handshakes over loopback: who is pinned gets in, who is not does not."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.simulators.clock import START
from wasl.errors import TrustError
from wasl.exchange import Keyholder, add_pin, create_keyholder
from wasl.exchange.keys import TLS_KEY, TLS_LEAF
from wasl.exchange.tls import check_leaf, leaf_of_pem, make_identity, pem_of_leaf, server_context
from wasl.record import NodeId


class Gate:
    """Accepts one connection at a time and says hello to whom it lets in."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._listener.accept()
            except OSError:
                return
            with plain:
                plain.settimeout(5)
                try:
                    with self._context.wrap_socket(plain, server_side=True) as secured:
                        secured.sendall(b"hello")
                except OSError:
                    continue

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(timeout=5)


def greeting(context: ssl.SSLContext, port: int) -> bytes:
    with (
        socket.create_connection(("127.0.0.1", port), timeout=5) as plain,
        context.wrap_socket(plain) as secured,
    ):
        return secured.recv(5)


@pytest.fixture
def almaty(tmp_path: Path) -> Keyholder:
    return create_keyholder(tmp_path / "almaty", made=START)


@pytest.fixture
def doha(tmp_path: Path) -> Keyholder:
    return create_keyholder(tmp_path / "doha", made=START)


@pytest.fixture
def context(doha: Keyholder, almaty: Keyholder) -> ssl.SSLContext:
    return doha.server_context([almaty.tls_leaf])


@pytest.fixture
def gate(context: ssl.SSLContext) -> Iterator[Gate]:
    gate = Gate(context)
    yield gate
    gate.close()


def test_a_pinned_client_gets_in(gate: Gate, almaty: Keyholder, doha: Keyholder) -> None:
    assert greeting(almaty.client_context(doha.tls_leaf), gate.port) == b"hello"


def test_a_stranger_does_not_get_in_until_pinned_and_then_at_once(
    gate: Gate, context: ssl.SSLContext, doha: Keyholder, tmp_path: Path
) -> None:
    stranger = create_keyholder(tmp_path / "stranger", made=START)
    calling = stranger.client_context(doha.tls_leaf)
    with pytest.raises(ssl.SSLError, match=r"(?i)unknown.ca|certificate|alert"):
        greeting(calling, gate.port)
    add_pin(context, stranger.tls_leaf)
    assert greeting(calling, gate.port) == b"hello"


def test_a_client_without_certificate_does_not_get_in(gate: Gate, doha: Keyholder) -> None:
    anonymous = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    anonymous.check_hostname = False
    anonymous.load_verify_locations(cadata=doha.tls_leaf)
    with pytest.raises(ssl.SSLError, match=r"(?i)certificate.required|alert"):
        greeting(anonymous, gate.port)


def test_tls_1_2_is_refused_on_both_sides(gate: Gate, almaty: Keyholder, doha: Keyholder) -> None:
    old = almaty.client_context(doha.tls_leaf)
    old.minimum_version = ssl.TLSVersion.TLSv1_2
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError, match=r"(?i)protocol.version"):
        greeting(old, gate.port)
    assert almaty.client_context(doha.tls_leaf).minimum_version is ssl.TLSVersion.TLSv1_3


def test_another_gate_than_the_pinned_is_not_spoken_to(gate: Gate, almaty: Keyholder) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        greeting(almaty.client_context(almaty.tls_leaf), gate.port)


def test_a_pinned_leaf_vouches_for_no_other(gate: Gate, doha: Keyholder, tmp_path: Path) -> None:
    """Almaty's TLS key, stolen, signs a leaf for somebody else: the pin does not cover that."""
    stolen = serialization.load_pem_private_key((tmp_path / "almaty" / TLS_KEY).read_bytes(), password=None)
    assert isinstance(stolen, ec.EllipticCurvePrivateKey)
    issuer = x509.load_pem_x509_certificate((tmp_path / "almaty" / TLS_LEAF).read_bytes())
    key = ec.generate_private_key(ec.SECP256R1())
    forged = _leaf(key, stolen, issuer.subject, ca=False)
    chain = forged.public_bytes(serialization.Encoding.PEM) + issuer.public_bytes(serialization.Encoding.PEM)
    (tmp_path / "forged.pem").write_bytes(chain)
    (tmp_path / "forged.key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    thief = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    thief.check_hostname = False
    thief.load_verify_locations(cadata=doha.tls_leaf)
    thief.load_cert_chain(tmp_path / "forged.pem", tmp_path / "forged.key")
    with pytest.raises(ssl.SSLError, match=r"(?i)certificate|alert|unknown"):
        greeting(thief, gate.port)


def _leaf(
    key: ec.EllipticCurvePrivateKey, signer: ec.EllipticCurvePrivateKey, issuer: x509.Name, *, ca: bool | None
) -> x509.Certificate:
    now = datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "forged")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )
    if ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    return builder.sign(signer, hashes.SHA256())


@pytest.mark.parametrize("ca", [True, None])
def test_an_authority_is_never_pinned(ca: bool | None, tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "forged")])
    authority = _leaf(key, key, name, ca=ca).public_bytes(serialization.Encoding.DER)
    with pytest.raises(TrustError) as caught:
        check_leaf(authority)
    assert caught.value.code == "card-leaf"
    keyholder = create_keyholder(tmp_path / "keys", made=START)
    with pytest.raises(TrustError) as caught:
        server_context(leaf_file=tmp_path / "keys" / TLS_LEAF, key_file=tmp_path / "keys" / TLS_KEY, pins=[authority])
    assert caught.value.code == "card-leaf"
    with pytest.raises(TrustError) as caught:
        keyholder.client_context(authority)
    assert caught.value.code == "card-leaf"


def test_a_gate_without_pins_admits_nobody(almaty: Keyholder, doha: Keyholder) -> None:
    gate = Gate(doha.server_context([]))
    try:
        with pytest.raises(ssl.SSLError, match=r"(?i)certificate|alert|unknown"):
            greeting(almaty.client_context(doha.tls_leaf), gate.port)
    finally:
        gate.close()


def test_identity() -> None:
    identity = make_identity(NodeId("a" * 64))
    assert leaf_of_pem(pem_of_leaf(identity.leaf)) == identity.leaf
    assert b"PRIVATE" in identity.key_pem
    assert "PRIVATE" not in repr(identity)
    with pytest.raises(TrustError) as caught:
        leaf_of_pem(b"nothing")
    assert caught.value.code == "keys-form"

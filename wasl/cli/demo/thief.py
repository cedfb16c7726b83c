"""A thief who stole a node's TLS certificate and its key, and nothing else."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx

_PATH: Final = "/exchange"
_TYPE: Final = "application/vnd.wasl.frames"
_LENGTH: Final = 4
_MARK: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a gate said to one envelope.

    Attributes:
        status: HTTP status; 0 if TLS refused.
        receipt: The answer to the envelope; empty when the gate says nothing.
    """

    status: int
    receipt: bytes


def post(envelope: bytes, *, gate_port: int, gate_leaf: Path, stolen: Path | None) -> Reply:
    """Post one envelope to a gate.

    Args:
        envelope: Its bytes.
        gate_port: Port of the gate, on loopback.
        gate_leaf: Certificate of the gate, to know it by.
        stolen: Key directory out of which the certificate was stolen; None to come without any.

    Returns:
        The reply.
    """
    body = b"".join(part for part in ((1).to_bytes(_LENGTH, "big"), len(envelope).to_bytes(_LENGTH, "big"), envelope))
    try:
        with httpx.Client(verify=_context(gate_leaf, stolen), trust_env=False, timeout=20) as client:
            answer = client.post(f"https://127.0.0.1:{gate_port}{_PATH}", content=body, headers={"content-type": _TYPE})
    except httpx.TransportError:
        return Reply(status=0, receipt=b"")
    return Reply(status=answer.status_code, receipt=_first_frame(answer))


def flip_ciphertext(envelope: bytes) -> bytes:
    """Return an envelope with one bit of its sealed content turned over.

    Args:
        envelope: Its bytes.

    Returns:
        The bytes, as many as before.
    """
    return _flip(envelope, len(envelope) - 1000)


def flip_signature(envelope: bytes) -> bytes:
    """Return an envelope with one bit of its outer signature turned over.

    Args:
        envelope: Its bytes: a mark, then header, wrapped key, signature and content, each behind its length.

    Returns:
        The bytes, as many as before.
    """
    place = _MARK
    for _part in range(2):
        place += _LENGTH + int.from_bytes(envelope[place : place + _LENGTH], "big")
    return _flip(envelope, place + _LENGTH + int.from_bytes(envelope[place : place + _LENGTH], "big") // 2)


def _flip(envelope: bytes, place: int) -> bytes:
    return envelope[:place] + bytes([envelope[place] ^ 1]) + envelope[place + 1 :]


def _context(gate_leaf: Path, stolen: Path | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    context.load_verify_locations(cafile=str(gate_leaf))
    if stolen is not None:
        context.load_cert_chain(certfile=str(stolen / "tls.pem"), keyfile=str(stolen / "tls.key"))
    return context


def _first_frame(answer: httpx.Response) -> bytes:
    content = answer.content
    if answer.status_code != HTTPStatus.OK or len(content) < 2 * _LENGTH:
        return b""
    size = int.from_bytes(content[_LENGTH : 2 * _LENGTH], "big")
    return content[2 * _LENGTH : 2 * _LENGTH + size]

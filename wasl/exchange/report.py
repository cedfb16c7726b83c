"""Signed reports, and releases: the only thing that carries a report out of a node."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.consent import SignedGrant
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import Address, NodeId, ReportVersion, wire

RELEASE: Final = "release/1"


class ReleaseForm(StrEnum):
    """How much of a report is released."""

    WHOLE = "whole"
    EXTRACT = "extract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The decision that a version goes to an audience, as the receiving node gets it.

    Attributes:
        release_id: Random id; life steps name it.
        form: Whole (original bytes and signature) or an extract (a new body, signed by the node that cut it).
        recipients: Desks of the receiving node, sorted, each once.
        report: Canonical bytes of the report version, exactly as signed.
        report_signature: Of ``report_signer`` over ``report``.
        report_signer: The node that speaks (whole) or that cut it (extract).
        number: Outgoing number in the register of the desk that releases; empty if it gave none.
        grant: Of the originator, when another node passes its report on; none otherwise.
    """

    release_id: str
    form: ReleaseForm
    recipients: tuple[Address, ...]
    report: bytes
    report_signature: Signature
    report_signer: NodeId
    number: str = ""
    grant: SignedGrant | None = None


def sign_report(signer: Signer, body: bytes) -> Signature:
    """Sign a report version.

    Args:
        signer: The node that speaks, or that cut the extract.
        body: Canonical bytes of the version.

    Returns:
        Both signatures.
    """
    return sign(signer, Purpose.REPORT, sha256(body))


def verify_report(public: PublicKeys, body: bytes, signature: Signature) -> ReportVersion:
    """Return the version of signed bytes.

    Args:
        public: Keys of the node that must have signed.
        body: The bytes.
        signature: Both signatures.

    Returns:
        The version.

    Raises:
        TrustError: ``signature-bad``, or ``report-form`` if signed bytes are no canonical report.
    """
    verify(public, Purpose.REPORT, sha256(body), signature)
    try:
        return wire.decode(ReportVersion, body, label=wire.REPORT)
    except InputError as error:
        raise TrustError("report-form", fault=error.code, part=error.data.get("path", "")) from error

"""HTTPS between gates: one POST of many envelopes, answered by one frame for each.

The TLS context comes ready made (`wasl.exchange.tls`), so that no key is met here. No proxy, no redirect, no cookie, no
compression: a gate is called at its own address or not at all.
"""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from typing import Final, Self

import httpx

from wasl.errors import CarrierError, TrustError
from wasl.exchange.frames import CONTENT_TYPE, MAX_BYTES, PATH, read_frames, write_frames

_OK: Final = 200


class HttpsLine:
    """A line to one gate, kept open between requests."""

    def __init__(self, *, gate: str, context: ssl.SSLContext, timeout_s: float) -> None:
        """Make a line; nothing is sent yet.

        Args:
            gate: ``host:port``.
            context: Trusts the gate's own leaf and nothing else.
            timeout_s: Longest wait for a connection, for the next byte, and for a free slot, in seconds.
        """
        self._gate = gate
        self._client = httpx.Client(
            base_url=f"https://{gate}",
            headers={"content-type": CONTENT_TYPE, "accept": CONTENT_TYPE, "accept-encoding": "identity"},
            timeout=timeout_s,
            trust_env=False,
            verify=context,
        )

    def __enter__(self) -> Self:
        """Return the line itself."""
        return self

    def __exit__(self, *failure: object) -> None:
        """Hang up, whatever happened.

        Args:
            *failure: Not looked at.
        """
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def post(self, envelopes: Sequence[bytes]) -> list[bytes]:
        """Hand envelopes to the gate.

        Args:
            envelopes: At most as many as `wasl.exchange.frames.fill_requests` puts into one request.

        Returns:
            One answer frame per envelope, in order: a sealed receipt, or empty.

        Raises:
            CarrierError: ``carrier-unreachable``, ``carrier-refused-tls`` if either side does not accept the other's
                leaf, ``carrier-broke-off`` if the answer did not come whole (what was sent may have been taken in), or
                ``carrier-answer`` if it is not the answer of a gate.
        """
        body = self._request(write_frames(envelopes))
        try:
            answers = read_frames(body)
        except TrustError as error:
            raise CarrierError("carrier-answer", gate=self._gate, fault=error.code) from error
        if len(answers) != len(envelopes):
            raise CarrierError("carrier-answer", gate=self._gate, fault="count")
        return answers

    def _request(self, content: bytes) -> bytes:
        try:
            with self._client.stream("POST", PATH, content=content) as response:
                if response.status_code != _OK:
                    raise CarrierError("carrier-answer", gate=self._gate, fault=str(response.status_code))
                return self._read(response)
        except httpx.TransportError as error:
            raise CarrierError(_code_of(error), gate=self._gate) from error

    def _read(self, response: httpx.Response) -> bytes:
        body = bytearray()
        for piece in response.iter_raw():
            body += piece
            if len(body) > MAX_BYTES:
                raise CarrierError("carrier-answer", gate=self._gate, fault="size")
        return bytes(body)


def post(envelopes: Sequence[bytes], *, gate: str, context: ssl.SSLContext, timeout_s: float) -> list[bytes]:
    """Hand envelopes to a gate over a line of their own.

    Fails with `CarrierError` as `HttpsLine.post`.

    Args:
        envelopes: As `HttpsLine.post` takes them.
        gate: ``host:port``.
        context: Trusts the gate's own leaf and nothing else.
        timeout_s: As for `HttpsLine`.

    Returns:
        One answer frame per envelope.
    """
    with HttpsLine(gate=gate, context=context, timeout_s=timeout_s) as line:
        return line.post(envelopes)


def _code_of(error: httpx.TransportError) -> str:
    # In TLS 1.3 a gate refuses the caller's leaf only after the handshake: the alert comes with the first read.
    if any(isinstance(cause, ssl.SSLError) for cause in _causes(error)):
        return "carrier-refused-tls"
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return "carrier-unreachable"
    return "carrier-broke-off"


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None:
        causes.append(cause)
        cause = cause.__cause__ or cause.__context__
    return causes

"""The two ends of the wire: the TLS of our gate, and the lines by which we call the gates of peers."""

from __future__ import annotations

import ssl
from collections.abc import Collection, Sequence
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Final

from wasl.exchange import CONTENT_TYPE, MAX_BYTES, PATH, add_pin, load_keyholder, read_frames, write_frames
from wasl.exchange.carriers.https import HttpsLine
from wasl.store.home import Home

if TYPE_CHECKING:
    from wasl.flow.send import PeerAddress

__all__ = [
    "CONTENT_TYPE",
    "MAX_BYTES",
    "PATH",
    "Caller",
    "add_pin",
    "gate_context",
    "read_frames",
    "write_frames",
]

TIMEOUT_S: Final = 30.0


def gate_context(home: Home, pins: Collection[bytes]) -> ssl.SSLContext:
    """Return the TLS context of the node's gate.

    Args:
        home: The node's directory.
        pins: Certificates of the peers that may connect, DER.

    Returns:
        A context that admits only those, with TLS 1.3.

    Raises:
        TrustError: If the keys are not there, or others may read them.
    """
    return load_keyholder(home.keys).server_context(pins)


class Caller:
    """Calls the gates of peers, and keeps one line to each open between calls.

    A line belongs to one address and one certificate: a peer that changes either is called on a new line.
    """

    def __init__(self, home: Home, *, timeout_s: float = TIMEOUT_S) -> None:
        """Make it; nobody is called yet.

        Args:
            home: The node's directory.
            timeout_s: Longest wait for a connection and for the next byte.
        """
        self._keyholder = load_keyholder(home.keys)
        self._timeout_s = timeout_s
        self._lines: dict[tuple[str, bytes], HttpsLine] = {}
        self._lock = Lock()

    def post(self, envelopes: Sequence[bytes], address: PeerAddress) -> list[bytes]:
        """Hand envelopes to the gate of a peer.

        Args:
            envelopes: As many as fit into one request.
            address: Where the peer's gate is, and the only certificate that is accepted there.

        Returns:
            One answer frame for each.

        Raises:
            CarrierError: As `wasl.exchange.carriers.https.HttpsLine.post`; the line is then closed.
        """
        line = self._line(address.gate, address.leaf)
        try:
            return line.post(envelopes)
        except BaseException:
            self._drop(address.gate, address.leaf)
            raise

    def close(self) -> None:
        """Hang up everywhere."""
        with self._lock:
            for line in self._lines.values():
                line.close()
            self._lines.clear()

    def _line(self, gate: str, leaf: bytes) -> HttpsLine:
        with self._lock:
            if (gate, leaf) not in self._lines:
                context = self._keyholder.client_context(leaf)
                self._lines[gate, leaf] = HttpsLine(gate=gate, context=context, timeout_s=self._timeout_s)
            return self._lines[gate, leaf]

    def _drop(self, gate: str, leaf: bytes) -> None:
        with self._lock:
            line = self._lines.pop((gate, leaf), None)
        if line is not None:
            with suppress(OSError):
                line.close()

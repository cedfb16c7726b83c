"""On which address of this machine a door listens."""

from __future__ import annotations

from typing import Final

LOOPBACK: Final = "127.0.0.1"
EVERYWHERE: Final = "0.0.0.0"  # noqa: S104 - peers reach the gate from outside; TLS admits only pinned ones


def gate_host(gate_address: str) -> str:
    """Say on which address of this machine the gate listens.

    Args:
        gate_address: ``host:port`` at which peers reach the gate.

    Returns:
        Loopback if peers reach it there, as two nodes on one machine do; else every address.
    """
    host = gate_address.rpartition(":")[0]
    return LOOPBACK if host == "localhost" or host.startswith("127.") else EVERYWHERE

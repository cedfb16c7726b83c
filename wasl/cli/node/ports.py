"""The two ports of a node: are they free, and which are free if none was named."""

from __future__ import annotations

import secrets
import socket
from typing import Final

from wasl.errors import StoreError
from wasl.flow.machine import LOOPBACK

# Below the ports that the system lends to outgoing connections, so that none of those takes ours between two starts.
LOWEST: Final = 20_000
HIGHEST: Final = 31_999
_TRIES: Final = 200


def is_free(port: int, *, address: str = LOOPBACK) -> bool:
    """Say whether nobody listens on a port.

    Args:
        port: 1 to 65535.
        address: On which address of this machine.

    Returns:
        True if we could listen on it now.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As a server does: connections that were closed a moment ago are in nobody's way.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


def pick_free(*taken: int) -> int:
    """Choose a port on which nobody listens.

    Args:
        *taken: Ports that will not do.

    Returns:
        A port.

    Raises:
        StoreError: ``port-none`` if none was found.
    """
    for _try in range(_TRIES):
        port = LOWEST + secrets.randbelow(HIGHEST - LOWEST + 1)
        if port not in taken and is_free(port):
            return port
    raise StoreError("port-none", lowest=LOWEST, highest=HIGHEST)


def require_free(port: int, *, door: str, address: str = LOOPBACK) -> None:
    """Refuse a port on which somebody listens.

    Args:
        port: The port.
        door: Whose it is: ``web`` or ``gate``.
        address: On which address of this machine.

    Raises:
        StoreError: ``port-taken``; the data name the setting in the node's configuration that holds the port.
    """
    if not is_free(port, address=address):
        raise StoreError("port-taken", port=port, setting=f"{door}_port")

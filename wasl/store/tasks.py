"""Names of the tasks by which a committed transaction wakes the worker; no Django here, so that all may know them."""

from __future__ import annotations

from typing import Final

SEND: Final = "send"
"""Task and queue: send what waits for the peer ``node_id``."""

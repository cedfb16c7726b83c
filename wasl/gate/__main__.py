"""Starts the gate of one node: `python -m wasl.gate DIRECTORY`. `wasl node start` does it."""

from __future__ import annotations

import sys
from pathlib import Path

from wasl.flow import machine


def main() -> int:
    """Run the gate of the node named on the command line.

    Returns:
        Exit status.
    """
    machine.configure_logs("gate")
    home, config = machine.open_django(Path(sys.argv[1]))
    # Below here are Django's tables, which must not be imported before the settings are known.
    from wasl.flow import node, receive  # noqa: PLC0415
    from wasl.gate.server import run  # noqa: PLC0415

    host = machine.gate_host(config.gate_address)
    return run(home, host=host, port=config.gate_port, receive=receive.receive, pins=node.pins)


if __name__ == "__main__":
    sys.exit(main())

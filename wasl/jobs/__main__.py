"""Starts the worker of one node: `python -m wasl.jobs DIRECTORY`. `wasl node start` does it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from wasl.flow import machine


def main() -> int:
    """Run the worker of the node named on the command line.

    Returns:
        Exit status.
    """
    machine.configure_logs("worker")
    home, _config = machine.open_django(Path(sys.argv[1]))
    # Below here are Django's tables, which must not be imported before the settings are known.
    from wasl.flow import carry_in, carry_out, journal, send, tending  # noqa: PLC0415
    from wasl.jobs.worker import Duties, run  # noqa: PLC0415

    caller = machine.Caller(home)
    duties = Duties(
        send_due=partial(carry_out.deliver_due, post=caller.post),
        peers_due=send.peers_due,
        fold=journal.fold,
        tend=tending.tend,
        carry=carry_in.carry_all,
    )
    return run(home.path, duties)


if __name__ == "__main__":
    sys.exit(main())

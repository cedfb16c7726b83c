"""The command line: a door that calls flow for a named officer.

The commands are declared in `tree`; what each does is in `acts`, loaded when it runs; how an answer looks is in
`screens`; what a program reads is the same view as JSON (`plain`). The demonstration in `demo` is no door: it drives
this program from outside.
"""

from __future__ import annotations

import sys

from wasl.cli.running import run


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))

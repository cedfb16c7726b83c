"""Runs the command line: `python -m wasl` is the same as `wasl`."""

from wasl.cli import main

if __name__ == "__main__":
    main()

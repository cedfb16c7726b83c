"""The command line: a door that calls flow for a named officer."""

import click


@click.group()
def main() -> None:
    """Runs the `wasl` command."""

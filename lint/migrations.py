"""Refuses tables that changed without a migration. Run from the root: `python -m lint.migrations`.

It needs no database: Django compares the models with the migrations that are written.
"""

import os
import sys
import warnings

from django import setup
from django.core.management import call_command


def main() -> None:
    """Exits with 1 and names what is missing if a migration is."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "lint.settings"
    # Without a database Django cannot compare the history that is applied, and says so; the files are what we check.
    warnings.filterwarnings("ignore", message="Got an error checking a consistent migration history")
    setup()
    try:
        call_command("makemigrations", "--check", "--dry-run")
    except SystemExit as missing:
        sys.exit(missing.code)


if __name__ == "__main__":
    main()

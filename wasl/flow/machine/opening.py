"""Opens a node in this process: from here on Django knows whose tables and keys are meant."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from wasl.store import home as homes
from wasl.store.home import Config, Home

SETTINGS: Final = "wasl.settings"


def open_django(path: Path) -> tuple[Home, Config]:
    """Open a node in this process.

    Args:
        path: Its directory.

    Returns:
        Its directory and its configuration.

    Raises:
        StoreError: By the codes of the home.
    """
    home, config = homes.load(path)
    os.environ[homes.ENVIRONMENT] = str(home.path)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    import django  # noqa: PLC0415 - most users of this package never need it

    django.setup()
    return home, config

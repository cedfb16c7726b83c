"""Django's settings for tools that read the models and need no node: mypy's plugin and lint/migrations.py.

They are the settings of a node whose home is made here, holds nothing but its configuration, and is removed at the end.
"""

import atexit
import os
import tempfile
from pathlib import Path
from shutil import rmtree

from wasl.store import home


def make_home() -> Path:
    """Makes the home of a node that is never started.

    Returns:
        Its path.
    """
    folder = Path(tempfile.mkdtemp(prefix="wasl-lint-"))
    atexit.register(rmtree, folder)
    nowhere = "postgresql://nobody:nothing@/nowhere?host=%2Fnowhere"
    config = home.Config(
        node_id="0" * 64,
        slug="lint",
        name_ar="",
        name_ru="",
        name_en="",
        database_owner=nowhere,
        database_app=nowhere,
        own_cluster=False,
        web_host="lint.localhost",
        web_port=1,
        gate_port=2,
        gate_address="127.0.0.1:2",
        time_zone="UTC",
        secret_key="of a node that is never started",  # noqa: S106
    )
    home.save(home.make(folder), config)
    return folder


os.environ[home.ENVIRONMENT] = str(make_home())

from wasl.settings import *  # noqa: E402, F403 -- the home must be named before

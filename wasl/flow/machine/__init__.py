"""The node as an installation on this machine: its directory, its database, its TLS, its logs.

Doors that run processes come here for what lies below flow. Nothing here knows an officer or a report; the one step of
the flow that belongs to it, founding the centre desk and its first manager, is `wasl.flow.node.found`.

Importing this package does not import Django: the supervisor and `wasl node status` stay small. Making a node does need
it, and is in `wasl.flow.machine.making`.
"""

from wasl.flow.machine.addresses import LOOPBACK, gate_host
from wasl.flow.machine.database import DatabaseFacts, database_stands, read_database, start_database, stop_database
from wasl.flow.machine.logs import configure as configure_logs
from wasl.flow.machine.logs import logger
from wasl.flow.machine.opening import open_django
from wasl.flow.machine.threads import Threads
from wasl.flow.machine.wires import (
    CONTENT_TYPE,
    MAX_BYTES,
    PATH,
    Caller,
    add_pin,
    gate_context,
    read_frames,
    write_frames,
)
from wasl.store.home import Config, Home, load
from wasl.store.tasks import SEND

__all__ = [
    "CONTENT_TYPE",
    "LOOPBACK",
    "MAX_BYTES",
    "PATH",
    "SEND",
    "Caller",
    "Config",
    "DatabaseFacts",
    "Home",
    "Threads",
    "add_pin",
    "configure_logs",
    "database_stands",
    "gate_context",
    "gate_host",
    "load",
    "logger",
    "open_django",
    "read_database",
    "read_frames",
    "start_database",
    "stop_database",
    "write_frames",
]

"""What our PostgreSQL runs with: no network, no content in its log, small memory.

Source: PostgreSQL 15 documentation, chapter 20 (Server Configuration).
"""

from pathlib import Path

FILE_NAME = "wasl.conf"
PORT = 5432  # only part of the socket's file name: the server has no network

_ALWAYS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "shared_buffers": "64MB",
    "max_connections": "60",
    "max_wal_size": "512MB",
    # Nobody copies from us; a checkpoint that writes down where copies stand stops the server on a full disk.
    "max_replication_slots": "0",
    "jit": "off",
    # The log must hold nothing of what is stored. Terse drops details such as the key of a duplicate; statements and
    # parameters are never written; "log" leaves out errors of statements, which quote the value they refuse.
    "log_error_verbosity": "terse",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_checkpoints": "off",
    "log_timezone": "UTC",
}
# A crash loses everything with these: only for clusters that are thrown away.
_FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    # What a test rolls back leaves pages without rows. Counted in that state a table looks empty for good, and the next
    # test that fills it is given plans that end tomorrow.
    "autovacuum": "off",
}


def write_configuration(data: Path, sockets: Path, *, fast: bool) -> None:
    """Writes our settings into a data folder and has the server read them last.

    Args:
        data: A data folder that initdb made.
        sockets: The folder of the unix socket.
        fast: Without durability, for throw-away clusters.
    """
    settings = _ALWAYS | {"unix_socket_directories": str(sockets)} | (_FAST if fast else {})
    lines = [f"{name} = {_quote(value)}" for name, value in settings.items()]
    (data / FILE_NAME).write_text("\n".join([*lines, ""]), encoding="utf-8")
    main_file = data / "postgresql.conf"
    include = f"include = '{FILE_NAME}'\n"
    text = main_file.read_text(encoding="utf-8")
    if not text.endswith(include):
        main_file.write_text(f"{text}\n{include}", encoding="utf-8")


def is_fast(data: Path) -> bool:
    """Says whether a data folder was made without durability.

    Args:
        data: The data folder of a cluster of ours.

    Returns:
        True if a crash may lose what it holds.
    """
    path = data / FILE_NAME
    return path.exists() and "fsync = 'off'" in path.read_text(encoding="utf-8")


def _quote(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"

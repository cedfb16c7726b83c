"""Makes databases with roles that are no superuser, and tests that a server treats Arabic and Russian as text."""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass, field
from typing import LiteralString

import psycopg
from psycopg import sql

from wasl.errors import StoreError
from wasl.store.launcher.binaries import OLDEST_MAJOR
from wasl.store.launcher.cluster import Cluster

CONNECT_TIMEOUT_S = 10
_ROOM_FOR_LOG = 64 * 2**20
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
# With a C locale pg_trgm sees no letters here and answers 0.
_SELF_TEST = "SELECT similarity('محمد', 'محمود') > 0 AND similarity('Рахмонов', 'Рахманов') > 0"
_BECOMES = (
    "SELECT pg_has_role(oid, 'MEMBER') AND NOT pg_has_role(oid, 'USAGE') AND NOT (rolsuper OR rolbypassrls)"
    " FROM pg_roles WHERE rolname = %s"
)
# NOINHERIT: what a step's role may is had only by becoming that role.
_RIGHTS = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT"
_ROLE = f"LOGIN {_RIGHTS} PASSWORD"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRoles:
    """The roles beside the owner and the application's; nobody signs in as one of them.

    Attributes:
        worker: What the application becomes for the node's own work.
        matcher: What it becomes to compare everything with everything: reads keys, writes proposals, cannot send.
        finder: Owns the functions that search for whoever reads, and nothing else.
    """

    worker: str
    matcher: str
    finder: str


def step_roles(app: str) -> StepRoles:
    """Name the roles of steps.

    Args:
        app: The application's role.

    Returns:
        The names.
    """
    return StepRoles(worker=f"{app}_worker", matcher=f"{app}_matcher", finder=f"{app}_finder")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseUrls:
    """How to reach one database.

    Attributes:
        owner: A libpq URL of the role that owns the database and changes its tables.
        app: A libpq URL of the role that the application runs as: it can make no table.
    """

    owner: str = field(repr=False)
    app: str = field(repr=False)


def create_database(cluster: Cluster, name: str) -> DatabaseUrls:
    """Makes a database with pg_trgm, its two roles NAME_owner and NAME_app with random passwords, and those of steps.

    Args:
        cluster: A running cluster.
        name: Lower-case ASCII letters, digits and underscores, at most 40.

    Returns:
        The addresses. The passwords are nowhere else: keep them.

    Raises:
        StoreError: database-name, database-exists, postgres-extension-missing, postgres-unreachable.
    """
    if not _NAME.fullmatch(name):
        raise StoreError("database-name", name=name)
    owner, app = f"{name}_owner", f"{name}_app"
    with _connect(cluster.url()) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            raise StoreError("database-exists", name=name)
        passwords = {role: _set_role(connection, role) for role in (owner, app)}
        _set_step_roles(connection, owner, app)
        _run(
            connection,
            "CREATE DATABASE {name} OWNER {owner} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
            "REVOKE ALL ON DATABASE {name} FROM PUBLIC",
            "GRANT CONNECT ON DATABASE {name} TO {app}",
            name=name,
            owner=owner,
            app=app,
        )
    _make_extension(cluster.url(name))
    with _connect(cluster.url(name)) as connection:
        _run(
            connection,
            "ALTER SCHEMA public OWNER TO {owner}",
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            "GRANT USAGE ON SCHEMA public TO {app}, {worker}, {matcher}, {finder}",
            owner=owner,
            app=app,
            **asdict(step_roles(app)),
        )
    urls = {role: cluster.url(name, user=role, password=password) for role, password in passwords.items()}
    return DatabaseUrls(owner=urls[owner], app=urls[app])


def self_test(url: str) -> None:
    """Refuses a database that cannot serve: too old, not UTF-8, or blind to letters that are not Latin.

    Args:
        url: A libpq URL of a database with pg_trgm.

    Raises:
        StoreError: postgres-unreachable, postgres-too-old, postgres-extension-missing, postgres-text-broken.
    """
    with _connect(url) as connection:
        if connection.info.server_version < OLDEST_MAJOR * 10_000:
            found = connection.info.server_version // 10_000
            raise StoreError("postgres-too-old", version=found, oldest=OLDEST_MAJOR)
        encoding = connection.info.parameter_status("server_encoding")
        try:
            row = connection.execute(_SELF_TEST).fetchone() if encoding == "UTF8" else None
        except psycopg.errors.UndefinedFunction as fault:
            raise StoreError("postgres-extension-missing", name="pg_trgm") from fault
        if row != (True,):
            raise StoreError("postgres-text-broken", database=connection.info.dbname)


def read_version(url: str) -> str:
    """Asks a server for its version.

    Args:
        url: A libpq URL.

    Returns:
        As the server says it, for example "15.18"; empty if it does not answer.
    """
    try:
        with _connect(url) as connection:
            return connection.info.parameter_status("server_version") or ""
    except StoreError:
        return ""


def check_application_role(url: str) -> None:
    """Refuses to let the application run as a role that row-level security or ownership would not hold.

    Args:
        url: A libpq URL of the application's role.

    Raises:
        StoreError: postgres-role-too-strong; postgres-role-missing if a role of steps is missing, or the application
            has its rights without becoming it; postgres-unreachable.
    """
    with _connect(url) as connection:
        row = connection.execute(
            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication"
            " OR pg_has_role(rolname, datdba, 'MEMBER') FROM pg_roles, pg_database"
            " WHERE rolname = current_user AND datname = current_database()"
        ).fetchone()
        if row != (False,):
            raise StoreError("postgres-role-too-strong", role=connection.info.user)
        roles = step_roles(connection.info.user)
        for role in (roles.worker, roles.matcher):
            row = connection.execute(_BECOMES, [role]).fetchone()
            if row != (True,):
                raise StoreError("postgres-role-missing", role=role)


def prepare_superuser_database(cluster: Cluster) -> None:
    """Runs the self-test in the superuser's own database of a cluster that has just started.

    Args:
        cluster: The running cluster.
    """
    _make_extension(cluster.url())
    self_test(cluster.url())


def keep_spare_log(cluster: Cluster) -> None:
    """Begins a new file of the write-ahead log and leaves an old one as a spare, if the disk has room.

    A table that cannot grow is an error of one statement; a log that cannot grow stops the whole server. With a spare
    the table meets the full disk first.

    Args:
        cluster: The running cluster.

    Raises:
        StoreError: postgres-unreachable.
    """
    if shutil.disk_usage(cluster.data).free < _ROOM_FOR_LOG:
        return
    with _connect(cluster.url()) as connection:
        connection.execute("SELECT pg_switch_wal()")
        # A checkpoint renames the files before it to the names that come next.
        connection.execute("CHECKPOINT")


@contextmanager
def _connect(url: str) -> Iterator[psycopg.Connection]:
    try:
        connection = psycopg.connect(url, autocommit=True, connect_timeout=CONNECT_TIMEOUT_S)
    except psycopg.OperationalError as fault:
        raise StoreError("postgres-unreachable") from fault
    with connection:
        yield connection


def _make_extension(url: str) -> None:
    with _connect(url) as connection:
        try:
            connection.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        except (psycopg.errors.UndefinedFile, psycopg.errors.FeatureNotSupported) as fault:
            raise StoreError("postgres-extension-missing", name="pg_trgm") from fault


def _set_role(connection: psycopg.Connection, role: str) -> str:
    password = secrets.token_urlsafe(32)
    # The server gets the verifier and never sees the password, so no log and no statistics can hold it.
    verifier = connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
    verb = "ALTER" if known else "CREATE"
    statement = sql.SQL("{verb} ROLE {role} {rights} {verifier}").format(
        verb=sql.SQL(verb), role=sql.Identifier(role), rights=sql.SQL(_ROLE), verifier=sql.Literal(verifier)
    )
    connection.execute(statement)
    return password


def _set_step_roles(connection: psycopg.Connection, owner: str, app: str) -> None:
    roles = step_roles(app)
    for role in astuple(roles):
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            connection.execute(
                sql.SQL("CREATE ROLE {role} NOLOGIN {rights}").format(
                    role=sql.Identifier(role), rights=sql.SQL(_RIGHTS)
                )
            )
    _run(
        connection,
        "GRANT {worker}, {matcher} TO {app}",
        "GRANT {finder} TO {owner}",
        owner=owner,
        app=app,
        **asdict(roles),
    )


def _run(connection: psycopg.Connection, *statements: LiteralString, **names: str) -> None:
    for statement in statements:
        connection.execute(sql.SQL(statement).format(**{key: sql.Identifier(name) for key, name in names.items()}))

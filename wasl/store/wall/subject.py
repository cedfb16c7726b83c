"""For whom a statement is made: the subject that PostgreSQL asks its policies for.

Before a statement reaches the server, the token of the current subject is set in its transaction with SET LOCAL, and
the role that it has: the application's own for officers, others for the node's own work and for the matcher. Nobody is
the default, and sees no row of any content table. An officer's token is random, is kept as its hash only, in a table
that the application's role may add to and not read, and lasts an hour; that the officer still belongs to the desk is
asked anew by every statement. The node's own tokens come from the secret in its configuration.

Order of the rules:

1. A transaction that just began means nobody, whoever spoke in the one before.
2. A savepoint that is rolled back takes the setting back with it; what is set is then unknown, and set anew.
3. Outside a transaction the statement gets one of its own.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

from django.db import connection as db_connection
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.pq import TransactionStatus

from wasl.record import Actor
from wasl.store.launcher import step_roles

LIFE_S: Final = 3600
_USED_S: Final = 3000
_ISSUE: Final = (
    "INSERT INTO store_walltoken (digest, kind, officer_id, desk_id, until)"
    " VALUES (%s, 'officer', %s, %s, statement_timestamp() + interval '1 hour')"
)
_SET: Final = "SELECT set_config('wasl.token', %s, true), set_config('role', %s, true)"
_OWN_ROLE: Final = "SELECT set_config('role', 'none', true)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """For whom a statement is made.

    Attributes:
        kind: ``nobody``, ``officer``, ``node`` or ``matcher``.
        officer: Id of the officer; empty for the others.
        desk: Id of the desk at which the officer works; empty for the others.
    """

    kind: str
    officer: str = ""
    desk: str = ""


NOBODY: Final = Subject(kind="nobody")
NODE: Final = Subject(kind="node")
"""The node at its own work: what arrives, what is sent, what a decision opens or closes. It shows nothing."""
MATCHER: Final = Subject(kind="matcher")
"""What compares everything with everything and proposes; it shows nothing to anybody."""

_current: ContextVar[Subject] = ContextVar("subject", default=NOBODY)


@dataclass(slots=True, kw_only=True)
class _Set:
    """What is set in the transaction of one connection; None if that is not known."""

    subject: Subject | None = None
    tokens: dict[Subject, str] = field(default_factory=dict)


_connections: WeakKeyDictionary[BaseDatabaseWrapper, _Set] = WeakKeyDictionary()
_issued: dict[Subject, tuple[str, float]] = {}


def officer_at_work(actor: Actor) -> Subject:
    """Return the subject that an officer at a desk is.

    Args:
        actor: The officer.

    Returns:
        The subject.
    """
    return Subject(kind="officer", officer=actor.officer.officer_id, desk=actor.desk.desk_id)


@contextmanager
def speaking(subject: Subject) -> Iterator[None]:
    """Make the statements of a block for a subject.

    Args:
        subject: For whom.

    Yields:
        Nothing.
    """
    before = _current.set(subject)
    try:
        yield
    finally:
        _current.reset(before)


def forget() -> None:
    """Issue every token anew: those issued so far may be of another database."""
    _issued.clear()


def sweep() -> int:
    """Throw away the tokens that have ended.

    Returns:
        How many.
    """
    with db_connection.cursor() as cursor:
        cursor.execute("SELECT wasl_sweep_tokens()")
        return int(cursor.fetchone()[0])


def node_token(kind: str, secret: str) -> str:
    """Return the token of the node's own work.

    Args:
        kind: ``node`` or ``matcher``.
        secret: The secret in the node's configuration.

    Returns:
        The token.
    """
    return hmac.new(secret.encode(), f"wasl wall {kind}".encode(), hashlib.sha256).hexdigest()


def digest_of(token: str) -> str:
    """Return what is kept of a token.

    Args:
        token: The token.

    Returns:
        SHA-256, hexadecimal.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def watch(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Set the subject before every statement of a connection that was just made.

    Args:
        connection: The connection.
    """
    from wasl.store.connection import OWNER  # noqa: PLC0415 - that module opens none, and this one watches all

    if connection.alias != OWNER:
        _connections[connection] = _Set()
        if _before not in connection.execute_wrappers:
            connection.execute_wrappers.append(_before)


def _before(execute: Callable[..., Any], *call: Any) -> Any:  # noqa: ANN401 - as Django calls it
    statement, _, _, context = call
    connection = context["connection"]
    state = _connections.setdefault(connection, _Set())
    status = connection.connection.pgconn.transaction_status
    wanted = _current.get()
    if status == TransactionStatus.IDLE:
        state.subject, state.tokens = NOBODY, {}
        if wanted is not NOBODY and connection.get_autocommit():
            return _alone(execute, call, state, wanted)
    elif status == TransactionStatus.INERROR or str(statement).startswith("ROLLBACK TO"):
        state.subject, state.tokens = None, {}
        return execute(*call)
    if state.subject != wanted:
        _set(connection, state, wanted)
    return execute(*call)


def _alone(execute: Callable[..., Any], call: tuple[Any, ...], state: _Set, wanted: Subject) -> Any:  # noqa: ANN401
    connection = call[-1]["connection"]
    with transaction.atomic(using=connection.alias):
        _set(connection, state, wanted)
        return execute(*call)


def _set(connection: BaseDatabaseWrapper, state: _Set, wanted: Subject) -> None:
    token = _token(connection, state, wanted)
    _run(connection, _SET, [token, _role(connection, wanted)])
    state.subject = wanted


def _role(connection: BaseDatabaseWrapper, wanted: Subject) -> str:
    if wanted.kind not in {"node", "matcher"}:
        return "none"
    roles = step_roles(str(connection.settings_dict["USER"]))
    return roles.worker if wanted.kind == "node" else roles.matcher


def _token(connection: BaseDatabaseWrapper, state: _Set, wanted: Subject) -> str:
    if wanted.kind == "nobody":
        return ""
    if wanted.kind != "officer":
        return node_token(wanted.kind, _secret())
    kept, since = _issued.get(wanted, ("", 0.0))
    if kept and time.monotonic() - since < _USED_S:
        return kept
    return state.tokens.get(wanted) or _issue(connection, state, wanted)


def _issue(connection: BaseDatabaseWrapper, state: _Set, wanted: Subject) -> str:
    token, now = secrets.token_urlsafe(32), time.monotonic()
    _run(connection, _OWN_ROLE, [])
    _run(connection, _ISSUE, [digest_of(token), wanted.officer, wanted.desk])
    state.tokens[wanted] = token
    # Others may use it once it is kept; what is rolled back never was.
    transaction.on_commit(lambda: _issued.update({wanted: (token, now)}), using=connection.alias)
    return token


def _run(connection: BaseDatabaseWrapper, statement: str, params: list[str]) -> None:
    # Not through Django: the wall is no statement of the program, and must not ask for itself.
    with connection.connection.cursor() as cursor:
        cursor.execute(statement, params)


def _secret() -> str:
    from django.conf import settings  # noqa: PLC0415 - settings import the connection

    return str(settings.SECRET_KEY)

"""Waking the worker. Jobs carry ids, never content; a wake-up that is lost only delays, because workers also look."""

from __future__ import annotations

import contextlib
import logging
from typing import Final

from django.db import Error, transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException

SEND: Final = "send"
QUEUE: Final = "wasl"
_log = logging.getLogger(__name__)


def wake_sender(node_id: str) -> None:
    """Ask for sending to a peer once the transaction is kept.

    Args:
        node_id: The peer.
    """
    transaction.on_commit(lambda: _defer(SEND, node_id))


def _defer(task: str, node_id: str) -> None:
    # What is to be sent is in the outbox already: if the wake-up cannot be left, the next look finds it.
    name = f"{task}:{node_id}"
    with contextlib.suppress(AlreadyEnqueued):
        try:
            app.configure_task(task, lock=name, queueing_lock=name, queue=QUEUE).defer(peer=node_id)
        except (ConnectorException, Error):
            _log.warning("wake-up-lost")

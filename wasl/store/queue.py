"""Waking the worker. Jobs carry ids, never content; a wake-up that is lost only delays, because workers also look."""

from __future__ import annotations

import contextlib
import logging

from django.db import Error, transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException

from wasl.store.tasks import SEND

_log = logging.getLogger(__name__)


def wake_sender(node_id: str) -> None:
    """Ask for sending to a peer once the transaction is kept.

    Args:
        node_id: The peer.
    """
    transaction.on_commit(lambda: leave_job(node_id))


def leave_job(node_id: str) -> None:
    """Leave the job that wakes the sender of a peer; one that waits already is enough.

    Args:
        node_id: The peer.
    """
    # What is to be sent is in the outbox already: if the job cannot be left, the worker's next look finds it.
    name = f"{SEND}:{node_id}"
    with contextlib.suppress(AlreadyEnqueued):
        try:
            with transaction.atomic():
                app.configure_task(SEND, lock=name, queueing_lock=name, queue=SEND).defer(node_id=node_id)
        except (ConnectorException, Error):
            _log.warning("wake-up-lost")

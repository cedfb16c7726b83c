"""The queue by which a committed transaction wakes the worker: procrastinate on the node's own database.

A job is a wake-up with an id in it. What a worker left half done when it died is not taken up again from the queue,
where it would block its lock; it is found again in the tables.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django.utils import connector_params
from procrastinate.jobs import Status

from wasl.flow.machine import SEND

CONCURRENCY: Final = 4
POLL_S: Final = 2.0


def make_queue(*, send: Callable[[str], Awaitable[None]]) -> App:
    """Make the queue of this process, with what is done for each task.

    Args:
        send: Sends what waits for the peer with this node id.

    Returns:
        A procrastinate application that can listen.
    """
    # An application of its own: sharing Django's would hand jobs that are left in this process to our connector.
    queue = App(connector=PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=CONCURRENCY))

    @queue.task(name=SEND, queue=SEND)
    async def send_task(node_id: str) -> None:
        await send(node_id)

    return queue


async def forget_unfinished(queue: App) -> int:
    """Take away the jobs of a worker that died; a node has one worker, so nobody is at work on them.

    Args:
        queue: The open queue.

    Returns:
        How many there were.
    """
    unfinished = list(await queue.job_manager.list_jobs_async(status=Status.DOING.value))
    for job in unfinished:
        if job.id is not None:
            await queue.job_manager.finish_job_by_id_async(job.id, status=Status.ABORTED, delete_job=True)
    return len(unfinished)


async def work(queue: App) -> None:
    """Do jobs until cancelled.

    Args:
        queue: The open queue.
    """
    await queue.run_worker_async(
        queues=[SEND],
        name="worker",
        concurrency=CONCURRENCY,
        delete_jobs="always",
        fetch_job_polling_interval=POLL_S,
        install_signal_handlers=False,
        shutdown_graceful_timeout=10,
    )

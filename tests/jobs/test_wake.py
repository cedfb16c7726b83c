"""The job that a commit leaves is one that the worker does: same queue, same task, same argument."""

from __future__ import annotations

import inspect
import json

from tests.doha import Founded
from wasl.record import NodeId


def test_the_worker_does_the_job_that_is_left(doha: Founded) -> None:
    from django.db import connection

    from wasl.jobs.queue import make_queue
    from wasl.store.queue import leave_job

    async def send(node_id: str) -> None:
        raise AssertionError(node_id)

    leave_job(NodeId("a" * 64))
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, queue_name, args FROM procrastinate_jobs")
        ((name, queue, arguments),) = cursor.fetchall()
    task = make_queue(send=send).tasks[name]
    assert task.queue == queue
    inspect.signature(task.func).bind(**json.loads(arguments))


def test_a_job_that_waits_already_is_enough(doha: Founded) -> None:
    from django.db import connection, transaction

    from wasl.store.queue import leave_job

    for _each in range(2):
        with transaction.atomic():
            leave_job(NodeId("b" * 64))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        assert cursor.fetchone() == (1,)

"""Runs a piece of a test as a real ordinary account, and makes folders that such an account can reach."""

import os
import pickle
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import TypeVar

import pytest

NOBODY = 65534
Result = TypeVar("Result")

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")


def run_as_nobody(work: Callable[[], Result]) -> Result:
    """Forks, because the interpreter itself may lie where an ordinary account cannot read it.

    The child becomes nobody for good before it works; its result comes back.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_leave(work, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as answers:
        answer = answers.read()
    os.waitpid(child, 0)
    result: Result = pickle.loads(answer)  # noqa: S301 -- our own child wrote it
    return result


def _work_and_leave(work: Callable[[], object], writer: int) -> None:
    try:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        os.write(writer, pickle.dumps(work()))
    finally:
        os._exit(0)


@contextmanager
def reachable_folder(*, owner: int) -> Iterator[Path]:
    """A folder that ordinary accounts can reach, unlike the tmp_path that pytest makes for root."""
    folder = Path(tempfile.mkdtemp(prefix="wasl-test-"))
    try:
        folder.chmod(0o755)
        os.chown(folder, owner, owner)
        yield folder
    finally:
        rmtree(folder)

"""One measured figure, and what it is compared with in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure.

    Attributes:
        case: What was done.
        value: The figure.
        unit: Its unit, for instance ``s``, ``us`` or ``1/s``.
        against: The peer or limit measured in the same run; empty if there is none.
        against_value: Its figure in the same unit.
    """

    case: str
    value: float
    unit: str
    against: str = ""
    against_value: float = 0.0


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work.

    Args:
        work: What to do once.

    Returns:
        Wall seconds.
    """
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def cpu_microseconds(work: Callable[[], object], *, times: int) -> float:
    """Measure the processor time of repeated work, which moves less with the load of the machine than wall time.

    Args:
        work: What to do.
        times: How often.

    Returns:
        Microseconds of processor time for one.
    """
    began = time.process_time()
    for _each in range(times):
        work()
    return (time.process_time() - began) / times * 1_000_000

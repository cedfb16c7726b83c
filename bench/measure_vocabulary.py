"""How long a proposal takes while an officer types, over the largest table and over all that a report form offers."""

from __future__ import annotations

import time
from statistics import quantiles

from bench.figure import Figure
from wasl import vocabulary

TYPED = ("т", "тер", "термез", "тремез", "kandag", "qandahar", "قندهار", "قند", "bandar ab", "sharija", "xyzzyx", "الر")
FORM = ("substances", "precursors", "units", "places", "ports", "airports", "countries", "hiding_places")
ROUNDS = 20
LIMIT_MS = 20.0


def measure() -> list[Figure]:
    """Measure the first proposal, which reads the table and makes its index, and those after it.

    Returns:
        The figures.
    """
    start = time.perf_counter()
    vocabulary.propose(["places"], "a", language="ru")
    first_ms = (time.perf_counter() - start) * 1000
    figures = [Figure(case="first proposal over places", value=round(first_ms, 1), unit="ms")]
    for name, tables in (("places", ("places",)), ("all tables of a form", FORM)):
        vocabulary.propose(tables, "a", language="ru")
        taken = sorted(_one(tables, typed) for _ in range(ROUNDS) for typed in TYPED)
        cuts = quantiles(taken, n=100)
        for case, value in (("median", cuts[49]), ("99 of 100", cuts[98])):
            figures.append(
                Figure(
                    case=f"proposal over {name}, {case}",
                    value=round(value, 2),
                    unit="ms",
                    against="limit",
                    against_value=LIMIT_MS,
                )
            )
    return figures


def _one(tables: tuple[str, ...], typed: str) -> float:
    start = time.perf_counter()
    vocabulary.propose(tables, typed, language="ru")
    return (time.perf_counter() - start) * 1000

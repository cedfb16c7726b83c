"""What a search by name costs among the designations of the example, keys and comparison together."""

from __future__ import annotations

import csv
import json
from functools import partial
from pathlib import Path
from statistics import median

from bench.figure import Figure, seconds
from wasl.match import Profile, compare, keys, keys_of_name, score

ROOT = Path(__file__).parent.parent
DESIGNATIONS = ROOT / "examples" / "ofac-designations" / "designations.json"
SPELLINGS = ROOT / "tests" / "match" / "spellings" / "organisations.tsv"


def measure() -> list[Figure]:
    """Search every hand-written spelling among 2,617 names held in memory.

    Returns:
        Milliseconds and candidates for one search.
    """
    profiles = [
        Profile(schema="Organization", names=(record["name"], *record["aliases"]))
        for record in json.loads(DESIGNATIONS.read_text("utf-8"))["records"]
    ]
    index: dict[str, list[int]] = {}
    built = seconds(partial(_fill, index, profiles))
    with SPELLINGS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))
    queries = [row[script] for row in rows for script in ("cyrillic", "arabic")]
    found = [_search(query, profiles, index) for query in queries]
    times = sorted(each[1] * 1000 for each in found)
    return [
        Figure(case=f"keys of {len(profiles)} names", value=built, unit="s"),
        Figure(case=f"{len(queries)} searches, median", value=median(times), unit="ms"),
        Figure(
            case=f"{len(queries)} searches, longest",
            value=times[-1],
            unit="ms",
            against="limit set for the first matcher",
            against_value=50.0,
        ),
        Figure(case="candidates, median", value=median(each[0] for each in found), unit="names"),
    ]


def _fill(index: dict[str, list[int]], profiles: list[Profile]) -> None:
    for place, profile in enumerate(profiles):
        for key in keys(profile):
            index.setdefault(key, []).append(place)


def _search(query: str, profiles: list[Profile], index: dict[str, list[int]]) -> tuple[int, float]:
    places: set[int] = set()

    def work() -> None:
        for key in keys_of_name(query):
            places.update(index.get(key, ()))
        asked = Profile(schema="", names=(query,))
        sorted((score(compare(asked, profiles[place])).total_mn for place in places), reverse=True)

    took = seconds(work)
    return len(places), took

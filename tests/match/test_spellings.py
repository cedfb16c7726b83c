"""Hand-written Cyrillic and Arabic spellings of thirty listed organisations, searched among all 2,617.

The spellings lie in a file that the matcher never reads, and no setting was chosen by them.
"""

import json
import sys
import time
from collections import defaultdict
from pathlib import Path

import pytest

from wasl.match import Profile, compare, keys, keys_of_name, score

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "examples/ofac-designations/designations.json"
SPELLINGS = Path(__file__).parent / "spellings/organisations.tsv"
SCHEMATA = {"individual": "Person", "organization": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}
FLOORS = {"cyrillic": (0.86, 0.93), "arabic": (0.90, 0.96)}


class Holdings:
    """The list as a node would hold it: profiles, and a table of keys."""

    def __init__(self, records: list[dict[str, object]]) -> None:
        self.profiles: dict[int, Profile] = {}
        self.by_key: dict[str, list[int]] = defaultdict(list)
        for record in records:
            number, name, aliases = record["entityNumber"], record["name"], record["aliases"]
            assert isinstance(number, int)
            assert isinstance(name, str)
            assert isinstance(aliases, list)
            profile = Profile(schema=SCHEMATA[str(record["entityType"])], names=(name, *aliases))
            self.profiles[number] = profile
            for key in keys(profile):
                self.by_key[key].append(number)

    def candidates(self, name: str) -> set[int]:
        return {number for key in keys_of_name(name) for number in self.by_key.get(key, ())}

    def search(self, name: str) -> list[int]:
        asked = Profile(schema="", names=(name,))
        scored = [(-score(compare(asked, self.profiles[number])).total_mn, number) for number in self.candidates(name)]
        return [number for _, number in sorted(scored)]


@pytest.fixture(scope="module")
def holdings() -> Holdings:
    if not LIST.exists():
        pytest.skip("the list of designations is not there")
    return Holdings(json.loads(LIST.read_text(encoding="utf-8"))["records"])


def spellings() -> list[dict[str, str]]:
    lines = SPELLINGS.read_text(encoding="utf-8").splitlines()
    return [dict(zip(lines[0].split("\t"), line.split("\t"), strict=True)) for line in lines[1:]]


@pytest.mark.parametrize("script", ["cyrillic", "arabic"])
def test_finds_listed_organisations(holdings: Holdings, script: str) -> None:
    ranks: list[int | None] = []
    seconds: list[float] = []
    for row in spellings():
        begun = time.perf_counter()
        found = holdings.search(row[script])[:10]
        seconds.append(time.perf_counter() - begun)
        number = int(row["number"])
        ranks.append(found.index(number) + 1 if number in found else None)
    first = sum(rank == 1 for rank in ranks) / len(ranks)
    tenth = sum(rank is not None for rank in ranks) / len(ranks)
    candidates = sorted(len(holdings.candidates(row[script])) for row in spellings())
    sys.stdout.write(
        f"{script}: hit@1 {first:.3f} hit@10 {tenth:.3f}, median candidates {candidates[15]}, most {candidates[-1]}, "
        f"median {1000 * sorted(seconds)[15]:.1f} ms, most {1000 * max(seconds):.1f} ms\n"
    )
    assert first >= FLOORS[script][0]
    assert tenth >= FLOORS[script][1]

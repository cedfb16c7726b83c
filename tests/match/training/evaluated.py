"""The matcher as the benchmark wants it: an object with index, search and score over plain names.

    PYTHONPATH=.:tests/match/training python BENCH/matching/evaluate.py --matcher evaluated:make --set org-ru-en --n 340

A search rates candidates by the keys they share (rare keys count more), keeps MOST of them and ranks those by score.
"""

from collections import Counter, defaultdict

from wasl.match import Profile, compare, keys_of_name, score

MOST = 400
DAMPING = 5


class Matcher:
    """All names in memory, by their keys."""

    def __init__(self) -> None:
        self.profiles: list[Profile] = []
        self.by_key: dict[str, list[int]] = defaultdict(list)

    def index(self, names: list[str]) -> None:
        self.profiles = [Profile(schema="", names=(name,)) for name in names]
        for place, name in enumerate(names):
            for key in keys_of_name(name):
                self.by_key[key].append(place)

    def candidates(self, name: str) -> list[int]:
        rated: Counter[int] = Counter()
        for key in keys_of_name(name):
            found = self.by_key.get(key, [])
            for place in found:
                rated[place] += 10**6 // (DAMPING + len(found))
        return [place for place, _ in rated.most_common(MOST)]

    def search(self, name: str, count: int) -> list[tuple[int, int]]:
        asked = Profile(schema="", names=(name,))
        scored = [(place, score(compare(asked, self.profiles[place])).total_mn) for place in self.candidates(name)]
        return sorted(scored, key=lambda pair: -pair[1])[:count]

    def score(self, left: str, right: str) -> float:
        profiles = (Profile(schema="", names=(name,)) for name in (left, right))
        return score(compare(*profiles)).total_mn / 1000


def make() -> Matcher:
    return Matcher()

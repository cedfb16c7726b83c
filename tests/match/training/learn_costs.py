"""Learn what one letter of one script is worth against letters of another, and how common each word is.

Writes `wasl/match/data/costs.json` and `wasl/match/data/frequencies.json`. Run once, by hand, with the folder of
development pairs as argument; the product and the tests read only what it wrote:

    python tests/match/training/learn_costs.py BENCH/matching/dev wasl/match/data

Each file of pairs is `SET/dev.tsv`: id, name, first true spelling, further ones. Only sets under CC0 (Wikidata) give
letters between scripts; the Latin table also takes the alias pairs of the public lists. A small
expectation-maximisation over alignments of up to two letters with up to two; what is kept is, in milli-nats,
ln(probability in true pairs / probability by chance).
"""

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from wasl.text.names import words

Pair = tuple[str, str]
STEPS = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1), (2, 2))
ROUNDS = 7
MOST_PAIRS = 24_000
LEAST_COUNT = 6.0
LEAST_COUNT_LONG = 14.0
COMMON_WORDS = 2_500


def rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def bare(name: str) -> list[str]:
    """Words of a name without particles and the Arabic article."""
    dropped = {"al", "el", "ul", "bin", "ben", "ibn", "de", "la"}
    article = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
    texts = [word.text for word in words(name) if word.text not in dropped]
    return [text[2:] if text.startswith(article) and len(text) > 4 else text for text in texts]


def word_pairs(path: Path) -> Iterator[Pair]:
    for _, name, true, *_rest in rows(path):
        left, right = bare(name), bare(true)
        if len(left) == len(right):
            yield from (
                pair for pair in zip(left, right, strict=True) if max(map(len, pair)) < 15 and min(map(len, pair)) > 1
            )


def thin(pairs: Iterable[Pair]) -> list[Pair]:
    """Return at most MOST_PAIRS different pairs, spread over the whole."""
    different = list(dict.fromkeys(pair for pair in pairs))
    step = max(1, len(different) // MOST_PAIRS)
    return different[::step][:MOST_PAIRS]


def start(left: str, right: str) -> float:
    """First guess of a step's probability, the same for all letters of one length."""
    return {(1, 1): 0.1, (1, 0): 0.02, (0, 1): 0.02, (1, 2): 0.004, (2, 1): 0.004, (2, 2): 0.0002}[
        len(left), len(right)
    ]


def spread(pair: Pair, chance: dict[Pair, float], counts: dict[Pair, float]) -> float:
    """Add the expected steps of one pair to the counts; return ln of the pair's probability."""
    left, right = pair
    get = chance.get if chance else lambda step, _none: start(*step)
    forward = defaultdict(float, {(0, 0): 1.0})
    moves: list[tuple[tuple[int, int], tuple[int, int], Pair, float]] = []
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for a, b in STEPS:
                if i >= a and j >= b and (i, j) != (0, 0) and forward[i - a, j - b]:
                    step = (left[i - a : i], right[j - b : j])
                    weight = get(step, 0.0)
                    if weight:
                        forward[i, j] += forward[i - a, j - b] * weight
                        moves.append(((i - a, j - b), (i, j), step, weight))
    total = forward[len(left), len(right)]
    if not total:
        return -math.inf
    backward = defaultdict(float, {(len(left), len(right)): 1.0})
    for source, target, step, weight in reversed(moves):
        share = backward[target] * weight
        counts[step] += forward[source] * share / total
        backward[source] += share
    return math.log(total)


def learn(pairs: list[Pair]) -> dict[Pair, float]:
    """Return the probability of each step in true pairs."""
    chance: dict[Pair, float] = {}
    kept = pairs
    for turn in range(ROUNDS):
        counts: dict[Pair, float] = defaultdict(float)
        fits = [spread(pair, chance, counts) / (len(pair[0]) + len(pair[1])) for pair in kept]
        least = {(1, 1): 2.0}
        total = sum(counts.values())
        chance = {
            step: count / total
            for step, count in counts.items()
            if count >= (LEAST_COUNT if max(map(len, step)) < 2 else LEAST_COUNT_LONG)
            or count >= least.get((len(step[0]), len(step[1])), 1e9)
        }
        if turn in {2, 4}:
            cut = sorted(fits)[len(fits) // 12]
            kept = [pair for pair, fit in zip(kept, fits, strict=True) if fit > cut]
        sys.stderr.write(f"round {turn}: {len(kept)} pairs, {len(chance)} steps\n")
    return chance


def worth(chance: dict[Pair, float], pairs: list[Pair]) -> dict[str, dict[str, int]]:
    """Return milli-nats of each step over chance, as left letters -> right letters -> worth."""
    letters = [Counter("".join(pair[side] for pair in pairs)) for side in (0, 1)]
    totals = [count.total() for count in letters]
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for (left, right), probability in sorted(chance.items()):
        by_chance = sum(math.log(letters[0][letter] / totals[0]) for letter in left)
        by_chance += sum(math.log(letters[1][letter] / totals[1]) for letter in right)
        table[left][right] = round(1000 * (math.log(probability) - by_chance))
    return table


def frequencies(development: Path) -> dict[str, dict[str, int]]:
    """Return milli-nats of information of the commonest words of names, by script."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names = 0
    for folder in ("person-ar-en", "person-ru-en"):
        for _, name, true, *_rest in rows(development / folder / "dev.tsv"):
            names += 1
            for word in (*words(name), *words(true)):
                if word.script is not None:
                    counts[word.script.value][word.text] += 1
    return {
        script: {
            word: round(1000 * math.log(count.total() / seen))
            for word, seen in sorted(count.most_common(COMMON_WORDS))
            if seen > 4
        }
        for script, count in counts.items()
    }


def main() -> None:
    development, target = Path(sys.argv[1]), Path(sys.argv[2])
    sources = {
        "cyrl-latn": thin(word_pairs(development / "token-ru-en/dev.tsv")),
        "arab-latn": thin(word_pairs(development / "person-ar-en/dev.tsv")),
        "arab-cyrl": thin(word_pairs(development / "token-ar-ru/dev.tsv")),
        "latn-latn": thin(
            pair
            for pair in word_pairs(development / "person-en-en-alias/dev.tsv")
            if len(set(pair[0]) & set(pair[1])) * 2 > len(set(pair[0]))
        ),
    }
    sources["latn-latn"] += [(right, left) for left, right in sources["latn-latn"]]
    tables = {}
    for name, pairs in sources.items():
        sys.stderr.write(f"{name}: {len(pairs)} pairs\n")
        tables[name] = worth(learn(pairs), pairs)
    about = "Milli-nats of a letter step over chance, by tests/match/training/learn_costs.py; see docs/why/matching.md."
    for file, content in (("costs", tables), ("frequencies", frequencies(development))):
        text = json.dumps({"about": about, **content}, ensure_ascii=False, indent=0, sort_keys=True)
        (target / f"{file}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Draw the thirty organisations of `organisations.tsv` from the list, by a fixed seed.

The draw needs no random generator: each organisation gets the SHA-256 of the seed and its number, and the thirty
smallest are taken. Anyone can repeat it: `python tests/match/spellings/draw_organisations.py
examples/ofac-designations/designations.json`.
"""

import hashlib
import json
import sys
from pathlib import Path

SEED = "wasl-spellings-1"
DRAWN = 30


def draw(designations: Path) -> list[tuple[int, str]]:
    """Return number and name of the thirty organisations that the seed draws.

    Args:
        designations: The list as JSON, an object with `records`.

    Returns:
        Number and Latin name, in the order of the draw.
    """
    records = json.loads(designations.read_text(encoding="utf-8"))["records"]
    organisations = [
        (record["entityNumber"], record["name"]) for record in records if record["entityType"] == "organization"
    ]
    return sorted(organisations, key=lambda pair: hashlib.sha256(f"{SEED}:{pair[0]}".encode()).hexdigest())[:DRAWN]


if __name__ == "__main__":
    for number, name in draw(Path(sys.argv[1])):
        sys.stdout.write(f"{number}\t{name}\n")

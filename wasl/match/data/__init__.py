"""The matcher's knowledge as data: letter costs, classes, word frequencies and words that identify little.

Each file says in its `about` where it comes from; docs/why/matching.md tells how it was made. Nothing here comes from
what a node holds.
"""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return the content of one data file, read once.

    Args:
        name: `costs`, `frequencies`, `letters` or `lexicon`.

    Returns:
        The decoded JSON object; callers do not change it.
    """
    content: dict[str, Any] = json.loads(
        resources.files("wasl.match.data").joinpath(f"{name}.json").read_text(encoding="utf-8")
    )
    return content

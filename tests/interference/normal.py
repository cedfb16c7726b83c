"""What may differ between two looks at the very same thing: the only list of it, each entry with its reason.

Everything else that a reader is given must be the same, letter by letter, whether or not a record is there that the
reader may not see. An entry here is a hole in that promise, so it takes a form that no record can have.
"""

from __future__ import annotations

import re
from typing import Final

NORMALISED: Final[tuple[tuple[str, str, str], ...]] = (
    (
        r'(name="csrfmiddlewaretoken" value=")[^"]{64}(")',
        r"\1…\2",
        "A form's token against forgery is masked anew each time it is written.",
    ),
    (
        r'(name="whose" value=")[^"]{20,}(")',
        r"\1…\2",
        "A form bears, signed with the moment, for whom it was made.",
    ),
    (
        r'<time datetime="[^"]*\.[0-9]{6}\+00:00">[^<]*</time>',
        "…",
        "When a session was opened and last used is told by the machine's clock, to the microsecond.",
    ),
    (r"\b(s[0-9]{9,20}_x[0-9]+)\b", "…", "A savepoint is named by thread and number, in statements only."),
)


def plain(text: str) -> str:
    """Return a text without what may differ."""
    for pattern, instead, _ in NORMALISED:
        text = re.sub(pattern, instead, text)
    return text

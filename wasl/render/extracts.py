"""What is said of an extract to whoever cuts it."""

from __future__ import annotations

from wasl.policy.naming import StillNamed
from wasl.render.sentences import say


def named_sentence(found: StillNamed, language: str) -> str:
    """Return the sentence that points out where an extract still names something.

    Args:
        found: What was found.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The sentence.
    """
    key = "extract-names-whole" if found.whole else "extract-names-part"
    return say(key, language, place=found.place, said=found.said)

"""What a comparison yields: evidence per comparer, a score with its band, and reasons in order of weight.

Scores are whole milli-nats: how many times likelier the two values are if both records mean the same thing, as a
logarithm. Above zero speaks for the same, below against. The sentences of the codes are in
wasl/render/locale/*/match.ftl.
"""

from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """What a score means to a person who judges the hit."""

    SAME = "same"
    LOOK = "look"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one comparer found.

    Attributes:
        comparer: `name`, `schema`, `country`, `birth-year` or `identifier`.
        score_mn: Milli-nats for (above zero) or against (below zero).
        left: The value of the left profile that was used.
        right: The same of the right one.
        reason: Stable code of the sentence, keyed `reason-<code>` in the catalogues.
        data: Names and values for the sentence.
    """

    comparer: str
    score_mn: int
    left: str
    right: str
    reason: str
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The sum of the evidence and what it means.

    Attributes:
        total_mn: Sum in milli-nats.
        band: Same, look or different; without any evidence of a name or an identifier always different.
    """

    total_mn: int
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One line of an explanation.

    Attributes:
        code: Stable code, keyed `reason-<code>` in the catalogues.
        comparer: The comparer, keyed `comparer-<name>` there.
        score_mn: Its weight.
        data: Names and values for the sentence, `left` and `right` among them.
    """

    code: str
    comparer: str
    score_mn: int
    data: tuple[tuple[str, str], ...]

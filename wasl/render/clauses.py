"""An agreement in words: one sentence a clause, in each of the three languages, as a lawyer reads it.

The sentences say what the signed data say and nothing else; what binds is the data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wasl.record import LANGUAGES, Agreement
from wasl.render.sentences import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause.

    Attributes:
        number: From 1 on.
        said: The sentence per language.
    """

    number: int
    said: Mapping[str, str]


def clauses(agreement: Agreement, names: tuple[Mapping[str, str], Mapping[str, str]]) -> tuple[Clause, ...]:
    """Return an agreement as clauses.

    Args:
        agreement: The agreement.
        names: Names of the two parties per language: ours, theirs.

    Returns:
        The clauses in their order.
    """
    per_language = {language: _sentences(agreement, names, language) for language in LANGUAGES}
    count = len(per_language[LANGUAGES[0]])
    return tuple(
        Clause(number=place + 1, said={language: said[place] for language, said in per_language.items()})
        for place in range(count)
    )


def _sentences(
    agreement: Agreement, names: tuple[Mapping[str, str], Mapping[str, str]], language: str
) -> tuple[str, ...]:
    ours, theirs = (each.get(language) or each.get("en") or "—" for each in names)
    people = "agreement-clause-categories" if agreement.categories else "agreement-clause-nobody"
    return (
        say("agreement-clause-parties", language, ours=ours, theirs=theirs),
        say("agreement-clause-topics", language, topic=list(agreement.topics)),
        say("agreement-clause-kinds", language, kind=list(agreement.kinds)),
        say(people, language, category=list(agreement.categories)),
        say("agreement-clause-highest", language, tlp=str(agreement.highest_tlp), hcode=str(agreement.highest_hcode)),
        say("agreement-clause-purposes", language, purpose=list(agreement.purposes)),
        say(f"agreement-clause-onward-{agreement.onward}", language),
        say("agreement-clause-validity", language, since=agreement.valid_from, until=agreement.valid_until),
        say("agreement-clause-nothing-else", language),
    )

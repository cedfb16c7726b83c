"""An agreement in words: one sentence a clause, in each of the three languages, as a lawyer reads it.

The sentences say what the signed data say and nothing else; what binds is the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from wasl.casework.comparing import Difference
from wasl.record import LANGUAGES, Agreement
from wasl.record.template import Template
from wasl.render.sentences import label, say, word

_TABLES: Final = {
    "topics": "topics",
    "kinds": "kinds",
    "categories": "person_categories",
    "purposes": "purposes",
    "conditions": "rights_conditions",
}


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


def template_clauses(template: Template) -> tuple[Clause, ...]:
    """Return a template as clauses: those of an agreement made from it, without its parties and its days.

    Args:
        template: The template.

    Returns:
        The clauses in their order.
    """
    per_language = {language: _template_sentences(template, language) for language in LANGUAGES}
    return tuple(
        Clause(number=place + 1, said={language: said[place] for language, said in per_language.items()})
        for place in range(len(per_language[LANGUAGES[0]]))
    )


def _sentences(
    agreement: Agreement, names: tuple[Mapping[str, str], Mapping[str, str]], language: str
) -> tuple[str, ...]:
    ours, theirs = (each.get(language) or each.get("en") or "—" for each in names)
    return (
        say("agreement-clause-parties", language, ours=ours, theirs=theirs),
        *_covered(agreement, language),
        say("agreement-clause-validity", language, since=agreement.valid_from, until=agreement.valid_until),
        *_closing(agreement, language),
    )


def _template_sentences(template: Template, language: str) -> tuple[str, ...]:
    valid = [say("template-clause-validity", language, days=template.valid_days)] if template.valid_days else []
    return (*_covered(template, language), *valid, *_closing(template, language))


def _covered(agreement: Agreement | Template, language: str) -> Iterator[str]:
    people = "agreement-clause-categories" if agreement.categories else "agreement-clause-nobody"
    yield say("agreement-clause-topics", language, topic=list(agreement.topics))
    yield say("agreement-clause-kinds", language, kind=list(agreement.kinds))
    yield say(people, language, category=list(agreement.categories))
    tlp, hcode = str(agreement.highest_tlp), str(agreement.highest_hcode)
    yield say("agreement-clause-highest", language, tlp=tlp, hcode=hcode)
    yield _marks(agreement, language)
    yield say("agreement-clause-purposes", language, purpose=list(agreement.purposes))
    yield say(f"agreement-clause-onward-{agreement.onward}", language)
    yield from _terms(agreement, language)


def _closing(agreement: Agreement | Template, language: str) -> Iterator[str]:
    yield say("agreement-clause-suspension", language)
    yield _ending(agreement, language)
    yield from (each.get(language, "") for each in agreement.clauses)
    yield say("agreement-clause-nothing-else", language)


def _marks(agreement: Agreement | Template, language: str) -> str:
    colour = str(agreement.highest_tlp).removeprefix("TLP:").lower().replace("+", "-")
    return say(
        "agreement-clause-marks",
        language,
        tlp=str(agreement.highest_tlp),
        hcode=str(agreement.highest_hcode),
        colour=word("tlp", colour, language),
        code=word("hcode", agreement.highest_hcode.lower(), language),
    )


def _terms(agreement: Agreement | Template, language: str) -> Iterator[str]:
    if agreement.conditions:
        yield say("agreement-clause-conditions", language, condition=list(agreement.conditions))
    if agreement.answer_hours:
        times = [
            say("agreement-clause-answer-time", language, urgency=urgency, hours=hours)
            for urgency, hours in sorted(agreement.answer_hours.items(), key=lambda pair: pair[1])
        ]
        yield say("agreement-clause-answers", language, times=times)
    if agreement.keep_days:
        yield say("agreement-clause-keep", language, days=agreement.keep_days)


def _ending(agreement: Agreement | Template, language: str) -> str:
    if agreement.notice_days:
        return say("agreement-clause-end-notice", language, days=agreement.notice_days)
    return say("agreement-clause-end", language)


def differing(difference: Difference, language: str) -> str:
    """Return what differs between two versions, in words.

    Args:
        difference: The difference.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The name of the article, and for lists what was added and what is gone.
    """
    table = _TABLES.get(difference.member, "")
    parts: list[str] = [say(f"agreement-member-{difference.member.replace('_', '-')}", language)]
    parts += [f"+ {label(table, each, language)}" for each in difference.added]
    parts += [f"\N{MINUS SIGN} {label(table, each, language)}" for each in difference.gone]
    return " · ".join(parts)

"""Terms -> text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wasl import vocabulary
from wasl.formats.texts.terms import FIRST, LISTS
from wasl.record import LANGUAGES
from wasl.record.written_terms import TextKind, WrittenTerms

_INDENT = "  "


def write_terms(terms: WrittenTerms, *, language: str, head: Sequence[str] = ()) -> str:
    """Return the text of terms; `wasl.formats.texts.read_terms` reads it back equal.

    Args:
        terms: What is to be said.
        language: Of the names that stand beside codes.
        head: Lines of explanation for the top; nothing reads them back.

    Returns:
        The text, with a line break at its end.
    """
    return "\n".join((*_lines(terms, language, head), ""))


def _lines(terms: WrittenTerms, language: str, head: Sequence[str]) -> Iterator[str]:
    yield f"{FIRST}: {terms.kind}/1"
    yield from (f"# {each}" for line in head for each in line.splitlines())
    yield ""
    if terms.kind is TextKind.TEMPLATE:
        yield f"short-name: {terms.template_id}"
        yield f"version: {terms.version}"
    elif terms.template:
        yield f"template: {terms.template}"
    for name, said in (("title", terms.titles), ("note", terms.notes)):
        for each in LANGUAGES:
            if said.get(each):
                yield from _prose(f"{name}-{each}", said[each])
    yield ""
    for name, (table, _kind) in LISTS.items():
        yield from _codes(name, table, [str(code) for code in getattr(terms, name)], language)
    yield f"highest-tlp: {terms.highest_tlp}"
    yield f"highest-hcode: {terms.highest_hcode}"
    yield f"onward: {terms.onward}"
    yield ""
    yield from _figures(terms)
    for place, clause in enumerate(terms.clauses, start=1):
        yield ""
        for each in LANGUAGES:
            yield from _prose(f"clause-{place}-{each}", clause.get(each, ""))


def _figures(terms: WrittenTerms) -> Iterator[str]:
    for name, day in (("valid-from", terms.valid_from), ("valid-until", terms.valid_until)):
        if day is not None:
            yield f"{name}: {day.isoformat()}"
    for urgency, hours in sorted(terms.answer_hours.items(), key=lambda pair: (pair[1], pair[0])):
        yield f"answer-{urgency}: {hours}"
    for name in ("valid_days", "keep_days", "notice_days"):
        if getattr(terms, name):
            yield f"{name.replace('_', '-')}: {getattr(terms, name)}"


def _codes(name: str, table: str, codes: Sequence[str], language: str) -> Iterator[str]:
    if not codes:
        return
    yield f"{name}:"
    known = vocabulary.entries(table)
    width = max(map(len, codes))
    for code in codes:
        named = known[code].labels[language] if code in known else ""
        yield f"{_INDENT}{code:{width}}  # {named}" if named else f"{_INDENT}{code}"


def _prose(key: str, text: str) -> Iterator[str]:
    yield f"{key}:"
    yield from (f"{_INDENT}{line.strip()}".rstrip() for line in text.split("\n"))

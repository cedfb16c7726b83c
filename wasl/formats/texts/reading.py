"""Text -> terms and findings, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.formats.reading import Finding, Findings, is_storable
from wasl.formats.texts import terms as keys
from wasl.record import LANGUAGES
from wasl.record.written_terms import TextKind, WrittenTerms
from wasl.text.digits import fold_digits

MOST_BYTES: Final = 256 * 1024
_MOST_CLAUSES: Final = 40
_LONGEST_LINE: Final = 500
_LONGEST_PROSE: Final = 20_000
_CLAUSE: Final = re.compile(r"clause-([0-9]{1,3})-(ar|ru|en)")
_ANSWER: Final = re.compile(r"answer-(.+)")
_SHORT_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_NUMBER: Final = re.compile(r"[0-9]{1,5}")
_COMMENT: Final = re.compile(r"(^|\s)#.*$")
_BETWEEN: Final = re.compile(r"[,;،؛]")
_KEYS: Final = frozenset({*keys.PLAIN, *keys.SPOKEN, *keys.LISTS, *keys.SINGLES, *keys.NUMBERS, *keys.DAYS, keys.FIRST})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerms:
    """What was read of a text.

    Attributes:
        terms: What could be understood.
        findings: What could not, in the order of the lines; a text is taken only if there are none.
    """

    terms: WrittenTerms
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Entry:
    row: int
    key: str
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def line(self) -> str:
        return " ".join(text for _row, text in self.lines if text).strip()

    @property
    def prose(self) -> str:
        return "\n".join(text for _row, text in self.lines).strip("\n")


def read_terms(data: bytes) -> ReadTerms:
    """Read a text of terms.

    Args:
        data: The file, UTF-8, at most 256 KiB.

    Returns:
        The terms with what could not be understood; a fault of one line never costs another.

    Raises:
        InputError: ``terms-too-large`` or ``terms-not-text`` for a file that is no such text at all.
    """
    if len(data) > MOST_BYTES:
        raise InputError("terms-too-large", limit=MOST_BYTES // 1024)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("terms-not-text", line=data[: error.start].count(b"\n") + 1) from error
    found = Findings()
    entries = list(_entries(text, found))
    kind = _kind(entries, found)
    said = _values(entries, kind, found)
    _check_whole(said, kind, entries, found)
    return ReadTerms(
        terms=WrittenTerms(kind=kind, **said), findings=tuple(sorted(found.all(), key=lambda each: each.row))
    )


def _entries(text: str, found: Findings) -> Iterator[_Entry]:
    current: _Entry | None = None
    blanks = 0
    for row, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if not line.strip():
            blanks += 1
        elif line[0].isspace():
            if current is None:
                found.add(row, "", "terms-line", value=line.strip())
                continue
            current.lines += [(row, "")] * blanks
            current.lines.append((row, line.strip()))
            blanks = 0
        elif not line.startswith("#"):
            if current is not None:
                yield current
            current, blanks = _entry(row, line, found), 0
    if current is not None:
        yield current


def _entry(row: int, line: str, found: Findings) -> _Entry | None:
    key, colon, rest = line.partition(":")
    if not colon:
        found.add(row, "", "terms-line", value=line.strip())
        return None
    entry = _Entry(row=row, key=key.strip().lower().replace("_", "-"))
    if rest.strip():
        entry.lines.append((row, rest.strip()))
    return entry


def _kind(entries: list[_Entry], found: Findings) -> TextKind:
    first = entries[0] if entries else None
    if first is not None and first.key == keys.FIRST:
        for kind in TextKind:
            if first.line == f"{kind}/1":
                return kind
    found.add(first.row if first else 1, keys.FIRST, "terms-first-line", choices="template/1, agreement/1")
    return TextKind.TEMPLATE


def _values(entries: list[_Entry], kind: TextKind, found: Findings) -> dict[str, Any]:
    said: dict[str, Any] = {"titles": {}, "notes": {}, "answer_hours": {}}
    clauses: dict[int, dict[str, str]] = {}
    rows: dict[str, int] = {}
    for entry in entries:
        if not _is_known(entry.key, kind):
            found.add(entry.row, entry.key, "terms-key-unknown", value=entry.key)
        elif entry.key in rows:
            found.add(entry.row, entry.key, "terms-key-twice", first=str(rows[entry.key]))
        elif not entry.line:
            found.add(entry.row, entry.key, "terms-empty")
        elif entry.key != keys.FIRST:
            _take(entry, said, clauses, found)
        rows.setdefault(entry.key, entry.row)
    said["clauses"] = _clauses(clauses, rows, found)
    return said


def _is_known(key: str, kind: TextKind) -> bool:
    if key in (keys.ONLY_AGREEMENT if kind is TextKind.TEMPLATE else keys.ONLY_TEMPLATE):
        return False
    return key in _KEYS or bool(_CLAUSE.fullmatch(key) or _ANSWER.fullmatch(key))


def _take(entry: _Entry, said: dict[str, Any], clauses: dict[int, dict[str, str]], found: Findings) -> None:
    key, member = entry.key, entry.key.replace("-", "_")
    clause, answer = _CLAUSE.fullmatch(key), _ANSWER.fullmatch(key)
    if clause:
        clauses.setdefault(int(clause[1]), {})[clause[2]] = _prose(entry, _LONGEST_PROSE, found)
    elif answer:
        urgency = _code(("urgencies", None), answer[1], (entry.row, key), found)
        said["answer_hours"] |= {urgency: hours} if urgency and (hours := _number(entry, found)) else {}
    elif key in keys.SPOKEN:
        name, _, language = key.rpartition("-")
        said[f"{name}s"][language] = _prose(entry, _LONGEST_LINE if name == "title" else _LONGEST_PROSE, found)
    else:
        value = _READ[_form(key)](entry, found)
        if value is not None:
            said["template_id" if key == "short-name" else member] = value


def _form(key: str) -> str:
    for name, group in (("list", keys.LISTS), ("single", keys.SINGLES), ("number", keys.NUMBERS), ("day", keys.DAYS)):
        if key in group:
            return name
    return key


def _list(entry: _Entry, found: Findings) -> tuple[str, ...]:
    table, kind = keys.LISTS[entry.key]
    codes: set[str] = set()
    for row, line in entry.lines:
        text = _COMMENT.sub("", line).strip()
        # A name may have a comma in it, so the whole line is tried first.
        parts = [text] if not text or vocabulary.lookup(table, text) else _BETWEEN.split(text)
        for part in (each.strip() for each in parts):
            code = _code((table, kind), part, (row, entry.key), found) if part else ""
            codes |= {code} if code else set()
    return tuple(sorted(codes if kind is None else {kind(each) for each in codes}))


def _code(names: tuple[str, type[StrEnum] | None], text: str, at: tuple[int, str], found: Findings) -> str:
    table, kind = names
    entry = vocabulary.lookup(table, text)
    if entry is not None and (kind is None or entry.code in set(kind)):
        return entry.code
    near = vocabulary.name_in(table, text).choices or tuple(vocabulary.entries(table))
    found.add(*at, "terms-code-unknown", value=text, choices=", ".join(near[:4]))
    return ""


def _single(entry: _Entry, found: Findings) -> StrEnum | None:
    kind, text = keys.SINGLES[entry.key], _COMMENT.sub("", entry.line).strip()
    for each in kind:
        if text.casefold() == each.casefold():
            return each
    found.add(entry.row, entry.key, "terms-code-unknown", value=text, choices=", ".join(kind))
    return None


def _number(entry: _Entry, found: Findings) -> int | None:
    text = fold_digits(_COMMENT.sub("", entry.line)).strip()
    if _NUMBER.fullmatch(text) and int(text):
        return int(text)
    found.add(entry.row, entry.key, "terms-number", value=text)
    return None


def _day(entry: _Entry, found: Findings) -> date | None:
    text = fold_digits(_COMMENT.sub("", entry.line)).strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        found.add(entry.row, entry.key, "terms-day", value=text)
        return None


def _short_name(entry: _Entry, found: Findings) -> str | None:
    if _SHORT_NAME.fullmatch(entry.line) and len(entry.line) <= keys.LONGEST_NAME:
        return entry.line
    found.add(entry.row, entry.key, "terms-short-name", value=entry.line)
    return None


def _hash(entry: _Entry, found: Findings) -> str | None:
    if _HASH.fullmatch(entry.line):
        return entry.line
    found.add(entry.row, entry.key, "terms-hash", value=entry.line)
    return None


_READ: Final[Mapping[str, Callable[[_Entry, Findings], object]]] = {
    "list": _list,
    "single": _single,
    "number": _number,
    "day": _day,
    "short-name": _short_name,
    "template": _hash,
}


def _prose(entry: _Entry, limit: int, found: Findings) -> str:
    text = entry.prose if limit == _LONGEST_PROSE else entry.line
    if len(text) > limit:
        found.add(entry.row, entry.key, "terms-too-long", limit=limit)
    if not is_storable(text) or any(ord(char) < ord(" ") and char != "\n" for char in text):
        found.add(entry.row, entry.key, "terms-control")
    return text


def _clauses(
    clauses: Mapping[int, Mapping[str, str]], rows: Mapping[str, int], found: Findings
) -> tuple[Mapping[str, str], ...]:
    for place, clause in sorted(clauses.items()):
        row = min(rows[f"clause-{place}-{language}"] for language in clause)
        for language in LANGUAGES:
            if language not in clause:
                found.add(row, f"clause-{place}", "terms-clause-language", language=language)
    if len(clauses) > _MOST_CLAUSES:
        found.add(1, "clauses", "terms-clauses", limit=_MOST_CLAUSES)
    return tuple(dict(clause) for _place, clause in sorted(clauses.items()))


def _check_whole(said: Mapping[str, Any], kind: TextKind, entries: list[_Entry], found: Findings) -> None:
    last = max((row for entry in entries for row, _text in entry.lines), default=1)
    given = {entry.key for entry in entries}
    needed = [*keys.NEEDED, *(f"title-{each}" for each in LANGUAGES)]
    if kind is TextKind.TEMPLATE:
        needed += ["short-name", "version"]
    for key in needed:
        if key not in given:
            found.add(last, key, "terms-key-lacking")
    since, until = said.get("valid_from"), said.get("valid_until")
    if since and until and until < since:
        row = next(entry.row for entry in entries if entry.key == "valid-until")
        found.add(row, "valid-until", "terms-reversed")

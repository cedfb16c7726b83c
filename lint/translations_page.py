"""Writes docs/reference/translations.md: every sentence in Arabic and Russian that no native reader has reviewed.

`python lint/translations_page.py` writes the page; a test holds that it is current. A reviewer who has read the
messages `a` and `b` of a language writes them down with `python lint/translations_page.py ar a b`; a message that is
changed later counts as unreviewed again.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reference" / "translations.md"
LOCALE = ROOT / "wasl" / "render" / "locale"
REVIEWED = LOCALE / "reviewed.toml"
LANGUAGES = {"ar": "Arabic", "ru": "Russian"}
_MARK_DIGITS = 12
_HEAD = """# Translations that wait for a native reader

Arabic, Russian and English are equals on every screen, but a sentence that no native reader of its language has read
may be stiff, or wrong. These are the sentences of the catalogues that nobody has reviewed yet, beside the English ones.
A reviewer corrects the catalogue (`wasl/render/locale/ar`, `wasl/render/locale/ru`), marks what was read with
`python lint/translations_page.py ar KEY ...`, and makes this page anew with `python lint/translations_page.py`. A
sentence that changes later returns to the list.

Names of substances, places and other codes have marks of their own: `wasl vocabulary unreviewed` lists them. Labels of
schemata and properties are in [schemata](schemata.md).

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message in one language.

    Attributes:
        key: Its name.
        catalogue: Name of its file without ending.
        text: Its Fluent text, in one line.
    """

    key: str
    catalogue: str
    text: str

    @property
    def mark(self) -> str:
        """What a review writes down: it changes when the text does."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:_MARK_DIGITS]


def messages(language: str) -> Iterator[Message]:
    """Yield every message of a language, by catalogue and in its order there.

    Args:
        language: ``ar``, ``ru`` or ``en``.

    Yields:
        The messages.
    """
    for path in sorted((LOCALE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message) and entry.value is not None:
                text = FluentSerializer().serialize_entry(entry).split("=", 1)[1]
                yield Message(key=entry.id.name, catalogue=path.stem, text=" ".join(text.split()))


def reviewed() -> Mapping[str, Mapping[str, str]]:
    """Return what was reviewed: per language, message and the mark of the text that was read."""
    return tomllib.loads(REVIEWED.read_text("utf-8"))


def unreviewed(language: str) -> tuple[Message, ...]:
    """Return the messages of a language that nobody reviewed as they stand.

    Args:
        language: ``ar`` or ``ru``.

    Returns:
        The messages.
    """
    marks = reviewed()[language]
    return tuple(each for each in messages(language) if marks.get(each.key) != each.mark)


def write_page() -> str:
    """Return the page as it should be.

    Returns:
        Markdown.
    """
    english = {each.key: each for each in messages("en")}
    waiting = {language: {each.key: each for each in unreviewed(language)} for language in LANGUAGES}
    parts = [_HEAD, "| language | sentences | not reviewed |\n|---|---|---|\n"]
    parts += [f"| {name} | {len(english)} | {len(waiting[language])} |\n" for language, name in LANGUAGES.items()]
    for catalogue in sorted({each.catalogue for each in english.values()}):
        rows = [
            "| " + " | ".join([f"`{key}`", _cell(each), *(_cell(waiting[lang].get(key)) for lang in LANGUAGES)]) + " |"
            for key, each in english.items()
            if each.catalogue == catalogue and any(key in waiting[language] for language in LANGUAGES)
        ]
        if rows:
            parts.append(f"\n## {catalogue}\n\n| message | English | Arabic | Russian |\n|---|---|---|---|\n")
            parts.append("\n".join(rows) + "\n")
    return "".join(parts)


def _cell(message: Message | None) -> str:
    return "reviewed" if message is None else message.text.replace("|", "\\|").replace("<", "&lt;")


def mark(language: str, keys: list[str]) -> None:
    """Write down that messages were reviewed as they stand.

    Args:
        language: ``ar`` or ``ru``.
        keys: Their names.

    Raises:
        SystemExit: When the language or a message is unknown.
    """
    known = {each.key: each for each in messages(language)}
    strange = [language] * (language not in LANGUAGES) + [key for key in keys if key not in known]
    if strange:
        sys.exit(f"unknown: {', '.join(strange)}")
    marks = {name: dict(found) for name, found in reviewed().items()}
    marks[language].update({key: known[key].mark for key in keys})
    head = REVIEWED.read_text("utf-8").partition("\n[")[0]
    tables = [
        f"\n[{name}]\n" + "".join(f'{key} = "{found[key]}"\n' for key in sorted(found)) for name, found in marks.items()
    ]
    REVIEWED.write_text(head + "".join(tables), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        mark(sys.argv[1], sys.argv[2:])
    PAGE.write_text(write_page(), "utf-8")

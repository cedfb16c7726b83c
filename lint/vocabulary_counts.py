"""Writes the counts in docs/reference/vocabulary.md from the tables themselves.

`python -m lint.vocabulary_counts` writes them; a test holds that they are current.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from wasl import vocabulary

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reference" / "vocabulary.md"
_BEGIN, _END = "<!-- counts: made by python -m lint.vocabulary_counts -->\n", "<!-- end of counts -->\n"


def write_counts() -> str:
    """Return the section as it should be.

    Returns:
        Markdown: a table of tables, then the sources and how many names and facts each vouches for.
    """
    rows = [
        "| table | entries | names | unreviewed: ar | ru | en | other | without a label: ar | ru | unreviewed facts |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    cited: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for table in vocabulary.tables():
        entries = [each for each in vocabulary.entries(table).values() if each.table == table]
        names = [name for each in entries for name in each.names]
        cited.update(name.source.key for name in names)
        told.update(source.key for each in entries for source in each.told.values())
        unchecked = sum(len(each.unreviewed_facts) for each in entries)
        waiting = Counter(name.language for name in names if not name.reviewed)
        other = sum(count for language, count in waiting.items() if language not in vocabulary.LANGUAGES)
        blank = [sum(all(name.language != each for name in one.names) for one in entries) for each in ("ar", "ru")]
        counts = [len(entries), len(names), waiting["ar"], waiting["ru"], waiting["en"], other, *blank, unchecked]
        rows.append(f"| `{table}` | {' | '.join(map(str, counts))} |")
    rows += ["", "| source | names | facts | counts as reviewed | licence |", "|---|---|---|---|---|"]
    for key, source in vocabulary.sources().items():
        if cited[key] or told[key]:
            reviewed = "yes" if source.reviewed else "no"
            rows.append(f"| {source.title} | {cited[key]} | {told[key]} | {reviewed} | {source.licence or '-'} |")
    return "\n".join(rows) + "\n"


def write_page(page: str) -> str:
    """Return the page with its counts as they should be.

    Args:
        page: The page as it is.

    Returns:
        Markdown.
    """
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n{write_counts()}\n{_END}{after}"


if __name__ == "__main__":
    PAGE.write_text(write_page(PAGE.read_text("utf-8")), "utf-8")

"""Writes docs/reference/errors.md from the English catalogue, so that each code is documented by what users read.

`python lint/errors_page.py` writes it; a test holds that it is current.
"""

from __future__ import annotations

from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reference" / "errors.md"
CATALOGUE = ROOT / "wasl" / "render" / "locale" / "en"
_HEAD = """# Errors

Every code that a user may meet, with its sentence in English; the same codes have sentences in Arabic and Russian. A
code stands in brackets behind the sentence on the command line, and in `code` with `--json`. Words in braces are filled
in.

The page is made from the catalogue by `python lint/errors_page.py`.

"""
_GROUPS = (
    ("error-", "What is refused", "An error: the whole of what was asked did not happen."),
    ("rule-", "Rules", "Why a release was permitted, stopped or refused; `wasl why` names them."),
    ("finding-", "Findings", "What was wrong with one row of a file; the other rows went on."),
)


def write_page() -> str:
    """Return the page as it should be.

    Returns:
        Markdown.
    """
    messages = {
        entry.id.name: entry
        for path in sorted(CATALOGUE.glob("*.ftl"))
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ast.Message) and entry.value is not None
    }
    parts = [_HEAD]
    for prefix, title, meaning in _GROUPS:
        rows = [
            f"| `{name.removeprefix(prefix)}` | {_sentence(entry)} |"
            for name, entry in sorted(messages.items())
            if name.startswith(prefix)
        ]
        parts.append("\n".join([f"## {title}", "", meaning, "", "| code | sentence |", "|---|---|", *rows, "", ""]))
    return "".join(parts).rstrip("\n") + "\n"


def _sentence(entry: ast.Message) -> str:
    serialized = FluentSerializer().serialize_entry(entry).split("=", 1)[1]
    return " ".join(serialized.split()).replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    PAGE.write_text(write_page(), "utf-8")

"""Builds the navigation of the documents from their folders, and a page for each package from its docstrings.

A hook of mkdocs: a new page is found by itself and cannot be forgotten. A page that would ask another host for anything
is refused.
"""

import re
import tomllib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
ASKS_A_HOST = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*(?:src|href)=[\"']?(?:https?:)?//[^>]*>"
)
PARTS = ("start", "tasks", "reference", "why", "decisions")


def list_packages() -> list[str]:
    """Lists the packages in the order of the layers, from the doors down.

    Returns:
        Names such as "flow".
    """
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(each for each in settings["tool"]["importlinter"]["contracts"] if each["id"] == "layers")
    layers = [name.strip() for layer in contract["layers"] for name in layer.split("|")]
    return [name for name in layers if not name.startswith("(")]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Sets the navigation: the parts in their order, in each the overview first.

    Args:
        config: Of mkdocs.

    Returns:
        The same, with its navigation.
    """
    docs = Path(config.docs_dir)
    config.nav = ["index.md", *({part.capitalize(): _list_pages(docs, part)} for part in PARTS)]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages of the packages.

    Args:
        files: What mkdocs found.
        config: Of mkdocs.

    Returns:
        The same files and those pages.
    """
    for package in list_packages():
        page = f"# {package}\n\n::: wasl.{package}\n"
        files.append(File.generated(config, f"reference/code/{package}.md", content=page))
    return files


def on_post_page(output: str, **_page: object) -> str:
    """Refuses a page that loads anything from another host.

    Args:
        output: The page as HTML.
        **_page: What mkdocs says of it.

    Returns:
        The page as it was.

    Raises:
        PluginError: If it names a script, style, picture or frame of another host.
    """
    if found := ASKS_A_HOST.search(output):
        message = f"a page must not ask another host for anything: {found.group()}"
        raise PluginError(message)
    return output


def _list_pages(docs: Path, part: str) -> list[object]:
    names = sorted(path.relative_to(docs).as_posix() for path in (docs / part).rglob("*.md"))
    names.sort(key=lambda name: not name.endswith("/index.md"))
    pages: list[object] = list(names)
    if part == "reference":
        pages.append({"Code": [f"reference/code/{package}.md" for package in list_packages()]})
    return pages

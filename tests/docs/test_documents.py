"""The documents tell the truth of the tree: links lead somewhere, decisions are listed, no page asks another host."""

import re
from pathlib import Path

import pytest

from lint.pages import ASKS_A_HOST, PARTS, list_packages, on_post_page

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
STATE = r"^Date: \d{4}-\d\d-\d\d\. State: (proposed|accepted|replaced by \d{4})\.$"
LINK = re.compile(r"\]\(([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target for target in LINK.findall(text) if "://" not in target]
    # Pages of the packages are made when the documents are built.
    assert not [target for target in targets if "code/" not in target and not (page.parent / target).exists()]


def test_the_documents_have_their_five_parts() -> None:
    assert [part for part in PARTS if (ROOT / "docs" / part / "index.md").is_file()] == list(PARTS)
    assert {path.name for path in (ROOT / "docs").iterdir() if path.is_dir() and any(path.rglob("*.md"))} == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_every_page_is_listed_where_its_part_begins(part: str) -> None:
    folder = ROOT / "docs" / part
    listed = set(LINK.findall((folder / "index.md").read_text(encoding="utf-8")))
    assert {path.name for path in folder.glob("*.md")} - {"index.md"} - listed == set()


def test_each_decision_is_listed_and_numbered_in_turn() -> None:
    folder = ROOT / "docs" / "decisions"
    names = sorted(path.name for path in folder.glob("[0-9]*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    assert re.findall(r"\]\((\d{4}[^)]+)\)", (folder / "index.md").read_text(encoding="utf-8")) == names
    for name in names:
        text = (folder / name).read_text(encoding="utf-8")
        assert text.startswith(f"# {name[:4]} ")
        assert re.search(
            r"^Date: \d{4}-\d\d-\d\d\. State: (proposed|accepted|replaced by \d{4})\.$", text, re.MULTILINE
        )
        for heading in ("Question", "Decision", "Why not otherwise", "What follows"):
            assert f"\n## {heading}\n" in text


def test_each_package_has_its_page() -> None:
    packages = {path.parent.name for path in (ROOT / "wasl").glob("*/__init__.py")}
    assert packages == set(list_packages()) - {"errors"}


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://other.example/x.js"></script>',
        "<link rel=stylesheet href=//other.example/x.css>",
        "<img alt='' src='http://other.example/x.png'>",
    ],
)
def test_a_page_that_asks_another_host_is_refused(html: str) -> None:
    with pytest.raises(Exception, match="must not ask another host"):
        on_post_page(f"<p>{html}</p>")


@pytest.mark.parametrize("html", ['<a href="https://other.example/">read</a>', '<script src="js/base.js"></script>'])
def test_a_link_for_the_reader_is_no_request(html: str) -> None:
    assert not ASKS_A_HOST.search(html)
    assert on_post_page(html) == html

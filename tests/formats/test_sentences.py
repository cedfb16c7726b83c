"""Every fault that this area can name has its sentence in three languages, and no sentence is left over."""

import re
from pathlib import Path

import pytest

from wasl.formats.cells import _UNKNOWN_CODES
from wasl.render.catalogues import LANGUAGES, sources

PACKAGE = Path(__file__).parents[2] / "wasl"
VALUES = [PACKAGE / "text" / f"{name}.py" for name in ("digits", "quantities", "calendars")]
CODE_LINES = [
    path.read_text("utf-8")
    for area in ("formats", "vocabulary")
    for path in (PACKAGE / area).glob("*.py")
    if path.name != "choosing.py"  # what people type instead of choosing: its sentences are in typed.ftl
]
RAISED = {
    code
    for text in [*CODE_LINES, *(path.read_text("utf-8") for path in VALUES)]
    for code in re.findall(r'InputError\(\s*"([a-z-]+)"', text)
}
NOTED = {
    "row-quotes",
    "row-too-long",
    "row-not-text",
    "row-too-short",
    "row-too-wide",
    "row-not-seizure",
    "row-not-designation",
    "row-without-name",
    "row-entity-type",
    "column-unknown",
    "text-control",
    "field-shape",
    "unit-missing",
    "unit-unknown",
    "number-unreadable",
    "number-ambiguous",
    "number-mixed",
    "quantity-negative",
    "code-untold",
    "date-unreadable",
    "date-impossible",
    *_UNKNOWN_CODES.values(),
}


def test_the_list_of_findings_is_the_one_in_the_code() -> None:
    text = "\n".join(CODE_LINES)
    written = set(re.findall(r'"(row-[a-z-]+|column-unknown|text-control|field-shape|[a-z-]+-missing)"', text))
    assert written - {"column-missing"} <= NOTED
    assert all(f'"{code}"' in text for code in NOTED - RAISED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_has_exactly_these_sentences(language: str) -> None:
    keys = re.findall(r"^([a-z0-9-]+) = ", sources(language)["formats.ftl"], re.MULTILINE)
    assert len(keys) == len(set(keys))
    assert set(keys) == {f"error-{code}" for code in RAISED} | {f"finding-{code}" for code in NOTED}


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_no_sentence_is_english_and_no_placeholder_is_lost(language: str) -> None:
    ours = dict(re.findall(r"^([a-z0-9-]+) = (.+)$", sources(language)["formats.ftl"], re.MULTILINE))
    english = dict(re.findall(r"^([a-z0-9-]+) = (.+)$", sources("en")["formats.ftl"], re.MULTILINE))
    for key, sentence in english.items():
        assert ours[key] != sentence
        assert set(re.findall(r"\{ \$\w+ \}", ours[key])) == set(re.findall(r"\{ \$\w+ \}", sentence)), key

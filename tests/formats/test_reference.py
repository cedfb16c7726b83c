"""The reference page names every fault that a reader can find."""

from pathlib import Path

from wasl.formats.unodc import COLUMNS
from wasl.render.catalogues import sources

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "formats.md").read_text("utf-8")
FILE_FAULTS = ("file-", "import-", "column-", "json-")


def test_every_finding_and_every_error_of_a_file_is_on_the_page() -> None:
    keys = [line.partition(" = ")[0] for line in sources("en")["formats.ftl"].splitlines() if " = " in line]
    findings = [key.removeprefix("finding-") for key in keys if key.startswith("finding-")]
    errors = [key.removeprefix("error-") for key in keys if key.startswith("error-")]
    named = [*findings, *(code for code in errors if code.startswith(FILE_FAULTS))]
    assert len(named) > 30
    assert [code for code in named if f"`{code}`" not in PAGE] == []


def test_every_column_is_on_the_page() -> None:
    assert [column for column in COLUMNS if f"`{column}`" not in PAGE] == []

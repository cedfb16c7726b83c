"""The story: nobody real in it, the row is real, what is invented says so."""

import json
from datetime import date
from pathlib import Path

import pytest

from wasl.cli.demo.story import DESIGNATIONS, find_row, report_of_row, story
from wasl.record.schemata import schema

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def designations() -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads((EXAMPLES / DESIGNATIONS).read_text("utf-8"))["records"]
    return listed


def test_the_invented_are_not_listed(designations: list[dict[str, object]]) -> None:
    listed = json.dumps(designations, ensure_ascii=False).lower()
    for word in ("ozmoishi", "dalerjon", "samandar", "sinov"):
        assert word not in listed


def test_only_organisations_are_searched_by_name(designations: list[dict[str, object]]) -> None:
    kinds = {each["name"]: each["entityType"] for each in designations}
    searched = [each["listed"] for each in story()["searches"]]
    assert len(searched) == 3
    assert {kinds[name] for name in searched} == {"organization"}


def test_the_row_is_the_real_one() -> None:
    row, source = find_row(EXAMPLES)
    assert source.startswith("seizures.csv:")
    assert (row["DRUG_NAME"], row["AMOUNT"], row["DRUG_UNIT"]) == ("Heroin", "5.002", "Kilogram")
    assert (row["HIDING_PLACE"], row["TRANSPORT"]) == ("Body", "Commercial air")


def test_the_report_says_what_is_shifted_and_what_is_invented() -> None:
    row, source = find_row(EXAMPLES)
    draft = report_of_row(row, source_ref=source, shifted=date(2026, 10, 5))
    for words in ("УЧЕНИЕ", "2011-01-05", "дата сдвинута на 2026-10-05", "вымышлены", source):
        assert words in draft["text"]
    assert draft["title"].startswith("УЧЕНИЕ")
    assert draft["handling"]["exercise"] is True
    seizure = next(each for each in draft["entities"] if each["schema"] == "Seizure")["properties"]
    assert seizure["quantity"][0] == {
        "text": "5.002 Kilogram",
        "language": "en",
        "normal": "5002",
        "unit": "mass_g",
    }
    legs = [each for each in draft["entities"] if each.get("id", "").startswith("leg")]
    assert all("вымышлен" in leg["properties"]["notes"][0]["text"] for leg in legs)


def test_every_property_is_known() -> None:
    row, source = find_row(EXAMPLES)
    drafts = [report_of_row(row, source_ref=source, shifted=date(2026, 10, 5)), story()["holding"]]
    for draft in drafts:
        for entity in draft["entities"]:
            assert set(entity["properties"]) <= set(schema(entity["schema"]).properties)


def test_everything_of_the_story_is_an_exercise() -> None:
    reports = [story()["holding"], story()["report"], story()["cut"], *story()["stopped"].values()]
    assert all(each["handling"]["exercise"] for each in reports)

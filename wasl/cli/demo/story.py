"""The story as data: centres, people, reports, spellings. All invented but for one row of open data."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

Tree = Mapping[str, Any]

SEIZURES: Final = "unodc-seizures/seizures.csv"
DESIGNATIONS: Final = "ofac-designations/designations.json"
_LEGS_INVENTED: Final = ("leg1", "leg2")


@cache
def story() -> Tree:
    """Return the story."""
    return tomllib.loads(resources.files(__package__).joinpath("story.toml").read_text("utf-8"))


def report_of_row(row: Mapping[str, str], *, source_ref: str, shifted: date) -> dict[str, Any]:
    """Return the draft of the Tajik desk's report, with the seizure of a real row on a shifted date.

    Args:
        row: The row, by column.
        source_ref: File and line of the row.
        shifted: Day on which the exercise lets it happen.

    Returns:
        A draft as `wasl report new` takes it.
    """
    draft = dict(story()["report"])
    draft["text"] = (
        draft["text"].strip().format(source_ref=source_ref, real_date=row["SEIZURE_DATE"], date=shifted.isoformat())
    )
    draft["event_date"] = shifted.isoformat()
    draft["source_ref"] = source_ref
    draft["entities"] = [*_seizure(row, source_ref, shifted), *draft["entities"]]
    return draft


def _seizure(row: Mapping[str, str], source_ref: str, shifted: date) -> list[dict[str, Any]]:
    def given(column: str, normal: str, unit: str = "") -> list[dict[str, str]]:
        value = {"text": row[column], "language": "en", "normal": normal}
        return [{**value, "unit": unit} if unit else value]

    grams = f"{row['AMOUNT']} {row['DRUG_UNIT']}"
    return [
        {
            "schema": "Seizure",
            "properties": {
                "date": [{"text": shifted.isoformat(), "normal": shifted.isoformat(), "unit": "day"}],
                "country": given("COUNTRY", "tj"),
                "place": [{"text": row["PLACE"], "language": "en"}],
                "quantity": [{"text": grams, "language": "en", "normal": _grams(row["AMOUNT"]), "unit": "mass_g"}],
                "installation": given("INSTALLATION", "airport"),
                "producingCountry": given("PRODUCING_COUNTRY", "af"),
                "substance": "substance",
                "concealment": "concealment",
                "route": list(_LEGS_INVENTED),
                "involved": ["person", "company"],
                "notes": [f"{source_ref}, {row['SEIZURE_DATE']}"],
            },
        },
        {"id": "substance", "schema": "Substance", "properties": {"name": given("DRUG_NAME", "heroin")}},
        {
            "id": "concealment",
            "schema": "ConcealmentMethod",
            "properties": {"hidingPlace": given("HIDING_PLACE", "body")},
        },
        {
            "schema": "RouteLeg",
            "properties": {
                "departureCountry": given("DEPARTURE_COUNTRY", "tj"),
                "destinationCountry": given("DESTINATION_COUNTRY", "ru"),
                "transport": given("TRANSPORT", "commercial-air"),
            },
        },
    ]


def _grams(kilograms: str) -> str:
    whole, _, part = kilograms.partition(".")
    return str(int(whole + part.ljust(3, "0")[:3])) if len(part) <= 3 else kilograms  # noqa: PLR2004 - grams in a kilogram


def find_row(examples: Path) -> tuple[dict[str, str], str]:
    """Return the real row that the report stands on.

    Args:
        examples: Directory of the example data.

    Returns:
        The row by column, and its file and line.

    Raises:
        LookupError: If the file no longer holds it.
    """
    wanted = story()["row"]
    with (examples / SEIZURES).open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if (row["COUNTRY"], row["PLACE"], row["SEIZURE_DATE"]) == (
                wanted["country"],
                wanted["place"],
                wanted["date"],
            ):
                return row, f"{Path(SEIZURES).name}:{_line(examples, row)}"
    raise LookupError(wanted["place"])


def _line(examples: Path, row: Mapping[str, str]) -> int:
    with (examples / SEIZURES).open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        return next(reader.line_num for each in reader if each == row)

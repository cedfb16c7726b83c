"""Draw the 1,000 seizure rows of `seizures.csv` from UNODC's Individual Drug Seizures, the same rows every time.

Run it with the path of the zip (or of the CSV inside it) and the path to write:

    python examples/unodc-seizures/draw_seizures.py drug-trafficking-unodc.zip examples/unodc-seizures/seizures.csv

How the rows are drawn, without chance: first every row whose destination is a Gulf state, in the order of the source;
then rows reported by member states of CARICC that say where the drug was hidden and name Afghanistan as departure or
producing country, taking the states in turn (alphabetically, each in the order of the source) until there are 1,000.
Taking turns keeps the states with few rows from being crowded out. If the Afghan rows did not suffice, rows of the
same states without Afghanistan would follow in the same manner.
"""

import csv
import io
import sys
import zipfile
from collections.abc import Iterable, Iterator
from itertools import chain, islice, zip_longest
from pathlib import Path

ROWS = 1_000
GULF = frozenset({"Bahrain", "Kuwait", "Oman", "Qatar", "Saudi Arabia", "United Arab Emirates"})
CARICC = (
    "Azerbaijan",
    "Kazakhstan",
    "Kyrgyzstan",
    "Russian Federation",
    "Tajikistan",
    "Turkmenistan",
    "Uzbekistan",
)
NOTHING_SAID = frozenset({"", "Unknown"})

Row = dict[str, str]


def read_source(path: Path) -> str:
    """Return the text of the CSV, whether it is given as it is or inside a zip.

    Args:
        path: The zip with one CSV in it, or the CSV.

    Returns:
        The whole text, decoded as UTF-8.
    """
    if path.suffix != ".zip":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as archive:
        return archive.read(archive.namelist()[0]).decode("utf-8-sig")


def is_afghan(row: Row) -> bool:
    """Say whether the row names Afghanistan as where the drug came from.

    Args:
        row: A row of the source.

    Returns:
        True when Afghanistan is the country of departure or of production.
    """
    return "Afghanistan" in (row["DEPARTURE_COUNTRY"], row["PRODUCING_COUNTRY"])


def take_turns(rows: Iterable[Row]) -> Iterator[Row]:
    """Put the rows of the CARICC states in turn, one of each state at a time.

    Args:
        rows: Rows in the order of the source.

    Returns:
        The same rows, states in alphabetical order, until each has run out.
    """
    kept = list(rows)
    queues = [[row for row in kept if row["COUNTRY"] == state] for state in CARICC]
    return (row for turn in zip_longest(*queues) for row in turn if row is not None)


def draw(rows: list[Row]) -> list[Row]:
    """Draw the rows in the manner that the head of this file describes.

    Args:
        rows: All rows of the source.

    Returns:
        At most 1,000 of them.
    """
    gulf = [row for row in rows if row["DESTINATION_COUNTRY"] in GULF]
    hidden = [
        row
        for row in rows
        if row["COUNTRY"] in CARICC
        and row["HIDING_PLACE"] not in NOTHING_SAID
        and row["DESTINATION_COUNTRY"] not in GULF
    ]
    afghan = take_turns(row for row in hidden if is_afghan(row))
    other = take_turns(row for row in hidden if not is_afghan(row))
    return list(islice(chain(gulf, afghan, other), ROWS))


def main(source: Path, target: Path) -> None:
    """Read the source, draw the rows and write them with the same columns, separator and encoding.

    Args:
        source: The zip or the CSV of UNODC.
        target: The CSV to write.
    """
    reader = csv.DictReader(io.StringIO(read_source(source)), delimiter=";")
    rows = list(reader)
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(reader.fieldnames or ()), delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(draw(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Every text that the coded columns of UNODC's seizures hold is coded, or is listed as one that cannot be."""

import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from wasl import vocabulary
from wasl.vocabulary.untold import why_untold

TEXTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("unodc_texts.toml").read_text("utf-8"))


@pytest.mark.parametrize("table", TEXTS)
def test_every_text_is_coded_or_listed(table: str, record_property: Callable[[str, object], None]) -> None:
    found: Counter[str] = Counter()
    for text in TEXTS[table]:
        code, reason = vocabulary.lookup(table, text), why_untold(table, text)
        assert (code is None) != (reason is None), text
        found[reason.code if reason else "coded"] += 1
    told = ", ".join(f"{count} {name}" for name, count in found.most_common())
    record_property("summary", f"vocabulary {table}: {len(TEXTS[table])} texts of UNODC: {told}")


def test_the_list_is_whole() -> None:
    counts = {table: len(set(texts)) for table, texts in TEXTS.items()}
    assert counts["substances"] == 343
    assert (counts["units"], counts["hiding_places"], counts["installations"]) == (43, 37, 79)


def test_what_cannot_be_told_is_listed_under_a_table_that_exists() -> None:
    for reason in vocabulary.entries("cannot_tell").values():
        assert set(reason.data) <= set(vocabulary.tables())
        for table, texts in reason.data.items():
            assert all(vocabulary.lookup(table, text) is None for text in texts.splitlines())


def test_why_untold() -> None:
    reason = why_untold("substances", "ghb / gbl")
    assert reason is not None
    assert reason.code == "mixture"
    assert why_untold("substances", "Heroin") is None
    assert why_untold("units", "GHB/GBL") is None

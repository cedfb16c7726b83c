"""The pages of registers: in three languages, by desk, on paper and as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from tests.flow.test_numbering import write
from tests.simulators.clock import Clock
from wasl.record import Actor

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]
TRAP = "=1+1<script>alert(1)</script>\u202eтитул"


@pytest.fixture
def entry_id(doha: Founded, officer: Sign, clock: Clock) -> str:
    """An entry of Oman's register: sent to Qatar, with a title that is a trap."""
    from wasl.flow import registers

    write(officer("salim"), clock, "qatar", title=TRAP)
    return registers.look(officer("salim"), registers.RegisterSearch()).lines[0].entry_id


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ['dir="rtl"', "صادر", "مكتب قطر", "رقمنا"]),
        ("ru", ["Исходящее", "Катар", "Наш номер"]),
        ("en", ["Outgoing", "Qatar desk", "Own number"]),
    ],
)
def test_register(browser: Open, entry_id: str, language: str, words: list[str]) -> None:
    salim = browser("salim")
    salim.post("/language/", {"language": language, "next": "/"})
    page = salim.get("/registers/").content.decode()
    assert [word for word in (*words, "2026/0001-EX", "TLP:AMBER · H1 · EXERCISE", entry_id) if word not in page] == []
    assert "<script>alert" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize(
    ("sent", "status", "found"),
    [
        ({"words": "титул"}, 200, True),
        ({"words": "лодка"}, 200, False),
        ({"number": "1", "party": "qatar"}, 200, True),
        ({"direction": "in"}, 200, False),
        ({"since": "01.01.2020", "until": "2999-12-31"}, 400, False),
        ({"since": "٠١/٠١/٢٠٢٠"}, 200, True),
        ({"since": "2026"}, 400, False),
        ({"since": "31.02.2026"}, 400, False),
        ({"number": "x"}, 400, False),
        ({"party": "nowhere"}, 400, False),
        ({"since": "2026-02-01", "until": "2026-01-01"}, 400, False),
        ({"after": "\u0000"}, 400, False),
    ],
)
def test_search(browser: Open, entry_id: str, sent: dict[str, str], status: int, *, found: bool) -> None:
    answer = browser("salim").post("/registers/", sent)
    assert answer.status_code == status
    page = answer.content.decode()
    assert (entry_id in page) is found
    assert [value for name, value in sent.items() if name != "after" and value not in page] == []


def test_table_is_taken_out_with_its_handling(browser: Open, entry_id: str) -> None:
    salim = browser("salim")
    answer = salim.post("/registers/", {"as": "table"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="register-oman.csv"'
    text = answer.content.decode("utf-8-sig")
    assert text.startswith("TLP:AMBER · H1 · EXERCISE")
    assert "'=1+1<script>" in text
    assert salim.post("/registers/", {"as": "whole"}).content.decode().count(entry_id) == 1


def test_note(browser: Open, entry_id: str) -> None:
    salim = browser("salim")
    done = salim.post(f"/registers/{entry_id}/note/", {"reference": "45-ع", "remarks": "a\r\nb"}, follow=True)
    assert 'value="45-ع"' in done.content.decode()
    for reference in ("x" * 201, "a\nb", "\u0000"):
        refused = salim.post(f"/registers/{entry_id}/note/", {"reference": reference, "remarks": "kept"})
        assert refused.status_code == 400
        assert "kept" in refused.content.decode()


def test_another_desk_and_who_may_not_read_see_nothing(browser: Open, entry_id: str) -> None:
    huda, yusuf = browser("huda"), browser("yusuf")
    for address in (f"/registers/{entry_id}/", f"/registers/{'0' * 26}/"):
        assert huda.get(address).status_code == 404
        assert yusuf.post(f"{address}note/", {"reference": "1", "remarks": ""}).status_code == 404
    page = huda.get("/registers/").content.decode()
    assert "2026/0001-EX" in page  # her own desk's, which came in
    for login in ("maryam", "latifa"):
        them = browser(login)
        for answer in (
            them.get("/registers/"),
            them.get(f"/registers/{entry_id}/"),
            them.post("/registers/", {"as": "table"}),
        ):
            assert answer.status_code == 403
            assert "титул" not in answer.content.decode()


def test_a_reader_may_not_note(browser: Open, officer: Sign, entry_id: str) -> None:
    from wasl.flow import registers

    own = registers.look(officer("huda"), registers.RegisterSearch()).lines[0].entry_id
    huda = browser("huda")
    assert "<textarea" not in huda.get(f"/registers/{own}/").content.decode()
    assert huda.post(f"/registers/{own}/note/", {"reference": "1", "remarks": ""}).status_code == 403

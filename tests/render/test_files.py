"""How large a file is, and the name under which it leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.record import Handling, HCode, Tlp
from wasl.render.files import download_name, file_size

HANDLING = Handling(tlp=Tlp.AMBER, hcode=HCode.H1, review=date(2027, 1, 1), exercise=True)


@pytest.mark.parametrize(
    ("size", "figure"),
    [(0, "0"), (1023, "1,023"), (1024, "1"), (1500, "1.5"), (209_715_200, "200"), (2**40, "1,048,576")],
)
def test_size(size: int, figure: str) -> None:
    assert figure in file_size(size, "en")


def test_size_in_every_language() -> None:
    assert len({file_size(2000, language) for language in ("ar", "ru", "en")}) == 3


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("груз.jpg", " груз.jpg"),
        ("../../etc/passwd", " _.._etc_passwd"),
        ("a\\b:c.txt", " a_b_c.txt"),
        ("صورة\u202egpj.exe", " صورة_gpj.exe"),
        ("no ending", " no ending"),
        (".bashrc", " bashrc"),
        ("...", " _"),
        ("x" * 300 + ".pdf", "x.pdf"),
    ],
)
def test_name(name: str, ends: str) -> None:
    made = download_name(name, HANDLING)
    assert made.endswith(ends)
    assert "AMBER" in made


@given(st.text(max_size=300), st.text(max_size=200))
def test_any_mark_is_as_harmless_as_a_name(name: str, mark: str) -> None:
    made = download_name(name, replace(HANDLING, national_mark=mark))
    assert PurePosixPath(made).parts == PureWindowsPath(made).parts == (made,)
    assert made.isprintable()
    assert made.startswith("TLP AMBER - H1")
    assert len(made) < 200


@given(st.text(max_size=300))
def test_any_name_becomes_one_harmless_part_of_a_path(name: str) -> None:
    made = download_name(name, HANDLING)
    assert PurePosixPath(made).parts == PureWindowsPath(made).parts == (made,)
    assert made.isprintable()
    assert len(made) < 200
    made.encode()

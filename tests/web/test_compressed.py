"""Styles and scripts go out compressed, and only to whoever can read them so."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

FILES = ("desk.css", "parts.css", "screens.css", "print.css", "desk.js", "icon.svg")


@pytest.mark.parametrize("name", FILES)
def test_text_is_compressed_for_who_accepts_it(client: Client, name: str) -> None:
    plain = client.get(f"/static/wasl/{name}")
    packed = client.get(f"/static/wasl/{name}", headers={"accept-encoding": "gzip"})
    assert (plain.status_code, packed.status_code) == (200, 200)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    whole = b"".join(packed.streaming_content)  # type: ignore[attr-defined]
    assert gzip.decompress(whole) == b"".join(plain.streaming_content)  # type: ignore[attr-defined]
    assert "Access-Control-Allow-Origin" not in packed.headers


def test_page_is_never_compressed(client: Client) -> None:
    assert "Content-Encoding" not in client.get("/sign-in/", headers={"accept-encoding": "gzip"}).headers


def test_file_is_compressed_once_for_its_content(client: Client) -> None:
    from pathlib import Path

    from django.conf import settings

    from wasl.web.compressed import compress

    source = Path(__file__).parents[2] / "wasl/web/static/wasl/desk.css"
    assert compress(source) == compress(source)
    assert compress(source).is_relative_to(settings.COMPRESSED_ROOT)

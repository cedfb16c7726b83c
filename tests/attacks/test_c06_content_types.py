"""C6: an act that wants a code again wants it through every content type, verb and header."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from tests.web.conftest import browser, client
from tests.web.test_sessions import is_done, waiting

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client", "waiting"]

HEADERS = (
    {"accept": "application/json"},
    {"accept": "text/xml"},
    {"hx-request": "true"},
    {"x-requested-with": "XMLHttpRequest"},
    {"x-http-method-override": "GET"},
    {"authorization": "Bearer 0"},
    {"x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1"},
)


@pytest.mark.parametrize("headers", HEADERS, ids=lambda each: next(iter(each)))
def test_no_header_spares_the_code(waiting: tuple[Client, str, str], headers: dict[str, str]) -> None:
    noora, address, digest = waiting
    assert noora.post(address, {"digest": digest}, headers=headers).status_code == 403
    assert not is_done()


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data; boundary=x", ""])
def test_no_content_type_spares_the_code(waiting: tuple[Client, str, str], kind: str) -> None:
    noora, address, digest = waiting
    for body in (json.dumps({"digest": digest}), urlencode({"digest": digest})):
        assert noora.post(f"{address}?digest={digest}", body, content_type=kind).status_code in {400, 403}
    assert not is_done()


@pytest.mark.parametrize("verb", ["get", "put", "patch", "delete", "head", "options", "trace"])
def test_no_verb_spares_the_code(waiting: tuple[Client, str, str], verb: str) -> None:
    noora, address, digest = waiting
    assert getattr(noora, verb)(f"{address}?digest={digest}").status_code == 405
    assert not is_done()

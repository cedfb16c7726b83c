"""What goes wrong becomes a page in the frame, in the reader's language, that says how to mend."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded
from wasl.errors import AccessError, CarrierError, InputError, ReleaseError, StoreError, TrustError, WaslError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

Ask = Callable[[str], "HttpRequest"]


@pytest.fixture
def ask(founded: Founded) -> Ask:
    from django.test import RequestFactory

    from wasl.web.reader import set_language

    def asked(language: str) -> HttpRequest:
        request = RequestFactory().get("/tray/", headers={"host": founded.config.web_host})
        set_language(request, language)
        return request

    return asked


def broken_by(fault: Exception, request: HttpRequest) -> HttpResponse:
    """The page that Django asks for while a fault is being handled."""
    from wasl.web.faults import broken

    def fail() -> None:
        raise fault

    try:
        fail()
    except type(fault):
        return broken(request)
    return pytest.fail("no fault")


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (InputError("reason-missing"), 400),
        (AccessError("right-missing", right="judge"), 403),
        (AccessError("not-found"), 404),
        (ReleaseError("agreement-none"), 409),
        (TrustError("digits-wrong"), 422),
        (CarrierError("database-gone"), 503),
        (StoreError("disk-full"), 503),
    ],
)
def test_each_family_has_its_status(ask: Ask, fault: WaslError, status: int) -> None:
    from wasl.web.faults import fault_page

    assert fault_page(ask("en"), fault).status_code == status


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "توقفت قاعدة البيانات عن الإجابة"),
        ("ru", "База данных перестала отвечать"),
        ("en", "The database stopped answering"),
    ],
)
def test_database_gone_is_said_and_nothing_is_read_for_it(ask: Ask, language: str, words: str) -> None:
    from django.db import OperationalError

    answer = broken_by(OperationalError("secret detail of a query"), ask(language))
    page = answer.content.decode()
    assert answer.status_code == 503
    assert words in page
    assert "secret detail" not in page


def test_own_mistake_is_admitted_without_its_text(ask: Ask) -> None:
    answer = broken_by(ValueError("Саидзода"), ask("en"))
    assert answer.status_code == 500
    assert "nothing was done by halves" in answer.content.decode()
    assert "Саидзода" not in answer.content.decode()


@pytest.mark.parametrize(
    ("host", "over_tls"),
    [("doha.localhost", False), ("127.0.0.1", False), ("wasl.gcic.example", True), ("notlocalhost", True)],
)
def test_tls_is_demanded_wherever_the_node_is_not_on_loopback(founded: Founded, host: str, *, over_tls: bool) -> None:
    import os
    import subprocess
    import sys
    from dataclasses import replace
    from pathlib import Path

    from wasl.store import home as homes

    home = homes.make(founded.home.path.parent / f"home-{host}")
    homes.save(home, replace(founded.config, web_host=host))
    ask_settings = (
        "from wasl import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, bool(s.SECURE_HSTS_SECONDS),"
        "s.DEBUG)"
    )
    environment = {**os.environ, "WASL_NODE": str(home.path)}
    said = subprocess.run(
        [sys.executable, "-c", ask_settings],
        check=True, capture_output=True, text=True, env=environment, cwd=Path(__file__).parents[2],
    ).stdout.split()  # fmt: skip
    assert said == [*[str(over_tls)] * 4, "False"]

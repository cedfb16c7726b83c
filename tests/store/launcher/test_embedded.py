"""The smoke test of the embedded wheel, whatever PostgreSQL the system has."""

import os

import psycopg
import pytest

from tests.store.launcher.accounts import reachable_folder
from wasl.store import launcher


@pytest.mark.embedded
def test_the_wheel_carries_a_node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASL_POSTGRES", "embedded")
    monkeypatch.setenv("LC_ALL", "C")  # a bare container
    with reachable_folder(owner=os.geteuid()) as folder:
        data = folder / "data"
        launcher.create(data)
        try:
            urls = launcher.create_database(launcher.start(data), "smoke")
            launcher.self_test(urls.app)
            launcher.check_application_role(urls.app)
            with psycopg.connect(urls.app) as connection:
                assert connection.info.server_version >= 180000
                row = connection.execute(
                    "SELECT to_tsvector('russian', 'перевозки') @@ to_tsquery('russian', 'перевозка')"
                )
                assert row.fetchone() == (True,)
        finally:
            launcher.stop(data)

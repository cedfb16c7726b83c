"""Databases whose roles are no superuser, and servers that cannot read Arabic."""

from collections.abc import Callable

import psycopg
import pytest

from wasl.errors import StoreError
from wasl.store import launcher


def test_the_application_can_make_nothing(database: launcher.DatabaseUrls) -> None:
    with psycopg.connect(database.owner, autocommit=True) as owner:
        owner.execute("CREATE TABLE shared (word text)")
    refused = (
        "CREATE TABLE mine (word text)",
        "CREATE TEMPORARY TABLE mine (word text)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "CREATE DATABASE mine",
        "ALTER TABLE shared ADD number integer",
        "DROP TABLE shared",
        "SELECT * FROM shared",
        "SELECT pg_read_file('PG_VERSION')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
    )
    with psycopg.connect(database.app, autocommit=True) as app:
        for statement in refused:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                app.execute(statement.encode())


@pytest.mark.parametrize("role", ["owner", "app"])
def test_no_role_is_a_superuser_or_passes_walls(database: launcher.DatabaseUrls, role: str) -> None:
    with psycopg.connect(getattr(database, role)) as connection:
        row = connection.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls"
            " FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    assert row == (False, False, False, False, False)


def test_roles_of_one_database_do_not_enter_another(make_database: Callable[[], launcher.DatabaseUrls]) -> None:
    first, second = make_database(), make_database()
    name_of_second = second.app.rpartition("@/")[2].partition("?")[0]
    name_of_first = first.app.rpartition("@/")[2].partition("?")[0]
    for url in (first.app, first.owner):
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(url.replace(f"@/{name_of_first}?", f"@/{name_of_second}?"))


def test_a_second_database_of_the_same_name_is_refused(
    cluster: launcher.Cluster, database: launcher.DatabaseUrls
) -> None:
    name = database.app.rpartition("@/")[2].partition("?")[0]
    with pytest.raises(StoreError, match="database-exists"):
        launcher.create_database(cluster, name)
    launcher.self_test(database.app)  # and its passwords still hold


@pytest.mark.parametrize("name", ["", "Upper", "1st", "semi;colon", "a" * 41, "база", 'quo"te'])
def test_bad_names_are_refused(cluster: launcher.Cluster, name: str) -> None:
    with pytest.raises(StoreError, match="database-name"):
        launcher.create_database(cluster, name)


def test_passwords_do_not_show(database: launcher.DatabaseUrls) -> None:
    assert "postgresql" not in repr(database)


def test_self_test_passes_on_ours(database: launcher.DatabaseUrls) -> None:
    launcher.self_test(database.owner)
    launcher.self_test(database.app)


@pytest.mark.parametrize(
    ("definition", "extension", "code"),
    [
        ("ENCODING 'UTF8' LOCALE 'C'", True, "postgres-text-broken"),
        ("ENCODING 'SQL_ASCII' LOCALE 'C'", True, "postgres-text-broken"),
        ("ENCODING 'UTF8' LOCALE 'C.UTF-8'", False, "postgres-extension-missing"),
    ],
)
def test_self_test_refuses_a_server_blind_to_arabic(
    cluster: launcher.Cluster, definition: str, extension: bool, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS blind")
        connection.execute(f"CREATE DATABASE blind TEMPLATE template0 {definition}".encode())
    if extension:
        with psycopg.connect(cluster.url("blind"), autocommit=True) as connection:
            connection.execute("CREATE EXTENSION pg_trgm")
    with pytest.raises(StoreError) as refused:
        launcher.self_test(cluster.url("blind"))
    assert refused.value.code == code
    for name in ("WASL_DATABASE_URL", "WASL_DATABASE_OWNER_URL"):
        monkeypatch.setenv(name, cluster.url("blind"))
    with pytest.raises(StoreError) as refused:
        launcher.named_database()
    assert refused.value.code == code


def test_the_version_is_what_the_server_says(cluster: launcher.Cluster, database: launcher.DatabaseUrls) -> None:
    assert launcher.read_version(database.app).startswith((cluster.data / "PG_VERSION").read_text().strip() + ".")
    assert launcher.read_version(cluster.url("no_such_database")) == ""


def test_a_server_that_does_not_answer_is_named(cluster: launcher.Cluster) -> None:
    with pytest.raises(StoreError, match="postgres-unreachable"):
        launcher.self_test(cluster.url("no_such_database"))


# --- WASL_DATABASE_URL ------------------------------------------------------------------------------------------------


def test_without_the_variable_nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WASL_DATABASE_URL", raising=False)
    assert launcher.named_database() is None


def test_the_named_database_is_used(database: launcher.DatabaseUrls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASL_DATABASE_URL", database.app)
    monkeypatch.setenv("WASL_DATABASE_OWNER_URL", database.owner)
    assert launcher.named_database() == database


def test_the_owner_must_be_named_too(database: launcher.DatabaseUrls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASL_DATABASE_URL", database.app)
    monkeypatch.delenv("WASL_DATABASE_OWNER_URL", raising=False)
    with pytest.raises(StoreError, match="database-owner-missing"):
        launcher.named_database()


@pytest.mark.parametrize("role", ["superuser", "owner"])
def test_the_application_may_not_run_as_a_strong_role(
    cluster: launcher.Cluster, database: launcher.DatabaseUrls, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    monkeypatch.setenv("WASL_DATABASE_URL", {"superuser": cluster.url(), "owner": database.owner}[role])
    monkeypatch.setenv("WASL_DATABASE_OWNER_URL", database.owner)
    with pytest.raises(StoreError, match="postgres-role-too-strong"):
        launcher.named_database()

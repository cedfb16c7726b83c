"""The node's directory: whole or not at all, and for its own account only."""

from __future__ import annotations

from pathlib import Path

import pytest

from wasl.errors import StoreError
from wasl.store import home as homes


def config(**changes: object) -> homes.Config:
    given: dict[str, object] = {
        "node_id": "0" * 64,
        "slug": "doha",
        "name_ar": 'مركز "الدوحة"',
        "name_ru": "Центр в Дохе",
        "name_en": "Doha\\centre",
        "database_owner": "postgresql://owner@/wasl",
        "database_app": "postgresql://app@/wasl",
        "own_cluster": True,
        "web_host": "doha.localhost",
        "web_port": 8000,
        "gate_port": 8443,
        "gate_address": "127.0.0.1:8443",
        "time_zone": "Asia/Qatar",
        "secret_key": "s3cret",
    }
    return homes.Config(**{**given, **changes})  # type: ignore[arg-type]


def code_of(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        homes.load(path)
    return caught.value.code


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    home = homes.make(tmp_path / "node")
    homes.save(home, config())
    assert homes.load(home.path) == (home, config())
    homes.save(home, config(web_port=9000))
    assert homes.load(home.path)[1].web_port == 9000
    assert config().names == {"ar": 'مركز "الدوحة"', "ru": "Центр в Дохе", "en": "Doha\\centre"}


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    home = homes.make(tmp_path / "node")
    homes.save(home, config())
    assert home.path.stat().st_mode & 0o777 == 0o700
    assert home.config_file.stat().st_mode & 0o777 == 0o600
    home.config_file.chmod(0o640)
    assert code_of(home.path) == "home-open"


def test_what_is_no_home_is_named_for_what_is_wrong(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere") == "home-missing"
    home = homes.make(tmp_path / "node")
    for content in ("not toml = = =", "slug = 'doha'", "surprise = 1"):
        home.config_file.write_text(content)
        home.config_file.chmod(0o600)
        assert code_of(home.path) == "home-config"
    with pytest.raises(StoreError) as caught:
        homes.make(home.path)
    assert caught.value.code == "home-taken"


def test_a_file_in_the_way_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "node").write_text("something of mine")
    with pytest.raises(StoreError) as caught:
        homes.make(tmp_path / "node")
    assert caught.value.code == "home-unwritable"
    assert (tmp_path / "node").read_text() == "something of mine"


def test_the_environment_names_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = homes.make(tmp_path / "node")
    homes.save(home, config())
    monkeypatch.setenv(homes.ENVIRONMENT, str(home.path))
    assert homes.current()[1] == config()
    monkeypatch.delenv(homes.ENVIRONMENT)
    with pytest.raises(StoreError) as caught:
        homes.current()
    assert caught.value.code == "home-unnamed"


@pytest.mark.parametrize("offset", [-3, 3, "1", 0.5])
def test_the_moon_is_never_seen_three_days_off(offset: object, tmp_path: Path) -> None:
    home = homes.make(tmp_path / "node")
    homes.save(home, config(hijri_offset_days=1))
    assert homes.load(home.path)[1].hijri_offset_days == 1
    homes.save(home, config(hijri_offset_days=offset))
    assert code_of(home.path) == "home-config"

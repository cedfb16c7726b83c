from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.simulators.clock import START, Clock
from tests.simulators.peer import keys_of
from wasl.errors import StoreError, TrustError
from wasl.exchange.keys import NodeKeys, SealingSeed
from wasl.exchange.statement import Purpose, sign, verify
from wasl.exchange.suite import HPKE, sealing_public

KEYS = keys_of("almaty", Clock())


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    directory = tmp_path / "keys"
    KEYS.save(directory)
    return directory


def refusal(directory: Path) -> TrustError:
    with pytest.raises(TrustError) as caught:
        NodeKeys.load(directory)
    return caught.value


def test_what_is_kept_comes_back(kept: Path) -> None:
    loaded = NodeKeys.load(kept)
    assert (loaded.public, loaded.tls_leaf) == (KEYS.public, KEYS.tls_leaf)
    verify(KEYS.public, Purpose.CARD, bytes(32), sign(loaded, Purpose.CARD, bytes(32)))


def test_files_are_for_the_owner_alone_and_nothing_half_written_stays(kept: Path) -> None:
    assert kept.stat().st_mode & 0o777 == 0o700
    names = sorted(path.name.split("-")[0] for path in kept.iterdir())
    assert names == ["sealing", "signing.key", "tls.key", "tls.pem"]
    assert {path.stat().st_mode & 0o777 for path in kept.iterdir()} == {0o600}


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
@pytest.mark.parametrize("pattern", ["signing.key", "sealing-*", "tls.key"])
def test_a_file_that_others_may_reach_is_refused(kept: Path, pattern: str, mode: int) -> None:
    path = next(kept.glob(pattern))
    path.chmod(mode)
    error = refusal(kept)
    assert (error.code, error.data["path"], error.data["mode"]) == ("keys-permissions", str(path), f"{mode:04o}")


def test_a_directory_that_others_may_reach_is_refused(kept: Path) -> None:
    kept.chmod(0o750)
    assert refusal(kept).code == "keys-permissions"
    kept.chmod(0o700)
    NodeKeys.load(kept)


def test_keys_are_never_overwritten(kept: Path) -> None:
    with pytest.raises(TrustError) as caught:
        NodeKeys.generate(made=START).save(kept)
    assert caught.value.code == "keys-exist"
    assert NodeKeys.load(kept).public == KEYS.public


def test_missing_keys(kept: Path) -> None:
    assert refusal(kept.parent / "elsewhere").code == "keys-missing"
    (kept / "signing.key").unlink()
    assert refusal(kept).code == "keys-missing"


@pytest.mark.parametrize(
    ("pattern", "content"), [("signing.key", b"short"), ("sealing-*", b"short"), ("tls.pem", b"no certificate")]
)
def test_damaged_keys(kept: Path, pattern: str, content: bytes) -> None:
    next(kept.glob(pattern)).write_bytes(content)
    error = refusal(kept)
    assert (error.code, error.data["path"]) == ("keys-form", str(kept))


def test_sealing_file_without_a_time_or_at_all(kept: Path) -> None:
    path = next(kept.glob("sealing-*"))
    renamed = path.rename(kept / "sealing-old-0.key")
    assert refusal(kept).code == "keys-form"
    renamed.unlink()
    assert refusal(kept).code == "keys-form"


def test_a_disk_that_refuses_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError) as caught:
        KEYS.save(tmp_path / "file" / "keys")
    assert caught.value.code == "keys-not-written"
    directory = tmp_path / "keys"
    directory.mkdir(mode=0o700)
    (directory / "tls.key").mkdir(mode=0o700)
    with pytest.raises(StoreError) as caught:
        KEYS.save(directory)
    assert caught.value.code == "keys-not-written"
    assert not list(directory.glob(".*"))
    assert not (directory / "signing.key").exists()


def test_a_new_sealing_pair_is_used_and_the_old_still_opens(kept: Path) -> None:
    turned = KEYS.add_sealing(kept, made=START + timedelta(days=30))
    assert turned.node_id == KEYS.node_id
    assert turned.public.sealing != KEYS.public.sealing
    again = NodeKeys.load(kept)
    assert again.public == turned.public
    for sealing in (KEYS.public.sealing, turned.public.sealing):
        assert again.has_sealing(sealing.key_id)
        wrapped = HPKE.encrypt(b"content key", sealing_public(sealing.xwing), info=b"info")
        assert again.unwrap(sealing.key_id, wrapped, info=b"info") == b"content key"
        with pytest.raises(TrustError) as caught:
            again.unwrap(sealing.key_id, wrapped, info=b"other")
        assert caught.value.code == "seal-broken"
    assert not KEYS.has_sealing(turned.public.sealing.key_id)


def test_seeds_in_form() -> None:
    seed = SealingSeed(seed=bytes(32), made=START)
    wrong: tuple[tuple[bytes, tuple[SealingSeed, ...]], ...] = (
        (bytes(63), (seed,)),
        (bytes(64), ()),
        (bytes(64), (replace(seed, seed=bytes(31)),)),
    )
    for signing_seed, sealing in wrong:
        with pytest.raises(TrustError) as caught:
            NodeKeys(signing_seed=signing_seed, sealing=sealing)
        assert caught.value.code == "keys-form"


def test_fresh_keys_are_fresh_and_show_no_secret() -> None:
    assert NodeKeys.generate(made=START).node_id != NodeKeys.generate(made=START).node_id
    seed = SealingSeed(seed=b"secret" * 5 + b"xx", made=START)
    assert "secret" not in repr(seed)

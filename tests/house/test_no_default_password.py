"""No default password anywhere: every place that makes credentials is listed here, with where they come from."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MAKERS = {"make_password", "set_password", "create_user", "generate_totp_secret"}
PLACES = {
    ("store/officers.py", "add", "make_password(passphrase)"): "drawn in the same function, printed once",
    ("store/officers.py", "add", "totp.generate_totp_secret()"): "drawn by allauth, printed once",
    ("store/officers.py", "add_without_credentials", "make_password(None)"): "no passphrase fits",
    ("store/officers.py", "close", "make_password(None)"): "no passphrase fits",
    ("store/enrolments.py", "begin", "make_password(None)"): "no passphrase fits until the officer has chosen one",
    ("store/enrolments.py", "set_credentials", "row.set_password(passphrase)"): "chosen by the officer",
    ("store/enrolments.py", "new_totp_secret", "totp.generate_totp_secret()"): "drawn by allauth, shown once",
}
NAMED = re.compile(r"pass(word|phrase|wd)s?$|secret(_key)?$|credential$", re.IGNORECASE)
SAYS_NOTHING = {"", "password", "passphrase", "credential", "secret"}
"""Texts that are names of a field, not values."""


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "wasl").rglob("*.py")):
        yield path.relative_to(ROOT / "wasl").as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def made() -> Iterator[tuple[str, str, str]]:
    for file, tree in trees():
        for function in (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)):
            for call in (each for each in ast.walk(function) if isinstance(each, ast.Call)):
                if ast.unparse(call.func).rpartition(".")[2] in MAKERS:
                    yield file, function.name, ast.unparse(call)


def test_every_place_that_makes_credentials_is_listed() -> None:
    assert set(made()) == set(PLACES)


def test_what_is_drawn_is_drawn_by_chance() -> None:
    source = (ROOT / "wasl/store/officers.py").read_text(encoding="utf-8")
    assert "passphrase = secrets.token_urlsafe(_PASSPHRASE_BYTES)" in source
    assert int(re.findall(r"_PASSPHRASE_BYTES: Final = (\d+)", source)[0]) * 8 >= 112


def written(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Every text that a name of a password is given, as an assignment, an argument or an entry."""
    for node in ast.walk(tree):
        pairs: list[tuple[str | None, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            pairs = [(ast.unparse(each), node.value) for each in node.targets]
        elif isinstance(node, ast.AnnAssign):
            pairs = [(ast.unparse(node.target), node.value)]
        elif isinstance(node, ast.keyword):
            pairs = [(node.arg, node.value)]
        elif isinstance(node, ast.Dict):
            pairs = [(_text(key), value) for key, value in zip(node.keys, node.values, strict=True)]
        for name, value in pairs:
            text = _text(value)
            if text is not None and NAMED.search(name or ""):
                yield name or "", text


def _text(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_no_password_is_written_in_the_program() -> None:
    found = {(file, name, text) for file, tree in trees() for name, text in written(tree)}
    assert sorted(each for each in found if each[2].lower() not in SAYS_NOTHING) == []


def test_the_search_finds_one() -> None:
    bad = ast.parse("PASSWORD = 'admin'\nmake(passphrase='letmein')\nx = {'secret': 'hunter2'}\n")
    assert sorted(text for _, text in written(bad)) == ["admin", "hunter2", "letmein"]


def test_no_password_is_written_in_examples_and_settings_of_the_demonstration() -> None:
    texts = [path for path in (ROOT / "examples").rglob("*") if path.is_file()]
    for path in [*texts, ROOT / "Makefile", ROOT / "pyproject.toml"]:
        said = path.read_text(encoding="utf-8", errors="replace")
        assert not re.search(r"(?i)\b(password|passphrase|secret_key)\b\s*[:=]\s*[\"'][^\"']+", said), path

"""C14: no file and no name becomes a command or a thing of ours: nothing that runs what it reads is ever imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.doha import Founded
from tests.flow.story import Sign
from wasl.errors import InputError
from wasl.formats.documents import read_json

ROOT: Final = Path(__file__).parents[2] / "wasl"
READS_AND_RUNS: Final = {
    "pickle", "cPickle", "dill", "marshal", "shelve", "yaml", "jsonpickle", "xml", "lxml", "xmlrpc",
    "imp", "code", "pty",
}  # fmt: skip
"""Modules that build objects of what they read, or follow what it names. Of XML only defusedxml is taken."""
RUNS: Final = {"eval", "exec", "compile", "__import__"}
SHELLS: Final = {("os", "system"), ("os", "popen"), ("subprocess", "getoutput"), ("subprocess", "getstatusoutput")}
HOSTILE_NAMES: Final = (
    "$(touch /tmp/wasl-c14)",
    "`touch /tmp/wasl-c14`",
    "; touch /tmp/wasl-c14",
    "| touch /tmp/wasl-c14",
    "-rf",
    "--config=/etc/passwd",
    "phar://a.csv",
    "a.csv\n/etc/passwd",
    "%s%n",
    "{0.__class__}",
)


def trees() -> Iterator[tuple[Path, ast.AST]]:
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            yield path, node


def faults(path: Path, node: ast.AST) -> Iterator[str]:
    """What is wrong with one part of our code."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name.split(".")[0] in READS_AND_RUNS)
    if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in READS_AND_RUNS:
        yield str(node.module)
    if not isinstance(node, ast.Call):
        return
    called = node.func
    if isinstance(called, ast.Name) and called.id in RUNS:
        yield called.id
    named = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name)
    if named and (called.value.id, called.attr) in SHELLS:  # type: ignore[attr-defined]
        yield f"{called.value.id}.{called.attr}"  # type: ignore[attr-defined]
    if any(word.arg == "shell" for word in node.keywords):
        yield "shell="


def test_nothing_of_ours_runs_what_it_reads() -> None:
    found = [f"{path.relative_to(ROOT)}: {fault}" for path, node in trees() for fault in faults(path, node)]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle", "from yaml import load", "from xml.etree import ElementTree", "eval(x)", "os.system(x)",
        "subprocess.run(x, shell=True)",
    ],
)  # fmt: skip
def test_each_of_them_would_be_found(source: str) -> None:
    assert [fault for node in ast.walk(ast.parse(source)) for fault in faults(ROOT, node)]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_name_of_a_file_is_only_a_name(name: str, doha: Founded, officer: Sign) -> None:
    from wasl.flow import attachments

    file = attachments.take_file(officer("salim"), name, [b"a,b"]).attachment
    assert file.name == name or "\n" in name
    assert not Path("/tmp/wasl-c14").exists()  # noqa: S108


@pytest.mark.parametrize(
    "document",
    [
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b"!!python/object/apply:os.system ['touch /tmp/wasl-c14']",
        b"\x80\x04\x95\x1c\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.",
        b'{"$ref": "file:///etc/passwd"',
    ],
)
def test_a_document_is_json_or_nothing(document: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_json(document)
    assert caught.value.code.startswith(("json-", "file-"))

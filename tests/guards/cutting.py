"""Cuts a guard out of a copy of the package: the function stays, and permits."""

from __future__ import annotations

import ast
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One function that is made permissive.

    Attributes:
        file: Below ``wasl/``.
        function: Its name, ``Class.method`` for a method.
        body: The statements that replace its own.
        first: True if they come before its own statements instead.
    """

    file: str
    function: str
    body: str
    first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One condition that is made permissive, inside a function that does more.

    Attributes:
        file: Below ``wasl/``.
        old: The condition, as it stands there once.
        new: What stands there instead.
    """

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """One guard, and the fact of the demonstration that fails without it.

    Attributes:
        name: What it guards.
        cuts: Where it stands; several where one wall stands behind another.
        step: Step of the demonstration that is to fail.
        fact: Fact that is to fail.
        got: What the demonstration is to read instead, or part of it; empty if anything else will do.
    """

    name: str
    cuts: tuple[Cut | Swap, ...]
    step: str
    fact: str
    got: str = ""


def copy_package(place: Path) -> None:
    """Copy the package with what is compiled of it, and link the example data beside it.

    Args:
        place: An empty directory.
    """
    # What is cut gets a new time, by which Python sees that it is to be compiled anew.
    shutil.copytree(ROOT / "wasl", place / "wasl")
    (place / "examples").symlink_to(ROOT / "examples")


def cut(place: Path, each: Cut | Swap) -> None:
    """Make one function or condition of a copy permissive.

    Args:
        place: Where the copy is.
        each: The cut.
    """
    file = place / "wasl" / each.file
    if isinstance(each, Swap):
        text = file.read_text("utf-8")
        assert text.count(each.old) == 1, f"{each.file} has changed: {each.old}"
        file.write_text(text.replace(each.old, each.new), "utf-8")
        return
    lines = file.read_text("utf-8").splitlines()
    function = _find(ast.parse("\n".join(lines)), each.function.split("."))
    statements = _without_docstring(function)
    start, end = statements[0].lineno - 1, statements[-1].end_lineno
    indent = " " * statements[0].col_offset
    body = [indent + line for line in each.body.splitlines()]
    file.write_text("\n".join([*lines[:start], *body, *(lines[start:] if each.first else lines[end:])]) + "\n", "utf-8")


def _find(tree: ast.AST, path: list[str]) -> ast.FunctionDef:
    for name in path:
        children = [node for node in ast.iter_child_nodes(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        tree = next(node for node in children if node.name == name)
    assert isinstance(tree, ast.FunctionDef)
    return tree


def _without_docstring(function: ast.FunctionDef) -> list[ast.stmt]:
    first = function.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return function.body[1:] if is_docstring else function.body

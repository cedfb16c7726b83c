"""Every surface at which a reader may notice something: pages, forms, commands, and what a peer is answered.

Each surface is a name and all that came out of it, with the statements that it took. What is asked names records that
may be there or not; the reader asks the same in both worlds.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.attacks.test_c08_side_channels import FORM
from tests.cli.test_hostile import COMMANDS, PATHS, PLAIN, Line, texts_of
from tests.interference.normal import plain
from tests.web.crawl import Form, fill, pages
from wasl.cli.running import run

if TYPE_CHECKING:
    from django.test import Client

Seen = dict[str, str]
STARTS: Final = ("/", "/search/", "/hits/all/", "/registers/?direction=incoming", "/vocabulary/substances/heroin/")
NO_PART: Final = frozenset({"/sign-out/", "/language/", "/desk/", "/sign-in/sessions/ID/end/"})
"""Forms of the frame: they end the walk, and show nothing of a record."""
FEW_OF_A_KIND: Final = 2_000
TOLD: Final = ("Content-Type", "Content-Disposition", "Content-Length", "Location", "ETag", "Allow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a reader asks for, whether it is there or not.

    Attributes:
        ids: Id per name of an address's or command's part.
        texts: Words, names, numbers and file names of the record.
    """

    ids: Mapping[str, str]
    texts: tuple[str, ...]


@contextmanager
def undone() -> Iterator[None]:
    """Undo what the block did."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def _statements() -> Iterator[list[str]]:
    from django.db import connection

    asked: list[str] = []

    def note(execute: Callable[..., Any], sql: Any, *rest: Any) -> Any:  # noqa: ANN401 - as Django calls it
        asked.append(str(sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        yield asked


def of_anybody(browser: Client, asked: Asked) -> Seen:
    """What every page and form of the desk shows: each that links lead to, and each that can be asked for by an id."""
    seen: Seen = {}
    forms: dict[tuple[str, tuple[str, ...]], Form] = {}
    with undone(), _statements() as statements:
        for page, text in pages(browser, *STARTS, limit=FEW_OF_A_KIND):
            seen[f"page {page.address}"] = plain("\n".join([text, *statements]))
            statements.clear()
            forms |= {form.kind: form for form in reversed(page.forms) if form.kind[0] not in NO_PART}
    for path in _addresses(asked.ids):
        for method in ("get", "post"):
            seen[f"{method} {path}"] = _answer(browser, method, path)
    for form in forms.values():
        for text in asked.texts:
            seen[f"form {form.kind[0]} {text}"] = _filled(browser, form, text)
    return seen


def _addresses(ids: Mapping[str, str]) -> Iterator[str]:
    from django.urls import URLPattern, get_resolver, reverse

    for pattern in get_resolver().url_patterns:
        assert isinstance(pattern, URLPattern)
        wanted = pattern.pattern.converters
        if wanted and wanted.keys() <= ids.keys():
            yield reverse(str(pattern.name), kwargs={key: ids[key] for key in wanted})


def _answer(browser: Client, method: str, path: str) -> str:
    with undone(), _statements() as statements:
        answer = getattr(browser, method)(path, FORM)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        told = [f"{name}: {answer.headers.get(name, '')}" for name in TOLD]
        return plain("\n".join([str(answer.status_code), *told, body.decode("utf-8", "replace"), *statements]))


def _filled(browser: Client, form: Form, text: str) -> str:
    with undone(), _statements() as statements:
        status, page = fill(browser, form, text)
        return plain("\n".join([str(status), page, *statements]))


def of_commands(login: str, asked: Asked, folder: Path, capsys: pytest.CaptureFixture[str]) -> Seen:
    """What every command answers: with what a plain line says, and with each text and id of the record in each part."""
    given = {**PLAIN, **dict.fromkeys(PATHS, str(folder / "nothing")), **asked.ids}
    seen: Seen = {}
    for path, command in COMMANDS.items():
        if path[0] == "reader":
            continue
        for where in [*texts_of(command), None]:
            for text in [*asked.texts, *asked.ids.values()] if where is not None else [""]:
                words = Line(path, command, given).words(where, text)  # type: ignore[arg-type]
                seen[" ".join(words)] = _run(login, path, words, capsys)
    return seen


def _run(login: str, path: Sequence[str], words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> str:
    with undone(), _statements() as statements:
        code = run([*path, "--as", login, "--json", *words[len(path) :]])
        told = capsys.readouterr()
        return plain(json.dumps([code, told.out, told.err, statements], ensure_ascii=False))


def differences(first: Seen, second: Seen) -> list[str]:
    """Return what differs, each with the first place where it does."""
    found = [f"only once: {name}" for name in sorted(first.keys() ^ second.keys())]
    for name in first.keys() & second.keys():
        if first[name] != second[name]:
            place = next(
                (at for at, (a, b) in enumerate(zip(first[name], second[name], strict=False)) if a != b),
                min(len(first[name]), len(second[name])),
            )
            here = slice(max(0, place - 80), place + 80)
            found.append(f"{name}:\n  without: {first[name][here]!r}\n  with:    {second[name][here]!r}")
    return found

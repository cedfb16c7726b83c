"""C1, C8, C9: every address with an object of another desk answers as for an object that there is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tests.doha import Founded, draft, person
from tests.files import photograph
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from tests.web.conftest import browser, client
from wasl.record import Text, new_id

if TYPE_CHECKING:
    from django.test import Client

    from wasl.record import Actor

__all__ = ["browser", "client"]

FORM = {"text": "؟", "language": "ar", "days": "3", "verdict": "same", "reason": "x", "do": "save", "to": "oman"}
FORM |= {"title": "x", "revision": "1", "tab": "0" * 26, "name": "x", "source": "x", "kind": "street", "seen": "x"}
FORM |= {"reference": "1", "remarks": "x", "slug": "x-list", "members": "oman", "aside": "0" * 26, "digits": "0" * 40}


def objects(owner: Actor, other: Actor, clock: Clock) -> dict[str, str]:
    """One object of each kind that belongs to the owner's desk."""
    from dataclasses import replace

    from wasl.flow import attachments, hits, lists, questions, registers, release
    from wasl.flow.drafts import keeping
    from wasl.flow.list_views import ListGiven
    from wasl.flow.registers import RegisterSearch

    file = attachments.take_file(owner, "a.jpg", [photograph()]).attachment
    said = replace(draft(person("Farrukh Saidzoda")), attachments=(file,))
    report = write(owner, clock, other.desk.address, said=said)
    write(owner, clock, said=draft(person("Фаррух Саидзода")))
    release.circulate(owner, report, [other.desk.slug])
    asked = questions.ask(other, report, Text(text="من هو؟", language="ar"))
    names = {"en": "Own", "ru": "Свои", "ar": "لنا"}
    return {
        "report_id": report,
        "attachment_id": file.attachment_id,
        "hit_id": hits.hits(owner)[0].hit_id,
        "question_id": asked.question_id,
        "draft_id": keeping.new_draft(owner).draft_id,
        "list_id": lists.add_list(owner, ListGiven(slug="own", names=names, members=("kuwait",))).list_id,
        "entry_id": registers.look(owner, RegisterSearch()).lines[0].entry_id,
    }


def addresses() -> Iterator[tuple[str, frozenset[str]]]:
    """Name and parts of every address."""
    from django.urls import URLPattern, get_resolver

    for pattern in get_resolver().url_patterns:
        assert isinstance(pattern, URLPattern)
        yield str(pattern.name), frozenset(pattern.pattern.converters)


def _addresses(known: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """Every address that names a known object, and the same address with an object that there is not."""
    from django.urls import reverse

    for name, wanted in addresses():
        if wanted and wanted <= known.keys():
            yield (
                name,
                reverse(name, kwargs={key: known[key] for key in wanted}),
                reverse(name, kwargs=dict.fromkeys(wanted, new_id())),
            )


def _plain(body: bytes, *ids: str) -> str:
    text = re.sub(r'value="[^"]*"', "", body.decode())
    for each in ids:
        text = text.replace(each, "")
    return re.sub(r"<time.*?</time>", "", text)


def _answer(client: Client, name: str, method: str, path: str) -> tuple[int, str]:
    if (name, method) == ("draft-save", "post"):
        saved = {"fields": {}, "revision": 1, "tab": "0" * 26, "turn": 1}
        given = client.post(path, saved, content_type="application/json")
    else:
        given = getattr(client, method)(path, FORM)
    return given.status_code, _plain(given.content, *re.findall(r"[0-9a-z]{26}", path))


def test_what_is_of_another_desk_and_what_is_not_look_alike_at_every_address(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    from wasl.store import models

    known = objects(add_officer(officer, "jassim", "qatar"), officer("salim"), clock)
    stranger, tried = browser("yusuf"), set()
    for name, theirs, nobodys in _addresses(known):
        for method in ("get", "post"):
            first, second = (_answer(stranger, name, method, path) for path in (theirs, nobodys))
            assert first == second, (name, method)
            assert first[0] in {404, 405}, (name, method)
        tried.add(name)
    assert len(tried) >= 20, tried
    # Nothing was written of them either: not that they were opened, asked about, or noted.
    assert not models.Mark.objects.filter(desk__slug="centre").exists()

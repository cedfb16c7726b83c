"""The page of an extract: the boxes, what its reader gets, and the way from a refusal to a release in part."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, person
from tests.flow.story import Sign, write
from tests.flow.test_extracting import VICTIM, said
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.test_compose import in_english
from wasl.record import Address

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]


def boxes(page: str, *without: str) -> dict[str, list[str]]:
    """Return what the form sends as it stands, but for some boxes."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name, value = (re.search(rf'{part}="([^"]*)"', tag) for part in ("name", "value"))
        ticked = 'type="checkbox"' not in tag or " checked" in tag
        if name and value and ticked and value[1].split(".")[0] not in without:
            found.setdefault(name[1], []).append(unescape(value[1]))
    text = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    return {**found, "text": [unescape(text[1]) if text else ""]}


def test_from_a_refusal_to_a_release_in_part(
    browser: Open, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate

    yusuf = in_english(browser("yusuf"))
    report = write(officer("yusuf"), clock, Address(node=almaty.node_id), said=said())
    refused = yusuf.get(f"/reports/{report}/send/?to=almaty").content.decode()
    assert "The rules would permit it without this entity" in refused
    assert "Озода Намунаева" in refused
    offer = unescape(re.findall(rf'href="(/reports/{report}/extract/\?to=almaty&amp;without=[^"]*)"', refused)[0])
    page = yusuf.get(offer).content.decode()
    assert "stands in the way" in page
    form = boxes(page)
    assert VICTIM.entity_id not in form["stays"]
    assert (form["to"], form["without"]) == (["almaty"], [VICTIM.entity_id])
    shown = yusuf.post(f"/reports/{report}/extract/", {**form, "do": "show"})
    assert (shown.status_code, "Nobody has confirmed them yet" in shown.content.decode()) == (200, True)
    kept = yusuf.post(f"/reports/{report}/extract/", {**form, "do": "keep"})
    assert kept.status_code == 400
    kept = yusuf.post(f"/reports/{report}/extract/", {**form, "do": "keep", "read": "1"})
    assert kept.status_code == 302
    preview = yusuf.get(kept.headers["Location"]).content.decode()
    assert "in part" in preview
    assert "Extract" in preview
    sent = yusuf.post(f"/reports/{report}/send/", boxes(preview.split('class="writing box"')[0]))
    assert sent.headers["Location"] == f"/reports/{report}/fate/"
    (row,) = fate.fate(officer("yusuf"), report).rows
    assert row.extract_id
    assert row.extract_id in yusuf.get(f"/reports/{report}/fate/").content.decode()
    own = yusuf.get(f"/reports/{row.extract_id}/").content.decode()
    assert f'href="/reports/{report}/"' in own
    assert "Озода Намунаева" not in own
    assert f"/reports/{row.extract_id}/extract/" not in yusuf.get(f"/reports/{row.extract_id}/send/").content.decode()


def test_a_choice_is_shown_again_and_changed(browser: Open, clock: Clock, officer: Sign) -> None:
    yusuf = in_english(browser("yusuf"))
    report = write(
        officer("yusuf"), clock, officer("salim").desk.address, said=said(words="Показала Озода Намунаева.\nИ всё.")
    )
    address = f"/reports/{report}/extract/"
    form = boxes(yusuf.get(address).content.decode(), VICTIM.entity_id)
    named = yusuf.post(address, {**form, "do": "keep", "read": "1"}).content.decode()
    assert "although you left it out" in named
    anew = {**form, "do": "keep", "read": "1", "text": "Показала свидетельница.\r\nИ всё."}
    place = yusuf.post(address, anew).headers["Location"]
    recipe = re.findall(r"recipe=([0-9a-z]{26})", place)[0]
    again = yusuf.get(f"{address}?recipe={recipe}").content.decode()
    assert "Показала свидетельница.\nИ всё." in again
    assert boxes(again)["stays"] == form["stays"]
    assert yusuf.post(address, {**boxes(again), "do": "keep"}).headers["Location"] == place
    sent = yusuf.get(f"/reports/{report}/send/?to=oman&form-oman={recipe}").content.decode()
    assert f"?recipe={recipe}" in sent


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_hostile_names_stay_inside_their_boxes(browser: Open, clock: Clock, officer: Sign, language: str) -> None:
    evil = "\u202e<script>alert(1)</script>"
    report = write(officer("yusuf"), clock, said=said(person(evil), words=evil))
    yusuf = browser("yusuf")
    yusuf.post("/language/", {"language": language, "next": "/"})
    page = yusuf.post(
        f"/reports/{report}/extract/", {"title": evil, "text": evil, "do": "show", "stays": evil}
    ).content.decode()
    assert "<script>alert" not in page
    for given in ({"stays": "x", "part": "x.y"}, {"file": "0" * 26, "title": ""}, {"part": ".."}):
        assert yusuf.post(f"/reports/{report}/extract/", {**given, "do": "keep", "read": "1"}).status_code == 400


def test_who_may_not_release_sees_no_boxes(browser: Open, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    report = write(officer("salim"), clock, officer("huda").desk.address)
    release.circulate(officer("salim"), report, ["qatar"])
    assert browser("huda").get(f"/reports/{report}/extract/").status_code == 403
    yusuf = browser("yusuf")
    for address in (f"/reports/{report}/extract/", f"/reports/{'0' * 26}/extract/"):
        assert yusuf.get(address).status_code == 404
        assert yusuf.post(address, {"do": "keep"}).status_code == 404
    assert browser("salim").get(f"/reports/{report}/extract/?recipe={'0' * 26}").status_code == 404

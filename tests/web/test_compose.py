"""Writing a report through the pages: begun, saved, checked, filed, seen before it is sent, sent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
GOOD = {
    "title": "УЧЕНИЕ. Изъятие",
    "text": "Учебное сообщение.\r\nВторая строка.",
    "topic": "heroin-opiates",
    "kind": "seizure",
    "tlp": "TLP:AMBER",
    "hcode": "H1",
    "audience": ["qatar", "kuwait"],
    "exercise": "1",
}
PERSON = {
    "e1.schema": "Person",
    "e1.category": "suspect",
    "e1.legal_basis": "criminal-investigation",
    "e1.name.1": "Фаррух Саидзода",
    "e1.name.2": "Farrukh Saidzoda",
}


def in_english(browser: Client) -> Client:
    browser.post("/language/", {"language": "en", "next": "/tray/"})
    return browser


def begin(browser: Client) -> str:
    answer = browser.post("/compose/new/")
    assert answer.status_code == 302
    return str(answer.headers["Location"].split("/")[2])


def hidden(page: str) -> dict[str, str]:
    return {name: re.findall(rf'name="{name}" value="([^"]*)"', page)[0] for name in ("revision", "tab")}


def post(browser: Client, draft: str, do: str, **fields: Any) -> Any:  # noqa: ANN401 - an answer
    page = browser.get(f"/compose/{draft}/").content.decode()
    return browser.post(f"/compose/{draft}/act/", {**hidden(page), "do": do, **fields})


def test_a_draft_with_very_many_fields_arrives(doha: Founded, browser: Open) -> None:
    yusuf = browser("yusuf")
    draft = begin(yusuf)
    many = {f"e{entity}.name.{number}": "" for entity in range(1, 101) for number in range(1, 20)}
    answer = post(yusuf, draft, "save", **{**GOOD, **many})
    assert answer.status_code == 302
    assert "УЧЕНИЕ. Изъятие" in yusuf.get(f"/compose/{draft}/").content.decode()


def test_from_an_empty_form_to_the_fate(browser: Open, doha: Founded, almaty: Peer) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    assert post(salim, draft, "file").headers["Location"] == f"/compose/{draft}/?check=1#faults"
    page = salim.get(f"/compose/{draft}/?check=1").content.decode()
    assert page.count("This is empty. Fill it in.") == 12  # six fields: beside the field, and in the list on top
    assert set(re.findall(r'<a href="#id_([a-z_]+)"', page)) == {
        "title", "topic", "kind", "tlp", "hcode", "audience",
    }  # fmt: skip
    assert len(re.findall(r"<(?:input|select|textarea)[^>]* required", page)) <= 6
    filed = post(salim, draft, "file", **GOOD, **PERSON)
    report = filed.headers["Location"].split("/")[2]
    assert filed.headers["Location"] == f"/reports/{report}/send/"
    preview = salim.get(f"/reports/{report}/send/?to=qatar&to=oman&to=almaty").content.decode()
    assert "The handling names the recipient." in preview
    assert "does not name this recipient" in preview
    seen = re.findall(r'name="seen" value="([0-9a-f]{64})"', preview)[0]
    sent = salim.post(f"/reports/{report}/send/", {"to": ["qatar", "oman", "almaty"], "seen": seen}, follow=True)
    assert sent.redirect_chain == [(f"/reports/{report}/fate/", 302)]
    assert "Sent. What becomes of it stands below." in sent.content.decode()
    assert salim.get(f"/compose/{draft}/").status_code == 404


def test_line_breaks_are_those_that_were_typed(browser: Open) -> None:
    salim = browser("salim")
    draft = begin(salim)
    post(salim, draft, "save", **GOOD)
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert "Учебное сообщение.\nВторая строка.</textarea>" in page


def test_every_button_keeps_what_was_typed(browser: Open) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    assert post(salim, draft, "add", title="Заголовок", add="Person").headers["Location"] == f"/compose/{draft}/#e1"
    kept = {"title": "Заголовок", "e1.schema": "Person", "e1.name.1": "Фаррух"}
    assert post(salim, draft, "more:e1.name", **kept).headers["Location"].endswith("?more=e1.name#e1.name")
    assert 'name="e1.name.2"' in salim.get(f"/compose/{draft}/?more=e1.name").content.decode()
    post(salim, draft, "add", **kept, **{"e1.name.2": "Farrukh"}, add="Seizure")
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert [word for word in ("Заголовок", "Фаррух", 'value="Farrukh"', 'id="e2"') if word not in page] == []
    post(salim, draft, "remove:e1", **kept, **{"e2.schema": "Seizure", "e2.quantity.1": "12,5 кг"})
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert 'id="e1"' not in page
    assert "Understood as" in page
    assert post(salim, draft, "discard", title="Иначе").headers["Location"] == "/compose/"
    assert "Иначе" in salim.get("/compose/").content.decode()
    assert salim.post(f"/compose/{draft}/restore/").headers["Location"] == f"/compose/{draft}/"


def test_what_the_form_does_not_know_stays_in_it(browser: Open, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    fields = {
        "title": "x",
        "topic": "gossip",
        "audience": "atlantis",
        "tlp": "TLP:PURPLE",
        "e7.schema": "Submarine",
        "e7.depth.3": "300 м",
        "e8.schema": "Company",
        "e8.aura.1": "blue",
        "e9.name.1": "ничей",
    }
    draft = keeping.new_draft(officer("salim"), fields).draft_id
    salim = browser("salim")
    page = salim.get(f"/compose/{draft}/").content.decode()
    sent = dict(re.findall(r'<input id="[^"]*" name="([^"]+)" type="text" value="([^"]*)"', page))
    sent |= dict.fromkeys((), "")
    for name, value in fields.items():
        shown = re.findall(rf'name="{re.escape(name)}"', page)
        assert shown, name
        assert value in page, name
    assert sent["e7.depth.3"] == "300 м"
    assert sent["e8.aura.1"] == "blue"


def test_a_stale_form_writes_over_nothing(browser: Open) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    old = hidden(salim.get(f"/compose/{draft}/").content.decode())
    post(salim, draft, "save", title="Из первой вкладки", text="Одно")
    answer = salim.post(f"/compose/{draft}/act/", {**old, "do": "file", "title": "Из второй", "text": "Одно"})
    assert answer.headers["Location"] == f"/compose/{draft}/#asides"
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert "Typed in two places" in page
    assert "Из первой вкладки" in page
    assert "Из второй" in page
    aside = re.findall(r'name="aside" value="([^"]+)"', page)[0]
    revision = hidden(page)["revision"]
    picks = {"aside": aside, "revision": revision, "pick.title": "theirs"}
    assert salim.post(f"/compose/{draft}/settle/", {**picks, "revision": "9" * 5000}).status_code == 302
    assert salim.post(f"/compose/{draft}/settle/", picks).status_code == 302
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert 'value="Из второй"' in page
    assert "Typed in two places" not in page


def test_a_text_that_cannot_be_saved_comes_back_in_its_form(browser: Open) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    for fields in ({"title": "x" * 200_001}, {"e1.notes.1": "ж" * 200_001}):
        answer = post(salim, draft, "save", **fields)
        assert answer.status_code == 400
        assert next(iter(fields.values())) in answer.content.decode()
        assert "is too long" in answer.content.decode()
    forged = salim.post(f"/compose/{draft}/act/", {"revision": "99", "tab": "", "do": "save", "title": "Набрано"})
    assert forged.status_code == 400
    assert "Набрано" in forged.content.decode()


# --- what the script of the form asks for -----------------------------------------------------------------------------


def save(browser: Client, draft: str, body: object) -> Any:  # noqa: ANN401 - an answer
    content = body if isinstance(body, str) else json.dumps(body)
    return browser.post(f"/compose/{draft}/save/", content, content_type="application/json")


def test_saves_of_a_script(browser: Open, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = in_english(browser("salim"))
    draft = begin(salim)
    done = save(salim, draft, {"fields": {"title": "a\ud800\x00"}, "revision": 1, "tab": "a", "turn": 1}).json()
    assert (done["revision"], done["settle"]) == (2, "")
    assert re.fullmatch(r"Saved .\d\d:\d\d.?", done["words"])
    assert keeping.open_draft(officer("salim"), draft).fields == {"title": "a\ud800\x00"}
    other = save(salim, draft, {"fields": {"title": "b"}, "revision": 1, "tab": "b", "turn": 1}).json()
    assert re.fullmatch(rf"/compose/{draft}/\?compare=\d+#asides", other["settle"])
    assert "\x00" not in salim.get(f"/compose/{draft}/").content.decode()


@pytest.mark.parametrize(
    "body",
    [
        "", "[]", "null", "{", "[" * 5000, '{"fields": {}}', '{"fields": [], "revision": 1, "tab": "", "turn": 0}',
        '{"fields": {"title": 5}, "revision": 1, "tab": "", "turn": 0}',
        '{"fields": {"aura": "x"}, "revision": 1, "tab": "", "turn": 0}',
        '{"fields": {}, "revision": true, "tab": "", "turn": 0}',
        '{"fields": {}, "revision": 1, "tab": "\\u0661", "turn": 0}',
        '{"fields": {}, "revision": 1e400, "tab": "", "turn": 0}',
    ],
)  # fmt: skip
def test_a_save_that_no_page_of_ours_sends(body: str, browser: Open) -> None:
    salim = browser("salim")
    answer = save(salim, begin(salim), body)
    assert answer.status_code == 400
    assert answer.json()["fault"]


def test_proposals_in_any_script(browser: Open) -> None:
    salim = in_english(browser("salim"))
    for text in ("герои", "هيروين", "heroi"):
        found = salim.get("/compose/propose/", {"table": "substances", "text": text}).json()["found"]
        assert "Heroin" in [each["text"] for each in found], text
    assert salim.get("/compose/propose/", {"table": "nothing", "text": "x"}).status_code == 400
    assert salim.get("/compose/propose/").status_code == 400


def test_a_look_up_is_a_search_and_shows_only_what_the_desk_may_read(
    browser: Open, clock: Clock, officer: Sign
) -> None:
    from wasl.store import models

    write(officer("salim"), clock)
    stranger = add_officer(officer, "faisal", "kuwait")
    write(stranger, clock)
    salim = browser("salim")
    draft = begin(salim)
    body = {"text": "Фаррух Саидзода", "exercise": "1"}
    found = salim.post(f"/compose/{draft}/names/", body).json()["found"]
    assert [(each["text"], each["schema"]) for each in found] == [("Farrukh Saidzoda", "Person")]
    line = models.JournalLine.objects.get(action="search")
    assert (line.details["reason_kind"], line.details["reason"]) == ("draft", draft)
    assert salim.post(f"/compose/{draft}/names/", {"text": ""}).status_code == 400
    assert browser("yusuf").post(f"/compose/{draft}/names/", body).status_code == 404


def test_whose_session_it_is(browser: Open) -> None:
    told = browser("salim").get("/compose/token/").json()
    assert (told["officer"], told["desk"]) == ("salim", "oman")
    assert told["token"]


# --- who may ----------------------------------------------------------------------------------------------------------


def test_another_desks_draft_and_none_look_alike(browser: Open) -> None:
    draft = begin(browser("salim"))
    yusuf, huda = browser("yusuf"), browser("huda")
    body = {"fields": {}, "revision": 1, "tab": "", "turn": 0}
    for which in (draft, "0" * 26):
        assert yusuf.get(f"/compose/{which}/").status_code == 404
        assert save(yusuf, which, body).status_code == 404
        for act in ("act", "settle", "restore", "names"):
            answer = yusuf.post(f"/compose/{which}/{act}/", {"do": "save", "revision": "1", "text": "x"})
            assert answer.status_code == 404, act
        assert huda.get(f"/compose/{which}/").status_code == 403
    assert huda.get("/compose/").status_code == 403
    assert huda.post("/compose/new/").status_code == 403


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_hostile_text_is_shown_and_never_obeyed(browser: Open, officer: Sign, language: str) -> None:
    from wasl.flow.drafts import keeping

    trap = '"><script>alert(1)</script>\u202eтитул\x00'
    fields = {
        **dict.fromkeys(("title", "text", "conditions", "topic", "audience"), trap),
        **PERSON,
        "e1.name.1": trap,
    }
    draft = keeping.new_draft(officer("salim"), fields)
    keeping.save(officer("salim"), draft.draft_id, _typed({"title": f"{trap}2"}, 1))
    keeping.save(officer("salim"), draft.draft_id, _typed({"title": f"{trap}3"}, 1))
    salim = browser("salim")
    salim.post("/language/", {"language": language, "next": "/tray/"})
    for address in ("/compose/", f"/compose/{draft.draft_id}/", f"/compose/{draft.draft_id}/?check=1"):
        page = salim.get(address).content.decode()
        assert "<script>" not in page
        assert re.sub(r"(?s)<textarea.*?</textarea>|value=\"[^\"]*\"", "", page).count("\u202e") == 0
        assert page.count("<h1") == 1


def _typed(fields: dict[str, str], revision: int) -> Any:  # noqa: ANN401 - a value of flow
    from wasl.flow.drafts.values import Typed

    return Typed(fields=fields, revision=revision)


# --- sending ----------------------------------------------------------------------------------------------------------


def test_nothing_is_sent_that_was_not_seen(browser: Open, clock: Clock, officer: Sign) -> None:
    salim = in_english(browser("salim"))
    report = write(officer("salim"), clock, officer("huda").desk.address)
    for seen in ("", "0" * 64):
        answer = salim.post(f"/reports/{report}/send/", {"to": "qatar", "seen": seen})
        assert answer.status_code == 409
        assert "Nothing was sent" in answer.content.decode()
        assert 'name="seen"' in answer.content.decode()
    assert "●" not in salim.get(f"/reports/{report}/fate/").content.decode()
    assert salim.get(f"/reports/{report}/send/?to=atlantis").status_code == 400
    assert salim.post(f"/reports/{report}/send/", {"seen": ""}).status_code == 400


def test_who_may_not_release_sees_no_preview(browser: Open, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    report = write(officer("salim"), clock, officer("huda").desk.address)
    release.circulate(officer("salim"), report, ["qatar"])
    assert browser("huda").get(f"/reports/{report}/send/").status_code == 403
    assert browser("yusuf").get(f"/reports/{report}/send/").status_code == 404


# --- circulation lists ------------------------------------------------------------------------------------------------

NAMES = {"name_en": "Gulf desks", "name_ru": "Столы Залива", "name_ar": "مكاتب الخليج"}


def test_a_list_is_made_used_changed_and_removed(browser: Open, clock: Clock, officer: Sign) -> None:
    yusuf = in_english(browser("yusuf"))
    wrong = yusuf.post("/lists/new/", {**NAMES, "slug": "Gulf", "member": ["oman", "qatar"], "name_en": "Набрано"})
    assert wrong.status_code == 400
    assert "Набрано" in wrong.content.decode()
    assert wrong.content.decode().count("cannot be a short name") == 2
    made = yusuf.post("/lists/new/", {**NAMES, "slug": "gulf", "member": ["oman", "qatar"], "common": "1"})
    assert made.headers["Location"] == "/lists/"
    page = yusuf.get("/lists/").content.decode()
    address = re.findall(r'href="(/lists/[0-9a-z]{26}/)"', page)[0]
    salim = browser("salim")
    assert "مكاتب الخليج" in salim.get("/lists/").content.decode()
    assert '<form method="post" class="writing"' not in salim.get(address).content.decode()
    assert salim.post(address, {**NAMES, "member": ["oman"]}).status_code == 403
    assert salim.post(f"{address}remove/").status_code == 403
    report = write(officer("yusuf"), clock, officer("huda").desk.address)
    preview = yusuf.get(f"/reports/{report}/send/?to=@gulf").content.decode()
    assert "Oman desk" in preview
    assert "does not name this recipient" in preview
    assert yusuf.post(address, {**NAMES, "member": []}).status_code == 400
    assert yusuf.post(address, {**NAMES, "member": ["kuwait"]}).status_code == 302
    assert yusuf.post(f"{address}remove/").headers["Location"] == "/lists/"
    assert yusuf.get(address).status_code == 404
    assert browser("huda").post("/lists/new/", {**NAMES, "slug": "x"}).status_code == 403

"""Codes in any words and script, what may be meant, the marks of an entity: typed, kept, sent, read elsewhere."""

from __future__ import annotations

import json
import re

import pytest

from tests.doha import Founded, send_all
from tests.doha import draft as draft_of
from tests.flow.story import Sign, arrived
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.test_compose import GOOD, PERSON, Open, begin, in_english, post
from wasl.exchange import VerifiedRelease
from wasl.record import Nature


@pytest.mark.parametrize(
    ("language", "topic"), [("ar", "الهيروين والأفيونيات"), ("ru", "Героин и опиаты"), ("en", "Heroin and opiates")]
)
def test_codes_are_shown_in_the_readers_words_and_come_back_as_codes(
    language: str, topic: str, browser: Open, officer: Sign
) -> None:
    from wasl.flow.drafts import keeping

    salim = browser("salim")
    salim.post("/language/", {"language": language, "next": "/tray/"})
    draft = begin(salim)
    post(salim, draft, "save", **{**GOOD, **PERSON, "kind": "بضاعة مجهولة"})
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert f'name="topic" type="text" value="{topic}"' in page
    post(salim, draft, "save", **{**GOOD, **PERSON, "topic": topic, "likelihood": "وارد", "kind": "изъят"})
    fields = keeping.open_draft(officer("salim"), draft).fields
    assert (fields["topic"], fields["likelihood"], fields["kind"]) == ("heroin-opiates", "وارد", "изъят")


def test_what_may_be_meant_is_offered_and_taken_without_scripts(browser: Open, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = in_english(browser("salim"))
    draft = begin(salim)
    typed = {"topic": "heroi", "e1.schema": "Substance", "e1.name.1": "героинн", "e1.name.1.sensitive": "1"}
    post(salim, draft, "save", **typed)
    page = salim.get(f"/compose/{draft}/").content.decode()
    for button in ("take:topic=heroin-opiates", "take:e1.name.1=heroin"):
        assert f'value="{button}"' in page
    assert "Marked as sensitive" in page
    answer = post(salim, draft, "take:e1.name.1=heroin", **typed)
    assert answer.headers["Location"] == f"/compose/{draft}/#id_e1.name.1"
    kept = dict(keeping.open_draft(officer("salim"), draft).fields)
    assert kept == {**typed, "e1.name.1": "Heroin"}
    post(salim, draft, "take:topic=heroin-opiates", **kept)
    assert keeping.open_draft(officer("salim"), draft).fields["topic"] == "heroin-opiates"
    for forged in ("take:topic=moon", "take:title=heroin", "take:e1.name.1.sensitive=heroin", "take:", "take:e9.x.1=y"):
        post(salim, draft, forged, **kept)
        assert keeping.open_draft(officer("salim"), draft).fields == kept


def test_marks_are_folded_until_they_are_used(browser: Open) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    post(salim, draft, "save", **PERSON)
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert '<details class="fold marks"><summary>Marks: fact or assessment, sensitive' in page
    assert 'name="e1.name.2.sensitive" value="1">' in page
    marked = {**PERSON, "e1.nature": "assessment", "e1.sensitive": "1", "e1.name.2.sensitive": "1"}
    post(salim, draft, "save", **marked)
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert '<details class="fold marks" open>' in page
    assert 'name="e1.sensitive" value="1" checked' in page
    assert 'name="e1.name.2.sensitive" value="1" checked' in page
    assert '<option value="assessment" selected>' in page


def test_a_short_table_can_be_looked_through(browser: Open) -> None:
    salim = in_english(browser("salim"))
    found = salim.get("/compose/propose/", {"table": "kinds", "text": ""}).json()["found"]
    assert "Seizure" in [each["text"] for each in found]
    assert salim.get("/compose/propose/", {"table": "places", "text": ""}).json()["found"] == []
    found = salim.get("/compose/propose/", {"table": "topics", "text": "حبوب الكبتاغون"}).json()["found"]
    assert [each["text"] for each in found] == ["Synthetic drugs"]


MARKED = {
    **PERSON,
    "topic": "героин и опиаты",
    "audience": ["qatar", "almaty"],
    "e1.category": "مشتبه به",
    "e1.nature": "assessment",
    "e1.name.2.sensitive": "1",
    "e2.schema": "Substance",
    "e2.name.1": "كبتاغون",
    "e2.sensitive": "1",
}


def test_marks_travel_from_the_form_to_the_page_of_another_node(
    browser: Open, doha: Founded, almaty: Peer, clock: Clock
) -> None:
    """What an officer of Oman marks stands in the signed body, and on the page of whoever gets those entities."""
    salim = in_english(browser("salim"))
    draft = begin(salim)
    report = post(salim, draft, "file", **{**GOOD, **MARKED}).headers["Location"].split("/")[2]
    preview = salim.get(f"/reports/{report}/send/?to=almaty").content.decode()
    seen = re.findall(r'name="seen" value="([0-9a-f]{64})"', preview)[0]
    salim.post(f"/reports/{report}/send/", {"to": ["almaty"], "seen": seen})
    send_all(almaty)
    content = almaty.taken[-1].content
    assert isinstance(content, VerifiedRelease)
    person, substance = content.report.entities
    assert (person.nature, person.sensitive, person.category) == (Nature.ASSESSMENT, False, "suspect")
    assert [each.sensitive for each in person.properties["name"]] == [False, True]
    assert (substance.sensitive, substance.properties["name"][0].normal) == (True, "captagon")
    yusuf = browser("yusuf")
    back = arrived(almaty, doha, clock, draft_of(*content.report.entities))
    for language, sensitive, assessment in (
        ("ar", "بيانات حساسة", "تقدير تحليلي"),
        ("ru", "Особая категория данных", "Аналитический вывод"),
        ("en", "Sensitive", "Assessment"),
    ):
        yusuf.post("/language/", {"language": language, "next": "/tray/"})
        page = yusuf.get(f"/reports/{back}/").content.decode()
        first, second = re.findall(r'(?s)<div class="card">.*?</dl>', page)
        assert (first.count(sensitive), second.count(sensitive)) == (1, 1), language
        assert (assessment in first, assessment in second) == (True, False), language


def test_the_handling_of_a_draft_stands_over_each_of_its_pages(browser: Open) -> None:
    salim = in_english(browser("salim"))
    draft = begin(salim)
    pages = ("/compose/", f"/compose/{draft}/", f"/compose/{draft}/files/")
    chosen = {**GOOD, "hcode": "H2", "national_mark": "ДСП\ud800", "pap": "PAP:AMBER"}
    body = {"fields": {**chosen, "audience": "qatar"}, "revision": 1, "tab": "t", "turn": 1}
    salim.post(f"/compose/{draft}/save/", json.dumps(body), content_type="application/json")
    for page in pages:
        strip = re.findall(r'(?s)class="strip.*?</', salim.get(page).content.decode())[0]
        assert [part for part in ("TLP:AMBER", "H2", "PAP:AMBER", "ДСП", "EXERCISE") if part not in strip] == [], page
    strict = {**body, "fields": {"title": "Иначе", "tlp": "TLP:RED", "hcode": "H0"}, "tab": "u"}
    salim.post(f"/compose/{draft}/save/", json.dumps(strict), content_type="application/json")
    page = salim.get(f"/compose/{draft}/").content.decode()
    assert "Иначе" in page
    assert "TLP:RED · H2" in re.findall(r'(?s)class="strip.*?</', page)[0], "what was typed elsewhere is shown here too"

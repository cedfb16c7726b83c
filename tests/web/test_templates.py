"""The pages of templates: read, composed from, worked on outside, and what differs shown before the second press."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.doha import Founded
from tests.flow.story import Sign
from tests.simulators.peer import Peer
from tests.web.test_agreements import english

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]


def name_of(short_name: str) -> str:
    from wasl.flow import template_books

    return template_books.choose(short_name).template_hash


def upload(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("terms.txt", text.encode(), content_type="text/plain")


def form_of(page: str) -> dict[str, list[str]]:
    """What the form of a proposal would send as it stands."""
    body = page[page.rindex('action="/agreements/propose/"') :]
    typed: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", body):
        name, value = re.search(r'name="(\w+)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and name[1] != "csrfmiddlewaretoken" and ("checked" in tag or 'type="text"' in tag or "hidden" in tag):
            typed.setdefault(name[1], []).append(value[1] if value else "")
    for name, options in re.findall(r'<select[^>]*name="(\w+)"[^>]*>(.*?)</select>', body, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        assert chosen
        typed[name] = [chosen[1]]
    for name, text in re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n(.*?)</textarea>', body, re.DOTALL):
        typed[name] = [text]
    return typed


def test_every_officer_reads_templates_in_three_languages(browser: Open, doha: Founded) -> None:
    salim = browser("salim")
    listed = salim.get("/agreements/templates/").content.decode()
    assert listed.count("/agreements/templates/at/") == 4
    assert "/agreements/templates/add/" not in listed
    page = salim.get(f"/agreements/templates/at/{name_of('controlled-delivery')}/").content.decode()
    for wanted in (
        "Controlled delivery operation",
        "Операция «контролируемая поставка»",
        "عملية تسليم مراقب",
        "TLP:RED",
    ):
        assert wanted in page
    assert "agreements/propose/?template" not in page
    assert salim.get(f"/agreements/templates/at/{'0' * 64}/").status_code == 404


def test_an_agreement_is_composed_from_a_template_and_what_differs_is_read_first(
    browser: Open, almaty: Peer, officer: Sign
) -> None:
    from wasl.flow import agreements

    maryam, named = english(browser("maryam")), name_of("full-exchange")
    typed = form_of(maryam.get(f"/agreements/propose/?template={named}").content.decode())
    assert (typed["template"], typed["keep_days"], typed["highest_hcode"]) == ([named], ["1095"], ["H2"])
    assert len(typed["topics"]) == 11
    typed |= {"highest_tlp": ["TLP:RED"], "purposes": ["operational"]}
    first = maryam.post("/agreements/propose/", typed).content.decode()
    assert "Read what differs" in first
    assert "strictest colour" in first
    again = form_of(first)
    assert again["seen"]
    # What was changed after it was read is read again.
    changed = maryam.post("/agreements/propose/", again | {"notice_days": ["7"]}).content.decode()
    assert "days of notice" in changed
    done = maryam.post("/agreements/propose/", form_of(changed), follow=True).content.decode()
    assert "Signed and on its way" in done
    assert "Made from the template “\u2068Full exchange of drug-control information\u2069”, and differs from it" in done
    offered = next(each for each in agreements.agreements(officer("maryam")) if each.state == "proposed")
    page = english(browser("salim")).get(f"/agreements/templates/at/{named}/").content.decode()
    assert f"/agreements/at/{offered.agreement_hash}/" in page
    assert "differs" in page


def test_a_text_goes_out_comes_back_and_fills_the_form(browser: Open, almaty: Peer) -> None:
    maryam, named = english(browser("maryam")), name_of("statistics-only")
    answer = maryam.post(f"/agreements/templates/at/{named}/text/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="template-statistics-only-1.txt"'
    text = answer.content.decode()
    read = maryam.post("/agreements/propose/file/", {"file": upload(text.replace("kinds:", "kind:"))})
    assert read.status_code == 400
    page = read.content.decode()
    assert re.search(r"2\W* things are wrong with the file", page)
    assert re.search(r"<strong>Line \u2068?\d+", page)
    assert 'value="precursors" checked' in page
    assert maryam.post("/agreements/propose/file/").status_code == 400
    bad = maryam.post("/agreements/templates/add/", {"file": upload(text.replace("TLP:GREEN", "GREEN"))})
    assert bad.status_code == 400
    assert "Nothing was kept" in bad.content.decode()
    worked = upload(text.replace("version: 1", "version: 2").replace("H0", "H1"))
    done = maryam.post("/agreements/templates/add/", {"file": worked}, follow=True).content.decode()
    assert "The template is kept." in done
    assert "version \u20682\u2069" in done or "version 2" in done


def test_the_text_of_an_agreement_is_taken_out_by_any_officer(browser: Open, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements

    (view,) = agreements.agreements(officer("salim"))
    answer = browser("salim").post(f"/agreements/at/{view.agreement_hash}/text/")
    assert answer.content.decode().startswith("wasl-text: agreement/1\n# ")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("address", ["/agreements/templates/add/", "/agreements/propose/file/"])
def test_who_does_not_manage_gives_nothing_in(address: str, browser: Open, doha: Founded) -> None:
    assert browser("salim").post(address, {"file": upload("wasl-text: template/1")}).status_code == 403

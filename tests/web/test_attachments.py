"""Files at the browser's door: taken in with a form, listed, given out as downloads and never shown in place."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, draft, person
from tests.files import photograph, text
from tests.flow.story import Sign, write
from tests.simulators.clock import Clock
from wasl.record import Actor, Attachment

if TYPE_CHECKING:
    from django.test import Client

Browser = Callable[[str], "Client"]
NAME = "..\\صورة\u202egpj.exe"


def begin(actor: Actor) -> str:
    from wasl.flow.drafts import keeping

    return keeping.new_draft(actor).draft_id


def chosen(content: bytes, name: str) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


def held() -> int:
    from wasl.store import models

    return models.HeldFile.objects.count() + models.HeldChunk.objects.count()


def attached_report(actor: Actor, clock: Clock, content: bytes, name: str) -> tuple[str, Attachment]:
    from wasl.flow import attachments

    attached = attachments.take_file(actor, name, [content]).attachment
    report = write(actor, clock, said=replace(draft(person("Farrukh Saidzoda")), attachments=(attached,)))
    return report, attached


def test_a_form_gives_files_to_a_draft(doha: Founded, clock: Clock, officer: Sign, browser: Browser) -> None:
    from wasl.flow import attachments

    salim, client = officer("salim"), browser("salim")
    draft_id = begin(salim)
    page = f"/compose/{draft_id}/files/"
    assert client.get(page).status_code == 200
    files = [chosen(text(600_000), "протокол.txt"), chosen(photograph(), NAME)]
    answer = client.post(page, {"files": files})
    assert (answer.status_code, answer.headers["Location"]) == (302, page)
    first, second = attachments.uploads(salim, draft_id)
    assert (first.attachment.name, first.attachment.size) == ("протокол.txt", 600_000)
    # The name stays as given, also what would be a path or turn it round; on the page it shows marks.
    assert second.attachment.name.endswith("صورة\u202egpj.exe")
    shown = client.get(page).content.decode()
    assert "\u202e" not in shown
    assert shown.count("<img") == 1
    picture = client.get(f"{page}{second.attachment.attachment_id}/preview/")
    assert (picture.headers["Content-Type"], picture.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert client.post(f"{page}{first.attachment.attachment_id}/remove/").status_code == 302
    assert attachments.uploads(salim, draft_id) == (second,)


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_what_is_wrong_is_said_and_the_others_are_kept(
    language: str, doha: Founded, clock: Clock, officer: Sign, browser: Browser
) -> None:
    from wasl.flow import attachments
    from wasl.render.sentences import say

    salim, client = officer("salim"), browser("salim")
    client.post("/language/", {"language": language, "next": "/"})
    page = f"/compose/{begin(salim)}/files/"
    answer = client.post(page, {"files": [chosen(b"", "empty"), chosen(b"good", "good.txt")]})
    assert answer.status_code == 400
    assert say("error-attachment-empty", language) in answer.content.decode()
    assert [each.attachment.name for each in attachments.uploads(salim)] == ["good.txt"]
    answer = client.post(page, {})
    assert say("error-upload-without-file", language) in answer.content.decode()


def test_a_forged_form_leaves_nothing(doha: Founded, clock: Clock, officer: Sign, browser: Browser) -> None:
    client = browser("salim")
    client.handler.enforce_csrf_checks = True
    page = f"/compose/{begin(officer('salim'))}/files/"
    for more in ({}, {"headers": {"origin": "https://elsewhere.example"}}):
        answer = client.post(page, {"files": [chosen(text(300_000), "a.txt")]}, **more)  # type: ignore[arg-type]
        assert answer.status_code == 403
        assert held() == 0


def test_only_the_desk_of_the_draft_gets_to_its_files(
    doha: Founded, clock: Clock, officer: Sign, browser: Browser
) -> None:
    salim = officer("salim")
    page = f"/compose/{begin(salim)}/files/"
    owner = browser("salim")
    owner.post(page, {"files": [chosen(photograph(), "a.jpg")]})
    from wasl.flow import attachments

    (file,) = attachments.uploads(salim)
    others = browser("yusuf")
    before = held()
    own = f"{page}{file.attachment.attachment_id}/"
    answers = [
        others.get(page),
        others.post(page, {"files": [chosen(b"x", "a.txt")]}),
        others.get(f"{own}preview/"),
        others.post(f"{own}remove/"),
        owner.get(f"{page}{'0' * 26}/preview/"),
        # A draft of one's own opens no file of another draft.
        owner.get(f"/compose/{(beside := begin(salim))}/files/{file.attachment.attachment_id}/preview/"),
        owner.post(f"/compose/{beside}/files/{file.attachment.attachment_id}/remove/"),
    ]
    assert [answer.status_code for answer in answers] == [404] * 7
    assert held() == before


def test_a_download_is_never_shown_in_place(doha: Founded, clock: Clock, officer: Sign, browser: Browser) -> None:
    content = b"<html><script>alert(1)</script></html>" + text(500_000)
    report, attached = attached_report(officer("salim"), clock, content, "../../x\u202e<img src=x>.html")
    answer = browser("salim").get(f"/reports/{report}/files/{attached.attachment_id}/")
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    head = answer.headers
    assert head["Content-Type"] == "application/octet-stream"
    assert head["Content-Disposition"].startswith("attachment; filename*=UTF-8''TLP%20AMBER")
    assert head["Content-Disposition"].isascii()
    assert not {"/", "\\", "<", " ", ";"} & set(head["Content-Disposition"].partition("''")[2])
    assert head["X-Content-Type-Options"] == "nosniff"
    assert head["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert head["Cache-Control"] == "no-store"


def test_a_report_lists_its_files(doha: Founded, clock: Clock, officer: Sign, browser: Browser) -> None:
    report, attached = attached_report(officer("salim"), clock, photograph(300, 200, located=True), "груз.jpg")
    client = browser("salim")
    page = client.get(f"/reports/{report}/").content.decode()
    address = f"/reports/{report}/files/{attached.attachment_id}/"
    assert f'href="{address}"' in page
    assert f'src="{address}preview/"' in page
    assert client.get(f"{address}preview/").headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    stranger = browser("yusuf")
    assert [stranger.get(each).status_code for each in (address, f"{address}preview/")] == [404, 404]
    assert client.get(f"/reports/{report}/files/{'0' * 26}/").status_code == 404


def test_filing_a_draft_binds_its_files(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, reports
    from wasl.flow.drafts import filing, keeping

    salim = officer("salim")
    view = keeping.new_draft(
        salim,
        {
            "title": "Exercise",
            "text": "Exercise",
            "language": "en",
            "topic": "heroin-opiates",
            "kind": "seizure",
            "tlp": "TLP:AMBER",
            "hcode": "H1",
            "review": "2027-06-01",
            "exercise": "1",
            "audience": "qatar",
        },
    )
    attachments.take_file(salim, "a.txt", [b"one"], draft_id=view.draft_id)
    filed = filing.file(salim, view.draft_id)
    assert filed.report_id, filed.checked
    (file,) = reports.show_report(salim, filed.report_id).files
    assert (file.attachment.name, file.state) == ("a.txt", "whole")
    assert attachments.uploads(salim) == ()


def test_the_form_of_a_draft_shows_its_files_and_leads_to_them_with_what_was_typed(
    doha: Founded, clock: Clock, officer: Sign, browser: Browser
) -> None:
    from wasl.flow import attachments
    from wasl.flow.drafts import keeping

    salim, client = officer("salim"), browser("salim")
    view = keeping.new_draft(salim)
    attachments.take_file(salim, "a.txt", [b"one"], draft_id=view.draft_id)
    page = client.get(f"/compose/{view.draft_id}/").content.decode()
    assert "a.txt" in page
    typed = {"do": "files", "title": "Typed and not lost", "revision": str(view.revision), "tab": "0" * 26}
    answer = client.post(f"/compose/{view.draft_id}/act/", typed)
    assert answer.headers["Location"] == f"/compose/{view.draft_id}/files/"
    assert keeping.open_draft(salim, view.draft_id).fields["title"] == "Typed and not lost"
    assert f"/compose/{view.draft_id}/" in client.get(f"/compose/{view.draft_id}/files/").content.decode()

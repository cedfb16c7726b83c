"""The auditor's pages: what needs eyes, the journal searched and taken out, and nothing of content."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded, draft
from tests.flow.story import Sign, journal_actions, refused, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Right

if TYPE_CHECKING:
    from django.test import Client

    from wasl.flow.journal import LinePage

Open = Callable[[str], "Client"]
SECRET = "Изъятие у Фарруха Саидзоды"
LINES = "/audit/lines/"
LATE = "longer than they should"


@pytest.fixture
def story(doha: Founded, clock: Clock, officer: Sign) -> str:
    """Yusuf writes a report and reads it; Salim looks for a name; a day lies between."""
    from wasl.flow import reasons, reports, search

    yusuf, salim = officer("yusuf"), officer("salim")
    report = write(yusuf, clock, salim.desk.address, said=draft(title=SECRET))
    reports.show_report(yusuf, report)
    clock.now += timedelta(days=1)
    reasons.pick(salim, "Case 7")
    search.search(salim, "Фаррух Саидзода")
    return report


def english(browser: Open) -> Client:
    latifa = browser("latifa")
    latifa.post("/language/", {"language": "en", "next": "/"})
    return latifa


def found(sign: Sign, /, **wanted: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - as `LineSearch` takes them
    from wasl.flow import journal

    page: LinePage = journal.find(sign("latifa"), journal.LineSearch(**wanted), limit=1000)
    return [(each.action, each.login) for each in page.lines]


def test_lines_are_found_by_each_of_the_five(story: str, clock: Clock, officer: Sign) -> None:
    today, before = clock.now.date(), clock.now.date() - timedelta(days=1)
    assert sorted(found(officer, about=story)) == [("report-filed", "yusuf"), ("report-read", "yusuf")]
    assert {login for _, login in found(officer, officer="SALIM")} == {"salim"}
    assert ("search", "salim") in found(officer, desk="oman")
    assert {login for _, login in found(officer, desk="oman")} == {"salim"}
    assert found(officer, action="report-read") == [("report-read", "yusuf")]
    assert ("report-read", "yusuf") not in found(officer, since=today)
    assert ("search", "salim") not in found(officer, until=before)
    assert found(officer, action="report-read", since=before, until=before, officer="yusuf", about=story) == [
        ("report-read", "yusuf")
    ]
    assert found(officer, action="report-read", officer="salim") == []


def test_pages_follow_each_other_without_gap_or_repeat(story: str, officer: Sign) -> None:
    from wasl.flow import journal

    latifa, wanted = officer("latifa"), journal.LineSearch(desk="centre")
    whole = [
        each.line_id for each in journal.find(latifa, wanted, limit=1000).lines if each.action != "journal-searched"
    ]
    seen, after = [], ""
    while True:
        page = journal.find(latifa, wanted, after=after, limit=2)
        seen += [each.line_id for each in page.lines if each.action != "journal-searched"]
        if not (after := page.after):
            break
    assert seen == whole
    assert len(set(whole)) == len(whole) > 4


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"officer": "nobody"}, "officer-unknown"),
        ({"desk": "nowhere"}, "recipient-unknown"),
        ({"about": "x\0"}, "text-control"),
        ({"action": "x" * 5000}, "text-too-long"),
    ],
)
def test_what_cannot_be_looked_for_is_said(story: str, officer: Sign, wanted: dict[str, str], code: str) -> None:
    assert refused(lambda: found(officer, **wanted)) == code


def test_to_look_is_a_line_and_closed_accounts_are_found(story: str, officer: Sign) -> None:
    from wasl.flow import staffing

    staffing.close_officer(officer("maryam"), "salim")
    with writes("journal-searched"):
        assert ("search", "salim") in found(officer, officer="salim")


def test_proof_holds_without_wasl_and_holds_no_details(story: str, officer: Sign) -> None:
    from wasl.exchange import JOURNAL_PROOF, JournalProof, verify_proof
    from wasl.flow import here, journal
    from wasl.record import wire

    latifa = officer("latifa")
    with writes("journal-proven", "checkpoint-signed"):
        proof = journal.prove_found(latifa, journal.LineSearch(desk="oman"))
    for word in ("Саидзода", "Farrukh", "Case 7"):
        assert word not in proof.decode()
    verified = verify_proof(here.keyholder().public, wire.decode(JournalProof, proof, label=JOURNAL_PROOF))
    assert "search" in {each.action for _, each in verified.lines}
    assert {each.details for _, each in verified.lines} == {None}
    nothing = journal.LineSearch(action="nothing-like-it")
    assert refused(lambda: journal.prove_found(latifa, nothing)) == "journal-found-nothing"


def test_more_than_a_proof_takes_is_refused(story: str, officer: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.flow import journal
    from wasl.flow.journal import finding

    monkeypatch.setattr(finding, "MOST_LINES", 3)
    assert refused(lambda: journal.prove_found(officer("latifa"), journal.LineSearch())) == "journal-found-too-many"


def test_an_auditor_finds_and_takes_out_in_the_browser(story: str, browser: Open) -> None:
    latifa = english(browser)
    assert "journal-searched" not in journal_actions()
    empty = latifa.get(LINES)
    assert (empty.status_code, "journal-searched" in journal_actions()) == (200, False)
    page = latifa.post(LINES, {"officer": "yusuf", "about": story}).content.decode()
    assert ("report-read" in page, story in page, SECRET in page) == (True, True, False)
    wrong = latifa.post(LINES, {"officer": "nobody", "since": "yesterday"})
    assert (wrong.status_code, 'value="nobody"' in wrong.content.decode()) == (400, True)
    unknown = latifa.post(LINES, {"officer": "nobody"})
    assert (unknown.status_code, "no officer with the login" in unknown.content.decode()) == (400, True)
    answer = latifa.post(LINES, {"about": story, "as": "proof"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="journal-centre.json"'
    assert len(json.loads(answer.content)["lines"]) >= 2
    assert latifa.post(LINES, {"after": "x"}).status_code == 400


@pytest.mark.parametrize("login", ["yusuf", "salim", "maryam"])
def test_nobody_else_sees_any_of_it(story: str, browser: Open, login: str) -> None:
    other = browser(login)
    for path in ("/audit/", LINES):
        answer = other.get(path)
        assert (answer.status_code, story in answer.content.decode()) == (403, False)
    assert other.post(LINES, {"as": "proof"}).status_code == 403
    assert "/audit/" not in other.get("/keys/").content.decode()


def test_what_needs_eyes_is_on_one_page(
    story: str, clock: Clock, almaty: Peer, officer: Sign, browser: Open, doha: Founded
) -> None:
    from wasl.flow import accounts, journal, release, staffing, suspending
    from wasl.flow.journal import folding

    latifa = english(browser)
    bare = latifa.get("/audit/").content.decode()
    assert LATE in bare
    assert "never checked" in bare
    release.circulate(officer("yusuf"), story, ["oman"])
    suspending.suspend(officer("yusuf"), story, reason="sent-by-mistake")
    accounts.suspend(officer("noora"), "huda", reason="Leaves today")
    more = {*officer("salim").officer.rights, Right.APPROVE}
    staffing.change_officer(officer("maryam"), "salim", desks=("oman",), rights=more, language="ar")
    folding.fold()
    journal.verify(officer("latifa"))
    page = latifa.get("/audit/").content.decode()
    assert LATE not in page
    for shown in (
        "huda",
        "Account suspended by",
        "Rights of an officer",
        "Suspension of a release",
        "everything held",
        "Journal of",
    ):
        assert shown in page, shown
    for word in (SECRET, story, "Nothing waits"):
        assert word not in page
    clock.now += timedelta(hours=2)
    assert LATE in latifa.get("/audit/").content.decode()
    folding.fold()
    assert LATE not in latifa.get("/audit/").content.decode()
    clock.now += timedelta(days=40)
    assert 'class="due"' in latifa.get("/audit/").content.decode()

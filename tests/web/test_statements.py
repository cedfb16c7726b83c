"""No page asks the database more often because there is more to show, and no page reads the tray to count it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, arrived, befriend, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.flow.list_views import ListGiven
from wasl.flow.word_views import NameGiven
from wasl.record import DeskKind, Right, Text
from wasl.vocabulary import NameKind

if TYPE_CHECKING:
    from django.test import Client

SAID = Text(text="من هو؟", language="ar")
PAGES = {
    "yusuf": """
        tray reports reports/{report} reports/{report}/fate reports/{report}/send reports/{report}/send?to=oman{known}
        hits hits/all questions registers registers?direction=incoming compose compose/{draft} lists lists/{list}
        directory peers agreements agreements/templates conditions vocabulary vocabulary/substances
        vocabulary/substances/heroin vocabulary/unreviewed keys reasons
    """,
    "noora": "approvals",
    "latifa": "audit audit/lines unusual",
    "maryam": """
        approvals directory directory/suspensions directory/officers/add directory/desks/at/oman peers agreements
        agreements/propose
    """,
}
SEARCH = "search"
FRAME = 18
"""What a page takes that shows only its frame: session, standing, officer, words of the node, three numbers, reason."""


@dataclass
class Growing:
    """A node in which there is more of everything, as often as one asks."""

    doha: Founded
    almaty: Peer
    clock: Clock
    officer: Sign
    count: int = 0

    def report(self) -> str:
        """A report that two desks got, with an answer that waits."""
        from wasl.flow import questions, release

        yusuf, salim, huda = (self.officer(each) for each in ("yusuf", "salim", "huda"))
        report = write(yusuf, self.clock, salim.desk.address, huda.desk.address)
        release.circulate(yusuf, report, ["oman", "qatar"])
        questions.ask(salim, report, SAID)
        return report

    def draft(self) -> str:
        from wasl.flow.drafts import keeping

        return keeping.new_draft(self.officer("yusuf"), {"title": "Изъятие"}).draft_id

    def list(self, *members: str) -> str:
        from wasl.flow import lists

        given = ListGiven(slug=f"list-{self.count}", names=self.names(), members=("qatar", "oman", *members))
        return lists.add_list(self.officer("yusuf"), given).list_id

    def names(self) -> dict[str, str]:
        word = "bcdfghjkmp"[self.count] * 3
        return {"en": f"{word} desk", "ru": f"Бюро {word}", "ar": f"مكتب {word}"}

    def grow(self, report: str) -> None:
        """One more of everything that a page lists."""
        from wasl.flow import directory, invitations, questions, release, translations, vocabulary_additions

        self.count += 1
        slug, maryam, yusuf = f"desk-{self.count}", self.officer("maryam"), self.officer("yusuf")
        directory.add_desk(maryam, slug=slug, kind=DeskKind.AGENCY, state="om", names=self.names(), languages=("ar",))
        add_officer(self.officer, slug, slug, frozenset({Right.READ}))
        invitations.invite(
            maryam, login=f"new-{self.count}", name=f"New {self.count}", desks=[slug], rights={Right.READ}
        )
        befriend(Peer(f"centre-{self.count}", self.clock), self.doha, self.officer)
        self.draft()
        self.list(slug)
        self.report()
        release.circulate(yusuf, report, ["oman"])
        questions.ask(self.officer("salim"), report, SAID)
        questions.ask(yusuf, arrived(self.almaty, self.doha, self.clock), SAID)
        translations.translate(yusuf, report, "ضبط", SAID)
        name = NameGiven(text=f"герыч {self.count}", language="ru", kind=NameKind.STREET, source="дело 7")
        vocabulary_additions.add_name(yusuf, "substances", "heroin", name)


@pytest.fixture
def growing(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> Growing:
    return Growing(doha, almaty, clock, officer)


def statements(growing: Growing, browsers: Mapping[str, Client], **ids: str) -> dict[str, list[str]]:
    """Return what each page asks of the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    known = "".join(f"&to=desk-{number + 1}" for number in range(growing.count))
    found: dict[str, list[str]] = {}
    for page in ("compose/{draft}", "reports/{report}"):  # reads new words, and marks as opened
        browsers["yusuf"].get(f"/{page.format(**ids)}/")
    for browser in browsers.values():  # the first page opens the session, and tells of none that is lost
        browser.get("/keys/")
    searched(browsers["yusuf"])  # picks what is read for
    for login, pages in PAGES.items():
        for page in [*pages.split(), SEARCH] if login == "yusuf" else pages.split():
            path, _, query = page.format(known=known, **ids).partition("?")
            with CaptureQueriesContext(connection) as captured:
                answer = browsers[login].get(f"/{path}/?{query}") if page != SEARCH else searched(browsers[login])
            assert answer.status_code == 200, page
            found[f"{login}: {page}"] = [each["sql"] for each in captured.captured_queries]
    return found


def searched(browser: Client) -> Any:  # noqa: ANN401 - the answers of a test client have no public type
    return browser.post("/search/", {"query": "Farrukh Saidzoda", "reason": "Case 7", "exercise": "on"})


def test_more_to_show_takes_no_more_statements(growing: Growing, browser: Callable[[str], Client]) -> None:
    ids = {"report": growing.report(), "draft": growing.draft(), "list": growing.list()}
    browsers = {login: browser(login) for login in PAGES}
    growing.grow(ids["report"])
    before = statements(growing, browsers, **ids)
    growing.grow(ids["report"])
    for page, now in statements(growing, browsers, **ids).items():
        assert len(now) == len(before[page]), (page, sorted({*now} - {*before[page]}))
    assert len(before["yusuf: keys"]) <= FRAME


def test_numbers_of_the_rail_are_those_of_the_tray(growing: Growing, officer: Sign) -> None:
    from wasl.flow import hits, judge, questions, reports, tray

    def numbers(login: str) -> dict[str, int]:
        actor = officer(login)
        counted = dict(tray.counts(actor))
        assert counted == tray.counts(actor, tray.tray(actor))
        assert not any(each.real for each in counted.values())  # all of it is an exercise
        return {name: each.exercise for name, each in counted.items() if name != "holds"}

    report = growing.report()
    other = growing.report()
    arrived(growing.almaty, growing.doha, growing.clock)
    assert numbers("salim") == {"tray": 2, "hits": 0, "questions": 0}
    assert numbers("yusuf") == {"tray": 6, "hits": 3, "questions": 2}
    reports.show_report(officer("salim"), report)
    reports.acknowledge(officer("salim"), other)
    assert numbers("salim") == {"tray": 0, "hits": 0, "questions": 0}
    first, *_ = hits.hits(officer("yusuf"))
    judge.judge(officer("yusuf"), first.hit_id, "same", "Один номер")
    (asked_first, _) = questions.questions(officer("yusuf"))
    questions.answer(officer("yusuf"), asked_first.question_id, SAID)
    assert numbers("yusuf") == {"tray": 4, "hits": 2, "questions": 1}
    assert not any(tray.counts(officer("maryam")).values())

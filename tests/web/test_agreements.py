"""The pages of agreements: clauses in three languages, a simple proposal, a signature, and who may do what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, deliver
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor, NodeId

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]


def english(browser: Client) -> Client:
    browser.post("/language/", {"language": "en", "next": "/"})
    return browser


@pytest.fixture
def proposal(clock: Clock) -> dict[str, object]:
    return {
        "peer": "almaty",
        "title_en": "Memorandum on precursors",
        "title_ru": "Меморандум о прекурсорах",
        "title_ar": "مذكرة بشأن السلائف",
        "topics": ["heroin-opiates", "organised-crime"],
        "kinds": ["seizure"],
        "categories": ["suspect"],
        "purposes": ["operational"],
        "highest_tlp": "TLP:AMBER",
        "highest_hcode": "H1",
        "onward": "members",
        "valid_from": clock.now.date().isoformat(),
        "valid_until": (clock.now + timedelta(days=90)).strftime("%d.%m.%Y"),
    }


def test_agreement_reads_as_clauses(browser: Open, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements

    (view,) = agreements.agreements(officer("salim"))
    salim = browser("salim")
    page = salim.get(f"/agreements/at/{view.agreement.agreement_id}/").content.decode()
    wanted = (
        "This agreement is between",
        "Настоящее соглашение заключено между",
        "هذه الاتفاقية بين",
        "Nothing stricter than",
        'lang="ar" dir="rtl"',
        'lang="ru" dir="ltr"',
        view.agreement_hash,
    )
    assert [word for word in wanted if word not in page] == []
    assert "/sign/" not in page
    assert "سارية" in salim.get("/agreements/").content.decode()


def test_propose(browser: Open, almaty: Peer, proposal: dict[str, object]) -> None:
    maryam = english(browser("maryam"))
    assert "Almaty" in maryam.get("/agreements/propose/").content.decode().title()
    done = maryam.post("/agreements/propose/", proposal, follow=True).content.decode()
    assert "Signed and on its way" in done
    assert "waits for their signature" in done
    assert "The receiving centre may circulate it to the desks of its member states." in done


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title_ar": " "}, "title_en"),
        ({"topics": []}, "topics"),
        ({"topics": ["nonsense"]}, "topics"),
        ({"categories": ["everybody"]}, "categories"),
        ({"highest_tlp": "TLP:WHITE"}, "highest_tlp"),
        ({"onward": ""}, "onward"),
        ({"valid_from": ""}, "valid_from"),
        ({"valid_from": "31.02.2026"}, "valid_from"),
        ({"valid_until": "2001-01-01"}, "valid_until"),
        ({"peer": "nowhere"}, "peer"),
        ({"title_en": "x" * 501}, "title_en"),
        ({"title_en": "a\u0000b"}, "title_en"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
    browser: Open, almaty: Peer, proposal: dict[str, object], change: dict[str, object], field: str
) -> None:
    answer = browser("maryam").post("/agreements/propose/", proposal | change)
    assert answer.status_code == 400
    page = answer.content.decode()
    assert f'href="#id_{field}"' in page
    assert "Меморандум о прекурсорах" in page
    assert page.count(" checked") >= 3


def test_sign(browser: Open, almaty: Peer, doha: Founded, officer: Sign) -> None:
    from wasl.exchange import Kind
    from wasl.flow import agreements

    deliver(
        almaty, NodeId(doha.config.node_id), almaty.message(Kind.AGREEMENT, almaty.offer(NodeId(doha.config.node_id)))
    )
    offered = next(view for view in agreements.agreements(officer("maryam")) if view.state == "offered")
    address = f"/agreements/at/{offered.agreement.agreement_id}/"
    salim, maryam = browser("salim"), english(browser("maryam"))
    assert "/sign/" not in salim.get(address).content.decode()
    assert salim.post(f"{address}sign/").status_code == 403
    assert "/sign/" in maryam.get(address).content.decode()
    done = maryam.post(f"{address}sign/", follow=True).content.decode()
    assert "The agreement is in force from now on." in done
    again = maryam.post(f"{address}sign/")
    assert again.status_code == 400


def test_who_may(browser: Open, almaty: Peer, proposal: dict[str, object]) -> None:
    for login in ("salim", "latifa"):
        them = browser(login)
        assert them.get("/agreements/propose/").status_code == 403
        assert them.post("/agreements/propose/", proposal).status_code == 403
        assert them.get(f"/agreements/at/{'0' * 26}/").status_code == 404
        assert them.post(f"/agreements/at/{'0' * 26}/sign/").status_code == 403


def test_suspend_resume_and_end_on_the_page(browser: Open, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements

    (view,) = agreements.agreements(officer("maryam"))
    address, maryam = f"/agreements/at/{view.agreement_hash}/", english(browser("maryam"))
    salim = browser("salim")
    assert "/declare/" not in salim.get(address).content.decode()
    assert salim.post(f"{address}declare/", {"step": "suspend", "reason": "x"}).status_code == 403
    wrong = maryam.post(f"{address}declare/", {"step": "suspend", "reason": " "})
    assert (wrong.status_code, "The reason is missing" in wrong.content.decode()) == (400, True)
    assert maryam.post(f"{address}declare/", {"step": "forget", "reason": "x"}).status_code == 400
    done = maryam.post(f"{address}declare/", {"step": "suspend", "reason": "Leak <b>"}, follow=True).content.decode()
    assert "Nothing goes under it and nothing is taken in under it." in done
    assert "Leak &lt;b&gt;" in done
    done = maryam.post(f"{address}declare/", {"step": "resume", "reason": "Closed"}, follow=True).content.decode()
    assert "Resumed." in done
    again = maryam.post(f"{address}declare/", {"step": "end", "reason": "x", "how": "notice", "last_day": ""})
    assert (again.status_code, "Say when it ends" in again.content.decode()) == (400, True)
    ended = maryam.post(f"{address}declare/", {"step": "end", "reason": "x", "how": "at-once"}, follow=True)
    assert "ended by a party" in ended.content.decode()


def test_next_version_begins_as_what_is_in_force_and_shows_what_changes(
    browser: Open, almaty: Peer, officer: Sign, clock: Clock
) -> None:
    from wasl.flow import agreements

    (view,) = agreements.agreements(officer("maryam"))
    maryam = english(browser("maryam"))
    page = maryam.get(f"/agreements/propose/?from={view.agreement_hash}").content.decode()
    assert f'name="replaces" value="{view.agreement.agreement_id}"' in page
    terms = {
        "peer": "almaty",
        "replaces": view.agreement.agreement_id,
        **{f"title_{each}": view.agreement.titles[each] for each in ("ar", "ru", "en")},
        "topics": ["precursors"],
        "kinds": ["seizure"],
        "purposes": ["operational"],
        "conditions": ["torture"],
        "answer_urgent": "٨",
        "keep_days": "30",
        "notice_days": "x",
        "clause_en": "One.\n\nTwo.",
        "clause_ru": "Раз.\n\nДва.",
        "clause_ar": "واحد.\n\nاثنان.",
        "highest_tlp": "TLP:AMBER",
        "highest_hcode": "H1",
        "onward": "consent",
        "valid_from": clock.now.date().isoformat(),
        "valid_until": (clock.now + timedelta(days=90)).date().isoformat(),
    }
    wrong = maryam.post("/agreements/propose/", terms)
    assert (wrong.status_code, 'href="#id_notice_days"' in wrong.content.decode()) == (400, True)
    done = maryam.post("/agreements/propose/", terms | {"notice_days": "60"}, follow=True).content.decode()
    done = done.translate(dict.fromkeys(range(0x2066, 0x206A))).replace("\xa0", " ")
    for said in ("wider and narrower", "version 2", "within: ", "at least 60 days", "Two.", "Within 30 days"):
        assert said in done
    tried = english(browser("yusuf"))
    offered = next(each for each in agreements.agreements(officer("maryam")) if each.agreement.version == 2)
    address = f"/agreements/at/{offered.agreement_hash}/"
    assert "?try=1" in tried.get(address).content.decode()
    assert "reports would pass" in tried.get(f"{address}?try=1").content.decode()
    assert maryam.get(f"{address}?try=1").status_code == 403

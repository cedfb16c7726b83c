"""Journeys through the pages, in three languages, with named people of Doha and a simulated Almaty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor, Address, NodeId

if TYPE_CHECKING:
    from django.test import Client


class Answer(Protocol):
    """What the test client returns."""

    status_code: int
    content: bytes


Open = Callable[[str], "Client"]
Sign = Callable[[str], Actor]
TRAP = "<script>alert(1)</script>\u202eтитул"


@pytest.fixture
def arrived(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> str:
    """A report of Almaty's Tajik desk, with a title that is a trap, and a hit with a report that Doha holds."""
    from wasl.flow import reports

    reports.new_report(officer("yusuf"), draft(person("Farrukh Saidzoda"), title="محفوظ"), handling(clock))
    here = Address(node=NodeId(doha.config.node_id))
    report = report_from(almaty, draft(person("Фаррух Саидзода", language="ru"), title=TRAP), handling(clock, here))
    deliver(almaty, here.node, almaty.release(report, [here], next(iter(almaty.agreements))))
    return report.report_id


@pytest.fixture
def hit_id(arrived: str, officer: Sign) -> str:
    from wasl.flow import hits

    (hit,) = hits.hits(officer("yusuf"))
    return hit.hit_id


def in_language(browser: Client, language: str) -> Client:
    assert browser.post("/language/", {"language": language, "next": "/tray/"}).status_code == 302
    return browser


def text(answer: Answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ['dir="rtl"', "للاطلاع", "مطابقات للبتّ", "الأرجح أنهما واحد"]),
        ("ru", ['dir="ltr"', "Прочитать", "Решить о совпадениях", "Вероятно"]),
        ("en", ['dir="ltr"', "To read", "Hits to judge", "Probably the same"]),
    ],
)
def test_tray(browser: Open, arrived: str, language: str, words: list[str]) -> None:
    page = text(in_language(browser("yusuf"), language).get("/tray/"))
    assert f'lang="{language}"' in page
    assert [word for word in words if word not in page] == []
    assert f"/reports/{arrived}/" in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["من يحق له الاطلاع", "الروسية", "شخص", "مشتبه به", "إقرار بالاستلام", "للجهات المسمّاة"]),
        ("ru", ["Кому можно читать", "русский", "Лицо", "Подозреваемый", "Подтвердить"]),
        (
            "en",
            [
                "Who may read",
                "Russian",
                "Person",
                "Suspect",
                "Acknowledge",
                "not in court without permission",
            ],
        ),
    ],
)
def test_report(browser: Open, arrived: str, language: str, words: list[str]) -> None:
    page = text(in_language(browser("yusuf"), language).get(f"/reports/{arrived}/"))
    assert [word for word in words if word not in page] == []
    assert 'class="mark" dir="ltr" lang="en">TLP:AMBER · H1 · EXERCISE<' in page


def test_given_text_is_shown_and_never_obeyed(browser: Open, arrived: str) -> None:
    yusuf = browser("yusuf")
    for address in ("/tray/", "/reports/", f"/reports/{arrived}/", f"/reports/{arrived}/fate/", "/hits/"):
        page = text(yusuf.get(address))
        assert "<script>" not in page
        assert "\u202e" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;⟦RLO⟧титул" in text(yusuf.get(f"/reports/{arrived}/"))


def test_hidden_and_absent_look_alike(browser: Open, arrived: str, hit_id: str) -> None:
    huda = browser("huda")
    absent = "0" * 26
    for address, other in (
        (f"/reports/{arrived}/", f"/reports/{absent}/"),
        (f"/reports/{arrived}/fate/", f"/reports/{absent}/fate/"),
    ):
        hidden, nothing = huda.get(address), huda.get(other)
        assert (hidden.status_code, nothing.status_code) == (404, 404)
        assert still(hidden, arrived) == still(nothing, absent)
    assert huda.get(f"/hits/{hit_id}/").status_code == huda.get(f"/hits/{absent}/").status_code
    assert arrived not in text(huda.get("/tray/")) + text(huda.get("/reports/"))


def still(answer: Answer, own_id: str) -> str:
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())
    return re.sub(r"<time.*?</time>", "", page).replace(own_id, "")


def test_circulated_report_is_acknowledged_and_its_fate_is_told(browser: Open, arrived: str, officer: Sign) -> None:
    from wasl.flow import release

    release.circulate(officer("yusuf"), arrived, ["oman", "qatar"])
    salim, yusuf = browser("salim"), in_language(browser("yusuf"), "en")
    assert "إقرار بالاستلام" in text(salim.get(f"/reports/{arrived}/"))
    done = salim.post(f"/reports/{arrived}/acknowledge/", follow=True)
    assert "تم الإقرار بالاستلام" in text(done)
    assert '/acknowledge/"' not in text(done)
    fate = text(yusuf.get(f"/reports/{arrived}/fate/"))
    assert "Oman desk" in fate
    assert re.search(r'now-acknowledged">\s*Acknowledged', fate)
    assert "Qatar desk" in fate


def test_stop_has_its_reason_in_the_strip(
    browser: Open, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release
    from wasl.record import HCode

    here = Address(node=NodeId(doha.config.node_id))
    report = report_from(almaty, draft(person("Фаррух Саидзода")), handling(clock, here, hcode=HCode.H2))
    deliver(almaty, here.node, almaty.release(report, [here], next(iter(almaty.agreements))))
    release.circulate(officer("yusuf"), report.report_id, ["oman"])
    page = text(in_language(browser("yusuf"), "en").get(f"/reports/{report.report_id}/fate/"))
    assert "forbids passing it on without the originator&#x27;s permission" in page
    assert "now-stopped" in page


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ["القرائن", "الاسم", "مع", "ضد"]),
        ("ru", ["Доводы", "Имя", "против"]),
        ("en", ["Evidence", "Name", "against"]),
    ],
)
def test_hit_shows_both_sides_and_the_evidence(browser: Open, hit_id: str, language: str, words: list[str]) -> None:
    page = text(in_language(browser("yusuf"), language).get(f"/hits/{hit_id}/"))
    assert [word for word in ("Фаррух Саидзода", "Farrukh Saidzoda", *words) if word not in page] == []
    assert 'class="bar bar-' in page


def test_judging_wants_a_reason_and_keeps_it(browser: Open, hit_id: str) -> None:
    yusuf = in_language(browser("yusuf"), "en")
    empty = yusuf.post(f"/hits/{hit_id}/judge/", {"verdict": "same", "reason": "   "})
    assert empty.status_code == 400
    assert empty.content.decode().count("The reason is missing.") == 2
    odd = yusuf.post(f"/hits/{hit_id}/judge/", {"verdict": "perhaps", "reason": "typed"})
    assert 'value="typed"' in odd.content.decode()
    done = text(yusuf.post(f"/hits/{hit_id}/judge/", {"verdict": "same", "reason": "Same case"}, follow=True))
    assert "Same case" in done
    assert hit_id not in text(yusuf.get("/hits/"))
    assert hit_id in text(yusuf.get("/hits/all/"))


def test_account_manager_reads_nothing(browser: Open, arrived: str, hit_id: str) -> None:
    maryam = browser("maryam")
    for address in ("/tray/", "/reports/", "/hits/", f"/reports/{arrived}/", f"/hits/{hit_id}/"):
        refused = maryam.get(address)
        assert refused.status_code in {403, 404}
        assert "Саидзода" not in refused.content.decode()


# --- what no page may do ----------------------------------------------------------------------------------------------


@pytest.fixture
def addresses(arrived: str, hit_id: str) -> tuple[str, ...]:
    pages = (
        "/tray/",
        "/reports/",
        f"/reports/{arrived}/",
        f"/reports/{arrived}/fate/",
        "/hits/",
        "/hits/all/",
        f"/hits/{hit_id}/",
    )
    return (*pages, "/nowhere/")


def counts() -> dict[str, int]:
    from django.apps import apps

    # Tokens of the wall are read by nobody but their function.
    models = [each for each in apps.get_models() if hasattr(each, "objects") and each._meta.label != "store.WallToken"]
    return {model._meta.label: model.objects.count() for model in models}


def test_looking_changes_nothing_but_marks_and_the_journal(browser: Open, addresses: tuple[str, ...]) -> None:
    yusuf = browser("yusuf")
    before = counts()
    for address in addresses:
        yusuf.get(address)
    first = counts()
    for address in addresses:
        yusuf.get(address)
    second = counts()
    assert {name for name in first if first[name] != before[name]} <= {
        "store.Mark", "store.JournalLine", "store.UnplacedLine", "store.OfficerSession", "store.Outbox",
        "store.DeliveryStep",
    }  # fmt: skip
    assert {name for name in second if second[name] != first[name]} <= {
        "store.JournalLine",
        "store.UnplacedLine",
    }


def links(page: str) -> Iterator[str]:
    yield from re.findall(r"""(?:href|src|action|content|url)\s*=\s*["']([^"']*)["']""", page)


def test_every_page_is_bound_by_policy_and_asks_no_other_host(
    browser: Open, client: Client, addresses: tuple[str, ...]
) -> None:
    yusuf = browser("yusuf")
    answers = [*(yusuf.get(address) for address in addresses), client.get("/sign-in/"), client.get("/sign-in/code/")]
    for answer in answers:
        policy = answer.headers["Content-Security-Policy"]
        rules = {rule.strip() for rule in policy.split(";")}
        assert "unsafe" not in policy
        assert {"default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"} <= rules
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        page = answer.content.decode()
        assert [link for link in links(page) if re.match(r"(?:[a-z]+:)?//", link)] == []
        assert not re.search(r"<script>|<style|\sstyle=|\son[a-z]+=|javascript:", page)
        scripts = re.findall(r"<script ([^>]*)>(.*?)</script>", page)
        assert [said for said in scripts if not re.fullmatch(r'src="/static/wasl/[a-z_]+\.js" defer', said[0])] == []
        assert [inside for _, inside in scripts if inside] == []


def test_missing_page_is_in_the_frame(browser: Open) -> None:
    answer = in_language(browser("salim"), "ru").get("/nowhere/")
    assert answer.status_code == 404
    assert "Здесь нет ничего, что вам можно видеть" in answer.content.decode()


def test_language_is_kept_for_the_account(browser: Open, officer: Sign) -> None:
    in_language(browser("salim"), "ru")
    assert officer("salim").officer.language == "ru"


def test_language_is_one_of_three_and_the_way_back_is_ours(browser: Open) -> None:
    salim = browser("salim")
    assert salim.post("/language/", {"language": "xx"}).status_code == 400
    assert salim.post("/language/", {"language": "en", "next": "//example.org/"}).headers["Location"] == "/"
    assert salim.post("/language/", {"language": "en", "next": "https://example.org/"}).headers["Location"] == "/"


def test_desk_of_another_is_refused(browser: Open) -> None:
    assert browser("salim").post("/desk/", {"desk": "qatar"}).status_code == 403


def test_who_reads_nothing_begins_where_there_is_something(browser: Open) -> None:
    assert browser("salim").get("/").headers["Location"] == "/tray/"
    maryam = browser("maryam")
    begun = maryam.get("/", follow=True)
    assert begun.status_code == 200
    assert "/search/" not in begun.content.decode()


def test_the_report_leads_to_its_preview_and_shows_its_numbers(browser: Open, arrived: str, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = in_language(browser("yusuf"), "en")
    assert f'href="/reports/{arrived}/send/"' in text(yusuf.get(f"/reports/{arrived}/"))
    release.circulate(officer("yusuf"), arrived, ["oman"])
    page = text(in_language(browser("salim"), "ar").get(f"/reports/{arrived}/"))
    assert '<li>وارد <bdi class="figure">2026/0001-EX</bdi>' in page
    huda = officer("huda")
    release.circulate(officer("yusuf"), arrived, ["qatar"])
    assert huda.desk.slug == "qatar"
    assert "/send/" not in text(browser("huda").get(f"/reports/{arrived}/"))

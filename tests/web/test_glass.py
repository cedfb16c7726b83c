"""The pages of broken glass, through browsers: break, read, be told, judge; and what a page shows never tells more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, refused, write
from tests.interference.normal import plain
from tests.simulators.clock import Clock
from wasl.record import Actor, Right, new_id

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
WORDS = "Свидетеля <b>ждут</b> у причала"
GIVEN = {"words": WORDS, "danger": "on", "desk": ""}


@pytest.fixture
def theirs(doha: Founded, clock: Clock, officer: Sign) -> str:
    """A report of the Kuwait desk; the clock shows what the database's own shows."""
    clock.now = max(clock.now, datetime.now(UTC).replace(microsecond=0))
    owner = add_officer(officer, "faisal", "kuwait")
    return write(owner, clock, said=draft(person("Farrukh Saidzoda"), title="Судно у причала"))


def test_it_is_broken_read_told_and_judged(browser: Open, officer: Sign, theirs: str) -> None:
    from wasl.store import models

    salim, latifa = browser("salim"), browser("latifa")
    assert salim.get(f"/reports/{theirs}/").status_code == 404
    done = salim.post("/glass/break/", {**GIVEN, "asked": theirs}, follow=True)
    page, address = done.content.decode(), done.redirect_chain[-1][0]
    assert "Судно у причала" in page
    assert "&lt;time" not in page
    assert "through-glass" in page
    assert 'action="' + f"/reports/{theirs}" not in page
    assert salim.get(f"/reports/{theirs}/").status_code == 404
    told = latifa.get("/glass/").content.decode()
    assert 'class="count">1<' in told
    assert "&lt;b&gt;ждут&lt;/b&gt;" in told
    assert "Судно" not in told
    assert latifa.get(address).status_code == 403
    judge = f"{address}judge/"
    assert latifa.post(judge, {"words": "x"}).status_code == 400
    kept = latifa.post(judge, {"verdict": "not-justified", "words": "a\x00b"})
    assert (kept.status_code, "a\x00b" in kept.content.decode()) == (400, True)
    latifa.post(judge, {"verdict": "not-justified", "words": "Можно было спросить"})
    shut = salim.get(address)
    assert (shut.status_code, "Судно" in shut.content.decode()) == (403, False)
    assert "Можно было спросить" in salim.get("/glass/").content.decode()
    assert not models.Reading.objects.exclude(officer=None).exists()


def test_a_proof_is_asked_for_again_before_it_breaks(
    browser: Open, theirs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.store import models
    from wasl.web.sign_in import fresh

    salim = browser("salim")
    monkeypatch.setattr(fresh, "is_fresh", lambda _: False)
    for asked in (theirs, new_id()):
        answer = salim.post("/glass/break/", {**GIVEN, "asked": asked})
        assert answer.status_code == 403
    assert not models.Glass.objects.exists()


@pytest.mark.parametrize("lacks", ["danger", "words", "asked"])
def test_what_lacks_is_said_the_same_for_hidden_and_absent_and_nothing_typed_is_lost(
    lacks: str, browser: Open, theirs: str
) -> None:
    salim = browser("salim")

    def answered(asked: str) -> str:
        given = {name: text for name, text in {**GIVEN, "asked": asked}.items() if name != lacks}
        answer = salim.post("/glass/break/", given)
        assert answer.status_code == 400
        page = answer.content.decode()
        assert lacks == "words" or "&lt;b&gt;ждут&lt;/b&gt;" in page
        return plain(page.partition("<main")[2]).replace(asked, "…")

    assert answered(theirs) == answered(new_id())


def test_what_opens_nothing_says_so_and_a_number_names_its_desk(
    browser: Open, theirs: str, officer: Sign, clock: Clock
) -> None:
    from wasl.flow import registers, release

    owner, huda = officer("faisal"), officer("huda")
    sent = write(owner, clock, huda.desk.address)
    release.circulate(owner, sent, ["qatar"])
    number = str(registers.of_reports(owner, [sent])[sent][0].number)
    salim = browser("salim")
    nothing = salim.post("/glass/break/", {**GIVEN, "asked": number, "desk": "oman"}, follow=True)
    assert "لم يكن هناك ما يُفتح" in nothing.content.decode()
    opened = salim.post("/glass/break/", {**GIVEN, "asked": number, "desk": "kuwait"}, follow=True)
    assert "through-glass" in opened.content.decode()


def test_heads_are_told_in_their_tray_and_nobody_else_is(browser: Open, theirs: str, officer: Sign) -> None:
    from wasl.flow import glass

    for login in ("salim", "yusuf"):
        give_approving(officer(login))
    hamad = add_officer(officer, "hamad", "oman", frozenset({Right.READ}))
    glass.break_glass(hamad, theirs, danger=True, words=WORDS)
    waits = "زجاج مكسور ينتظر الحكم"
    head, elsewhere = browser("salim"), browser("yusuf")
    assert waits in head.get("/tray/").content.decode()
    assert "hamad" in head.get("/glass/").content.decode()
    assert waits not in elsewhere.get("/tray/").content.decode()
    assert "hamad" not in elsewhere.get("/glass/").content.decode()
    assert browser("maryam").get("/glass/").status_code == 403
    assert refused(lambda: glass.broken_by(officer("maryam"))) == "right-missing"


def give_approving(who: Actor) -> None:
    from wasl.store import models

    rights = [*map(str, who.officer.rights), Right.APPROVE.value]
    models.Officer.objects.filter(login=who.officer.login).update(rights=rights)

"""C1: an allowed object beside a foreign one, in one address or one act, opens nothing of the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, refused, write
from tests.flow.test_extracting import VICTIM, said, without
from tests.simulators.clock import Clock
from tests.web.conftest import browser, client
from wasl.record import Text, new_id

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]


SAID = Text(text="من هو؟", language="ar")


def test_a_hit_with_one_hidden_side_is_absent(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits, judge
    from wasl.store import models

    yusuf, stranger = officer("yusuf"), add_officer(officer, "faisal", "kuwait")
    write(yusuf, clock)
    write(stranger, clock, said=draft(person("Фаррух Саидзода")))
    hit = models.Hit.objects.get()
    for who in (yusuf, stranger):
        assert hits.hits(who, all=True) == ()
        assert refused(lambda who=who: judge.judge(who, hit.hit_id, "same", "I know")) == "not-found"  # type: ignore[misc]


def test_a_question_about_a_report_that_is_no_longer_readable_is_not_answered(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    # The question is put to Oman; an officer of another desk who knows both ids answers neither way.
    from wasl.flow import questions, release

    salim, jassim = officer("salim"), add_officer(officer, "jassim", "qatar")
    report = write(salim, clock, jassim.desk.address)
    release.circulate(salim, report, ["qatar"])
    asked = questions.ask(jassim, report, SAID)
    faisal = add_officer(officer, "faisal", "kuwait")
    own = write(faisal, clock)
    for object_id in (asked.question_id, report, own):
        assert refused(lambda object_id=object_id: questions.answer(faisal, object_id, SAID)) == "not-found"  # type: ignore[misc]


@pytest.mark.parametrize("method", ["get", "post"])
def test_c1_a_recipe_of_another_report_is_as_if_there_were_none(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client], method: str
) -> None:
    from wasl.flow import release

    salim, huda = officer("salim"), officer("huda")
    first, second = (write(salim, clock, huda.desk.address, said=said()) for _ in range(2))
    own, page = without(salim, first, VICTIM.entity_id), browser("salim")
    for recipe in (own, new_id(), "x", first):
        given = {"to": "qatar", "form-qatar": recipe, "seen": "0" * 64}
        assert getattr(page, method)(f"/reports/{second}/send/", given).status_code == 404
        assert page.get(f"/reports/{second}/extract/", {"recipe": recipe}).status_code == 404
    assert refused(lambda: release.release(salim, second, ["qatar"], extracts={"qatar": own})) == "not-found"

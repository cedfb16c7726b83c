"""C1, C2, C15: an allowed object beside a foreign one, a view used to change, and text where a name is expected."""

from __future__ import annotations

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, refused, write
from tests.simulators.clock import Clock
from wasl.record import Text

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


def test_who_sees_may_not_therefore_change(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, judge, questions, release, reports

    salim, huda = officer("salim"), officer("huda")
    report = write(salim, clock, huda.desk.address)
    release.circulate(salim, report, ["qatar"])
    assert reports.show_report(huda, report).actions == {"acknowledge"}
    changes = [
        lambda: release.release(huda, report, ["oman"]),
        lambda: release.circulate(huda, report, ["oman"]),
        lambda: fate.export_envelope(huda, report, "oman"),
        lambda: questions.ask(huda, report, SAID),
        lambda: judge.judge(huda, report, "same", "I know"),
        lambda: write(huda, clock),
    ]
    assert [refused(change) for change in changes] == ["right-missing"] * len(changes)


@pytest.mark.parametrize(
    "given",
    ["' OR ''='", "%", "_", "report_id__startswith", "\\", '"; DROP TABLE store_version; --', "{}", "[]", "*", "0"],
)
def test_no_text_of_a_person_becomes_part_of_a_statement(
    given: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements, hits, release, reports, search

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address)
    assert refused(lambda: reports.show_report(yusuf, given)) == "not-found"
    assert refused(lambda: hits.hit(yusuf, given)) == "not-found"
    assert refused(lambda: release.release(yusuf, report, [given])) == "recipient-unknown"
    assert refused(lambda: agreements.sign(officer("maryam"), given)) == "agreement-not-found"
    assert refused(lambda: search.search(yusuf, "Saidzoda", reason=given)) == "reason-unknown"
    assert search.search(yusuf, given, reason="Case 7", exercise=True) == ()
    assert len(reports.reports(yusuf)) == 1

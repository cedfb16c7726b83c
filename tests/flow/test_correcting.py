"""Corrections: the next version takes the place of the old one, here and at peers, in whichever order they come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from tests.doha import Founded, deliver, draft, handling, person, send_all
from tests.flow.life_world import NAME, sent
from tests.flow.story import Sign, add_officer, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReceiptStatus, VerifiedLifeStep, VerifiedRelease
from wasl.record import Address, HCode, LifeAct, Right, Text, Tlp

SAID = draft(person("Salem Nasser"), title="Изъятие (исправлено)")


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    from wasl.flow import release, reports

    qatar = officer("huda").desk.address
    report_id = write(officer("salim"), clock, qatar, Address(node=almaty.node_id), said=draft(person("Salem Nasser")))
    release.release(officer("salim"), report_id, ["qatar", "almaty"])
    send_all(almaty)
    reports.acknowledge(add_officer(officer, "jassim", "qatar"), report_id)
    return report_id


def correct(officer: Sign, report_id: str, clock: Clock, *audience: Address, **changes: object) -> None:
    from wasl.flow import correcting

    correcting.correct(officer("salim"), report_id, SAID, handling(clock, *audience, **changes))


def test_everybody_who_may_gets_the_new_version(report: str, officer: Sign, almaty: Peer, clock: Clock) -> None:
    from wasl.flow import reports, tray
    from wasl.flow.life import holders

    correct(officer, report, clock, officer("huda").desk.address, Address(node=almaty.node_id))
    (line,) = tray.tray(officer("huda")).to_read
    assert (line.report_id, line.state) == (report, "new")
    view = reports.show_report(officer("huda"), report)
    assert (view.version.version, view.version.title.text) == (2, "Изъятие (исправлено)")
    assert [each.version for each in view.earlier] == [1]
    assert [each.report_id for each in reports.reports(officer("huda"))] == [report]
    send_all(almaty)
    came = [each.content for each in almaty.taken]
    assert [each.report.version for each in came if isinstance(each, VerifiedRelease)] == [1, 2]
    (step,) = [each.step for each in came if isinstance(each, VerifiedLifeStep)]
    assert (step.act, step.version, step.reason) == (LifeAct.CORRECTION, 2, "corrected")
    rows = {
        row.party.slug: (str(row.holding), row.version) for row in holders.holders_of(officer("salim"), report).rows
    }
    assert rows == {"qatar": ("has", 2), "almaty": ("asked", 2)}
    assert "report-corrected" in journal_actions()


def test_whoever_may_no_longer_have_it_loses_the_old_one(
    report: str, officer: Sign, almaty: Peer, clock: Clock
) -> None:
    from wasl.flow import correcting, reports

    given = handling(clock, officer("huda").desk.address)
    rows = correcting.preview(officer("salim"), report, SAID, given).rows
    assert {row.recipient.slug: row.decision.permit for row in rows} == {"qatar": True, "almaty": False}
    correcting.correct(officer("salim"), report, SAID, given)
    assert reports.show_report(officer("huda"), report).version.version == 2
    send_all(almaty)
    (step,) = [each.content.step for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]
    assert (step.act, step.version) == (LifeAct.RECALL, 1)


def test_a_draft_of_a_correction_says_what_the_report_says(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow.drafts import filing, keeping, revising
    from wasl.flow.drafts.values import Typed

    salim = officer("salim")
    view = revising.correct(salim, report)
    assert view.fields["e1.name.1"] == "Salem Nasser"
    assert revising.correct(salim, report).draft_id == view.draft_id
    same = filing.check(salim, view.draft_id)
    assert same.faults == ()
    changed = {**view.fields, "title": "Иначе"}
    keeping.save(salim, view.draft_id, Typed(fields=changed, revision=view.revision))
    filed = filing.file(salim, view.draft_id)
    assert filed.report_id == report
    from wasl.flow import reports

    assert reports.show_report(salim, report).version.version == 2


def test_what_may_not_be_corrected(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow import correcting

    salim, qatar = officer("salim"), officer("huda").desk.address
    add_officer(officer, "badr", "qatar")
    given = handling(clock, qatar)
    assert refused(lambda: correcting.begin(officer("badr"), report)) == "speaker-other"
    real = replace(given, exercise=False)
    assert refused(lambda: correcting.correct(salim, report, SAID, real)) == "correction-exercise"
    freer = replace(given, tlp=Tlp.GREEN)
    assert refused(lambda: correcting.correct(salim, report, SAID, freer)) == "right-missing"
    writer = add_officer(officer, "nasser", "oman", frozenset({Right.READ, Right.ORIGINATE}))
    assert refused(lambda: correcting.correct(writer, report, SAID, given)) == "right-missing"
    correcting.correct(salim, report, SAID, given)
    from wasl.store import versions

    stood = versions.find(report)
    assert stood is not None
    said = replace(SAID, entities=stood.version.entities)
    assert refused(lambda: correcting.correct(salim, report, said, given)) == "correction-same"


def test_judgements_stay_with_what_did_not_change(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow import correcting, hits

    jassim = officer("jassim")
    write(jassim, clock, said=draft(person("Salem Nasser")))
    (hit,) = hits.hits(jassim)
    hits_before = hit.hit_id
    from wasl.flow import judge

    judge.judge(jassim, hits_before, "same", reason="Passport seen")
    qatar = officer("huda").desk.address
    correcting.correct(
        officer("salim"), report, replace(SAID, text=Text(text="Иначе.", language="ru")), handling(clock, qatar)
    )
    (again,) = hits.hits(jassim, all=True)
    assert (again.verdict, again.verdict_reason) == ("same", "Passport seen")


def test_any_order_of_versions_ends_equal(almaty: Peer, doha: Founded, clock: Clock, officer: Sign) -> None:
    from django.db import transaction

    from wasl.flow import reports, search

    given = sent(almaty, doha, clock)
    centre = (Address(node=here_of(doha)),)
    second = replace(
        given.report,
        version=2,
        made=given.report.made + timedelta(minutes=5),
        title=Text(text="Исправлено", language="ru"),
    )
    newer = almaty.release(second, centre, given.agreement)
    ends = []
    for several in ((given.release, newer), (newer, given.release)):
        with transaction.atomic():
            for message in several:
                (receipt,) = deliver(almaty, here_of(doha), message)
                assert receipt is not None
                assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
            view = reports.show_report(officer("yusuf"), given.report_id)
            found = search.search(officer("yusuf"), NAME, reason="Case 7", exercise=True)
            ends.append((view.version.version, [each.version for each in view.earlier], len(found)))
            transaction.set_rollback(True)
        almaty.seen.clear()
    assert ends == [(2, [1], 1)] * 2


def test_desks_that_had_the_old_version_follow_by_the_rules(
    almaty: Peer, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release, reports

    for hcode, sees in ((HCode.H1, 2), (HCode.H2, 0)):
        given = sent(almaty, doha, clock)
        given.come()
        release.circulate(officer("yusuf"), given.report_id, ["oman"])
        second = replace(given.report, version=2, handling=replace(given.report.handling, hcode=hcode))
        receipt = given.give(almaty.release(second, (Address(node=here_of(doha)),), given.agreement))
        assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
        if sees:
            assert reports.show_report(officer("salim"), given.report_id).version.version == sees
        else:
            read = partial(reports.show_report, officer("salim"), given.report_id)
            assert refused(read) == "report-narrowed"
    assert {"correction-followed", "correction-kept-from-desk"} <= set(journal_actions())


def test_another_speaker_cannot_write_the_next_version(
    report: str, almaty: Peer, doha: Founded, clock: Clock, officer: Sign
) -> None:
    given = sent(almaty, doha, clock)
    given.come()
    wrongs = (
        replace(given.report, version=2, origin=Address(node=almaty.node_id)),
        replace(given.report, version=2, report_id=report),
    )
    for wrong in wrongs:
        receipt = given.give(almaty.release(wrong, (Address(node=here_of(doha)),), given.agreement))
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "version-other-speaker")

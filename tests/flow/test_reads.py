"""The desk that speaks sees which desks read its report, and when; by whom only who audits."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, refused, write
from tests.simulators.clock import Clock
from wasl.record import Right


def test_desks_counts_and_times_and_no_officer(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import prints, release, reports
    from wasl.flow.life import reads
    from wasl.store import models

    yusuf, salim, huda = (officer(each) for each in ("yusuf", "salim", "huda"))
    report = write(yusuf, clock, salim.desk.address, huda.desk.address)
    other = write(yusuf, clock, salim.desk.address)
    assert reads.reads_of(yusuf, report) == ()
    for each in (report, other):
        release.circulate(yusuf, each, ["oman"])
    began = clock.now
    reports.show_report(salim, report)
    reports.show_report(salim, other)
    clock.advance(hours=2)
    prints.print_report(salim, report, "ar")
    reports.show_report(yusuf, report)
    oman, centre = reads.reads_of(yusuf, report)
    assert (oman.party.slug, oman.reads, oman.first, oman.last) == ("oman", 2, began, clock.now)
    assert (centre.party.slug, centre.reads) == ("centre", 1)
    assert not oman.officers
    assert "salim" not in str((oman, centre))
    models.Officer.objects.filter(login="yusuf").update(rights=[*map(str, yusuf.officer.rights), Right.AUDIT.value])
    assert reads.reads_of(officer("yusuf"), report)[0].officers == (("salim", 2),)
    assert refused(lambda: reads.reads_of(salim, report)) == "speaker-other"
    assert refused(lambda: reads.reads_of(huda, report)) == "right-missing"

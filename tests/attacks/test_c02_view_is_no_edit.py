"""C2: who may see a thing may not therefore change it."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, refused, write
from tests.simulators.clock import Clock
from wasl.record import Text

SAID = Text(text="من هو؟", language="ar")


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

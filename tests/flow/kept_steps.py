"""Steps of retention, the subject register, suspended accounts and oversight: part of the table in `steps`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from wasl.record import Actor, Right, new_id

Call = Callable[[Any, Actor, str], object]
DAY = date(2026, 11, 23)


def _everything() -> object:
    from wasl.flow.registers import RegisterSearch

    return RegisterSearch()


INSIDE = {
    "glass.view",
    "approvals.void_all",
    "unseating.unseat",
    "life.holds.count_due",
    "retention.reviewing.count",
    "subjects.acting.count_asked",
    "subjects.register.require",
    "life.taking_back.access_own",
}


def every_line() -> Any:  # noqa: ANN401 - its module needs Django, which is not set up where this table is read
    from wasl.flow.journal import LineSearch

    return LineSearch()


WITHOUT_OBJECT: dict[str, tuple[Right, Call]] = {
    "journal.finding.actions": (Right.AUDIT, lambda step, who, _: step(who)),
    "journal.finding.find": (Right.AUDIT, lambda step, who, _: step(who, every_line())),
    "journal.finding.prove_found": (Right.AUDIT, lambda step, who, _: step(who, every_line())),
    "oversight.overview": (Right.AUDIT, lambda step, who, _: step(who)),
    "condition_table.overview": (Right.READ, lambda step, who, _: step(who)),
    "templates.add": (Right.MANAGE, lambda step, who, _: step(who, b"wasl-text: template/1")),
    "templates.read": (Right.MANAGE, lambda step, who, _: step(who, b"wasl-text: agreement/1")),
    "life.holds.held": (Right.PROTECT, lambda step, who, _: step(who)),
    "life.holds.lift": (Right.PROTECT, lambda step, who, _: step(who, new_id(), reason="Case 7")),
    "life.holds.place": (
        Right.PROTECT,
        lambda step, who, _: step(who, new_id(), reason="Case 7", authority="Court", until=DAY + timedelta(days=90)),
    ),
    "life.holds.renew": (
        Right.PROTECT,
        lambda step, who, _: step(who, new_id(), reason="Case 7", until=DAY + timedelta(days=90)),
    ),
    "glass.break_glass": (Right.READ, lambda step, who, _: step(who, new_id(), danger=True, words="x")),
    "glass.broken_by": (Right.READ, lambda step, who, _: step(who)),
    "glass.read": (Right.READ, lambda step, who, _: step(who, new_id())),
    "lifting.propose_lifting": (Right.MANAGE, lambda step, who, _: step(who, "nobody")),
    "subjects.acting.asked_of": (Right.RELEASE, lambda step, who, _: step(who)),
    "subjects.acting.ask": (
        Right.PROTECT,
        lambda step, who, _: step(who, new_id(), new_id(), what="erase", words="No"),
    ),
    "subjects.acting.export": (Right.PROTECT, lambda step, who, _: step(who, new_id())),
    "subjects.acting.holders_for": (Right.PROTECT, lambda step, who, _: step(who, new_id())),
    "subjects.acting.lift": (Right.PROTECT, lambda step, who, _: step(who, new_id(), new_id(), reason="No")),
    "subjects.acting.restrict": (Right.PROTECT, lambda step, who, _: step(who, new_id(), new_id(), reason="No")),
    "subjects.finding.decide": (
        Right.PROTECT,
        lambda step, who, _: step(who, new_id(), new_id(), "e1", concerns=True, tell=False, reason="No"),
    ),
    "subjects.finding.find": (Right.PROTECT, lambda step, who, _: step(who, new_id(), "Saidzoda")),
    "subjects.finding.show": (Right.PROTECT, lambda step, who, _: step(who, new_id())),
    "subjects.register.access_request": (Right.PROTECT, lambda step, who, _: step(who, new_id())),
    "subjects.register.close": (Right.PROTECT, lambda step, who, _: step(who, new_id(), outcome="Told")),
    "subjects.register.open_request": (Right.PROTECT, lambda step, who, _: step(who, reference="1", given="X")),
    "subjects.register.requests": (Right.PROTECT, lambda step, who, _: step(who)),
    "registers.whole": (Right.READ, lambda step, who, _: step(who, _everything())),
    "table_prints.print_register": (Right.READ, lambda step, who, _: step(who, _everything(), "ar")),
    "categories.lacking": (Right.RELEASE, lambda step, who, _: step(who)),
    "retention.reviewing.queue": (Right.RELEASE, lambda step, who, _: step(who)),
}

OF_A_REPORT: dict[str, tuple[Right, Call]] = {
    "table_prints.print_holders": (Right.RELEASE, lambda step, who, report: step(who, report, "ar")),
    "life.asking.ask": (Right.RELEASE, lambda step, who, report: step(who, report, "oman")),
    "life.asking.reads_at_peers": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "life.reads.reads_of": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "life.holders.holders_of": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "retention.reviewing.erase": (Right.RELEASE, lambda step, who, report: step(who, report)),
    "retention.reviewing.keep": (
        Right.RELEASE,
        lambda step, who, report: step(who, report, until=DAY + timedelta(days=400), reason="Case 7"),
    ),
}
JUDGING: dict[str, Call] = {
    "glass_reviews.broken": lambda step, who, _: step(who),
    "glass_reviews.judge": lambda step, who, _: step(who, new_id(), justified=True, words="x"),
}
"""What either of two rights permits; which glass, `test_glass` holds."""

SUSPENDING: dict[str, Call] = {
    "accounts.accounts": lambda step, who, _: step(who),
    "accounts.suspend": lambda step, who, _: step(who, "nobody", reason="x"),
}
"""What any of three rights permits; whom, `test_accounts` holds."""

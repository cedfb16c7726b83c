"""Rules about grants and about the age of a report, row by row: part of the table in `test_rules`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from tests.policy.world import (
    AGREEMENT,
    ANALYST,
    DAY,
    DOHA,
    DOHA_CENTRE,
    PERMITTED,
    QATAR,
    TAJIK,
    TASHKENT,
    THEIRS,
    with_handling,
    with_item,
)
from tests.strategies import CENTRE, HERE, PEER, TODAY
from wasl.policy import Act, Case, Finding, consent, glass, life, rules
from wasl.record import Grant, HCode, Purpose, Tlp

ONWARD = replace(
    PERMITTED[Act.RELEASE],
    actor=ANALYST,
    item=replace(THEIRS, report_id="1" * 26, version=1),
    recipient=TASHKENT,
    readers=frozenset({CENTRE}),
    grant=Grant(
        request_id="0" * 26,
        originator=TAJIK,
        report_id="1" * 26,
        version=1,
        holder=HERE,
        recipient=TASHKENT,
        purpose=Purpose.OPERATIONAL,
        until=TODAY,
        made=datetime(2026, 11, 20, tzinfo=UTC),
    ),
)
"""Doha passes a report of Almaty on to Tashkent, as Almaty granted."""


def granting(**changes: object) -> Case:
    assert ONWARD.grant is not None
    return replace(ONWARD, grant=replace(ONWARD.grant, **changes))  # type: ignore[arg-type]


ARRIVED = replace(
    granting(originator=TASHKENT, holder=PEER, recipient=DOHA),
    act=Act.RECEIVE,
    actor=None,
    item=replace(THEIRS, origin=TASHKENT, report_id="1" * 26, version=1),
    recipient=DOHA_CENTRE,
    agreement=AGREEMENT,
    via=PEER,
)
"""Almaty passes a report of Tashkent on to Doha."""

GRANTS: dict[str, tuple[Callable[[Case], Finding | None], Case, str]] = {
    "no grant": (consent.consent, PERMITTED[Act.RELEASE], ""),
    "granted": (consent.consent, ONWARD, ""),
    "grant of another report": (consent.consent, with_item(ONWARD, report_id="2" * 26), "grant-report"),
    "grant of another version": (consent.consent, with_item(ONWARD, version=2), "grant-version"),
    "grant for another holder": (consent.consent, granting(holder=PEER), "grant-holder"),
    "grant for another recipient": (consent.consent, replace(ONWARD, recipient=QATAR), "grant-recipient"),
    "grant for another purpose": (consent.consent, granting(purpose=Purpose.ANALYSIS), "grant-purpose"),
    "grant that is over": (consent.consent, granting(until=TODAY - DAY), "grant-over"),
    "grant for once, not used": (consent.consent, granting(once=True), ""),
    "grant for once, used": (consent.consent, replace(granting(once=True), grant_used=True), "grant-used"),
    "granted to the node, named by its centre": (consent.consent, ARRIVED, ""),
    "granted, so it may go on": (rules.own, ONWARD, "+onward-granted"),
    "not granted, so it may not": (rules.own, granting(until=TODAY - DAY), "onward-node"),
    "granted, so named": (rules.audience, ONWARD, "+onward-granted"),
    "granted, H2": (rules.hcode, with_handling(ONWARD, hcode=HCode.H2), ""),
    "granted, RED": (rules.tlp, with_handling(ONWARD, tlp=Tlp.RED), ""),
    "came by whom the originator let pass it on": (rules.agreement, ARRIVED, "+agreement-in-force"),
    "taken back": (life.taken_back, replace(PERMITTED[Act.RECEIVE], taken_back=True), "life-taken-back"),
    "suspended": (
        life.suspended,
        replace(PERMITTED[Act.RELEASE], suspended=datetime(2026, 12, 1, tzinfo=UTC)),
        "release-suspended",
    ),
    "not suspended": (life.suspended, PERMITTED[Act.RELEASE], ""),
    "not taken back": (life.taken_back, PERMITTED[Act.RECEIVE], ""),
    "closed for its age": (
        life.withheld,
        replace(PERMITTED[Act.READ], restrictions=frozenset({"review"})),
        "withheld-review",
    ),
    "restricted for something else": (
        life.withheld,
        replace(PERMITTED[Act.READ], restrictions=frozenset({"other"})),
        "",
    ),
    "contested": (
        life.contested,
        replace(PERMITTED[Act.RELEASE], restrictions=frozenset({"subject"})),
        "restricted-subject",
    ),
    "no category in time": (
        life.uncategorised,
        replace(PERMITTED[Act.SEARCH], restrictions=frozenset({"category"})),
        "restricted-category",
    ),
    "category in time": (life.uncategorised, replace(PERMITTED[Act.SEARCH], restrictions=frozenset({"subject"})), ""),
    "not contested": (life.contested, PERMITTED[Act.RELEASE], ""),
    "review on this day": (life.over, with_handling(PERMITTED[Act.RELEASE], review=TODAY), "review-over"),
    "review tomorrow": (life.over, with_handling(PERMITTED[Act.RELEASE], review=TODAY + DAY), ""),
    "review of nothing": (life.over, replace(PERMITTED[Act.RELEASE], item=None), ""),
    "glass over what a desk here says": (glass.own_data, PERMITTED[Act.BREAK_GLASS], "+glass-own-node"),
    "glass over what a peer says": (
        glass.own_data,
        replace(PERMITTED[Act.BREAK_GLASS], item=THEIRS),
        "glass-elsewhere",
    ),
    "glass over what no desk says": (
        glass.own_data,
        with_item(PERMITTED[Act.BREAK_GLASS], origin=DOHA),
        "glass-elsewhere",
    ),
    "glass over nothing": (glass.own_data, replace(PERMITTED[Act.BREAK_GLASS], item=None), "glass-elsewhere"),
    "glass for a danger": (glass.danger, PERMITTED[Act.BREAK_GLASS], "+glass-danger"),
    "glass for no danger": (glass.danger, replace(PERMITTED[Act.BREAK_GLASS], danger=False), "glass-no-danger"),
    "glass that is broken": (glass.broken, PERMITTED[Act.READ_THROUGH], "+glass-open"),
    "glass that is whole": (glass.broken, replace(PERMITTED[Act.READ_THROUGH], through_glass=False), "glass-shut"),
}

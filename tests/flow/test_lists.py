"""Circulation lists: what they may be called, whose they are, what using one means, and what was agreed to."""

from __future__ import annotations

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, refused, states, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.flow.list_views import ListGiven
from wasl.record import Address

NAMES = {"en": "Gulf desks", "ru": "Столы Залива", "ar": "مكاتب الخليج"}


def gulf(*members: str, slug: str = "gulf", common: bool = False, **names: str) -> ListGiven:
    return ListGiven(slug=slug, names=NAMES | names, members=members or ("qatar", "kuwait"), common=common)


def test_a_list_means_its_members_as_they_are_now(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release

    salim = officer("salim")
    made = lists.add_list(salim, gulf("qatar", "kuwait", "almaty"))
    report = write(salim, clock, officer("huda").desk.address, Address(node=almaty.node_id))
    rows = release.preview(salim, report, ["@gulf", "qatar"]).rows
    assert [(row.recipient.slug, row.decision.permit) for row in rows] == [
        ("qatar", True), ("kuwait", False), ("almaty", True),
    ]  # fmt: skip
    with writes("list-changed"):
        lists.change_list(salim, made.list_id, gulf("qatar"))
    assert [row.recipient.slug for row in release.preview(salim, report, ["@gulf"]).rows] == ["qatar"]
    table = release.release(salim, report, ["@gulf"])
    assert states(table) == [("qatar", "received", [])]


def test_a_member_that_may_not_get_it_is_stopped_by_its_rule(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release

    salim = officer("salim")
    lists.add_list(salim, gulf())
    report = write(salim, clock, officer("huda").desk.address)
    assert sorted(states(release.circulate(salim, report, ["@gulf"]))) == [
        ("kuwait", "stopped", ["audience-not-named"]),
        ("qatar", "received", []),
    ]


def test_a_member_that_has_closed_since_keeps_nobody_waiting(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release, staffing

    salim = officer("salim")
    lists.add_list(salim, gulf())
    kuwait = next(each for each in lists.lists(salim)[0].members if each.slug == "kuwait")
    report = write(salim, clock, officer("huda").desk.address, kuwait.address)
    staffing.close_desk(officer("maryam"), "kuwait")
    (closed,) = (row for row in release.preview(salim, report, ["@gulf"]).rows if not row.decision.permit)
    assert (closed.recipient.slug, closed.decision.reasons[0].code) == ("kuwait", "desk-closed")
    assert sorted(states(release.release(salim, report, ["@gulf"]))) == [
        ("kuwait", "stopped", ["desk-closed"]),
        ("qatar", "received", []),
    ]
    assert refused(lambda: release.release(salim, report, ["@gulf", "kuwait"])) == "desk-closed"


def test_a_list_with_a_peer_is_not_circulated(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release

    salim = officer("salim")
    lists.add_list(salim, gulf("qatar", "almaty"))
    report = write(salim, clock)
    assert refused(lambda: release.circulate(salim, report, ["@gulf"])) == "recipient-elsewhere"


def test_lists_are_a_desks_own_or_the_centres(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release

    salim, yusuf, huda = officer("salim"), officer("yusuf"), officer("huda")
    own = lists.add_list(salim, gulf())
    assert refused(lambda: lists.add_list(salim, gulf(slug="all", common=True))) == "list-centre-only"
    common = lists.add_list(yusuf, gulf(slug="all", common=True))
    assert [each.slug for each in lists.lists(salim)] == ["gulf", "all"]
    assert [each.slug for each in lists.lists(huda)] == ["all"]
    assert [each.editable for each in lists.lists(salim)] == [True, False]
    # Another desk's list and no list are the same thing.
    report = write(yusuf, clock)
    for name in ("@gulf", "@nothing", "@", "@'", "gulf"):
        assert refused(lambda name=name: release.preview(yusuf, report, [name])) == "recipient-unknown"  # type: ignore[misc]
    for list_id in (own.list_id, "0" * 26):
        for call in (
            lambda list_id=list_id: lists.access_list(yusuf, list_id),
            lambda list_id=list_id: lists.change_list(yusuf, list_id, gulf()),
            lambda list_id=list_id: lists.remove_list(yusuf, list_id),
        ):
            assert refused(call) == "not-found"
    assert refused(lambda: lists.change_list(salim, common.list_id, gulf(slug="all"))) == "list-centre-only"
    assert refused(lambda: lists.remove_list(salim, common.list_id)) == "list-centre-only"
    assert refused(lambda: lists.add_list(huda, gulf())) == "right-missing"


def test_lists_are_journalled(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists

    salim = officer("salim")
    with writes("list-added", "list-changed", "list-removed"):
        made = lists.add_list(salim, gulf())
        lists.change_list(salim, made.list_id, gulf("qatar"))
        lists.remove_list(salim, made.list_id)
    assert lists.lists(salim) == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (gulf(slug="Gulf"), "slug-form"),
        (gulf(slug="gulf\n"), "slug-form"),
        (gulf(ru=" \u200b\u202e"), "names-missing"),
        (gulf(en="Gulf\u202edesks"), "name-mixed"),
        (gulf(en="\u041eman desk"), "name-mixed"),
        (gulf(en="Qat\u0430r desk"), "name-mixed"),
        (gulf(en="x" * 201), "text-too-long"),
        (gulf(en="Gulf\ndesks"), "text-control"),
        (gulf(en="Gulf\x00desks"), "text-control"),
        (gulf("atlantis"), "recipient-unknown"),
        (gulf("@gulf"), "recipient-unknown"),
        (ListGiven(slug="gulf", names=NAMES, members=()), "recipients-missing"),
        (ListGiven(slug="gulf", names={"en": "Gulf"}, members=("qatar",)), "names-missing"),
    ],
)
def test_what_no_list_may_be(given: ListGiven, code: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists

    assert refused(lambda: lists.add_list(officer("salim"), given)) == code


def test_limits(doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.flow import lists

    salim = officer("salim")
    lists.add_list(salim, gulf())
    assert refused(lambda: lists.add_list(salim, gulf())) == "slug-taken"
    monkeypatch.setattr(lists, "MOST_LISTS", 1)
    assert refused(lambda: lists.add_list(salim, gulf(slug="second"))) == "lists-too-many"
    monkeypatch.setattr(lists, "MOST_LISTS", 100)
    monkeypatch.setattr(lists, "MOST_MEMBERS", 1)
    assert refused(lambda: lists.add_list(salim, gulf(slug="second"))) == "list-too-long"


# --- what was agreed to -----------------------------------------------------------------------------------------------


def test_only_what_was_seen_is_sent(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import lists, release

    salim = officer("salim")
    made = lists.add_list(salim, gulf("qatar"))
    report = write(salim, clock, officer("huda").desk.address)
    seen = release.preview(salim, report, ["@gulf"])
    assert seen == release.preview(salim, report, ["@gulf"])
    lists.change_list(salim, made.list_id, gulf("qatar", "kuwait"))
    before = len(release.why(salim, report, "qatar").decision.findings)
    assert before
    for digest in (seen.digest, "", "\u0661", "0" * 64):
        call = lambda digest=digest: release.release(salim, report, ["@gulf"], seen=digest)  # noqa: E731
        assert refused(call) == "preview-changed"
    assert release.why(salim, report, "qatar").row is None
    new = release.preview(salim, report, ["@gulf"])
    assert new.digest != seen.digest
    assert len(release.release(salim, report, ["@gulf"], seen=new.digest).rows) == 2


def test_the_same_recipients_of_another_report_are_another_preview(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    salim = add_officer(officer, "faisal", "kuwait")
    first, second = (write(salim, clock, officer("huda").desk.address) for _ in range(2))
    seen = release.preview(salim, first, ["qatar"])
    assert refused(lambda: release.release(salim, second, ["qatar"], seen=seen.digest)) == "preview-changed"

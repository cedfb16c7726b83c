"""Changing and closing desks and officers; names that look like another's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.doha import Founded, draft, handling, person, send_all
from tests.flow.story import add_officer, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import AccessError, InputError, WaslError
from wasl.exchange import VerifiedCard
from wasl.record import Actor, DeskKind, Hours, Right

Sign = Callable[[str], Actor]
NAMES = {"en": "Oman desk", "ru": "Оман", "ar": "مكتب عُمان"}


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(WaslError) as caught:
        call()
    return caught.value.code


def change(actor: Actor, slug: str, **changes: object) -> object:
    from wasl.flow import staffing

    said = {"names": NAMES, "languages": ("ar",), "staffed": True, "hours": None, "fallback": ""} | changes
    return staffing.change_desk(actor, slug, **said)  # type: ignore[arg-type]


def test_a_desk_is_changed_and_peers_are_told(officer: Sign, almaty: Peer) -> None:
    from wasl.flow import directory, staffing

    hours = staffing.read_hours("7,1-4 07:00-14:00")
    assert hours == Hours(days=(1, 2, 3, 4, 7), opens="07:00", closes="14:00")
    with writes("desk-changed"):
        change(officer("maryam"), "oman", hours=hours, fallback="qatar", staffed=False, languages=("ar", "en"))
    desk = next(each for each in directory.desks(officer("salim")) if each.slug == "oman")
    fallback = next(each for each in directory.desks(officer("salim")) if each.slug == "qatar")
    assert (desk.hours, desk.fallback, desk.staffed, desk.languages) == (hours, fallback.desk_id, False, ("ar", "en"))
    send_all(almaty)
    card = almaty.taken[-1].content
    assert isinstance(card, VerifiedCard)
    assert next(each for each in card.card.desks if each.slug == "oman") == desk


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"names": NAMES | {"ar": "\u200b"}}, "text-control"),
        ({"names": NAMES | {"ar": " "}}, "names-missing"),
        ({"names": NAMES | {"en": "Q\u0430tar desk"}}, "name-resembles"),
        ({"names": NAMES | {"en": "Doha c\u0435ntre"}}, "name-resembles"),
        ({"names": NAMES | {"en": "a\u202eb"}}, "text-control"),
        ({"names": NAMES | {"en": "x" * 201}}, "text-too-long"),
        ({"languages": ("xx",)}, "language-unknown"),
        ({"languages": ()}, "language-unknown"),
        ({"fallback": "oman"}, "fallback-itself"),
        ({"fallback": "nowhere"}, "desk-unknown"),
        ({"hours": Hours(days=(), opens="07:00", closes="14:00")}, "hours-form"),
        ({"hours": Hours(days=(1,), opens="25:00", closes="26:00")}, "hours-form"),
        ({"hours": Hours(days=(1,), opens="14:00", closes="07:00")}, "hours-form"),
    ],
)
def test_what_cannot_be_said_of_a_desk(officer: Sign, changes: dict[str, object], code: str) -> None:
    assert code_of(lambda: change(officer("maryam"), "oman", **changes)) == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"names": NAMES | {"ar": "\u200b"}}, "text-control"),
        ({"names": NAMES | {"ru": " "}}, "names-missing"),
        ({"names": NAMES | {"en": "x" * 201}}, "text-too-long"),
        ({"names": NAMES | {"en": "Q\u0430tar desk"}}, "name-resembles"),
        ({"kind": DeskKind.CENTRE}, "centre-exists"),
    ],
)
def test_no_desk_is_added_of_which_that_cannot_be_said(officer: Sign, changes: dict[str, Any], code: str) -> None:
    from wasl.flow import directory

    names = {"en": "Bahrain desk", "ru": "Бахрейн", "ar": "مكتب البحرين"}
    said = {"slug": "bahrain", "kind": DeskKind.MEMBER, "names": names} | changes
    assert code_of(lambda: directory.add_desk(officer("maryam"), **said)) == code


@pytest.mark.parametrize("text", ["7", "0 07:00-14:00", "1-9 07:00-14:00", "1 7:00-14:00", "\u0661 07:00-14:00", "x"])
def test_hours_of_another_form(text: str) -> None:
    from wasl.flow import staffing

    assert code_of(lambda: staffing.read_hours(text)) == "hours-form"


def test_a_closed_desk_takes_nothing_more_and_its_name_stays(officer: Sign, clock: Clock) -> None:
    from wasl.flow import directory, parties, release, reports, staffing

    kuwait = parties.directory().address("kuwait")
    view = reports.new_report(officer("salim"), draft(person("Farrukh")), handling(clock, kuwait))
    assert staffing.close_desk(officer("maryam"), "kuwait").closed
    assert code_of(lambda: release.release(officer("salim"), view.version.report_id, ["kuwait"])) == "desk-closed"
    assert parties.directory().party(kuwait).names["en"] == "Kuwait desk"
    again = {"en": "Kuwait again", "ru": "Кувейт снова", "ar": "مكتب الكويت من جديد"}
    new = lambda: directory.add_desk(officer("maryam"), slug="kuwait", kind=DeskKind.MEMBER, names=again)  # noqa: E731
    assert code_of(new) == "slug-taken"
    assert code_of(lambda: staffing.close_desk(officer("maryam"), "kuwait")) == "desk-closed"
    assert code_of(lambda: staffing.close_desk(officer("maryam"), "centre")) == "centre-stays"
    assert code_of(lambda: staffing.close_desk(officer("maryam"), "oman")) == "desk-has-officers"


def test_an_officer_is_changed_and_closed(officer: Sign) -> None:
    from wasl.flow import access, invitations, staffing

    maryam = officer("maryam")
    with writes("officer-changed"):
        changed = staffing.change_officer(maryam, "salim", desks=("oman",), rights={Right.READ}, language="ru")
    assert changed.proposal is None
    assert officer("salim").officer == changed.officer
    assert officer("salim").officer.rights == {Right.READ}
    with writes("officer-closed"):
        staffing.close_officer(maryam, "salim")
    with pytest.raises(AccessError):
        access.sign_on("salim", door="web")
    taken = lambda: invitations.invite(  # noqa: E731
        maryam, login="salim", name="Another", desks=["oman"], rights={Right.READ}
    )
    assert code_of(taken) == "login-taken"


def test_what_no_manager_may(officer: Sign) -> None:
    from wasl.flow import staffing

    maryam = officer("maryam")
    assert code_of(lambda: staffing.close_officer(maryam, "maryam")) == "officer-yourself"
    assert code_of(lambda: staffing.close_officer(maryam, "nobody")) == "officer-unknown"
    assert code_of(lambda: staffing.close_officer(maryam, "noora")) == "last-manager"
    as_reader = {"desks": ("oman",), "rights": {Right.READ}, "language": "en"}
    assert code_of(lambda: staffing.change_officer(maryam, "noora", **as_reader)) == "last-manager"  # type: ignore[arg-type]
    both = as_reader | {"rights": {Right.READ, Right.MANAGE}}
    assert code_of(lambda: staffing.change_officer(maryam, "salim", **both)) == "rights-conflict"  # type: ignore[arg-type]
    none = as_reader | {"desks": ()}
    assert code_of(lambda: staffing.change_officer(maryam, "salim", **none)) == "desks-missing"  # type: ignore[arg-type]


def test_who_closes_a_manager_holds_all_of_them(founded: Founded, officer: Sign) -> None:
    # Two who close each other at once must follow each other, or both would find two managers left.
    import psycopg

    from wasl.flow import staffing

    add_officer(officer, "third", "centre", frozenset({Right.MANAGE}))
    with psycopg.connect(founded.config.database_owner, autocommit=True) as other:
        hold = "SELECT 1 FROM store_officer WHERE login = 'noora' FOR UPDATE NOWAIT"
        other.execute(hold)
        staffing.close_officer(officer("maryam"), "third")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            other.execute(hold)


@pytest.mark.parametrize("name", ["S\u0430lim", "YUSUF", "\u200b", "  ", "a\u202eb"])
def test_a_name_that_looks_like_a_colleagues_is_refused(officer: Sign, name: str) -> None:
    from wasl.flow import invitations

    with pytest.raises(InputError) as caught:
        invitations.invite(officer("maryam"), login="newone", name=name, desks=["oman"], rights={Right.READ})
    assert caught.value.code in {"name-resembles", "name-missing", "text-control"}


def test_a_login_that_looks_like_a_colleagues_is_refused(officer: Sign) -> None:
    from wasl.flow import invitations

    alike = lambda: invitations.invite(  # noqa: E731
        officer("maryam"), login="sa1im", name="Somebody Else", desks=["oman"], rights={Right.READ}
    )
    assert code_of(alike) == "name-resembles"

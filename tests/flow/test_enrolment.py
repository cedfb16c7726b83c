"""Enrolling: two halves, once, for three days, and nobody but the officer learns what signs in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.digits import code_now
from tests.doha import Founded
from tests.flow.story import Sign, refused, told, writes
from tests.people import Halves, enrol, invite
from tests.simulators.clock import Clock
from wasl.record import Right

if TYPE_CHECKING:
    from wasl.flow.invitations import Invited

PASSPHRASE = "семь верблюдов идут"


def invited(officer: Sign, login: str = "dana", **changes: Any) -> Halves:  # noqa: ANN401 - as `invite` takes them
    given = {"name": login.title(), "desks": ["oman"], "rights": {Right.READ}} | changes
    return invite(officer("maryam"), officer("noora"), login=login, **given)


def opens(halves: Halves, code: str = "") -> str:
    from wasl.flow import enrolment

    return refused(lambda: enrolment.open_link(halves.token, code or halves.code))


def test_two_halves_make_credentials_once(doha: Founded, officer: Sign) -> None:
    with writes("approval-proposed", "officer-added", "approval-given"):
        halves = invited(officer)
    with writes("officer-enrolled"):
        made = enrol(halves)
    assert (len(made.recovery), len(set(made.recovery))) == (10, 10)
    assert opens(halves) == "enrolment-void"


def test_neither_half_is_kept_anywhere(doha: Founded, officer: Sign) -> None:
    from wasl.store import models

    halves = invited(officer)
    made = enrol(halves)
    kept = [repr(list(model.objects.values())) for model in (models.Enrolment, models.RecoveryCode, models.JournalLine)]
    kept += [bytes(each).decode() for each in models.Proposal.objects.values_list("content", flat=True)]
    secret = (halves.token, halves.code, made.passphrase, made.totp_secret, *made.recovery)
    assert [each for each in secret for text in kept if each in text] == []


@pytest.mark.parametrize("typed", ["upper", "groups", "letters"])
def test_the_code_as_a_hand_writes_it(doha: Founded, officer: Sign, typed: str) -> None:
    from wasl.flow import enrolment

    halves = invited(officer)
    code = {
        "upper": halves.code.upper(),
        "groups": f" {halves.code[:4]}-{halves.code[4:]} ",
        "letters": halves.code.replace("0", "O").replace("1", "l"),
    }[typed]
    assert enrolment.open_link(halves.token, code).officer.login == "dana"


def test_five_wrong_codes_end_the_link(doha: Founded, officer: Sign) -> None:
    halves = invited(officer)
    for _ in range(5):
        assert opens(halves, "0" * 12) == "enrolment-void"
    assert len(told("enrolment-tried-too-often")) == 1
    assert opens(halves) == "enrolment-void"


@pytest.mark.parametrize("end", ["time", "closed", "reset", "unknown", "nowhere"])
def test_a_link_that_opens_nothing_says_no_more(doha: Founded, clock: Clock, officer: Sign, end: str) -> None:
    from wasl.flow import staffing

    halves = invited(officer)
    match end:
        case "time":
            clock.now += timedelta(days=3)
        case "closed":
            staffing.close_officer(officer("maryam"), "dana")
        case "reset":
            confirmed(officer, reset(officer))
        case "nowhere":
            staffing.change_officer(officer("maryam"), "dana", desks=("qatar",), rights={Right.READ}, language="en")
        case _:
            halves = Halves(token="0" * 26, code=halves.code)
    assert opens(halves) == "enrolment-void"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"passphrase": "short"}, "passphrase-brief"),
        ({"passphrase": "x" * 201}, "passphrase-long"),
        ({"passphrase": "abababababab"}, "passphrase-plain"),
        ({"passphrase": "the DANA passphrase"}, "passphrase-plain"),
        ({"digits": "000000"}, "authenticator-code"),
        ({"digits": ""}, "authenticator-code"),
        ({"digits": "\u0660" * 6}, "authenticator-code"),
    ],
)
def test_what_no_credential_can_be(doha: Founded, officer: Sign, changes: dict[str, str], code: str) -> None:
    from wasl.flow import enrolment

    halves = invited(officer)
    secret = enrolment.open_link(halves.token, halves.code).secret
    given: dict[str, Any] = {"passphrase": PASSPHRASE, "secret": secret, "digits": code_now(secret)}
    assert refused(lambda: enrolment.enrol(halves.token, halves.code, **{**given, **changes})) == code
    assert len(enrolment.enrol(halves.token, halves.code, **given)) == 10


def test_a_link_is_of_one_officer(doha: Founded, officer: Sign) -> None:
    dana, hind = invited(officer), invited(officer, "hind")
    assert opens(Halves(token=dana.token, code=hind.code)) == "enrolment-void"


def reset(officer: Sign, login: str = "dana") -> Invited:
    from wasl.flow import invitations

    return invitations.reset(officer("maryam"), login)


def confirmed(officer: Sign, made: Invited) -> Halves:
    from wasl.flow import approvals

    done = approvals.approve(officer("noora"), made.proposal.proposal_id, made.proposal.digest, "en").done
    return Halves(token=done.token, code=made.code)


def test_a_reset_ends_everything_when_two_have_said_so(doha: Founded, officer: Sign) -> None:
    from wasl.store import models

    old = models.Officer.objects.get(login="salim").password
    made = reset(officer, "salim")
    assert models.Officer.objects.get(login="salim").password == old
    with writes("credentials-reset", "approval-given"):
        halves = confirmed(officer, made)
    assert not models.Officer.objects.get(login="salim").has_usable_password()
    assert enrol(halves).passphrase
    assert models.Officer.objects.get(login="salim").has_usable_password()


def test_nobody_resets_or_confirms_their_own(doha: Founded, officer: Sign) -> None:
    from wasl.flow import approvals

    assert refused(lambda: reset(officer, "maryam")) == "officer-yourself"
    made = reset(officer, "noora")
    assert refused(lambda: confirmed(officer, made)) == "approval-own"
    assert approvals.approval(officer("maryam"), made.proposal.proposal_id, "en").state == "open"


def test_an_invitation_whose_login_was_taken_meanwhile_is_void(doha: Founded, officer: Sign) -> None:
    from wasl.flow import invitations

    first, second = (
        invitations.invite(officer("maryam"), login="dana", name=name, desks=["oman"], rights={Right.READ})
        for name in ("Dana", "Another")
    )
    confirmed(officer, first)
    assert refused(lambda: confirmed(officer, second)) == "proposal-stale"


def test_only_the_second_manager_of_a_node_comes_alone_and_on_the_command_line(doha: Founded, officer: Sign) -> None:
    from dataclasses import replace

    from wasl.flow import directory
    from wasl.store import models

    maryam = officer("maryam")
    given: dict[str, Any] = {"login": "third", "name": "Third", "desks": ["centre"], "rights": {Right.MANAGE}}
    assert refused(lambda: directory.add_officer(maryam, **given)) == "two-needed"
    models.Officer.objects.filter(login="noora").update(is_active=False)
    assert refused(lambda: directory.add_officer(replace(maryam, door="web"), **given)) == "two-needed"
    assert refused(lambda: directory.add_officer(maryam, **{**given, "rights": {Right.READ}})) == "two-needed"
    assert directory.add_officer(maryam, **given).credentials.passphrase


def test_recovery_codes_open_once_each_and_are_told(doha: Founded, officer: Sign) -> None:
    from wasl.flow import enrolment

    made = enrol(invited(officer))
    dana = officer("dana")
    officer_id = dana.officer.officer_id
    assert enrolment.count_recovery(dana) == 10
    with writes("recovery-used"):
        assert enrolment.use_recovery(officer_id, made.recovery[0].upper())
    assert not enrolment.use_recovery(officer_id, made.recovery[0])
    assert not enrolment.use_recovery(officer("salim").officer.officer_id, made.recovery[1])
    assert enrolment.untold_recovery(officer_id) is not None
    assert enrolment.untold_recovery(officer_id) is None
    assert (told("recovery-used")[0]["left"], enrolment.count_recovery(dana)) == (9, 9)
    with writes("recovery-renewed"):
        enrolment.renew_recovery(dana)
    assert not enrolment.use_recovery(officer_id, made.recovery[1])

"""Translations: signed companions of one exact version; they go where the report went, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doha import WORKING, Founded, deliver, draft, handling, report_from, send_all
from tests.flow.story import Sign, add_officer, arrived, befriend, here_of, journal_actions, refused, told, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import (
    SIGNED_TRANSLATION,
    Kind,
    ReceiptStatus,
    SignedTranslation,
    VerifiedRelease,
    VerifiedTranslation,
)
from wasl.record import Actor, Address, DeskId, ReportVersion, Right, Text, Tlp, Translation, new_id, wire

ARABIC = Text(text="بلاغ تدريبي.", language="ar")
TITLE = "ضبط هيروين (تمرين)"
TAKEN = (str(ReceiptStatus.ACCEPTED), "")


def translation_of(report: ReportVersion, peer: Peer, **changes: object) -> Translation:
    import hashlib

    body = wire.encode(report, label=wire.REPORT)
    made = Translation(
        translation_id=new_id(),
        report_id=report.report_id,
        version=report.version,
        report_sha256=hashlib.sha256(body).hexdigest(),
        translator=Address(node=peer.node_id, desk=DeskId("tajikistan")),
        language="ar",
        title=TITLE,
        text=ARABIC.text,
        made=peer.clock.now,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def signed_by(peer: Peer, translation: Translation) -> bytes:
    signed = peer.keyholder.sign_translation(wire.encode(translation, label=wire.TRANSLATION))
    return wire.encode(signed, label=SIGNED_TRANSLATION)


def send_body(peer: Peer, doha: Founded, body: bytes) -> tuple[str, str]:
    message = peer.message(Kind.TRANSLATION, body, agreement_hash=next(iter(peer.agreements)))
    (receipt,) = deliver(peer, here_of(doha), message)
    assert receipt is not None
    return str(receipt.status), receipt.reason


def held_from(almaty: Peer, doha: Founded, clock: Clock, **changes: Any) -> ReportVersion:  # noqa: ANN401 - parts of a handling
    from wasl.store import versions

    stored = versions.find(arrived(almaty, doha, clock, **changes))
    assert stored is not None
    return stored.version


def translated(actor: Actor, report: str, **changes: object) -> str:
    from wasl.flow import translations

    return translations.translate(actor, report, TITLE, ARABIC, **changes).translation_id  # type: ignore[arg-type]


# --- made here --------------------------------------------------------------------------------------------------------


def test_it_goes_with_a_release_and_after_it(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, release, reports, translations

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    before = translated(yusuf, report)
    assert send_all(almaty) == 0
    release.release(yusuf, report, ["almaty"])
    send_all(almaty)
    clock.now += timedelta(minutes=1)
    later = translations.translate(
        yusuf, report, "Heroin seized", Text(text="An exercise.", language="en"), machine=True
    )
    send_all(almaty)
    kinds = [type(each.content) for each in almaty.taken[-3:]]
    assert kinds == [VerifiedRelease, VerifiedTranslation, VerifiedTranslation]
    first, second = (each.content for each in almaty.taken[-2:])
    assert isinstance(first, VerifiedTranslation)
    assert isinstance(second, VerifiedTranslation)
    assert (first.translation.translation_id, first.translation.text) == (before, ARABIC.text)
    assert (second.translation.translation_id, second.translation.machine) == (later.translation_id, True)
    assert first.translation.translator == yusuf.desk.address
    assert [(row.item, row.state) for row in fate.fate(yusuf, report).rows] == [
        ("release", "received"),
        ("translation", "received"),
        ("translation", "received"),
    ]
    shown = reports.show_report(yusuf, report)
    assert [(each.text.language, each.stale) for each in shown.translations] == [("en", False), ("ar", False)]
    release.release(yusuf, report, ["almaty"])
    assert send_all(almaty) == 1
    assert "report-translated" in journal_actions()


def test_text_leaves_only_with_the_right_to_release_and_from_the_desk_that_speaks(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    writer = add_officer(officer, "reem", "centre", WORKING)
    stranger = add_officer(officer, "faisal", "kuwait", WORKING | {Right.RELEASE})
    report = write(yusuf, clock, Address(node=almaty.node_id), stranger.desk.address)
    release.release(yusuf, report, ["almaty", "kuwait"])
    send_all(almaty)
    for who in (writer, stranger):
        translated(who, report)
    assert send_all(almaty) == 0
    release.release(yusuf, report, ["almaty"])
    send_all(almaty)
    sent = [each.content.translation for each in almaty.taken if isinstance(each.content, VerifiedTranslation)]
    assert [each.translator for each in sent] == [yusuf.desk.address]


def test_a_translation_of_an_earlier_version_is_for_its_own_readers(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports
    from wasl.store import versions

    yusuf, salim = officer("yusuf"), officer("salim")
    report = write(yusuf, clock, salim.desk.address)
    translated(yusuf, report)
    first = versions.find(report)
    assert first is not None
    versions.add(replace(first.version, version=2, text=Text(text="Короче.", language="ru")), clock.now)
    versions.open_to(report, 2, [salim.desk.desk_id], clock.now)
    assert reports.show_report(salim, report).translations == ()
    assert [each.stale for each in reports.show_report(yusuf, report).translations] == [True]


def test_what_names_no_officer(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.store import translations as rows

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    translated(yusuf, report)
    (row,) = rows.of_report(report)
    assert b"yusuf" not in row.body.lower()
    assert yusuf.officer.officer_id.encode() not in row.body


def test_a_correction_makes_it_stale(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports
    from wasl.store import versions

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    translated(yusuf, report)
    first = versions.find(report)
    assert first is not None
    corrected = replace(first.version, version=2, text=Text(text="Исправлено.", language="ru"))
    versions.add(corrected, clock.now)
    (old,) = reports.show_report(yusuf, report).translations
    assert (old.version, old.stale) == (1, True)
    translated(yusuf, report)
    assert [(each.version, each.stale) for each in reports.show_report(yusuf, report).translations] == [
        (2, False),
        (1, True),
    ]


def test_who_may_not_read_may_not_translate(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    report = write(officer("yusuf"), clock, Address(node=almaty.node_id))
    for login in ("salim", "maryam", "huda"):
        code = refused(lambda login=login: translated(officer(login), report))  # type: ignore[misc]
        assert code in {"not-found", "right-missing"}
    assert refused(lambda: translated(officer("salim"), new_id())) == "not-found"
    assert refused(lambda: translated(officer("salim"), report)) == "not-found"


def test_who_only_reads_sees_it_and_adds_none(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, reports

    yusuf, huda = officer("yusuf"), officer("huda")
    report = write(yusuf, clock, huda.desk.address)
    release.circulate(yusuf, report, ["qatar"])
    translated(yusuf, report)
    view = reports.show_report(huda, report)
    assert [each.title.text for each in view.translations] == [TITLE]
    assert "translate" not in view.actions
    assert refused(lambda: translated(huda, report)) == "right-missing"
    assert refused(lambda: reports.show_report(officer("salim"), report)) == "not-found"


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        (" ", ARABIC, "title-missing"),
        ("a\nb", ARABIC, "text-control"),
        ("я" * 501, ARABIC, "text-too-long"),
        (TITLE, Text(text="\x07", language="ar"), "text-control"),
        (TITLE, Text(text="ب" * 1_000_000, language="ar"), "text-too-long"),
        (TITLE, Text(text="\ud800", language="ar"), "text-control"),
        (TITLE, Text(text="x", language="de"), "translation-language"),
        (TITLE, Text(text="x", language=""), "language-form"),
        (TITLE, Text(text="Учебное.", language="ru"), "translation-same-language"),
    ],
)
def test_what_is_no_translation(
    title: str, text: Text, code: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports, translations

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    assert refused(lambda: translations.translate(yusuf, report, title, text)) == code
    assert reports.show_report(yusuf, report).translations == ()


def test_a_report_keeps_so_many(doha: Founded, almaty: Peer, clock: Clock, officer: Sign, monkeypatch: object) -> None:
    from wasl.flow import translations

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    monkeypatch.setattr(translations, "MOST", 2)  # type: ignore[attr-defined]
    for _ in range(2):
        translated(yusuf, report)
    assert refused(lambda: translated(yusuf, report)) == "translations-too-many"


def test_what_the_rules_stopped_gets_no_companion(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    stopped = write(yusuf, clock, Address(node=almaty.node_id), tlp=Tlp.RED)
    release.release(yusuf, stopped, ["almaty"])
    translated(yusuf, stopped)
    inside = write(yusuf, clock, officer("huda").desk.address)
    release.circulate(yusuf, inside, ["qatar"])
    translated(yusuf, inside)
    assert send_all(almaty) == 0


# --- arrived ----------------------------------------------------------------------------------------------------------


def test_it_is_kept_beside_the_version_it_is_of(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    report = held_from(almaty, doha, clock)
    body = signed_by(almaty, translation_of(report, almaty))
    assert send_body(almaty, doha, body) == TAKEN
    assert len(told("translation-received")) == 1
    (view,) = reports.show_report(officer("yusuf"), report.report_id).translations
    assert (view.title.text, view.text, view.stale, view.translator.local) == (TITLE, ARABIC, False, False)
    assert send_body(almaty, doha, body) == TAKEN
    assert len(reports.show_report(officer("yusuf"), report.report_id).translations) == 1


def test_nobody_fills_the_room_of_the_others(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import translations

    monkeypatch.setattr(translations, "MOST", 2)
    report = held_from(almaty, doha, clock)
    for number in range(3):
        # The desks of a peer count as one: nobody here can check that there are so many.
        translator = Address(node=almaty.node_id, desk=DeskId(f"d{number}"))
        answer = send_body(almaty, doha, signed_by(almaty, translation_of(report, almaty, translator=translator)))
        assert answer[1] == ("translations-too-many" if number == 2 else "")
    yusuf = officer("yusuf")
    for _ in range(2):
        translated(yusuf, report.report_id)
    assert refused(lambda: translated(yusuf, report.report_id)) == "translations-too-many"


def test_translated_here_stays_here(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    report = held_from(almaty, doha, clock)
    send_all(almaty)
    translated(officer("yusuf"), report.report_id)
    assert send_all(almaty) == 0
    assert len(reports.show_report(officer("yusuf"), report.report_id).translations) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"report_sha256": "0" * 64}, "translation-other-version"),
        ({"version": 2}, "translation-not-held"),
        ({"version": 0}, "translation-not-held"),
        ({"version": 2**50}, "translation-not-held"),
        ({"report_id": "0" * 26}, "translation-not-held"),
        ({"translation_id": "x" * 300}, "id-form"),
        ({"title": " "}, "title-missing"),
        ({"title": "x" * 100_000}, "text-too-long"),
        ({"text": "a\x08b"}, "text-control"),
        ({"language": "<b>"}, "language-form"),
        ({"language": "ru"}, "translation-same-language"),
        ({"made": Clock().now.replace(year=9999)}, "moment-out-of-range"),
    ],
)
def test_of_another_version_or_out_of_form(
    change: dict[str, object], reason: str, doha: Founded, almaty: Peer, clock: Clock
) -> None:
    from wasl.store import models

    report = held_from(almaty, doha, clock)
    body = signed_by(almaty, translation_of(report, almaty, **change))
    assert send_body(almaty, doha, body) == (str(ReceiptStatus.REFUSED), reason)
    assert not models.Translation.objects.exists()


def test_altered_is_not_believed(doha: Founded, almaty: Peer, clock: Clock) -> None:
    report = held_from(almaty, doha, clock)
    good = wire.decode(SignedTranslation, signed_by(almaty, translation_of(report, almaty)), label=SIGNED_TRANSLATION)
    altered = replace(good, translation=good.translation.replace("تدريبي".encode(), "حقيقي".encode()))
    assert altered != good
    body = wire.encode(altered, label=SIGNED_TRANSLATION)
    assert send_body(almaty, doha, body) == (str(ReceiptStatus.REFUSED), "signature-bad")
    flipped = bytes([good.signature.mldsa[0] ^ 1]) + good.signature.mldsa[1:]
    half = replace(good, signature=replace(good.signature, mldsa=flipped))
    body = wire.encode(half, label=SIGNED_TRANSLATION)
    assert send_body(almaty, doha, body) == (str(ReceiptStatus.REFUSED), "signature-bad")


def test_a_signature_for_a_report_is_none_for_a_translation(doha: Founded, almaty: Peer, clock: Clock) -> None:
    report = held_from(almaty, doha, clock)
    said = wire.encode(translation_of(report, almaty), label=wire.TRANSLATION)
    body = wire.encode(
        SignedTranslation(translation=said, signature=almaty.keyholder.sign_report(said)), label=SIGNED_TRANSLATION
    )
    assert send_body(almaty, doha, body) == (str(ReceiptStatus.REFUSED), "signature-bad")


def test_of_a_stranger_or_in_anothers_name(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.store import models

    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    report = held_from(almaty, doha, clock)
    theirs = signed_by(almaty, translation_of(report, almaty))
    # Passed on by a third centre, signed by it for a desk of Almaty, and made by it of a report that is not its own.
    assert send_body(baku, doha, theirs) == (str(ReceiptStatus.REFUSED), "signature-bad")
    posing = signed_by(baku, translation_of(report, almaty))
    assert send_body(baku, doha, posing) == (str(ReceiptStatus.REFUSED), "content-mismatch")
    own = signed_by(baku, translation_of(report, baku))
    assert send_body(baku, doha, own) == (str(ReceiptStatus.REFUSED), "translation-not-held")
    assert not models.Translation.objects.exists()


def test_of_a_report_that_the_recipient_never_got(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    # What exists here and what does not is refused alike: a translation tells its sender nothing.
    ours = write(officer("yusuf"), clock, Address(node=almaty.node_id))
    from wasl.store import versions

    stored = versions.find(ours)
    assert stored is not None
    never = report_from(almaty, draft(), handling(clock, Address(node=here_of(doha))))
    reasons = {
        send_body(almaty, doha, signed_by(almaty, translation_of(report, almaty))) for report in (stored.version, never)
    }
    assert reasons == {(str(ReceiptStatus.REFUSED), "translation-not-held")}


def test_the_same_number_for_something_else(doha: Founded, almaty: Peer, clock: Clock) -> None:
    report = held_from(almaty, doha, clock)
    first = translation_of(report, almaty)
    assert send_body(almaty, doha, signed_by(almaty, first)) == TAKEN
    other = signed_by(almaty, replace(first, text="بلاغ آخر."))
    assert send_body(almaty, doha, other) == (str(ReceiptStatus.REFUSED), "translation-repeated")


def test_what_may_no_longer_come_in_takes_no_companion(doha: Founded, almaty: Peer, clock: Clock) -> None:
    report = held_from(almaty, doha, clock, expires=clock.now.date())
    clock.now = clock.now.replace(day=clock.now.day + 1)
    body = signed_by(almaty, translation_of(report, almaty))
    assert send_body(almaty, doha, body) == (str(ReceiptStatus.REFUSED), "expired")

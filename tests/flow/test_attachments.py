"""A file taken in by a desk: encrypted at once, kept for its desk alone, bound to a report, read through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.doha import Founded, draft, handling, person
from tests.files import photograph, pieces, text
from tests.flow.story import Sign, add_officer, refused, write, writes
from tests.simulators.clock import Clock
from wasl.errors import StoreError
from wasl.record import Actor, Attachment

LARGE = 240 * 1024 * 2 + 5


def attach(actor: Actor, content: bytes, name: str = "протокол.txt", **said: str) -> Attachment:
    from wasl.flow import attachments

    return attachments.take_file(actor, name, pieces(content, 100_000), **said).attachment


def report_with(actor: Actor, clock: Clock, *attached: Attachment, to: tuple[str, ...] = ()) -> str:
    from wasl.flow import parties, release

    known = parties.directory()
    audience = [release.resolve(slug, known) for slug in to]
    return write(actor, clock, *audience, said=replace(draft(person("Farrukh Saidzoda")), attachments=attached))


def get(actor: Actor, report: str, attachment: Attachment) -> bytes:
    from wasl.flow import downloads

    return b"".join(downloads.open_attachment(actor, report, attachment.attachment_id).pieces)


@pytest.mark.parametrize("size", [1, 240 * 1024, 240 * 1024 + 1, LARGE])
def test_what_was_taken_in_is_what_is_read(size: int, doha: Founded, clock: Clock, officer: Sign) -> None:
    salim, content = officer("salim"), text(size)
    with writes("attachment-taken-in"):
        attached = attach(salim, content)
    assert (attached.size, attached.name, attached.media_type) == (size, "протокол.txt", "text/plain")
    report = report_with(salim, clock, attached)
    with writes("attachment-read"):
        assert get(salim, report, attached) == content


def test_nothing_of_a_file_lies_in_the_clear(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.store import models

    report_with(officer("salim"), clock, attach(officer("salim"), b"Kanareika " * 1000))
    assert not any(b"Kanareika" in bytes(chunk.sealed) for chunk in models.HeldChunk.objects.all())
    # What was said of the file stands in the report alone from now on.
    assert bytes(models.HeldFile.objects.get().body) == b""


def test_an_upload_belongs_to_its_desk_alone(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments

    salim, other = officer("salim"), add_officer(officer, "jassim", "qatar")
    attached = attach(salim, text(50), draft_id="1" * 26)
    assert [each.attachment for each in attachments.uploads(salim, "1" * 26)] == [attached]
    assert attachments.uploads(salim, "2" * 26) == attachments.uploads(other) == ()
    for attachment_id in (attached.attachment_id, "0" * 26, "%", "../x"):
        assert refused(lambda attachment_id=attachment_id: attachments.discard(other, attachment_id)) == "not-found"  # type: ignore[misc]
    assert refused(lambda: report_with(other, clock, attached)) == "attachment-not-uploaded"
    assert refused(lambda: report_with(salim, clock, replace(attached, name="other"))) == "attachment-not-uploaded"
    assert refused(lambda: attach(officer("huda"), b"x")) == "right-missing"


def test_an_upload_is_bound_once(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments

    salim = officer("salim")
    attached = attach(salim, text(50))
    # What a desk says of its file may be said anew in the report.
    report_with(salim, clock, replace(attached, description="Протокол", language="ru"))
    assert attachments.uploads(salim) == ()
    assert refused(lambda: report_with(salim, clock, attached)) == "attachment-not-uploaded"
    assert refused(lambda: attachments.discard(salim, attached.attachment_id)) == "not-found"


def test_two_reports_filed_at_once_do_not_share_an_upload(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import attachments
    from wasl.store import files

    salim = officer("salim")
    attached = attach(salim, text(50))
    free = files.find_upload(salim.desk.desk_id, attached.attachment_id)
    first = report_with(salim, clock, attached)
    # The second looked before the first was done, and found the upload free.
    monkeypatch.setattr(files, "find_upload", lambda *_: free)
    assert refused(lambda: report_with(salim, clock, attached)) == "attachment-not-uploaded"
    held = files.find(first, 1, attached.attachment_id)
    assert held is not None
    assert attachments.uploads(salim) == ()


def test_a_refused_report_leaves_the_upload(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, reports

    salim = officer("salim")
    attached = attach(salim, text(50))
    said = replace(draft(person("Farrukh")), attachments=(attached, replace(attached, attachment_id="0" * 26)))
    assert refused(lambda: reports.new_report(salim, said, handling(clock))) == "attachment-not-uploaded"
    assert [each.attachment for each in attachments.uploads(salim)] == [attached]
    with writes("attachment-discarded"):
        attachments.discard(salim, attached.attachment_id)
    assert attachments.uploads(salim) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"size": 0}, "attachment-form"),
        ({"size": -5}, "attachment-form"),
        ({"chunk_size": 0}, "attachment-form"),
        ({"chunk_size": 1}, "attachment-form"),
        ({"chunk_size": 2**40}, "attachment-form"),
        ({"key": b"short"}, "attachment-form"),
        ({"sha256": "AB" * 32}, "attachment-form"),
        ({"media_type": "text/html; charset=utf-8"}, "attachment-form"),
        ({"media_type": ""}, "attachment-form"),
        ({"language": "Russian"}, "attachment-form"),
        ({"name": "x" * 256}, "attachment-name"),
        ({"name": " "}, "attachment-name"),
        ({"name": "\x00"}, "attachment-name"),
        ({"name": "\ud800"}, "attachment-name"),
        ({"description": "x" * 1_000_000}, "text-too-long"),
        ({"description": "two\nlines"}, "text-control"),
        ({"attachment_id": "../../etc/passwd"}, "id-form"),
    ],
)
def test_what_no_file_could_be_is_refused(
    change: dict[str, object], code: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    attached = attach(officer("salim"), b"x")
    wrong = replace(attached, **change)  # type: ignore[arg-type]
    assert refused(lambda: report_with(officer("salim"), clock, wrong)) == code
    assert refused(lambda: report_with(officer("salim"), clock, attached, attached)) == "attachment-repeated"
    assert refused(lambda: report_with(officer("salim"), clock, *[attached] * 51)) == "attachments-too-many"


def test_a_name_is_kept_as_given_and_warned_of(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments

    name = "../../صورة\u202egpj.exe\n"
    view = attachments.take_file(officer("salim"), name, [b"MZ" + bytes(100)])
    assert view.attachment.name == name
    assert view.warnings == ("program", "odd-name")
    assert view.attachment.media_type == "application/vnd.microsoft.portable-executable"
    for hidden in ("setup.exe. .", "setup.exe\u2069"):
        assert attachments.take_file(officer("salim"), hidden, [b"not whole yet"]).warnings[0] == "program"
    for wrong in ("", "\ud800", "a\x00b", "x" * 1_000_000):
        assert refused(lambda wrong=wrong: attach(officer("salim"), b"x", wrong)) == "attachment-name"  # type: ignore[misc]


def test_a_picture_is_kept_whole_and_shown_small(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, downloads

    salim, content = officer("salim"), photograph(900, 700, located=True)
    view = attachments.take_file(salim, "груз.jpg", [content])
    assert (view.has_preview, view.warnings) == (True, ("location",))
    small = attachments.upload_preview(salim, view.attachment.attachment_id)
    report = report_with(salim, clock, view.attachment)
    with writes("attachment-previewed"):
        assert downloads.preview(salim, report, view.attachment.attachment_id) == small
    assert small.startswith(b"\xff\xd8\xff")
    assert b"Exif" not in small
    assert get(salim, report, view.attachment) == content


def test_too_much_is_refused_and_leaves_nothing(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import here
    from wasl.store import models

    small = replace(doha.config, attachment_mib=1, desk_quota_mib=2)
    monkeypatch.setattr(here, "config", lambda: small)
    salim = officer("salim")
    assert refused(lambda: attach(salim, bytes(1024 * 1024 + 1))) == "attachment-too-large"
    assert refused(lambda: attach(salim, b"")) == "attachment-empty"
    attach(salim, bytes(1024 * 1024))
    assert refused(lambda: attach(salim, bytes(1024 * 1024))) == "attachment-quota"
    attach(officer("yusuf"), b"another desk has its own room")
    assert models.HeldFile.objects.count() == 2
    assert models.HeldChunk.objects.count() == 6


def test_what_comes_in_at_once_counts(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import attachments, here

    small = replace(doha.config, attachment_mib=2, desk_quota_mib=2)
    monkeypatch.setattr(here, "config", lambda: small)
    first, second = (attachments.Upload(officer("salim"), name) for name in ("a", "b"))
    for upload in (first, second):
        upload.add(bytes(3 * 512 * 1024))
    assert refused(second.finish) == "attachment-quota"
    second.give_up()
    monkeypatch.setattr(attachments, "_LOOK_BYTES", 512 * 1024)
    with attachments.Upload(officer("salim"), "c") as third:
        assert refused(lambda: third.add(bytes(1024 * 1024))) == "attachment-quota"
        third.give_up()
    assert first.finish().attachment.size == 3 * 512 * 1024


def test_what_breaks_off_leaves_nothing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import attachments
    from wasl.store import models

    def broken() -> Iterator[bytes]:
        yield bytes(300_000)
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        attachments.take_file(officer("salim"), "x", broken())
    assert models.HeldFile.objects.count() == models.HeldChunk.objects.count() == 0


def test_hidden_absent_and_foreign_look_alike(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import downloads, release

    salim, huda = officer("salim"), officer("huda")
    first, second = attach(salim, text(50)), attach(salim, text(60))
    report = report_with(salim, clock, first, to=("qatar",))
    other = report_with(salim, clock, second)
    wrong = [(report, first), (report, second), (other, second), ("0" * 26, first)]
    for where, attached in wrong:
        for deed in (downloads.open_attachment, downloads.preview):
            attempt = lambda deed=deed, where=where, attached=attached: deed(huda, where, attached.attachment_id)  # noqa: E731
            with writes():
                assert refused(attempt) == "not-found"
    release.circulate(officer("salim"), report, ["qatar"])
    assert get(huda, report, first) == text(50)
    # What the report does not have is absent also for its reader.
    assert refused(lambda: downloads.open_attachment(huda, report, second.attachment_id)) == "not-found"


def test_a_chunk_that_went_bad_on_the_disk_is_never_given_out(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import downloads, reports
    from wasl.store import models

    salim = officer("salim")
    attached = attach(salim, text(LARGE))
    report = report_with(salim, clock, attached)
    models.HeldChunk.objects.filter(index=1).update(sealed=bytes(240 * 1024 + 16))
    taken = bytearray()
    with writes("attachment-read", "attachment-damaged"), pytest.raises(StoreError) as caught:  # noqa: PT012
        for piece in downloads.open_attachment(salim, report, attached.attachment_id).pieces:
            taken += piece
    assert caught.value.code == "attachment-damaged"
    assert bytes(taken) == text(LARGE)[: 240 * 1024]
    assert refused(lambda: get(salim, report, attached)) == "attachment-damaged"
    assert reports.show_report(salim, report).files[0].state == "damaged"


def test_uploads_that_no_report_needs_are_thrown_away(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, tending

    salim = officer("salim")
    attached = attach(salim, text(50))
    report = report_with(salim, clock, attached)
    attach(salim, text(60))
    begun = attachments.Upload(salim, "begun")
    begun.add(bytes(300_000))
    assert tending.tend() == 0
    clock.advance(days=2)
    with writes("uploads-forgotten"):
        assert tending.tend() == 1
    assert len(attachments.uploads(salim)) == 1
    clock.advance(days=90)
    assert tending.tend() == 1
    assert attachments.uploads(salim) == ()
    assert get(salim, report, attached) == text(50)

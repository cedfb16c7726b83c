"""C10: content stands in bodies and nowhere else: in no log, in no leaf of the journal, never clear on the way."""

from __future__ import annotations

import base64
import logging
from dataclasses import replace

import pytest

from tests.doha import Founded, draft, person, send_all
from tests.flow.story import Sign, arrived, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import WaslError
from wasl.record import Address, Purpose, Text

CANARY = "Kanareika"
SHAPES = [
    f"%{CANARY}%",
    *(f"%{base64.b64encode(b'x' * before + CANARY.encode()).decode()[4 * (before > 0) : -4]}%" for before in range(3)),
]
"""The canary as it is searched for: clear, and inside a document that a signed one carries."""
BODIES = {
    "store_version.body",
    "store_version.title_folded",
    "store_words.words",
    "store_outbox.body",
    "store_question.body",
    "store_answer.body",
    "store_hit.evidence",
    "store_judgement.reason",
    "store_journalline.details",
    "store_heldfile.body",
    "store_draft.fields",
    "store_draftaside.fields",
    "store_translation.body",
    "store_circulationlist.names",
    "store_registernote.reference",
    "store_registernote.reference_folded",
    "store_registernote.remarks",
    "store_casefile.number",
    "store_casefile.title",
    "store_localname.text",
    "store_localname.folded",
    "store_localname.source",
}
"""Where content is kept: bodies, their words for finding them, what matching quotes, what a judge wrote, what is being
written and noted beside it, and details that may be erased."""


def told(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    """Let the canary take every way that there is."""
    from wasl.flow import attachments, cases, downloads, hits, judge, questions, release, reports, search

    yusuf = officer("yusuf")
    said = draft(person(f"{CANARY} Saidzoda"), title=f"{CANARY} title")
    file = attachments.take_file(yusuf, f"{CANARY}.txt", [CANARY.encode() * 99], description=CANARY).attachment
    attachments.take_file(yusuf, f"{CANARY} of no report.txt", [CANARY.encode()])
    ours_said = replace(said, attachments=(file,))
    ours = write(yusuf, clock, Address(node=almaty.node_id), officer("salim").desk.address, said=ours_said)
    b"".join(downloads.open_attachment(yusuf, ours, file.attachment_id).pieces)
    theirs = arrived(almaty, doha, clock, said)
    judge.judge(yusuf, hits.hits(yusuf)[0].hit_id, "same", f"{CANARY} again")
    release.release(yusuf, ours, ["almaty", "oman", "qatar"])
    questions.ask(yusuf, theirs, Text(text=f"{CANARY}?", language="en"))
    reports.show_report(officer("salim"), ours)
    search.search(
        yusuf,
        CANARY,
        reason=cases.open_case(yusuf, f"Case {CANARY}", title=CANARY, purpose=Purpose.ANALYSIS).case_id,
        exercise=True,
    )
    for wrong in (lambda: search.search(yusuf, CANARY, reason=CANARY), lambda: reports.show_report(yusuf, CANARY)):
        with pytest.raises(WaslError):
            wrong()
    beside(officer, ours, theirs)


def beside(officer: Sign, ours: str, theirs: str) -> None:
    """Let the canary into all that an officer writes beside a report."""
    from wasl.flow import lists, registers, translations, vocabulary_additions
    from wasl.flow.drafts import keeping
    from wasl.flow.drafts.values import Typed
    from wasl.flow.list_views import ListGiven
    from wasl.flow.word_views import NameGiven

    yusuf = officer("yusuf")
    draft_id = keeping.new_draft(yusuf, {"title": f"{CANARY} draft"}).draft_id
    keeping.save(yusuf, draft_id, Typed(fields={"text": f"{CANARY} typed"}, revision=1))
    keeping.save(yusuf, draft_id, Typed(fields={"text": f"{CANARY} elsewhere"}, revision=1, tab="b", turn=1))
    for report in (ours, theirs):
        translations.translate(yusuf, report, f"{CANARY} ترجمة", Text(text=CANARY, language="ar"))
    names = {language: f"{CANARY} {language}" for language in ("ar", "ru", "en")}
    lists.add_list(yusuf, ListGiven(slug="near", names=names, members=("oman",)))
    line = registers.look(yusuf, registers.RegisterSearch()).lines[0]
    registers.note(yusuf, line.entry_id, reference=f"{CANARY}/1", remarks=f"{CANARY} by hand")
    vocabulary_additions.add_name(yusuf, "substances", "heroin", NameGiven(text=CANARY, source=f"Case {CANARY}"))


def test_content_is_kept_in_bodies_and_in_no_other_column(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from django.db import connection

    told(doha, almaty, clock, officer)
    send_all(almaty)
    found = set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_class c"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'django_%%'"
            # What the application cannot read holds hashes of tokens; `tests/store/test_wall.py` holds that it cannot.
            " AND has_table_privilege(c.oid, 'SELECT')"
        )
        for table, column, kind in cursor.fetchall():
            text = f"encode(\"{column}\", 'escape')" if kind == "bytea" else f'"{column}"::text'
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE {text} ILIKE ANY(%s)', [SHAPES])
            (count,) = cursor.fetchone() or (0,)
            if count:
                found.add(f"{table}.{column}")
    # Each of them is met, so that the search is known to find.
    assert found == BODIES - {"store_answer.body"}


def test_content_is_in_no_log_and_in_no_leaf(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, caplog: pytest.LogCaptureFixture
) -> None:
    from wasl.journal import leaf
    from wasl.store import journal

    with caplog.at_level(logging.INFO):
        told(doha, almaty, clock, officer)
        send_all(almaty)
    assert CANARY not in caplog.text
    lines = [each.kept for each in journal.unplaced(5000)]
    assert any(CANARY in repr(each.line) for each in lines)
    assert not any(CANARY.encode() in leaf(each) for each in lines)


def test_content_is_not_in_the_clear_on_the_way(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), said=draft(title=f"{CANARY} title"))
    release.release(yusuf, report, ["almaty"])
    send_all(almaty)
    envelope = fate.export_envelope(yusuf, report, "almaty")
    assert CANARY.encode() not in envelope
    assert report.encode() not in envelope


def test_an_error_says_no_more_than_the_asker_said(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    report = write(officer("salim"), clock, said=draft(title=f"{CANARY} title"))
    with pytest.raises(WaslError) as caught:
        reports.show_report(officer("yusuf"), report)
    assert (caught.value.code, dict(caught.value.data)) == ("not-found", {})
    assert caught.value.__cause__ is None

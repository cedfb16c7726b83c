"""Drafts: kept as typed, never written over unseen, only for the desk that owns them, and filed once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doha import Founded
from tests.flow.story import Sign, add_officer, refused, write, writes
from tests.simulators.clock import Clock
from wasl.flow.drafts import fields
from wasl.flow.drafts.values import Typed
from wasl.record import Right

GOOD = {
    "title": "Изъятие героина (учебное)",
    "text": "Учебное сообщение.",
    "language": "ru",
    "topic": "heroin-opiates",
    "kind": "seizure",
    "tlp": "TLP:AMBER",
    "hcode": "H1",
    "audience": "qatar",
    "exercise": "1",
}


def typed(revision: int, tab: str = "", turn: int = 0, **changes: str) -> Typed:
    return Typed(fields={**GOOD, **changes}, revision=revision, tab=tab, turn=turn)


# --- kept as typed ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["31 ", "\x00", "\ud800", "\u202e\u2066", " \u200b", "٣١/١٣/١٤٤٧", "a\r\nb", "𐏿" * 10, "x" * 200_000],
    ids=["half a date", "NUL", "half a character", "bidi", "unseen", "no such day", "CRLF", "astral", "long"],
)
def test_whatever_is_typed_is_kept_as_it_is(text: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = officer("salim")
    made = keeping.new_draft(salim, {"title": "x"})
    keeping.save(salim, made.draft_id, Typed(fields={"text": text, "event_date": text[:40]}, revision=1))
    assert keeping.open_draft(salim, made.draft_id).fields == {"text": text, "event_date": text[:40]}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_fields=st.dictionaries(
        st.sampled_from(("title", "text", "e1.name.1", "e2.notes.3", "conditions")),
        st.text(st.characters(), min_size=1, max_size=40),
        min_size=1,
    )
)
def test_any_text_comes_back(given_fields: dict[str, str], doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import checking, keeping

    salim = officer("salim")
    made = keeping.new_draft(salim, given_fields)
    assert made.fields == given_fields
    checking.check(salim, made.fields)  # whatever it is, it is answered with faults and never breaks


@pytest.mark.parametrize(
    ("given_fields", "code"),
    [
        ({"title": "x" * 200_001}, "text-too-long"),
        ({"title": "x" * 200_000, "text": "x" * 200_000, "conditions": "x" * 200_000}, "draft-too-large"),
        ({f"e1.notes.{number}": "x" for number in range(1, 999)} | {f"e2.notes.{n}": "x" for n in range(1, 999)}, ""),
        ({f"e{e}.notes.{number}": "x" for e in (1, 2, 3) for number in range(1, 999)}, "draft-too-large"),
        ({"csrfmiddlewaretoken": "x"}, "draft-field"),
        ({"e0.name.1": "x"}, "draft-field"),
        ({"e1.name": "x"}, "draft-field"),
        ({"e1.__class__.1": "x"}, "draft-field"),
        ({"e1.name.1\n": "x"}, "draft-field"),
        ({"audience\u200b": "x"}, "draft-field"),
    ],
)
def test_limits(given_fields: dict[str, str], code: str) -> None:
    if code:
        assert refused(lambda: fields.clean(given_fields)) == code
    else:
        assert fields.clean(given_fields) == given_fields


def test_a_new_draft_begins_as_the_last_report_and_goes_to_nobody(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import defaults, keeping

    salim = officer("salim")
    assert keeping.new_draft(salim).fields == {}
    write(salim, clock, officer("huda").desk.address)
    suggested = keeping.new_draft(salim).fields
    assert suggested == {
        "topic": "heroin-opiates", "kind": "seizure",
        "tlp": "TLP:AMBER", "hcode": "H1", "purpose": "operational", "exercise": "1",
    }  # fmt: skip
    assert defaults.last_audience(salim) == ("qatar",)
    clock.advance(days=1)
    assert "exercise" not in keeping.new_draft(salim).fields


# --- two places of typing ---------------------------------------------------------------------------------------------


def test_two_tabs_never_write_over_each_other(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import filing, keeping

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD).draft_id
    first = keeping.save(salim, draft, typed(1, "a", 1, title="Из первой"))
    second = keeping.save(salim, draft, typed(1, "b", 1, text="Из второй"))
    assert (first.revision, first.aside, second.revision) == (2, "", 1)
    assert second.aside
    # The first tab goes on; the second goes on too, and its text follows the one set aside before.
    assert keeping.save(salim, draft, typed(2, "a", 2, title="Из первой, дальше")).revision == 3
    again = keeping.save(salim, draft, typed(1, "b", 2, text="Из второй, дальше"))
    assert again.aside == second.aside
    view = keeping.open_draft(salim, draft)
    (aside,) = view.asides
    assert [(each.field, each.ours, each.theirs) for each in aside.differences] == [
        ("title", "Из первой, дальше", GOOD["title"]),
        ("text", GOOD["text"], "Из второй, дальше"),
    ]
    assert refused(lambda: filing.file(salim, draft)) == "asides-waiting"
    assert refused(lambda: keeping.choose(salim, draft, aside.aside_id, 2, ["text"])) == "draft-moved"
    with writes("draft-settled"):
        settled = keeping.choose(salim, draft, aside.aside_id, 3, ["text"])
    assert (settled.fields["title"], settled.fields["text"]) == ("Из первой, дальше", "Из второй, дальше")
    assert settled.asides == ()
    assert refused(lambda: keeping.choose(salim, draft, aside.aside_id, 4, [])) == "not-found"


def test_an_answer_lost_on_the_way_is_no_second_place(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD).draft_id
    for turn in (1, 2, 3):  # the place never hears that it is past revision 1
        done = keeping.save(salim, draft, typed(1, "a", turn, title=f"Раз {turn}"))
        assert done.aside == ""
    assert keeping.open_draft(salim, draft).fields["title"] == "Раз 3"
    # An old save that was long on its way changes nothing.
    keeping.save(salim, draft, typed(1, "a", 2, title="Раз 2"))
    assert keeping.open_draft(salim, draft).fields["title"] == "Раз 3"
    # Somebody else came in between: now it is a second place.
    keeping.save(salim, draft, typed(4, "b", 1, title="Другой"))
    assert keeping.save(salim, draft, typed(1, "a", 4, title="Раз 4")).aside


def test_the_same_text_twice_is_no_difference(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD).draft_id
    assert keeping.save(salim, draft, typed(1, "a", 1)).revision == 1
    keeping.save(salim, draft, typed(1, "a", 2, title="Новое"))
    same = keeping.save(salim, draft, typed(1, "b", 1, title="Новое"))
    assert (same.revision, same.aside) == (2, "")


@pytest.mark.parametrize(
    "wrong",
    [typed(0), typed(-1), typed(99), typed(1, "A"), typed(1, "x" * 27), typed(1, "a", -1), typed(1, "a", 2**31)],
)
def test_a_forged_place_is_refused(wrong: Typed, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD).draft_id
    assert refused(lambda: keeping.save(salim, draft, wrong)) == "draft-place"
    assert keeping.open_draft(salim, draft).fields == GOOD


def test_texts_set_aside_do_not_pile_up(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD).draft_id
    keeping.save(salim, draft, typed(1, title="Дальше"))
    for number in range(20):
        keeping.save(salim, draft, typed(1, f"t{number}", 1, title=f"Текст {number}"))
    assert refused(lambda: keeping.save(salim, draft, typed(1, "one-more", 1, title="x"))) == "asides-too-many"


# --- whose ------------------------------------------------------------------------------------------------------------


def test_a_draft_is_there_for_its_desk_alone(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import filing, keeping

    salim, yusuf = officer("salim"), officer("yusuf")
    colleague = add_officer(officer, "faisal", "oman")
    reader = add_officer(officer, "reem", "oman", frozenset({Right.READ}))
    draft = keeping.new_draft(salim, GOOD).draft_id
    keeping.save(salim, draft, typed(1, title="Ещё"))
    aside = keeping.save(salim, draft, typed(1, "b", 1, title="Иначе")).aside
    doors: list[Callable[..., object]] = [
        keeping.open_draft,
        lambda who, which: keeping.save(who, which, typed(1)),
        lambda who, which: keeping.choose(who, which, aside, 2, []),
        keeping.discard,
        keeping.restore,
        filing.check,
        filing.file,
    ]
    for door in doors:
        assert refused(lambda door=door: door(yusuf, draft)) == "not-found"  # type: ignore[misc]
        assert refused(lambda door=door: door(salim, "0" * 26)) == "not-found"  # type: ignore[misc]
        assert refused(lambda door=door: door(reader, draft)) == "right-missing"  # type: ignore[misc]
    assert keeping.drafts(yusuf) == ()
    assert refused(lambda: keeping.drafts(reader)) == "right-missing"
    assert keeping.open_draft(colleague, draft).writer == "Salim"


def test_hidden_and_absent_drafts_take_the_same_statements(doha: Founded, clock: Clock, officer: Sign) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from wasl.flow.drafts import keeping

    yusuf = officer("yusuf")
    draft = keeping.new_draft(officer("salim"), GOOD).draft_id
    counts = []
    for which in (draft, "0" * 26):
        with CaptureQueriesContext(connection) as captured:
            assert refused(lambda which=which: keeping.open_draft(yusuf, which)) == "not-found"  # type: ignore[misc]
        counts.append([query["sql"].replace(which, "") for query in captured if "SAVEPOINT" not in query["sql"]])
    assert counts[0] == counts[1]


def test_discarded_drafts_come_back_for_thirty_days(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import keeping
    from wasl.store import models

    salim = officer("salim")
    first, second = (keeping.new_draft(salim, GOOD).draft_id for _ in range(2))
    for draft in (first, second):
        with writes("draft-discarded"):
            keeping.discard(salim, draft)
        assert refused(lambda draft=draft: keeping.open_draft(salim, draft)) == "not-found"  # type: ignore[misc]
    assert len(keeping.drafts(salim, "discarded")) == 2
    with writes("draft-restored"):
        keeping.restore(salim, first)
    assert keeping.open_draft(salim, first).fields == GOOD
    clock.advance(days=30)
    assert keeping.drafts(salim, "discarded") == ()
    assert refused(lambda: keeping.restore(salim, second)) == "not-found"
    clock.advance(seconds=1)
    keeping.new_draft(salim, GOOD)
    assert not models.Draft.objects.filter(draft_id=second).exists()
    assert models.Draft.objects.filter(draft_id=first).exists()


def test_the_journal_tells_of_drafts_and_not_of_keystrokes(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import filing, keeping

    salim = officer("salim")
    with writes("draft-created", "draft-opened", "report-filed", "draft-filed"):
        draft = keeping.new_draft(salim, GOOD).draft_id
        for revision in range(1, 6):
            keeping.save(salim, draft, typed(revision, title=f"Раз {revision}"))
        keeping.open_draft(salim, draft)
        assert filing.file(salim, draft).report_id


def test_a_desk_has_only_so_many_drafts(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow.drafts import keeping

    monkeypatch.setattr(keeping, "MOST_DRAFTS", 2)
    salim = officer("salim")
    for _ in range(2):
        keeping.new_draft(salim, GOOD)
    assert refused(lambda: keeping.new_draft(salim, GOOD)) == "drafts-too-many"

"""A partner without a node writes reports of its own, hears what became of them, and answers what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.doha import draft, handling, person
from tests.flow.reader.world import SECRET, Pair, only_in, put_by_doha
from wasl.errors import AccessError, InputError, ReleaseError, StoreError, WaslError
from wasl.exchange import Kind
from wasl.exchange.carriers.folder import Folder
from wasl.flow.reader import acquaintance, saying, sent, showing
from wasl.flow.reader.home import Reader
from wasl.flow.reader.saying import Written
from wasl.flow.views import Step
from wasl.record import Address, DeskId, Draft, Question, Text, Tlp, Value, new_id, wire


def write(
    pair: Pair,
    reader: Reader,
    said: Draft | None = None,
    *,
    audience: Sequence[str] = ("doha-centre",),
    to: Sequence[str] = (),
    **changes: object,
) -> Written:
    def addresses(named: Sequence[str]) -> list[Address]:
        return [acquaintance.address(reader, each) for each in named]

    given = handling(pair.clock, *addresses(audience), **changes)
    return saying.write(reader, said or draft(person(SECRET, language="ru")), given, addresses(to))


def send(pair: Pair) -> str:
    """The reader's desk sends a report to Doha; return its short id."""
    with pair.open() as reader:
        (made,) = saying.send(reader, write(pair, reader))
    return made.item_id


def there_and_back(pair: Pair) -> None:
    pair.read()
    pair.carry()
    pair.read()


def steps(pair: Pair, item_id: str) -> list[tuple[Step, str]]:
    with pair.open() as reader:
        view = showing.show(reader, item_id).sent
    assert view is not None
    return [(each.step, each.names.get("en", "")) for each in view.steps]


def report_at_doha(pair: Pair) -> str:
    from wasl.flow import tray

    (line,) = tray.tray(pair.officer("yusuf")).to_read
    return str(line.report_id)


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_a_report_and_its_fate(pair: Pair) -> None:
    from wasl.flow import reports

    item = send(pair)
    assert steps(pair, item) == [(Step.STORED, "")]
    pair.read()
    assert steps(pair, item) == [(Step.CARRIED, "")]
    pair.carry()
    view = reports.show_report(pair.officer("yusuf"), report_at_doha(pair))
    assert view.version.entities[0].properties["name"][0].text == SECRET
    assert view.version.origin.desk
    reports.acknowledge(pair.officer("yusuf"), view.version.report_id)
    pair.carry()
    pair.read()
    assert [step for step, _ in steps(pair, item)] == [Step.RECEIVED, Step.OPENED, Step.ACKNOWLEDGED]
    assert "Doha" in steps(pair, item)[-1][1]
    there_and_back(pair)
    assert len(steps(pair, item)) == 3
    assert list(pair.stick.iterdir()) == []


def test_a_question_of_the_centre_and_the_answer(pair: Pair) -> None:
    from wasl.flow import questions

    item = send(pair)
    there_and_back(pair)
    report = report_at_doha(pair)
    asked = questions.ask(pair.officer("yusuf"), report, Text(text="Какой вес?", language="ru"))
    pair.carry()
    assert len(pair.read().items) == 1
    with pair.open() as reader:
        view = showing.show(reader, only_in(reader))
        assert (view.kind, view.title.text, view.due) == ("question", "Какой вес?", asked.due)
        given = saying.answer(reader, view.item_id, Text(text="Два килограмма", language="ru"))
        with pytest.raises(InputError, match="already-answered"):
            saying.answer(reader, view.item_id, Text(text="Три", language="ru"))
        shown = showing.show(reader, view.item_id)
        assert shown.fates[given.answer_id].step is Step.STORED
    there_and_back(pair)
    with pair.open() as reader:
        shown = showing.show(reader, item)
        assert (shown.questions[0].text.text, shown.answers[0].text.text) == ("Какой вес?", "Два килограмма")
        assert shown.fates[given.answer_id].step is Step.RECEIVED
    (there,) = questions.questions(pair.officer("yusuf"))
    assert (there.question_id, there.answer) == (asked.question_id, Text(text="Два килограмма", language="ru"))


def test_the_question_of_a_reader_has_its_fate_and_its_answer_beside_it(pair: Pair) -> None:
    from wasl.flow import questions, tray

    pair.send()
    pair.carry()
    pair.read()
    with pair.open() as reader:
        item = only_in(reader)
        asked = saying.ask(reader, item, Text(text="What purity?", language="en"))
    pair.read()
    with pair.open() as reader:
        assert showing.show(reader, item).fates[asked.question_id].step is Step.CARRIED
    pair.carry()
    (waiting,) = tray.tray(pair.officer("yusuf")).to_answer
    questions.answer(pair.officer("yusuf"), waiting.question_id, Text(text="Сорок процентов", language="ru"))
    pair.carry()
    pair.read()
    with pair.open() as reader:
        shown = showing.show(reader, item)
    assert shown.fates[asked.question_id].step is Step.RECEIVED
    assert [each.text.text for each in shown.answers] == ["Сорок процентов"]


def test_a_desk_of_the_centre_can_be_named(pair: Pair) -> None:
    with pair.open() as reader:
        written = write(pair, reader, audience=["doha-centre/oman"])
        assert [each.recipient.slug for each in written.rows] == ["doha-centre/oman"]
        saying.send(reader, written)
    there_and_back(pair)
    from wasl.flow import tray

    assert len(tray.tray(pair.officer("salim")).to_read) == 1


# --- the same refusals as at a node -----------------------------------------------------------------------------------


REFUSED: list[tuple[dict[str, Any], dict[str, Any], type[WaslError], str]] = [
    ({"topic": "cocaine"}, {}, ReleaseError, "agreement-topic"),
    ({}, {"tlp": Tlp.AMBER_STRICT}, ReleaseError, "agreement-handling"),
    ({}, {"tlp": Tlp.RED}, AccessError, "node-handling"),
    ({}, {"audience": []}, InputError, "recipients-missing"),
    ({}, {"audience": [], "to": ["doha-centre"]}, ReleaseError, "audience-not-named"),
    ({}, {"to": ["almaty"]}, InputError, "recipient-unknown"),
    ({}, {"to": [""]}, InputError, "recipient-unknown"),
    ({}, {"to": ["doha-centre/nobody"]}, InputError, "recipient-unknown"),
    ({"title": " "}, {}, InputError, "title-missing"),
    ({"title": "\u200b\u200f"}, {}, InputError, "title-missing"),
    ({"title": "x" * 501}, {}, InputError, "text-too-long"),
    ({"title": "a\x00b"}, {}, InputError, "text-control"),
    ({"topic": "witchcraft"}, {}, InputError, "vocabulary-code"),
]
PERSONS: list[tuple[dict[str, Any], str]] = [
    ({"category": None}, "person-category-missing"),
    ({"legal_basis": ""}, "person-basis-missing"),
    ({"legal_basis": "because"}, "vocabulary-code"),
    ({"properties": {"name": (Value(text="x" * 10_001),)}}, "text-too-long"),
    ({"properties": {"country": (Value(text="Нигде", normal="zz"),)}}, "vocabulary-code"),
]


def test_what_may_not_go_is_refused_as_at_a_node_and_leaves_no_trace(pair: Pair) -> None:
    before = sorted(path.name for path in pair.home.rglob("*"))
    with pair.open() as reader:
        for said, changes, error, code in REFUSED:
            with pytest.raises(error) as caught:
                saying.send(reader, write(pair, reader, draft(person(SECRET), **said), **changes))
            reasons = caught.value.data.get("reasons", ())
            assert isinstance(reasons, tuple)
            assert code in [caught.value.code, *(each.code for each in reasons)]
        for given, code in PERSONS:
            with pytest.raises(InputError, match=code):
                write(pair, reader, draft(replace(person(SECRET), **given)))
    assert sorted(path.name for path in pair.home.rglob("*")) == before


def test_if_one_may_not_have_it_it_goes_to_nobody(pair: Pair) -> None:
    with pair.open() as reader:
        written = write(pair, reader, audience=["doha-centre/oman"], to=["doha-centre/oman", "doha-centre/qatar"])
        assert [each.decision.permit for each in written.rows] == [True, False]
        with pytest.raises(ReleaseError, match="release-denied"):
            saying.send(reader, written)
        assert sent.list_sent(reader) == ()
    assert pair.read().written == 0


def test_after_the_agreement_nothing_goes(pair: Pair) -> None:
    item = send(pair)
    pair.clock.now += timedelta(days=100)
    with pair.open() as reader:
        (row,) = write(pair, reader).rows
        assert [each.code for each in row.decision.reasons] == ["agreement-over"]
    # What had been sealed before goes no more either: nobody would believe it.
    assert pair.read().written == 0
    assert steps(pair, item) == [(Step.EXPIRED, "")]


def test_only_a_question_is_answered_and_only_a_report_is_asked_about(pair: Pair) -> None:
    item = send(pair)
    pair.send()
    pair.carry()
    pair.read()
    text = Text(text="?", language="en")
    with pair.open() as reader:
        for refused in (item, "none"):
            with pytest.raises(AccessError, match="not-found"):
                saying.answer(reader, refused, text)
            with pytest.raises(AccessError, match="not-found"):
                saying.ask(reader, refused, text)
        with pytest.raises(AccessError, match="not-found"):
            saying.answer(reader, only_in(reader), text)
        with pytest.raises(InputError, match="text-missing"):
            saying.ask(reader, only_in(reader), replace(text, text=" \n"))


# --- what a centre may not do -----------------------------------------------------------------------------------------


def question_of_doha(pair: Pair, reader: Reader, **changes: Any) -> Question:  # noqa: ANN401 - fields of the question
    own = sent.open_sent(reader, reader.state.sent[0])
    asker = acquaintance.address(reader, "doha-centre")
    made = Question(
        question_id=new_id(),
        report_id=own.report_id,
        asker=asker,
        asked=own.origin,
        text=Text(text="Какой вес?", language="ru"),
        made=pair.clock.now,
        due=pair.clock.now + timedelta(days=3),
        handling=handling(pair.clock, asker, own.origin),
    )
    return replace(made, **changes)


UNFIT: list[tuple[dict[str, Any], str]] = [
    ({"report_id": "a" * 26}, "question-not-ours"),
    ({"desk": DeskId("other")}, "question-not-ours"),
    ({"text": Text(text=" ", language="en")}, "text-missing"),
    ({"text": Text(text="x" * 200_001, language="en")}, "text-too-long"),
    ({"number": "7\n8"}, "text-control"),
    ({"due": datetime(2126, 1, 1, tzinfo=UTC)}, "moment-out-of-range"),
    ({"exercise": False}, "exercise-mixed"),
    ({"tlp": Tlp.RED}, "agreement-handling"),
]


def test_a_question_that_is_not_fit_is_refused(pair: Pair) -> None:
    send(pair)
    there_and_back(pair)
    for changes, code in UNFIT:
        with pair.open() as reader:
            made = question_of_doha(pair, reader)
        if changes.keys() & {"exercise", "tlp"}:
            made = replace(made, handling=replace(made.handling, **changes))
        elif "desk" in changes:
            made = replace(made, asked=replace(made.asked, **changes))
        else:
            made = replace(made, **changes)
        put_by_doha(pair, Kind.QUESTION, wire.encode(made, label=wire.QUESTION))
        done = pair.read()
        assert (len(done.items), [each.code for each in done.findings]) == (0, [code])


def test_a_question_comes_once(pair: Pair) -> None:
    send(pair)
    there_and_back(pair)
    with pair.open() as reader:
        body = wire.encode(question_of_doha(pair, reader), label=wire.QUESTION)
    for code in ([], ["question-repeated"]):
        put_by_doha(pair, Kind.QUESTION, body)
        done = pair.read()
        assert [each.code for each in done.findings] == code
    with pair.open() as reader:
        assert len(showing.items(reader)) == 1


# --- damage -----------------------------------------------------------------------------------------------------------


def test_a_report_that_rots_on_the_disk_is_shown_so(pair: Pair) -> None:
    send(pair)
    send(pair)
    (first, second) = (pair.home / "kept").iterdir()
    contents = first.read_bytes(), second.read_bytes()
    first.write_bytes(contents[0][:-1] + bytes([contents[0][-1] ^ 1]))
    with pair.open() as reader:
        assert sorted(each.fault for each in sent.list_sent(reader)) == ["", "reader-report-lost"]
        second.write_bytes(contents[0])
        first.write_bytes(contents[1])
        assert [each.fault for each in sent.list_sent(reader)] == ["reader-report-lost"] * 2


def test_what_is_lost_on_the_way_out_is_told_and_holds_up_nothing(pair: Pair) -> None:
    lost, other = send(pair), send(pair)
    with pair.open() as reader:
        first = next(each for each in reader.state.outgoing if each.about == reader.state.sent[0].release_id)
    (pair.home / "out" / first.file).unlink()
    assert pair.read().written == 1
    with pair.open() as reader:
        view = showing.show(reader, lost).sent
    assert view is not None
    assert view.steps[0].reason is not None
    assert (view.steps[0].step, view.steps[0].reason.code) == (Step.REFUSED, "reader-envelope-lost")
    assert steps(pair, other) == [(Step.CARRIED, "")]


def test_a_disk_that_takes_no_more_sends_nothing_half(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreError("reader-unwritable", path="/", fault="")

    with monkeypatch.context() as patched:
        patched.setattr(Reader, "save", full)
        with pair.open() as reader, pytest.raises(StoreError, match="reader-unwritable"):
            saying.send(reader, write(pair, reader))
    assert pair.read().written == 0
    with pair.open() as reader:
        assert sent.list_sent(reader) == ()


def test_what_is_carried_twice_or_lost_is_taken_in_once(pair: Pair) -> None:
    item = send(pair)
    pair.read()
    (path,) = pair.stick.iterdir()
    again = path.read_bytes()
    path.unlink()
    there_and_back(pair)
    with Folder(pair.stick) as folder:
        folder.write(again)
    there_and_back(pair)
    assert report_at_doha(pair)
    assert steps(pair, item)[0] == (Step.RECEIVED, "")

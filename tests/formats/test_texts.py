"""Terms as text: shipped ones are free of faults, what is written reads back equal, and every fault names its line."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import many
from wasl import vocabulary
from wasl.errors import InputError
from wasl.formats.texts import read_terms, shipped_templates, write_terms
from wasl.record import LANGUAGES, HCode, Onward, PersonCategory, Purpose, RightsCondition, Tlp, wire
from wasl.record.template import Template
from wasl.record.written_terms import TextKind, WrittenTerms, template_of, written
from wasl.render.catalogues import sources

SHIPPED = ["controlled-delivery", "exercise", "full-exchange", "statistics-only"]
GOOD = """wasl-text: template/1
short-name: gulf
version: 1
title-ar: اتفاق
title-ru: Соглашение
title-en: Gulf
topics: heroin-opiates, Кокаин، القنب
  Drug trafficking, other or unnamed drugs
kinds:
  seizure  # Изъятие
purposes: analysis
highest-tlp: tlp:green
highest-hcode: H0
onward: none
keep-days: ٣٦٥
"""


def test_shipped_templates_have_no_findings_and_speak_three_languages() -> None:
    folder = resources.files("wasl.formats.texts").joinpath("shipped")
    assert [each.template_id for each in shipped_templates()] == SHIPPED
    for name in SHIPPED:
        assert read_terms(folder.joinpath(f"{name}.txt").read_bytes()).findings == ()
    for each in shipped_templates():
        assert set(each.titles) == set(each.notes) == set(LANGUAGES)
        assert all(set(clause) == set(LANGUAGES) for clause in each.clauses)
        assert wire.decode(Template, wire.encode(each, label=wire.TEMPLATE), label=wire.TEMPLATE) == each


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", shipped_templates(), ids=lambda each: each.template_id)
def test_a_template_that_is_written_reads_back_equal(template: Template, language: str) -> None:
    text = write_terms(written(template), language=language, head=["One line", "and\nanother"])
    read = read_terms(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert (read.findings, template_of(read.terms)) == ((), template)


def test_codes_may_be_named_in_any_language_and_digits_are_those_of_any_script() -> None:
    read = read_terms(GOOD.encode())
    assert read.findings == ()
    assert read.terms.topics == ("cannabis", "cocaine", "drug-trafficking", "heroin-opiates")
    assert (read.terms.kinds, read.terms.highest_tlp, read.terms.keep_days) == (("seizure",), Tlp.GREEN, 365)


WRONG: list[tuple[str, str, int, str, str]] = [
    ("first line", "wasl-text: template/1\nshort", 1, "wasl-text", "terms-first-line"),
    ("no colon", "short-name: gulf", 2, "", "terms-line"),
    ("short name", "short-name: gulf", 2, "short-name", "terms-short-name"),
    ("version zero", "version: 1", 3, "version", "terms-number"),
    ("version text", "version: 1", 3, "version", "terms-number"),
    ("nothing", "title-ru: Соглашение", 5, "title-ru", "terms-empty"),
    ("too long", "title-en: Gulf", 6, "title-en", "terms-too-long"),
    ("control", "title-en: Gulf", 6, "title-en", "terms-control"),
    ("topic", "heroin-opiates", 7, "topics", "terms-code-unknown"),
    ("kind in its own line", "seizure", 10, "kinds", "terms-code-unknown"),
    ("colour", "tlp:green", 12, "highest-tlp", "terms-code-unknown"),
    ("unknown key", "keep-days", 15, "retain-days", "terms-key-unknown"),
    ("of an agreement", "keep-days: ٣٦٥", 15, "valid-from", "terms-key-unknown"),
    ("twice", "keep-days: ٣٦٥", 15, "onward", "terms-key-twice"),
    ("urgency", "keep-days: ٣٦٥", 15, "answer-soon", "terms-code-unknown"),
    ("clause", "keep-days: ٣٦٥", 15, "clause-1", "terms-clause-language"),
    ("lacking", "purposes: analysis", 15, "purposes", "terms-key-lacking"),
]
INSTEAD = {
    "first line": "wasl-text: report/1\nshort",
    "no colon": "short name gulf",
    "short name": "short-name: The Gulf",
    "version zero": "version: 0",
    "version text": "version: first",
    "nothing": "title-ru:",
    "too long": f"title-en: {'x' * 501}",
    "control": "title-en: G\x07ulf",
    "topic": "gossip",
    "kind in its own line": "rumour",
    "colour": "pink",
    "unknown key": "retain-days",
    "of an agreement": "valid-from: 2026-12-01",
    "twice": "onward: members",
    "urgency": "answer-soon: 4",
    "clause": "clause-1-en: A\nclause-1-ru: Б",
    "lacking": "# purposes: analysis",
}


@pytest.mark.parametrize(("name", "part", "row", "field", "code"), WRONG, ids=[each[0] for each in WRONG])
def test_a_fault_names_its_line_and_costs_no_other(name: str, part: str, row: int, field: str, code: str) -> None:
    assert part in GOOD
    read = read_terms(GOOD.replace(part, INSTEAD[name], 1).encode())
    found = [(each.row, each.field, each.code) for each in read.findings]
    assert (row, field, code) in found
    # A line that is not read leaves its entry lacking; nothing else is said.
    assert {each for each in found if each[2] != "terms-key-lacking"} <= {(row, field, code)}
    if name != "topic":
        assert "heroin-opiates" in read.terms.topics


def test_what_cannot_be_a_text_is_refused_whole() -> None:
    for data, code in ((b"x" * (256 * 1024 + 1), "terms-too-large"), (b"wasl-text: \xff", "terms-not-text")):
        with pytest.raises(InputError) as caught:
            read_terms(data)
        assert caught.value.code == code
    assert read_terms(b"").findings[0].code == "terms-first-line"


def test_a_last_day_before_the_first_and_too_many_clauses() -> None:
    text = GOOD.replace("template/1\nshort-name: gulf\nversion: 1\n", "agreement/1\n")
    assert read_terms(text.encode()).findings == ()
    days = read_terms(f"{text}valid-from: 2026-12-02\nvalid-until: 2026-12-01\n".encode())
    assert [(each.row, each.code) for each in days.findings] == [(15, "terms-reversed")]
    many_clauses = "".join(f"clause-{place}-{each}: x\n" for place in range(1, 42) for each in LANGUAGES)
    assert [each.code for each in read_terms((text + many_clauses).encode()).findings] == ["terms-clauses"]
    bad = read_terms(f"{text}valid-from: soon\ntemplate: 12\n".encode())
    assert [each.code for each in bad.findings] == ["terms-day", "terms-hash"]


LETTERS = st.sampled_from([*"aZЖёءىک١#:,;-. ", "\n", "\u202e"])
PROSE = st.text(LETTERS, min_size=1, max_size=40).map(
    lambda text: "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
)
SAID = PROSE.filter(lambda text: bool(text.strip()))
SPOKEN = st.fixed_dictionaries(dict.fromkeys(LANGUAGES, SAID))
LINES = SPOKEN.map(lambda said: {key: " ".join(text.split()) for key, text in said.items()})


def _some(codes: list[object], *, least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(codes), min_size=least, unique=True).map(
        lambda found: tuple(sorted(found, key=str))
    )


@st.composite
def terms(draw: st.DrawFn) -> WrittenTerms:
    days = st.integers(0, 99_999)
    said = WrittenTerms(
        kind=TextKind.TEMPLATE,
        template_id="gulf-2",
        version=draw(st.integers(1, 99)),
        titles=draw(LINES),
        notes=draw(SPOKEN),
        topics=draw(_some(list(vocabulary.entries("topics")), least=1)),  # type: ignore[arg-type]
        kinds=draw(_some(list(vocabulary.entries("kinds")), least=1)),  # type: ignore[arg-type]
        categories=draw(_some(list(PersonCategory))),  # type: ignore[arg-type]
        purposes=draw(_some(list(Purpose), least=1)),  # type: ignore[arg-type]
        conditions=draw(_some(list(RightsCondition))),  # type: ignore[arg-type]
        highest_tlp=draw(st.sampled_from(Tlp)),
        highest_hcode=draw(st.sampled_from(HCode)),
        onward=draw(st.sampled_from(Onward)),
        valid_days=draw(days),
        keep_days=draw(days),
        notice_days=draw(days),
        answer_hours=draw(st.dictionaries(st.sampled_from(["urgent", "routine"]), st.integers(1, 999))),
        clauses=tuple(draw(st.lists(SPOKEN, max_size=3))),
    )
    if draw(st.booleans()):
        return said
    return replace(
        said,
        kind=TextKind.AGREEMENT,
        template_id="",
        version=0,
        notes={},
        valid_days=0,
        template=draw(st.sampled_from(["", "0a" * 32])),
        valid_from=date(2026, 12, 1),
        valid_until=date(2027, 12, 1),
    )


@many
@given(terms(), st.sampled_from(LANGUAGES))
def test_whatever_is_written_reads_back_equal(said: WrittenTerms, language: str) -> None:
    read = read_terms(write_terms(said, language=language).encode())
    assert (read.findings, read.terms) == ((), said)


@many
@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = [each.code for each in read_terms(b"wasl-text: template/1\n" + data).findings]
    except InputError:
        found = ["terms-not-text"]
    assert found


def test_every_fault_has_its_sentence() -> None:
    code = "\n".join(
        each.read_text("utf-8") for each in (Path(__file__).parents[2] / "wasl/formats/texts").glob("*.py")
    )
    noted = set(re.findall(r'"(terms-[a-z-]+)"', code)) - {"terms-too-large", "terms-not-text"}
    for language in LANGUAGES:
        keys = set(re.findall(r"^finding-(terms-[a-z-]+) = ", sources(language)["templates.ftl"], re.MULTILINE))
        assert keys == noted

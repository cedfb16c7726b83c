"""The components, by themselves: what they must say, and that they cannot be broken by what is put into them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded
from tests.web import values

LANGUAGES = ("ar", "ru", "en")
RLO = "\u202e"
TRAP = f'"><script>x</script>{RLO}'


@pytest.fixture(autouse=True)
def made(founded: Founded) -> Founded:
    """Templates need a Django that is set up."""
    return founded


def part(template: str, language: str = "en", **context: object) -> str:
    from django.template.loader import render_to_string

    return render_to_string(template, {"language": language, **context})


def field(**said: Any) -> Any:  # noqa: ANN401 - made where Django is set up
    from wasl.web.fields import Field

    return Field(**{"name": "title", "label": "Title", **said})


@pytest.mark.parametrize(
    "control", ["line", "text", "choice", "picks", "checks", "day", "number", "passphrase", "file"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_field_is_labelled_and_says_what_is_wrong_beside_itself(language: str, control: str) -> None:
    from wasl.web.fields import Control, options

    chosen = options([("a", "Alpha"), ("b", "Beta")], "b")
    made = field(control=Control(control), hint="One line", fault="It is missing.", options=chosen)
    page = part("parts/field.html", language, field=made)
    assert 'aria-describedby="id_title-hint id_title-fault"' in page
    assert 'id="id_title-hint"' in page
    assert 'id="id_title-fault"' in page
    assert 'for="id_title"' in page or "<legend>" in page
    assert page.count('id="id_title"') == 1


def test_what_was_typed_stays_and_is_never_obeyed() -> None:
    for control in ("line", "text"):
        page = part("parts/field.html", field=field(control=control, value=TRAP))
        assert "<script>" not in page
        assert "&lt;script&gt;" in page


def test_passphrase_is_never_written_back() -> None:
    assert "typed" not in part("parts/field.html", field=field(control="passphrase", value="typed"))


def test_list_of_faults_leads_to_each_field() -> None:
    fields = (field(), field(name="date", label="Day").faulty("That day does not exist."))
    page = part("parts/faults.html", fields=fields)
    assert re.findall(r'href="(#[^"]+)"', page) == ["#id_date"]
    assert "One thing is to be mended" in page
    assert part("parts/faults.html", fields=(field(),)).strip() == ""
    assert part("parts/faults.html", fault="Too late.").count("Too late.") == 1


def test_option_with_a_trap_in_its_name_is_isolated() -> None:
    from wasl.web.fields import options

    page = part("parts/field.html", field=field(control="picks", options=options([("a", TRAP)])))
    assert RLO not in page
    assert "<script>" not in page


# --- rail -------------------------------------------------------------------------------------------------------------


def test_rail_holds_what_there_is_and_what_the_officer_may() -> None:
    from dataclasses import replace

    from wasl.flow.apart import Apart
    from wasl.record import Right
    from wasl.web import rail

    actor = values.actor()
    every = rail.links(actor, "en", "reports", {"tray": Apart(real=3, exercise=2)})
    assert [link.name for link in every if link.here] == ["reports"]
    assert {link.name: (link.count, link.exercise) for link in every}["tray"] == (3, 2)
    assert all(link.url for link in every)
    reader = replace(actor, officer=replace(actor.officer, rights=frozenset({Right.READ})))
    assert "hits" not in {link.name for link in rail.links(reader, "en", "tray", {})}


def test_entry_without_an_address_is_left_out() -> None:
    from wasl.web import rail

    assert rail.url_or_none("no-such-page") == ""
    names = [entry.name for entry in rail.ENTRIES]
    assert len(names) == len(set(names))


def test_page_of_an_entry_belongs_to_it_and_to_no_other() -> None:
    from wasl.web import rail

    every = [name for entry in rail.ENTRIES for name in (entry.name, *entry.also)]
    assert len(every) == len(set(every))


# --- strip ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_strip_explains_every_part_of_its_mark(language: str) -> None:
    from dataclasses import replace

    from wasl.web.strip import strip_of

    marked = replace(values.handling(), national_mark=f"سري{RLO}")
    strip = strip_of([marked], language)
    assert strip is not None
    assert [part.mark for part in strip.parts] == ["TLP:AMBER", "H1", "\u2068سري⟦RLO⟧\u2069", "EXERCISE"]
    assert all(part.meaning for part in strip.parts)
    page = part("strip.html", language, strip=strip)
    assert page.index("TLP:AMBER") < page.index("H1") < page.index("EXERCISE")
    assert RLO not in page


def test_no_sentence_is_given_a_moment_that_is_marked_up() -> None:
    """A sentence isolates what it is given, so that its reader would see the tag."""
    found = {}
    for template in sorted((Path(__file__).parents[2] / "wasl" / "web" / "templates").rglob("*.html")):
        text = template.read_text("utf-8")
        marked = re.findall(r"{% moment \S+ as (\w+) %}", text)
        if [each for each in marked if re.search(rf"{{% say [^%]*={each}\b(?!\.)", text)]:
            found[template.name] = marked
    assert found == {}

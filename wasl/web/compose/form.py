"""The form of a draft: every field that was typed, whatever it is, and those that may be typed.

A field that the form left out would be lost at the next save, so what this node does not know is shown too, as plain
lines under its own name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale

from wasl import vocabulary
from wasl.flow.drafts import fields as names
from wasl.flow.drafts.checking import NOBODY
from wasl.flow.drafts.values import Checked, Understood
from wasl.flow.list_views import ListView
from wasl.flow.views import Party
from wasl.record import CREDIBILITIES, RELIABILITIES, HCode, Nature, Pap, Scheme, Tlp
from wasl.record.schemata import schemata
from wasl.render import dates
from wasl.render.sentences import error_sentence, is_known, label, say, word
from wasl.render.understood import taken_words
from wasl.web.fields import Control, Field, Option, options

LANGUAGES: Final = ("ar", "ru", "en", "fa", "tg", "uz", "kk", "ky", "az", "tk", "ps", "ur", "tr")
"""Languages in which an account may be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the form is made from.

    Attributes:
        typed: What was typed.
        checked: What was found.
        language: The reader's.
        faulty: Whether faults are shown yet; an officer who has just begun is not scolded.
        more: Property for which a further line is offered, for instance ``e1.alias``.
    """

    typed: Mapping[str, str]
    checked: Checked
    language: str
    faulty: bool = False
    more: str = ""

    def fault(self, name: str) -> str:
        """Return what is wrong with a field.

        Args:
            name: The field.

        Returns:
            A sentence; empty if nothing is, or nothing is shown yet.
        """
        found = [each.error for each in self.checked.faults if each.field == name] if self.faulty else []
        return " ".join(error_sentence(error, self.language) for error in found)

    def hint(self, name: str, otherwise: str = "") -> str:
        """Return what a typed text was taken for.

        Args:
            name: The field.
            otherwise: What to say where nothing was typed.

        Returns:
            A sentence.
        """
        found = self.understood_as(name)
        return otherwise if found is None else taken_words(found, self.language)

    def takes(self, name: str) -> tuple[Option, ...]:
        """Return what may be meant by a typed text, for a button each.

        Args:
            name: The field.

        Returns:
            The act of each button and what it is called; none where the text is clear.
        """
        found = self.understood_as(name)
        if found is None or not self.typed.get(name):
            return ()
        return tuple(
            Option(
                value=f"take:{name}={code}",
                label=say("typed-take", self.language, choice=label(found.table, code, self.language)),
            )
            for code in found.choices
        )

    def understood_as(self, name: str) -> Understood | None:
        """Return what a typed text was taken for.

        Args:
            name: The field.

        Returns:
            What was found; None if nothing was to be understood.
        """
        return next((each for each in self.checked.understood if each.field == name), None)


def field_label(name: str, language: str) -> str:
    """Return what a field of the report is called.

    Args:
        name: The field.
        language: The reader's.

    Returns:
        The label.
    """
    return say(f"draft-field-{name}", language)


def field_name(name: str, typed: Mapping[str, str], language: str) -> str:
    """Return what any field of a draft is called, those of its entities with the entity.

    Args:
        name: The field.
        typed: The draft.
        language: The reader's.

    Returns:
        The name.
    """
    number, part, place = names.split(name)
    if not number:
        return field_label(name, language)
    schema = schemata().get(typed.get(f"e{number}.schema", ""))
    kind = schema.labels.get(language, schema.name) if schema else say("compose-thing", language)
    known = schema.properties.get(part) if schema else None
    title = part if known is None else known.labels.get(language, part)
    if not place:
        title = str(say(f"draft-field-{part}", language))
    if names.is_mark(name):
        title = say("relation-detail", language, label=title, value=say("draft-field-sensitive", language))
    return say("compose-field-of", language, number=number, kind=kind, label=title)


def table_options(table: str, language: str) -> tuple[str, ...]:
    """Return what a table proposes to a browser without our script: its labels in the reader's language.

    Args:
        table: Vocabulary table.
        language: The reader's.

    Returns:
        The labels.
    """
    return tuple(each.labels.get(language, code) for code, each in vocabulary.entries(table).items())


def main_fields(page: Page, parties: Iterable[Party], lists: Iterable[ListView]) -> dict[str, Field]:
    """Return the fields before the fold.

    Args:
        page: What the form is made from.
        parties: Who can be addressed.
        lists: Circulation lists of the desk.

    Returns:
        By name.
    """
    language = page.language
    made = [
        _line(page, "title", required=True, limit=500),
        _field(page, "text", Control.TEXT),
        coded(page, "topic", hint=say("typed-code-hint", language), required=True),
        coded(page, "kind", hint=say("typed-code-hint", language), required=True),
        _choice(page, "tlp", [(tlp, f"{tlp} — {word('tlp', _tail(tlp), language)}") for tlp in Tlp], required=True),
        _choice(
            page,
            "hcode",
            [(code, f"{code} — {word('hcode', code.lower(), language)}") for code in HCode],
            required=True,
        ),
        _audience(page, parties, lists),
    ]
    return {field.name: field for field in made}


def folded_fields(page: Page) -> dict[str, tuple[Field, ...]]:
    """Return the fields behind the fold, in groups.

    Args:
        page: What the form is made from.

    Returns:
        Groups by name.
    """
    language = page.language
    scheme = Scheme.EUROPOL if page.typed.get("scheme") == Scheme.EUROPOL else Scheme.ADMIRALTY
    date_hint = say("compose-date-hint", language)
    day_hint = say("compose-day-hint", language)
    return {
        "grading": (
            _choice(page, "scheme", [(each, str(each)) for each in Scheme]),
            _choice(page, "source", _grades("source", RELIABILITIES[scheme], scheme, language)),
            _choice(page, "information", _grades("information", CREDIBILITIES[scheme], scheme, language)),
            _choice(page, "nature", [(each, word("nature", each, language)) for each in Nature]),
            coded(page, "likelihood"),
        ),
        "dates": (
            _line(page, "event_date", hint=date_hint),
            _line(page, "page_date", hint=date_hint),
            _line(page, "source_ref", limit=500),
            _choice(
                page,
                "language",
                [(code, _tongue(code, language)) for code in LANGUAGES],
                hint=say("compose-language-hint", language),
            ),
        ),
        "handling": (
            coded(page, "purpose"),
            _choice(page, "pap", [(each, f"{each} — {word('pap', _tail(each), language)}") for each in Pap]),
            _line(page, "review", hint=say("compose-review-hint", language)),
            _line(page, "expires", hint=day_hint),
            _field(page, "conditions", Control.TEXT),
            _line(page, "national_mark", limit=200),
            coded(page, "national_state"),
        ),
    }


def _audience(page: Page, parties: Iterable[Party], lists: Iterable[ListView]) -> Field:
    chosen = names.audience(page.typed)
    pairs: list[tuple[str, str, str]] = [(NOBODY, say("compose-nobody", page.language), "")]
    for each in lists:
        size = say("compose-list-of", page.language, count=len(each.members))
        pairs.append((f"@{each.slug}", _name(each.names, page.language), size))
    pairs += [(each.slug, party_name(each, page.language), each.slug) for each in parties]
    known = {value for value, _, _ in pairs}
    pairs += [(slug, slug, say("compose-unknown-choice", page.language)) for slug in chosen if slug not in known]
    return Field(
        name="audience",
        label=field_label("audience", page.language),
        control=Control.CHECKS,
        hint=say("compose-audience-hint", page.language),
        fault=page.fault("audience"),
        options=tuple(
            Option(value=value, label=text, hint=hint, chosen=value in chosen) for value, text, hint in pairs
        ),
        required=True,
    )


def party_name(party: Party, language: str) -> str:
    """Return a desk or centre by name, a peer's desk with its centre.

    Args:
        party: Who.
        language: The reader's.

    Returns:
        The name.
    """
    desk, centre = _name(party.names, language), _name(party.node_names, language)
    if party.local or desk == centre:
        return desk
    return say("party-elsewhere", language, desk=desk, centre=centre)


def _name(names_of: Mapping[str, str], language: str) -> str:
    return names_of.get(language) or names_of.get("en") or next(iter(names_of.values()), "—")


def _field(page: Page, name: str, control: Control = Control.LINE, *, required: bool = False) -> Field:
    return Field(
        name=name,
        label=field_label(name, page.language),
        control=control,
        value=page.typed.get(name, ""),
        fault=page.fault(name),
        required=required,
    )


def _line(page: Page, name: str, *, required: bool = False, limit: int = 0, hint: str = "") -> Field:
    return Field(
        name=name,
        label=field_label(name, page.language),
        value=page.typed.get(name, ""),
        hint=page.hint(name, hint),
        fault=page.fault(name),
        required=required,
        limit=limit,
    )


def _choice(
    page: Page, name: str, pairs: Iterable[tuple[str, str]], *, required: bool = False, hint: str = ""
) -> Field:
    return Field(
        name=name,
        label=field_label(name, page.language),
        control=Control.CHOICE,
        value=page.typed.get(name, ""),
        hint=hint,
        fault=page.fault(name),
        options=choices(page, pairs, page.typed.get(name, ""), empty=required),
        required=required,
    )


def coded(page: Page, name: str, *, title: str = "", hint: str = "", required: bool = False) -> Field:
    """Return a field that takes a code in any words of any script, with proposals.

    A code is shown as what the reader calls it, and comes back as the code (`wasl.web.compose.typed`).

    Args:
        page: What the form is made from.
        name: The field, one of `wasl.flow.drafts.fields.CODED`.
        title: What it is called; by default the label of the report's field.
        hint: What to say while nothing else is to be said.
        required: Whether it must be filled in.

    Returns:
        The field.
    """
    table, typed = names.coded_table(name), page.typed.get(name, "")
    value = label(table, typed, page.language) if is_known(table, typed) else typed
    found = page.understood_as(name)
    # What stands there in the reader's own words needs no second telling.
    told = found is not None and not (found.normal and label(table, found.normal, page.language) == value)
    return Field(
        name=name,
        label=title or field_label(name, page.language),
        value=value,
        hint=page.hint(name) if told and not page.fault(name) else hint,
        fault=page.fault(name),
        proposals=f"table-{table}",
        takes=page.takes(name),
        required=required,
    )


def choices(page: Page, pairs: Iterable[tuple[str, str]], chosen: str, *, empty: bool) -> tuple[Option, ...]:
    """Return the options of a pick-list, with the one that was chosen even if this node does not know it.

    Args:
        page: What the form is made from.
        pairs: Value and label of each.
        chosen: What was chosen; empty if nothing yet.
        empty: Whether to begin with "choose", so that nothing is chosen by not looking.

    Returns:
        The options.
    """
    known = [(str(value), text) for value, text in pairs]
    if chosen and all(value != chosen for value, _ in known):
        known.append((chosen, chosen))
    first = [("", say("compose-choose", page.language))] if empty else []
    return options([*first, *known], chosen)


def _grades(family: str, codes: Iterable[str], scheme: Scheme, language: str) -> list[tuple[str, str]]:
    words = family if scheme is Scheme.ADMIRALTY else f"{family}-{scheme}"
    return [(str(code), f"{code} — {word(words, code.lower(), language)}") for code in codes]


def _tail(code: str) -> str:
    return code.partition(":")[2].replace("+", "-").lower()


def _tongue(code: str, language: str) -> str:
    return Locale.parse(code).get_display_name(dates.LOCALES[language]) or code

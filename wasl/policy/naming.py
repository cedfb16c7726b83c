"""Whether what stays in an extract still names what was left out: in its title, its text, a remark, the name of a file.

It finds the same words in any case and with or without marks over letters. It does not find another spelling, another
script or a paraphrase: a person reads the text, and this only points. Whatever is found whole in the words that stay
stops the extract; a part of a name is pointed out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from wasl.policy.extracts import kept_values
from wasl.policy.recipe import Recipe
from wasl.record import ReportVersion
from wasl.record.schemata import kind_of
from wasl.text.folds import fold

_NAMING_KINDS: Final = frozenset({"name", "identifier", "phone", "email", "ip", "checksum"})
_SHORTEST: Final = 3
_SHORTEST_PART: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class StillNamed:
    """Something left out that is still said.

    Attributes:
        place: ``title``, ``text``, ``conditions``, ``file`` or the name of a property.
        said: What was left out, as the original has it.
        whole: True if all of it is there; False for one word of a name.
    """

    place: str
    said: str
    whole: bool


def still_named(original: ReportVersion, made: ReportVersion, recipe: Recipe) -> tuple[StillNamed, ...]:
    """Return what an extract still names although it was left out.

    Args:
        original: The original.
        made: The extract.
        recipe: By which it was cut.

    Returns:
        What was found, in the order of its places; what is found whole first.
    """
    kept = {fold(value.text) for entity in made.entities for values in entity.properties.values() for value in values}
    gone = {fold(said): said for said in _left_out(original, recipe) if fold(said) not in kept}
    parts = {word: said for folded, said in gone.items() for word in folded.split() if len(word) >= _SHORTEST_PART}
    found = []
    for place, text in _words(made):
        whole = {said for folded, said in gone.items() if _is_in(folded, text)}
        partly = {said for word, said in parts.items() if _begins_in(word, text)} - whole
        found += [StillNamed(place=place, said=said, whole=True) for said in sorted(whole)]
        found += [StillNamed(place=place, said=said, whole=False) for said in sorted(partly)]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: not each.whole))


def _left_out(original: ReportVersion, recipe: Recipe) -> Iterator[str]:
    for entity in original.entities:
        for name, values in entity.properties.items():
            if kind_of(entity.schema, name) in _NAMING_KINDS:
                stays = kept_values(entity, name, recipe)
                gone = (value for value in values if value not in stays)
                yield from (said for value in gone for said in (value.text, value.normal) if _is_telling(said))
    staying = {file.attachment_id for file in recipe.files}
    yield from (
        each.name for each in original.attachments if each.attachment_id not in staying and _is_telling(each.name)
    )


def _is_telling(said: str) -> bool:
    return len(fold(said).strip()) >= _SHORTEST


def _words(made: ReportVersion) -> Iterator[tuple[str, str]]:
    yield "title", fold(made.title.text)
    yield "text", fold(made.text.text)
    yield "conditions", fold(made.handling.conditions)
    for file in made.attachments:
        yield "file", fold(f"{file.name} {file.description}")
    for entity in made.entities:
        yield from ((name, fold(value.text)) for name, values in entity.properties.items() for value in values)


def _is_in(folded: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", text) is not None


def _begins_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None
